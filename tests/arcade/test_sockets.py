"""What arrives by itself: views, who did what, links to watch by; and what a slow or rude socket does to the others."""

import asyncio
import json
from typing import Any

import pytest
from aiohttp import WSMsgType
from arcade_fixtures import Serve, Visit
from arcade_parts import LONG, Look, Table, Visitor, put_on_shelf
from engine_parts import Make, SlowClock

from arcade.limits import Rate, RequestLimits
from arcade.server import Server
from base import coercion


async def test_everybody_sees_the_same_and_it_is_written_once(
    room: Table, ada: Visitor, bo: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = [await who.look(f"{room.path}/live") for who in (ada, bo) for _ in range(5)]
    for look in looks:
        await look.next()
    room.server.context.screens.tick(ping=False)
    for look in looks:
        assert (await look.next())["watchers"] == 10
    written: list[object] = []
    dumped = coercion.dumped

    def counted(value: object) -> str:
        written.append(value)
        return dumped(value)

    monkeypatch.setattr(coercion, "dumped", counted)
    room.screen.refresh()
    seen = [json.dumps(await look.next()) for look in looks]
    assert len(set(seen)) == 1
    assert len(written) == 1


async def test_the_first_view_has_all_there_is(room: Table, ada: Visitor, slow_clock: SlowClock) -> None:
    message = await (await ada.look(f"{room.path}/live", ada.token)).next()
    assert message["room"] == {"room": room.room, "name": "Kitchen"}
    assert (message["watchers"], message["errors"], message["log"]) == (1, [], ["Ada booted Cave."])
    view = message["view"]
    assert (view["game"], view["title"], view["cartridge"]) == (room.view.game_id, "Cave", "cave")
    assert (view["status"], view["turn"], view["deadline"], view["seconds"]) == ("open", 0, 0.0, 10.0)
    assert view["scene"]["choices"][2] == {"text": "Blow the horn", "crown": True, "style": "danger", "emoji": "x"}
    assert view["scene"]["title"] == "The Mouth"
    assert (view["saved"], view["crown"], view["last"], view["art"]) == (True, "Stargazer", None, None)


async def test_a_page_that_comes_while_the_game_plays_sees_it_at_once(room: Table, ada: Visitor, bo: Visitor) -> None:
    await room.press(ada, "Wait")
    view = (await (await bo.look(f"{room.path}/live")).next())["view"]
    assert view["tally"] == [{"choice": 1, "text": "Wait", "names": ["Ada"]}]


async def test_a_character_is_seen_as_soon_as_she_is_chosen(room: Table, ada: Visitor) -> None:
    await room.press(ada, "Wait")
    look = await ada.look(f"{room.path}/live")
    form = {"name": "Zelda", "description": "A cat."}
    async with ada.http.post(f"{ada.base}/api/characters", data=_form(form), headers={"X-Player": ada.token}) as done:
        assert done.status == 200
    while (await look.until())["view"]["cast"][0]["character"] != "Zelda":
        pass


def _form(fields: dict[str, str]) -> Any:
    from aiohttp import FormData  # noqa: PLC0415 - for this one test

    form = FormData(default_to_multipart=True)
    for key, value in fields.items():
        form.add_field(key, value)
    return form


async def test_the_line_says_that_it_is_up(room: Table, ada: Visitor) -> None:
    look = await ada.look(f"{room.path}/live")
    await look.next()
    for _ in range(5):
        await asyncio.sleep(0)
        room.clock.pass_by(1)
    assert (await look.until("ping"))["now"] > 0


async def test_the_number_of_those_who_look_goes_up_and_down(room: Table, ada: Visitor, bo: Visitor) -> None:
    look = await ada.look(f"{room.path}/live")
    await look.next()
    other = await bo.look(f"{room.path}/live")
    await other.next()
    room.server.context.screens.tick(ping=False)
    assert (await look.next())["watchers"] == 2
    await other.socket.close()
    async with asyncio.timeout(LONG):
        while len(room.screen.viewers) > 1:  # noqa: ASYNC110 - the server has to notice
            await asyncio.sleep(0.002)
    room.server.context.screens.tick(ping=False)
    assert (await look.next())["watchers"] == 1
    room.server.context.screens.tick(ping=False)
    room.screen.say("Nothing was sent in between.")
    assert (await look.next())["type"] == "said"


@pytest.mark.parametrize("hello", ["{}", "[]", "x", '{"player": "forged"}', '{"player": 5}', '{"player": ["a"]}'])
async def test_a_socket_has_to_say_who_it_is(room: Table, ada: Visitor, hello: str) -> None:
    socket = await ada.http.ws_connect(f"{ada.base}{room.path}/live")
    await socket.send_str(hello)
    assert await Look(socket).closed() == 4401


async def test_a_socket_that_says_nothing_is_closed(serve: Serve, visit: Visit) -> None:
    guest = visit(await serve(limits=RequestLimits(hello_seconds=0.02)))
    socket = await guest.http.ws_connect(f"{guest.base}/api/rooms/x/live")
    assert await Look(socket).closed() == 4401


async def test_a_socket_into_no_room_is_told_so(ada: Visitor) -> None:
    for path in ("/api/rooms/none/live", "/api/watch/none/live"):
        assert await (await ada.look(path)).closed() == 4404


async def test_there_is_an_end_to_sockets(serve: Serve, visit: Visit, make: Make) -> None:
    server = await serve(limits=RequestLimits(sockets_per_room=2, sockets=3))
    await put_on_shelf(server, make)
    guest = visit(server)
    paths = [f"/api/rooms/{(await guest.post('/api/rooms', name='Room'))['room']}/live" for _ in range(2)]
    looks = [await guest.look(path) for path in (paths[0], paths[0], paths[1])]
    for look in looks:
        await look.next()
    for path in paths:
        assert await (await guest.look(path)).closed() == 4429


async def test_a_socket_that_talks_too_much_is_cut_off(serve: Serve, visit: Visit) -> None:
    guest = visit(await serve(limits=RequestLimits(calls_per_address=Rate(20, 0))))
    room = (await guest.post("/api/rooms", name="Room"))["room"]
    look = await guest.look(f"/api/rooms/{room}/live")
    await look.next()
    for _ in range(30):
        await look.socket.send_str("hello")
    assert await look.closed() is not None


async def test_a_message_that_is_too_large_closes_the_socket(room: Table, ada: Visitor) -> None:
    look = await ada.look(f"{room.path}/live")
    await look.socket.send_str("x" * 5000)
    assert await look.closed() == 1009


async def test_a_socket_that_does_not_read_is_dropped_and_nobody_waits_for_it(
    serve: Serve, visit: Visit, make: Make
) -> None:
    server = await serve(limits=RequestLimits(slow_seconds=0.2))
    story = "Hello.\n" + "All work and no play. " * 1500 + "\n+ [Go] -> END\n"
    server.context.consoles.shelf.put(await make("long", story))
    guest = visit(server)
    room = (await guest.post("/api/rooms", name="Room"))["room"]
    await guest.post(f"/api/rooms/{room}/boot", cartridge="long")
    screen = server.context.screens.of_channel(f"arcade:{room}")
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port, limit=1024)
    head = "Host: localhost", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"
    key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    writer.write(f"GET /api/rooms/{room}/live HTTP/1.1\r\n".encode() + "\r\n".join((*head, key, "", "")).encode())
    await reader.readuntil(b"\r\n\r\n")
    hello = b'{"player":null}'
    writer.write(bytes([0x81, 0x80 | len(hello), 0, 0, 0, 0]) + hello)
    look = await guest.look(f"/api/rooms/{room}/live")
    await look.next()
    async with asyncio.timeout(LONG):
        while len(screen.viewers) < 2:  # noqa: ASYNC110 - the server has to hear both
            await asyncio.sleep(0.002)
        while len(screen.viewers) == 2:
            screen.refresh()
            assert (await look.next())["view"]["title"] == "Long"  # the other one gets every view at once
    assert len(screen.viewers) == 1
    writer.close()


