"""The commands as Discord is told of them, the ids of what can be pressed, and what every answer has in common."""

import asyncio
import hashlib
import logging
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from discord.app_commands import CommandNotFound
from discord_parts import Server, Stage, announced, buttons, menus, texts, told
from engine_parts import CAVE, Make
from hypothesis import given
from hypothesis import strategies as st
from simcord.backend.errors import SetupError

from cogs import custom_ids
from cogs.moderation import Moderation
from engine.console import Console
from engine.consoles import Consoles

MODERATORS = {"boot", "exit", "hotswap", "load", "games", "wipe", "crown", "pause", "watch"}
PLAYERS = {"players", "history", "scene", *(f"character {one}" for one in ("create", "list", "use", "show", "delete"))}


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    stage.put(await make("cave", CAVE))
    made = stage.guild()
    await made.boot("cave")
    return made


def _synced(stage: Stage) -> list[dict[str, Any]]:
    """The commands that Discord was told of last."""
    *_, last = (one for one in stage.env.http_requests if one.method == "PUT" and one.path.endswith("/commands"))
    assert isinstance(last.json, list)
    return last.json


def _parts(command: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """A command, and everything below it, with its path."""
    path = f"{path} {command['name']}".strip()
    yield path, command
    for option in command.get("options", []):
        yield from _parts(option, path)


# --- What Discord is told ---


async def test_no_commands_name_shadows_another(stage: Stage) -> None:
    paths = [path for command in _synced(stage) for path, _ in _parts(command)]
    assert sorted(paths) == sorted(set(paths))
    assert set(server_commands(stage)) == MODERATORS | PLAYERS


def server_commands(stage: Stage) -> list[str]:
    owner = stage.guild()
    return [*owner.moderator.available_commands(owner.channel)]


async def test_names_and_descriptions_are_within_discords_limits(stage: Stage) -> None:
    for command in _synced(stage):
        for path, part in _parts(command):
            assert re.fullmatch(r"[a-z-]{1,32}", part["name"]), path
            assert 1 <= len(part["description"]) <= 100, path
            assert len(part.get("options", [])) <= 25, path


async def test_the_options_that_name_something_of_ours_are_completed_while_typing(stage: Stage) -> None:
    parts = dict(one for command in _synced(stage) for one in _parts(command))
    completed = {path for path, part in parts.items() if part.get("autocomplete")}
    assert completed == {
        "boot cartridge",
        "hotswap cartridge",
        "load game",
        "character use character",
        "character show character",
        "character delete character",
    }


async def test_moderators_commands_are_not_offered_to_members(server: Server) -> None:
    bo = server.member("Bo")
    assert set(bo.available_commands(server.channel)) == PLAYERS
    for name in MODERATORS:
        with pytest.raises(SetupError, match="not visible"):
            await bo.slash(server.channel, name)


async def test_there_are_no_commands_in_direct_messages(server: Server) -> None:
    assert server.member("Bo").user.available_commands() == ()
    assert server.moderator.user.available_commands() == ()


# --- Telling Discord ---


def _puts(stage: Stage) -> int:
    return sum(one.method == "PUT" for one in stage.env.http_requests)


async def test_discord_is_told_once_and_again_only_when_a_command_has_changed(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _puts(stage) == 1
    await stage.restart()
    await stage.restart()
    assert _puts(stage) == 1
    monkeypatch.setattr(Moderation.pause, "description", "Stop for a while")
    await stage.restart()
    await stage.restart()
    assert _puts(stage) == 2
    told_now = {command["name"]: command["description"] for command in _synced(stage)}
    assert told_now["pause"] == "Stop for a while"


@pytest.mark.parametrize("status", [400, 403, 429, 500])
async def test_when_discord_refuses_the_commands_the_bot_plays_all_the_same_and_tries_again(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    stage = server.stage
    monkeypatch.setattr(Moderation.pause, "description", "Stop for a while")
    stage.env.inject_error("PUT", "/applications/*/commands", status=status)
    await stage.restart()
    [warning] = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert "commands" in warning.getMessage()
    assert (await server.press("Ada", "Go in")).acknowledged
    await stage.restart()
    assert _puts(stage) == 3
    await stage.restart()
    assert _puts(stage) == 3


async def test_when_the_store_fails_at_the_start_the_bot_comes_up_all_the_same(stage: Stage) -> None:
    await stage.redis.config_set("maxmemory", 1)
    await stage.redis.delete(*(await stage.redis.keys("discord:*")))
    try:
        await stage.restart()
        server = stage.guild()
        assert "Saved games" in told(await server.moderator.slash(server.channel, "games"))
    finally:
        await stage.redis.config_set("maxmemory", 0)


# --- Ids ---

# A game's id may come from another program that keeps to the contract: it is any text.
games = st.text(max_size=200)
turns = st.integers(0, 999_999_999)
choices = st.integers(0, 9999)


@given(games, turns, choices)
def test_a_presss_id_says_what_is_pressed_and_is_never_too_long(game: str, turn: int, choice: int) -> None:
    made = custom_ids.press_id(game, turn, choice)
    assert 1 <= len(made) <= 100
    assert custom_ids.read_press(made) == custom_ids.PressId(custom_ids.game_word(game), turn, choice)
    assert custom_ids.read_press(custom_ids.press_id(game, turn, f"m{choice}")) == custom_ids.PressId(
        custom_ids.game_word(game), turn, None
    )


@given(st.lists(st.tuples(games, turns, choices), unique=True, min_size=2))
def test_no_two_presses_have_the_same_id(presses: list[tuple[str, int, int]]) -> None:
    made = {custom_ids.press_id(*press) for press in presses} | {
        custom_ids.press_id(g, t, f"m{c}") for g, t, c in presses
    }
    assert len(made) == 2 * len(presses)


@given(st.text(max_size=120))
def test_strange_ids_are_read_without_trouble(custom_id: str) -> None:
    press, words = custom_ids.read_press(custom_id), custom_ids.read(custom_id)
    assert press is None or words[0] == "p"
    assert words == [] or custom_id == custom_ids.make(*words) or len(custom_id) > 100


@pytest.mark.parametrize("words", [("a" * 98,), ("a:b",), ("x",) * 50])
def test_an_id_that_could_not_be_read_again_is_not_made(words: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="gg:"):
        custom_ids.make(*words)


async def test_every_id_on_the_screen_means_one_thing(stage: Stage, make: Make) -> None:
    """Those of choices are read as presses, each of another one; those of our other buttons never are."""
    stage.put(await make("cave", CAVE))
    stage.put(await make("doors", "Choose.\n" + "".join(f"+ [Door {number}] -> END\n" for number in range(60))))
    server = stage.guild()
    await server.boot("cave")
    await server.moderator.slash(server.channel, "hotswap", cartridge="doors")
    for _ in range(12):
        await server.moderator.slash(server.channel, "hotswap", cartridge="cave")
    pressed, other = [], []
    for result in [
        await server.boot("cave"),
        await server.moderator.slash(server.channel, "wipe"),
        await server.moderator.slash(server.channel, "games"),
    ]:
        other += [one["custom_id"] for one in buttons(result.response)]
    for message in server.channel.history():
        pressed += [one["custom_id"] for one in (*buttons(message), *menus(message))]
    assert len(pressed) == len(set(pressed))
    assert all(custom_ids.read_press(one) for one in pressed)
    assert not any(custom_ids.read_press(one) for one in other)
    assert {custom_ids.read(one)[0] for one in other} == {"boot", "no", "wipe", "games"}
    assert all(len(one) <= 100 for one in (*pressed, *other))


def test_a_games_name_in_an_id_never_reads_as_another_games() -> None:
    long = "x" * 41
    named = custom_ids.game_word(long)
    assert named == custom_ids.game_word(long)
    assert named not in {custom_ids.game_word(named), long}
    assert hashlib.sha256(long.encode()).hexdigest().startswith(named[1:])


# --- Refusals and trouble, the same everywhere ---

Run = Callable[[Server], Any]


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


async def test_a_command_that_an_older_bot_left_is_answered(server: Server) -> None:
    backend = server.stage.env.backend
    known = [{**one, "nsfw": None} for one in _synced(server.stage)]
    for one in known:
        del one["nsfw"]
    backend.register_commands(None, [*known, {"name": "dance", "description": "Dance", "type": 1}])
    result = await server.member("Bo").slash(server.channel, "dance")
    assert "incident" not in told(result)
    [error] = server.stage.env.errors
    assert isinstance(error, CommandNotFound)
    server.stage.env._errors.clear()
