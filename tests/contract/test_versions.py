"""Saves outlive us: every released form is loaded for ever, and one from the future is neither read nor replaced."""

import json
from dataclasses import replace
from typing import Any

import pytest
from fakeredis import FakeAsyncRedis
from golden_parts import ADA, BO, CHANNEL, FIRST, FOLDER, GUILD, SECOND, as_json, contents, golden, play, put
from parts import Clock, forget_everything

from game.errors import FutureError, StoreError, UnreadableError
from game.forms import from_hash
from game.store import keys
from game.store.contract import store_of
from game.version import VERSION, is_future
from game_session import (
    GameSession,
    get_or_restore_session,
    list_all_games,
    load_by_game_id,
    persist_session,
)

RELEASED = ("first_edition", *(f"version_{number}" for number in range(VERSION + 1)))
SLOT = keys.slot(CHANNEL)


def test_every_released_form_has_its_golden_file() -> None:
    assert {file.stem for file in FOLDER.glob("*.json")} == set(RELEASED)


async def test_the_form_of_today_is_that_of_the_newest_golden_file(clock: Clock) -> None:
    """If this fails the form has changed: raise `VERSION`, and make its golden file with `tests/golden_parts.py`."""
    redis = FakeAsyncRedis()
    await play(redis, clock)
    assert as_json(await contents(redis)) == (FOLDER / f"version_{VERSION}.json").read_text("utf-8")


@pytest.mark.parametrize("name", RELEASED)
async def test_what_was_saved_in_any_released_form_is_loaded(redis: Any, clock: Clock, name: str) -> None:
    await put(redis, golden(name))
    session = await get_or_restore_session(CHANNEL, redis, clock=clock)
    assert session is not None
    assert (session.game_id, session.game_name, session.active, session.turn_number) == (
        SECOND, "The Last Light", True, 1,
    )  # fmt: skip
    assert {key: player.user_name for key, player in session.players.items()} == {ADA: "Ada", BO: "Bo"}
    [turn] = await session.get_turn_history(redis)
    assert (turn.turn, turn.choices, turn.narrative_summary) == (1, {ADA: "Wait", BO: "Wait"}, "They waited.")
    assert [game["game_id"] for game in await list_all_games(redis)] == [FIRST, SECOND]


@pytest.mark.parametrize("name", RELEASED[1:])
async def test_all_that_a_game_can_have_is_loaded_as_it_was_played(redis: Any, name: str) -> None:
    clock = Clock()
    played = await play(FakeAsyncRedis(), clock)
    await put(redis, golden(name))
    session = await get_or_restore_session(CHANNEL, redis, clock=clock)
    assert session is not None
    # How many presses were made counts for their order only, and a press that is in both forms counts twice.
    assert replace(session.live.game, pressed=0) == replace(played.live.game, pressed=0)
    former = await load_by_game_id(FIRST, redis, GUILD, clock=clock)
    assert former is not None
    assert (former.game_name, former.pending_choices) == ("Soup of the Day", {ADA: "Run"})
    assert [turn.turn for turn in await former.get_turn_history(redis)] == [1]


@pytest.mark.parametrize("name", RELEASED)
async def test_a_save_writes_any_released_form_anew_in_the_form_of_today(redis: Any, clock: Clock, name: str) -> None:
    await put(redis, golden(name))
    session = await GameSession.load_from_redis(CHANNEL, redis, clock=clock)
    assert session is not None
    assert await session.save(redis)
    assert json.loads(await redis.get(SLOT.document))["version"] == VERSION
    forget_everything()
    again = await GameSession.load_from_redis(CHANNEL, redis, clock=clock)
    assert again is not None
    assert again.to_dict() == session.to_dict()


@pytest.mark.parametrize("torn", [None, "", "soon", -3, True, [], {}, "1", VERSION, 10**400])
def test_a_version_that_makes_no_sense_is_that_of_an_old_form(torn: object) -> None:
    assert not is_future({"version": torn})


@pytest.mark.parametrize("later", [VERSION + 1, str(VERSION + 1), VERSION + 0.5, 10**30, b"99"])
def test_a_version_above_ours_is_from_the_future(later: object) -> None:
    assert is_future({"version": later})
    assert is_future({b"version": later})


