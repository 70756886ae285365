"""A game as the list of saved games has it, and a turn as its history has it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Self

from base import coercion
from base.coercion import Flag, Number, Text, Whole
from game.game import Game
from game.store.store import Store
from game.turns import KEPT, TurnRecord
from game.window import name_of


@dataclass(frozen=True)
class SavedGame:
    """A saved game's listing. `active`: it was in its channel's slot. `saved_at` is in seconds since the epoch."""

    game_id: Text = ""
    title: Text = ""
    channel_id: Text = ""
    guild_id: Text = ""
    cartridge_id: Text = ""
    turn: Whole = 0
    players: Whole = 0
    active: Flag = False
    saved_at: Number = 0.0

    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """Read a listing; what is missing or of a wrong type gets its default."""
        return coercion.read(cls, {**d, "title": d.get("game_name"), "turn": d.get("turn_number")})


@dataclass(frozen=True)
class PastTurn:
    """A finished turn: each choice with the names of those who pressed it, and the beginning of what came of it."""

    turn: int
    tally: Mapping[str, tuple[str, ...]]
    text: str

    @classmethod
    def of(cls, record: TurnRecord, name_of: Callable[[str], str]) -> Self:
        """Read a turn's record, with names in place of ids."""
        tally: dict[str, tuple[str, ...]] = {}
        for user_id, choice in record.choices.items():
            tally[choice] = (*tally.get(choice, ()), name_of(user_id))
        return cls(record.turn, tally, record.narrative_summary)


async def past_turns(store: Store, game: Game, count: int, before: int) -> list[PastTurn]:
    """The last `count` turns of a game, newest first; unless `before` is 0, those before that turn."""
    records = await store.history(game.channel_id, game.game_id, KEPT if before else count)
    wanted = [record for record in reversed(records) if not before or record.turn < before]
    return [PastTurn.of(record, partial(name_of, game)) for record in wanted[:count]]
