"""Backups over the embedded store: made while others play, and brought in beside what is there."""

import asyncio
import stat
from pathlib import Path
from typing import Any

import pytest
from backup_parts import entries, exported, fill, imported, store_over
from golden_parts import ADA, CHANNEL, FIRST, GUILD, SECOND, contents, play
from parts import Clock, forget_everything
from redis.asyncio import Redis

import game_characters
from bot.backup.errors import BackupError
from bot.backup.importing import Import
from bot.backup.scope import Scope
from game.store.backup import snapshot
from game.store.store import LiveGame
from game_session import GameSession, get_or_restore_session, list_all_games, load_by_game_id

pytestmark = pytest.mark.usefixtures("patience")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "games.jsonl.gz"


@pytest.fixture
async def filled(valkey: Redis, clock: Clock) -> Redis:
    """The embedded store, with something of everything in it."""
    await fill(valkey, clock)
    return valkey


async def _everything(redis: Any, clock: Clock) -> list[Any]:
    """All that a backup of everything has to keep."""
    now = store_over(redis, clock).now()
    games = [await snapshot(redis, game, now) for game in (FIRST, SECOND)]
    characters = [await game_characters.list_characters(user, redis) for user in ("7", "arcade:8")]
    active = [await game_characters.get_active_character(user, redis) for user in ("7", "arcade:8")]
    pictures = [await game_characters.get_character_image_data(one) for owned in characters for one in owned]
    for one in [*(one for owned in characters for one in owned), *(one for one in active if one)]:
        one.pop("image_path")
        if one["name"] == "Mira":
            one.pop("image_url")
    return [[game and (game.game, game.turns, game.saved_at) for game in games], characters, active, pictures]


async def test_everything_comes_back_in_an_empty_store_as_it_was(
    filled: Redis, clock: Clock, file: Path, tmp_path: Path
) -> None:
    done = await exported(filled, clock, file)
    assert done.left_out == []
    assert (done.games, done.characters) == (2, 3)
    before = await _everything(filled, clock)
    await filled.flushall()
    game_characters.use_assets(game_characters.Assets(tmp_path / "elsewhere"))
    back = await imported(filled, clock, file)
    assert (back.games, back.running, back.characters, back.there, back.left_out) == (2, 1, 3, 0, [])
    assert await _everything(filled, clock) == before
    again = file.with_name("again.gz")
    await exported(filled, clock, again)
    same = [{**entry, "running": False} if entry.get("kind") == "game" else entry for entry in entries(file)]
    assert [one for one in entries(again) if one.get("kind") == "game"] == [
        one for one in same if one.get("kind") == "game"
    ]


async def test_an_imported_game_is_in_no_slot_and_goes_on_when_it_is_loaded(
    filled: Redis, clock: Clock, file: Path
) -> None:
    await exported(filled, clock, file)
    await filled.flushall()
    forget_everything()
    await imported(filled, clock, file)
    assert await get_or_restore_session(CHANNEL, filled, clock=clock) is None
    clock.pass_by(3600)
    session = await load_by_game_id(SECOND, filled, GUILD, clock=clock)
    assert session is not None
    assert session.pending_choices == {ADA: "Run"}
    assert session._seconds_left == 25
    assert await session.save(filled)
    assert [turn.narrative_summary for turn in await session.get_turn_history(filled)] == ["They waited."]


async def test_what_is_there_already_is_left_as_it_is_and_told(filled: Redis, clock: Clock, file: Path) -> None:
    await exported(filled, clock, file)
    await filled.flushall()
    await imported(filled, clock, file)
    before = await contents(filled)
    again = await imported(filled, clock, file)
    assert (again.games, again.characters, again.there) == (0, 0, 5)
    assert await contents(filled) == before


async def test_a_game_that_has_gone_on_is_replaced_only_when_that_is_said(
    filled: Redis, clock: Clock, file: Path
) -> None:
    one = Scope(game_id=FIRST)
    await exported(filled, clock, file, one)
    former = await load_by_game_id(FIRST, filled, clock=clock)
    assert former is not None
    await former.record_turn({}, "They went on.", filled)
    await GameSession(CHANNEL, clock=clock).boot("Chess", filled)
    before = await contents(filled)
    with pytest.raises(BackupError, match="line 2: game 'aaaaaaaaaaaa' is saved here in another state: give --replace"):
        await imported(filled, clock, file)
    assert await contents(filled) == before
    assert (await imported(filled, clock, file, over=True)).games == 1
    back = await load_by_game_id(FIRST, filled, clock=clock)
    assert back is not None
    assert [turn.narrative_summary for turn in await back.get_turn_history(filled)] == ["They waited."]


@pytest.mark.parametrize("over", [False, True])
async def test_a_game_in_a_slot_is_never_touched(filled: Redis, clock: Clock, file: Path, over: bool) -> None:
    await exported(filled, clock, file)
    before = await contents(filled)
    with pytest.raises(BackupError, match="game 'bbbbbbbbbbbb' is in its channel's slot"):
        await imported(filled, clock, file, over=over)
    assert await contents(filled) == before