# --- From the future ---


def _later(raw: str) -> str:
    return json.dumps(json.loads(raw) | {"version": VERSION + 1, "players": "elsewhere"})


def _future(part: str) -> dict[str, Any]:
    """The newest golden form with one of its parts, or all of them, written by a newer edition."""
    found = golden(RELEASED[-1])
    if part in {"document", "all"}:
        found[SLOT.document] = _later(found[SLOT.document])
    if part in {"hash", "all"}:
        found[SLOT.live] |= {"version": str(VERSION + 1), "players": "elsewhere"}
    if part in {"window", "all"}:
        found[SLOT.window] |= {"window": _later(found[SLOT.window]["window"])}
    return found


PARTS = ("document", "hash", "window", "all")


@pytest.mark.parametrize("part", PARTS)
async def test_a_game_from_the_future_is_refused_with_one_line(redis: Any, part: str) -> None:
    await put(redis, _future(part))
    store = store_of(redis)
    for live in (True, False):
        with pytest.raises(FutureError, match=r"newer version of the bot: update the bot") as refused:
            await store.read(CHANNEL, live=live)
        assert isinstance(refused.value, UnreadableError)
        assert "\n" not in str(refused.value)
    with pytest.raises(FutureError):
        await store.find(SECOND)


@pytest.mark.parametrize("part", PARTS)
async def test_the_contract_finds_no_game_there_and_writes_nothing_over_it(redis: Any, part: str) -> None:
    await put(redis, _future(part))
    before = await contents(redis)
    assert await get_or_restore_session(CHANNEL, redis) is None
    assert await GameSession.load_from_redis(CHANNEL, redis) is None
    assert await load_by_game_id(SECOND, redis) is None
    session = GameSession(CHANNEL)
    await session.boot("Chess", redis)
    await session.submit_choice("7", "Cy", "Castle", redis)
    await session.record_turn({"7": "Castle"}, "He castled.", redis)
    await session.place_screen("discord", {"message_id": "1"}, redis)
    assert not await session.save(redis)
    await persist_session(CHANNEL, session, redis)
    await session.exit_game(redis)
    assert await contents(redis) == before


async def test_a_former_game_can_not_be_loaded_into_a_slot_from_the_future(redis: Any) -> None:
    await put(redis, _future("document"))
    before = await contents(redis)
    former = await load_by_game_id(FIRST, redis)
    assert former is not None
    assert not await former.save(redis)
    assert await contents(redis) == before


async def test_an_archived_game_from_the_future_is_left_where_it_is(redis: Any, clock: Clock) -> None:
    found = golden(RELEASED[-1])
    archive = keys.archive(FIRST)
    found[archive.document] = _later(found[archive.document])
    await put(redis, found)
    assert await load_by_game_id(FIRST, redis, clock=clock) is None
    session = GameSession(CHANNEL, game_id=FIRST, clock=clock)
    await session.boot("Chess", redis)
    assert not session.saved
    in_slot = await get_or_restore_session(CHANNEL, redis, clock=clock)
    assert in_slot is not None
    assert in_slot.game_id == SECOND
    assert (await contents(redis))[archive.document] == found[archive.document]


async def test_what_a_newer_edition_persists_is_not_persisted_over(redis: Any) -> None:
    flat = GameSession(CHANNEL).to_redis() | {"version": str(VERSION + 1)}
    await redis.hset(SLOT.live, mapping=flat)
    with pytest.raises(StoreError):
        await store_of(redis).put_live(GameSession(CHANNEL).live.game)
    assert (await contents(redis))[SLOT.live] == flat


def test_the_hash_itself_is_read_whatever_its_version_is(clock: Clock) -> None:
    """The contract's readers of plain data raise nothing; who holds such a game can't save it over the newer one."""
    flat = GameSession(CHANNEL, "Chess").to_redis() | {"version": "99"}
    assert from_hash(flat, store_of(FakeAsyncRedis(), clock).now()).game_name == "Chess"
