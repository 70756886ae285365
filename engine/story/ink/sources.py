"""The Ink sources of a story: which files they are, and their text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

_INCLUDE = re.compile(r"^[ \t]*INCLUDE(?!\w)[ \t]*(.+?)[ \t]*$")
_IMAGE = re.compile(r"#\s*image\s*:([^#\]]+)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|//[^\n]*", re.DOTALL)


@dataclass
class Sources:
    """Texts by file, in which every INCLUDE has the file's full name, and lines for the author."""

    texts: dict[str, str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def pictures(self) -> list[tuple[str, str]]:
        """The pictures that image tags name, each with its place; not those whose names the story works out."""
        return [
            (f"{name}, line {number}", match[1].strip())
            for name, text in self.texts.items()
            for number, line in enumerate(lines_of(text), 1)
            for match in _IMAGE.finditer(line)
            if "{" not in match[1]
        ]


def sources_of(contents: Mapping[str, bytes], main: str) -> Sources:
    """Read `main` and what it includes; nothing else of `contents` is read.

    A name is looked for in the folder of `main`, then in the including file's folder, then at the top.
    """
    found = Sources()
    waiting = [main]
    while waiting:
        name = waiting.pop()
        if name not in found.texts:
            waiting += _read(contents, main, name, found)
    return found


def _read(contents: Mapping[str, bytes], main: str, name: str, found: Sources) -> list[str]:
    """Read one source; returns the files that it includes."""
    text, warnings = decoded(name, contents[name])
    found.warnings += warnings
    lines = text.replace("\r\n", "\n").split("\n")
    included = []
    for at, line in enumerate(lines_of(text)):
        if match := _INCLUDE.match(line):
            file = _find(match[1], main, name, contents)
            lines[at] = f"INCLUDE {file}" if file else ""
            if file:
                included.append(file)
            else:
                found.errors.append(f"{name}, line {at + 1}: there is no file '{match[1]}' to include")
    found.texts[name] = "\n".join(lines)
    return included


def lines_of(text: str) -> list[str]:
    """The lines as Ink counts them, without comments."""
    blanked = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text.replace("\r\n", "\n"))
    return blanked.split("\n")


def _find(wanted: str, main: str, by: str, contents: Mapping[str, bytes]) -> str | None:
    """The file that an INCLUDE means, whatever its capitals, slashes or suffix."""
    known = {name.casefold(): name for name in contents}
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
    """The text of a source in any common encoding, with a warning if the encoding had to be guessed."""
    for encoding, marks in (("utf-8-sig", (b"\xef\xbb\xbf",)), ("utf-16", (b"\xff\xfe", b"\xfe\xff"))):
        if data.startswith(marks):
            return data.decode(encoding, "replace"), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return data.decode("cp1252", "replace"), [
            f"{name}, line {line}: this is not UTF-8, so it was read as Windows-1252"
        ]
