"""The file of a backup: lines of JSON, compressed. Whoever reads one trusts nothing in it."""

import contextlib
import gzip
import itertools
import json
import os
import tempfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from base import coercion
from bot.backup.errors import BackupError, EntryError

MOST_LINE = 32 * 1024**2  # bytes; a picture of the largest size takes a third of it
# Text that is a hundred times its compressed size, and more than this many bytes of it, is there to fill a disk.
_MOST_RATIO = 100
_SLACK = 64 * 1024**2

Entry = Mapping[str, Any]


@contextlib.contextmanager
def written(path: Path) -> Iterator[Callable[[Entry], None]]:
    """Give a function that writes a line. The file has its name only once all of it is on disk; else nothing is left.

    Only the user who made it may read it: it says who plays, and has their pictures. Raises `BackupError`.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise BackupError(f"{path} can't be written: {error.strerror}.") from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as raw:
            with gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as out:
                yield lambda entry: _write(out, entry)
            raw.flush()
            os.fsync(raw.fileno())
        part.replace(path)
    except OSError as error:
        raise BackupError(f"{path} can't be written: {error.strerror or error}.") from error
    finally:
        part.unlink(missing_ok=True)


def _write(out: gzip.GzipFile, entry: Entry) -> None:
    out.write(coercion.dumped(entry).encode() + b"\n")


@contextlib.contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """Open a backup for reading, once or several times over; raises `BackupError`."""
    try:
        with path.open("rb") as raw:
            yield raw
    except OSError as error:
        raise BackupError(f"{path} can't be read: {error.strerror or error}.") from error


def lines(raw: IO[bytes]) -> Iterator[tuple[int, Entry]]:
    """Every line from the file's beginning on, with its number; raises `EntryError`, with a number, for what is none.

    Never holds more than one line, whatever the file would grow to.
    """
    raw.seek(0)
    done = 0
    with gzip.GzipFile(fileobj=raw, mode="rb") as unpacked:
        for number in itertools.count(1):
            line = _next_line(unpacked, number)
            done += len(line)
            if not line:
                return
            if done > _SLACK + _MOST_RATIO * raw.tell():
                raise EntryError("the file unpacks to far more than a backup has", number)
            yield number, _parsed(line, number)


def _next_line(unpacked: gzip.GzipFile, number: int) -> bytes:
    try:
        line = unpacked.readline(MOST_LINE + 1)
    except gzip.BadGzipFile as error:
        raise EntryError("this is no backup, or it is damaged", number) from error
    except (EOFError, zlib.error) as error:
        raise EntryError("the file is cut off or damaged", number) from error
    if len(line) > MOST_LINE:
        raise EntryError(f"it is longer than {MOST_LINE // 1024**2} MB", number)
    return line


def _parsed(line: bytes, number: int) -> Entry:
    try:
        entry = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise EntryError("it is no JSON", number) from error
    if not isinstance(entry, dict):
        raise EntryError("it is no JSON object", number)
    return entry


def _refuse(name: str) -> None:
    raise ValueError(name)
