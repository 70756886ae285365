"""Running the places to play in, until the process is told to stop."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Awaitable, Iterator, Sequence
from typing import Protocol

from engine.consoles import Consoles

log = logging.getLogger(__name__)

# Service managers kill after ten seconds or more; the store needs what is left over.
_SAVE_SECONDS = 5.0
_CLOSE_SECONDS = 3.0


class PlaceError(Exception):
    """A place can't be served; the text is one line that says why, and what to do."""

    def __init__(self, text: str, exit_code: int) -> None:
        """Say it in a line, and end the process with this code."""
        super().__init__(text)
        self.exit_code = exit_code


class Place(Protocol):
    """Somewhere to play: Discord, the arcade."""

    async def run(self) -> None:
        """Serve until closed; raises `PlaceError` when that can't be done or can't go on."""
        ...

    async def close(self) -> None:
        """Answer what is open and stop serving."""
        ...


async def run_places(places: Sequence[Place], consoles: Consoles) -> None:
    """Serve all places until SIGTERM or SIGINT, or until one fails; then stop in order, within ten seconds.

    In order: no more presses, save, answer what is open, close the places. A second signal ends the process at once.
    """
    stopped = asyncio.Event()
    with _signals(stopped):
        running = [asyncio.create_task(place.run()) for place in places]
        stop = asyncio.create_task(stopped.wait())
        await asyncio.wait({stop, *running}, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        await _in_time("save every game", consoles.close(), _SAVE_SECONDS)
        await _in_time("close", asyncio.gather(*(place.close() for place in places)), _CLOSE_SECONDS)
        for task in running:
            task.cancel()
        done = await asyncio.gather(*running, return_exceptions=True)
    failed = [error for error in done if isinstance(error, Exception)]
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


@contextlib.contextmanager
def _signals(stopped: asyncio.Event) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    ours = (signal.SIGTERM, signal.SIGINT)

    def stop() -> None:
        release()
        log.info("stopping")
        stopped.set()

    def release() -> None:
        for one in ours:
            loop.remove_signal_handler(one)

    with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C interrupts there, and every press is saved already
        for one in ours:
            loop.add_signal_handler(one, stop)
    try:
        yield
    finally:
        with contextlib.suppress(NotImplementedError):
            release()
