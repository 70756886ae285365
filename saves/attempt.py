"""A call to the store that never raises, never hangs, and is finished even when its caller is cancelled."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

from redis.exceptions import RedisError

log = logging.getLogger(__name__)

# Discord wants its answer within 3 s, and a call may need a second one.
LIMIT_SECONDS = 1.2

T = TypeVar("T")
_running: set[asyncio.Task[Any]] = set()


async def attempt(what: str, work: Coroutine[Any, Any, T], default: T, limit: float | None = None) -> T:
    """Do `work` within the limit (`LIMIT_SECONDS`); whatever goes wrong is logged and gives `default`.

    Cancelling the caller leaves the work running to its end: half a save is no save.
    """
    task = asyncio.create_task(_guarded(what, work, default, LIMIT_SECONDS if limit is None else limit))
    _running.add(task)
    task.add_done_callback(_running.discard)
    return await asyncio.shield(task)


async def _guarded(what: str, work: Coroutine[Any, Any, T], default: T, limit: float) -> T:
    try:
        async with asyncio.timeout(limit):
            return await work
    except TimeoutError:
        log.warning("could not %s: the store did not answer within %s s", what, limit)
    except (RedisError, OSError) as error:
        log.warning("could not %s: %s: %s", what, type(error).__name__, error)
    except Exception:  # the contract: nothing that goes wrong in saving or loading may stop a game
        log.exception("could not %s", what)
    return default