async def test_one_game_or_one_servers_games_are_exported_without_characters(
    filled: Redis, clock: Clock, file: Path
) -> None:
    other = GameSession("99", game_id="cccccccccccc", clock=clock)
    other.guild_id = "901"
    await other.boot("Chess", filled)
    for scope, games in ((Scope(game_id=FIRST), [FIRST]), (Scope(guild_id=GUILD), [FIRST, SECOND])):
        done = await exported(filled, clock, file, scope)
        assert (done.games, done.characters) == (len(games), 0)
        found = [entry["document"]["game_id"] for entry in entries(file) if entry.get("kind") == "game"]
        assert sorted(found) == games
    for nothing in (Scope(game_id="other"), Scope(guild_id="other")):
        with pytest.raises(BackupError, match="There is no game"):
            await exported(filled, clock, file, nothing)


async def test_of_a_backup_of_everything_one_game_can_be_brought_back(filled: Redis, clock: Clock, file: Path) -> None:
    await exported(filled, clock, file)
    await filled.delete(f"game:save:{FIRST}", f"game:save:{FIRST}:history", f"game:save:{FIRST}:window")
    await filled.hdel("game:index", FIRST)
    done = await imported(filled, clock, file, Scope(game_id=FIRST))
    assert (done.games, done.characters) == (1, 0)
    assert {game["game_id"] for game in await list_all_games(filled)} == {FIRST, SECOND}


async def test_a_save_that_cant_be_read_is_told_and_the_others_are_exported(
    filled: Redis, clock: Clock, file: Path
) -> None:
    await filled.set(f"game:save:{FIRST}", '{"version": 99, "game_id": "aaaaaaaaaaaa"}')
    done = await exported(filled, clock, file)
    assert done.games == 1
    [line] = done.left_out
    assert line.startswith(f"game '{FIRST}': This game was saved by a newer version of the bot")


async def test_an_export_that_is_ended_leaves_the_former_file_and_nothing_else(
    filled: Redis, clock: Clock, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_bytes(b"yesterday's")

    def ended(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.backup.exporting.footer", ended)
    with pytest.raises(KeyboardInterrupt):
        await exported(filled, clock, file)
    assert file.read_bytes() == b"yesterday's"
    assert [one.name for one in file.parent.iterdir() if one.is_file()] == [file.name]


async def test_an_import_that_was_ended_is_finished_by_the_next(
    filled: Redis, clock: Clock, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await exported(filled, clock, file)
    before = await _everything(filled, clock)
    await filled.flushall()

    async def ended(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Import, "_write_character", ended)
        with pytest.raises(KeyboardInterrupt):
            await imported(filled, clock, file)
    done = await imported(filled, clock, file)
    assert (done.games, done.there, done.characters) == (0, 2, 3)
    assert await _everything(filled, clock) == before


async def test_only_who_made_a_backup_may_read_it(filled: Redis, clock: Clock, file: Path) -> None:
    await exported(filled, clock, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_a_folder_that_is_not_there_is_one_line(filled: Redis, clock: Clock, tmp_path: Path) -> None:
    for work in (exported, imported):
        with pytest.raises(BackupError, match=r"can't be (written|read)") as told:
            await work(filled, clock, tmp_path / "nowhere" / "games.gz")
        assert "\n" not in str(told.value)


async def test_each_game_is_exported_as_it_was_at_one_moment_while_presses_and_turns_come_in(
    valkey: Redis, clock: Clock, file: Path
) -> None:
    """Turn and history are written together, so a backup that has one without the other was not of one moment."""
    session = await play(valkey, clock)
    stop = asyncio.Event()
    turns = 0

    async def crowd() -> None:
        nonlocal turns
        while not stop.is_set():
            for user in range(5):
                await session.submit_choice(str(user), f"player {user}", "Run", valkey)
            turns += 1
            choices = dict(session.pending_choices)
            session.pending_choices = {}
            session.turn_number += 1
            await session.record_turn(choices, f"turn {session.turn_number}", valkey)

    playing = asyncio.create_task(crowd())
    seen = set()
    try:
        for _ in range(25):
            done = await exported(valkey, clock, file)
            assert (done.games, done.left_out) == (2, [])
            [entry] = [one for one in entries(file) if one.get("document", {}).get("game_id") == SECOND]
            turn = entry["document"]["turn_number"]
            assert entry["history"][-1]["narrative_summary"] == (f"turn {turn}" if turn > 1 else "They waited.")
            assert all(press["turn"] == turn for press in entry["window"].values())
            seen.add((turn, len(entry["window"])))
    finally:
        stop.set()
        await playing
    assert turns
    assert len(seen) > 1
    assert session.saved
    await valkey.flushall()
    assert (await imported(valkey, clock, file)).games == 2


async def test_a_bot_that_plays_meanwhile_notices_nothing_of_an_import(filled: Redis, clock: Clock, file: Path) -> None:
    store = store_over(filled, clock)
    await exported(filled, clock, file, Scope(game_id=FIRST))
    await filled.delete(f"game:save:{FIRST}", f"game:save:{FIRST}:history", f"game:save:{FIRST}:window")
    live = await store.read(CHANNEL)
    assert isinstance(live, LiveGame)
    before = await contents(filled)
    await imported(filled, clock, file)
    after = await contents(filled)
    assert {key for key in after if after[key] != before.get(key)} == {
        f"game:save:{FIRST}", f"game:save:{FIRST}:history", f"game:save:{FIRST}:window",
    }  # fmt: skip
    await store.save(live)
    again = await store.read(CHANNEL)
    assert again is not None
    assert again.game == live.game
