"""What commands say when they are refused, when something breaks, and while the store or Discord hangs."""

import asyncio
import logging
import re
from collections.abc import Callable
from typing import Any

import pytest
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import announced, texts, told

from engine.console import Console
from engine.consoles import Consoles

Run = Callable[[Server], Any]


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


def _slash(name: str, **options: Any) -> Run:
    return lambda server: server.moderator.slash(server.channel, name, **options)


NEEDING_A_GAME = {
    "exit": _slash("exit"),
    "hotswap": _slash("hotswap", cartridge="cave"),
    "crown": _slash("crown"),
    "pause": _slash("pause"),
    "players": _slash("players"),
    "history": _slash("history"),
    "scene": _slash("scene"),
    "wipe": _slash("wipe"),
    "load": _slash("load", game="no-such-game"),
    "boot": _slash("boot", cartridge="no-such-cartridge"),
    "character use": _slash("character use", character="nobody"),
    "character show": _slash("character show", character="nobody"),
    "character show to all": _slash("character show", character="nobody", everyone=True),
    "character delete": _slash("character delete", character="nobody"),
}


async def test_a_refusal_is_one_private_line_that_says_what_to_do(stage: Stage, make: Make) -> None:
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    for name, run in NEEDING_A_GAME.items():
        line = told(await run(server))
        assert re.search(r": |, or ", line), f"{name}: it says why, and what to do instead"
        assert "\n" not in line, name
        assert "incident" not in line, name
        assert server.channel.history() == [], name


BROKEN: dict[str, tuple[type, str, Run]] = {
    "hotswap": (Console, "swap", _slash("hotswap", cartridge="cave")),
    "exit": (Console, "exit", _slash("exit")),
    "load": (Console, "load", _slash("load", game="x")),
    "crown": (Console, "crown", _slash("crown")),
    "pause": (Console, "pause", _slash("pause")),
    "games": (Consoles, "games", _slash("games")),
    "history": (Console, "history", _slash("history")),
    "a press": (Console, "press", lambda server: server.press("Ada", "Go in")),
}


@pytest.mark.parametrize("name", BROKEN)
async def test_what_nobody_expected_is_one_private_line_with_a_number_that_is_in_the_log(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the secret cause")

    where, method, run = BROKEN[name]
    said = announced(server.channel)
    monkeypatch.setattr(where, method, broken)
    line = told(await run(server))
    assert "secret" not in line
    assert "\n" not in line
    number = re.search(r"incident ([0-9a-f]{8})", line)
    assert number is not None
    [record] = [one for one in caplog.records if number[1] in one.getMessage()]
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert "the secret cause" in str(record.exc_info[1])
    assert announced(server.channel) == said


async def test_what_breaks_while_somebody_types_offers_nothing_and_is_in_the_log(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the secret cause")

    monkeypatch.setattr(Consoles, "games", broken)
    assert await server.moderator.autocomplete(server.channel, "load", "game", "c") == []
    assert any("the secret cause" in str(one.exc_info and one.exc_info[1]) for one in caplog.records)


COMMANDS: dict[str, Run] = {
    name: run
    for name, run in {**NEEDING_A_GAME, "games": _slash("games"), "character list": _slash("character list")}.items()
    if name != "boot"
} | {"boot": _slash("boot", cartridge="cave"), "character create": _slash("character create")}


async def test_an_interaction_that_is_gone_before_it_is_answered_is_no_error(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.stage.env.inject_error("POST", "/interactions/*/*/callback", times=None, status=404, code=10062)
    for run in COMMANDS.values():
        await run(server)
    assert [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING] == []


async def test_a_completion_that_is_gone_before_it_is_answered_is_no_error(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.stage.env.inject_error("POST", "/interactions/*/*/callback", times=None, status=404, code=10062)
    for command, option in (("boot", "cartridge"), ("load", "game"), ("character use", "character")):
        await server.moderator.autocomplete(server.channel, command, option, "c")
    assert [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING] == []


ASKING_THE_STORE = ["load", "games", "wipe", "history", "character list", "character use", "character delete"]


@pytest.mark.parametrize("name", ASKING_THE_STORE)
async def test_while_the_store_hangs_a_command_says_so_in_one_private_line(server: Server, name: str) -> None:
    """It does not say that there is nothing: that would be a lie, and people would believe that all is lost."""
    await server.press("Ada", "Wait")
    await server.stage.pass_by(10)
    with server.stage.hanging_store():
        result = await COMMANDS[name](server)
        await server.stage.pass_by(12)
    line = told(result)
    assert "does not answer" in line
    assert "incident" not in line


async def test_while_the_store_hangs_no_game_is_booted_over_one_that_can_not_be_known(stage: Stage, make: Make) -> None:
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    with stage.hanging_store():
        result = await server.boot("cave")
        await stage.pass_by(15)
    assert "The store of saved games does not answer" in told(result)
    await server.boot("cave")
    assert "**Cave**" in announced(server.channel)[-1]


async def test_where_no_game_runs_one_is_booted_while_the_store_hangs_and_the_screen_says_so(
    stage: Stage, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.saver._RETRY_SECONDS", 60.0)
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    await server.boot("cave")
    await server.moderator.slash(server.channel, "exit")
    with stage.hanging_store():
        await server.boot("cave")
        await stage.pass_by(15)
        assert "Saving is interrupted" in texts(server.scene())
        assert "booted **Cave**" in announced(server.channel)[-1]
    await stage.pass_by(120)
    assert "Saving is interrupted" not in texts(server.scene())
    await stage.restart()
    assert (await server.press("Ada", "Go in")).acknowledged
    assert "**Go in** · 1 · Ada" in texts(server.scene())


async def test_an_answer_that_takes_long_still_comes(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord is told to wait before its three seconds are over, privately; the line for everybody comes at last."""
    pause = Console.pause
    stage = server.stage

    async def slow(console: Console) -> None:
        await asyncio.sleep(100)
        await pause(console)

    monkeypatch.setattr(Console, "pause", slow)
    result = await server.moderator.slash(server.channel, "pause")
    assert not result.acknowledged
    await stage.pass_by(2.5)
    assert result.deferred
    assert result.ephemeral
    await stage.pass_by(100)
    assert "paused the game" in announced(server.channel)[-1]
    assert told(result) == "✅"
