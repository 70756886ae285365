"""A game keeps its last hundred turns: that number is promised, so it stands here as a number."""

from typing import Any

import pytest

from bot.address import Address
from game_session import GameSession

pytestmark = pytest.mark.usefixtures("patience")


async def _played(channel: str, turns: int, redis: Any) -> GameSession:
    session = GameSession(channel)
    await session.boot("The Last Light", redis)
    for turn in range(1, turns + 1):
        session.turn_number = turn
        await session.record_turn({}, f"turn {turn}", redis)
    return session


async def _kept(session: GameSession, redis: Any) -> list[str]:
    assert await redis.llen(f"game:session:{session.channel_id}:history") == 100
    return [turn.narrative_summary for turn in await session.get_turn_history(redis, 1000)]


async def test_a_hundred_turns_are_kept_and_the_hundred_and_first_pushes_the_first_out(
    redis: Any, channel: str
) -> None:
    session = await _played(channel, 100, redis)
    assert (await _kept(session, redis))[0] == "turn 1"
    await session.record_turn({}, "turn 101", redis)
    assert await _kept(session, redis) == [f"turn {turn}" for turn in range(2, 102)]


async def test_a_hundred_turns_wait_for_a_store_that_is_down(redis: Any, channel: str) -> None:
    nobody = Address("redis://127.0.0.1:1").client()
    session = await _played(channel, 103, nobody)
    await nobody.aclose()
    assert not session.saved
    assert await session.save(redis)
    assert await _kept(session, redis) == [f"turn {turn}" for turn in range(4, 104)]
