"""Private links by which a channel's game may be watched, also by those who are not in the channel."""

import secrets
from collections.abc import Callable
from typing import Any

import untrusted

_KEYS = "watch:links"  # key to channel
_CHANNELS = "watch:channels"  # channel to key


class WatchLinks:
    """One key for each channel that may be watched, kept in the store. A key can't be guessed, and says nothing."""

    def __init__(self, redis: Any) -> None:
        """Keep them in this store. All methods raise what its client raises."""
        self._redis = redis
        self._told: list[Callable[[str], object]] = []

    def on_revoked(self, told: Callable[[str], object]) -> None:
        """Have this called with the channel's id when its link is revoked."""
        self._told.append(told)

    async def create(self, channel_id: str) -> str:
        """The channel's key; a new one if it has none."""
        key = secrets.token_urlsafe(18)
        if await self._redis.hsetnx(_CHANNELS, untrusted.wire(channel_id), key):
            await self._redis.hset(_KEYS, key, untrusted.wire(channel_id))
            return key
        return untrusted.text(await self._redis.hget(_CHANNELS, untrusted.wire(channel_id)))

    async def revoke(self, channel_id: str) -> bool:
        """End the channel's link, for those who are watching by it too; whether there was one."""
        key = untrusted.text(await self._redis.hget(_CHANNELS, untrusted.wire(channel_id)))
        if not key:
            return False
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.hdel(_KEYS, key)
            pipe.hdel(_CHANNELS, untrusted.wire(channel_id))
            await pipe.execute()
        for told in self._told:
            told(channel_id)
        return True

    async def channel(self, key: str) -> str | None:
        """The channel that a key shows; `None` for one that is no more or never was."""
        return untrusted.text(await self._redis.hget(_KEYS, untrusted.wire(key))) or None
