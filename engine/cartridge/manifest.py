"""What `cartridge.toml` says, checked."""

import re
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from engine.cartridge.files import MANIFEST, Files, is_bare_story


def _key(right: str, **limits: Any) -> Any:
    """A key of the manifest; `right` is what an author reads who got it wrong."""
    return Field(description=right, **limits)


class Manifest(BaseModel):
    """What `cartridge.toml` says."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, strict=True)

    id: Annotated[str, _key("1 to 40 of a-z, 0-9 and -, not beginning with -", pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
    title: Annotated[str, _key("a text of 1 to 80 characters", min_length=1, max_length=80)]
    author: Annotated[str, _key("a text of 1 to 80 characters", min_length=1, max_length=80)]
    version: Annotated[str, _key('a version such as "1.0.0"', pattern=r"^\d+\.\d+\.\d+$")] = "1.0.0"
    licence: Annotated[str, _key("a text of at most 80 characters", max_length=80)] = ""
    summary: Annotated[str, _key("a text of at most 300 characters", max_length=300)] = ""
    language: Annotated[str, _key('a code such as "en"', pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    content_warning: Annotated[str, _key("a text of at most 200 characters", max_length=200)] = ""
    narrator: Annotated[Literal["ink"], _key('"ink"')] = "ink"
    story: Annotated[str, _key("the name of an .ink or a compiled .json file", pattern=r"\.(?i:ink|json)$")]
    title_picture: Annotated[str, _key("the name of a picture in the cartridge")] = ""
    title_alt: Annotated[str, _key("a text of at most 500 characters", max_length=500)] = ""
    seconds: Annotated[float, _key("a number of seconds from 3 to 3600", ge=3, le=3600)] = 10
    verdict: Annotated[Literal["plurality", "crown", "lottery"], _key('"plurality", "crown" or "lottery"')] = (
        "plurality"
    )
    seats: Annotated[int | None, _key("a whole number from 1 to 1000", ge=1, le=1000)] = None


def read_manifest(path: Path, files: Files, errors: list[str]) -> tuple[Manifest | None, str]:
    """The manifest, if it is right, and the story's file, if it is there; adds to `errors` what is wrong.

    A bare story gets a manifest of its own.
    """
    if is_bare_story(path):
        name = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")[:40] or "story"
        return Manifest(
            id=name, title=path.stem.strip()[:80] or "Story", author="unknown", story=path.name
        ), path.name * bool(files.contents)
    if MANIFEST not in files.contents:
        if not files.contents and errors:
            return None, ""
        errors.append(f"{MANIFEST} is missing: every cartridge has one, which names its story")
        return None, ""
    try:
        raw = tomllib.loads(files.contents[MANIFEST].decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # of TOML, of UTF-8, or of a number without end
        errors.append(f"{MANIFEST}: it is no TOML: {error}")
        return None, ""
    try:
        manifest = Manifest.model_validate(raw)
    except ValidationError as error:
        errors += [_wrong_key(one) for one in error.errors(include_url=False)]
        manifest = None
    picture = raw.get("title_picture")
    if isinstance(picture, str) and picture and picture not in files.contents:
        errors.append(f"{MANIFEST}: title_picture names {picture!r}, which is not in the cartridge")
    main = raw.get("story")
    if isinstance(main, str) and re.search(r"\.(?i:ink|json)$", main):
        if main in files.contents:
            return manifest, main
        errors.append(f"{MANIFEST}: story names {main!r}, which is not in the cartridge")
    return manifest, ""


def _wrong_key(error: Any) -> str:
    key = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        near = get_close_matches(key, Manifest.model_fields, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(Manifest.model_fields)}"
        return f"{MANIFEST}: there is no key {key!r}: {hint}"
    right = Manifest.model_fields[str(error["loc"][0])].description
    if error["type"] == "missing":
        return f"{MANIFEST}: {key} is missing: it has to be {right}"
    return f"{MANIFEST}: {key} has to be {right}, not {_shown(error['input'])}"


def _shown(value: object) -> str:
    try:
        return repr(str(value)[:60])
    except (ValueError, RecursionError):  # a number without end, or tables in tables in tables
        return "that"
