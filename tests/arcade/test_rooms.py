"""What a restart leaves as it was: rooms, players, moderators, links, and games in mid-window."""

import json
from typing import Any

import pytest
from arcade_fixtures import Serve, Visit
from arcade_parts import Table, Visitor, put_on_shelf
from engine_parts import Make, SlowClock, crash
from redis.exceptions import ConnectionError as StoreUnreachable

from arcade.rooms import KEY, Rooms
from arcade.server import ServeError, Server
from arcade.site import Site
from engine.cartridge.shelf import Shelf
from engine.consoles import Consoles
from engine.links import WatchLinks
from engine.story.ink.narrator import InkNarrator
from game.store.store import Store


async def test_a_crash_in_mid_window_loses_nothing(
    room: Table, ada: Visitor, bo: Visitor, serve: Serve, slow_clock: SlowClock
) -> None:
    await room.press(ada, "Go in")
    slow_clock.pass_by(0.1)  # who pressed first is told by when
    await room.press(bo, "Wait")
    await room.press(bo, "Go in")
    key = (await ada.post(f"{room.path}/watch"))["key"]
    before = room.view
    slow_clock.pass_by(4)
    crash(room.server.context.consoles)
    again = await serve()  # on the same shelf
    for visitor in (ada, bo):
        visitor.base = f"http://127.0.0.1:{again.port}"
    assert [one["name"] for one in await ada.ask("GET", "/api/rooms")] == ["Kitchen"]
    look = await ada.look(f"{room.path}/live", ada.token)
    view = (await look.next())["view"]
    assert (view["game"], view["turn"]) == (before.game_id, 0)
    assert view["tally"] == [{"choice": 0, "text": "Go in", "names": ["Ada", "Bo"]}]
    assert view["deadline"] == pytest.approx(before.deadline, abs=0.01)
    table = Table(again, slow_clock, room.room)
    await table.press(bo, "Wait")  # her token is good after the restart too
    await table.press(bo, "Go in")
    await table.close_window()
    assert (await look.until(turn=1, status="open"))["view"]["scene"]["title"] == "The Hall"
    assert (await (await bo.look(f"/api/watch/{key}/live")).next())["view"]["game"] == before.game_id


async def test_a_restart_brings_back_only_rooms_games(room: Table, ada: Visitor, serve: Serve, make: Make) -> None:
    context = room.server.context
    elsewhere = context.consoles.open("1180000000000000000", "900")
    await elsewhere.boot(context.consoles.cartridge("cave"))
    crash(context.consoles)
    again = (await serve()).context
    assert [console.channel_id for console in again.consoles] == [f"arcade:{room.room}"]


async def test_a_room_whose_record_is_torn_is_still_a_room(valkey: Any) -> None:
    await valkey.hset(KEY, mapping={"a": "{torn", "b": '{"name":5,"made":"x"}', "c": '{"name":"Cellar","made":7}'})
    rooms = Rooms(Store(valkey), 10)
    await rooms.load()
    assert sorted((room.id, room.name, room.made) for room in rooms) == [
        ("a", "Room", 0.0),
        ("b", "5", 0.0),
        ("c", "Cellar", 7.0),
    ]


async def test_a_live_reload_room_is_found_by_its_cartridge_as_it_was_stored_before(valkey: Any) -> None:
    await valkey.hset(KEY, "a", '{"name":"A Walk","made":7.0,"desk":"/home/ada/walk"}')
    rooms = Rooms(Store(valkey), 10)
    await rooms.load()
    room = rooms.find_by_cartridge("/home/ada/walk")
    assert room is not None
    assert (room.id, room.name) == ("a", "A Walk")
    assert json.loads(room.to_stored()) == {"name": "A Walk", "made": 7.0, "desk": "/home/ada/walk"}


class SilentStore:
    """A store that answers nothing."""

    def __getattr__(self, name: str) -> Any:
        async def fail(*_: object, **__: object) -> None:
            raise StoreUnreachable

        return fail


async def test_an_arcade_without_its_store_does_not_start(narrator: InkNarrator, server: Server) -> None:
    store = Store(SilentStore())
    lost = Server(Site(port=0), Consoles(store, Shelf([], {}), {}), WatchLinks(store))
    with pytest.raises(ServeError, match="The store does not answer"):
        await lost.start()
    await lost.stop()


async def test_a_games_room_can_not_be_told_from_the_id_of_another(
    room: Table, ada: Visitor, visit: Visit, serve: Serve, make: Make
) -> None:
    """Nothing that a player or a watcher of one room is given has the id of another room in it."""
    server = await serve(password="open sesame")
    await put_on_shelf(server, make)
    guest = await visit(server).enter("Bo")
    answers = [await guest.ask("GET", path) for path in ("/api/me", "/api/shelf", "/api/rooms", "/api/characters")]
    assert room.room not in str(answers)
