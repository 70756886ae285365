"""Opening the store: the Redis of `REDIS_URL`, or else the embedded one in the data folder."""

import asyncio
import contextlib
import logging
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

from redis.asyncio import Redis
from redis.exceptions import AuthenticationError, BusyLoadingError, RedisError, ResponseError

from bot.address import Address
from bot.errors import StoreUnusableError
from bot.settings import Settings

log = logging.getLogger(__name__)

_PAUSE_SECONDS = 0.2


@contextlib.asynccontextmanager
async def open_store(settings: Settings) -> AsyncIterator[Redis]:
    """Give a client of the store once it answers; at the end close it, and stop the embedded server.

    Waits up to `store_wait_seconds` for a server that is still starting or loading. Raises `StoreUnusableError`.
    """
    async with contextlib.AsyncExitStack() as stack:
        if settings.redis_url is not None:
            address = Address.parse(settings.redis_url.get_secret_value())
        else:
            address = await stack.enter_async_context(_embedded(settings.data_dir / "store"))
        client = await stack.enter_async_context(contextlib.aclosing(address.client()))
        await _wait_until_ready(client, str(address), settings.store_wait_seconds)
        yield client


@contextlib.asynccontextmanager
async def reach_store(settings: Settings) -> AsyncIterator[Redis]:
    """Give a client of the store beside a bot that uses it; where no bot runs, the store is opened meanwhile.

    Raises `StoreUnusableError`.
    """
    async with contextlib.AsyncExitStack() as stack:
        address = await stack.enter_async_context(_running(settings)) if settings.redis_url is None else None
        if address is None:
            yield await stack.enter_async_context(open_store(settings))
            return
        client = await stack.enter_async_context(contextlib.aclosing(address.client()))
        await _wait_until_ready(client, str(address), settings.store_wait_seconds)
        yield client


@contextlib.asynccontextmanager
async def _running(settings: Settings) -> AsyncIterator[Address | None]:
    """The address of the embedded store that runs already, if one does."""
    if sys.platform == "win32":
        yield None
        return
    from bot.embedded import EmbeddedValkey  # noqa: PLC0415 - what it needs is not there on Windows

    server = EmbeddedValkey(settings.data_dir / "store")
    try:
        address = await server.reach()
    except (OSError, TimeoutError, RedisError) as error:
        server.release()
        raise StoreUnusableError(f"The store in {server.folder} does not answer: {error}. Try again.") from error
    try:
        yield address
    finally:
        server.release()


@contextlib.asynccontextmanager
async def _embedded(folder: Path) -> AsyncIterator[Address]:
    if sys.platform == "win32":
        raise StoreUnusableError(
            "There is no embedded store on Windows: set REDIS_URL to the address of a Redis server."
        )
    from bot.embedded import EmbeddedValkey  # noqa: PLC0415 - what it needs is not there on Windows

    server = EmbeddedValkey(folder)
    try:
        address = await server.start()
    except (OSError, TimeoutError, RedisError) as error:
        server.release()
        raise StoreUnusableError(
            f"The store in {folder} can't be used: {error}. Repair it, or set DATA_DIR to another folder."
        ) from error
    except asyncio.CancelledError:
        await server.abandon()
        raise
    restarting = asyncio.create_task(server.keep_up())
    try:
        yield address
    finally:
        while not restarting.done():  # the client may swallow a cancellation while it connects
            restarting.cancel()
            await asyncio.wait({restarting}, timeout=_PAUSE_SECONDS)
        await server.stop()


async def _wait_until_ready(client: Redis, where: str, seconds: float) -> None:
    deadline, logged = time.monotonic() + seconds, ""
    while True:
        try:
            async with asyncio.timeout(max(1.0, seconds)):
                await client.ping()
        except BusyLoadingError as error:
            state, cause = "is still loading its data", str(error)
        except (AuthenticationError, ResponseError) as error:
            raise StoreUnusableError(f"The store at {where} rejects this bot: {error}. Check REDIS_URL.") from error
        except (RedisError, OSError, TimeoutError) as error:
            state, cause = "does not answer yet", str(error).rstrip(".")
        else:
            return
        left = deadline - time.monotonic()
        if left <= 0:
            raise StoreUnusableError(
                f"Can't use the store at {where}: it {state} ({cause}). Start it, or check REDIS_URL."
            )
        if state != logged:
            log.warning("the store at %s %s: waiting up to %.0f s more", where, state, left)
            logged = state
        await asyncio.sleep(_PAUSE_SECONDS)
