"""What a backup's lines say: a header, then a game or a character each, then how many there were.

What is read is checked by reading it as the store's forms are read, and comparing: whatever would have been put right
on the way is wrong.
"""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from base.clock import Moment
from base.coercion import dumped
from base.pictures import MAX_BYTES, Picture, PictureError, check_picture
from bot.backup.errors import EntryError
from bot.backup.file import Entry
from game.errors import FutureError
from game.forms import from_dict, to_dict
from game.store.backup import SavedGame, put_aside
from game.store.characters import known_fields
from game.turns import KEPT, MAX_SUMMARY, TurnRecord
from game.version import is_future
from game.window import window_fields, with_window
from game_characters import MAX_DESCRIPTION, MAX_NAME, MAX_URL

FORMAT = "gamegirl backup"
VERSION = 1
_MOST_ID = 200
_MOST_CHARACTER = 20_000  # characters of JSON, without the picture


# --- The first line and the last ---


def header(made_at: float) -> Entry:
    """The first line; `made_at` is in seconds since the epoch."""
    return {"format": FORMAT, "version": VERSION, "made_at": made_at}


def check_header(entry: Entry) -> None:
    """Raise `EntryError` unless this is the first line of a backup that can be read here."""
    if entry.get("format") != FORMAT:
        raise EntryError("this is no backup of games")
    if _number(entry, "version") > VERSION:
        raise EntryError("a newer version of the bot made this backup: update the bot to import it")


def footer(games: int, characters: int) -> Entry:
    """The last line: without it a file is not whole."""
    return {"kind": "end", "games": games, "characters": characters}


# --- A game ---


def game_entry(saved: SavedGame) -> Entry:
    """A game's line."""
    game = saved.game
    fields = window_fields(game) if game.presses else {}
    return {
        "kind": "game",
        "document": _as_json(to_dict(game)),
        "window": {name: json.loads(raw) for name, raw in fields.items()},
        "history": [turn.to_dict() for turn in saved.turns],
        "saved_at": saved.saved_at,
        "running": saved.running,
    }


def read_game(entry: Entry, now: Moment) -> SavedGame:
    """The game of a line; raises `EntryError` for whatever the bot would not have written."""
    document, window, history = _part(entry, "document", dict), _part(entry, "window", dict), _turns(entry)
    if is_future(document) or is_future(_mapping(window.get("window"))):
        raise EntryError(FutureError())
    for name in ("game_id", "channel_id"):
        _check_id(document, name)
    if document.get("guild_id") is not None:
        _check_id(document, "guild_id")
    game = from_dict(document)
    _compare("document", document, _as_json(to_dict(game)))
    with_presses = with_window(game, {name: dumped(field) for name, field in window.items()}, now)
    _check_window(window, window_fields(with_presses) if with_presses.presses else {})
    running = _part(entry, "running", bool)
    return SavedGame(put_aside(with_presses, now), history, _number(entry, "saved_at"), running)


def _turns(entry: Entry) -> tuple[TurnRecord, ...]:
    stored = _part(entry, "history", list)
    if len(stored) > KEPT:
        raise EntryError(f"its history has {len(stored)} turns, and {KEPT} is the most")
    turns = []
    for number, one in enumerate(stored):
        where = f"history[{number}]"
        if not isinstance(one, dict) or not {"turn", "choices", "timestamp"} <= one.keys():
            raise EntryError(f"{where} is no turn")
        turns.append(TurnRecord.from_dict(one))
        _compare(where, one, turns[-1].to_dict())
        if len(turns[-1].narrative_summary) > MAX_SUMMARY:
            raise EntryError(f"{where} has a summary of more than {MAX_SUMMARY} characters")
    return tuple(turns)


def _check_window(window: Entry, expected: Mapping[str, str]) -> None:
    """All of it has to be of this very game and turn, and a press."""
    if window.keys() != expected.keys():
        odd = min(window.keys() ^ expected.keys())
        raise EntryError(f"window.{_shown(odd)} is no press of this game's turn")
    for name, raw in expected.items():
        fields = json.loads(raw)
        if name == "window":
            fields = {**_mapping(window[name]), "game": fields["game"], "turn": fields["turn"]}
            for time in ("deadline", "held"):
                if fields.get(time) is not None:
                    _number(fields, time)
        _compare(f"window.{_shown(name)}", window[name], fields)


