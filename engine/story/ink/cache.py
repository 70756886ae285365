"""Compiled stories on disk, so that only changed stories are compiled when the process starts."""

import contextlib
import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from base import coercion


class CompileCache:
    """What the compiler returned, by what it was given. The files in its folder may be deleted at any time."""

    def __init__(self, folder: Path, compiler: Path) -> None:
        """Keep results in `folder`; those of another `compiler` (its JavaScript file) are never found."""
        self._folder = folder
        self._compiler = compiler
        self._version = ""

    def key(self, files: Mapping[str, str], main: str) -> str:
        """The key for these sources, compiled by this compiler."""
        self._version = self._version or hashlib.sha256(self._compiler.read_bytes()).hexdigest()
        text = json.dumps([self._version, main, sorted(files.items())])
        return hashlib.sha256(text.encode()).hexdigest()

    def get(self, key: str) -> dict[str, Any] | None:
        """What the compiler returned for this key, if it is here and undamaged."""
        with contextlib.suppress(OSError):
            found = coercion.parsed(self._path(key).read_bytes())
            if isinstance(found, dict) and {"story", "issues", "functions"} <= found.keys():
                return found
        return None

    def put(self, key: str, result: Mapping[str, Any]) -> None:
        """Keep what the compiler returned. When it can't be written, nothing is kept and nothing is raised."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            part = self._path(f"{key}.{os.getpid()}")
            part.write_text(json.dumps(result), encoding="utf-8")
            part.replace(self._path(key))

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"
