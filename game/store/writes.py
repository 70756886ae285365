"""Writing games: all of one game in one MULTI/EXEC, and archiving the game that was in the slot before."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from base import coercion
from base.clock import Moment
from base.coercion import dumped, wire
from game.errors import FutureError, UnreadableError
from game.forms import listing, to_dict, to_hash
from game.game import Game
from game.store import keys
from game.store.keys import KeySet
from game.store.reads import contents_of, game_in, listings
from game.turns import KEPT
from game.window import window_fields

LIVE_SECONDS = 4 * 60 * 60


@dataclass(frozen=True)
class Draft:
    """A game as it is to be written, with the finished turns that are not in the store yet."""

    game: Game
    turns: tuple[str, ...] = ()
    in_doubt: bool = False  # an earlier write was not answered: some of the turns may have arrived


def on_wire(fields: Mapping[str, str]) -> dict[str, str]:
    """Make every name and value of a hash one that UTF-8 can encode."""
    return {wire(name): wire(value) for name, value in fields.items()}


def put_live(pipe: Any, key: str, live: Mapping[str, str]) -> None:
    """Queue the contract's hash, which ends by itself after four hours, in place of whatever is there."""
    pipe.delete(key)
    pipe.hset(key, mapping=on_wire(live))
    pipe.expire(key, LIVE_SECONDS)


def put_game(pipe: Any, place: KeySet, game: Game, turns: tuple[str, ...], now: Moment) -> None:
    """Queue all of a game, its turns behind those that are there, and its listing as of now."""
    form = to_dict(game)
    flat = to_hash(game, form)
    pipe.set(place.document, _document(form, flat))
    if place.live:
        put_live(pipe, place.live, flat)
    window = window_fields(game) if game.presses else {}
    for key, entries in ((place.window, window), (place.screens, _screens(game))):
        if key:
            pipe.delete(key)
        if key and entries:
            pipe.hset(key, mapping=on_wire(entries))
    if turns:
        pipe.rpush(place.history, *turns)
        pipe.ltrim(place.history, -KEPT, -1)
    entry = dumped(listing(game, now.wall))
    pipe.hset(keys.INDEX, wire(game.game_id), entry)
    if game.guild_id:
        pipe.hset(keys.server_index(game.guild_id), wire(game.game_id), entry)


def _document(form: Mapping[str, Any], flat: Mapping[str, str]) -> str:
    """The durable form in JSON. The roster is most of it, and the hash has it in JSON already: it is made only once."""
    parts = (f"{dumped(key)}:{flat[key] if isinstance(value, dict) else dumped(value)}" for key, value in form.items())
    return f"{{{','.join(parts)}}}"


def _screens(game: Game) -> dict[str, str]:
    return {name: dumped(where) for name, where in game.screens.items()}


async def commit(redis: Any, place: KeySet, draft: Draft, now: Moment) -> None:
    """Write a game and its finished turns in one round trip, keeping the last of them.

    After a write whose fate is unknown the turns that did arrive are not written twice.
    """
    turns = await _missing(redis, place.history, draft.turns) if draft.in_doubt else draft.turns
    async with redis.pipeline(transaction=True) as pipe:
        put_game(pipe, place, draft.game, turns, now)
        await pipe.execute()


async def _missing(redis: Any, history: str, turns: tuple[str, ...]) -> tuple[str, ...]:
    arrived = {coercion.text(entry) for entry in await redis.lrange(history, -KEPT, -1)}
    return tuple(turn for turn in turns if turn not in arrived)


async def take_slot(redis: Any, draft: Draft, now: Moment) -> None:
    """Write a game into its channel's slot, and archive the game that was in it, with its history.

    It begins again when another writer came in between. What is there but can't be read is kept under keys of its own.
    Where a newer edition has saved a game this raises `FutureError`: what to keep of it, and under which names, only
    that edition knows.
    """
    game = draft.game
    slot, mine = keys.slot(game.channel_id), keys.archive(game.game_id)

    async def change_places(pipe: Any) -> None:
        found, archived = await contents_of(redis, slot, mine)
        if found.future or archived.future:
            raise FutureError
        try:
            former, unreadable = game_in(found, game.channel_id, now), False
        except UnreadableError:
            former, unreadable = None, True
        there = [key for key in slot.all if await pipe.exists(key)]
        brings_history = bool(await pipe.exists(mine.history))
        history = mine.history if brings_history else slot.history
        turns = await _missing(pipe, history, draft.turns) if draft.in_doubt else draft.turns
        pipe.multi()
        if unreadable:
            _put_by(pipe, slot, keys.unreadable(game.channel_id), there)
        elif former is not None and former.game_id != game.game_id:
            archive = keys.archive(former.game_id)
            put_game(pipe, archive, replace(former, active=False), (), now)
            if slot.history in there:
                pipe.rename(slot.history, archive.history)
        if brings_history:
            pipe.rename(mine.history, slot.history)
        pipe.delete(mine.document, mine.window)
        put_game(pipe, slot, game, turns, now)

    await redis.transaction(change_places, *slot.all, *mine.all)


def _put_by(pipe: Any, slot: KeySet, kept: KeySet, there: list[str]) -> None:
    pipe.delete(*kept.all)
    for former, now in zip(slot.all, kept.all, strict=True):
        if former in there:
            pipe.rename(former, now)


async def wipe(redis: Any, channel_id: str) -> int:
    """Delete every game of a channel, in its slot or archived, and their listings; returns how many."""
    ours = [game for game in await listings(redis, None) if game.get("channel_id") == channel_id]
    async with redis.pipeline(transaction=True) as pipe:
        pipe.delete(*keys.slot(channel_id).all, *keys.unreadable(channel_id).all)
        for game in ours:
            pipe.delete(*keys.archive(game["game_id"]).all)
            pipe.hdel(keys.INDEX, wire(game["game_id"]))
            if guild_id := coercion.text(game.get("guild_id")):
                pipe.hdel(keys.server_index(guild_id), wire(game["game_id"]))
        await pipe.execute()
    return len(ours)
