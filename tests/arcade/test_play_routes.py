"""A room's game by calls: press, and what moderators do."""

import json

import pytest
from arcade_fixtures import Visit
from arcade_parts import Table, Visitor, put_on_shelf
from engine_parts import Make

from arcade.server import Server
from base import coercion
from game.version import VERSION

NOBODY = "X" * 16


async def test_presses_of_two_players_become_one_turn(room: Table, ada: Visitor, bo: Visitor) -> None:
    look = await ada.look(f"{room.path}/live", ada.token)
    assert (await room.press(ada, "Go in"))["left"] == pytest.approx(10, abs=0.1)
    await room.press(bo, "Go in")
    view = (await look.until(tally=[{"choice": 0, "text": "Go in", "names": ["Ada", "Bo"]}]))["view"]
    assert [(one["name"], one["id"], one["tier"]) for one in view["cast"]] == [
        ("Ada", ada.id, "active"),
        ("Bo", bo.id, "active"),
    ]
    assert view["deadline"] == pytest.approx(room.clock.now + 10, abs=0.1)
    await room.close_window()
    view = (await look.until(turn=1, status="open"))["view"]
    assert view["scene"]["title"] == "The Hall"
    assert view["last"] == {
        "decided": "All 2 pressed “Go in”.",
        "tally": [{"text": "Go in", "names": ["Ada", "Bo"]}],
    }
    history = await bo.ask("GET", f"{room.path}/history")
    assert [(one["turn"], one["tally"]) for one in history] == [(1, [{"choice": "Go in", "names": ["Ada", "Bo"]}])]
    assert history[0]["text"].startswith("It is dark.")


async def test_a_press_is_of_the_scene_that_its_player_saw(room: Table, ada: Visitor) -> None:
    game = room.view.game_id
    for wrong in ({"game": "other", "turn": 0}, {"game": game, "turn": 1}):
        status, answer = await ada.call("POST", f"{room.path}/press", {**wrong, "choice": 0})
        assert (status, answer["error"]) == (409, "That turn is over: look at the newest scene.")
    status, _ = await ada.call("POST", f"{room.path}/press", {"game": game, "turn": 0, "choice": 7})
    assert status == 409
    assert not room.view.tally


async def test_only_one_with_a_name_presses(room: Table, server: Server, visit: Visit, ada: Visitor) -> None:
    stranger = visit(server)
    press = {"game": room.view.game_id, "turn": 0, "choice": 0}
    assert await stranger.call("POST", f"{room.path}/press", press) == (
        401,
        {"error": "Choose a name first.", "player": True},
    )
    stranger.token = f"{ada.token.rpartition('.')[0]}.c2lnbmVkLWJ5LW1l"
    status, answer = await stranger.call("POST", f"{room.path}/press", press)
    assert (status, answer["error"]) == (401, "You are not known here any more: choose a name again.")


@pytest.mark.parametrize(
    ("call", "body"),
    [
        ("press", {"game": "g", "turn": 0, "choice": 0}),
        ("boot", {"cartridge": "cave"}),
        ("hotswap", {"cartridge": "cave"}),
        ("load", {"game": "g"}),
        ("crown", {"player": None}),
        ("wipe", {"sure": True}),
        *((name, {}) for name in ("exit", "restart", "pause", "resume", "watch")),
    ],
)
async def test_a_room_that_nobody_made_has_no_game(ada: Visitor, call: str, body: dict[str, object]) -> None:
    status, answer = await ada.call("POST", f"/api/rooms/{NOBODY}/{call}", body)
    assert (status, answer["error"]) == (404, "There is no such room: ask for its address again.")


async def test_a_game_that_runs_has_to_be_named_to_be_booted_over(room: Table, ada: Visitor) -> None:
    game = room.view.game_id
    for over in (None, "another"):
        status, answer = await ada.call("POST", f"{room.path}/boot", {"cartridge": "cave", "over": over})
        assert status == 409
        assert answer["running"] == {"game": game, "title": "Cave"}
    assert room.view.game_id == game
    booted = await ada.post(f"{room.path}/boot", cartridge="cave", over=game)
    assert room.view.game_id == booted["game"] != game


async def test_a_story_that_has_ended_is_booted_over_without_a_question(room: Table, ada: Visitor) -> None:
    await room.press(ada, "Go in")
    await room.close_window()
    await room.press(ada, "Go on")
    await room.close_window()
    await ada.post(f"{room.path}/boot", cartridge="cave")
    assert room.view.turn == 0


async def test_nothing_is_booted_or_loaded_where_a_newer_version_has_saved_a_game(
    server: Server, make: Make, ada: Visitor
) -> None:
    await put_on_shelf(server, make)
    room = (await ada.post("/api/rooms", name="Den"))["room"]
    redis = server.context.consoles.store.client
    key = f"game:session:arcade:{room}"
    newer = json.dumps({"version": VERSION + 1, "channel_id": f"arcade:{room}", "game_id": "abc", "active": True})
    await redis.set(key, newer)
    for call, body in (("boot", {"cartridge": "cave"}), ("load", {"game": "abc"})):
        _, answer = await ada.call("POST", f"/api/rooms/{room}/{call}", body)
        assert "saved by a newer version of the bot" in answer["error"]
    assert coercion.text(await redis.get(key)) == newer


