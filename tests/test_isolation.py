"""Two hundred channels at once, and none sees another: the audit's seven issues, and the refactor's list, in our terms.

The audit was of a sister game that mixed up its channels; each of its issues is a test here and stays fixed.
"""

import ast
import asyncio
import inspect
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from parts import Clock

import game_characters
import game_session
from game.scene import Scene
from game_session import (
    GameSession,
    GameSessionLockRegistry,
    get_or_restore_session,
    get_session,
    list_all_games,
    load_by_game_id,
    set_session,
)

pytestmark = pytest.mark.usefixtures("patience")

CHANNELS = [str(1_180_000_000_000_000_000 + number) for number in range(200)]
ROOT = Path(game_session.__file__).parent
OURS = [path for folder in (".", "base", "game", "game/store", "bot") for path in sorted((ROOT / folder).glob("*.py"))]


async def _play(channel: str, redis: Any, clock: Clock, turns: int) -> GameSession:
    """One channel plays, taking turns with all the others at every step."""
    session = GameSession(channel, clock=clock)
    set_session(channel, session)
    await session.boot(f"game of {channel}", redis)
    for turn in range(turns):
        await asyncio.gather(
            *(session.submit_choice(f"{channel}-{n}", f"player {n} of {channel}", f"{channel}/{turn}/{n}", redis)
              for n in range(3))
        )  # fmt: skip
        choices = await session.wait_for_countdown()
        session.scene = Scene(f"{channel} after {turn}")
        await session.record_turn(choices, f"{channel} turn {turn}", redis)
    return session


def _only_of(channel: str, session: GameSession) -> bool:
    rest = str(session.to_redis())
    return channel in rest and not any(other in rest for other in CHANNELS if other != channel)


async def test_issue_1_a_session_is_bound_to_its_channel_from_its_first_moment() -> None:
    assert inspect.signature(GameSession).parameters["channel_id"].default is inspect.Parameter.empty
    assert GameSession("42").channel_id == "42"


async def test_issue_2_two_hundred_games_at_once_keep_their_own_record(redis: Any, clock: Clock) -> None:
    played = await asyncio.gather(*(_play(channel, redis, clock, turns=3) for channel in CHANNELS))
    for channel, session in zip(CHANNELS, played, strict=True):
        assert _only_of(channel, session)
        record = await session.get_turn_history(redis)
        assert [turn.narrative_summary for turn in record] == [f"{channel} turn {turn}" for turn in range(3)]
        assert [len(turn.choices) for turn in record] == [3, 3, 3]


async def test_issue_3_a_reset_resets_the_channel_it_was_asked_for(redis: Any, clock: Clock) -> None:
    first, second = await _play("1", redis, clock, 2), await _play("2", redis, clock, 2)
    await GameSession.delete_from_redis("1", redis)
    assert await GameSession.load_from_redis("1", redis, clock=clock) is None
    assert len(await second.get_turn_history(redis)) == 2
    assert first.turn_number == second.turn_number == 2


async def test_issue_4_a_games_end_is_saved_where_its_game_is(redis: Any, clock: Clock) -> None:
    first, second = await _play("1", redis, clock, 1), await _play("2", redis, clock, 1)
    await asyncio.gather(first.exit_game(redis), second.record_turn({}, "2 goes on", redis))
    assert [turn.narrative_summary for turn in await first.get_turn_history(redis)] == ["1 turn 0"]
    assert [turn.narrative_summary for turn in await second.get_turn_history(redis)] == ["2 turn 0", "2 goes on"]


