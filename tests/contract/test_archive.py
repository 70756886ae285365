"""All games of a channel: the index of them, and the former ones, which are archived and can be loaded again."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from parts import Clock

from game_session import (
    GameSession,
    list_all_games,
    load_by_game_id,
    persist_session,
)


async def test_the_index_lists_every_game_by_name(redis: Any) -> None:
    for channel_id, name in (("1", "Zork"), ("2", "adventure"), ("3", "Myst")):
        await GameSession(channel_id, game_id=f"id{channel_id}").boot(name, redis)
    games = await list_all_games(redis)
    assert [(game["game_name"], game["game_id"], game["channel_id"]) for game in games] == [
        ("adventure", "id2", "2"),
        ("Myst", "id3", "3"),
        ("Zork", "id1", "1"),
    ]


async def test_the_index_is_empty_at_first_and_leaves_torn_entries_out(redis: Any) -> None:
    assert await list_all_games(redis) == []
    await redis.hset("game:index", mapping={"a": "{torn", "b": "[]", "c": json.dumps({"game_name": "Chess"})})
    assert await list_all_games(redis) == [{"game_name": "Chess", "game_id": "c"}]


async def test_a_server_sees_and_loads_its_own_games_only(redis: Any) -> None:
    for channel_id, guild_id in (("1", "900"), ("2", "901"), ("3", None)):
        session = GameSession(channel_id, game_id=f"id{channel_id}")
        session.guild_id = guild_id
        await session.boot("The Last Light", redis)
    assert [game["game_id"] for game in await list_all_games(redis, guild_id="900")] == ["id1"]
    assert await load_by_game_id("id1", redis, guild_id="900") is not None
    assert await load_by_game_id("id2", redis, guild_id="900") is None
    assert await load_by_game_id("id3", redis, guild_id="900") is None


async def test_a_game_is_found_by_its_id(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    await session.boot("The Last Light", redis)
    again = await load_by_game_id(session.game_id, redis)
    assert again is not None
    assert again.to_dict() == session.to_dict()
    assert await load_by_game_id("unknown", redis) is None


@pytest.mark.parametrize("entry", ["{torn", "[]", "{}", '{"channel_id": ""}', '{"channel_id": ["1"]}'])
async def test_an_index_entry_without_a_channel_leads_nowhere(redis: Any, entry: str) -> None:
    await redis.hset("game:index", "abc", entry)
    assert await load_by_game_id("abc", redis) is None


async def test_a_session_that_has_not_played_yet_reads_the_history_of_its_channel(redis: Any, channel: str) -> None:
    await GameSession(channel).record_turn({}, "One.", redis)
    assert [turn.narrative_summary for turn in await GameSession(channel).get_turn_history(redis)] == ["One."]


async def test_a_hot_swap_puts_the_former_game_aside_and_brings_it_back(redis: Any, channel: str, clock: Clock) -> None:
    first, second = GameSession(channel, clock=clock), GameSession(channel, clock=clock)
    await first.boot("The Last Light", redis)
    first.turn_number = 3
    await first.record_turn({"7": "Run"}, "They ran.", redis)
    await first.submit_choice("7", "Ada", "Hide", redis)
    await second.boot("Soup of the Day", redis)
    await second.record_turn({}, "It boils.", redis)

    former = await load_by_game_id(first.game_id, redis, clock=clock)
    assert former is not None
    assert (former.game_name, former.turn_number) == ("The Last Light", 3)
    assert former.pending_choices == {"7": "Hide"}
    assert [turn.narrative_summary for turn in await former.get_turn_history(redis)] == ["They ran."]
    assert [turn.narrative_summary for turn in await second.get_turn_history(redis)] == ["It boils."]

    await former.record_turn({}, "They hid.", redis)
    in_slot = await GameSession.load_from_redis(channel, redis, clock=clock)
    assert in_slot is not None
    assert in_slot.game_id == first.game_id
    assert [turn.narrative_summary for turn in await in_slot.get_turn_history(redis)] == ["They ran.", "They hid."]
    archived = await load_by_game_id(second.game_id, redis, clock=clock)
    assert archived is not None
    assert [turn.narrative_summary for turn in await archived.get_turn_history(redis)] == ["It boils."]


async def test_booting_over_a_game_this_process_never_saw_loses_nothing_of_it(
    redis: Any, channel: str, crash: Callable[[], None]
) -> None:
    former = GameSession(channel)
    await former.boot("The Last Light", redis)
    await former.record_turn({}, "One.", redis)
    crash()
    fresh = GameSession(channel)
    await fresh.boot("Soup of the Day", redis)
    assert await fresh.get_turn_history(redis) == []
    again = await load_by_game_id(former.game_id, redis)
    assert again is not None
    assert [turn.narrative_summary for turn in await again.get_turn_history(redis)] == ["One."]


async def test_booting_over_a_game_of_the_first_edition_loses_nothing_of_it(redis: Any, channel: str) -> None:
    document = {"game_id": "old", "game_name": "Chess", "channel_id": channel, "active": True, "turn_number": 9}
    await redis.set(f"game:session:{channel}", json.dumps(document))
    await redis.hset("game:index", "old", json.dumps({"game_name": "Chess", "channel_id": channel}))
    await redis.rpush(f"game:session:{channel}:history", json.dumps({"turn": 9, "choices": {}}))
    await GameSession(channel).boot("Soup of the Day", redis)
    again = await load_by_game_id("old", redis)
    assert again is not None
    assert again.turn_number == 9
    assert [turn.turn for turn in await again.get_turn_history(redis)] == [9]


async def test_booting_over_a_game_that_is_in_the_hash_only_loses_nothing_of_it(redis: Any, channel: str) -> None:
    former = GameSession(channel, "Chess", "old")
    former.turn_number = 4
    await persist_session(channel, former, redis)
    await GameSession(channel).boot("Soup of the Day", redis)
    again = await load_by_game_id("old", redis)
    assert again is not None
    assert again.turn_number == 4


async def test_a_former_game_that_is_still_in_somebodys_hands_saves_beside_the_new_one(
    redis: Any, channel: str
) -> None:
    first, second = GameSession(channel), GameSession(channel)
    await first.boot("The Last Light", redis)
    await second.boot("Soup of the Day", redis)
    first.turn_number = 8
    await first.record_turn({}, "Late.", redis)
    await first.exit_game(redis)
    in_slot = await GameSession.load_from_redis(channel, redis)
    former = await load_by_game_id(first.game_id, redis)
    assert in_slot is not None
    assert former is not None
    assert (in_slot.game_name, former.turn_number) == ("Soup of the Day", 8)
    assert [turn.narrative_summary for turn in await first.get_turn_history(redis)] == ["Late."]
    assert await second.get_turn_history(redis) == []


async def test_rebooting_one_session_object_leaves_its_former_game_to_be_loaded(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    await session.boot("The Last Light", redis)
    session.turn_number = 5
    await session.record_turn({}, "Five.", redis)
    former = session.game_id
    await session.boot("Soup of the Day", redis)
    again = await load_by_game_id(former, redis)
    assert again is not None
    assert (again.game_name, again.turn_number) == ("The Last Light", 5)
    assert {game["game_id"] for game in await list_all_games(redis)} == {former, session.game_id}


async def test_a_slot_that_holds_another_game_is_never_handed_out_for_a_lost_one(redis: Any, channel: str) -> None:
    await GameSession(channel).boot("The Last Light", redis)
    await redis.hset("game:index", "lost", json.dumps({"game_name": "Chess", "channel_id": channel}))
    assert await load_by_game_id("lost", redis) is None
