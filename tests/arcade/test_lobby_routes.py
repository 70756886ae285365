"""Outside of the rooms: names, moderators, the list of rooms, the shelf."""

import pytest
from arcade_fixtures import Serve, Visit
from arcade_parts import Table, Visitor, put_on_shelf
from engine_parts import CAVE, Make

from arcade.limits import Rate, RequestLimits
from arcade.server import Server
from engine.cartridge.shelf import BUNDLED

RIGHT = "open sesame"


@pytest.fixture
async def locked(serve: Serve, make: Make) -> Server:
    """An arcade whose moderators have a password."""
    server = await serve(password=RIGHT)
    await put_on_shelf(server, make)
    return server


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Ada", "Ada"),
        ("  Ada \n Lovelace\t", "Ada Lovelace"),
        ("Zoë 👩‍🚀", "Zoë 👩‍🚀"),
        ("A\u202eda\u2066\u200b\x00", "Ada"),
        ("<b>Ada</b>", "<b>Ada</b>"),
        ("x" * 32, "x" * 32),
    ],
)
async def test_a_name_is_one_printable_line(server: Server, visit: Visit, given: str, kept: str) -> None:
    assert (await visit(server).post("/api/players", name=given))["name"] == kept


@pytest.mark.parametrize("wrong", ["", "   ", "\u200d\u200d", "\u202e", "\u0301", "x" * 33])
async def test_a_name_that_can_not_be_shown_is_refused(server: Server, visit: Visit, wrong: str) -> None:
    for path in ("/api/players", "/api/rooms"):
        status, answer = await visit(server).call("POST", path, {"name": wrong})
        assert status == 400
        assert answer["error"].startswith("That name")


async def test_two_players_of_one_name_are_two(server: Server, visit: Visit) -> None:
    first, second = await visit(server).enter("Ada"), await visit(server).enter("Ada")
    assert first.id != second.id
    assert first.id.startswith("arcade:")


async def test_at_home_everybody_may_do_everything(server: Server, ada: Visitor) -> None:
    me = await ada.ask("GET", "/api/me")
    assert (me["moderator"], me["password"]) == (True, False)
    assert me["limits"]["name"] == 32
    made = await ada.post("/api/rooms", name="Kitchen")
    assert await ada.ask("GET", "/api/rooms") == [
        {"room": made["room"], "name": "Kitchen", "title": "", "turn": 0, "players": 0, "status": "off"}
    ]


@pytest.mark.parametrize(
    ("method", "call", "body"),
    [
        ("POST", "", {"name": "Cellar"}),
        ("DELETE", "/{room}", {}),
        ("POST", "/{room}/boot", {"cartridge": "cave", "over": "{game}"}),
        ("POST", "/{room}/hotswap", {"cartridge": "cave"}),
        ("POST", "/{room}/exit", {}),
        ("POST", "/{room}/restart", {}),
        ("POST", "/{room}/pause", {}),
        ("POST", "/{room}/resume", {}),
        ("POST", "/{room}/load", {"game": "{game}"}),
        ("POST", "/{room}/crown", {"player": None}),
        ("POST", "/{room}/wipe", {"sure": True}),
        ("POST", "/{room}/watch", {}),
        ("DELETE", "/{room}/watch", {}),
    ],
)
async def test_with_a_password_what_moderators_do_wants_their_cookie(
    locked: Server, visit: Visit, method: str, call: str, body: dict[str, object]
) -> None:
    moderator, player = visit(locked), await visit(locked).enter("Bo")
    await moderator.post("/api/moderator", password=RIGHT)
    room = (await moderator.post("/api/rooms", name="Kitchen"))["room"]
    game = (await moderator.post(f"/api/rooms/{room}/boot", cartridge="cave"))["game"]
    asked = {key: value.format(game=game) if isinstance(value, str) else value for key, value in body.items()}
    path = f"/api/rooms{call.format(room=room)}"
    assert await player.call(method, path, asked) == (
        403,
        {"error": "Only a moderator can do that: sign in with the password.", "moderator": True},
    )
    assert (await moderator.call(method, path, asked))[0] in {200, 409}
    assert (await player.call("GET", f"/api/rooms/{room}/history"))[0] == (404 if path.endswith(room) else 200)


