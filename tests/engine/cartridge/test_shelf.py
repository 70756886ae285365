"""The shelf: what is on it, what is not and why, and how something is found there."""

import asyncio
import logging
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from cartridge_parts import Willing, ids, made, shelf_of

from engine.cartridge.shelf import BUNDLED, Shelf
from engine.story.narrator import Narrators, Preparation


class Slow(Willing):
    """A narrator that waits until it is told to go on."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self.go_on = asyncio.Event()

    async def prepare(self, files: Mapping[str, bytes], main: str) -> Preparation:
        self.asked.set()
        await self.go_on.wait()
        return await super().prepare(files, main)


def manifest(cartridge_id: str, title: str = "") -> str:
    return f'id = "{cartridge_id}"\ntitle = "{title or cartridge_id}"\nauthor = "Ada"\nstory = "story.ink"\n'


def write(folder: Path, cartridge_id: str, title: str = "", ink: str = "Once.") -> Path:
    """A cartridge in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "cartridge.toml").write_text(manifest(cartridge_id, title))
    (folder / "story.ink").write_text(ink)
    return folder


async def filled(narrators: Narrators, *folders: Path) -> Shelf:
    shelf = Shelf(folders, narrators)
    await shelf.fill()
    return shelf


# What is on it


async def test_the_games_that_come_with_it_stand_beside_ones_own(tmp_path: Path, narrators: Narrators) -> None:
    write(tmp_path / "mine", "mine", "My Game")
    shelf = await filled(narrators, BUNDLED, tmp_path)
    bundled = {folder.name for folder in BUNDLED.iterdir() if (folder / "cartridge.toml").exists()}
    assert shelf.refused == {}
    assert set(ids(shelf)) == {*bundled, "mine"}
    assert len(shelf) == len(bundled) + 1 > 1


async def test_folders_and_zips_are_cartridges_and_other_files_are_not(tmp_path: Path, narrators: Narrators) -> None:
    write(tmp_path / "one", "one")
    with zipfile.ZipFile(tmp_path / "two.ZIP", "w") as archive:
        archive.writestr("cartridge.toml", manifest("two"))
        archive.writestr("story.ink", "Once.")
    (tmp_path / "README.md").write_text("Put your games here.")
    (tmp_path / "story.ink").write_text("Once.")
    write(tmp_path / ".trash", "three")
    shelf = await filled(narrators, tmp_path)
    assert (ids(shelf), shelf.refused) == (["one", "two"], {})


async def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path, narrators: Narrators) -> None:
    (tmp_path / "file").write_text("no folder")
    shelf = await filled(narrators, tmp_path / "nothing", tmp_path / "file")
    assert (len(shelf), shelf.refused) == (0, {})


async def test_what_is_on_it_comes_by_title(tmp_path: Path, narrators: Narrators) -> None:
    for cartridge_id, title in {"a": "the lamp", "b": "Émile", "c": "Apple", "d": "The Kettle", "e": "banana"}.items():
        write(tmp_path / cartridge_id, cartridge_id, title)
    assert ids(await filled(narrators, tmp_path)) == ["c", "e", "d", "a", "b"]


async def test_a_cartridge_is_got_by_its_id() -> None:
    shelf = shelf_of(lamp="The Lamp")
    found = shelf.get("lamp")
    assert found is not None
    assert found.title == "The Lamp"
    assert shelf.get("The Lamp") is shelf.get("") is None


async def test_what_is_put_on_it_takes_the_place_of_its_older_form() -> None:
    shelf = shelf_of(lamp="The Lamp")
    newer = made("lamp", "The Lamp", "Twice.")
    shelf.put(newer)
    assert list(shelf) == [newer]


async def test_what_is_put_on_it_stands_among_the_others_by_title() -> None:
    shelf = shelf_of(b="Banana", c="cherry", a="Apple")
    assert ids(shelf) == ["a", "b", "c"]
    shelf.put(made("a", "Damson"))
    assert ids(shelf) == ["b", "c", "a"]


# What is not, and why


