"""The store as the contract's modules use it: by a client alone, and without its errors."""

import logging
import weakref
from collections.abc import Awaitable
from typing import Any, TypeVar

from base.clock import SYSTEM, Clock
from base.errors import UserError
from game.errors import StoreError
from game.store.store import Store

log = logging.getLogger(__name__)

T = TypeVar("T")
_stores: "weakref.WeakKeyDictionary[Any, Store]" = weakref.WeakKeyDictionary()


def store_of(redis: Any, clock: Clock = SYSTEM) -> Store:
    """The store behind a client: the same one each time."""
    return _stores.get(redis) or _stores.setdefault(redis, Store(redis, clock))


async def swallow(work: Awaitable[T], default: T) -> T:
    """The result of a call to the store, or the default: by the contract no error of the store stops a game."""
    try:
        return await work
    except StoreError:
        return default  # the store has logged why
    except UserError:
        raise
    except Exception:
        log.exception("the store could not be used")
        return default