# --- A character ---


@dataclass(frozen=True)
class OwnedCharacter:
    """A user's character. `chosen`: she plays it now. `picture` has its bytes, if it has one."""

    user_id: str
    character: dict[str, Any]
    chosen: bool = False
    picture: bytes | None = None


def character_entry(owned: OwnedCharacter) -> Entry:
    """A character's line."""
    picture = None if owned.picture is None else base64.b64encode(owned.picture).decode()
    user = {"kind": "character", "user_id": owned.user_id, "chosen": owned.chosen}
    return {**user, "character": owned.character, "picture": picture}


def read_character(entry: Entry) -> OwnedCharacter:
    """The character of a line, its picture yet to be checked; raises `EntryError` for what no user could have made."""
    _check_id(entry, "user_id")
    stored = _part(entry, "character", dict)
    _check_id(stored, "char_id")
    character = {**stored, **known_fields(stored)}
    _compare("character", stored, character)
    if not character["name"] or len(dumped(character)) > _MOST_CHARACTER:
        raise EntryError("character is too large" if character["name"] else "character has no name")
    for name, most in (("name", MAX_NAME), ("description", MAX_DESCRIPTION), ("image_url", MAX_URL)):
        if len(character[name]) > most:
            raise EntryError(f"character.{name} is longer than {most} characters")
    if character["image_url"] and not character["image_url"].startswith(("https://", "http://")):
        raise EntryError("character.image_url is no address of a picture")
    owned = OwnedCharacter(entry["user_id"], character, _part(entry, "chosen", bool))
    return replace(owned, picture=_bytes(entry))


def _bytes(entry: Entry) -> bytes | None:
    picture = entry.get("picture")
    if picture is None:
        return None
    if not isinstance(picture, str) or len(picture) > MAX_BYTES * 4 // 3 + 4:
        raise EntryError(f"picture is no picture of at most {MAX_BYTES // 1024**2} MB")
    try:
        return base64.b64decode(picture, validate=True)
    except (binascii.Error, ValueError) as error:
        raise EntryError("picture is not in base64") from error


def checked_picture(owned: OwnedCharacter) -> Picture | None:
    """A character's picture, decoded once: raises `EntryError`. Takes up to a second: call it from a thread."""
    try:
        return None if owned.picture is None else check_picture(owned.picture)
    except PictureError as error:
        raise EntryError(f"picture: {error}") from error


# --- Checking ---


def _part(entry: Entry, name: str, kind: type[Any]) -> Any:
    if not isinstance(entry.get(name), kind):
        raise EntryError(f"{name} is missing or of a wrong type")
    return entry[name]


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _number(entry: Entry, name: str) -> float:
    value = entry.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 2**53:
        raise EntryError(f"{name} is no number")
    return float(value)


def _check_id(entry: Entry, name: str) -> None:
    value = entry.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= _MOST_ID:
        raise EntryError(f"{name} is no id")


def _as_json(form: Entry) -> Any:
    return json.loads(dumped(form))


def _shown(name: str) -> str:
    """A name from the file as a terminal may show it."""
    return ascii(name[:60])[1:-1]


def _compare(where: str, stored: object, read: object) -> None:
    """Raise `EntryError` for the first thing that was not read as it is stored; what is missing may be."""
    if isinstance(stored, dict) and isinstance(read, dict):
        for name, value in stored.items():
            if name not in read:
                raise EntryError(f"{where}.{_shown(name)} is not known")
            _compare(f"{where}.{_shown(name)}", value, read[name])
    elif isinstance(stored, list) and isinstance(read, list) and len(stored) == len(read):
        for number, (one, other) in enumerate(zip(stored, read, strict=True)):
            _compare(f"{where}[{number}]", one, other)
    elif isinstance(stored, bool) is not isinstance(read, bool) or stored != read:
        raise EntryError(f"{where} is not what it should be")
