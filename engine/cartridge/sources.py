"""The Ink sources of a story: which files they are, and their text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

_INCLUDE = re.compile(r"^[ \t]*INCLUDE(?!\w)[ \t]*(.+?)[ \t]*$")

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|//[^\n]*", re.DOTALL)


@dataclass
class Sources:
    """Texts by file, every INCLUDE naming its file in full, and lines for the author."""

    texts: dict[str, str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def sources_of(contents: Mapping[str, bytes], main: str) -> Sources:
    """Read `main` and what it includes. A name is looked for from the story's folder, the including file's, the top."""
    found = Sources()
    known = {name.casefold(): name for name in contents}
    waiting = [main]
    while waiting:
        name = waiting.pop()
        if name in found.texts:
            continue
        text, warnings = decoded(name, contents[name])
        found.warnings += warnings
        lines = text.replace("\r\n", "\n").split("\n")
        for at, line in enumerate(lines_of(text)):
            match = _INCLUDE.match(line)
            if match is None:
                continue
            included = _find(match[1], main, name, known)
            if included is None:
                found.errors.append(f"{name}, line {at + 1}: there is no file '{match[1]}' to include")
                lines[at] = ""
            else:
                lines[at] = f"INCLUDE {included}"
                waiting.append(included)
        found.texts[name] = "\n".join(lines)
    return found


def lines_of(text: str) -> list[str]:
    """The lines as Ink counts them, without comments."""
    blanked = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text.replace("\r\n", "\n"))
    return blanked.split("\n")


def _find(wanted: str, main: str, by: str, known: Mapping[str, str]) -> str | None:
    """The file that an INCLUDE means, whatever its capitals, slashes or suffix."""
    for folder in (PurePosixPath(main).parent, PurePosixPath(by).parent, PurePosixPath()):
        for name in (wanted, f"{wanted}.ink"):
            found = known.get(_tidy(f"{folder}/{name}").casefold())
            if found is not None:
                return found
    return None


def _tidy(name: str) -> str:
    parts: list[str] = []
    for part in name.replace("\\", "/").split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)


def decoded(name: str, data: bytes) -> tuple[str, list[str]]:
    """The text of a source, whatever it was saved as, with a warning if that had to be guessed."""
    for encoding, marks in (("utf-8-sig", (b"\xef\xbb\xbf",)), ("utf-16", (b"\xff\xfe", b"\xfe\xff"))):
        if data.startswith(marks):
            return data.decode(encoding, "replace"), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return data.decode("cp1252", "replace"), [f"{name}, line {line}: it is not UTF-8, and read as Windows-1252"]
