"""The one clock: wall time, monotonic time and sleeping, handed in to everything that asks what time it is."""

import asyncio
import time as machine
from typing import NamedTuple, Protocol


class Clock(Protocol):
    """Tells the time and sleeps. Tests hand in one that they move by hand."""

    def time(self) -> float:
        """Seconds since the epoch, the same in every process."""
        ...

    def monotonic(self) -> float:
        """Seconds on a clock that is never set; only stamps of one run of one machine can be compared."""
        ...

    async def sleep(self, seconds: float, /) -> None:
        """Wait for so many seconds."""
        ...


class Moment(NamedTuple):
    """One moment, as both clocks show it (seconds)."""

    wall: float
    monotonic: float


class SystemClock:
    """The clock of this machine."""

    time = staticmethod(machine.time)
    monotonic = staticmethod(machine.monotonic)
    sleep = staticmethod(asyncio.sleep)


SYSTEM: Clock = SystemClock()
