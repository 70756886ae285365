"""The timer that closes a window when it is due. It follows the game, whose deadline is data."""

import asyncio
from collections.abc import Awaitable, Callable

from base.tasks import BackgroundTasks
from game.game import Window
from game.store.store import LiveGame, Store
from game.window import seconds_left


class WindowTimer:
    """One channel's timer."""

    def __init__(self, store: Store, tasks: BackgroundTasks, close: Callable[[LiveGame], Awaitable[None]]) -> None:
        """Call `close` with the game whose window is due, under `lock`, if it is still that window by then."""
        self._store = store
        self._tasks = tasks
        self._close = close
        self._due: tuple[LiveGame, Window] | None = None
        self._task: asyncio.Task[None] | None = None

    def follow(self, live: LiveGame | None, *, runs: bool) -> None:
        """Have this game's window closed when it is due; one that does not run, or no game, has no timer."""
        due = (live, live.game.window) if live is not None and runs and live.game.window.started else None
        if due == self._due:
            return
        self.stop()
        if due is not None:
            self._due = due
            self._task = self._tasks.start(self._count_down(*due))

    def stop(self) -> None:
        """Stop the timer: no window is closed."""
        if self._task is not None:
            self._task.cancel()
        self._due = self._task = None

    async def _count_down(self, live: LiveGame, window: Window) -> None:
        await self._store.clock.sleep(seconds_left(window, self._store.now()))
        await self._close(live)

    def is_due(self, live: LiveGame) -> bool:
        """Whether this game's window is the one to be closed now; if so, the asking task is not cancelled any more."""
        due = self._due is not None and self._due[0] is live
        if due:
            self._due = self._task = None
        return due