async def test_issue_5_a_start_of_the_process_resets_nothing(
    redis: Any, clock: Clock, crash: Callable[[], None]
) -> None:
    session = await _play("1", redis, clock, 2)
    crash()
    again = await get_or_restore_session("1", redis, clock=clock)
    assert again is not None
    assert again.to_dict() == session.to_dict()


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(ROOT)))
def test_issue_6_nothing_guesses_a_channel(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        assert not (isinstance(node, ast.Constant) and node.value == "default"), "nobody's id"
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            arguments = node.args
            positional = [*arguments.posonlyargs, *arguments.args]
            with_default = positional[len(positional) - len(arguments.defaults) :]
            named = [one.arg for one, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if value]
            assert not {"channel_id", "session_id", "user_id"} & {*(one.arg for one in with_default), *named}


async def test_issue_7_every_way_in_finds_the_same_game(redis: Any, clock: Clock, crash: Callable[[], None]) -> None:
    session = await _play("1", redis, clock, 1)
    await _play("2", redis, clock, 1)
    crash()
    by_channel = await get_or_restore_session("1", redis, clock=clock)
    by_key = await GameSession.load_from_redis("1", redis, clock=clock)
    by_id = await load_by_game_id(session.game_id, redis, clock=clock)
    assert by_channel is not None
    assert by_key is not None
    assert by_id is not None
    assert by_channel.to_dict() == by_key.to_dict() == by_id.to_dict() == session.to_dict()
    assert get_session("1") is by_channel


async def test_paths_no_two_channels_write_to_the_same_key(redis: Any, clock: Clock) -> None:
    await _play("1", redis, clock, 1)
    before = {key: await redis.dump(key) for key in await redis.keys("*:1*")}
    await _play("2", redis, clock, 1)
    assert {key: await redis.dump(key) for key in await redis.keys("*:1*")} == before
    assert len(before) == 3


async def test_state_of_one_channel_can_change_without_the_others(redis: Any) -> None:
    sessions = {channel: GameSession(channel) for channel in CHANNELS}
    await asyncio.gather(*(session.boot(f"game of {channel}", redis) for channel, session in sessions.items()))
    sessions[CHANNELS[0]].set_crown("7")
    await sessions[CHANNELS[0]].save(redis)
    loaded = await asyncio.gather(*(GameSession.load_from_redis(channel, redis) for channel in CHANNELS))
    assert [session.crown_holder for session in loaded if session] == ["7", *[None] * 199]


async def test_concurrent_workers_lose_no_change_of_theirs(redis: Any) -> None:
    """Worker A makes five changes a channel and worker B three, all at once, each under its session's lock."""
    registry = GameSessionLockRegistry()
    sessions = {channel: GameSession(channel) for channel in CHANNELS}

    async def work(channel: str, name: str, changes: int) -> None:
        for _ in range(changes):
            async with await registry.get_session_lock(channel):
                session = sessions[channel]
                turn = session.turn_number
                await asyncio.sleep(0)
                session.turn_number = turn + 1
                await session.record_turn({name: "changed"}, name, redis)

    jobs = [(channel, name, changes) for channel in CHANNELS for name, changes in (("A", 5), ("B", 3))]
    random.Random(7).shuffle(jobs)
    await asyncio.gather(*(work(*job) for job in jobs))
    for session in sessions.values():
        names = [turn.narrative_summary for turn in await session.get_turn_history(redis)]
        assert (names.count("A"), names.count("B"), session.turn_number) == (5, 3, 8)


async def test_history_of_each_channel_is_its_own(redis: Any, clock: Clock) -> None:
    for channel, turns in (("1", 4), ("2", 2)):
        await _play(channel, redis, clock, turns)
    assert len(await GameSession("1", clock=clock).get_turn_history(redis)) == 4
    assert len(await GameSession("2", clock=clock).get_turn_history(redis)) == 2
    assert await GameSession("3", clock=clock).get_turn_history(redis) == []


async def test_isolation_survives_a_crash_of_all_two_hundred_in_mid_window(
    redis: Any, clock: Clock, crash: Callable[[], None]
) -> None:
    for channel in CHANNELS:
        session = GameSession(channel, clock=clock)
        await session.boot(f"game of {channel}", redis)
        await session.submit_choice(f"{channel}-0", f"player of {channel}", f"press of {channel}", redis)
    crash()
    restored = await asyncio.gather(*(get_or_restore_session(channel, redis, clock=clock) for channel in CHANNELS))
    for channel, found in zip(CHANNELS, restored, strict=True):
        assert found is not None
        assert found.pending_choices == {f"{channel}-0": f"press of {channel}"}
        assert _only_of(channel, found)
    assert len(await list_all_games(redis)) == 200


async def test_isolation_of_users_characters(redis: Any) -> None:
    await asyncio.gather(
        *(game_characters.create_character(user, f"hero of {user}", "", redis) for user in CHANNELS[:50])
    )
    for user in CHANNELS[:50]:
        assert [one["name"] for one in await game_characters.list_characters(user, redis)] == [f"hero of {user}"]
