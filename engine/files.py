"""The files of a cartridge, read into memory: from a folder, a `.zip`, or a bare story. All of it is untrusted."""

import os
import stat
import zipfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

MAX_FILES = 500
MAX_BYTES = 48 * 1024 * 1024
MAX_FILE_BYTES = 16 * 1024 * 1024
MANIFEST = "cartridge.toml"
_STORIES = {".ink", ".json", ""}  # an include may have no suffix


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
    """Read a cartridge's folder or `.zip`; for a bare `.ink` or `.json` the story files of its folder. Never raises."""
    try:
        if path.is_dir():
            return _folder(path, None)
        if path.suffix.lower() == ".zip":
            return _zip(path)
        if path.suffix.lower() == ".ink":
            return _folder(path.parent, _STORIES)
        found = Files()
        found.take(path.name, path.read_bytes()[: MAX_FILE_BYTES + 1])
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        return Files(errors=[f"{path.name} can't be read: {error}"])
    return found


def _folder(folder: Path, suffixes: set[str] | None) -> Files:
    found = Files()
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        for name in sorted(names):
            file = Path(place) / name
            inside = file.relative_to(folder).as_posix()
            if name.startswith(".") or (suffixes is not None and file.suffix.lower() not in suffixes):
                continue
            if file.is_symlink() or not file.is_file():
                found.errors.append(f"{inside} is a link or no plain file: put the file itself there")
            elif file.stat().st_size > MAX_FILE_BYTES:
                found.errors.append(_too_large(inside))
            elif not found.take(inside, file.read_bytes()):
                return found
    return found


def _too_large(name: str) -> str:
    return f"{name} is larger than {MAX_FILE_BYTES // 2**20} MB: make it smaller"


def _zip(path: Path) -> Files:
    found = Files()
    with zipfile.ZipFile(path) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        for entry in entries:
            problem = _unsafe(entry)
            if problem:
                found.errors.append(f"{entry.filename!r} {problem}")
            elif PurePosixPath(entry.filename).name.startswith(".") or entry.filename.startswith("__MACOSX/"):
                continue
            else:
                with archive.open(entry) as source:  # its size is what comes out, not what its head says
                    data = source.read(MAX_FILE_BYTES + 1)
                if len(data) > MAX_FILE_BYTES:
                    found.errors.append(_too_large(entry.filename))
                elif not found.take(entry.filename, data):
                    break
    found.contents = _without_outer_folder(found.contents)
    return found


def _unsafe(entry: zipfile.ZipInfo) -> str:
    name = PurePosixPath(entry.filename)
    if name.is_absolute() or ".." in name.parts or set(entry.filename) & set("\\:\0"):
        return "leads out of the cartridge: use plain names and folders"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "is a link: put the file itself there"
    if entry.flag_bits & 0x1:
        return "is encrypted: save the archive without a password"
    return ""


def _without_outer_folder(contents: dict[str, bytes]) -> dict[str, bytes]:
    """Zipping a folder puts it around everything; a cartridge is what is in it."""
    outer = {name.split("/", 1)[0] for name in contents}
    if MANIFEST in contents or len(outer) != 1 or not all("/" in name for name in contents):
        return contents
    return {name.split("/", 1)[1]: data for name, data in contents.items()}
