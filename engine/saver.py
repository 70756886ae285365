"""Saving one channel's games: at once, and again until it has worked."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from base.tasks import BackgroundTasks
from game.errors import StoreError
from game.store.store import LiveGame, Store

_RETRY_SECONDS = 1.0


class Saver:
    """Saves games; what the store did not take is tried again by a task of its own."""

    def __init__(self, store: Store, tasks: BackgroundTasks, current: Callable[[], LiveGame | None]) -> None:
        """Save in this store; `current` gives the game in the slot, and `saved` is called when all is saved again."""
        self._store = store
        self._tasks = tasks
        self._current = current
        self.saved: Callable[[], object] = lambda: None

    async def save(self, live: LiveGame) -> None:
        """Write all of a game, or have it written as soon as the store answers."""
        with suppress(StoreError):
            await self._store.save(live)
        self.keep(live)

    async def place(self, screen: str, where: Mapping[str, Any]) -> None:
        """Note where a screen shows the game in the slot, durably."""
        live = self._current()
        if live is None:
            return
        live.change(replace(live.game, screens={**live.game.screens, screen: dict(where)}))
        with suppress(StoreError):
            await self._store.save_screen(live, screen)
        self.keep(live)

    def keep(self, live: LiveGame) -> None:
        """Save again later what is not in the store yet, also of a game that has left the slot."""
        if live.in_doubt and not live.wiped and not self._tasks.is_running(live.game.game_id):
            self._tasks.start(self._until_saved(live), name=live.game.game_id)

    async def _until_saved(self, live: LiveGame) -> None:
        while live.in_doubt and not live.wiped:
            await self._store.clock.sleep(_RETRY_SECONDS)
            with suppress(StoreError):
                await self._store.save(live)
        self.saved()