async def test_a_player_without_the_password_plays_where_she_was_asked_in(locked: Server, visit: Visit) -> None:
    moderator, player = visit(locked), await visit(locked).enter("Bo")
    await moderator.post("/api/moderator", password=RIGHT)
    room = (await moderator.post("/api/rooms", name="Kitchen"))["room"]
    game = (await moderator.post(f"/api/rooms/{room}/boot", cartridge="cave"))["game"]
    me = await player.ask("GET", "/api/me")
    assert (me["moderator"], me["password"]) == (False, True)
    assert await player.ask("GET", "/api/rooms") == []
    assert (await player.ask("GET", f"/api/rooms/{room}"))["title"] == "Cave"
    await player.post(f"/api/rooms/{room}/press", game=game, turn=0, choice=0)


async def test_only_the_password_makes_a_moderator(locked: Server, visit: Visit) -> None:
    guest = visit(locked)
    for wrong in ("", "Open sesame", RIGHT + " "):
        assert await guest.call("POST", "/api/moderator", {"password": wrong}) == (
            403,
            {"error": "That is not the password."},
        )
    await guest.post("/api/moderator", password=RIGHT)
    assert (await guest.ask("GET", "/api/me"))["moderator"]
    await guest.ask("DELETE", "/api/moderator")
    assert not (await guest.ask("GET", "/api/me"))["moderator"]


async def test_a_moderators_cookie_is_signed_and_out_of_reach_for_scripts(locked: Server, visit: Visit) -> None:
    guest = visit(locked)
    async with guest.http.post(f"{guest.base}/api/moderator", json={"password": RIGHT}) as answer:
        cookie = answer.cookies["arcade_moderator"]
    assert cookie["httponly"]
    assert (cookie["samesite"], cookie["path"], cookie["domain"]) == ("Strict", "/", "")
    forged = visit(locked)
    signed = cookie.value
    for value in ("moderator", signed[:-1], f"{signed.partition('.')[0]}.x.y", "\xff.\xff", ""):
        answered = await forged.call("GET", "/api/me", Cookie=f"arcade_moderator={value}")
        assert answered[1]["moderator"] is False
    assert (await forged.call("GET", "/api/me", Cookie=f"arcade_moderator={signed}"))[1]["moderator"] is True


async def test_another_password_ends_every_cookie_and_a_restart_ends_none(serve: Serve, visit: Visit) -> None:
    guest = visit(await serve(password=RIGHT))
    await guest.post("/api/moderator", password=RIGHT)
    for password, known in ((RIGHT, True), ("something else", False)):
        guest.base = f"http://127.0.0.1:{(await serve(password=password)).port}"
        assert (await guest.ask("GET", "/api/me"))["moderator"] is known


async def test_over_https_the_cookie_is_for_https_alone(serve: Serve, visit: Visit) -> None:
    server = await serve(password=RIGHT, url="https://arcade.example.org")
    guest = visit(server)
    async with guest.http.post(f"{guest.base}/api/moderator", json={"password": RIGHT}) as answer:
        assert answer.cookies["arcade_moderator"]["secure"]


async def test_passwords_can_not_be_tried_out(serve: Serve, visit: Visit) -> None:
    guest = visit(await serve(password=RIGHT, limits=RequestLimits(passwords_per_address=Rate(3, 0))))
    for _ in range(3):
        assert (await guest.call("POST", "/api/moderator", {"password": "guess"}))[0] == 403
    status, answer = await guest.call("POST", "/api/moderator", {"password": RIGHT})
    assert (status, answer["error"]) == (429, "Too many passwords at once: wait a moment, then try again.")


