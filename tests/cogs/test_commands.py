"""The commands as Discord is told of them."""

import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from discord.app_commands import CommandNotFound
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import told
from simcord.backend.errors import SetupError

from cogs.moderation import Moderation

MODERATORS = {"boot", "exit", "hotswap", "load", "games", "wipe", "crown", "pause", "watch"}
PLAYERS = {"players", "history", "scene", *(f"character {one}" for one in ("create", "list", "use", "show", "delete"))}


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


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
