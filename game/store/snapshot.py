"""One game as it is written: all of it in one MULTI/EXEC, wherever its place is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from base import coercion
from game.store import keys
from game.store.keys import Place

LIVE_SECONDS = 4 * 60 * 60


@dataclass(frozen=True)
class Snapshot:
    """Everything the store is to know of one game at one moment, already in the form it is stored in."""

    channel_id: str
    game_id: str
    guild_id: str | None
    document: str
    live: dict[str, str]
    listing: str
    window: dict[str, str] = field(default_factory=dict)
    screens: dict[str, str] = field(default_factory=dict)
    turns: list[str] = field(default_factory=list)


def wire_fields(fields: dict[str, str]) -> dict[str, str]:
    """Make every name and value of a hash one that UTF-8 can carry."""
    return {coercion.wire(name): coercion.wire(value) for name, value in fields.items()}


def put_live(pipe: Any, key: str, live: dict[str, str]) -> None:
    """Queue the contract's hash, which ends by itself after four hours, in place of whatever is there."""
    pipe.delete(key)
    pipe.hset(key, mapping=wire_fields(live))
    pipe.expire(key, LIVE_SECONDS)


def _put(pipe: Any, place: Place, save: Snapshot, turns: list[str], keep: int) -> None:
    pipe.set(place.document, save.document)
    if place.live:
        put_live(pipe, place.live, save.live)
    for key, entries in ((place.window, save.window), (place.screens, save.screens)):
        if key:
            pipe.delete(key)
        if key and entries:
            pipe.hset(key, mapping=wire_fields(entries))
    if turns:
        pipe.rpush(place.history, *turns)
        pipe.ltrim(place.history, -keep, -1)
    game_id = coercion.wire(save.game_id)
    pipe.hset(keys.INDEX, game_id, save.listing)
    if save.guild_id:
        pipe.hset(keys.server_index(save.guild_id), game_id, save.listing)


async def commit(redis: Any, place: Place, save: Snapshot, *, keep: int, in_doubt: bool) -> None:
    """Write the snapshot and its finished turns in one round trip, keeping the last `keep` turns.

    After a write whose fate is unknown (`in_doubt`) the turns that did arrive are not written twice.
    """
    turns = await _missing(redis, place.history, save.turns, keep) if in_doubt else save.turns
    async with redis.pipeline(transaction=True) as pipe:
        _put(pipe, place, save, turns, keep)
        await pipe.execute()


async def _missing(client: Any, history: str, turns: list[str], keep: int) -> list[str]:
    arrived = {coercion.text(entry) for entry in await client.lrange(history, -keep, -1)}
    return [turn for turn in turns if turn not in arrived]


async def take_slot(
    redis: Any, save: Snapshot, former: Callable[[], Awaitable[Snapshot | None]], *, keep: int, in_doubt: bool
) -> None:
    """Write the snapshot into its channel's slot, and put aside the game that was in it, with its history.

    `former` reads the slot anew. Another writer in between makes it begin again.
    """
    slot, mine = keys.slot(save.channel_id), keys.aside(save.game_id)

    async def change_places(pipe: Any) -> None:
        out = await former()
        has_history = bool(await pipe.exists(slot.history))
        brings_history = bool(await pipe.exists(mine.history))
        history = mine.history if brings_history else slot.history
        turns = await _missing(pipe, history, save.turns, keep) if in_doubt else save.turns
        pipe.multi()
        if out is not None and out.game_id != save.game_id:
            there = keys.aside(out.game_id)
            _put(pipe, there, out, [], keep)
            if has_history:
                pipe.rename(slot.history, there.history)
        if brings_history:
            pipe.rename(mine.history, slot.history)
        pipe.delete(mine.document, mine.window)
        _put(pipe, slot, save, turns, keep)

    await redis.transaction(change_places, *slot.all, *mine.all)
