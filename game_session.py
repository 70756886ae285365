"""One channel's game for other programs: its players, its open window, its turns, and how all of it is saved.

The names and promises here are a contract. What happens to a game is in `game/`, as functions of plain data.
"""

from dataclasses import replace
from typing import Any

from base.clock import SYSTEM, Clock
from game.locks import GameSessionLockRegistry
from game.roster import ActivityTier, PlayerState
from game.session import GameSession
from game.store.contract import store_of, swallow
from game.turns import KEPT as _MAX_TURN_HISTORY
from game.turns import TurnRecord
from game.wording import DEFAULT_TITLE_SCREEN

__all__ = [
    "DEFAULT_TITLE_SCREEN",
    "_MAX_TURN_HISTORY",
    "ActivityTier",
    "GameSession",
    "GameSessionLockRegistry",
    "PlayerState",
    "TurnRecord",
    "get_or_restore_session",
    "get_session",
    "list_all_games",
    "load_by_game_id",
    "persist_session",
    "remove_session",
    "set_session",
]

_active_sessions: dict[str, GameSession] = {}


async def persist_session(channel_id: str, session: GameSession, redis: Any) -> None:
    """Write the session's hash, which ends by itself after four hours; without a client nothing happens."""
    if redis is not None:
        game = replace(session.live.game, channel_id=channel_id)
        await swallow(store_of(redis).put_live(game), None)


def get_session(channel_id: str) -> GameSession | None:
    """The channel's session in this process, if there is one."""
    return _active_sessions.get(channel_id)


def set_session(channel_id: str, session: GameSession) -> None:
    """Make this the channel's session in this process; nothing is saved."""
    _active_sessions[channel_id] = session


def remove_session(channel_id: str) -> GameSession | None:
    """Forget the channel's session in this process and return it; what is saved stays."""
    return _active_sessions.pop(channel_id, None)


async def get_or_restore_session(channel_id: str, redis: Any, *, clock: Clock = SYSTEM) -> GameSession | None:
    """The channel's session in this process, or else the one in the store, its open window too."""
    session = get_session(channel_id)
    if session is not None or redis is None:
        return session
    found = await swallow(store_of(redis, clock).read(channel_id), None)
    if found is None:
        return get_session(channel_id)
    # Another task may have restored or booted it meanwhile: there is one session for a channel.
    return _active_sessions.setdefault(channel_id, GameSession.of(found, clock))


async def list_all_games(redis: Any, guild_id: str | None = None) -> list[dict[str, Any]]:
    """Every saved game's listing with its `game_id`, by name; with a `guild_id` that server's games alone."""
    return await swallow(store_of(redis).games(guild_id), [])


async def load_by_game_id(
    game_id: str, redis: Any, guild_id: str | None = None, *, clock: Clock = SYSTEM
) -> GameSession | None:
    """The game with this id, in its channel's slot or archived; with a `guild_id` that server's alone.

    `None` when the id is unknown, belongs to another server, or can't be read. Its next save puts it into the slot.
    """
    found = await swallow(store_of(redis, clock).find(game_id, guild_id), None)
    return GameSession.of(found, clock) if found is not None else None
