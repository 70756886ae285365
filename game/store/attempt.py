"""A call to the store that never raises, never hangs, and is finished even when its caller is cancelled."""

import asyncio
import contextlib
import logging
import weakref
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from redis.exceptions import RedisError

log = logging.getLogger(__name__)

# Discord wants its answer within 3 s, and a call may need a second one.
LIMIT_SECONDS = 1.2
# A call uses up to two connections, and a client of redis-py has 100 and fails beyond instead of waiting.
_AT_ONCE = 40

T = TypeVar("T")
_running: set[asyncio.Task[Any]] = set()
_turns: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = weakref.WeakKeyDictionary()


async def attempt(
    what: str,
    work: Callable[[], Awaitable[T]],
    default: T,
    *,
    lock: asyncio.Lock | None = None,
    failed: Callable[[], None] | None = None,
) -> T:
    """Do `work`, under `lock`, within `LIMIT_SECONDS`.

    Whatever goes wrong is logged, told to `failed`, and gives `default`.
    Cancelling the caller leaves the work running to its end: half a save is no save.
    """
    task = asyncio.create_task(_guarded(what, work, default, lock, failed))
    _running.add(task)
    task.add_done_callback(_running.discard)
    return await asyncio.shield(task)


async def _guarded(
    what: str,
    work: Callable[[], Awaitable[T]],
    default: T,
    lock: asyncio.Lock | None,
    failed: Callable[[], None] | None,
) -> T:
    turns = _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(_AT_ONCE))
    try:
        async with asyncio.timeout(LIMIT_SECONDS), lock or contextlib.nullcontext(), turns:
            return await work()
    except TimeoutError:
        log.warning("could not %s: the store did not answer within %s s", what, LIMIT_SECONDS)
    except (RedisError, OSError) as error:
        log.warning("could not %s: %s: %s", what, type(error).__name__, error)
    except Exception:  # the contract: nothing that goes wrong in saving or loading may stop a game
        log.exception("could not %s", what)
    if failed is not None:
        failed()
    return default
