"""`python -m bot` as a process."""

import asyncio
import os
import socket
import sys
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

ROOT = Path(__file__).parents[2]


async def _start(*words: str, **environment: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words,
        cwd=ROOT, env={**os.environ, **environment}, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip


async def _run(*words: str, **environment: str) -> tuple[int | None, str, str]:
    process = await _start(*words, **environment)
    out, err = await process.communicate()
    return process.returncode, out.decode(), err.decode()


async def test_a_token_of_two_lines_is_a_wrong_setting_and_is_not_shown(tmp_path: Path) -> None:
    code, out, err = await _run(DATA_DIR=str(tmp_path), DISCORD_TOKEN="geheim\ngeheim")
    assert (code, out) == (2, "")
    assert err.startswith("DISCORD_TOKEN")
    assert "geheim" not in err


@pytest.fixture
def data(tmp_path: Path, compiled_folder: Path) -> str:
    """A data folder with nothing in it but compiled stories."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "cache").symlink_to(compiled_folder)
    return str(folder)


async def _address(process: asyncio.subprocess.Process) -> str:
    """The address in the one line that it prints."""
    assert process.stdout is not None
    async with asyncio.timeout(120):
        line = (await process.stdout.readline()).decode()
    assert line.startswith("The arcade is open: http://127.0.0.1:"), line
    return line.removeprefix("The arcade is open: ").strip().rstrip("/")


async def test_with_nothing_set_it_serves_the_arcade_and_stops_when_told_to(data: str) -> None:
    process = await _start(DATA_DIR=data, ARCADE_PORT="0")
    address = await _address(process)
    async with ClientSession() as http, http.get(f"{address}/api/shelf") as answer:
        titles = {one["title"] for one in (await answer.json())["cartridges"]}
    assert titles == {"The Last Light", "Soup of the Day", "The Slow Comet"}
    process.terminate()
    out, err = await process.communicate()
    assert (process.returncode, out) == (0, b"")
    assert b"Traceback" not in err


async def test_killed_in_mid_window_it_goes_on_where_it_was_also_on_another_port(tmp_path: Path, data: str) -> None:
    cartridge = tmp_path / "cartridges" / "gate"
    cartridge.mkdir(parents=True)
    (cartridge / "gate.ink").write_text("A gate.\n+ [Enter] -> END\n+ [Leave] -> END\n")
    (cartridge / "cartridge.toml").write_text(
        'id = "gate"\ntitle = "Gate"\nauthor = "Ada"\nstory = "gate.ink"\nseconds = 3600\n'
    )
    environment = {"DATA_DIR": data, "CARTRIDGES_DIR": str(tmp_path / "cartridges")}
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = holder.getsockname()[1]
    process = await _start(ARCADE_PORT=str(port), **environment)
    assert await _address(process) == f"http://127.0.0.1:{port}"
    async with ClientSession() as http:
        first = Browser(http, f"http://127.0.0.1:{port}")
        players = [(await first.post("/api/players", name=name))["token"] for name in ("Ada", "Bo")]
        room = f"/api/rooms/{(await first.post('/api/rooms', name='Kitchen'))['room']}"
        game = (await first.post(f"{room}/boot", cartridge="gate"))["game"]
        for choice, first.token in enumerate(players):
            await first.post(f"{room}/press", game=game, turn=0, choice=choice)
        before = await first.view(room)
        process.kill()
        await process.communicate()
        with socket.create_server(("127.0.0.1", port)):
            process = await _start(ARCADE_PORT=str(port), **environment)
            second = Browser(http, await _address(process))
            assert second.base != first.base
            after = await second.view(room)
        assert after["tally"] == before["tally"]
        assert [one["names"] for one in after["tally"]] == [["Ada"], ["Bo"]]
        assert (after["game"], after["turn"], after["deadline"]) == (game, 0, before["deadline"])
        second.token = players[1]
        await second.post(f"{room}/press", game=game, turn=0, choice=0)
        assert [one["names"] for one in (await second.view(room))["tally"]] == [["Ada", "Bo"]]
    process.terminate()
    await process.communicate()
    assert process.returncode == 0


class Browser:
    """What a page does."""

    def __init__(self, http: ClientSession, base: str) -> None:
        self.http = http
        self.base = base
        self.token = ""

    async def post(self, path: str, **body: object) -> Any:
        async with self.http.post(f"{self.base}{path}", json=body, headers={"X-Player": self.token}) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def view(self, room: str) -> Any:
        async with self.http.ws_connect(f"{self.base}{room}/live") as socket:
            await socket.send_json({"player": None})
            return (await socket.receive_json())["view"]


async def test_a_cartridge_that_is_written_is_played_in_the_room_that_is_printed(tmp_path: Path, data: str) -> None:
    story = tmp_path / "gate.ink"
    story.write_text("A gate.\n+ [Enter] -> END\n")
    process = await _start("--cartridge", str(story), DATA_DIR=data, ARCADE_PORT="0")
    base, _, room = (await _address(process)).partition("/room/")
    async with ClientSession() as http:
        assert (await Browser(http, base).view(f"/api/rooms/{room}"))["scene"]["text"] == "A gate."
    process.terminate()
    await process.communicate()
    assert process.returncode == 0


async def test_a_cartridge_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    code, out, err = await _run("--cartridge", str(tmp_path / "none"), DATA_DIR=str(tmp_path))
    assert (code, out) == (2, "")
    assert "There is no cartridge at" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("reached", [{"ARCADE_HOST": "::"}, {"ARCADE_URL": "https://arcade.example.org"}])
async def test_open_to_strangers_without_a_password_it_does_not_start(tmp_path: Path, reached: dict[str, str]) -> None:
    code, out, err = await _run(DATA_DIR=str(tmp_path), **reached)
    assert (code, out) == (2, "")
    assert err.startswith("ARCADE_PASSWORD is not set")
    assert err.count("\n") == 1
    assert not list(tmp_path.iterdir())


async def test_a_wrong_setting_is_one_line_and_an_exit_code_of_its_own(tmp_path: Path) -> None:
    code, out, err = await _run(DATA_DIR=str(tmp_path), LOG_LEVEL="loud")
    assert (code, out) == (2, "")
    assert err.startswith("LOG_LEVEL")
    assert err.count("\n") == 1


async def test_a_store_out_of_reach_is_one_line_and_an_exit_code_of_its_own() -> None:
    code, out, err = await _run(DISCORD_TOKEN="none", REDIS_URL="redis://:geheim@127.0.0.1:1", STORE_WAIT_SECONDS="0")
    assert (code, out) == (3, "")
    assert "REDIS_URL" in err
    assert "geheim" not in err
    assert err.count("\n") == 1
