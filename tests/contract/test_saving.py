"""Where a session is in the store, and how it comes back."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from parts import Clock

from game.scene import Choice, Scene
from game_session import (
    GameSession,
    get_or_restore_session,
    get_session,
    list_all_games,
    load_by_game_id,
    persist_session,
    remove_session,
    set_session,
)


async def test_a_save_writes_the_durable_form_under_the_contracts_key(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    await session.boot("The Last Light", redis)
    assert json.loads(await redis.get(f"game:session:{channel}")) == session.to_dict()
    assert await redis.ttl(f"game:session:{channel}") == -1


async def test_the_hash_lives_for_four_hours(redis: Any, channel: str) -> None:
    await persist_session(channel, GameSession(channel, "Chess"), redis)
    assert 14390 < await redis.ttl(f"sg:game_session:{channel}") <= 14400
    again = GameSession.from_redis(await redis.hgetall(f"sg:game_session:{channel}"))
    assert again.game_name == "Chess"


async def test_persisting_without_a_client_does_nothing(channel: str) -> None:
    await persist_session(channel, GameSession(channel), None)


async def test_load_reads_the_durable_form(redis: Any, channel: str) -> None:
    session = GameSession(channel, "Chess", "abc")
    await redis.set(f"game:session:{channel}", json.dumps(session.to_dict()))
    again = await GameSession.load_from_redis(channel, redis)
    assert again is not None
    assert again.to_dict() == session.to_dict()


async def test_load_gives_none_for_nothing(redis: Any, channel: str) -> None:
    assert await GameSession.load_from_redis(channel, redis) is None
    await persist_session(channel, GameSession(channel), redis)
    assert await GameSession.load_from_redis(channel, redis) is None


async def test_delete_wipes_every_key_of_the_channel_and_leaves_the_index(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    await session.boot("The Last Light", redis)
    await session.record_turn({}, "", redis)
    await session.submit_choice("7", "Ada", "Run", redis)
    await session.place_screen("discord", {"message_id": "5"}, redis)
    await GameSession.delete_from_redis(channel, redis)
    assert await redis.keys("*") in (["game:index"], [b"game:index"])
    assert await load_by_game_id(session.game_id, redis) is None


def test_the_registry_holds_one_session_a_channel() -> None:
    first, second = GameSession("42"), GameSession("42")
    assert get_session("42") is None
    set_session("42", first)
    assert get_session("42") is first
    assert get_session("43") is None
    set_session("42", second)
    assert get_session("42") is second
    assert remove_session("42") is second
    assert remove_session("42") is None
    assert get_session("42") is None


async def test_setting_and_removing_a_session_touches_no_store(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    await session.boot("The Last Light", redis)
    before = sorted(await redis.keys("*"))
    set_session(channel, session)
    remove_session(channel)
    assert sorted(await redis.keys("*")) == before


async def test_restore_prefers_memory(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    set_session(channel, session)
    await persist_session(channel, GameSession(channel, "Another"), redis)
    assert await get_or_restore_session(channel, redis) is session


async def test_restore_takes_the_hash_first_and_registers_what_it_found(redis: Any, channel: str) -> None:
    session = GameSession(channel, "From the hash")
    await redis.set(f"game:session:{channel}", json.dumps(GameSession(channel, "From the document").to_dict()))
    await persist_session(channel, session, redis)
    again = await get_or_restore_session(channel, redis)
    assert again is not None
    assert again.game_name == "From the hash"
    assert get_session(channel) is again


async def test_restore_falls_back_to_the_document_and_writes_the_hash_anew(redis: Any, channel: str) -> None:
    await redis.set(f"game:session:{channel}", json.dumps(GameSession(channel, "Chess", "abc").to_dict()))
    again = await get_or_restore_session(channel, redis)
    assert again is not None
    assert again.game_id == "abc"
    assert 0 < await redis.ttl(f"sg:game_session:{channel}") <= 14400


async def test_one_torn_value_does_not_take_the_rest_with_it(
    redis: Any, channel: str, crash: Callable[[], None]
) -> None:
    await GameSession(channel).boot("The Last Light", redis)
    await redis.hset(f"game:screens:{channel}", "discord", b"\xff\xfe")
    crash()
    again = await get_or_restore_session(channel, redis)
    assert again is not None
    assert again.game_name == "The Last Light"


async def test_restore_gives_none_for_nothing(redis: Any, channel: str) -> None:
    assert await get_or_restore_session(channel, redis) is None
    assert await get_or_restore_session(channel, None) is None
    assert get_session(channel) is None


async def test_two_tasks_that_restore_a_channel_get_one_session(
    redis: Any, channel: str, crash: Callable[[], None]
) -> None:
    await GameSession(channel).boot("The Last Light", redis)
    crash()
    found = await asyncio.gather(*(get_or_restore_session(channel, redis) for _ in range(10)))
    assert found[0] is not None
    assert {id(session) for session in found} == {id(found[0])}


async def test_a_restored_game_goes_on_with_its_history(redis: Any, channel: str, crash: Callable[[], None]) -> None:
    session = GameSession(channel)
    await session.boot("The Last Light", redis)
    await session.record_turn({}, "One.", redis)
    crash()
    again = await get_or_restore_session(channel, redis)
    assert again is not None
    await again.record_turn({}, "Two.", redis)
    assert [turn.narrative_summary for turn in await again.get_turn_history(redis)] == ["One.", "Two."]


async def test_what_a_front_end_needs_comes_back_after_the_hash_has_ended(
    redis: Any, channel: str, crash: Callable[[], None]
) -> None:
    session = GameSession(channel)
    session.guild_id, session.cartridge_id, session.cartridge_digest = "900", "last-light", "sha256:00"
    await session.boot("The Last Light", redis)
    session.scene, session.narrator_state = Scene("Dark.", (Choice("Wait"),)), '{"turn":7}'
    await session.record_turn({}, "", redis)
    await session.place_screen("discord", {"channel_id": "1", "message_id": "5"}, redis)
    crash()
    await redis.delete(f"sg:game_session:{channel}")
    again = await get_or_restore_session(channel, redis)
    assert again is not None
    assert again.to_dict() == session.to_dict()
    assert again.screens == {"discord": {"channel_id": "1", "message_id": "5"}}


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
    put_aside = await load_by_game_id(second.game_id, redis, clock=clock)
    assert put_aside is not None
    assert [turn.narrative_summary for turn in await put_aside.get_turn_history(redis)] == ["It boils."]


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
