"""What tests import from each other."""

import game_session


class Clock:
    """Both clocks of the machine, moved by hand. The process under test reads no other."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.up = 50_000.0

    def time(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.up

    def pass_by(self, seconds: float) -> None:
        self.now += seconds
        self.up += seconds

    def restart_machine(self, seconds: float) -> None:
        """The machine is down for so long, and its monotonic clock begins anew."""
        self.now += seconds
        self.up = 3.0


def forget_everything() -> None:
    """What a crash does to the memory of this process."""
    game_session._active_sessions.clear()
    game_session._in_slot.clear()
