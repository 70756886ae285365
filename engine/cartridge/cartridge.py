"""A cartridge: a game as its author made it, checked."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from base import coercion
from base.errors import UserError
from base.pictures import Picture, check_picture
from engine.cartridge.files import MANIFEST, Files, is_bare_story, read_files, shown
from engine.cartridge.manifest import Manifest, read_manifest
from engine.cartridge.sources import Sources, lines_of, sources_of
from engine.story.ink.narrator import Compilation, story_of
from engine.story.narrator import Story


@dataclass(frozen=True)
class Cartridge:
    """A game that can be booted: what its manifest says, its story and its pictures by name."""

    manifest: Manifest
    story: Story
    pictures: Mapping[str, Picture] = field(default_factory=dict, repr=False)

    @property
    def id(self) -> str:
        """The name it is asked for by."""
        return self.manifest.id

    @property
    def title(self) -> str:
        """The name it is shown under."""
        return self.manifest.title

    @property
    def digest(self) -> str:
        """Names this very story: a saved state belongs to it and to no other."""
        return self.story.digest


class CartridgeError(UserError):
    """The cartridge can't be played; `errors` has a line for everything that is wrong with it."""

    def __init__(self, name: str, errors: list[str]) -> None:
        """Name the cartridge and all its errors."""
        super().__init__(
            f"{name} can't be played: {errors[0]}" + (f" (and {len(errors) - 1} more)" if errors[1:] else "")
        )
        self.errors = errors


class Compiler(Protocol):
    """What makes a story of its sources."""

    async def compile(self, files: Mapping[str, str], main: str) -> Compilation:
        """Compile `main`, a key of `files`; every INCLUDE is a key too."""
        ...


async def load_cartridge(path: Path, compiler: Compiler) -> tuple[Cartridge, list[str]]:
    """Read and check a cartridge (a folder, a `.zip`, a bare `.ink` or `.json`); returns it with its warnings.

    Raises `CartridgeError` with every error there is, each naming its file, and the key or line.
    """
    files = await asyncio.to_thread(read_files, path)
    errors = list(files.errors)
    manifest, main = read_manifest(path, files, errors)
    compilation, sources = Compilation(None), Sources()
    if main:
        compilation, sources = await _compile(files, main, compiler, errors)
    pictures = await asyncio.to_thread(_pictures, files, errors)
    if manifest is not None and manifest.title_picture in files.contents.keys() - pictures.keys():
        errors.append(f"{MANIFEST}: title_picture names {manifest.title_picture!r}, which is no picture")
    warnings = compilation.warnings + ([] if is_bare_story(path) else _missing_pictures(sources, pictures))
    if errors or manifest is None or compilation.story is None:
        raise CartridgeError(path.name, errors or ["it has no story"])
    return Cartridge(manifest, compilation.story, pictures), warnings


async def _compile(files: Files, main: str, compiler: Compiler, errors: list[str]) -> tuple[Compilation, Sources]:
    if main.lower().endswith(".json"):
        return _compiled(files.contents[main], main, errors), Sources()
    sources = sources_of(files.contents, main)
    errors += sources.errors
    compilation = await compiler.compile(sources.texts, main)
    errors += compilation.errors
    return Compilation(compilation.story, [], sources.warnings + compilation.warnings), sources


def _compiled(data: bytes, main: str, errors: list[str]) -> Compilation:
    """Take a story that another compiler made."""
    text = data.decode("utf-8-sig", "replace")
    found = coercion.parsed(text)
    if not isinstance(found, dict) or not {"inkVersion", "root"} <= found.keys():
        errors.append(f"{main}: it is no compiled Ink story: export it anew, as JSON")
        return Compilation(None)
    return Compilation(story_of(text))


def _pictures(files: Files, errors: list[str]) -> dict[str, Picture]:
    found = {}
    for name, data in files.contents.items():
        if name.lower().endswith((".png", ".jpg", ".jpeg", ".webp", ".gif")):
            try:
                found[name] = check_picture(data)
            except UserError as error:
                errors.append(f"{shown(name)}: {error}")
    return found


def _missing_pictures(sources: Sources, pictures: Mapping[str, Picture]) -> list[str]:
    """Name the pictures that a story asks for by a plain name and that are not there."""
    asked = [
        (name, number, match[1].strip())
        for name, text in sources.texts.items()
        for number, line in enumerate(lines_of(text), 1)
        for match in re.finditer(r"#\s*image\s*:([^#\]]+)", line, re.IGNORECASE)
    ]
    return [
        f"{name}, line {number}: there is no picture {picture!r} in the cartridge"
        for name, number, picture in asked
        if picture not in pictures and "{" not in picture  # what is worked out at run time can't be known here
    ]
