"""Rate limits: how often something may be done, counted with token buckets."""

import time
from collections.abc import Callable

from arcade.errors import too_many
from arcade.limits import Rate, RequestLimits

_PRUNE_AT = 10_000


class RateLimiter:
    """A token bucket for each key. A call takes a token out of its bucket, and tokens come back with time."""

    def __init__(self, rate: Rate, monotonic: Callable[[], float] = time.monotonic) -> None:
        """Start with every bucket full."""
        self._rate = rate
        self._monotonic = monotonic
        self._buckets: dict[str, tuple[float, float]] = {}  # tokens left, and when that was so

    def allow(self, key: str) -> bool:
        """Take a token out of the key's bucket; `False` when it is empty."""
        now = self._monotonic()
        tokens = self._tokens(key, now)
        allowed = tokens >= 1
        self._buckets[key] = (tokens - 1 if allowed else tokens, now)
        if len(self._buckets) > _PRUNE_AT:
            self._prune(now)
        return allowed

    def check(self, key: str, what: str) -> None:
        """Take a token out of the key's bucket; raises `ApiError` (429, too many of `what`) when it is empty."""
        if not self.allow(key):
            raise too_many(what)

    def _tokens(self, key: str, now: float) -> float:
        tokens, then = self._buckets.get(key, (self._rate.burst, now))
        return min(self._rate.burst, tokens + (now - then) * self._rate.per_second)

    def _prune(self, now: float) -> None:
        """Forget the buckets that are full again."""
        self._buckets = {
            key: bucket for key, bucket in self._buckets.items() if self._tokens(key, now) < self._rate.burst
        }


class RateLimits:
    """A rate limiter for each rate in the limits."""

    def __init__(self, limits: RequestLimits, monotonic: Callable[[], float] = time.monotonic) -> None:
        """Start with nothing counted."""
        self.calls_per_address = RateLimiter(limits.calls_per_address, monotonic)
        self.calls_per_player = RateLimiter(limits.calls_per_player, monotonic)
        self.players_per_address = RateLimiter(limits.players_per_address, monotonic)
        self.characters_per_player = RateLimiter(limits.characters_per_player, monotonic)
        self.characters_per_address = RateLimiter(limits.characters_per_address, monotonic)
        self.passwords_per_address = RateLimiter(limits.passwords_per_address, monotonic)
        self.passwords = RateLimiter(limits.passwords, monotonic)
