"""While the store does not answer, the arcade says so, takes nothing for empty, and does no call by half."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from aiohttp import FormData
from arcade_parts import LONG, Table, Visitor
from redis.exceptions import ConnectionError as StoreUnreachable

from game.errors import StoreError

LINE = "does not answer: try again in a minute."
Silence = Callable[..., None]


async def fail(*_: object, **__: object) -> None:
    """Answer like a client whose store is gone."""
    raise StoreUnreachable


async def unavailable(*_: object, **__: object) -> None:
    """What our own store says then."""
    raise StoreError


async def hang(*_: object, **__: object) -> None:
    """Answer like a client whose store has stopped in the middle of everything."""
    await asyncio.get_running_loop().create_future()


@pytest.fixture
def silence(valkey: Any, monkeypatch: pytest.MonkeyPatch) -> Silence:
    """Silences the store from now on, for all that share its client."""

    def fall_silent(command: Any = fail) -> None:
        monkeypatch.setattr(valkey, "execute_command", command)

    return fall_silent


async def make_character(visitor: Visitor) -> Any:
    """Make a character; gives its id."""
    form = FormData({"name": "Zelda", "description": ""}, default_to_multipart=True)
    headers = {"X-Player": visitor.token}
    async with visitor.http.post(f"{visitor.base}/api/characters", data=form, headers=headers) as answer:
        return (await answer.json())["id"]


@pytest.mark.parametrize("path", ["/api/characters", "{room}/games"])
async def test_nothing_is_listed_as_if_there_were_none(room: Table, ada: Visitor, silence: Silence, path: str) -> None:
    await make_character(ada)
    silence()
    status, answer = await ada.call("GET", path.format(room=room.path))
    assert status >= 400
    assert answer["error"].endswith(LINE)


async def test_a_character_that_can_not_be_read_is_not_called_unknown(
    room: Table, ada: Visitor, silence: Silence
) -> None:
    character = await make_character(ada)
    silence()
    for method, path in (("POST", f"/api/characters/{character}/use"), ("DELETE", f"/api/characters/{character}")):
        assert (await ada.call(method, path))[1]["error"].endswith(LINE)


async def test_no_room_is_made(room: Table, ada: Visitor, silence: Silence) -> None:
    silence()
    status, answer = await ada.call("POST", "/api/rooms", {"name": "Cellar"})
    assert (status, answer["error"]) == (503, f"The store of saved games {LINE}")
    assert [one["name"] for one in await ada.ask("GET", "/api/rooms")] == ["Kitchen"]


async def test_a_store_that_hangs_is_not_waited_for(room: Table, ada: Visitor, silence: Silence) -> None:
    room.server.context.consoles.store.limit_seconds = 0.01
    silence(hang)
    async with asyncio.timeout(LONG):
        assert (await ada.call("POST", "/api/rooms", {"name": "Cellar"}))[0] == 503
    assert len(room.server.context.rooms) == 1


async def test_no_room_is_closed_and_its_game_goes_on(room: Table, ada: Visitor) -> None:
    look = await ada.look(f"{room.path}/live")
    await look.next()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room.server.context.links, "revoke", unavailable)
        status, answer = await ada.call("DELETE", room.path)
    assert (status, answer["error"]) == (503, f"The store of saved games {LINE}")
    await room.press(ada, "Wait")
    assert (await look.until(tally=[{"choice": 1, "text": "Wait", "names": ["Ada"]}]))["view"]["turn"] == 0


async def test_a_room_whose_games_are_gone_stays_until_it_can_be_closed(
    room: Table, ada: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = await ada.look(f"{room.path}/live")
    with monkeypatch.context() as patch:
        patch.setattr(room.server.context.rooms, "close", unavailable)
        assert (await ada.call("DELETE", room.path))[0] == 503
    assert await look.closed() == 1012, "the page connects again"
    assert (await (await ada.look(f"{room.path}/live")).next())["view"] is None
    await ada.ask("DELETE", room.path)
    assert (await ada.call("GET", room.path))[0] == 404
