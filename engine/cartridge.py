"""A cartridge: a game as its author made it, checked."""

import asyncio
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from engine.files import MANIFEST, Files, read_files
from engine.ink.narrator import Compilation, story_of
from engine.narrator import Story
from pictures import Picture, check_picture
from refusal import Refusal


def _key(right: str, **limits: Any) -> Any:
    """A key of the manifest; `right` is what an author reads who got it wrong."""
    return Field(description=right, **limits)


class Manifest(BaseModel):
    """What `cartridge.toml` says."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    id: Annotated[str, _key("1 to 40 of a-z, 0-9 and -, not beginning with -", pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
    title: Annotated[str, _key("a text of 1 to 80 characters", min_length=1, max_length=80)]
    author: Annotated[str, _key("a text of 1 to 80 characters", min_length=1, max_length=80)]
    version: Annotated[str, _key('a version such as "1.0.0"', pattern=r"^\d+\.\d+\.\d+$")] = "1.0.0"
    licence: Annotated[str, _key("a text of at most 80 characters", max_length=80)] = ""
    summary: Annotated[str, _key("a text of at most 300 characters", max_length=300)] = ""
    language: Annotated[str, _key('a code such as "en"', pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    content_warning: Annotated[str, _key("a text of at most 200 characters", max_length=200)] = ""
    narrator: Annotated[Literal["ink"], _key('"ink"')] = "ink"
    story: Annotated[str, _key("the name of an .ink or a compiled .json file", pattern=r"\.(ink|json)$")]
    title_picture: Annotated[str, _key("the name of a picture in the cartridge")] = ""
    title_alt: Annotated[str, _key("a text of at most 500 characters", max_length=500)] = ""
    seconds: Annotated[float, _key("a number of seconds from 3 to 3600", ge=3, le=3600)] = 10
    verdict: Annotated[Literal["plurality", "crown", "lottery"], _key('"plurality", "crown" or "lottery"')] = (
        "plurality"
    )
    seats: Annotated[int | None, _key("a whole number from 1 to 1000", ge=1, le=1000)] = None


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


class CartridgeRefused(Refusal):
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
        """Compile `main`, a key of `files`, with what it includes."""
        ...


async def load_cartridge(path: Path, compiler: Compiler) -> tuple[Cartridge, list[str]]:
    """Read and check a cartridge (a folder, a `.zip`, a bare `.ink` or `.json`); returns it with its warnings.

    Raises `CartridgeRefused` with every error there is, each naming its file, and the key or line.
    """
    files = await asyncio.to_thread(read_files, path)
    errors = list(files.errors)
    manifest, main = _manifest(path, files, errors)
    compilation = await _compile(files, main, compiler, errors) if main else Compilation(None)
    pictures = await asyncio.to_thread(_pictures, files, errors)
    if manifest is not None and manifest.title_picture and manifest.title_picture not in files.contents:
        errors.append(f"{MANIFEST}: title_picture names {manifest.title_picture!r}, which is not in the cartridge")
    warnings = compilation.warnings + _missing_pictures(files, pictures)
    if errors or manifest is None or compilation.story is None:
        raise CartridgeRefused(path.name, errors or ["it has no story"])
    return Cartridge(manifest, compilation.story, pictures), warnings


def _manifest(path: Path, files: Files, errors: list[str]) -> tuple[Manifest | None, str]:
    """The manifest, if it is right, and the story's file, if it is there."""
    if path.suffix.lower() in {".ink", ".json"} and not path.is_dir():
        name = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")[:40] or "story"
        return Manifest(id=name, title=path.stem[:80] or "Story", author="unknown", story=path.name), path.name
    if MANIFEST not in files.contents:
        errors.append(f"{MANIFEST} is missing: every cartridge has one, which names its story")
        return None, ""
    try:
        raw = tomllib.loads(files.contents[MANIFEST].decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        errors.append(f"{MANIFEST}: it is no TOML: {error}")
        return None, ""
    try:
        manifest = Manifest.model_validate(raw)
    except ValidationError as error:
        errors += [_wrong_key(one) for one in error.errors(include_url=False)]
        manifest = None
    main = raw.get("story")
    if isinstance(main, str) and re.search(r"\.(ink|json)$", main):
        if main in files.contents:
            return manifest, main
        errors.append(f"{MANIFEST}: story names {main!r}, which is not in the cartridge")
    return manifest, ""


def _wrong_key(error: Any) -> str:
    key = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        return f"{MANIFEST}: there is no key {key!r}: the keys are {', '.join(Manifest.model_fields)}"
    right = Manifest.model_fields[str(error["loc"][0])].description
    if error["type"] == "missing":
        return f"{MANIFEST}: {key} is missing: it has to be {right}"
    return f"{MANIFEST}: {key} has to be {right}, not {str(error['input'])[:60]!r}"


async def _compile(files: Files, main: str, compiler: Compiler, errors: list[str]) -> Compilation:
    if main.endswith(".json"):
        return _compiled(files.contents[main], main, errors)
    sources, warnings = {}, []
    for name, data in files.contents.items():
        if name == main or PurePosixPath(name).suffix.lower() in {".ink", ""}:
            sources[name], warning = _decoded(name, data)
            warnings += warning
    compilation = await compiler.compile(sources, main)
    errors += compilation.errors
    return Compilation(compilation.story, [], warnings + compilation.warnings)


def _compiled(data: bytes, main: str, errors: list[str]) -> Compilation:
    """Take a story that another compiler made."""
    text = data.decode("utf-8-sig", "replace")
    if not text.lstrip().startswith("{") or '"inkVersion"' not in text:
        errors.append(f"{main}: it is no compiled Ink story: export it anew, as JSON")
        return Compilation(None)
    return Compilation(story_of(text))


def _decoded(name: str, data: bytes) -> tuple[str, list[str]]:
    for encoding, marks in (("utf-8-sig", (b"\xef\xbb\xbf",)), ("utf-16", (b"\xff\xfe", b"\xfe\xff"))):
        if data.startswith(marks):
            return data.decode(encoding, "replace"), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return data.decode("cp1252", "replace"), [f"{name}, line {line}: it is not UTF-8, and read as Windows-1252"]


def _pictures(files: Files, errors: list[str]) -> dict[str, Picture]:
    found = {}
    for name, data in files.contents.items():
        if name.lower().endswith((".png", ".jpg", ".jpeg", ".webp", ".gif")):
            try:
                found[name] = check_picture(data)
            except Refusal as error:
                errors.append(f"{name}: {error}")
    return found


def _missing_pictures(files: Files, pictures: Mapping[str, Picture]) -> list[str]:
    """Name the pictures that Ink sources ask for and that are not there."""
    missing = []
    for name, data in files.contents.items():
        if name.lower().endswith(".ink"):
            for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
                asked = re.search(r"#\s*image\s*:\s*([^#\]]+)", line, re.IGNORECASE)
                if asked and asked[1].strip() not in pictures:
                    missing.append(f"{name}, line {number}: there is no picture {asked[1].strip()!r} in the cartridge")
    return missing
