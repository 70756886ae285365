"""The two ways in which the bot goes down, and what it asked of Discord since."""

from collections.abc import Awaitable, Callable

import pytest
from discord_parts import Stage

KILLED, STOPPED = Stage.restart, Stage.stop
both_ways = pytest.mark.parametrize("down", [KILLED, STOPPED], ids=["killed", "stopped"])
Down = Callable[..., Awaitable[None]]


def requests(stage: Stage, since: int = 0) -> list[str]:
    """What Discord was asked to change since that many requests."""
    asked = stage.env.http_requests[since:]
    return [f"{one.method} {one.path}" for one in asked if one.method in {"POST", "PATCH", "DELETE"}]