async def test_where_no_password_was_set_none_is_right(server: Server, visit: Visit) -> None:
    assert (await visit(server).call("POST", "/api/moderator", {"password": ""}))[0] == 403


async def test_there_is_an_end_to_rooms_and_a_closed_one_makes_place(serve: Serve, visit: Visit) -> None:
    guest = visit(await serve(limits=RequestLimits(rooms=2)))
    rooms = [(await guest.post("/api/rooms", name=f"Room {number}"))["room"] for number in range(2)]
    status, answer = await guest.call("POST", "/api/rooms", {"name": "One more"})
    assert (status, answer["error"]) == (409, "There are 2 rooms, and no more are allowed: close one first.")
    await guest.ask("DELETE", f"/api/rooms/{rooms[0]}")
    await guest.post("/api/rooms", name="One more")
    assert (await guest.call("GET", f"/api/rooms/{rooms[0]}"))[0] == 404


async def test_a_closed_room_takes_its_games_along_and_sends_everybody_away(room: Table, ada: Visitor) -> None:
    game = room.view.game_id
    look = await ada.look(f"{room.path}/live")
    key = (await ada.post(f"{room.path}/watch"))["key"]
    await ada.ask("DELETE", room.path)
    assert await look.closed() == 4404
    assert await room.server.context.links.channel(key) is None
    assert game not in {one.game_id for one in await room.server.context.consoles.games()}


async def test_ids_of_rooms_can_not_be_guessed(ada: Visitor) -> None:
    rooms = {(await ada.post("/api/rooms", name="Room"))["room"] for _ in range(20)}
    assert len(rooms) == 20
    assert {len(room) for room in rooms} == {16}


async def test_the_shelf_shows_every_cartridge_with_its_cover(serve: Serve, visit: Visit) -> None:
    server = await serve()
    shelf = server.context.consoles.shelf
    shelf.put(await shelf.load(BUNDLED / "last-light"))
    guest = visit(server)
    [one] = (await guest.ask("GET", "/api/shelf"))["cartridges"]
    assert (one["id"], one["title"], one["seconds"], one["verdict"]) == (
        "last-light",
        "The Last Light",
        10,
        "plurality",
    )
    assert one["art"]["alt"]
    async with guest.http.get(f"{guest.base}{one['art']['url']}") as answer:
        assert (answer.status, answer.content_type) == (200, "image/png")
        assert "immutable" in answer.headers["Cache-Control"]
        assert await answer.read() == (BUNDLED / "last-light" / "title.png").read_bytes()
    async with guest.http.get(f"{guest.base}{one['art']['url']}0") as answer:
        assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "path", ["cave/../../pyproject.toml", "cave/none.png", "grave/title.png", "cave/%00", "cave/%2e%2e/x"]
)
async def test_only_pictures_of_cartridges_are_art(server: Server, visit: Visit, path: str) -> None:
    guest = visit(server)
    async with guest.http.get(f"{guest.base}/art/{path}") as answer:
        assert answer.status == 404


async def test_what_can_not_be_played_is_shown_to_moderators_alone(locked: Server, visit: Visit) -> None:
    locked.context.consoles.shelf.refused[BUNDLED / "broken"] = ["story.ink, line 3: no such knot"]
    guest = visit(locked)
    assert (await guest.ask("GET", "/api/shelf"))["refused"] == []
    await guest.post("/api/moderator", password=RIGHT)
    assert (await guest.ask("GET", "/api/shelf"))["refused"] == [
        {"name": "broken", "errors": ["story.ink, line 3: no such knot"]}
    ]


async def test_a_cartridge_says_how_many_may_play(serve: Serve, visit: Visit, make: Make) -> None:
    server = await serve()
    server.context.consoles.shelf.put(await make("cave", CAVE, seats=4, content_warning="Dark."))
    [one] = (await visit(server).ask("GET", "/api/shelf"))["cartridges"]
    assert (one["seats"], one["content_warning"], one["art"]) == (4, "Dark.", None)
