"""What all consoles of a process share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.cartridge.shelf import Shelf
from engine.story.narrator import Narrator
from game_session import GameSessionLockRegistry


@dataclass(frozen=True)
class Dependencies:
    """The store, the shelf, the narrators by the names that manifests have for them, and the sessions' locks."""

    redis: Any
    shelf: Shelf
    narrators: Mapping[str, Narrator]
    locks: GameSessionLockRegistry
