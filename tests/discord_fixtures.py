"""The bot on a simulated Discord, over the embedded store, with real stories."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import simcord
from discord_parts import Server, SimClock, Stage, honour_nonces
from engine_parts import CAVE, Make, crash
from moderation_parts import TOWER

from cogs.client import Client
from cogs.watching import Watch
from engine.cartridge.shelf import Shelf
from engine.consoles import Consoles
from engine.links import WatchLinks
from engine.story.ink.narrator import InkNarrator
from game.store.store import Store

LONG = 120.0  # no test waits so long unless it has failed


def _stop_the_clock(env: simcord.Env) -> None:
    """However slow the machine is, no timer of the bot goes off by itself but very short ones, which tests have set."""
    really_schedule = env._schedule_timer

    def schedule(record: Any, callback: Any, args: Any, schedule_context: Any) -> None:
        if record.when - env._virtual_time < 0.1:
            really_schedule(record, callback, args, schedule_context)

    env._schedule_timer = schedule  # type: ignore[method-assign]


@pytest.fixture
async def stage(valkey: Any, shelf: Shelf, narrator: InkNarrator) -> AsyncIterator[Stage]:
    """A simulated Discord with our bot on it; its time passes only when a test says so."""
    clock = SimClock()
    made: list[Consoles] = []

    def new_client() -> Client:
        made.append(Consoles(Store(valkey, clock), shelf, {"ink": narrator}))
        watch = Watch(WatchLinks(made[-1].store), lambda: "https://arcade.example")
        return Client(made[-1], watch=watch, shard_count=1)

    env = clock.env = simcord.Env(new_client(), settle_timeout=LONG)
    _stop_the_clock(env)
    await env.start()
    yield Stage(env, clock, valkey, new_client)
    for consoles in made:
        crash(consoles)
    await env.shutdown()
    env._raise_errors_since(env._errors_acknowledged)  # those that no test has looked at
    await asyncio.gather(*(consoles.store.settle() for consoles in made))


@pytest.fixture
async def empty(stage: Stage, make: Make) -> Server:
    """A server in which nothing is played, and two cartridges."""
    stage.put(await make("cave", CAVE))
    stage.put(await make("tower", TOWER))
    return stage.guild()


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Callable[[], list[str]]:
    """What the log has by now that somebody should look at."""
    return lambda: [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING]


@pytest.fixture
def nonces(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The nonces of all that is sent, while Discord drops what comes twice."""
    return honour_nonces(monkeypatch)
