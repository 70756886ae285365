"""How much the arcade takes from outside: sizes, numbers, and rates."""

import time
from dataclasses import dataclass

_PRUNE_AT = 10_000


@dataclass(frozen=True)
class Rate:
    """So many at once, and then so many a second."""

    burst: float
    a_second: float


@dataclass(frozen=True)
class RequestLimits:
    """What is taken from outside. A class room of fifty behind one address has to fit into all of it."""

    json_bytes: int = 16 * 1024
    message_bytes: int = 4 * 1024  # of what a page sends over its socket
    body_seconds: float = 60.0
    pictures_at_once: int = 2  # that are being checked
    uploads: int = 40  # that are being taken in
    rooms: int = 200
    sockets: int = 4000
    sockets_of_a_room: int = 2000
    sockets_of_an_address: int = 600
    slow_seconds: float = 10.0  # how long a socket may take for one message
    hello_seconds: float = 10.0
    calls_of_an_address: Rate = Rate(4000, 400)  # a page and its files are some forty calls
    calls_of_a_player: Rate = Rate(40, 10)
    players_of_an_address: Rate = Rate(100, 1)
    characters_of_a_player: Rate = Rate(10, 0.1)
    characters_of_an_address: Rate = Rate(100, 0.1)
    passwords_of_an_address: Rate = Rate(5, 0.1)
    passwords_of_all: Rate = Rate(50, 1)


class Buckets:
    """A bucket of tokens for each key: a call takes one, and they come back with time."""

    def __init__(self, rate: Rate) -> None:
        """Every bucket is full."""
        self._rate = rate
        self._left: dict[str, tuple[float, float]] = {}

    def take(self, key: str) -> bool:
        """Take a token out of the key's bucket; `False` when it is empty."""
        now = time.monotonic()
        left = self._filled(key, now)
        self._left[key] = (left - 1 if left >= 1 else left, now)
        if len(self._left) > _PRUNE_AT:
            self._prune(now)
        return left >= 1

    def _filled(self, key: str, now: float) -> float:
        left, at = self._left.get(key, (self._rate.burst, now))
        return min(self._rate.burst, left + (now - at) * self._rate.a_second)

    def _prune(self, now: float) -> None:
        """Forget the buckets that are full again."""
        self._left = {key: one for key, one in self._left.items() if self._filled(key, now) < self._rate.burst}
