"""Work in the background: every task is kept until it is done, and its failure is logged."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

log = logging.getLogger(__name__)


class BackgroundTasks:
    """The background tasks of one owner, who is named in the log."""

    def __init__(self, owner: str) -> None:
        """Nothing is under way."""
        self._owner = owner
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None], name: str | None = None) -> asyncio.Task[None]:
        """Begin something."""
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def is_running(self, name: str) -> bool:
        """Whether something of this name was begun and is not done."""
        return any(task.get_name() == name for task in self._tasks)

    def cancel(self) -> None:
        """Drop everything."""
        for task in list(self._tasks):
            task.cancel()

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("a task of %s failed", self._owner, exc_info=error)
