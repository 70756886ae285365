"""A cartridge: a game as its author made it, checked."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from base.errors import UserError
from base.pictures import Picture, check_picture
from engine.cartridge.bare import bare_manifest, narrator_of, read_bare
from engine.cartridge.files import MANIFEST, Files, read_files, shown
from engine.cartridge.manifest import Manifest, StoryFile, read_manifest
from engine.story.narrator import Narrators, Preparation, Story, StoryError

_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif")


@dataclass(frozen=True)
class Cartridge:
    """A game that can be booted: what its manifest says, its story and its pictures by name."""

    manifest: Manifest
    story: Story
    pictures: Mapping[str, Picture] = field(default_factory=dict, repr=False)

    @property
    def id(self) -> str:
        """The name by which it is asked for."""
        return self.manifest.id

    @property
    def title(self) -> str:
        """The name that players see."""
        return self.manifest.title

    @property
    def digest(self) -> str:
        """Identifies the story: a saved state belongs to the story with this digest and to no other."""
        return self.story.digest


class CartridgeError(UserError):
    """The cartridge can't be played; `errors` has a line for everything that is wrong with it."""

    def __init__(self, name: str, errors: list[str]) -> None:
        """Keep all errors; the text has the first one and the number of the others."""
        super().__init__(
            f"{name} can't be played: {errors[0]}" + (f" (and {len(errors) - 1} more)" if errors[1:] else "")
        )
        self.errors = errors


async def load_cartridge(path: Path, narrators: Narrators) -> tuple[Cartridge, list[str]]:
    """Read and check a cartridge (a folder, a `.zip`, or a bare story); returns it with its warnings.

    Raises `CartridgeError` with every error there is, each naming its file, and the key or line.
    """
    files = await asyncio.to_thread(read_files_of, path, narrators)
    errors = list(files.errors)
    manifest, story_file = _manifest(path, files, narrators, errors)
    prepared = await _prepared(files, story_file)
    errors += prepared.errors
    pictures = await asyncio.to_thread(_pictures, files, errors)
    if manifest is not None and manifest.title_picture in files.contents.keys() - pictures.keys():
        errors.append(f"{MANIFEST}: title_picture names {manifest.title_picture!r}, which is not a picture")
    if errors or manifest is None or prepared.story is None:
        raise CartridgeError(path.name, errors or ["there is no story in it"])
    missing = [] if narrator_of(path, narrators) else _missing_pictures(prepared, pictures)
    return Cartridge(manifest, prepared.story, pictures), [*prepared.warnings, *missing]


def read_files_of(path: Path, narrators: Narrators) -> Files:
    """Read the files of a cartridge, or of a bare story that one of these narrators tells. Never raises."""
    bare = narrator_of(path, narrators)
    return read_bare(path, narrators[bare]) if bare else read_files(path)


def _manifest(
    path: Path, files: Files, narrators: Narrators, errors: list[str]
) -> tuple[Manifest | None, StoryFile | None]:
    bare = narrator_of(path, narrators)
    if not bare:
        return read_manifest(files.contents, narrators, errors)
    found = StoryFile(narrators[bare], path.name) if path.name in files.contents else None
    return bare_manifest(path, bare), found


async def _prepared(files: Files, story_file: StoryFile | None) -> Preparation:
    if story_file is None:
        return Preparation()
    try:
        return await story_file.narrator.prepare(files.contents, story_file.name)
    except StoryError as error:
        return Preparation(errors=[f"{story_file.name}: {error.detail}"])


def _pictures(files: Files, errors: list[str]) -> dict[str, Picture]:
    found = {}
    for name, data in files.contents.items():
        if name.lower().endswith(_PICTURES):
            try:
                found[name] = check_picture(data)
            except UserError as error:
                errors.append(f"{shown(name)}: {error}")
    return found


def _missing_pictures(prepared: Preparation, pictures: Mapping[str, Picture]) -> list[str]:
    return [
        f"{place}: there is no picture {name!r} in the cartridge"
        for place, name in prepared.pictures
        if name not in pictures
    ]
