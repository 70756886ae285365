"""Compiled stories on disk."""

from pathlib import Path

import pytest
from engine_parts import CAVE

from engine.story.ink.cache import CompileCache
from engine.story.ink.narrator import INKJS, InkNarrator
from engine.story.ink.pool import WorkerPool
from engine.story.narrator import Preparation

FILES = {"story.ink": CAVE.encode()}


class NoWorkers(WorkerPool):
    """A pool that can't do anything."""

    def __init__(self) -> None:
        super().__init__(INKJS)

    async def run(self, *args: object, **options: object) -> object:
        raise AssertionError("it was to be in the cache")


@pytest.fixture
def cache(tmp_path: Path) -> CompileCache:
    return CompileCache(tmp_path / "cache", INKJS / "ink-full.js")


async def _first(pool: WorkerPool, cache: CompileCache) -> Preparation:
    return await InkNarrator(pool, cache=cache).prepare(FILES, "story.ink")


async def test_what_was_compiled_once_is_not_compiled_again(pool: WorkerPool, cache: CompileCache) -> None:
    first = await _first(pool, cache)
    assert first.story is not None
    assert await InkNarrator(NoWorkers(), cache=cache).prepare(FILES, "story.ink") == first


@pytest.mark.parametrize(
    "files", [{"story.ink": FILES["story.ink"] + b"\n"}, {"story.ink": b"INCLUDE more.ink\n", "more.ink": b""}]
)
async def test_other_sources_are_compiled(pool: WorkerPool, cache: CompileCache, files: dict[str, bytes]) -> None:
    await _first(pool, cache)
    with pytest.raises(AssertionError):
        await InkNarrator(NoWorkers(), cache=cache).prepare(files, "story.ink")


async def test_another_compiler_compiles_anew(pool: WorkerPool, cache: CompileCache, tmp_path: Path) -> None:
    await _first(pool, cache)
    (tmp_path / "newer.js").write_text("newer")
    newer = CompileCache(tmp_path / "cache", tmp_path / "newer.js")
    with pytest.raises(AssertionError):
        await InkNarrator(NoWorkers(), cache=newer).prepare(FILES, "story.ink")


@pytest.mark.parametrize("torn", [b"", b"{torn", b"[]", b"{}", b"\xff\xfe"])
async def test_a_torn_file_is_compiled_over(pool: WorkerPool, cache: CompileCache, tmp_path: Path, torn: bytes) -> None:
    first = await _first(pool, cache)
    [file] = (tmp_path / "cache").iterdir()
    file.write_bytes(torn)
    assert await _first(pool, cache) == first
    assert file.read_bytes() != torn


async def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(pool: WorkerPool, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file is in the way")
    blocked = CompileCache(tmp_path / "cache", INKJS / "ink-full.js")
    assert (await _first(pool, blocked)).story is not None
