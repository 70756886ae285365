"""Boot, turns, exit."""

import asyncio
import json
from typing import Any

from parts import Clock

from game.scene import Scene
from game_session import _MAX_TURN_HISTORY, DEFAULT_TITLE_SCREEN, GameSession, TurnRecord


async def test_boot_starts_clean_and_says_so() -> None:
    session = GameSession("42", game_id="abcdefabcdef")
    banner = await session.boot("The Last Light")
    assert (session.active, session.turn_number, session.game_name) == (True, 0, "The Last Light")
    assert "The Last Light" in banner
    assert DEFAULT_TITLE_SCREEN in banner
    assert "abcdefabcdef" in banner
    assert "\n" in banner


async def test_boot_shows_the_cartridges_own_title_screen() -> None:
    session = GameSession("42")
    session.title_screen_url = "https://example.org/title.png"
    assert "https://example.org/title.png" in await session.boot("The Last Light")


async def test_booting_a_used_session_clears_all_that_was_the_former_games(clock: Clock) -> None:
    session = GameSession("42", clock=clock)
    await session.boot("The Last Light")
    await session.submit_choice("7", "Ada", "Run")
    session.set_crown("7")
    await session.wait_for_countdown()
    await session.submit_choice("7", "Ada", "Hide")
    former = session.game_id
    await session.boot("Soup of the Day")
    assert (session.turn_number, session.players, session.pending_choices) == (0, {}, {})
    assert session.crown_holder is None
    assert session.game_id != former
    assert await session.submit_choice("8", "Bo", "Stir") == (True, 10.0)


async def test_boot_without_a_client_stores_nothing_and_with_one_stores_all(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    await session.boot("The Last Light")
    assert await redis.keys("*") == []
    await session.boot("The Last Light", redis)
    assert await redis.exists(f"game:session:{channel}", f"sg:game_session:{channel}", "game:index") == 3


async def test_exit_saves_deactivates_and_sums_up(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    await session.boot("The Last Light", redis)
    session.register_player("7", "Ada")
    session.register_player("8", "Bo")
    session.turn_number = 5
    banner = await session.exit_game(redis)
    assert session.active is False
    assert "The Last Light" in banner
    assert "5" in banner
    assert "2" in banner
    again = await GameSession.load_from_redis(channel, redis)
    assert again is not None
    assert (again.turn_number, list(again.players)) == (5, ["7", "8"])


async def test_a_game_that_was_left_does_not_come_back_to_life_by_itself(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    await session.boot("The Last Light", redis)
    await session.exit_game(redis)
    again = await GameSession.load_from_redis(channel, redis)
    assert again is not None
    assert again.active is False


async def test_exit_cancels_the_countdown_and_keeps_its_presses(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    await session.boot("The Last Light", redis)
    await session.submit_choice("7", "Ada", "Run", redis)

    async def count_down() -> None:
        await session.wait_for_countdown()

    task = session.countdown_task = asyncio.create_task(count_down())
    await asyncio.sleep(0)
    await session.exit_game(redis)
    assert task.cancelled()
    again = await GameSession.load_from_redis(channel, redis)
    assert again is not None
    assert (again.turn_number, again.pending_choices) == (0, {"7": "Run"})


async def test_exit_without_a_client_needs_no_store() -> None:
    session = GameSession("42")
    await session.boot("The Last Light")
    assert await session.exit_game()
    assert session.active is False


async def test_a_turn_is_kept_in_the_contracts_list_as_json(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    await session.boot("The Last Light", redis)
    session.turn_number = 1
    await session.record_turn({"7": "Run"}, "They ran.", redis)
    [entry] = await redis.lrange(f"game:session:{channel}:history", 0, -1)
    record = json.loads(entry)
    assert (record["turn"], record["choices"], record["narrative_summary"]) == (1, {"7": "Run"}, "They ran.")
    assert await session.get_turn_history(redis) == [TurnRecord.from_dict(record)]


async def test_a_summary_is_cut_to_five_hundred_characters(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    await session.record_turn({}, "x" * 501, redis)
    [record] = await session.get_turn_history(redis)
    assert record.narrative_summary == "x" * 500


async def test_the_history_keeps_the_last_turns_only(redis: Any, channel: str) -> None:
    await redis.rpush(f"game:session:{channel}:history", *["{}"] * (_MAX_TURN_HISTORY + 50))
    session = GameSession(channel)
    session.turn_number = 999
    await session.record_turn({}, "The newest.", redis)
    assert await redis.llen(f"game:session:{channel}:history") == _MAX_TURN_HISTORY
    assert (await session.get_turn_history(redis, 1))[0].turn == 999


async def test_the_last_turns_come_oldest_first(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    for turn in range(1, 15):
        session.turn_number = turn
        await session.record_turn({}, f"Turn {turn}.", redis)
    assert [record.turn for record in await session.get_turn_history(redis)] == list(range(5, 15))
    assert [record.turn for record in await session.get_turn_history(redis, count=2)] == [13, 14]
    assert await session.get_turn_history(redis, count=0) == []
    assert await session.get_turn_history() == []


async def test_a_torn_entry_of_the_history_is_left_out(redis: Any, channel: str) -> None:
    good = json.dumps({"turn": 4, "choices": {"7": "Run"}})
    await redis.rpush(f"game:session:{channel}:history", "{torn", good, "[]", b"\xc3\xa9", '"text"')
    assert [record.turn for record in await GameSession(channel).get_turn_history(redis)] == [4]


async def test_those_who_did_not_press_have_skipped_once_more(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    session.register_player("7", "Ada")
    session.register_player("8", "Bo")
    session.players["9"] = {"user_id": "9", "user_name": "Cy", "consecutive_skips": 3}  # type: ignore[assignment]
    await session.record_turn({"7": "Run"}, "", redis)
    assert [player.consecutive_skips for player in session.players.values()] == [0, 1, 4]


async def test_skips_count_without_a_client_too_and_nothing_is_stored(redis: Any) -> None:
    session = GameSession("42")
    session.register_player("7", "Ada")
    await session.record_turn({}, "")
    assert session.players["7"].consecutive_skips == 1
    assert await redis.keys("*") == []


async def test_recording_a_turn_saves_the_whole_session(redis: Any, channel: str) -> None:
    session = GameSession(channel)
    await session.boot("The Last Light", redis)
    session.register_player("7", "Ada")
    session.set_crown("7")
    session.turn_number = 1
    session.scene, session.narrator_state = Scene("It is dark."), "state"
    await session.record_turn({"7": "Run"}, "It is dark.", redis)
    again = await GameSession.load_from_redis(channel, redis)
    assert again is not None
    assert again.to_dict() == session.to_dict()
