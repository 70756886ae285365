"""A cartridge's files, from archives that may have been made to do harm."""

import os
import stat
import struct
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from cartridge_parts import GAME, METHODS, archive, put, zipped
from hypothesis import example, given
from hypothesis import strategies as st

from engine.cartridge import files
from engine.cartridge.files import Files, read_files

MEGABYTE = 2**20
# Where an archive's list of its entries has things, each counted from the entry's mark.
LISTED = b"PK\x01\x02"
FLAGS, SIZE = (8, "<H"), (24, "<I")


def forged(path: Path, where: tuple[int, str], value: int) -> Path:
    """Make the archive's list say something else about its first entry."""
    whole = bytearray(path.read_bytes())
    struct.pack_into(where[1], whole, whole.index(LISTED) + where[0], value)
    path.write_bytes(whole)
    return path


def measured(path: Path) -> tuple[Files, int]:
    """What is read, and the most bytes that were held meanwhile."""
    tracemalloc.start()
    found = read_files(path)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found, most


@pytest.mark.parametrize("method", ["stored", "deflate"])
def test_a_zip_is_read_by_name(tmp_path: Path, method: str) -> None:
    assert zipped(tmp_path, GAME, method) == Files(GAME, [])


def test_the_suffix_of_a_zip_may_be_in_capitals(tmp_path: Path) -> None:
    assert read_files(archive(tmp_path / "GAME.ZIP", GAME.items())).contents == GAME


@pytest.mark.parametrize(
    "name",
    [
        "../x.ink",
        "art/../../x.ink",
        "..",
        "/etc/passwd",
        "art\\x.ink",
        "..\\x.ink",
        "C:x.ink",
        "C:/x.ink",
        "x.ink:more",
    ],
)
def test_a_name_that_leads_out_of_a_zip_is_refused(tmp_path: Path, name: str) -> None:
    found = zipped(tmp_path, {**GAME, name: b"out"})
    assert found.contents == GAME
    assert found.errors == [f"{name!r} leads out of the cartridge: use plain names and folders"]


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("story.json")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    found = read_files(archive(tmp_path / "game.zip", [*GAME.items(), (link, b"/etc/passwd")]))
    assert found.contents == GAME
    assert found.errors == ["'story.json' is a link: put the file itself there"]


def test_an_encrypted_entry_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "game.zip", [("story.ink", b"Once."), ("cartridge.toml", b"")])
    found = read_files(forged(path, FLAGS, 0x1))
    assert found.contents == {"cartridge.toml": b""}
    assert found.errors == ["'story.ink' is encrypted: save the archive without a password"]


@pytest.mark.parametrize("says", [200 * MEGABYTE, 10])
@pytest.mark.parametrize("method", ["deflate", "bzip2", "lzma"])
def test_a_bomb_is_cut_off_without_being_held_in_memory(tmp_path: Path, method: str, says: int) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", METHODS[method]) as made, made.open("story.ink", "w") as entry:
        for _ in range(200):
            entry.write(bytes(MEGABYTE))
    forged(path, SIZE, says)
    found, most = measured(path)
    assert found.contents == {}
    assert "story.ink" in found.errors[0]
    assert most < 4 * files.MAX_FILE_BYTES


def test_an_entry_that_says_it_is_small_is_not_taken(tmp_path: Path) -> None:
    path = archive(tmp_path / "game.zip", [("story.ink", bytes(20 * MEGABYTE))])
    found = read_files(forged(path, SIZE, 10))
    assert found.contents == {}
    assert len(found.errors) == 1
    assert "story.ink" in found.errors[0]


def test_an_entry_that_says_it_is_huge_takes_no_more_room_than_it_needs(tmp_path: Path) -> None:
    path = archive(tmp_path / "game.zip", [("story.ink", b"Once.")])
    found, most = measured(forged(path, SIZE, 0xFFFF_FFF0))
    assert found.contents == {"story.ink": b"Once."} or "story.ink" in found.errors[0]
    assert most < MEGABYTE


def test_of_two_entries_with_one_name_the_last_counts(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        path = archive(tmp_path / "game.zip", [("story.ink", b"first"), ("story.ink", b"last")])
    assert read_files(path).contents == {"story.ink": b"last"}


def test_an_entry_without_a_name_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "game.zip", [*GAME.items(), ("?", b"nameless")])
    path.write_bytes(path.read_bytes().replace(b"?", b"\0"))  # a name ends at a zero
    found = read_files(path)
    assert "" not in found.contents
    assert found.errors


def test_six_hundred_files_are_too_many_for_a_zip(tmp_path: Path) -> None:
    found = zipped(tmp_path, {f"{number}.ink": b"" for number in range(600)})
    assert len(found.contents) == files.MAX_FILES
    assert found.errors == ["a cartridge has at most 500 files: remove what the game does not need"]


def test_five_hundred_files_are_not_too_many(tmp_path: Path) -> None:
    found = zipped(tmp_path, {f"{number}.ink": b"" for number in range(500)})
    assert (len(found.contents), found.errors) == (500, [])


