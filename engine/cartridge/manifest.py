"""What `cartridge.toml` says, checked."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from engine.cartridge.files import MANIFEST
from engine.story.narrator import Narrator, Narrators


def _key(right: str, **limits: Any) -> Any:
    """A key of the manifest; `right` says what is allowed, to an author who wrote something else."""
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
    # The default belongs to the format of the file: one that names no narrator is for Ink, whatever is registered.
    narrator: Annotated[str, _key("the name of a narrator")] = "ink"
    story: Annotated[str, _key("the name of a file in the cartridge")]
    title_picture: Annotated[str, _key("the name of a picture in the cartridge")] = ""
    title_alt: Annotated[str, _key("a text of at most 500 characters", max_length=500)] = ""
    seconds: Annotated[float, _key("a number of seconds from 3 to 3600", ge=3, le=3600)] = 10
    verdict: Annotated[Literal["plurality", "crown", "lottery"], _key('"plurality", "crown" or "lottery"')] = (
        "plurality"
    )
    seats: Annotated[int | None, _key("a whole number from 1 to 1000", ge=1, le=1000)] = None


@dataclass(frozen=True)
class StoryFile:
    """The file that a story begins with, and the narrator that reads it."""

    narrator: Narrator
    name: str


def read_manifest(
    contents: Mapping[str, bytes], narrators: Narrators, errors: list[str]
) -> tuple[Manifest | None, StoryFile | None]:
    """The manifest if it is right, and the story's file if it is there; adds to `errors` what is wrong.

    The story's file is given for a wrong manifest too, so that all errors can be told at once.
    """
    raw = _parsed(contents, errors)
    if raw is None:
        return None, None
    manifest = _validated(raw, errors)
    picture = raw.get("title_picture")
    if isinstance(picture, str) and picture and picture not in contents:
        errors.append(f"{MANIFEST}: title_picture names {picture!r}, which is not in the cartridge")
    return manifest, _story_file(raw, contents, narrators, errors)


def _parsed(contents: Mapping[str, bytes], errors: list[str]) -> dict[str, Any] | None:
    if MANIFEST not in contents:
        if contents or not errors:  # a cartridge that can't be read at all has an error already
            errors.append(f"{MANIFEST} is missing: every cartridge has one, which names its story")
        return None
    try:
        return tomllib.loads(contents[MANIFEST].decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # of TOML, of UTF-8, or of a number without end
        errors.append(f"{MANIFEST}: this is not valid TOML: {error}")
        return None


def _validated(raw: dict[str, Any], errors: list[str]) -> Manifest | None:
    try:
        return Manifest.model_validate(raw)
    except ValidationError as error:
        errors += [_wrong_key(one) for one in error.errors(include_url=False)]
        return None


def _story_file(
    raw: dict[str, Any], contents: Mapping[str, bytes], narrators: Narrators, errors: list[str]
) -> StoryFile | None:
    name, main = raw.get("narrator", Manifest.model_fields["narrator"].default), raw.get("story")
    if not isinstance(name, str) or not isinstance(main, str):
        return None  # which `_validated` has told
    narrator = narrators.get(name)
    if narrator is None:
        errors.append(_has_to_be("narrator", _either(f'"{one}"' for one in narrators), name))
    elif not main.lower().endswith(tuple(narrator.suffixes)):
        right = f"the name of a file that ends with {_either(narrator.suffixes)}"
        errors.append(_has_to_be("story", right, main))
    elif main not in contents:
        errors.append(f"{MANIFEST}: story names {main!r}, which is not in the cartridge")
    else:
        return StoryFile(narrator, main)
    return None


def _either(words: Iterable[str]) -> str:
    """The words with commas between them, and "or" before the last one."""
    *others, last = [*words] or ["nothing"]
    return f"{', '.join(others)} or {last}" if others else last


def _wrong_key(error: Any) -> str:
    key = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        near = get_close_matches(key, Manifest.model_fields, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(Manifest.model_fields)}"
        return f"{MANIFEST}: there is no key {key!r}: {hint}"
    right = Manifest.model_fields[str(error["loc"][0])].description or ""
    if error["type"] == "missing":
        return f"{MANIFEST}: {key} is missing: it has to be {right}"
    return _has_to_be(key, right, error["input"])


def _has_to_be(key: str, right: str, value: object) -> str:
    return f"{MANIFEST}: {key} has to be {right}, not {_shown(value)}"


def _shown(value: object) -> str:
    try:
        return repr(str(value)[:60])
    except (ValueError, RecursionError):  # a number without end, or tables in tables in tables
        return "that"
