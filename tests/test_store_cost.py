"""What a press and a turn cost at the store: round trips and bytes, counted on a real connection."""

import pytest
from redis.asyncio import Redis

from bench.saving import counted
from game_session import GameSession


async def _game(redis: Redis, players: int, presses: int, turns: int) -> GameSession:
    session = GameSession("42")
    await session.boot("The Last Light", redis)
    for number in range(players):
        session.register_player(str(10**17 + number), "somebody")
    for _ in range(turns):
        await session.record_turn({}, "", redis)
    for number in range(presses):
        await session.submit_choice(str(10**17 + number), "somebody", "Run", redis)
    return session


async def _press(session: GameSession, redis: Redis) -> tuple[int, int]:
    with counted() as traffic:
        await session.submit_choice(str(10**17), "somebody", "Hide", redis)
    return traffic.round_trips, traffic.sent


async def test_a_press_is_one_round_trip_that_does_not_grow(valkey: Redis) -> None:
    small = await _press(await _game(valkey, 1, 1, 0), valkey)
    large = await _press(await _game(valkey, 1000, 300, 120), valkey)
    assert small[0] == large[0] == 1
    assert large[1] == pytest.approx(small[1], abs=20)  # stamps and turn numbers are a digit longer or shorter


async def test_a_turn_is_one_round_trip_whatever_its_size(valkey: Redis) -> None:
    for players, turns in ((1, 0), (1000, 120)):
        session = await _game(valkey, players, players and 5, turns)
        with counted() as traffic:
            await session.record_turn(dict.fromkeys(session.players, "Run"), "They ran.", valkey)
        assert traffic.round_trips == 1
        assert session.saved


async def test_noting_where_a_message_is_costs_one_small_round_trip(valkey: Redis) -> None:
    session = await _game(valkey, 1000, 5, 1)
    with counted() as traffic:
        await session.place_screen("discord", {"channel_id": "1", "message_id": "2"}, valkey)
    assert traffic.round_trips == 1
    assert traffic.sent < 300
