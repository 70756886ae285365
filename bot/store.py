"""The store: the Redis that `REDIS_URL` names, or else the bot's own Valkey in the data folder."""

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
from bot.settings import Settings

log = logging.getLogger(__name__)

_PAUSE_SECONDS = 0.2


class StoreError(Exception):
    """The store can't be used; the text is one line that says why, and what to do."""


@contextlib.asynccontextmanager
async def open_store(settings: Settings) -> AsyncIterator[Redis]:
    """A client for the store, once it answers; closed, and the embedded server stopped, on leaving.

    Waits up to `store_wait_seconds` for a server that is still loading or not up yet. Raises `StoreError`.
    """
    if settings.redis_url is not None:
        address = Address.parse(settings.redis_url.get_secret_value())
        async with contextlib.aclosing(address.client()) as client:
            await _until_ready(client, str(address), settings.store_wait_seconds)
            yield client
        return
    async with _embedded(settings.data_dir / "store") as address, contextlib.aclosing(address.client()) as client:
        await _until_ready(client, str(address), settings.store_wait_seconds)
        yield client


@contextlib.asynccontextmanager
async def _embedded(folder: Path) -> AsyncIterator[Address]:
    if sys.platform == "win32":
        raise StoreError("Windows has no embedded store: name a Redis with REDIS_URL.")
    from bot.embedded import EmbeddedValkey, FolderInUseError  # noqa: PLC0415 - what it needs is not there on Windows

    server = EmbeddedValkey(folder)
    try:
        address = await server.start()
    except FolderInUseError as error:
        raise StoreError(
            f"Another bot (process {error}) uses the data folder {folder.parent}: stop it, "
            "or give this one a folder of its own with DATA_DIR."
        ) from None
    except (OSError, TimeoutError, RedisError) as error:
        server.release()
        raise StoreError(
            f"The store in {folder} can't be used: {error}. Mend that, or choose DATA_DIR anew."
        ) from error
    except asyncio.CancelledError:
        await server.abandon()
        raise
    keeper = asyncio.create_task(server.keep_up())
    try:
        yield address
    finally:
        while not keeper.done():  # the client may swallow a cancellation while it connects
            keeper.cancel()
            await asyncio.wait({keeper}, timeout=_PAUSE_SECONDS)
        await server.stop()


async def _until_ready(client: Redis, where: str, patience: float) -> None:
    began, said = time.monotonic(), ""
    while True:
        try:
            async with asyncio.timeout(max(1.0, patience)):
                await client.ping()
        except BusyLoadingError as error:
            state, cause = "is still loading its data", str(error)
        except (AuthenticationError, ResponseError) as error:
            raise StoreError(f"The store at {where} refuses this bot: {error}. Check REDIS_URL.") from error
        except (RedisError, OSError, TimeoutError) as error:
            state, cause = "does not answer yet", str(error).rstrip(".")
        else:
            return
        left = began + patience - time.monotonic()
        if left <= 0:
            raise StoreError(f"Can't use the store at {where}: it {state} ({cause}). Start it, or check REDIS_URL.")
        if state != said:
            log.warning("the store at %s %s: waiting up to %.0f s more", where, state, left)
            said = state
        await asyncio.sleep(_PAUSE_SECONDS)
