"""The parts that tests share: three stores, a clock that is set by hand, and a way to crash."""

import itertools
import os
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
import pytest_asyncio
from fakeredis import FakeAsyncRedis
from parts import PATIENCE, Clock, forget_everything
from redis.asyncio import Redis

import game_characters
from base.clock import SYSTEM
from bot.address import Address
from bot.embedded import EmbeddedValkey
from game.store.contract import store_of

# A slow machine proves nothing; CI tries the same examples every time, everybody else new ones.
hypothesis.settings.register_profile(
    "ours", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], derandomize="CI" in os.environ
)
hypothesis.settings.load_profile("ours")

pytest_plugins = ("engine_fixtures", "discord_fixtures", "arcade_fixtures")

STORES = ("fakeredis-bytes", "fakeredis-str", "valkey")


@pytest.fixture
def clock() -> Clock:
    """A clock by hand; sleeping moves it instead of waiting."""
    return Clock()


@pytest.fixture(autouse=True)
def _fresh_process(tmp_path: Path) -> Iterator[None]:
    """Each test is a process that has just started, with an assets folder of its own."""
    forget_everything()
    game_characters.use_assets(game_characters.Assets(tmp_path / "assets", "https://pictures.example"))
    yield
    forget_everything()


@pytest.fixture
def patience(request: pytest.FixtureRequest) -> None:
    """Calls to the store may take their time: hundreds at once on a busy machine prove nothing about the limit."""
    if "redis" in request.fixturenames:
        clock = request.getfixturevalue("clock") if "clock" in request.fixturenames else SYSTEM
        store_of(request.getfixturevalue("redis"), clock).limit_seconds = PATIENCE


@pytest.fixture
def crash() -> Callable[[], None]:
    """Call it to lose everything that is in memory only."""
    return forget_everything


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def valkey_address(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Address]:
    """The embedded Valkey, as the bot starts it."""
    server = EmbeddedValkey(tmp_path_factory.mktemp("valkey"))
    yield await server.start()
    await server.stop()


@pytest.fixture
async def valkey(valkey_address: Address) -> AsyncIterator[Redis]:
    """A client of the embedded Valkey, with nothing in it."""
    client = valkey_address.client()
    await client.flushall()
    yield client
    await client.aclose()


@pytest.fixture(params=STORES)
async def redis(request: pytest.FixtureRequest, valkey_address: Address) -> AsyncIterator[Any]:
    """Every store in turn: a test that asks for it runs once with each."""
    if request.param == "valkey":
        client = valkey_address.client()
        await client.flushall()
    else:
        client = FakeAsyncRedis(decode_responses=request.param == "fakeredis-str")
    yield client
    await client.aclose()


_channels = itertools.count(int(time.time()))


@pytest.fixture
def channel() -> str:
    """A channel's id that no other test uses."""
    return str(next(_channels))
