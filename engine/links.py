"""Private links by which a channel's game may be watched, also by those who are not in the channel."""

import secrets
from collections.abc import Callable
from functools import partial

from base import coercion
from game.store.store import Store

_KEYS = "watch:links"  # key to channel
_CHANNELS = "watch:channels"  # channel to key


class WatchLinks:
    """One key for each channel that may be watched, kept in the store. A key can't be guessed."""

    def __init__(self, store: Store) -> None:
        """Keep them in this store. All methods raise `StoreError` when it does not answer."""
        self._store = store
        self._redis = store.client
        self._told: list[Callable[[str], object]] = []

    def on_revoked(self, told: Callable[[str], object]) -> None:
        """Call this with the channel's id when its link is revoked."""
        self._told.append(told)

    async def create(self, channel_id: str) -> str:
        """The channel's key; a new one if it has none."""
        return await self._store.call("make a link", partial(self._create, coercion.wire(channel_id)))

    async def _create(self, channel: str) -> str:
        while True:
            key = secrets.token_urlsafe(18)
            await self._redis.hset(_KEYS, key, channel)  # first, so that a key that a channel names always works
            if await self._redis.hsetnx(_CHANNELS, channel, key):
                return key
            await self._redis.hdel(_KEYS, key)
            if found := coercion.text(await self._redis.hget(_CHANNELS, channel)):
                return found

    async def revoke(self, channel_id: str) -> bool:
        """End the channel's link, for those who are watching by it too; whether there was one."""
        revoked = await self._store.call("end a link", partial(self._revoke, coercion.wire(channel_id)))
        if revoked:
            for told in self._told:
                told(channel_id)
        return revoked

    async def _revoke(self, channel: str) -> bool:
        key = coercion.text(await self._redis.hget(_CHANNELS, channel))
        if not key:
            return False
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.hdel(_KEYS, key)
            pipe.hdel(_CHANNELS, channel)
            await pipe.execute()
        return True

    async def channel(self, key: str) -> str | None:
        """The channel that a key shows; `None` for one that is no more or never was."""
        return await self._store.call("read a link", partial(self._channel, key))

    async def _channel(self, key: str) -> str | None:
        channel_id = coercion.text(await self._redis.hget(_KEYS, coercion.wire(key)))
        if not channel_id:
            return None
        now = coercion.text(await self._redis.hget(_CHANNELS, coercion.wire(channel_id)))
        return channel_id if secrets.compare_digest(now.encode(), key.encode()) else None
