"""Background tasks: each is referenced until it is done, so that it is not lost, and its failure is logged."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

log = logging.getLogger(__name__)


class BackgroundTasks:
    """The background tasks of one owner, whose name is in the log when one fails."""

    def __init__(self, owner: str) -> None:
        """No task is running yet."""
        self._owner = owner
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None], name: str | None = None) -> asyncio.Task[None]:
        """Run a coroutine as a task; the name is for `is_running`."""
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def is_running(self, name: str) -> bool:
        """Whether a task with this name was started and is not done."""
        return any(task.get_name() == name for task in self._tasks)

    def cancel(self) -> None:
        """Cancel every task that is not done."""
        for task in list(self._tasks):
            task.cancel()

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("a task of %s failed", self._owner, exc_info=error)