def test_all_files_together_have_a_limit(tmp_path: Path) -> None:
    found = zipped(tmp_path, {f"{number}.png": bytes(13 * MEGABYTE) for number in range(4)})
    assert list(found.contents) == ["0.png", "1.png", "2.png"]
    assert found.errors == ["a cartridge has at most 48 MB: make its pictures smaller"]


@pytest.mark.parametrize("data", [b"", b"Once upon a time", b"PK\x05\x06", bytes(1000)])
def test_what_is_no_zip_is_refused_with_its_name(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "game.zip"
    path.write_bytes(data)
    found = read_files(path)
    assert found.contents == {}
    assert [error.partition(":")[0] for error in found.errors] == ["game.zip can't be read"]


def test_a_zip_that_was_cut_short_is_refused_wherever_the_cut_is(tmp_path: Path) -> None:
    path = archive(tmp_path / "game.zip", GAME.items())
    whole = path.read_bytes()
    for end in range(len(whole)):
        path.write_bytes(whole[:end])
        assert read_files(path).errors


def test_a_damaged_entry_is_refused_with_the_name_of_the_zip(tmp_path: Path) -> None:
    path = archive(tmp_path / "game.zip", [("story.ink", b"Once upon a time " * 50)])
    whole = bytearray(path.read_bytes())
    whole[30 + len("story.ink")] = 0xFF  # begins a block of a kind that there is not
    path.write_bytes(whole)
    found = read_files(path)
    assert found.contents == {}
    assert "game.zip" in found.errors[0]


def test_the_folder_that_zipping_put_around_everything_is_taken_off(tmp_path: Path) -> None:
    found = zipped(tmp_path, {f"My Game/{name}": data for name, data in GAME.items()})
    assert found == Files(GAME, [])


@pytest.mark.parametrize("more", ["__MACOSX/._story.ink", "__MACOSX/game/._title.png", ".DS_Store", "game/.DS_Store"])
def test_what_a_mac_adds_to_a_zip_is_left_out(tmp_path: Path, more: str) -> None:
    found = zipped(tmp_path, {**{f"game/{name}": data for name, data in GAME.items()}, more: b"Mac"})
    assert found == Files(GAME, [])


@pytest.mark.parametrize("name", ["README.txt", "docs/README.txt"])
def test_the_outer_folder_stays_where_something_is_beside_it(tmp_path: Path, name: str) -> None:
    beside = {"game/story.ink": b"Once.", name: b"Play me"}
    assert zipped(tmp_path, beside).contents == beside


def test_a_folder_with_nothing_but_pictures_around_the_manifest_is_no_outer_folder(tmp_path: Path) -> None:
    inside = {"art/title.png": b"a picture", "art/cartridge.toml": b"", "cartridge.toml": b"the manifest"}
    assert zipped(tmp_path, inside).contents == inside


def test_only_one_outer_folder_is_taken_off(tmp_path: Path) -> None:
    assert list(zipped(tmp_path, {"a/b/story.ink": b""}).contents) == ["b/story.ink"]


def test_the_folders_of_a_zip_are_no_files(tmp_path: Path) -> None:
    path = archive(tmp_path / "game.zip", [("art/", b""), *GAME.items()])
    assert read_files(path) == Files(GAME, [])


@pytest.mark.parametrize("name", [".git/config", "art/.cache/a.png"])
def test_hidden_folders_are_left_out_of_a_zip_as_they_are_of_a_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "game").mkdir()
    assert read_files(put(tmp_path / "game", {**GAME, name: b"hidden"})) == Files(GAME, [])
    assert zipped(tmp_path, {**GAME, name: b"hidden"}) == Files(GAME, [])


_names = st.text(st.sampled_from("abé./\\: ") | st.characters(codec="utf-8"), min_size=1, max_size=12)


@given(st.dictionaries(_names, st.binary(max_size=8), max_size=4))
@example({"a//b": b""})
def test_whatever_a_zip_calls_its_files_they_stay_inside(
    tmp_path_factory: pytest.TempPathFactory, contents: dict[str, bytes]
) -> None:
    base = tmp_path_factory.getbasetemp().resolve()
    found = zipped(base, {name: data for name, data in contents.items() if "\0" not in name})
    for name in found.contents:
        assert Path(os.path.normpath(base / name)).is_relative_to(base)


@given(st.binary(max_size=300))
def test_any_bytes_may_be_called_a_zip(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.zip"
    path.write_bytes(data)
    assert read_files(path).contents == {}


@given(st.sampled_from(sorted(METHODS)), st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=6))
def test_a_damaged_zip_is_read_or_refused_and_nothing_else_happens(
    tmp_path_factory: pytest.TempPathFactory, method: str, where: float, noise: bytes
) -> None:
    text = b"Once upon a time " * 9
    path = archive(tmp_path_factory.getbasetemp() / "torn.zip", [("story.ink", text)], method)
    whole = path.read_bytes()
    at = int(where * len(whole))
    path.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    assert all(data == text for data in read_files(path).contents.values())
