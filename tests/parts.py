"""A clock that tests move by hand, and how to lose what a process has in memory."""

import asyncio

import game.store.contract
import game_session

PATIENCE = 60.0  # seconds that a call to the store may take where a test is not about that


class Clock:
    """A clock that is moved by hand; sleeping moves it instead of waiting."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.up = 50_000.0

    def time(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.up

    async def sleep(self, seconds: float) -> None:
        self.pass_by(seconds)
        await asyncio.sleep(0)

    def pass_by(self, seconds: float) -> None:
        self.now += seconds
        self.up += seconds

    def restart_machine(self, seconds: float) -> None:
        """The machine is down for so long, and its monotonic clock starts again."""
        self.now += seconds
        self.up = 3.0


def forget_everything() -> None:
    """What a crash does to the memory of this process."""
    game_session._active_sessions.clear()
    game.store.contract._stores.clear()