async def test_an_orderly_stop_asks_every_page_to_come_again(room: Table, ada: Visitor) -> None:
    look = await ada.look(f"{room.path}/live")
    await look.next()
    closed, _ = await asyncio.gather(look.closed(), room.server.stop())
    assert closed == 1012


# --- Links to watch by ---


async def test_a_link_shows_the_game_and_nothing_that_leads_into_it(room: Table, ada: Visitor, visit: Visit) -> None:
    made = await ada.post(f"{room.path}/watch")
    assert made["path"] == f"/watch/{made['key']}"
    await room.press(ada, "Wait")
    watcher = visit(room.server)
    message = await (await watcher.look(f"/api/watch/{made['key']}/live")).next()
    assert message["room"] == {"room": "", "name": "Kitchen"}
    assert message["view"]["tally"] == [{"choice": 1, "text": "Wait", "names": ["Ada"]}]
    assert message["view"]["cast"][0]["id"] == ""
    for secret in (room.room, ada.id, ada.token):
        assert secret not in json.dumps(message)
    assert (await watcher.call("GET", f"/api/rooms/{made['key']}"))[0] == 404


async def test_a_revoked_link_ends_for_those_who_watch_by_it_and_for_no_others(
    room: Table, ada: Visitor, bo: Visitor
) -> None:
    key = (await ada.post(f"{room.path}/watch"))["key"]
    assert (await ada.post(f"{room.path}/watch"))["key"] == key
    watching, playing = await bo.look(f"/api/watch/{key}/live"), await ada.look(f"{room.path}/live")
    await watching.next()
    await playing.next()
    assert await ada.ask("DELETE", f"{room.path}/watch") == {"revoked": True}
    assert await watching.closed() == 4404
    assert await (await bo.look(f"/api/watch/{key}/live")).closed() == 4404
    room.screen.say("Still here.")
    assert (await playing.until("said"))["text"] == "Still here."
    assert await ada.ask("DELETE", f"{room.path}/watch") == {"revoked": False}
    assert (await ada.post(f"{room.path}/watch"))["key"] != key


async def test_a_channel_of_elsewhere_is_watched_by_its_link_from_before_its_first_game_on(
    server: Server, bo: Visitor, make: Make, slow_clock: SlowClock
) -> None:
    context = server.context
    key = await context.links.create("1180000000000000000")
    look = await bo.look(f"/api/watch/{key}/live")
    assert (await look.next())["view"] is None
    console = context.consoles.open("1180000000000000000", "900")
    await console.boot(context.consoles.cartridge("cave"))
    await console.press("123456789", "Ada", console.view().game_id, 0, 0)  # type: ignore[union-attr] # it was booted
    message = await look.until(tally=[{"choice": 0, "text": "Go in", "names": ["Ada"]}])
    assert message["room"] == {"room": "", "name": ""}
    assert "123456789" not in json.dumps(message)
    [game] = await context.consoles.games("900")
    assert game.channel_id == "1180000000000000000"


async def test_binary_noise_is_nothing(room: Table, ada: Visitor) -> None:
    socket = await ada.http.ws_connect(f"{ada.base}{room.path}/live")
    await socket.send_bytes(b"\xff\xfe")
    message = await socket.receive()
    assert (message.type, message.data) == (WSMsgType.CLOSE, 4401)
