"""Running the front-ends, until the process is told to stop."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Awaitable, Sequence
from typing import Protocol, Self

from engine.consoles import Consoles

log = logging.getLogger(__name__)

# Service managers kill after ten seconds or more; the store needs what is left over.
_SAVE_SECONDS = 5.0
_CLOSE_SECONDS = 3.0
_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class FrontEndError(Exception):
    """A front-end can't be served; the text is one line that says why, and what to do."""

    def __init__(self, text: str, exit_code: int) -> None:
        """Say it in a line, and end the process with this code."""
        super().__init__(text)
        self.exit_code = exit_code


class FrontEnd(Protocol):
    """Somewhere to play: Discord, the arcade."""

    async def run(self) -> None:
        """Serve until closed; raises `FrontEndError` when that can't be done or can't go on."""
        ...

    async def close(self) -> None:
        """Answer what is open and stop serving."""
        ...


class Stop:
    """SIGTERM and SIGINT, as a context. Until somebody waits for them, a signal cancels the task that set this up.

    A second signal does what it does to any process.
    """

    def __init__(self) -> None:
        """Not told to stop yet."""
        self._told = asyncio.Event()
        self._waited_for = False
        self._task = asyncio.current_task()

    def __enter__(self) -> Self:
        """Listen."""
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C interrupts there, and all presses are saved
            for one in _SIGNALS:
                asyncio.get_running_loop().add_signal_handler(one, self._tell)
        return self

    def __exit__(self, *_: object) -> None:
        """Listen no more."""
        with contextlib.suppress(NotImplementedError):
            for one in _SIGNALS:
                asyncio.get_running_loop().remove_signal_handler(one)

    def _tell(self) -> None:
        log.info("stopping")
        self.__exit__()
        self._told.set()
        if not self._waited_for and self._task is not None:
            self._task.cancel()

    async def wait(self) -> None:
        """Wait until the process is told to stop."""
        self._waited_for = True
        await self._told.wait()


async def run_frontends(front_ends: Sequence[FrontEnd], consoles: Consoles, stop: Stop) -> None:
    """Serve all front_ends until told to stop, or until one fails; then stop in order, within ten seconds.

    In order: no more presses, save, show what there is to show, close the front_ends.
    """
    running = [asyncio.create_task(front_end.run()) for front_end in front_ends]
    told = asyncio.create_task(stop.wait())
    await asyncio.wait({told, *running}, return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    failed = [error for task in running if task.done() and (error := task.exception())]
    await _in_time("save every game", consoles.close(), _SAVE_SECONDS)
    await _in_time("close", asyncio.gather(*(front_end.close() for front_end in front_ends)), _CLOSE_SECONDS)
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)  # what fails while it is closed is no news
    for error in failed:
        raise error


async def _in_time(what: str, work: Awaitable[object], seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await work
    except TimeoutError:
        log.warning("could not %s within %s s: going on without", what, seconds)
    except Exception:  # the stop goes on, whatever fails in it
        log.exception("could not %s", what)
