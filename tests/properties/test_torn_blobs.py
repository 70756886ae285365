"""Whatever comes back from the store: a game with defaults or none at all, and never another channel's."""

import json
from typing import Any

from fakeredis import FakeAsyncRedis, FakeServer
from hypothesis import given, settings
from hypothesis import strategies as st
from parts import forget_everything
from strategies import json_values, mistyped, sessions, torn

from game.store import keys
from game_session import (
    GameSession,
    PlayerState,
    TurnRecord,
    get_or_restore_session,
    list_all_games,
    load_by_game_id,
)

CHANNEL = "42"


@given(json_values)
def test_nothing_that_is_read_as_a_dictionary_raises(value: Any) -> None:
    assert isinstance(PlayerState.from_dict(value), PlayerState)
    assert isinstance(TurnRecord.from_dict(value), TurnRecord)
    assert isinstance(GameSession.from_dict(value), GameSession)
    assert isinstance(GameSession.from_redis(value), GameSession)


@given(st.data())
def test_a_mistyped_form_loads_into_a_game_that_works(data: st.DataObject) -> None:
    session = data.draw(sessions())
    for again in (
        GameSession.from_dict(data.draw(mistyped(session.to_dict()))),
        GameSession.from_redis(data.draw(mistyped(dict(session.to_redis())))),
    ):
        again.register_player("7", "Ada")
        assert again.get_all_players_tiered()
        assert again.get_crown_holder_name()
        assert GameSession.from_dict(again.to_dict()).to_dict() == again.to_dict()
        assert again.to_redis()


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_a_hash_of_any_bytes_gives_a_game(key: bytes, value: bytes) -> None:
    fields = [*GameSession("42").to_redis()]
    raw = {name.encode(): value for name in fields} | {key: value}
    assert isinstance(GameSession.from_redis(raw), GameSession)


async def _read_everything(client: Any, channel: str) -> list[GameSession]:
    forget_everything()
    found = [await get_or_restore_session(channel, client), await GameSession.load_from_redis(channel, client)]
    games = await list_all_games(client)
    found += [await load_by_game_id(game["game_id"], client) for game in games]
    assert isinstance(await GameSession(channel).get_turn_history(client), list)
    return [session for session in found if session is not None]


@settings(max_examples=150)
@given(st.data(), st.booleans())
async def test_a_torn_store_gives_games_of_this_channel_or_none(data: st.DataObject, decoded: bool) -> None:
    server = FakeServer()
    raw: Any = FakeAsyncRedis(server=server)
    client = FakeAsyncRedis(server=server, decode_responses=decoded)
    session = data.draw(sessions(CHANNEL))
    forget_everything()
    await session.save(raw)
    await session.record_turn({"7": "Run"}, "They ran.", raw)
    for key in sorted(await raw.keys("*")):
        if not data.draw(st.booleans(), label=f"tear {key!r}"):
            continue
        kind = await raw.type(key)
        if kind == b"string":
            await raw.set(key, data.draw(torn(await raw.get(key))))
        elif kind == b"hash":
            for field, value in sorted((await raw.hgetall(key)).items()):
                await raw.hset(key, field, data.draw(torn(value)))
        elif kind == b"list":
            await raw.rpush(key, data.draw(torn(b'{"turn":1}')))
    for found in await _read_everything(client, CHANNEL):
        assert found.channel_id == CHANNEL
        assert found.to_redis()


@given(st.data())
async def test_a_document_of_another_channel_is_not_taken(data: st.DataObject) -> None:
    stranger = data.draw(sessions().filter(lambda one: one.channel_id != CHANNEL))
    client: Any = FakeAsyncRedis()
    await client.set(f"game:session:{CHANNEL}", json.dumps(stranger.to_dict()))
    await client.hset(f"sg:game_session:{CHANNEL}", mapping=stranger.to_redis())
    await client.hset("game:index", stranger.game_id, json.dumps({"channel_id": CHANNEL}))
    assert await _read_everything(client, CHANNEL) == []


names_like_keys = st.lists(st.sampled_from(("a", ":", "_", ":history", ":window")), min_size=1, max_size=4).map("".join)


@given(st.lists(names_like_keys, min_size=2, max_size=6, unique=True))
def test_no_two_channels_and_no_two_games_share_a_key(names: list[str]) -> None:
    places = [place(name) for name in names for place in (keys.slot, keys.archive, keys.unreadable)]
    every = [key for place in places for key in place.all]
    assert len(every) == len(set(every))
