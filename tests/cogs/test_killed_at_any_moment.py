"""The process is killed at every single step of what it does, and nothing is lost or shown twice."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import simcord
from discord_parts import Server, Stage
from engine_parts import CAVE, Make, crash
from message_parts import buttons, labels, pressable, scenes, texts, told
from redis.asyncio.client import Pipeline, Redis
from simcord.http.client import FakeHTTPClient, FakeWebhookAdapter

from engine.story.ink.narrator import InkNarrator
from engine.view import Status


class Plug:
    """Counts what the process does outside itself, and at one of these things it is dead, with that left undone."""

    def __init__(self, stage: Stage, patch: pytest.MonkeyPatch) -> None:
        self._stage = stage
        self._at: int | None = None
        self._dead = False
        for owner, name in (
            (Redis, "execute_command"), (Pipeline, "execute"), (FakeHTTPClient, "request"),
            (FakeWebhookAdapter, "request"), (InkNarrator, "turn"), (InkNarrator, "open"),
        ):  # fmt: skip
            patch.setattr(owner, name, self._wired(getattr(owner, name)))

    def _wired(self, really: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def wired(*args: Any, **options: Any) -> Any:
            if self._at == 0:
                self._dead = True
                crash(self._stage.consoles)
            if self._dead:
                raise asyncio.CancelledError
            self._at = None if self._at is None else self._at - 1
            return await really(*args, **options)

        return wired

    def pull_at(self, step: int) -> None:
        self._at = step

    def mend(self) -> bool:
        """Put it in again; whether it had been pulled."""
        pulled, self._dead, self._at = self._dead, False, None
        return pulled


Deed = Callable[[Server], Awaitable[simcord.InteractionResult]]


async def _press(server: Server) -> simcord.InteractionResult:
    result = await server.press("Ada", "Go in")
    await server.stage.pass_by(10)
    return result


async def _press_first(server: Server) -> simcord.InteractionResult:
    return await server.press("Ada", "Go in")


async def _press_too(server: Server) -> simcord.InteractionResult:
    return await server.press("Bo", "Go in")


async def _boot(server: Server) -> simcord.InteractionResult:
    return await server.boot("cave")


async def _pause(server: Server) -> simcord.InteractionResult:
    return await server.moderator.slash(server.channel, "pause")


async def _swap(server: Server) -> simcord.InteractionResult:
    return await server.moderator.slash(server.channel, "hotswap", cartridge="cellar")


async def _exit(server: Server) -> simcord.InteractionResult:
    return await server.moderator.slash(server.channel, "exit")


async def _load(server: Server) -> simcord.InteractionResult:
    view = server.console().view()
    await server.stage.pass_by(1)
    return await server.moderator.slash(server.channel, "load", game=view.game_id if view else "")


@pytest.mark.parametrize(
    ("before", "deed", "undone", "done", "says"),
    [
        ([], _boot, [], ["The Mouth"], "Nobody has pressed yet"),
        ([_boot], _press, ["The Mouth"], ["The Mouth", "The Hall"], "“Go in” it is."),
        ([_boot, _press_first], _press_too, *[["The Mouth", "The Hall"]] * 2, "All 2 pressed “Go in”."),
        ([_boot], _pause, ["The Mouth"], ["The Mouth"], "Paused"),
        ([_boot, _pause], _pause, ["The Mouth"], ["The Mouth"], "Nobody has pressed yet"),
        ([_boot], _swap, ["The Mouth"], ["The Mouth", "The Cellar"], "Nobody has pressed yet"),
        ([_boot], _exit, ["The Mouth"], ["The Mouth"], ""),
        ([_boot, _exit], _load, ["The Mouth"], ["The Mouth", "The Mouth"], "Nobody has pressed yet"),
    ],
    ids=["boot", "press", "press too", "pause", "go on", "swap", "exit", "load"],
)
async def test_the_process_may_die_at_any_moment(
    stage: Stage,
    make: Make,
    nonces: list[str],
    monkeypatch: pytest.MonkeyPatch,
    before: list[Deed],
    deed: Deed,
    undone: list[str],
    done: list[str],
    says: str,
) -> None:
    stage.put(await make("cave", CAVE))
    stage.put(await make("cellar", CAVE.replace("The Mouth", "The Cellar")))
    plug = Plug(stage, monkeypatch)
    for step in itertools.count():
        server = stage.guild()
        for one in before:
            await one(server)
        plug.pull_at(step)
        result = await deed(server)
        pulled = plug.mend()
        when = f"{'killed' if pulled else 'left alone'} at step {step}"
        await stage.restart(away=20)
        if result.acknowledged:
            assert scenes(server.channel) == done, when
            assert says in texts(server.scene()), when
        assert scenes(server.channel) in (undone, done), when
        await _all_is_in_order(server, when)
        if not pulled:
            assert step > 2
            break


async def _all_is_in_order(server: Server, when: str) -> None:
    """What is shown is what is, and every button that is left does what it should."""
    channel, console = server.channel, server.stage.consoles.get(str(server.channel.id))
    can_be_played = console is not None and console.status is Status.OPEN
    if can_be_played:
        await server.press("Cy", labels(server.scene())[0])
        assert "· Cy" in texts(server.scene()) or ", Cy" in texts(server.scene()), when
    elif console is not None:
        assert "Paused" in texts(server.scene()), when
    for message in pressable(channel)[: -1 if can_be_played else None]:
        [answer] = await server.stage.click_together([(server.member("Di"), message, buttons(message)[0])])
        assert told(answer), when
    if can_be_played:
        assert [message.id for message in pressable(channel)] == [server.scene().id], when
