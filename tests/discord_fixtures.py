"""The bot on a simulated Discord, over the embedded store, with real stories."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import simcord
from discord_parts import SimClock, Stage
from engine_parts import crash

from cogs.client import Client
from cogs.watching import Watch
from engine.cartridge.shelf import Shelf
from engine.consoles import Consoles
from engine.links import WatchLinks
from engine.story.ink.narrator import InkNarrator
from game.store.store import Store


@pytest.fixture
async def stage(valkey: Any, shelf: Shelf, narrator: InkNarrator) -> AsyncIterator[Stage]:
    """A simulated Discord with our bot on it; its time passes only when a test says so."""
    clock = SimClock()
    made: list[Consoles] = []

    def new_client() -> Client:
        made.append(Consoles(Store(valkey, clock), shelf, {"ink": narrator}))
        watch = Watch(WatchLinks(made[-1].store), lambda: "https://arcade.example")
        return Client(made[-1], watch=watch, shard_count=1)

    env = clock.env = simcord.Env(new_client())
    await env.start()
    yield Stage(env, clock, valkey, new_client)
    for consoles in made:
        crash(consoles)
    await env.shutdown()
    env._raise_errors_since(env._errors_acknowledged)  # those that no test has looked at
    await asyncio.gather(*(consoles.store.settle() for consoles in made))
