"""A bare story: read and loaded without a cartridge around it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cartridge_parts import INK, WILLING, loaded, put, refused, sparse
from hypothesis import example, given
from hypothesis import strategies as st

from engine.cartridge.cartridge import CartridgeError, load_cartridge, read_files_of
from engine.cartridge.files import MAX_FILE_BYTES, Files
from engine.cartridge.manifest import Manifest
from engine.story.ink.narrator import INKJS, InkNarrator
from engine.story.ink.pool import WorkerPool
from engine.story.narrator import Narrators

ROOT = Path(__file__).parents[3]
# Reading takes no worker, so none is started.
READERS: Narrators = {"ink": InkNarrator(WorkerPool(INKJS))}


@pytest.fixture
def narrators(narrator: InkNarrator) -> Narrators:
    return {"ink": narrator}


# Its files


@pytest.mark.parametrize("name", ["story.ink", "story.INK"])
def test_a_bare_story_brings_what_it_includes_and_nothing_else(tmp_path: Path, name: str) -> None:
    stories = {name: b"INCLUDE acts/one.ink\nINCLUDE Acts\\two", "acts/one.ink": b"INCLUDE THREE", "acts/two.ink": b""}
    stories |= {"acts/THREE.ink": b"INCLUDE missing.ink"}
    others = {"four.ink": b"", "old.json": b"{}", "title.png": b"", "diary.txt": b"", ".hidden.ink": b""}
    folder = put(tmp_path, {**stories, **others})
    assert read_files_of(folder / name, READERS) == Files(stories, [])


@pytest.mark.parametrize("form", ["utf-8-sig", "utf-16"])
def test_a_bare_story_in_any_unicode_form_brings_what_it_includes(tmp_path: Path, form: str) -> None:
    stories = {"story.ink": "INCLUDE one.ink\n".encode(form), "one.ink": "INCLUDE two.ink".encode(form), "two.ink": b""}
    assert read_files_of(put(tmp_path, stories) / "story.ink", READERS) == Files(stories, [])


@pytest.mark.parametrize("name", ["../secret.ink", "../../secret", "/etc/passwd", "link.ink"])
def test_a_bare_story_brings_nothing_from_outside_its_folder(tmp_path: Path, name: str) -> None:
    put(tmp_path, {"secret.ink": b"a token", "games/story.ink": f"INCLUDE {name}".encode()})
    (tmp_path / "games" / "link.ink").symlink_to("../secret.ink")
    assert list(read_files_of(tmp_path / "games" / "story.ink", READERS).contents) == ["story.ink"]


def test_a_bare_story_does_not_wait_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(put(tmp_path, {"story.ink": b"INCLUDE one.ink"}) / "one.ink")
    read = (
        "import sys, pathlib; from engine.cartridge.bare import read_bare;"
        "from engine.story.ink.narrator import INKJS, InkNarrator; from engine.story.ink.pool import WorkerPool;"
        "print(*read_bare(pathlib.Path(sys.argv[1]), InkNarrator(WorkerPool(INKJS))).contents)"
    )
    command = [sys.executable, "-c", read, str(tmp_path / "story.ink")]
    # In a process of its own, since nothing ends a thread that waits.
    done = subprocess.run(command, capture_output=True, cwd=ROOT, timeout=10, check=True)  # noqa: S603 - it is ours
    assert done.stdout.split() == [b"story.ink"]


def test_a_bare_story_may_include_itself(tmp_path: Path) -> None:
    stories = {"story.ink": b"INCLUDE one.ink", "one.ink": b"INCLUDE story.ink"}
    assert read_files_of(put(tmp_path, stories) / "story.ink", READERS) == Files(stories, [])


def test_what_lies_beside_a_bare_story_is_not_even_listed_when_it_includes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, {"story.ink": b"Once.", "other.ink": b""})

    def listing(*_: object, **__: object) -> None:
        raise AssertionError("a home directory may lie beside it")

    monkeypatch.setattr(os, "walk", listing)
    assert read_files_of(tmp_path / "story.ink", READERS) == Files({"story.ink": b"Once."}, [])


def test_a_bare_compiled_story_comes_alone(tmp_path: Path) -> None:
    folder = put(tmp_path, {"story.json": b"{}", "other.json": b"", "other.ink": b""})
    assert read_files_of(folder / "story.json", READERS) == Files({"story.json": b"{}"}, [])


@pytest.mark.parametrize("suffix", ["ink", "json"])
def test_a_bare_story_that_is_too_large_is_refused(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"story.{suffix}"
    sparse(path, MAX_FILE_BYTES + 1)
    assert read_files_of(path, READERS) == Files({}, [f"story.{suffix} is larger than 16 MB: make it smaller"])


@pytest.mark.parametrize(
    "name", ["game", "game.zip", "game.json", "game.txt", "a\0b.zip", "a" * 300, "a" * 300 + ".zip", "a" * 300 + ".ink"]
)
def test_what_is_not_there_is_refused_with_its_name(tmp_path: Path, name: str) -> None:
    found = read_files_of(tmp_path / name, READERS)
    assert found.contents == {}
    assert found.errors[0].startswith(f"{name} can't be read: ")


@given(st.binary(max_size=50), st.sampled_from((".ink", ".json")))
def test_a_bare_story_is_read_to_the_byte(tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
    folder = tmp_path_factory.getbasetemp() / f"bare{suffix}"
    folder.mkdir(exist_ok=True)
    path = folder / f"story{suffix}"
    path.write_bytes(data)
    assert read_files_of(path, READERS) == Files({path.name: data}, [])


# As a cartridge


async def test_a_bare_story_is_a_cartridge_called_after_its_file(tmp_path: Path, narrators: Narrators) -> None:
    (tmp_path / "The Long Way.ink").write_text("INCLUDE acts/one.ink\n-> one")
    (tmp_path / "acts").mkdir()
    (tmp_path / "acts" / "one.ink").write_text("== one\nThe first act.\n-> END")
    cartridge = await loaded(tmp_path / "The Long Way.ink", narrators)
    assert (cartridge.id, cartridge.title, cartridge.manifest.author) == ("the-long-way", "The Long Way", "unknown")
    assert "The first act." in cartridge.story.compiled


async def test_a_bare_compiled_story_is_a_cartridge(tmp_path: Path, narrators: Narrators) -> None:
    (tmp_path / "a.ink").write_text(INK)
    ink = await loaded(tmp_path / "a.ink", narrators)
    (tmp_path / "b.json").write_text(ink.story.compiled)
    json_ = await loaded(tmp_path / "b.json", narrators)
    assert (json_.id, json_.digest) == ("b", ink.digest)


async def test_an_error_in_a_bare_story_is_told_with_its_line(tmp_path: Path, narrators: Narrators) -> None:
    (tmp_path / "a.ink").write_text("Once.\n-> nowhere")
    assert await refused(tmp_path / "a.ink", narrators) == ["a.ink, line 2: Divert target not found: '-> nowhere'"]


@pytest.mark.parametrize("neighbour", ["holiday", "savings.json"])
async def test_a_bare_story_is_not_refused_for_what_lies_beside_it(
    tmp_path: Path, narrators: Narrators, neighbour: str
) -> None:
    (tmp_path / "a.ink").write_text(INK)
    (tmp_path / neighbour).write_bytes(bytes(MAX_FILE_BYTES + 1))
    (tmp_path / f"link to {neighbour}").symlink_to(neighbour)
    await loaded(tmp_path / "a.ink", narrators)


@pytest.mark.parametrize("name", ["STORY.INK", "Story.Ink"])
async def test_a_bare_story_may_have_its_suffix_in_capitals(tmp_path: Path, narrators: Narrators, name: str) -> None:
    (tmp_path / name).write_text(INK)
    assert (await loaded(tmp_path / name, narrators)).id == "story"


@pytest.mark.parametrize("name", ["a.ink", "a.json", "a.zip", "a.txt", "a", "A.INK", "A.JSON"])
async def test_a_cartridge_that_is_not_there_is_refused_with_its_name(
    tmp_path: Path, narrators: Narrators, name: str
) -> None:
    (error,) = await refused(tmp_path / name, narrators)
    assert error.startswith(name)


async def test_a_bare_compiled_story_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    path.write_bytes(b'{"inkVersion": 21, "root": "' + b"a" * MAX_FILE_BYTES + b'"}')
    assert "story.json" in (await refused(path, WILLING))[0]


_stems = st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=60)


@given(_stems, st.sampled_from((".ink", ".json")))
@example(" ", ".json")
@example("-" * 50, ".ink")
@example("a" * 50, ".ink")
async def test_a_bare_story_may_have_any_name(tmp_path_factory: pytest.TempPathFactory, stem: str, suffix: str) -> None:
    folder = tmp_path_factory.getbasetemp() / "names"
    folder.mkdir(exist_ok=True)
    path = folder / f"{stem}{suffix}"
    path.write_text('{"inkVersion": 21, "root": []}')
    try:
        cartridge, _ = await load_cartridge(path, WILLING)
    except CartridgeError as error:
        assert error.errors
    else:
        assert Manifest.model_validate(cartridge.manifest.model_dump()) == cartridge.manifest
    finally:
        path.unlink()
