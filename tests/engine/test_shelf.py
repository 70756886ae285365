"""The shelf: what is on it, what is not and why, and how something is found there."""

import asyncio
import logging
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from engine.cartridge.cartridge import Cartridge
from engine.cartridge.manifest import Manifest
from engine.cartridge.shelf import BUNDLED, Shelf
from engine.story.ink.cache import CompileCache
from engine.story.ink.narrator import Compilation, InkNarrator, story_of
from engine.story.ink.pool import WorkerPool


@pytest.fixture(scope="module")
def compiler(in_process_pool: WorkerPool, compiled: CompileCache) -> InkNarrator:
    """The real one."""
    return InkNarrator(in_process_pool, cache=compiled)


class Slow:
    """A compiler that waits until it is told to go on."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self.go_on = asyncio.Event()

    async def compile(self, files: Mapping[str, str], main: str) -> Compilation:
        self.asked.set()
        await self.go_on.wait()
        return Compilation(story_of(files[main]))


def manifest(cartridge_id: str, title: str = "") -> str:
    return f'id = "{cartridge_id}"\ntitle = "{title or cartridge_id}"\nauthor = "Ada"\nstory = "story.ink"\n'


def write(folder: Path, cartridge_id: str, title: str = "", ink: str = "Once.") -> Path:
    """A cartridge in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "cartridge.toml").write_text(manifest(cartridge_id, title))
    (folder / "story.ink").write_text(ink)
    return folder


async def filled(compiler: InkNarrator, *folders: Path) -> Shelf:
    shelf = Shelf(folders, compiler)
    await shelf.fill()
    return shelf


def made(cartridge_id: str, title: str, ink: str = "") -> Cartridge:
    """A cartridge that was never a file."""
    return Cartridge(Manifest(id=cartridge_id, title=title, author="Ada", story="story.ink"), story_of(ink))


def shelf_of(compiler: InkNarrator, **titles: str) -> Shelf:
    """A shelf of these titles, by id."""
    shelf = Shelf((), compiler)
    for cartridge_id, title in titles.items():
        shelf.put(made(cartridge_id.replace("_", "-"), title))
    return shelf


def ids(cartridges: Shelf | list[Cartridge]) -> list[str]:
    return [cartridge.id for cartridge in cartridges]


# What is on it


async def test_the_games_that_come_with_it_stand_beside_ones_own(tmp_path: Path, compiler: InkNarrator) -> None:
    write(tmp_path / "mine", "mine", "My Game")
    shelf = await filled(compiler, BUNDLED, tmp_path)
    bundled = {folder.name for folder in BUNDLED.iterdir() if (folder / "cartridge.toml").exists()}
    assert shelf.refused == {}
    assert set(ids(shelf)) == {*bundled, "mine"}
    assert len(shelf) == len(bundled) + 1 > 1


async def test_folders_and_zips_are_cartridges_and_other_files_are_not(tmp_path: Path, compiler: InkNarrator) -> None:
    write(tmp_path / "one", "one")
    with zipfile.ZipFile(tmp_path / "two.ZIP", "w") as archive:
        archive.writestr("cartridge.toml", manifest("two"))
        archive.writestr("story.ink", "Once.")
    (tmp_path / "README.md").write_text("Put your games here.")
    (tmp_path / "story.ink").write_text("Once.")
    write(tmp_path / ".trash", "three")
    shelf = await filled(compiler, tmp_path)
    assert (ids(shelf), shelf.refused) == (["one", "two"], {})


async def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path, compiler: InkNarrator) -> None:
    (tmp_path / "file").write_text("no folder")
    shelf = await filled(compiler, tmp_path / "nothing", tmp_path / "file")
    assert (len(shelf), shelf.refused) == (0, {})


async def test_what_is_on_it_comes_by_title(tmp_path: Path, compiler: InkNarrator) -> None:
    for cartridge_id, title in {"a": "the lamp", "b": "Émile", "c": "Apple", "d": "The Kettle", "e": "banana"}.items():
        write(tmp_path / cartridge_id, cartridge_id, title)
    assert ids(await filled(compiler, tmp_path)) == ["c", "e", "d", "a", "b"]


