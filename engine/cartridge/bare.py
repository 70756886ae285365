"""A bare story: a story's file without a cartridge around it, with the files that it includes."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from engine.cartridge.files import MAX_FILE_BYTES, Files, is_plain, reading, too_large, walk_files
from engine.cartridge.manifest import Manifest
from engine.story.narrator import Narrator, Narrators


def narrator_of(path: Path, narrators: Narrators) -> str:
    """The name of the narrator that tells this bare story; "" when the path is none."""
    suffix = path.suffix.lower()
    found = next((name for name, narrator in narrators.items() if suffix in narrator.suffixes), "")
    return "" if found and _is_folder(path) else found


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # such as a name that is too long; reading the path will say so
        return False


def bare_manifest(path: Path, narrator: str) -> Manifest:
    """The manifest that a bare story is given, with id and title from its file's name."""
    name = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")[:40] or "story"
    title = path.stem.strip()[:80] or "Story"
    return Manifest(id=name, title=title, author="unknown", narrator=narrator, story=path.name)


def read_bare(path: Path, narrator: Narrator) -> Files:
    """Read a bare story, and what it includes from its folder or below. Never raises."""
    return reading(path, lambda: _read(path, narrator))


def _read(path: Path, narrator: Narrator) -> Files:
    found = Files()
    below = _Below(path.parent)
    data_of = {name: below[name] for name in narrator.sources(below, path.name)}
    for name, data in data_of.items():
        if len(data) > MAX_FILE_BYTES:
            found.errors.append(too_large(name))
        elif not found.take(name, data):
            break
    return found


class _Below(Mapping[str, bytes]):
    """The plain files of a folder and of those inside it. They are listed only when needed, and read one by one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _names(self) -> list[str]:
        return [file.relative_to(self._folder).as_posix() for file in walk_files(self._folder) if is_plain(file)]

    def __getitem__(self, name: str) -> bytes:
        return (self._folder / name).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
