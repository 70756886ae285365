"""One interaction has one first answer, however slow the work, the line or Discord is."""

import asyncio
import logging
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest
from discord import InteractionType
from discord.webhook.async_ import async_context
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import texts
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

import cogs.responses
from base.errors import UserError
from cogs.responses import Response, SharedResponse


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


class SlowLine:
    """Discord at the end of a slow line: it takes the first answer that arrives, and refuses every other."""

    def __init__(self) -> None:
        self.answered: list[int] = []
        self.refused = 0
        self.later: list[Any] = []

    async def create_interaction_response(self, *_: Any, params: Any, **__: Any) -> Any:
        if self.answered:
            self.refused += 1
            raise discord.HTTPException(SimpleNamespace(status=400, reason=""), {"code": 40060, "message": ""})
        self.answered.append(params.payload["type"])
        await asyncio.sleep(0.05)  # the way back
        return {"interaction": {"id": "1", "type": 2}, "resource": None}

    async def _later(self, *words: Any, **more: Any) -> None:
        self.later.append(more.get("content", *words))

    def interaction(self) -> Any:
        async_context.set(self)  # type: ignore[arg-type]
        state = SimpleNamespace(http=SimpleNamespace(proxy=None, proxy_auth=None), allowed_mentions=None)
        made = SimpleNamespace(
            id=1, token="t", type=InteractionType.application_command, message=None, channel_id=1, _session=None,
            _state=state, followup=SimpleNamespace(send=self._later), edit_original_response=self._later,
        )  # fmt: skip
        made.response = discord.InteractionResponse(made)  # type: ignore[arg-type]
        return made


@pytest.mark.parametrize("seconds", [0.0, 0.015, 0.03, 0.2])
async def test_an_answer_that_is_ready_while_the_request_to_wait_is_on_its_way_is_given(
    monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    monkeypatch.setattr(cogs.responses, "_PATIENCE_SECONDS", 0.01)
    line = SlowLine()
    async with Response(line.interaction()) as response:
        await asyncio.sleep(seconds)
        await response.announce("Ada booted the cave.")
    assert line.refused == 0
    assert line.answered == [4] or line.later[-1] == "Ada booted the cave."


async def test_discord_is_asked_to_wait_when_what_it_would_take_for_done_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cogs.responses, "_PATIENCE_SECONDS", 0.01)
    line = SlowLine()
    async with Response(line.interaction()) as response:
        with response.withheld():
            await asyncio.sleep(0.1)
            assert line.answered == []
        await asyncio.sleep(0.1)
        assert line.answered == [5]


async def test_what_was_refused_late_is_not_acknowledged_but_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cogs.responses, "_PATIENCE_SECONDS", 0.01)
    line = SlowLine()
    async with Response(line.interaction()) as response:
        with response.withheld():
            await asyncio.sleep(0.1)
            raise UserError("That turn is over.")
    assert line.answered == [4]


async def test_a_press_that_discord_counts_as_answered_already_is_still_shown_in_the_tally(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def answered(self: Any, **_: Any) -> None:
        await self.defer()
        raise discord.HTTPException(SimpleNamespace(status=400, reason=""), {"code": 40060, "message": ""})

    with monkeypatch.context() as patch:
        patch.setattr(discord.InteractionResponse, "edit_message", answered)
        await server.press("Ada", "Go in")
    assert "**Go in** · 1 · Ada" in texts(server.scene())


@pytest.mark.parametrize(
    "error",
    [
        discord.InteractionResponded(SimpleNamespace(response=SimpleNamespace(_response_type=None))),  # type: ignore[arg-type]
        aiohttp.ClientConnectionError("the line is dead"),
        aiohttp.ServerTimeoutError(),
        discord.NotFound(SimpleNamespace(status=404, reason=""), {"code": 10062, "message": ""}),
    ],
    ids=lambda error: type(error).__name__,
)
async def test_a_response_that_can_not_be_given_is_no_incident(
    caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    caplog.set_level(logging.INFO)
    line = SlowLine()
    async with Response(line.interaction()):
        raise error
    assert (line.answered, line.later) == ([], [])
    assert [one.levelname for one in caplog.records if one.name == "cogs.responses"] == ["INFO"]


async def test_what_went_wrong_may_not_get_through_either(caplog: pytest.LogCaptureFixture) -> None:
    async def dead(*_: Any, **__: Any) -> None:
        raise aiohttp.ClientConnectionError("the line is dead")

    interaction = SlowLine().interaction()
    interaction.response = SimpleNamespace(is_done=lambda: False, send_message=dead, defer=dead)
    async with Response(interaction):
        raise UserError("There is no such cartridge.")
    assert not [one for one in caplog.records if one.levelno > logging.INFO]


class _Press:
    """A press of a message, with its acknowledgement."""

    def __init__(self, message_id: int, *, fails: bool = False) -> None:
        self.message = SimpleNamespace(id=message_id)
        self.response = self
        self.deferred = 0
        self._fails = fails

    def is_done(self) -> bool:
        return self.deferred > 0

    async def defer(self) -> None:
        self.deferred += 1
        if self._fails:
            raise aiohttp.ClientConnectionError("the line is dead")


async def test_presses_wait_for_one_edit_and_each_is_acknowledged_once() -> None:
    shared = SharedResponse()
    presses: list[Any] = [_Press(1), _Press(2), _Press(1, fails=True), _Press(1)]
    waiting = [asyncio.create_task(shared.wait(press)) for press in presses]
    await asyncio.sleep(0)
    used: Any = shared.newest_on(1)
    assert used is presses[3], "the newest press of the message is the one to edit it by"
    assert shared.newest_on(3) is None
    await used.defer()  # as the edit does
    assert not any(task.done() for task in waiting)
    await shared.close()
    await asyncio.gather(*waiting)
    assert [press.deferred for press in presses] == [1, 1, 1, 1]


async def test_an_acknowledgement_that_discord_never_answers_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    class Silent(_Press):
        async def defer(self) -> None:
            await asyncio.Event().wait()

    monkeypatch.setattr(cogs.responses, "INTERACTION_SECONDS", 0.01)
    shared = SharedResponse()
    press: Any = Silent(1)
    waiting = asyncio.create_task(shared.wait(press))
    await asyncio.sleep(0)
    async with asyncio.timeout(60):
        await shared.close()
        await waiting


async def test_a_hundred_changes_of_a_role_that_gives_nothing_back_cost_no_request(
    stage: Stage, server: Server
) -> None:
    await server.press("Ada", "Go in")
    backend = stage.env.backend
    _, deny = discord.PermissionOverwrite(send_messages=False).pair()
    mine = Overwrite(backend.bot_user.id, OverwriteType.MEMBER, allow=0, deny=deny.value)
    backend.set_overwrite(server.channel.id, mine)
    await stage.pass_by(10)
    role = server.guild.create_role("Rainbow")
    before = len(stage.env.http_requests)
    for colour in range(100):
        backend.edit_role(server.guild.id, role.id, {"color": colour})
    await stage.env.settle()
    assert len(stage.env.http_requests) == before