async def test_what_is_not_on_the_shelf_is_not_booted(room: Table, ada: Visitor) -> None:
    for call in ("boot", "hotswap"):
        status, answer = await ada.call("POST", f"{room.path}/{call}", {"cartridge": "grave", "over": room.view.game_id}
                                        if call == "boot" else {"cartridge": "grave"})  # fmt: skip
        assert (status, answer["error"]) == (
            409,
            "There is no such cartridge on the shelf: choose one that is listed.",
        )


async def test_swap_exit_and_load_keep_every_game(room: Table, ada: Visitor, server: Server, make: Make) -> None:
    await room.press(ada, "Wait")
    first = room.view.game_id
    second = (await ada.post(f"{room.path}/hotswap", cartridge="cave"))["game"]
    await ada.post(f"{room.path}/exit")
    assert room.view.status.value == "off"
    games = await ada.ask("GET", f"{room.path}/games")
    assert {(one["game"], one["title"], one["active"]) for one in games} == {
        (first, "Cave", False),
        (second, "Cave", False),
    }
    await ada.post(f"{room.path}/load", game=first)
    assert (room.view.game_id, room.view.tally) == (first, {"Wait": ("Ada",)})


async def test_a_room_sees_and_loads_no_other_rooms_games(room: Table, ada: Visitor) -> None:
    other = (await ada.post("/api/rooms", name="Cellar"))["room"]
    assert await ada.ask("GET", f"/api/rooms/{other}/games") == []
    status, _ = await ada.call("POST", f"/api/rooms/{other}/load", {"game": room.view.game_id})
    assert status == 409


async def test_pause_resume_and_restart(room: Table, ada: Visitor) -> None:
    await ada.post(f"{room.path}/pause")
    status, answer = await ada.call("POST", f"{room.path}/press", {"game": room.view.game_id, "turn": 0, "choice": 0})
    assert (status, answer["error"]) == (409, "The game is paused: wait until a moderator resumes it.")
    assert (await ada.call("POST", f"{room.path}/pause"))[0] == 409
    await ada.post(f"{room.path}/resume")
    await room.press(ada, "Wait")
    game = room.view.game_id
    await ada.post(f"{room.path}/restart")
    assert room.view.game_id != game


async def test_the_crown_goes_to_one_on_the_roster_and_back(room: Table, ada: Visitor, bo: Visitor) -> None:
    status, answer = await ada.call("POST", f"{room.path}/crown", {"player": bo.id})
    assert (status, answer["error"]) == (409, "That player is not in this game: choose one who is.")
    await room.press(bo, "Wait")
    await ada.post(f"{room.path}/crown", player=bo.id)
    assert room.view.crown == "Bo"
    status, answer = await ada.call("POST", f"{room.path}/press", {"game": room.view.game_id, "turn": 0, "choice": 2})
    assert status == 409
    assert "Bo" in answer["error"]
    await room.press(bo, "Blow the horn")
    await ada.post(f"{room.path}/crown", player=None)
    assert room.view.crown == "Stargazer"


async def test_a_wipe_wants_to_be_sure(room: Table, ada: Visitor) -> None:
    assert (await ada.call("POST", f"{room.path}/wipe", {"sure": False}))[0] == 400
    assert await ada.post(f"{room.path}/wipe", sure=True) == {"wiped": 1}
    assert await ada.ask("GET", f"{room.path}/games") == []


async def test_everybody_in_the_room_hears_who_did_what(room: Table, ada: Visitor, bo: Visitor) -> None:
    look = await bo.look(f"{room.path}/live", bo.token)
    assert (await look.next())["log"] == ["Ada booted Cave."]
    await ada.post(f"{room.path}/pause")
    assert (await look.until("said"))["text"] == "Ada paused the game."
    later = await ada.look(f"{room.path}/live", ada.token)
    assert (await later.next())["log"] == ["Ada booted Cave.", "Ada paused the game."]


async def test_the_history_is_read_page_by_page(room: Table, ada: Visitor) -> None:
    for _ in range(5):
        await room.press(ada, "Wait")
        await room.close_window()
    newest = await ada.ask("GET", f"{room.path}/history?count=2")
    assert [one["turn"] for one in newest] == [5, 4]
    older = await ada.ask("GET", f"{room.path}/history?count=2&before=4")
    assert [one["turn"] for one in older] == [3, 2]
    assert await ada.ask("GET", f"{room.path}/history?count=nonsense&before=1") == []


async def test_nothing_is_played_where_nothing_was_booted(ada: Visitor) -> None:
    made = await ada.post("/api/rooms", name="Empty")
    path = f"/api/rooms/{made['room']}"
    assert await ada.ask("GET", f"{path}/history") == []
    assert await ada.ask("GET", f"{path}/games") == []
    for call in ("exit", "restart", "pause", "resume"):
        assert (await ada.call("POST", f"{path}/{call}"))[0] == 409
    assert (await ada.call("POST", f"{path}/press", {"game": "g", "turn": 0, "choice": 0}))[0] == 409
    assert (await (await ada.look(f"{path}/live")).next())["view"] is None
