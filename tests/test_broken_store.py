"""A store that refuses, hangs, turns read-only, is full or holds something else: no game stops, none is lost."""

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from parts import PATIENCE, Clock
from redis.asyncio import Redis

import game_characters
import game_session
from bot.embedded import EmbeddedValkey
from game.scene import Scene
from game.store.contract import store_of
from game_session import GameSession, get_or_restore_session, list_all_games, load_by_game_id, persist_session

CHANNEL, USER = "42", "7"
LIMIT = 0.15
LONG = PATIENCE / 2  # so a call that hangs is noticed


class Store:
    """A Valkey of the test's own, and the ways to break it."""

    def __init__(self, server: EmbeddedValkey, client: Redis) -> None:
        self.server = server
        self.client = client

    @contextlib.asynccontextmanager
    async def refused(self) -> AsyncIterator[None]:
        await self.server.stop()
        yield
        await self.server.start()

    @contextlib.asynccontextmanager
    async def hanging(self) -> AsyncIterator[None]:
        assert self.server.process_id is not None
        os.kill(self.server.process_id, signal.SIGSTOP)
        ours = store_of(self.client)
        patient, ours.limit_seconds = ours.limit_seconds, LIMIT  # nobody waits as long as usual
        yield
        ours.limit_seconds = patient
        os.kill(self.server.process_id, signal.SIGCONT)

    @contextlib.asynccontextmanager
    async def read_only(self) -> AsyncIterator[None]:
        await self.client.execute_command("REPLICAOF", "127.0.0.1", "1")  # type: ignore[no-untyped-call]
        yield
        await self.client.execute_command("REPLICAOF", "NO", "ONE")  # type: ignore[no-untyped-call]

    @contextlib.asynccontextmanager
    async def out_of_memory(self) -> AsyncIterator[None]:
        await self.client.config_set("maxmemory", 1)
        yield
        await self.client.config_set("maxmemory", 0)

    @contextlib.asynccontextmanager
    async def wrong_type(self) -> AsyncIterator[None]:
        """Something else has taken every key but the durable document; then somebody clears it away."""
        client: Any = self.client
        whole = {key: await client.dump(key) for key in await client.keys("*") if await client.type(key) != b"string"}
        for key in whole:
            await self.client.delete(key)
            await self.client.set(key, "somebody else's")
        yield
        for key, value in whole.items():
            await client.restore(key, 0, value, replace=True)


WAYS = ("refused", "hanging", "read_only", "out_of_memory", "wrong_type")


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    server = EmbeddedValkey(tmp_path / "store")
    client = (await server.start()).client()
    store_of(client).limit_seconds = PATIENCE
    yield Store(server, client)
    await client.aclose()
    await server.stop()


@pytest.fixture(params=WAYS)
def broken(request: pytest.FixtureRequest, store: Store) -> Callable[[], AbstractAsyncContextManager[None]]:
    """One way after the other."""
    way: Callable[[], AbstractAsyncContextManager[None]] = getattr(store, request.param)
    return way


async def _playing(redis: Any) -> GameSession:
    """A game with a past: a finished turn, an open window, a screen."""
    session = GameSession(CHANNEL)
    session.guild_id = "900"
    await session.boot("The Last Light", redis)
    session.turn_number = 1
    await session.record_turn({USER: "Run"}, "They ran.", redis)
    await session.submit_choice(USER, "Ada", "Hide", redis)
    await session.place_screen("discord", {"message_id": "1"}, redis)
    assert session.saved
    return session


async def test_nothing_raises_and_nothing_hangs(
    store: Store, broken: Callable[[], AbstractAsyncContextManager[None]]
) -> None:
    session = await _playing(store.client)
    character = await game_characters.create_character(USER, "Mira", "", store.client)
    assert character is not None
    redis = store.client
    calls: list[Callable[[], Any]] = [
        lambda: session.submit_choice("8", "Bo", "Run", redis),
        lambda: session.record_turn({}, "", redis),
        lambda: session.place_screen("discord", {"message_id": "2"}, redis),
        lambda: session.get_turn_history(redis),
        lambda: session.save(redis),
        lambda: GameSession("43").boot("Soup of the Day", redis),
        lambda: session.exit_game(redis),
        lambda: persist_session(CHANNEL, session, redis),
        lambda: get_or_restore_session(CHANNEL, redis),
        lambda: GameSession.load_from_redis(CHANNEL, redis),
        lambda: GameSession.delete_from_redis("44", redis),
        lambda: list_all_games(redis),
        lambda: load_by_game_id(session.game_id, redis),
        lambda: game_characters.create_character(USER, "Nox", "", redis),
        lambda: game_characters.list_characters(USER, redis),
        lambda: game_characters.get_character(USER, character["char_id"], redis),
        lambda: game_characters.get_active_character(USER, redis),
        lambda: game_characters.set_active_character(USER, character["char_id"], redis),
        lambda: game_characters.delete_character(USER, "none", redis),
    ]
    async with broken():
        for call in calls:
            async with asyncio.timeout(LONG):
                await call()


