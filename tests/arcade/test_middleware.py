"""What every call goes through: whence, how much, how often, and what goes out with the answer."""

import asyncio
import json

import pytest
from aiohttp import WSServerHandshakeError
from arcade_fixtures import Serve, Visit
from arcade_parts import LONG, Table, Visitor

from arcade.limits import Rate, RequestLimits
from arcade.server import Server

SESAME = "open sesame"
PUBLIC = "https://arcade.example.org"


@pytest.mark.parametrize("path", ["/", "/room/x", "/watch/x", "/page/index.html", "/api/me", "/api/none", "/none"])
async def test_every_answer_keeps_the_browser_strict(server: Server, visit: Visit, path: str) -> None:
    guest = visit(server)
    async with guest.http.get(f"{guest.base}{path}") as answer:
        headers = answer.headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "http" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cache-Control"] in {"no-store", "no-cache"}
    assert "Server" not in headers
    assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "LocalHost"])
async def test_at_home_it_answers_to_the_names_of_this_machine(server: Server, visit: Visit, host: str) -> None:
    assert (await visit(server).call("GET", "/api/me", Host=f"{host}:{server.port}"))[0] == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "[", "10.0.0.1"]
)
async def test_at_home_a_name_that_was_turned_to_this_address_is_refused(
    server: Server, visit: Visit, host: str
) -> None:
    for path in ("/", "/api/me", "/page/index.html"):
        assert (await visit(server).call("GET", path, Host=host))[0] == 421


async def test_behind_a_proxy_it_answers_to_its_public_name(serve: Serve, visit: Visit) -> None:
    guest = visit(await serve(url=PUBLIC, password=SESAME))
    assert (await guest.call("GET", "/api/me", Host="arcade.example.org"))[0] == 200
    assert (await guest.call("GET", "/api/me", Host="other.example.org"))[0] == 421
    answered = await guest.call("POST", "/api/players", {"name": "Ada"}, Host="arcade.example.org", Origin=PUBLIC)
    assert answered[0] == 200


async def test_an_open_arcade_does_not_serve_a_proxy(server: Server, visit: Visit) -> None:
    status, answer = await visit(server).call("GET", "/api/me", **{"X-Forwarded-For": "203.0.113.7"})
    assert (status, answer["error"]) == (403, "Behind a proxy this arcade needs ARCADE_URL and ARCADE_PASSWORD.")


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "https://"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_nothing_is_done_for_another_sites_page(room: Table, ada: Visitor, headers: dict[str, str]) -> None:
    for method, path, body in (
        ("POST", "/api/players", {"name": "Ada"}),
        ("POST", f"{room.path}/exit", {}),
        ("DELETE", room.path, {}),
        ("GET", "/api/rooms", None),
    ):
        status, answer = await ada.call(method, path, body, **headers)
        assert (status, answer["error"]) == (403, "That came from another site: open the arcade itself.")
    with pytest.raises(WSServerHandshakeError) as refused:
        await ada.http.ws_connect(f"{ada.base}{room.path}/live", headers=headers)
    assert refused.value.status == 403
    assert room.view.status.value == "open"


async def test_a_link_from_another_site_opens_the_page(server: Server, visit: Visit) -> None:
    guest = visit(server)
    async with guest.http.get(f"{guest.base}/room/x", headers={"Sec-Fetch-Site": "cross-site"}) as answer:
        assert answer.status == 200


async def test_what_a_simple_form_can_send_is_not_taken(room: Table, ada: Visitor) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        async with ada.http.post(f"{ada.base}{room.path}/exit", data="{}", headers={"Content-Type": kind}) as answer:
            assert answer.status == 415


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "null", '"x"', "{}", '{"name": 1}', '{"name": null}', '{"name": "a", "more": 1}', "[" * 9000,
     '{"name": "' + "x" * 201 + '"}', '{"name": "\\ud800"}'],
)  # fmt: skip
async def test_a_body_that_is_not_right_is_refused_in_a_line(server: Server, visit: Visit, body: str) -> None:
    guest = visit(server)
    headers = {"Content-Type": "application/json"}
    async with guest.http.post(f"{guest.base}/api/players", data=body, headers=headers) as answer:
        assert answer.status == 400
        assert "\n" not in (await answer.json())["error"]


@pytest.mark.parametrize(
    "press", [{"turn": -1}, {"turn": 2**40}, {"turn": "0"}, {"choice": 0.5}, {"choice": True}, {"game": 5}]
)
async def test_numbers_are_numbers(room: Table, ada: Visitor, press: dict[str, object]) -> None:
    asked = {"game": room.view.game_id, "turn": 0, "choice": 0, **press}
    assert (await ada.call("POST", f"{room.path}/press", asked))[0] == 400


