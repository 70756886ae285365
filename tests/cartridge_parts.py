"""What the tests of cartridges share: manifests, pictures, folders of files, and narrators to read them."""

import contextlib
import hashlib
import io
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from engine.cartridge.cartridge import Cartridge, CartridgeError, load_cartridge
from engine.story.ink.narrator import INKJS, InkNarrator
from engine.story.ink.pool import WorkerPool
from engine.story.narrator import Cast, Narration, Narrator, Narrators, Preparation, Press, Story

INK = "Once.\n* [On]\n-> END\n"
NEEDED = {"id": "a-game", "title": "A Game", "author": "Ada", "story": "story.ink"}
Contents = dict[str, str | bytes]


@contextlib.asynccontextmanager
async def ink() -> AsyncIterator[Narrators]:
    """The real narrator, with few workers."""
    pool = WorkerPool(INKJS, most=2)
    yield {"ink": InkNarrator(pool)}
    await pool.close()


class Willing(Narrator):
    """Takes any file for a story, for tests that read thousands of cartridges and play none."""

    suffixes = (".ink", ".json")

    async def prepare(self, files: Mapping[str, bytes], main: str) -> Preparation:
        return Preparation(story(files[main].decode("utf-8", "replace")))

    async def open(self, story: Story, cast: Cast, seed: int) -> Narration:
        raise NotImplementedError

    async def turn(self, story: Story, state: str, choice: int, presses: Sequence[Press], cast: Cast) -> Narration:
        raise NotImplementedError


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
    """A right manifest, but for what is said here; `None` leaves a key out."""
    return "".join(f"{key} = {toml(value)}\n" for key, value in {**NEEDED, **keys}.items() if value is not None)


def picture(shade: int = 90) -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new("RGB", (4, 3), (shade, 90, 200)).save(out, "PNG")
    return out.getvalue()


def spread(folder: Path, files: Contents) -> Path:
    """Write a cartridge's files into a folder, with a right manifest and story where none are given."""
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
    """A cartridge that there is nothing to say against."""
    cartridge, warnings = await load_cartridge(path, narrators)
    assert warnings == []
    return cartridge
