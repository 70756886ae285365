"""Private links by which a channel's game may be watched, also by those who are not in the channel."""

import asyncio
import secrets
from collections.abc import Callable
from typing import Any

from base import coercion

_KEYS = "watch:links"  # key to channel
_CHANNELS = "watch:channels"  # channel to key
_STORE_SECONDS = 1.5


class WatchLinks:
    """One key for each channel that may be watched, kept in the store. A key can't be guessed, and says nothing."""

    def __init__(self, redis: Any) -> None:
        """Keep them in this store. All methods raise what its client raises, and `TimeoutError`."""
        self._redis = redis
        self._told: list[Callable[[str], object]] = []

    def on_revoked(self, told: Callable[[str], object]) -> None:
        """Have this called with the channel's id when its link is revoked."""
        self._told.append(told)

    async def create(self, channel_id: str) -> str:
        """The channel's key; a new one if it has none."""
        channel = coercion.wire(channel_id)
        async with asyncio.timeout(_STORE_SECONDS):
            while True:
                key = secrets.token_urlsafe(18)
                await self._redis.hset(_KEYS, key, channel)  # first: what a channel names leads there
                if await self._redis.hsetnx(_CHANNELS, channel, key):
                    return key
                await self._redis.hdel(_KEYS, key)
                if found := coercion.text(await self._redis.hget(_CHANNELS, channel)):
                    return found

    async def revoke(self, channel_id: str) -> bool:
        """End the channel's link, for those who are watching by it too; whether there was one."""
        async with asyncio.timeout(_STORE_SECONDS):
            key = coercion.text(await self._redis.hget(_CHANNELS, coercion.wire(channel_id)))
            if not key:
                return False
            async with self._redis.pipeline(transaction=True) as pipe:
                pipe.hdel(_KEYS, key)
                pipe.hdel(_CHANNELS, coercion.wire(channel_id))
                await pipe.execute()
        for told in self._told:
            told(channel_id)
        return True

    async def channel(self, key: str) -> str | None:
        """The channel that a key shows; `None` for one that is no more or never was."""
        async with asyncio.timeout(_STORE_SECONDS):
            channel_id = coercion.text(await self._redis.hget(_KEYS, coercion.wire(key)))
            if not channel_id:
                return None
            now = coercion.text(await self._redis.hget(_CHANNELS, coercion.wire(channel_id)))
        return channel_id if secrets.compare_digest(now.encode(), key.encode()) else None
