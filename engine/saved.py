"""A game as the list of saved games has it, and a turn as its history has it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from base import coercion
from game_session import TurnRecord


@dataclass(frozen=True)
class SavedGame:
    """A saved game's listing. `active`: it was in its channel's slot. `saved_at` is in seconds since the epoch."""

    game_id: str
    title: str
    channel_id: str
    guild_id: str
    cartridge_id: str
    turn: int
    players: int
    active: bool
    saved_at: float

    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """Read a listing; what is missing or of a wrong type gets its default."""
        return cls(
            game_id=coercion.text(d.get("game_id")),
            title=coercion.text(d.get("game_name")),
            channel_id=coercion.text(d.get("channel_id")),
            guild_id=coercion.text(d.get("guild_id")),
            cartridge_id=coercion.text(d.get("cartridge_id")),
            turn=coercion.whole(d.get("turn_number")),
            players=coercion.whole(d.get("players")),
            active=coercion.flag(d.get("active")),
            saved_at=coercion.number(d.get("saved_at")),
        )


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
