"""What all consoles of a process share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.narrator import Narrator
from engine.shelf import Shelf
from game_session import GameSessionLockRegistry


@dataclass(frozen=True)
class Machinery:
    """The store, the shelf, the narrators by the names that manifests have for them, and the sessions' locks."""

    redis: Any
    shelf: Shelf
    narrators: Mapping[str, Narrator]
    locks: GameSessionLockRegistry
