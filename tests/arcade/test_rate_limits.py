"""Rate limits: token buckets that fill with time."""

from arcade.limits import Rate
from arcade.rate_limits import RateLimiter


def test_a_bucket_fills_with_time() -> None:
    now = [0.0]
    limiter = RateLimiter(Rate(2, 0.5), lambda: now[0])
    assert [limiter.allow("a") for _ in range(3)] == [True, True, False]
    assert limiter.allow("b")
    now[0] = 1.9
    assert not limiter.allow("a")
    now[0] = 2.0
    assert [limiter.allow("a") for _ in range(2)] == [True, False]
    now[0] = 1000.0
    assert [limiter.allow("a") for _ in range(3)] == [True, True, False]


def test_buckets_that_are_full_again_are_forgotten() -> None:
    now = [0.0]
    limiter = RateLimiter(Rate(1, 1), lambda: now[0])
    for number in range(10_000):
        limiter.allow(str(number))
    now[0] = 10.0
    limiter.allow("one more")
    assert len(limiter._buckets) == 1