async def test_a_body_without_end_is_cut_off(server: Server, visit: Visit) -> None:
    guest = visit(server)
    body = json.dumps({"name": "x" * 20_000})
    assert (await guest.call("POST", "/api/players", {"name": "x" * 20_000}))[0] == 413

    async def in_pieces() -> object:
        for at in range(0, len(body), 100):
            yield body[at : at + 100].encode()

    headers = {"Content-Type": "application/json"}
    async with guest.http.post(f"{guest.base}/api/players", data=in_pieces(), headers=headers) as answer:
        assert answer.status == 413


async def test_a_body_that_never_comes_is_not_waited_for(serve: Serve) -> None:
    server = await serve(limits=RequestLimits(body_seconds=0.05))
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    head = "POST /api/players HTTP/1.1", "Host: localhost", "Content-Type: application/json", "Content-Length: 20"
    writer.write(("\r\n".join(head) + "\r\n\r\n{").encode())
    assert b"408" in await asyncio.wait_for(reader.readline(), LONG)
    writer.close()
    await writer.wait_closed()


async def test_one_address_is_not_served_without_end(serve: Serve, visit: Visit) -> None:
    guest = visit(await serve(limits=RequestLimits(calls_per_address=Rate(5, 0))))
    for _ in range(5):
        await guest.ask("GET", "/api/me")
    assert (await guest.call("GET", "/api/me"))[0] == 429
    assert (await guest.call("GET", "/"))[0] == 429


async def test_behind_a_proxy_addresses_are_those_of_the_visitors(serve: Serve, visit: Visit) -> None:
    server = await serve(limits=RequestLimits(calls_per_address=Rate(2, 0)), url=PUBLIC, password=SESAME)
    guest = visit(server)
    for last, status in (("203.0.113.1", 200), ("203.0.113.1", 200), ("203.0.113.1", 429), ("203.0.113.2", 200)):
        forwarded = {"X-Forwarded-For": f"198.51.100.{status}, {last}"}  # what the visitor says herself counts nothing
        assert (await guest.call("GET", "/api/me", **forwarded))[0] == status


async def test_without_a_public_address_nobody_is_believed_who_says_where_she_is(serve: Serve, visit: Visit) -> None:
    guest = visit(await serve(limits=RequestLimits(calls_per_address=Rate(2, 0)), password=SESAME))
    for number, status in enumerate((200, 200, 429)):
        assert (await guest.call("GET", "/api/me", **{"X-Forwarded-For": f"203.0.113.{number}"}))[0] == status


async def test_a_player_who_hammers_is_told_to_wait_and_holds_up_nobody(serve: Serve, visit: Visit) -> None:
    server = await serve(limits=RequestLimits(calls_per_player=Rate(3, 0)))
    ada, bo = await visit(server).enter("Ada"), await visit(server).enter("Bo")
    for _ in range(3):
        await ada.ask("GET", "/api/characters")
    assert (await ada.call("GET", "/api/characters"))[0] == 429
    assert (await bo.call("GET", "/api/characters"))[0] == 200


async def test_new_players_of_one_address_have_a_rate(serve: Serve, visit: Visit) -> None:
    guest = visit(await serve(limits=RequestLimits(players_per_address=Rate(2, 0))))
    assert [(await guest.call("POST", "/api/players", {"name": "Ada"}))[0] for _ in range(3)] == [200, 200, 429]


async def test_a_fault_of_ours_is_one_line_with_a_number_that_the_log_has_too(
    server: Server, visit: Visit, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: object) -> bool:
        raise KeyError("secret")

    monkeypatch.setattr(server.context.moderators, "is_moderator", broken)
    status, answer = await visit(server).call("GET", "/api/me")
    incident = answer["error"].partition("incident ")[2][:8]
    assert status == 500
    assert "secret" not in answer["error"]
    assert f"incident {incident}" in caplog.text


@pytest.mark.parametrize(
    "path",
    [
        "/page/../server.py",
        "/page/%2e%2e/server.py",
        "/page/..%2fserver.py",
        "/page//etc/passwd",
        "/page/%00",
        "/page/js",
        "/page/",
    ],
)
async def test_only_the_pages_own_files_are_handed_out(server: Server, visit: Visit, path: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert b" 404 " in await reader.readline()
    writer.close()
    await writer.wait_closed()
