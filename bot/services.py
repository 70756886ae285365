"""The services: what all the front-ends share."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass

from redis.asyncio import Redis

from bot.settings import Settings
from bot.store import open_store
from engine.cartridge.shelf import Shelf
from engine.consoles import Consoles
from engine.links import WatchLinks
from engine.story.ink.cache import CompileCache
from engine.story.ink.narrator import INKJS, InkNarrator
from engine.story.ink.pool import WorkerPool
from game.store.store import Store
from game_characters import Assets, use_assets


@dataclass(frozen=True)
class Services:
    """The store, the consoles over it with their shelf filled, and the links by which games are watched."""

    redis: Redis
    consoles: Consoles
    links: WatchLinks


@contextlib.asynccontextmanager
async def open_services(settings: Settings) -> AsyncIterator[Services]:
    """Open the store, start the workers and fill the shelf; all of it is closed on leaving.

    Raises `StoreError`, or `StoryError` when no story can be played at all.
    """
    use_assets(Assets(settings.pictures_folder, str(settings.assets_base_url or "")))
    pool = WorkerPool(INKJS)
    async with open_store(settings) as redis, contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(pool.close)
        await pool.warm()
        cache = CompileCache(settings.data_dir / "cache", INKJS / "ink-full.js")
        narrator = InkNarrator(pool, settings.limits, cache)
        shelf = Shelf(settings.cartridge_folders, narrator)
        await shelf.fill()
        yield Services(redis, Consoles(Store(redis), shelf, {"ink": narrator}), WatchLinks(redis))