async def test_a_session_says_that_it_is_unsaved_and_all_is_saved_once_the_store_is_back(
    store: Store, broken: Callable[[], AbstractAsyncContextManager[None]], crash: Callable[[], None]
) -> None:
    session = await _playing(store.client)
    async with broken():
        await session.submit_choice("8", "Bo", "Run", store.client)
        choices, session.pending_choices = session.pending_choices, {}
        session.turn_number = 2
        session.scene = Scene("It is dark.")
        await session.record_turn(choices, "They hid.", store.client)
        assert not session.saved
        await session.submit_choice("9", "Cy", "Wait", store.client)
        await session.place_screen("discord", {"message_id": "2"}, store.client)
        assert not session.saved
    assert await session.save(store.client)
    crash()
    again = await get_or_restore_session(CHANNEL, store.client)
    assert again is not None
    assert again.to_dict() == session.to_dict()
    assert again.pending_choices == {"9": "Wait"}
    assert again.screens == {"discord": {"message_id": "2"}}
    history = [turn.narrative_summary for turn in await again.get_turn_history(store.client)]
    assert history == ["They ran.", "They hid."]


async def test_the_next_press_alone_saves_what_was_left_unsaved(store: Store, crash: Callable[[], None]) -> None:
    session = await _playing(store.client)
    async with store.out_of_memory():
        await session.record_turn({}, "They hid.", store.client)
    await session.submit_choice("9", "Cy", "Wait", store.client)
    assert session.saved
    crash()
    again = await get_or_restore_session(CHANNEL, store.client)
    assert again is not None
    assert again.pending_choices == {USER: "Hide", "9": "Wait"}
    assert len(await again.get_turn_history(store.client)) == 2


async def test_a_write_whose_answer_was_lost_is_not_done_twice(store: Store) -> None:
    """The server hangs with the turn in its hands, and carries it out after everybody has given up waiting."""
    session = await _playing(store.client)
    async with store.hanging():
        await session.record_turn({}, "Slow.", store.client)
        assert not session.saved
    assert await session.save(store.client)
    history = [turn.narrative_summary for turn in await session.get_turn_history(store.client)]
    assert history == ["They ran.", "Slow."]


async def test_a_game_booted_while_the_store_is_down_takes_its_place_without_loss_when_it_is_back(
    store: Store, crash: Callable[[], None]
) -> None:
    former = await _playing(store.client)
    fresh = GameSession(CHANNEL)
    async with store.refused():
        await former.record_turn({}, "Unsaved.", store.client)
        await former.exit_game(store.client)
        await fresh.boot("Soup of the Day", store.client)
        assert not fresh.saved
    assert await fresh.save(store.client)
    assert await former.save(store.client)
    crash()
    in_slot = await get_or_restore_session(CHANNEL, store.client)
    archived = await load_by_game_id(former.game_id, store.client)
    assert in_slot is not None
    assert archived is not None
    assert in_slot.game_id == fresh.game_id
    history = [turn.narrative_summary for turn in await archived.get_turn_history(store.client)]
    assert history == ["They ran.", "Unsaved."]


async def test_a_cancelled_caller_does_not_tear_a_save(valkey: Redis, crash: Callable[[], None]) -> None:
    session = GameSession(CHANNEL)
    await session.boot("The Last Light", valkey)
    session.turn_number = 1
    recording = asyncio.create_task(session.record_turn({}, "They ran.", valkey))
    await asyncio.sleep(0)
    recording.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await recording
    await store_of(valkey).settle()
    assert len(await session.get_turn_history(valkey)) == 1


async def test_a_hundred_presses_on_a_hanging_store_give_up_together(store: Store) -> None:
    session = await _playing(store.client)
    async with store.hanging(), asyncio.timeout(100 * LIMIT):
        await asyncio.gather(*(session.submit_choice(str(n), f"p{n}", "Run", store.client) for n in range(100)))
    assert not session.saved
    assert len(session.pending_choices) == 100


async def test_many_channels_at_once_do_not_run_a_client_out_of_connections(
    redis: Any, clock: Clock, patience: None
) -> None:
    sessions = [GameSession(str(1000 + number), clock=clock) for number in range(300)]
    await asyncio.gather(*(session.boot("The Last Light", redis) for session in sessions))
    assert all(session.saved for session in sessions)
    await asyncio.gather(*(session.record_turn({}, "", redis) for session in sessions))
    assert all(session.saved for session in sessions)
    found = await asyncio.gather(
        *(game_session.load_by_game_id(session.game_id, redis, clock=clock) for session in sessions)
    )
    assert all(found)
