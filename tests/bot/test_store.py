"""Opening a store: a Redis by its address, waited for, over TLS, found by Sentinels."""

import asyncio
import contextlib
import logging
import ssl
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

import pytest
import trustme
from store_parts import HOST, Server, free_port, settings, works

from bot.errors import StoreUnusableError
from bot.store import open_store


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    made = Server(tmp_path / "redis", "--requirepass", "pa:ss@word")
    await made.start()
    yield made
    made.stop()


async def test_the_redis_that_the_address_names(server: Server) -> None:
    url = f"redis://:{quote('pa:ss@word')}@{HOST}:{server.port}/3"
    async with open_store(settings(redis_url=url)) as redis:
        assert await works(redis)
        assert (await redis.client_info())["db"] == 3


async def test_a_wrong_password_is_one_line_without_the_password(server: Server) -> None:
    with pytest.raises(StoreUnusableError, match="REDIS_URL") as caught:
        async with open_store(settings(redis_url=f"redis://:geheim@{HOST}:{server.port}")):
            pass
    assert "geheim" not in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_a_store_that_is_not_there_is_one_line_after_the_wait() -> None:
    with pytest.raises(StoreUnusableError, match=r"Can't use the store at redis://127.0.0.1:1"):
        async with open_store(settings(redis_url=f"redis://:geheim@{HOST}:1", store_wait_seconds=0)):
            pass


async def test_a_store_that_comes_up_a_little_later_is_waited_for(tmp_path: Path) -> None:
    late = Server(tmp_path / "late")
    late.port = free_port()

    async def start_late() -> None:
        await asyncio.sleep(0.3)
        await late.start()

    starting = asyncio.create_task(start_late())
    async with open_store(settings(redis_url=f"redis://{HOST}:{late.port}")) as redis:
        assert await works(redis)
    await starting
    late.stop()


async def test_a_redis_that_is_still_loading_is_waited_for(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with open_store(settings(data_dir=tmp_path)) as redis, redis.pipeline(transaction=False) as pipe:
        for number in range(2000):
            pipe.set(f"key {number}", "x" * 100)
        await pipe.execute()
    slow = Server(tmp_path / "store", "--appendonly", "yes", "--key-load-delay", "500", "--loading-process-events-interval-bytes", "1024")  # fmt: skip  # noqa: E501
    with caplog.at_level(logging.WARNING):
        slow.port = free_port()
        starting = asyncio.create_task(slow.start())
        async with open_store(settings(redis_url=f"redis://{HOST}:{slow.port}")) as redis:
            assert await redis.dbsize() == 2000
    await starting
    slow.stop()
    assert "still loading" in caplog.text


async def test_tls(server: Server, tmp_path: Path) -> None:
    """A proxy takes TLS off in front of the server, as it is done for stores that speak none."""
    authority = trustme.CA()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(HOST, "localhost").configure_cert(context)
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")

    async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(65536):
                writer.write(data)
                await writer.drain()
        writer.close()

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_connection(HOST, server.port)
        await asyncio.gather(pump(reader, inner_writer), pump(inner_reader, writer))

    listener = await asyncio.start_server(proxy, HOST, 0, ssl=context)
    port = listener.sockets[0].getsockname()[1]
    address = f"rediss://:{quote('pa:ss@word')}@{HOST}:{port}"
    async with open_store(settings(redis_url=f"{address}?ssl_ca_certs={tmp_path / 'ca.pem'}")) as redis:
        assert await works(redis)
    with pytest.raises(StoreUnusableError, match="certificate"):
        async with open_store(settings(redis_url=address, store_wait_seconds=0)):
            pass
    listener.close()
    await listener.wait_closed()


async def test_sentinels_know_where_the_store_is(server: Server, tmp_path: Path) -> None:
    config = tmp_path / "sentinel.conf"
    config.write_text(f"sentinel monitor games {HOST} {server.port} 1\nsentinel auth-pass games pa:ss@word\n")
    sentinel = Server(tmp_path / "sentinel", str(config), "--sentinel")
    await sentinel.start()
    hosts = f"{HOST}:1,{HOST}:{sentinel.port}"  # the first one is down
    url = f"redis+sentinel://:{quote('pa:ss@word')}@{hosts}/games/2"
    async with open_store(settings(redis_url=url)) as redis:
        assert await works(redis)
        assert (await redis.client_info())["db"] == 2
    with pytest.raises(StoreUnusableError, match="REDIS_URL"):
        async with open_store(settings(redis_url=url.replace("games", "others"), store_wait_seconds=0)):
            pass
    sentinel.stop()
