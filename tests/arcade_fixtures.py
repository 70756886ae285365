"""The parts that the arcade's tests share: a server on a port of its own, visitors, a room with a game."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import ClientSession, CookieJar
from arcade_parts import Table, Visitor, put_on_shelf
from engine_fixtures import Open
from engine_parts import Make, SlowClock

from arcade.server import Server
from arcade.site import Site
from engine.links import WatchLinks
from engine.story.ink.narrator import InkNarrator

Serve = Callable[..., Awaitable[Server]]
Visit = Callable[[Server], Visitor]


@pytest.fixture
async def serve(
    open_consoles: Open, narrator: InkNarrator, valkey: Any, slow_clock: SlowClock, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Serve]:
    """Serves an arcade on a free port; the keys are those of its site. Each has consoles of its own, and one store."""
    monkeypatch.setattr("engine.links._STORE_SECONDS", 60.0)  # on a slow machine too the store answers in time
    served: list[Server] = []

    async def start(**keys: Any) -> Server:
        server = Server(Site(**{"port": 0, **keys}), valkey, open_consoles(narrator), WatchLinks(valkey))
        served.append(server)
        await server.start()
        return server

    yield start
    for server in served:
        await server.stop()


@pytest.fixture
async def server(serve: Serve, make: Make) -> Server:
    """An arcade at home, with the cave on its shelf."""
    started = await serve()
    await put_on_shelf(started, make)
    return started


@pytest.fixture
async def visit() -> AsyncIterator[Visit]:
    """Brings visitors, each with cookies of her own."""
    made: list[ClientSession] = []

    def come(server: Server) -> Visitor:
        made.append(ClientSession(cookie_jar=CookieJar(unsafe=True)))
        return Visitor(made[-1], server)

    yield come
    for one in made:
        await one.close()


@pytest.fixture
async def ada(server: Server, visit: Visit) -> Visitor:
    """A player."""
    return await visit(server).enter("Ada")


@pytest.fixture
async def bo(server: Server, visit: Visit) -> Visitor:
    """Another player."""
    return await visit(server).enter("Bo")


@pytest.fixture
async def room(server: Server, ada: Visitor, slow_clock: SlowClock) -> Table:
    """A room in which the cave was booted."""
    made = await ada.post("/api/rooms", name="Kitchen")
    await ada.post(f"/api/rooms/{made['room']}/boot", cartridge="cave")
    return Table(server, slow_clock, made["room"])
