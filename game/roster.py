"""Who plays: one player's state, and how awake she is."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from base import coercion


class ActivityTier(Enum):
    """How recently a player has pressed a button."""

    ACTIVE = "active"
    IDLE = "idle"
    DORMANT = "dormant"


# (tier, most turns missed, most seconds since the last press): a player has the first whose limits she keeps, both.
_TIERS = (
    (ActivityTier.ACTIVE, 3, 30 * 60.0),
    (ActivityTier.IDLE, 10, 2 * 60 * 60.0),
)


@dataclass
class PlayerState:
    """One player of one game. `last_active` is in seconds since the epoch, the turns count from 0."""

    user_id: str
    user_name: str
    joined_turn: int = 0
    last_active: float = field(default_factory=time.time)
    last_active_turn: int = 0
    consecutive_skips: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Every field by its name, ready for JSON."""
        return {**vars(self)}

    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> "PlayerState":
        """Rebuild a player; keys it does not know are dropped, what is missing or of a wrong type gets its default."""
        d = coercion.mapping(d)
        return cls(
            user_id=coercion.text(d.get("user_id")),
            user_name=coercion.text(d.get("user_name")),
            joined_turn=coercion.whole(d.get("joined_turn")),
            last_active=coercion.number(d.get("last_active"), time.time()),
            last_active_turn=coercion.whole(d.get("last_active_turn")),
            consecutive_skips=coercion.whole(d.get("consecutive_skips")),
        )

    def tier(self, turn_number: int) -> ActivityTier:
        """Classify by turns missed and by the clock, whichever is worse."""
        missed = max(turn_number - self.last_active_turn, self.consecutive_skips)
        away = time.time() - self.last_active
        for tier, turns, seconds in _TIERS:
            if missed <= turns and away <= seconds:
                return tier
        return ActivityTier.DORMANT


def players_from(value: object) -> dict[str, PlayerState]:
    """Rebuild a roster; entries that are no players are left out, one that forgot its id takes its key."""
    roster = {}
    for user_id, entry in coercion.mapping(value).items():
        if isinstance(entry, Mapping):
            player = PlayerState.from_dict(entry)
            player.user_id = player.user_id or user_id
            roster[user_id] = player
    return roster