async def test_a_refused_cartridge_is_listed_with_all_its_errors_and_logged(
    tmp_path: Path, narrators: Narrators, caplog: pytest.LogCaptureFixture
) -> None:
    write(tmp_path / "good", "good")
    bad = write(tmp_path / "bad", "Bad Id", ink="Once.\n-> nowhere")
    shelf = await filled(narrators, tmp_path)
    assert ids(shelf) == ["good"]
    assert list(shelf.refused) == [bad]
    assert [error.partition(" has ")[0].partition(": Div")[0] for error in shelf.refused[bad]] == [
        "cartridge.toml: id",
        "story.ink, line 2",
    ]
    logged = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert logged == [f"cartridge bad: {error}" for error in shelf.refused[bad]]


async def test_a_second_cartridge_with_the_same_id_is_refused(
    tmp_path: Path, narrators: Narrators, caplog: pytest.LogCaptureFixture
) -> None:
    write(tmp_path / "one" / "b", "twin", "The First")
    second = write(tmp_path / "two" / "a", "twin", "The Second")
    third = write(tmp_path / "two" / "b", "twin", "The Third")
    shelf = await filled(narrators, tmp_path / "one", tmp_path / "two")
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
async def test_a_broken_cartridge_keeps_no_other_off_the_shelf(tmp_path: Path, narrators: Narrators, kind: str) -> None:
    write(tmp_path / "a", "a")
    broken = _broken(tmp_path, kind)
    write(tmp_path / "z", "z")
    shelf = await filled(narrators, tmp_path)
    assert ids(shelf) == ["a", "z"]
    assert list(shelf.refused) == [broken]


# Filling it anew


async def test_filling_it_again_picks_up_what_was_edited_added_and_taken_away(
    tmp_path: Path, narrators: Narrators
) -> None:
    write(tmp_path / "edited", "edited", "Before")
    away = write(tmp_path / "away", "away")
    write(tmp_path / "same", "same")
    shelf = await filled(narrators, tmp_path)
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
    tmp_path: Path, narrators: Narrators
) -> None:
    write(tmp_path / "mended", "mended", ink="-> nowhere")
    broken = write(tmp_path / "broken", "broken")
    shelf = await filled(narrators, tmp_path)
    assert ids(shelf) == ["broken"]
    write(tmp_path / "mended", "mended")
    write(tmp_path / "broken", "broken", ink="-> nowhere")
    await shelf.fill()
    assert (ids(shelf), list(shelf.refused)) == (["mended"], [broken])


async def test_while_it_is_filled_anew_it_has_what_it_had(tmp_path: Path) -> None:
    slow = Slow()
    write(tmp_path / "new", "new")
    shelf = Shelf([tmp_path], {"ink": slow})
    shelf.put(made("old", "Old"))
    filling = asyncio.create_task(shelf.fill())
    await slow.asked.wait()
    assert ids(shelf) == ["old"]
    slow.go_on.set()
    await filling
    assert "new" in ids(shelf)


# What a cartridge consists of


async def test_the_sources_of_a_bare_story_are_its_file_and_what_it_includes(
    tmp_path: Path, narrators: Narrators
) -> None:
    (tmp_path / "acts").mkdir()
    (tmp_path / "acts" / "one.ink").write_text("Once.")
    (tmp_path / "story.ink").write_text("INCLUDE acts/one.ink")
    (tmp_path / "other.ink").write_text("Twice.")
    shelf = Shelf([], narrators)
    assert set(shelf.sources(tmp_path / "story.ink")) == {tmp_path / "story.ink", tmp_path / "acts" / "one.ink"}
    gone = [tmp_path / "gone.ink"]
    assert shelf.sources(gone[0]) == gone


@pytest.mark.parametrize("name", ["folder", "game.zip"])
async def test_a_folder_or_a_zip_is_its_own_only_source(tmp_path: Path, narrators: Narrators, name: str) -> None:
    write(tmp_path / "folder", "folder")
    (tmp_path / "game.zip").write_bytes(b"")
    assert Shelf([], narrators).sources(tmp_path / name) == [tmp_path / name]
