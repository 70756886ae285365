"""`gamegirl export` and `gamegirl import` as processes, beside a bot that plays and where none runs."""

import asyncio
import os
import sys
from pathlib import Path

import pytest
from backup_parts import entries
from golden_parts import CHANNEL, FIRST, SECOND, play
from parts import PATIENCE, Clock
from redis.asyncio import Redis
from store_parts import settings

from bot.__main__ import _arguments
from bot.backup.command import run_backup
from bot.backup.errors import BackupError
from bot.embedded import EmbeddedValkey
from bot.store import open_store, reach_store
from game.store.contract import store_of
from game_session import GameSession, list_all_games, load_by_game_id

ROOT = Path(__file__).parents[2]


async def run(data: Path, *words: str) -> tuple[int | None, str, str]:
    """Run `gamegirl` to its end, over the store in this folder."""
    environment = {name: value for name, value in os.environ.items() if name != "REDIS_URL"}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words,
        cwd=ROOT, env={**environment, "DATA_DIR": str(data)},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, err = await process.communicate()
    return process.returncode, out.decode(), err.decode()


async def run_here(data: Path, *words: str) -> int:
    """Likewise, without a process of its own."""
    return await run_backup(_arguments(words), settings(data_dir=data))


async def _played(redis: Redis) -> GameSession:
    clock = Clock()
    store_of(redis, clock).limit_seconds = PATIENCE
    return await play(redis, clock)


async def test_beside_a_running_bot_and_then_into_a_new_folder(tmp_path: Path) -> None:
    data, other, file = tmp_path / "data", tmp_path / "other", tmp_path / "games.jsonl.gz"
    async with open_store(settings(data_dir=data)) as redis:  # the bot, which holds the folder
        session = await _played(redis)
        assert await run(data, "export", str(file)) == (0, f"{file}: 2 games, 0 characters.\n", "")
        assert await session.save(redis)
        code, out, err = await run(data, "import", str(file), "--game", SECOND)
        assert (code, out) == (1, "")
        assert err == (
            f"Nothing was imported:\nline 3: game '{SECOND}' is in its channel's slot: boot another game there first\n"
        )
    code, out, err = await run(other, "import", str(file))
    assert (code, err) == (0, "")
    assert out.startswith("Imported 2 games and 0 characters.\nThe games are saved ones now (1 were being played)")
    async with open_store(settings(data_dir=other)) as redis:
        assert [game["game_id"] for game in await list_all_games(redis)] == [FIRST, SECOND]
        again = await load_by_game_id(SECOND, redis)
        assert again is not None
        assert (again.channel_id, again.players) == (CHANNEL, session.players)


async def test_where_no_bot_runs_the_store_is_opened_and_stopped_again(tmp_path: Path) -> None:
    async with open_store(settings(data_dir=tmp_path)) as redis:
        await _played(redis)
    file = tmp_path / "one.gz"
    assert await run_here(tmp_path, "export", str(file), "--game", FIRST) == 0
    assert [entry["document"]["game_id"] for entry in entries(file) if "document" in entry] == [FIRST]
    assert not (tmp_path / "store" / "store.sock").exists()
    with pytest.raises(BackupError, match="There is no game of server 77 in the store"):
        await run_here(tmp_path, "export", str(file), "--server", "77")


async def test_a_game_that_could_not_be_exported_is_told_and_makes_it_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with open_store(settings(data_dir=tmp_path)) as redis:
        await _played(redis)
        await redis.set(f"game:save:{FIRST}", "{")
    assert await run_here(tmp_path, "export", str(tmp_path / "all.gz")) == 1
    told = capsys.readouterr()
    assert told.out == f"{tmp_path / 'all.gz'}: 1 game, 0 characters.\n"
    assert told.err.startswith(f"not exported: game '{FIRST}': ")


@pytest.mark.parametrize("name", ["data", "long" * 40])
async def test_the_store_of_a_running_bot_is_reached_and_left_running(tmp_path: Path, name: str) -> None:
    async with open_store(settings(data_dir=tmp_path / name)) as redis:
        async with reach_store(settings(data_dir=tmp_path / name)) as beside:
            await beside.set("from", "beside")
        assert await redis.get("from") == b"beside"


async def test_the_store_of_a_killed_bot_is_reached_without_taking_its_folder(tmp_path: Path) -> None:
    orphan = EmbeddedValkey(tmp_path / "store")
    await orphan.start()
    orphan.release()
    async with reach_store(settings(data_dir=tmp_path)) as redis:
        await redis.set("kept", "yes")
    client = (await orphan.start()).client()
    assert await client.get("kept") == b"yes"
    await client.aclose()
    await orphan.stop()


async def test_a_socket_that_nobody_listens_on_is_no_running_store(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "store.sock").touch()
    async with reach_store(settings(data_dir=tmp_path)) as redis:
        assert await redis.ping()
