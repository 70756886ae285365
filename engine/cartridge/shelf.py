"""The shelf: the cartridges that can be booted."""

import asyncio
import logging
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from engine.cartridge.cartridge import Cartridge, CartridgeError, load_cartridge, read_files_of
from engine.story.narrator import Narrators

log = logging.getLogger(__name__)

# Each may be 48 MB, and compiling keeps a processor busy.
_AT_ONCE = 4

BUNDLED = Path(__file__).parents[2] / "cartridges"


class Shelf:
    """Every cartridge of some folders, held in memory; `refused` has those that can't be played, with their errors."""

    def __init__(self, folders: Sequence[Path], narrators: Narrators) -> None:
        """An empty shelf for the cartridges of these folders, told by these narrators."""
        self._folders = folders
        self._narrators = narrators
        self._cartridges: dict[str, Cartridge] = {}
        self._loading = asyncio.Semaphore(_AT_ONCE)
        self.refused: dict[Path, list[str]] = {}

    async def fill(self) -> None:
        """Read every folder again. A cartridge that can't be played is left out, and its errors are logged."""
        cartridges: dict[str, Cartridge] = {}
        self.refused = {}
        paths = list(self._paths())
        loaded = await asyncio.gather(*map(self.load, paths), return_exceptions=True)
        for path, found in zip(paths, loaded, strict=True):
            if isinstance(found, CartridgeError):
                self._refuse(path, found.errors)
                continue
            if isinstance(found, BaseException):
                raise found
            if found.id in cartridges:
                self._refuse(path, [f"another cartridge has the id {found.id!r}: give this one its own"])
                continue
            cartridges[found.id] = found
        self._cartridges = cartridges

    def _paths(self) -> Iterable[Path]:
        for folder in self._folders:
            for path in sorted(folder.iterdir()) if folder.is_dir() else []:
                if not path.name.startswith(".") and (path.is_dir() or path.suffix.lower() == ".zip"):
                    yield path

    def _refuse(self, path: Path, errors: list[str]) -> None:
        self.refused[path] = errors
        for error in errors:
            log.error("cartridge %s: %s", path.name, error)

    def put(self, cartridge: Cartridge) -> None:
        """Put a cartridge on the shelf, in place of the one with the same id."""
        self._cartridges[cartridge.id] = cartridge

    async def load(self, path: Path) -> Cartridge:
        """Read one cartridge from any path; raises `CartridgeError`. Only `put` puts it on the shelf."""
        async with self._loading:
            cartridge, _ = await load_cartridge(path, self._narrators)
        return cartridge

    def sources(self, path: Path) -> list[Path]:
        """What to watch for changes of a cartridge: its folder or `.zip`, or a bare story with what it includes.

        Reads the disk: call it from a thread.
        """
        if path.is_dir() or path.suffix.lower() == ".zip":
            return [path]
        return sorted({path, *(path.parent / name for name in read_files_of(path, self._narrators).contents)})

    def get(self, cartridge_id: str) -> Cartridge | None:
        """The cartridge with this id, if it is on the shelf."""
        return self._cartridges.get(cartridge_id)

    def __iter__(self) -> Iterator[Cartridge]:
        """Every cartridge, by title."""
        return iter(sorted(self._cartridges.values(), key=lambda one: one.title.casefold()))

    def __len__(self) -> int:
        """How many there are."""
        return len(self._cartridges)

    def search(self, words: str, most: int = 25) -> list[Cartridge]:
        """The cartridges whose title or id has all these words, those that begin with them first."""
        wanted = words.casefold().split()
        names = [(f"{one.title} {one.id}".casefold(), one) for one in self]
        found = [one for name, one in names if all(word in name for word in wanted)]
        start = words.casefold().strip()
        return sorted(found, key=lambda one: not one.title.casefold().startswith(start))[:most]
