"""Where a session is in the store, and how it comes back."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from game.scene import Choice, Scene
from game_session import (
    GameSession,
    get_or_restore_session,
    get_session,
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
