"""Reading games: what a set of keys holds, and the game that is made of it."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from redis.exceptions import ResponseError

from base import coercion
from base.clock import Moment
from game.errors import FutureError, UnreadableError
from game.forms import from_dict, from_hash
from game.game import Game
from game.store import keys
from game.store.keys import KeySet
from game.turns import TurnRecord
from game.version import is_future
from game.window import with_window


@dataclass(frozen=True)
class Contents:
    """The raw values of one set of keys, untrusted. `torn`: something is there that is not what it should be.

    `future`: a newer edition wrote some of it.
    """

    document: Mapping[str, Any] = field(default_factory=dict)
    live: Mapping[Any, Any] = field(default_factory=dict)
    window: Mapping[str, str] = field(default_factory=dict)
    screens: Mapping[str, str] = field(default_factory=dict)
    torn: bool = False
    future: bool = False


def queue(pipe: Any, place: KeySet) -> int:
    """Queue the reading of a set of keys; returns how many answers it has."""
    pipe.get(place.document)
    pipe.hgetall(place.window)
    if place.live:
        pipe.hgetall(place.live)
        pipe.hgetall(place.screens)
    return 4 if place.live else 2


async def contents_of(redis: Any, *places: KeySet) -> list[Contents]:
    """Read sets of keys, all at one moment and in one round trip. Raises what the client raises."""
    async with redis.pipeline(transaction=True) as pipe:
        sizes = [queue(pipe, place) for place in places]
        try:
            values = await pipe.execute(raise_on_error=False)
        except UnicodeDecodeError:  # a client that decodes by itself stumbles over one torn value, and drops all
            values = await asyncio.gather(*(_alone(redis, place) for place in places))
            return [contents(found) for found in values]
    found = iter(values)
    return [contents([next(found) for _ in range(size)]) for size in sizes]


async def _alone(redis: Any, place: KeySet) -> list[Any]:
    calls = [redis.get(place.document), redis.hgetall(place.window)]
    if place.live:
        calls += [redis.hgetall(place.live), redis.hgetall(place.screens)]
    return await asyncio.gather(*calls, return_exceptions=True)


def contents(values: list[Any]) -> Contents:
    """What the answers say that were queued for."""
    for value in values:  # a key of another type, or bytes that are no text, are torn; anything else is no answer
        if isinstance(value, BaseException) and not isinstance(value, ResponseError | UnicodeDecodeError):
            raise value
    document, window, live, screens = [*values, {}, {}][:4]
    parsed = coercion.parsed(document)
    fields = {key: coercion.text(value) for key, value in coercion.mapping(window).items()}
    forms = (parsed, live, coercion.parsed(fields.get("window")))
    return Contents(
        document=parsed if isinstance(parsed, dict) else {},
        live=live if isinstance(live, dict) else {},
        window=fields,
        screens={key: coercion.text(value) for key, value in coercion.mapping(screens).items()},
        torn=bool(document and not isinstance(parsed, dict)) or isinstance(live, BaseException),
        future=any(is_future(form) for form in forms if isinstance(form, Mapping)),
    )


def without_live(found: Contents) -> Contents:
    """The same without the hash: what the durable form says."""
    return replace(found, live={})


def game_in(found: Contents, channel_id: str, now: Moment) -> Game | None:
    """The game that was read: from the hash, else from the document, its window from the stored presses.

    `None` when nothing is there. Raises `FutureError` for what a newer edition wrote, and `UnreadableError` for what is
    no game, or another channel's.
    """
    if found.future:
        raise FutureError
    games = [from_hash(found.live, now)] if found.live else []
    games += [from_dict(found.document)] if found.document else []
    ours = [game for game in games if game.channel_id in ("", channel_id)]
    if not ours:
        if games or found.torn:
            raise UnreadableError
        return None
    game = next((one for one in ours if one.channel_id), ours[0])
    screens = {name: coercion.parsed(raw) for name, raw in found.screens.items()}
    shown = {name: where for name, where in screens.items() if isinstance(where, dict)}
    return with_window(replace(game, channel_id=channel_id, screens=shown), found.window, now)


async def game_by_id(redis: Any, game_id: str, guild_id: str | None, now: Moment) -> Game | None:
    """The game with this id, in its slot or archived, from its durable form; with a server's id that server's only.

    `None` when there is none. Raises `UnreadableError`, and what the client raises.
    """
    entry = coercion.mapping(coercion.parsed(await redis.hget(keys.INDEX, coercion.wire(game_id))))
    channel_id = coercion.text(entry.get("channel_id"))
    if not channel_id or (guild_id and entry.get("guild_id") != guild_id):
        return None
    in_slot, archived = await contents_of(redis, keys.slot(channel_id), keys.archive(game_id))
    for found in (without_live(in_slot), archived):
        if found.document and found.document.get("game_id", game_id) == game_id:
            game = game_in(found, channel_id, now)
            return game and replace(game, game_id=game_id)
    if in_slot.torn or archived.torn:
        raise UnreadableError
    return None


async def turns_of(redis: Any, channel_id: str, game_id: str | None, count: int) -> list[TurnRecord]:
    """A game's last turns, oldest first; without a `game_id` those of whichever game is in the channel's slot."""
    slot, archive = keys.slot(channel_id), keys.archive(game_id or "")
    async with redis.pipeline(transaction=True) as pipe:
        pipe.get(slot.document)
        pipe.hget(slot.live, "game_id")
        for place in (slot, archive):
            pipe.lrange(place.history, -count, -1)
        document, live_id, in_slot, archived = await pipe.execute(raise_on_error=False)
    holder = coercion.mapping(coercion.parsed(document)).get("game_id") or coercion.text(live_id)
    entries = in_slot if game_id is None or not holder or holder == game_id else archived
    if isinstance(entries, Exception):
        raise entries
    return records(entries)


def records(entries: Iterable[Any]) -> list[TurnRecord]:
    """The turns of a stored history; what is no turn is left out."""
    found = (coercion.parsed(entry) for entry in entries)
    return [TurnRecord.from_dict(entry) for entry in found if isinstance(entry, Mapping)]


async def listings(redis: Any, guild_id: str | None) -> list[dict[str, Any]]:
    """Every game's listing with its `game_id`, by name; with a `guild_id` that server's games alone."""
    raw = await redis.hgetall(keys.server_index(guild_id) if guild_id else keys.INDEX)
    found = ((coercion.text(game_id), coercion.parsed(entry)) for game_id, entry in raw.items())
    listed = [{**entry, "game_id": game_id} for game_id, entry in found if isinstance(entry, dict)]
    return sorted(listed, key=lambda game: coercion.text(game.get("game_name")).casefold())
