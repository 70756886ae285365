"""The services: what all the front-ends share. The narrators are registered here."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from bot.settings import Settings
from bot.store import open_store
from engine.cartridge.shelf import Shelf
from engine.consoles import Consoles
from engine.links import WatchLinks
from engine.story.ink.cache import CompileCache
from engine.story.ink.narrator import INKJS, InkNarrator
from engine.story.ink.pool import WorkerPool
from engine.story.limits import StoryLimits
from engine.story.narrator import Narrators
from game.store.store import Store
from game_characters import Assets, use_assets


@dataclass(frozen=True)
class Services:
    """The store, the consoles over it with their shelf filled, and the links by which games are watched."""

    store: Store
    consoles: Consoles
    links: WatchLinks


@contextlib.asynccontextmanager
async def open_narrators(limits: StoryLimits, cache: Path | None = None) -> AsyncIterator[Narrators]:
    """All narrators by the names that `cartridge.toml` has for them; what they run is ended on leaving.

    With a folder for a `cache`, what they compile is kept there. Raises `StoryError` when one can't be started.
    """
    pool = WorkerPool(INKJS)
    try:
        await pool.warm()
        ink = InkNarrator(pool, limits, CompileCache(cache, INKJS / "ink-full.js") if cache else None)
        yield {"ink": ink}
    finally:
        await pool.close()


@contextlib.asynccontextmanager
async def open_services(settings: Settings) -> AsyncIterator[Services]:
    """Open the store, start the narrators and fill the shelf; all of it is closed on leaving.

    Raises `StoreError`, or `StoryError` when no story can be played at all.
    """
    use_assets(Assets(settings.pictures_folder, str(settings.assets_base_url or "")))
    async with (
        open_store(settings) as redis,
        open_narrators(settings.limits, settings.data_dir / "cache") as narrators,
    ):
        shelf = Shelf(settings.cartridge_folders, narrators)
        await shelf.fill()
        store = Store(redis)
        yield Services(store, Consoles(store, shelf, narrators), WatchLinks(store))
