"""One lock for each session."""

import asyncio

from game_session import GameSessionLockRegistry


async def test_a_session_has_one_lock_and_others_have_others() -> None:
    registry = GameSessionLockRegistry()
    first, again, other = [await registry.get_session_lock(name) for name in ("42", "42", "43")]
    assert first is again
    assert first is not other
    assert isinstance(first, asyncio.Lock)


async def test_a_cleaned_up_session_gets_a_new_lock() -> None:
    registry = GameSessionLockRegistry()
    first = await registry.get_session_lock("42")
    await registry.cleanup_session("42")
    assert await registry.get_session_lock("42") is not first


async def test_cleaning_up_an_unknown_session_does_nothing() -> None:
    await GameSessionLockRegistry().cleanup_session("42")


async def test_registries_share_nothing() -> None:
    first, second = GameSessionLockRegistry(), GameSessionLockRegistry()
    assert await first.get_session_lock("42") is not await second.get_session_lock("42")


async def test_many_tasks_asking_at_once_get_the_same_lock_and_go_one_by_one() -> None:
    registry = GameSessionLockRegistry()
    inside, most = 0, 0

    async def enter() -> None:
        nonlocal inside, most
        async with await registry.get_session_lock("42"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(enter() for _ in range(50)))
    assert most == 1


async def test_cleaning_up_under_somebodys_hands_lets_nobody_else_in() -> None:
    registry = GameSessionLockRegistry()
    async with await registry.get_session_lock("42"):
        await registry.cleanup_session("42")
        assert (await registry.get_session_lock("42")).locked()
