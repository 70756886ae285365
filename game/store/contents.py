"""What a place in the store holds, as it was read: untrusted, and not yet a game."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from base import coercion
from game.store.keys import Place


@dataclass(frozen=True)
class Contents:
    """The raw values of one place; whatever could not be read is empty."""

    document: Any = None
    live: dict[Any, Any] = field(default_factory=dict)
    window: dict[str, str] = field(default_factory=dict)
    screens: dict[str, str] = field(default_factory=dict)


def _queue(pipe: Any, place: Place) -> int:
    pipe.get(place.document)
    pipe.hgetall(place.window)
    if place.live:
        pipe.hgetall(place.live)
        pipe.hgetall(place.screens)
    return 4 if place.live else 2


async def read(redis: Any, *places: Place) -> list[Contents]:
    """Read places, all at one moment and in one round trip; a key of the wrong type counts as missing."""
    async with redis.pipeline(transaction=True) as pipe:
        sizes = [_queue(pipe, place) for place in places]
        try:
            values = await pipe.execute(raise_on_error=False)
        except UnicodeDecodeError:  # a client that decodes by itself stumbles over one torn value, and drops all
            values = await asyncio.gather(*(_alone(redis, place) for place in places))
            return [_contents(found) for found in values]
    found = iter(values)
    return [_contents([next(found) for _ in range(size)]) for size in sizes]


async def _alone(redis: Any, place: Place) -> list[Any]:
    calls = [redis.get(place.document), redis.hgetall(place.window)]
    if place.live:
        calls += [redis.hgetall(place.live), redis.hgetall(place.screens)]
    return await asyncio.gather(*calls, return_exceptions=True)


def _contents(values: list[Any]) -> Contents:
    document, window, live, screens = [*values, {}, {}][:4]
    return Contents(
        document=coercion.parsed(document),
        live=live if isinstance(live, dict) else {},
        window={key: coercion.text(value) for key, value in coercion.mapping(window).items()},
        screens={key: coercion.text(value) for key, value in coercion.mapping(screens).items()},
    )
