"""The files of a cartridge, read into memory from a folder or a `.zip`. Nothing in them is trusted."""

import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

MAX_FILES = 500
MAX_BYTES = 48 * 1024 * 1024
MAX_FILE_BYTES = 16 * 1024 * 1024
MANIFEST = "cartridge.toml"


@dataclass
class Files:
    """Contents by name ("folder/file", with slashes), and a line for everything that was left out."""

    contents: dict[str, bytes] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def take(self, name: str, data: bytes) -> bool:
        """Add one file; `False` when that would be too much, and then nothing more should be added."""
        if len(self.contents) >= MAX_FILES:
            self.errors.append(f"a cartridge has at most {MAX_FILES} files: remove what the game does not need")
            return False
        if len(data) + sum(map(len, self.contents.values())) > MAX_BYTES:
            self.errors.append(f"a cartridge has at most {MAX_BYTES // 2**20} MB: make its pictures smaller")
            return False
        self.contents[name] = data
        return True


def read_files(path: Path) -> Files:
    """Read a cartridge's folder or `.zip`. Never raises."""
    return reading(path, lambda: _read(path))


def reading(path: Path, read: Callable[[], Files]) -> Files:
    """What `read` gives; where it raises because the path can't be read, one error that says so."""
    try:
        return read()
    except FileNotFoundError:
        return Files(errors=[f"{path.name} can't be read: there is no such file or folder"])
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as error:
        return Files(errors=[f"{path.name} can't be read: {error}"])


def _read(path: Path) -> Files:
    if path.is_dir():
        return _folder(path)
    if path.suffix.lower() == ".zip":
        return _zip(path)
    path.stat()  # raises when nothing is there
    return Files(errors=[f"{path.name} is not a cartridge: give a cartridge's folder or .zip, or a story file"])


def is_plain(file: Path) -> bool:
    """Whether this is a file itself: no link, no pipe, no device."""
    return file.is_file() and not file.is_symlink()


def walk_files(folder: Path) -> Iterator[Path]:
    """Everything in a folder and below it that is not hidden; links are given and not followed. Raises `OSError`."""
    for place, folders, names in os.walk(folder, onerror=_fail):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        yield from (link for name in folders if (link := Path(place) / name).is_symlink())
        yield from (Path(place) / name for name in sorted(names) if not name.startswith("."))


def _fail(error: OSError) -> None:
    raise error


def _folder(folder: Path) -> Files:
    found = Files()
    for file in walk_files(folder):
        inside = file.relative_to(folder).as_posix()
        if not is_plain(file):
            found.errors.append(f"{shown(inside)} is a link or a special file: put the file itself there")
        elif file.stat().st_size > MAX_FILE_BYTES:
            found.errors.append(too_large(inside))
        elif not found.take(inside, file.read_bytes()):
            break
    return found


def shown(name: str) -> str:
    """A file's name in one line, whatever characters are in it."""
    return name if name.isprintable() else repr(name)


def too_large(name: str) -> str:
    """The error for a file that exceeds the limit."""
    return f"{shown(name)} is larger than {MAX_FILE_BYTES // 2**20} MB: make it smaller"


def _zip(path: Path) -> Files:
    found = Files()
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            if entry.filename.endswith("/"):
                continue
            if problem := _unsafe(entry):
                found.errors.append(f"{entry.filename!r} {problem}")
            elif not _is_hidden(entry) and not _take_entry(archive, entry, found):
                break
    found.contents = _without_outer_folder(found.contents)
    return found


def _is_hidden(entry: zipfile.ZipInfo) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(entry.filename).parts)


def _take_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, found: Files) -> bool:
    name = PurePosixPath(entry.filename).as_posix()
    with archive.open(entry) as source:
        data = source.read(MAX_FILE_BYTES + 1)  # the size that the archive claims is not to be trusted
    if len(data) > MAX_FILE_BYTES:
        found.errors.append(too_large(name))
        return True
    return found.take(name, data)


def _unsafe(entry: zipfile.ZipInfo) -> str:
    name = PurePosixPath(entry.filename)
    if not name.parts:
        return "is a file without a name: make the archive again"
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
    """Take off the one folder around everything, which is there when the cartridge's folder itself was zipped."""
    outer = {name.split("/", 1)[0] for name in contents}
    if MANIFEST in contents or len(outer) != 1 or not all("/" in name for name in contents):
        return contents
    return {name.split("/", 1)[1]: data for name, data in contents.items()}
