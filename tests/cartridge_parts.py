"""What the tests of cartridges share: manifests, pictures, folders of files, and narrators to read them."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from engine.cartridge.cartridge import Cartridge, CartridgeError, load_cartridge
from engine.cartridge.files import Files, read_files
from engine.cartridge.manifest import Manifest
from engine.cartridge.shelf import Shelf
from engine.story.narrator import Cast, Narration, Narrator, Narrators, Preparation, Press, Story

INK = "Once.\n* [On]\n-> END\n"
NEEDED = {"id": "a-game", "title": "A Game", "author": "Ada", "story": "story.ink"}
Contents = dict[str, str | bytes]
METHODS = {
    "stored": zipfile.ZIP_STORED,
    "deflate": zipfile.ZIP_DEFLATED,
    "bzip2": zipfile.ZIP_BZIP2,
    "lzma": zipfile.ZIP_LZMA,
}
GAME = {"cartridge.toml": b'id = "a"', "story.ink": b"Once.", "art/title.png": b"a picture"}


class Willing(Narrator):
    """A narrator that accepts any file, for tests that read thousands of cartridges and play none."""

    suffixes = (".ink", ".json")

    async def prepare(self, files: Mapping[str, bytes], main: str) -> Preparation:
        return Preparation(story(files[main].decode("utf-8", "replace")))

    async def open(self, story: Story, cast: Cast, seed: int) -> Narration:
        raise AssertionError("nothing is played here")

    async def turn(self, story: Story, state: str, choice: int, presses: Sequence[Press], cast: Cast) -> Narration:
        raise AssertionError("nothing is played here")


WILLING: Narrators = {"ink": Willing()}


def story(text: str) -> Story:
    """A story that nobody tells."""
    return Story(text, hashlib.sha256(text.encode()).hexdigest())


def toml(value: Any) -> str:
    """Write a value as TOML does."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{toml(key)} = {toml(item)}' for key, item in value.items())}}}"
    return repr(value)


def manifest(**keys: Any) -> str:
    """A valid manifest with these values; `None` leaves a key out."""
    return "".join(f"{key} = {toml(value)}\n" for key, value in {**NEEDED, **keys}.items() if value is not None)


def picture(shade: int = 90) -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new("RGB", (4, 3), (shade, 90, 200)).save(out, "PNG")
    return out.getvalue()


def spread(folder: Path, files: Contents) -> Path:
    """Write a cartridge's files into a folder, with a valid manifest and story where none are given."""
    for name, data in {"cartridge.toml": manifest(), "story.ink": INK, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


async def refused(path: Path, narrators: Narrators) -> list[str]:
    """The errors that a cartridge is refused for."""
    with pytest.raises(CartridgeError) as refusal:
        await load_cartridge(path, narrators)
    return refusal.value.errors


async def loaded(path: Path, narrators: Narrators) -> Cartridge:
    """A cartridge that loads without warnings."""
    cartridge, warnings = await load_cartridge(path, narrators)
    assert warnings == []
    return cartridge


def put(folder: Path, contents: Mapping[str, bytes]) -> Path:
    """Write files into a folder, and nothing else."""
    for name, data in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def sparse(path: Path, size: int) -> None:
    """Make a file of zeros that takes no room on the disk."""
    with path.open("wb") as made:
        made.truncate(size)


def archive(path: Path, entries: Iterable[tuple[str | zipfile.ZipInfo, bytes]], method: str = "deflate") -> Path:
    """Write a real archive."""
    with zipfile.ZipFile(path, "w", METHODS[method]) as made:
        for entry, data in entries:
            made.writestr(entry, data)
    return path


def zipped(folder: Path, contents: Mapping[str, bytes], method: str = "deflate") -> Files:
    """The files as they are read from an archive of them."""
    return read_files(archive(folder / "game.zip", contents.items(), method))


def made(cartridge_id: str, title: str, text: str = "") -> Cartridge:
    """A cartridge that was never a file."""
    return Cartridge(Manifest(id=cartridge_id, title=title, author="Ada", story="story.ink"), story(text))


def shelf_of(**titles: str) -> Shelf:
    """A shelf of these titles, by id."""
    shelf = Shelf((), {})
    for cartridge_id, title in titles.items():
        shelf.put(made(cartridge_id.replace("_", "-"), title))
    return shelf


def ids(cartridges: Shelf | list[Cartridge]) -> list[str]:
    return [cartridge.id for cartridge in cartridges]
