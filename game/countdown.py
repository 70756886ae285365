"""The window between the first press and the turn."""

import time

SECONDS = 10.0

# Two clocks that disagree by less than this are taken for the same run of the same machine.
_DRIFT = 1.0
_LONGEST = 3600.0


class Countdown:
    """A window of so many seconds: a monotonic stamp for this process, a wall-clock deadline for the next one."""

    def __init__(self, seconds: float = SECONDS) -> None:
        """A window that nobody has opened yet."""
        self.seconds = seconds if 0 < seconds <= _LONGEST else SECONDS
        self._started: float | None = None
        self.deadline = 0.0
        self.held: float | None = None  # what was left when it was stopped for a while

    @property
    def started(self) -> float:
        """When it was opened, on the monotonic clock; 0.0 while it is not open."""
        return self._started or 0.0

    @started.setter
    def started(self, stamp: float | None) -> None:
        self.held = None
        self._started = stamp or None
        self.deadline = round(time.time() + self.seconds - (time.monotonic() - stamp), 3) if stamp else 0.0

    @property
    def left(self) -> float:
        """Seconds until it closes, from 0.0 to its whole length; 0.0 while it is not open."""
        if self.held is not None:
            return self.held
        if self._started is None:
            return 0.0
        return min(max(0.0, self.seconds - (time.monotonic() - self._started)), self.seconds)

    def open(self) -> None:
        """Open it now."""
        self.started = time.monotonic()

    def stop(self) -> None:
        """Close it."""
        self.started = 0.0

    def hold(self, left: float | None = None) -> None:
        """Stop it for a while: it keeps the time it has left, or the time that is given."""
        kept = self.left if left is None else min(max(0.0, left), self.seconds)
        self.started = 0.0
        self.held = kept

    def release(self) -> None:
        """Let it run on."""
        if self.held is not None:
            self.started = time.monotonic() - self.seconds + self.held

    def resume(self, started: float, deadline: float) -> None:
        """Take up a window that another process opened.

        Its stamp is good while both clocks agree; after a restart of the machine the deadline alone counts.
        """
        self.started = started
        if deadline <= 0:
            return
        implied = time.monotonic() - self.seconds + (deadline - time.time())
        if abs(implied - started) > _DRIFT:
            left = min(max(0.0, deadline - time.time()), self.seconds)
            self._started = time.monotonic() - self.seconds + left
        self.deadline = deadline
