"""The shelf: the cartridges that can be booted."""

import asyncio
import logging
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from engine.cartridge.cartridge import Cartridge, CartridgeError, Compiler, load_cartridge

log = logging.getLogger(__name__)

# Each may be 48 MB, and compiling keeps a processor busy.
_AT_ONCE = 4

BUNDLED = Path(__file__).parents[2] / "cartridges"


class Shelf:
    """Every cartridge of some folders, held in memory; what could not be taken is in `refused`, with its errors."""

    def __init__(self, folders: Sequence[Path], compiler: Compiler) -> None:
        """An empty shelf for the cartridges of these folders."""
        self._folders = folders
        self._compiler = compiler
        self._cartridges: dict[str, Cartridge] = {}
        self._loading = asyncio.Semaphore(_AT_ONCE)
        self.refused: dict[Path, list[str]] = {}

    async def fill(self) -> None:
        """Read every folder anew. A cartridge that can't be played is left out, and its errors go into the log."""
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
        """Put one more cartridge on the shelf, or a newer form of one."""
        self._cartridges[cartridge.id] = cartridge

    async def load(self, path: Path) -> Cartridge:
        """Read one cartridge of anywhere, with this shelf's compiler; raises `CartridgeError`. Use `put` after it."""
        async with self._loading:
            cartridge, _ = await load_cartridge(path, self._compiler)
        return cartridge

    def get(self, cartridge_id: str) -> Cartridge | None:
        """The cartridge with this id."""
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
