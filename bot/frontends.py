"""Running the front-ends until the process is told to stop."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Awaitable, Sequence
from typing import Protocol, Self

from engine.consoles import Consoles

log = logging.getLogger(__name__)

# Service managers kill a process ten seconds or more after they told it to stop; the store needs the rest of those.
_SAVE_SECONDS = 5.0
_CLOSE_SECONDS = 3.0
_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class FrontEnd(Protocol):
    """A part of the process by which games are played: Discord, the arcade."""

    async def run(self) -> None:
        """Serve until closed; raises `FrontEndError` when it can't be served or can't go on."""
        ...

    async def close(self) -> None:
        """Finish what is under way, and stop serving."""
        ...


class Stop:
    """Listens for SIGTERM and SIGINT inside a `with` block.

    Until somebody waits for it, a signal cancels the task that made this. A second signal ends the process at once.
    """

    def __init__(self) -> None:
        """Listen for nothing yet."""
        self._told = asyncio.Event()
        self._waited_for = False
        self._task = asyncio.current_task()

    def __enter__(self) -> Self:
        """Listen for both signals."""
        with contextlib.suppress(NotImplementedError):  # on Windows Ctrl-C interrupts, and all presses are saved
            for number in _SIGNALS:
                asyncio.get_running_loop().add_signal_handler(number, self._tell)
        return self

    def __exit__(self, *_: object) -> None:
        """Listen to neither any more."""
        with contextlib.suppress(NotImplementedError):
            for number in _SIGNALS:
                asyncio.get_running_loop().remove_signal_handler(number)

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
    """Serve all front-ends until told to stop, or until one fails; then stop in order, within ten seconds.

    First no more presses are taken, every game is saved and shown for the last time; then the front-ends close.
    Raises the error of a front-end that failed.
    """
    running = [asyncio.create_task(front_end.run()) for front_end in front_ends]
    told = asyncio.create_task(stop.wait())
    await asyncio.wait({told, *running}, return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    failed = [error for task in running if task.done() and (error := task.exception())]
    await _within(_SAVE_SECONDS, "save every game", consoles.close())
    await _within(_CLOSE_SECONDS, "close", asyncio.gather(*(front_end.close() for front_end in front_ends)))
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)  # errors of a front-end that is being closed do not matter
    for error in failed:
        raise error


async def _within(seconds: float, what: str, work: Awaitable[object]) -> None:
    try:
        async with asyncio.timeout(seconds):
            await work
    except TimeoutError:
        log.warning("could not %s within %s s: going on without it", what, seconds)
    except Exception:  # whatever fails, the process still stops in order
        log.exception("could not %s", what)
