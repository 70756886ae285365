"""Who plays: one player's state, how active she is, and the crown."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from base import coercion
from base.coercion import Stamp, Text, Whole


class ActivityTier(Enum):
    """How recently a player has pressed a button."""

    ACTIVE = "active"
    IDLE = "idle"
    DORMANT = "dormant"


# (tier, most turns missed, most seconds since the last press): a player has the first tier whose limits she keeps.
_TIERS = (
    (ActivityTier.ACTIVE, 3, 30 * 60.0),
    (ActivityTier.IDLE, 10, 2 * 60 * 60.0),
)
STARGAZER = "Stargazer"
UNKNOWN = "Unknown"


@dataclass
class PlayerState:
    """One player of one game. `last_active` is in seconds since the epoch, the turns count from 0."""

    user_id: Text
    user_name: Text
    joined_turn: Whole = 0
    last_active: Stamp = field(default_factory=time.time)
    last_active_turn: Whole = 0
    consecutive_skips: Whole = 0

    def to_dict(self) -> dict[str, Any]:
        """Every field by its name, ready for JSON."""
        return {**vars(self)}

    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> "PlayerState":
        """Rebuild a player; keys it does not know are dropped, what is missing or of a wrong type gets its default."""
        return coercion.read(cls, d, user_id="", user_name="")


Roster = Mapping[str, PlayerState]


def roster_from(value: object) -> dict[str, PlayerState]:
    """Rebuild a roster; entries that are no players are left out, one that forgot its id takes its key."""
    roster = {}
    for user_id, entry in coercion.mapping(value).items():
        if isinstance(entry, Mapping):
            player = PlayerState.from_dict(entry)
            player.user_id = player.user_id or user_id
            roster[user_id] = player
    return roster


def players_in(roster: Mapping[str, PlayerState | dict[str, Any]]) -> dict[str, PlayerState]:
    """The roster with entries that are still plain dictionaries made players."""
    return {
        user_id: PlayerState.from_dict(player) if isinstance(player, dict) else player
        for user_id, player in roster.items()
    }


def carried(held: dict[str, PlayerState], roster: Roster) -> dict[str, PlayerState]:
    """Change a roster that a caller holds, and the players in it, into this one; returns it."""
    for user_id, player in roster.items():
        known = held.setdefault(user_id, player)
        if known is not player:
            vars(known).update(vars(player))
    for user_id in held.keys() - roster.keys():
        del held[user_id]
    return held


def seen(roster: Roster, user_id: str, user_name: str, turn: int, at: float) -> dict[str, PlayerState]:
    """The roster with this player on it, active now (`at`, seconds since the epoch); she keeps her first name."""
    player = roster.get(user_id)
    if player is None:
        player = PlayerState(user_id, user_name, turn, at, turn)
    else:
        player = replace(player, last_active=at, last_active_turn=turn)
    return {**roster, user_id: player}


def skipped(roster: Roster, pressed: Mapping[str, str]) -> dict[str, PlayerState]:
    """The roster after a turn: those who have not pressed have skipped once more."""
    return {
        user_id: player if user_id in pressed else replace(player, consecutive_skips=player.consecutive_skips + 1)
        for user_id, player in roster.items()
    }


def tier_of(player: PlayerState, turn: int, at: float) -> ActivityTier:
    """Classify a player by turns missed and by the clock (`at`, seconds since the epoch), whichever is worse."""
    missed = max(turn - player.last_active_turn, player.consecutive_skips)
    away = at - player.last_active
    for tier, turns, seconds in _TIERS:
        if missed <= turns and away <= seconds:
            return tier
    return ActivityTier.DORMANT


def tiers(roster: Roster, turn: int, at: float) -> Iterator[tuple[PlayerState, ActivityTier]]:
    """Every player, in the order of joining, with her tier."""
    return ((player, tier_of(player, turn, at)) for player in roster.values())


def awake(roster: Roster, turn: int, at: float) -> dict[str, PlayerState]:
    """The players who are not dormant."""
    dormant = ActivityTier.DORMANT
    return {user_id: player for user_id, player in roster.items() if tier_of(player, turn, at) is not dormant}


def name_in(roster: Roster, user_id: str) -> str:
    """A player's name; empty when she is not on the roster."""
    player = roster.get(user_id)
    return player.user_name if player else ""


def crown_name(roster: Roster, holder: str | None) -> str:
    """Who holds the Crown: "Stargazer" when no player does, "Unknown" for one who is not on the roster."""
    return STARGAZER if holder is None else name_in(roster, holder) or UNKNOWN
