"""The files of a cartridge, read into memory: from a folder, a `.zip`, or a bare story. All of it is coercion."""

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from engine.cartridge.sources import decoded, sources_of

MAX_FILES = 500
MAX_BYTES = 48 * 1024 * 1024
MAX_FILE_BYTES = 16 * 1024 * 1024
MANIFEST = "cartridge.toml"


@dataclass
class Files:
    """Contents by name ("folder/file", with slashes), and what was wrong with those that were left out."""

    contents: dict[str, bytes] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def take(self, name: str, data: bytes) -> bool:
        """Take one file in; `False` once there is too much, and then nothing more should be offered."""
        if len(self.contents) >= MAX_FILES:
            self.errors.append(f"a cartridge has at most {MAX_FILES} files: take out what the game does not need")
            return False
        if len(data) + sum(map(len, self.contents.values())) > MAX_BYTES:
            self.errors.append(f"a cartridge has at most {MAX_BYTES // 2**20} MB: make its pictures smaller")
            return False
        self.contents[name] = data
        return True


def read_files(path: Path) -> Files:
    """Read a cartridge's folder or `.zip`; for a bare `.ink` or `.json` that and its includes. Never raises."""
    try:
        if path.is_dir():
            return _folder(path)
        if path.suffix.lower() == ".zip":
            return _zip(path)
        if is_bare_story(path):
            return _story(path)
        path.stat()
        return Files(errors=[f"{path.name} is no cartridge: name its folder, a .zip, or a story (.ink or .json)"])
    except FileNotFoundError:
        return Files(errors=[f"{path.name} can't be read: there is no such file or folder"])
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as error:
        return Files(errors=[f"{path.name} can't be read: {error}"])


def is_bare_story(path: Path) -> bool:
    """Whether this is a story without a cartridge around it."""
    return path.suffix.lower() in {".ink", ".json"} and not path.is_dir()


class _Below(Mapping[str, bytes]):
    """The plain files of a folder and below it, each read when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names = [file.relative_to(folder).as_posix() for file in _plain(folder) if _is_plain(file)]

    def __getitem__(self, name: str) -> bytes:
        return (self._folder / name).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _is_plain(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()


def _fail(error: OSError) -> None:
    raise error


def _plain(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=_fail):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        yield from (link for name in folders if (link := Path(place) / name).is_symlink())
        yield from (Path(place) / name for name in sorted(names) if not name.startswith("."))


def _story(path: Path) -> Files:
    """A story and what it includes, as far as that is in its folder or below."""
    found = Files()
    data = path.read_bytes()
    if path.suffix.lower() == ".ink" and "INCLUDE" in decoded(path.name, data)[0]:
        below = _Below(path.parent)
        data_of = {name: below[name] for name in sources_of(below, path.name).texts}
    else:
        data_of = {path.name: data}
    for name, one in data_of.items():
        if len(one) > MAX_FILE_BYTES:
            found.errors.append(_too_large(name))
        elif not found.take(name, one):
            break
    return found


def _folder(folder: Path) -> Files:
    found = Files()
    for file in _plain(folder):
        inside = file.relative_to(folder).as_posix()
        if not _is_plain(file):
            found.errors.append(f"{shown(inside)} is a link or no plain file: put the file itself there")
        elif file.stat().st_size > MAX_FILE_BYTES:
            found.errors.append(_too_large(inside))
        elif not found.take(inside, file.read_bytes()):
            break
    return found


def shown(name: str) -> str:
    """A file's name in one line, whatever is in it."""
    return name if name.isprintable() else repr(name)


def _too_large(name: str) -> str:
    return f"{shown(name)} is larger than {MAX_FILE_BYTES // 2**20} MB: make it smaller"


def _zip(path: Path) -> Files:
    found = Files()
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            name = PurePosixPath(entry.filename)
            problem = "" if entry.filename.endswith("/") else _unsafe(entry)
            if problem:
                found.errors.append(f"{entry.filename!r} {problem}")
            elif entry.filename.endswith("/") or any(part.startswith((".", "__MACOSX")) for part in name.parts):
                continue
            else:
                with archive.open(entry) as source:  # its size is what comes out, not what its head says
                    data = source.read(MAX_FILE_BYTES + 1)
                if len(data) > MAX_FILE_BYTES:
                    found.errors.append(_too_large(name.as_posix()))
                elif not found.take(name.as_posix(), data):
                    break
    found.contents = _without_outer_folder(found.contents)
    return found


def _unsafe(entry: zipfile.ZipInfo) -> str:
    name = PurePosixPath(entry.filename)
    if not name.parts:
        return "is a file without a name: make the archive anew"
    if name.is_absolute() or ".." in name.parts or set(entry.filename) & set("\\:\0"):
        return "leads out of the cartridge: use plain names and folders"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "is a link: put the file itself there"
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:  # the others can't be read in part
        return "is packed in an unusual way: make an ordinary .zip"
    if entry.flag_bits & 0x1:
        return "is encrypted: save the archive without a password"
    return ""


def _without_outer_folder(contents: dict[str, bytes]) -> dict[str, bytes]:
    """Zipping a folder puts it around everything; a cartridge is what is in it."""
    outer = {name.split("/", 1)[0] for name in contents}
    if MANIFEST in contents or len(outer) != 1 or not all("/" in name for name in contents):
        return contents
    return {name.split("/", 1)[1]: data for name, data in contents.items()}