async def test_a_cartridge_is_got_by_its_id(compiler: InkNarrator) -> None:
    shelf = shelf_of(compiler, lamp="The Lamp")
    found = shelf.get("lamp")
    assert found is not None
    assert found.title == "The Lamp"
    assert shelf.get("The Lamp") is shelf.get("") is None


async def test_what_is_put_on_it_takes_the_place_of_its_older_form(compiler: InkNarrator) -> None:
    shelf = shelf_of(compiler, lamp="The Lamp")
    newer = made("lamp", "The Lamp", "Twice.")
    shelf.put(newer)
    assert list(shelf) == [newer]


async def test_what_is_put_on_it_stands_among_the_others_by_title(compiler: InkNarrator) -> None:
    shelf = shelf_of(compiler, b="Banana", c="cherry", a="Apple")
    assert ids(shelf) == ["a", "b", "c"]
    shelf.put(made("a", "Damson"))
    assert ids(shelf) == ["b", "c", "a"]


# What is not, and why


async def test_a_refused_cartridge_is_listed_with_all_its_errors_and_logged(
    tmp_path: Path, compiler: InkNarrator, caplog: pytest.LogCaptureFixture
) -> None:
    write(tmp_path / "good", "good")
    bad = write(tmp_path / "bad", "Bad Id", ink="Once.\n-> nowhere")
    shelf = await filled(compiler, tmp_path)
    assert ids(shelf) == ["good"]
    assert list(shelf.refused) == [bad]
    assert [error.partition(" has ")[0].partition(": Div")[0] for error in shelf.refused[bad]] == [
        "cartridge.toml: id",
        "story.ink, line 2",
    ]
    logged = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert logged == [f"cartridge bad: {error}" for error in shelf.refused[bad]]


async def test_a_second_cartridge_with_the_same_id_is_refused(
    tmp_path: Path, compiler: InkNarrator, caplog: pytest.LogCaptureFixture
) -> None:
    write(tmp_path / "one" / "b", "twin", "The First")
    second = write(tmp_path / "two" / "a", "twin", "The Second")
    third = write(tmp_path / "two" / "b", "twin", "The Third")
    shelf = await filled(compiler, tmp_path / "one", tmp_path / "two")
    assert [cartridge.title for cartridge in shelf] == ["The First"]
    error = "another cartridge has the id 'twin': give this one its own"
    assert shelf.refused == {second: [error], third: [error]}
    assert caplog.messages == [f"cartridge a: {error}", f"cartridge b: {error}"]


def _broken(folder: Path, kind: str) -> Path:
    """A cartridge that is broken in a way of its own."""
    if kind == "a damaged zip":
        path = folder / "broken.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("cartridge.toml", manifest("broken"))
        whole = bytearray(path.read_bytes())
        whole[30 + len("cartridge.toml")] = 0xFF
        path.write_bytes(whole)
        return path
    path = write(folder / "broken", "broken")
    if kind == "a monstrous number":
        (path / "cartridge.toml").write_text(f"{manifest('broken')}seats = {'1' * 5000}")
    elif kind == "nothing":
        (path / "cartridge.toml").unlink()
        (path / "story.ink").unlink()
    else:
        (path / "story.ink").write_text(kind)
    return path


@pytest.mark.parametrize(
    "kind", ["a damaged zip", "a monstrous number", "nothing", "{", "INCLUDE story.ink", "-> a\n== a\n== a\n"]
)
async def test_a_broken_cartridge_keeps_no_other_off_the_shelf(
    tmp_path: Path, compiler: InkNarrator, kind: str
) -> None:
    write(tmp_path / "a", "a")
    broken = _broken(tmp_path, kind)
    write(tmp_path / "z", "z")
    shelf = await filled(compiler, tmp_path)
    assert ids(shelf) == ["a", "z"]
    assert list(shelf.refused) == [broken]


