"""Scenes that were deleted, and Discord when it is down: the scene is shown again as soon as it can be."""

from collections.abc import Callable
from typing import Any

import aiohttp
import pytest
from discord_parts import Server, Stage, honour_nonces
from engine_parts import CAVE, Make, crash
from lost_channel_parts import allow, crown, may_not_send
from message_parts import buttons, scenes, texts
from simcord.http.client import FakeHTTPClient

import engine.screen
from engine.view import Status


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


# --- When the message is gone ---


async def _delete_scene(server: Server) -> None:
    server.stage.env.backend.delete_message(server.channel.id, server.scene().id)
    await server.stage.env.settle()


async def test_a_scene_that_was_deleted_is_shown_once_more_with_its_tally(
    stage: Stage, server: Server, lines: Callable[[], list[str]]
) -> None:
    await server.press("Ada", "Go in")
    await _delete_scene(server)
    assert scenes(server.channel) == []
    await crown(server)
    assert scenes(server.channel) == ["The Mouth"]
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    await server.press("Bo", "Go in")
    assert scenes(server.channel) == ["The Mouth"]
    assert "**Go in** · 2 · Ada, Bo" in texts(server.scene())
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    assert lines() == []


@pytest.mark.parametrize("times", [1, 2])
async def test_a_scene_may_be_deleted_more_than_once_and_around_a_restart(
    stage: Stage, server: Server, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    nonces = honour_nonces(monkeypatch)
    for _ in range(times):
        await _delete_scene(server)
        await stage.restart()
        await server.member("Bo").slash(server.channel, "scene")
        assert scenes(server.channel) == ["The Mouth"]
    assert len(nonces) == len(set(nonces)) == times
    await server.press("Bo", "Go in")
    assert "**Go in** · 1 · Bo" in texts(server.scene())


async def test_the_next_scene_comes_when_the_former_was_deleted(
    stage: Stage, server: Server, lines: Callable[[], list[str]]
) -> None:
    await server.press("Ada", "Go in")
    await _delete_scene(server)
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Hall"]
    assert lines() == []


# --- When Discord is down ---


class Outage:
    """Discord answers no request about a channel while it is down: with an error's status, or not at all."""

    def __init__(self, stage: Stage, how: Any, patch: pytest.MonkeyPatch) -> None:
        self._stage = stage
        self._how = how
        self._is_down = False
        self.requests = 0
        really = FakeHTTPClient.request

        async def asked(client: FakeHTTPClient, route: Any, **options: Any) -> Any:
            self.requests += 1
            if self._is_down and not isinstance(how, int):
                raise how
            return await really(client, route, **options)

        patch.setattr(FakeHTTPClient, "request", asked)

    def begin(self) -> None:
        self._is_down = True
        if isinstance(self._how, int):
            self._stage.env.inject_error("*", "/channels/*", status=self._how, times=None)

    def end(self) -> None:
        self._is_down = False
        self._stage.env.backend.faults.clear()


@pytest.fixture(params=[500, 502, 503, OSError, TimeoutError, aiohttp.ServerDisconnectedError])
def outage(request: pytest.FixtureRequest, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Outage:
    """Every way in which Discord can be down."""
    monkeypatch.setattr(engine.screen, "_PAUSES", (10.0, 60.0))  # shorter ones pass for real
    return Outage(stage, request.param, monkeypatch)


async def test_what_could_not_be_shown_is_shown_when_discord_is_back(
    stage: Stage, server: Server, outage: Outage
) -> None:
    await server.press("Ada", "Go in")
    outage.begin()
    await stage.pass_by(10)
    before = outage.requests
    await stage.pass_by(3600)
    assert outage.requests - before < 100
    assert scenes(server.channel) == ["The Mouth"]
    outage.end()
    await stage.pass_by(120)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    assert [bool(buttons(one)) for one in server.channel.history() if one.flags.components_v2] == [False, True]
    assert server.console().status is Status.OPEN
    await server.press("Bo", "Turn back")
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth", "The Hall", "The Mouth"]


async def test_a_restart_while_discord_is_down_loses_nothing(stage: Stage, server: Server, outage: Outage) -> None:
    await server.press("Ada", "Go in")
    outage.begin()
    await stage.pass_by(10)
    crash(stage.consoles)
    outage.end()
    await stage.restart()
    assert scenes(server.channel) == ["The Mouth", "The Hall"]


async def test_a_channel_that_opens_while_discord_is_down_is_shown_when_it_is_back(
    stage: Stage, server: Server, outage: Outage
) -> None:
    await server.press("Ada", "Go in")
    await may_not_send(server)
    await stage.pass_by(10)
    outage.begin()
    await allow(server)
    outage.end()
    assert scenes(server.channel) == ["The Mouth"]
    await stage.pass_by(120)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    assert server.console().status is Status.OPEN


async def test_an_outage_is_one_line_in_the_log(
    stage: Stage, server: Server, outage: Outage, lines: Callable[[], list[str]]
) -> None:
    await server.press("Ada", "Go in")
    outage.begin()
    await stage.pass_by(3600)
    assert len(lines()) == 1


async def test_a_press_that_could_not_be_answered_counts(
    stage: Stage, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine.screen, "_PAUSES", (0.01,))
    stage.env.inject_error("*", "/interactions/*", status=500, times=None)
    await server.press("Ada", "Go in")
    stage.env.backend.faults.clear()
    await server.press("Bo", "Go in")
    assert "**Go in** · 2 · Ada, Bo" in texts(server.scene())
    await stage.pass_by(10)
    assert "All 2 pressed “Go in”." in texts(server.scene())
