"""Where the arcade is served: ports, hosts, and on which it refuses to."""

import asyncio
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from arcade_fixtures import Serve, Visit

from arcade.server import ServeError, Server, check_site
from arcade.site import Site, is_loopback
from engine.consoles import Consoles
from engine.links import WatchLinks
from game.store.store import Store


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody else listens on."""
    with socket.create_server(("127.0.0.1", 0)) as holder:
        yield holder.getsockname()[1]


async def test_where_the_port_is_taken_it_takes_the_next_free_one(serve: Serve, visit: Visit, taken: int) -> None:
    server = await serve(port=taken)
    assert taken < server.port < taken + 20
    assert server.address == f"http://127.0.0.1:{server.port}"
    await visit(server).ask("GET", "/api/me")


async def test_where_all_are_taken_it_says_so(
    valkey: Any, shelf: Any, taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("arcade.server._PORTS_TRIED", 1)
    server = Server(Site(port=taken), Consoles(Store(valkey), shelf, {}), WatchLinks(Store(valkey)))
    with pytest.raises(ServeError, match=f"Port {taken} is in use: set ARCADE_PORT"):
        await server.start()
    await server.stop()


async def test_a_host_that_is_not_ours_is_refused_in_a_line(valkey: Any, shelf: Any) -> None:
    site = Site(host="192.0.2.1", port=0, password="open sesame")
    server = Server(site, Consoles(Store(valkey), shelf, {}), WatchLinks(Store(valkey)))
    with pytest.raises(ServeError, match="check ARCADE_HOST and ARCADE_PORT") as refused:
        await server.start()
    assert "\n" not in str(refused.value)
    await server.stop()


@pytest.mark.parametrize(
    ("keys", "home", "open_to_all"),
    [
        ({}, True, True),
        ({"host": "localhost"}, True, True),
        ({"host": "::1"}, True, True),
        ({"host": "127.0.0.2", "url": "http://localhost:8000/"}, True, True),
        ({"password": "x"}, True, False),
        ({"url": "https://arcade.example.org", "password": "x"}, False, False),
        ({"host": "0.0.0.0", "password": "x"}, False, False),  # noqa: S104 - that is the question
        ({"host": "arcade.example.org", "password": "x"}, False, False),
    ],
)
def test_only_this_machine_alone_is_home(keys: dict[str, str], home: bool, open_to_all: bool) -> None:
    site = Site(**keys)  # type: ignore[arg-type] # texts all
    check_site(site)
    assert (site.at_home, site.open_to_all) == (home, open_to_all)


@pytest.mark.parametrize(
    "keys",
    [
        {"host": "0.0.0.0"},  # noqa: S104 - that is the question
        {"host": "::"},
        {"host": "192.168.1.5"},
        {"host": "arcade.example.org"},
        {"url": "https://arcade.example.org"},
    ],
)
def test_strangers_may_not_do_everything(keys: dict[str, str]) -> None:
    with pytest.raises(ServeError, match="ARCADE_PASSWORD is not set") as refused:
        check_site(Site(**keys))  # type: ignore[arg-type] # texts all
    assert "\n" not in str(refused.value)


def test_it_wants_a_host_of_its_own() -> None:
    with pytest.raises(ServeError, match="leave the path out"):
        check_site(Site(url="https://example.org/arcade/", password="open sesame"))


@pytest.mark.parametrize("host", ["", "localhost.", "127.0.0.1.example.org", "127.1", "0x7f000001", "::ffff:10.0.0.1"])
def test_what_only_looks_like_this_machine_is_not(host: str) -> None:
    assert not is_loopback(host)


def test_a_password_is_not_printed() -> None:
    assert "sesame" not in repr(Site(password="open sesame"))


@pytest.mark.parametrize(
    ("keys", "address"),
    [
        ({}, "http://127.0.0.1:8001"),
        ({"host": "::1"}, "http://[::1]:8001"),
        ({"host": "0.0.0.0"}, "http://127.0.0.1:8001"),  # noqa: S104 - that is the question
        ({"url": "https://arcade.example.org/"}, "https://arcade.example.org"),
    ],
)
def test_the_address_is_one_to_type(keys: dict[str, str], address: str) -> None:
    assert Site(**keys).address(8001) == address  # type: ignore[arg-type] # texts all


async def test_a_stop_ends_at_once_and_frees_the_port(serve: Serve) -> None:
    server = await serve()
    async with asyncio.timeout(5):
        await server.stop()
        await server.stop()
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", server.port)
