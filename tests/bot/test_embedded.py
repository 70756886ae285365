"""The embedded store: the bot's own Valkey in the data folder."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest
from store_parts import LONG, settings, works

from bot.embedded import EmbeddedValkey
from bot.errors import FolderInUseError, StoreUnusableError
from bot.store import open_store


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
    with pytest.raises(StoreUnusableError, match=rf"process {first.pid}.*DATA_DIR") as caught:
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
    assert await works(client)
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
    with pytest.raises(StoreUnusableError, match=r"valkey\.log"):
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
    with pytest.raises(StoreUnusableError, match="DATA_DIR"):
        async with open_store(settings(data_dir=tmp_path / "data")):
            pass


async def test_the_embedded_store_is_for_its_owner_alone(tmp_path: Path) -> None:
    async with open_store(settings(data_dir=tmp_path)):
        assert (tmp_path / "store").stat().st_mode & 0o077 == 0
