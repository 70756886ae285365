"""The ids of our buttons, menus and modals: all that an interaction needs is in them, so that they work at any age."""

import hashlib
import re
from dataclasses import dataclass

from cogs.discord_limits import MOST_ID

_PREFIX = "gg"
_PRESS = re.compile(r"gg:p:([A-Za-z0-9_~-]{1,40}):(\d{1,9}):(\d{1,4}|m\d{1,4})")
_SAFE = re.compile(r"[A-Za-z0-9_-]{1,40}")


@dataclass(frozen=True)
class PressId:
    """A press of a choice of one turn of one game. In a menu the choice comes as its value, and is `None` here."""

    game: str
    turn: int
    choice: int | None


def game_word(game_id: str) -> str:
    """A game's id as it stands in ours; its digest if that is too long or has other characters in it."""
    safe = _SAFE.fullmatch(game_id)
    return game_id if safe else f"~{hashlib.sha256(game_id.encode('utf-8', 'replace')).hexdigest()[:24]}"


def press_id(game_id: str, turn: int, choice: int | str) -> str:
    """The id of a choice's button, or with `m` and a number that of a menu."""
    return make("p", game_word(game_id), str(turn), str(choice))


def read_press(custom_id: str) -> PressId | None:
    """The press that an id means; `None` when it means none."""
    found = _PRESS.fullmatch(custom_id)
    return found and PressId(found[1], int(found[2]), None if found[3].startswith("m") else int(found[3]))


def make(*words: str) -> str:
    """An id of ours, of at most 100 characters; raises `ValueError` for words that give none."""
    made = ":".join((_PREFIX, *words))
    if len(made) > MOST_ID or any(":" in word for word in words):
        raise ValueError(made)
    return made


def read(custom_id: str) -> list[str]:
    """The words of an id of ours; none for a stranger's."""
    prefix, *words = custom_id.split(":")
    return words if prefix == _PREFIX else []
