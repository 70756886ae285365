"""What all consoles of a process share."""

from dataclasses import dataclass

from engine.cartridge.shelf import Shelf
from engine.story.narrator import Narrators
from game.locks import GameSessionLockRegistry
from game.store.characters import Characters
from game.store.store import Store


@dataclass(frozen=True)
class Dependencies:
    """The store, which also has the clock, the shelf, the narrators by their names in manifests, and the locks."""

    store: Store
    characters: Characters
    shelf: Shelf
    narrators: Narrators
    locks: GameSessionLockRegistry