# Filling it anew


async def test_filling_it_again_picks_up_what_was_edited_added_and_taken_away(
    tmp_path: Path, compiler: InkNarrator
) -> None:
    write(tmp_path / "edited", "edited", "Before")
    away = write(tmp_path / "away", "away")
    write(tmp_path / "same", "same")
    shelf = await filled(compiler, tmp_path)
    before = {cartridge.id: cartridge for cartridge in shelf}
    write(tmp_path / "edited", "edited", "After", ink="Twice.")
    write(tmp_path / "added", "added")
    for file in away.iterdir():
        file.unlink()
    away.rmdir()
    await shelf.fill()
    after = {cartridge.id: cartridge for cartridge in shelf}
    assert set(after) == {"edited", "added", "same"}
    assert after["edited"].title == "After"
    assert after["edited"].digest != before["edited"].digest
    assert after["same"] == before["same"]


async def test_a_cartridge_that_was_mended_is_taken_and_one_that_was_broken_is_not(
    tmp_path: Path, compiler: InkNarrator
) -> None:
    write(tmp_path / "mended", "mended", ink="-> nowhere")
    broken = write(tmp_path / "broken", "broken")
    shelf = await filled(compiler, tmp_path)
    assert ids(shelf) == ["broken"]
    write(tmp_path / "mended", "mended")
    write(tmp_path / "broken", "broken", ink="-> nowhere")
    await shelf.fill()
    assert (ids(shelf), list(shelf.refused)) == (["mended"], [broken])


async def test_while_it_is_filled_anew_it_has_what_it_had(tmp_path: Path) -> None:
    slow = Slow()
    write(tmp_path / "new", "new")
    shelf = Shelf([tmp_path], slow)
    shelf.put(made("old", "Old"))
    filling = asyncio.create_task(shelf.fill())
    await slow.asked.wait()
    assert ids(shelf) == ["old"]
    slow.go_on.set()
    await filling
    assert "new" in ids(shelf)


# Finding something on it


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("lamp", {"last-lamp", "lamps", "x1"}),
        ("LAMP", {"last-lamp", "lamps", "x1"}),
        ("lamp last", {"last-lamp"}),
        ("  last   la ", {"last-lamp"}),
        ("last-lamp", {"last-lamp"}),
        ("x1", {"x1"}),
        ("strasse", {"road"}),
        ("lamp comet", set()),
        ("zzz", set()),
    ],
)
async def test_a_cartridge_is_found_by_words_of_its_title_or_its_id(
    compiler: InkNarrator, words: str, found: set[str]
) -> None:
    shelf = shelf_of(compiler, last_lamp="The Last Lamp", lamps="Of Light", x1="Lamp and Kettle", road="Die Straße")
    assert set(ids(shelf.search(words))) == found


@pytest.mark.parametrize("words", ["", "  "])
async def test_without_words_everything_is_found_by_title(compiler: InkNarrator, words: str) -> None:
    assert ids(shelf_of(compiler, a="Apple", b="Banana").search(words)) == ["a", "b"]


async def test_titles_that_begin_with_the_words_come_first(compiler: InkNarrator) -> None:
    shelf = shelf_of(compiler, a="A Comet", b="Big Comet", c="Comet", d="Comet Two", e="Slow Comet")
    assert ids(shelf.search("comet")) == ["c", "d", "a", "b", "e"]
    assert ids(shelf.search(" Comet t"))[0] == "d"


async def test_at_most_twenty_five_are_found_and_the_best_of_them_all(compiler: InkNarrator) -> None:
    shelf = shelf_of(compiler, **{f"g_{number:02}": f"A Game {number:02}" for number in range(40)}, last="Game of All")
    assert ids(shelf.search("game")) == ["last", *(f"g-{number:02}" for number in range(24))]
    assert len(shelf.search("")) == 25
    assert ids(shelf.search("game", most=2)) == ["last", "g-00"]
