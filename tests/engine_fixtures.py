"""The parts that tests of the engine share: workers, small stories, a shelf, and a clock that waits to be moved."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from engine_parts import Make, SlowClock, Table, crash
from parts import PATIENCE
from story_parts import InProcessPool, kept_in

from engine.cartridge.cartridge import Cartridge, load_cartridge
from engine.cartridge.manifest import Manifest
from engine.cartridge.shelf import BUNDLED, Shelf
from engine.consoles import Consoles
from engine.story.ink.cache import CompileCache
from engine.story.ink.narrator import INKJS, InkNarrator
from engine.story.ink.pool import WorkerPool
from engine.story.narrator import Narrator, Narrators
from game.store.store import Store


@pytest.fixture
def slow_clock() -> SlowClock:
    """A clock that stands still until it is moved."""
    return SlowClock()


@pytest.fixture(scope="session")
def in_process_pool() -> WorkerPool:
    """Tells stories in this process, for all tests."""
    return InProcessPool()


@pytest.fixture(scope="session")
def compiled_folder(request: pytest.FixtureRequest) -> Path:
    """Stories that were compiled in this run or an earlier one; a process of the bot may have it as its cache."""
    return kept_in(request.config.cache.mkdir("stories"))


@pytest.fixture(scope="session")
def compiled(compiled_folder: Path) -> CompileCache:
    """The same as a narrator has it."""
    return CompileCache(compiled_folder, INKJS / "ink-full.js")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def bundled(in_process_pool: WorkerPool, compiled: CompileCache) -> Mapping[str, Cartridge]:
    """The cartridges that come with the bot, compiled once for all tests."""
    shelf = Shelf([BUNDLED], {"ink": InkNarrator(in_process_pool, cache=compiled)})
    await shelf.fill()
    assert not shelf.refused
    return {cartridge.id: cartridge for cartridge in shelf}


@pytest.fixture
async def pool() -> AsyncIterator[WorkerPool]:
    """Workers of this test's own, for what is about workers."""
    made = WorkerPool(INKJS)
    yield made
    await made.close()


@pytest.fixture
def narrator(in_process_pool: WorkerPool, compiled: CompileCache) -> InkNarrator:
    """The narrator, with the limits it has unless told otherwise."""
    return InkNarrator(in_process_pool, cache=compiled)


@pytest.fixture(scope="session")
def narrators(in_process_pool: WorkerPool, compiled: CompileCache) -> Narrators:
    """The same for tests that read cartridges and have no narrator of their own."""
    return {"ink": InkNarrator(in_process_pool, cache=compiled)}


@pytest.fixture
def make(narrator: InkNarrator, tmp_path: Path) -> Make:
    """Makes a cartridge of a text, with some keys of its manifest set."""

    async def made(name: str, story: str, **keys: Any) -> Cartridge:
        file = tmp_path / f"{name}.ink"
        file.write_text(story, encoding="utf-8")
        cartridge, _ = await load_cartridge(file, {"ink": narrator})
        manifest = Manifest.model_validate({**cartridge.manifest.model_dump(), "title": name.title(), **keys})
        return replace(cartridge, manifest=manifest)

    return made


@pytest.fixture
def shelf(narrator: InkNarrator) -> Shelf:
    """An empty shelf."""
    return Shelf([], {"ink": narrator})


Open = Callable[[Narrator], Consoles]


@pytest.fixture
async def open_consoles(valkey: Any, shelf: Shelf, slow_clock: SlowClock) -> AsyncIterator[Open]:
    """Makes consoles over the embedded store, each as in a process of its own, and ends them after the test."""
    made: list[Consoles] = []

    def opened(narrator: Narrator) -> Consoles:
        made.append(Consoles(Store(valkey, slow_clock, PATIENCE), shelf, {"ink": narrator}))
        return made[-1]

    yield opened
    showing = [projector for consoles in made for console in consoles for projector in console.screens]
    for consoles in made:
        crash(consoles)
    await asyncio.gather(*(projector.settle() for projector in showing))
    await asyncio.gather(*(consoles.store.settle() for consoles in made))


@pytest.fixture
def table(open_consoles: Open, narrator: InkNarrator, slow_clock: SlowClock, channel: str) -> Table:
    """A channel over the embedded store."""
    return Table(open_consoles(narrator), slow_clock, channel)


@pytest.fixture
def restart(open_consoles: Open, narrator: InkNarrator) -> Callable[[Table], Table]:
    """The process is killed and another one starts on the same store and shelf."""

    def again(table: Table) -> Table:
        crash(table.consoles)
        return Table(open_consoles(narrator), table.clock, table.channel_id)

    return again
