"""A cartridge's files, from folders that may have been made to do harm."""

import os
from pathlib import Path

import pytest
from cartridge_parts import GAME, put, sparse, zipped

from engine.cartridge import files
from engine.cartridge.files import Files, read_files

MEGABYTE = 2**20

not_for_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")


def test_a_folder_is_read_by_name_with_its_sub_folders(tmp_path: Path) -> None:
    assert read_files(put(tmp_path, GAME)) == Files(GAME, [])


def test_a_folder_may_be_called_like_a_zip(tmp_path: Path) -> None:
    folder = tmp_path / "game.zip"
    folder.mkdir()
    assert read_files(put(folder, GAME)) == Files(GAME, [])


@pytest.mark.parametrize("name", [".DS_Store", "art/.DS_Store", ".git/config", "__MACOSX/story.ink", ".cartridge.toml"])
def test_hidden_files_of_a_folder_are_left_out(tmp_path: Path, name: str) -> None:
    assert read_files(put(tmp_path, {**GAME, name: b"hidden"})) == Files(GAME, [])


def test_a_link_in_a_folder_is_refused_and_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a token")
    folder = put(tmp_path / "game", GAME)
    (folder / "art" / "more.ink").symlink_to(secret)
    found = read_files(folder)
    assert found == Files(GAME, ["art/more.ink is a link or a special file: put the file itself there"])


@pytest.mark.parametrize("target", ["nothing", "more.ink"])
def test_a_link_to_nothing_or_to_itself_is_refused(tmp_path: Path, target: str) -> None:
    (put(tmp_path, GAME) / "more.ink").symlink_to(target)
    assert read_files(tmp_path).errors == ["more.ink is a link or a special file: put the file itself there"]


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "elsewhere", {"secret.txt": b"a token"})
    folder = put(tmp_path / "game", GAME)
    (folder / "more").symlink_to(tmp_path / "elsewhere")
    (folder / "again").symlink_to(folder)
    assert read_files(folder).contents == GAME


def test_a_link_to_a_folder_is_refused_with_its_name(tmp_path: Path) -> None:
    put(tmp_path / "elsewhere", {"more.ink": b""})
    folder = put(tmp_path / "game", GAME)
    (folder / "acts").symlink_to(tmp_path / "elsewhere")
    assert [error.split()[0] for error in read_files(folder).errors] == ["acts"]


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(put(tmp_path, GAME) / "story.json")
    assert read_files(tmp_path) == Files(GAME, ["story.json is a link or a special file: put the file itself there"])


def test_a_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    put(tmp_path / "game", GAME)
    (tmp_path / "link").symlink_to(tmp_path / "game")
    assert read_files(tmp_path / "link") == Files(GAME, [])


@not_for_root
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    (put(tmp_path, GAME) / "story.ink").chmod(0)
    errors = read_files(tmp_path).errors
    assert len(errors) == 1
    assert "story.ink" in errors[0]


@not_for_root
def test_a_sub_folder_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    (put(tmp_path, GAME) / "art").chmod(0)
    errors = read_files(tmp_path).errors
    (tmp_path / "art").chmod(0o700)
    assert len(errors) == 1
    assert "art" in errors[0]


def test_a_file_that_is_too_large_is_left_out_and_named(tmp_path: Path) -> None:
    sparse(put(tmp_path, GAME) / "art" / "huge.png", files.MAX_FILE_BYTES + 1)
    assert read_files(tmp_path) == Files(GAME, ["art/huge.png is larger than 16 MB: make it smaller"])


def test_every_file_that_is_too_large_is_named(tmp_path: Path) -> None:
    for name in ("a.png", "b.png", "c.png"):
        sparse(tmp_path / name, files.MAX_FILE_BYTES + 1)
    assert [error.split()[0] for error in read_files(tmp_path).errors] == ["a.png", "b.png", "c.png"]


def test_a_file_of_exactly_the_limit_is_taken(tmp_path: Path) -> None:
    sparse(tmp_path / "large.png", files.MAX_FILE_BYTES)
    assert read_files(tmp_path).errors == []
    assert zipped(tmp_path, {"large.png": bytes(files.MAX_FILE_BYTES)}).errors == []


def test_a_folder_has_the_limits_of_a_zip(tmp_path: Path) -> None:
    many = put(tmp_path / "many", {f"{number}.ink": b"" for number in range(600)})
    assert len(read_files(many).contents) == files.MAX_FILES
    assert "at most 500 files" in read_files(many).errors[0]
    large = tmp_path / "large"
    large.mkdir()
    for number in range(4):
        sparse(large / f"{number}.png", 13 * MEGABYTE)
    found = read_files(large)
    assert len(found.contents) == 3
    assert "at most 48 MB" in found.errors[0]


def test_an_error_is_one_line_whatever_the_file_is_called(tmp_path: Path) -> None:
    (tmp_path / "a\nINFO all is well.ink").symlink_to("nothing")
    (error,) = read_files(tmp_path).errors
    assert len(error.splitlines()) == 1


def test_a_file_that_is_neither_a_folder_nor_a_zip_is_not_a_cartridge(tmp_path: Path) -> None:
    (tmp_path / "game.txt").write_text("Once.")
    errors = ["game.txt is not a cartridge: give a cartridge's folder or .zip, or a story file"]
    assert read_files(tmp_path / "game.txt") == Files({}, errors)


@pytest.mark.parametrize("name", ["game", "game.zip", "game.txt", "a\0b.zip", "a" * 300, "a" * 300 + ".zip"])
def test_a_path_that_is_not_there_is_refused_with_its_name(tmp_path: Path, name: str) -> None:
    (error,) = read_files(tmp_path / name).errors
    assert error.startswith(f"{name} can't be read: ")
