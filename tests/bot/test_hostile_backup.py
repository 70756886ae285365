"""A backup from a stranger: all of it is checked before anything is written, and what is wrong is told by line."""

import asyncio
import base64
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from backup_parts import entries, exported, fill, imported, rewrite
from golden_parts import ADA, FIRST, contents
from hypothesis import given
from parts import Clock
from redis.asyncio import Redis
from strategies import json_values

from base.clock import Moment
from bot.backup import file as backup_file
from bot.backup.entries import read_character, read_game
from bot.backup.errors import BackupError, EntryError
from bot.backup.file import MOST_LINE
from game.version import VERSION

pytestmark = pytest.mark.usefixtures("patience")

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
async def backup(valkey: Redis, clock: Clock, tmp_path: Path) -> Path:
    """A backup of everything; the store is empty again."""
    path = tmp_path / "games.gz"
    await fill(valkey, clock)
    await exported(valkey, clock, path)
    await valkey.flushall()
    return path


async def refused(redis: Redis, clock: Clock, path: Path) -> str:
    """What is told of a file of which nothing is imported, though it may be let replace what it wants."""
    before = await contents(redis), pictures(path)
    with pytest.raises(BackupError) as told:
        await imported(redis, clock, path, over=True)
    assert (await contents(redis), pictures(path)) == before
    assert str(told.value).isprintable() or "\n" in str(told.value)
    return str(told.value)


def pictures(path: Path) -> set[str]:
    """What is in the assets folder."""
    return {one.name for one in (path.parent / "assets").glob("*")}


def changed(path: Path, kind: str, change: Change) -> int:
    """Change the first line of this kind; returns its number."""
    lines = entries(path)
    number = next(number for number, entry in enumerate(lines, 1) if entry.get("kind") == kind)
    change(lines[number - 1])
    rewrite(path, lines)
    return number


FUTURE = "saved by a newer version of the bot: update the bot"

GAMES: dict[str, tuple[Change, str]] = {
    "another channel's window": (lambda e: e["window"]["window"].update(game="b"), "window.window.game"),
    "another channel's press": (
        lambda e: e["window"][f"press:{ADA}"].update(game="b"),
        f"window.press:{ADA} is no press",
    ),
    "a press of another turn": (
        lambda e: e["window"][f"press:{ADA}"].update(turn=9),
        f"window.press:{ADA} is no press",
    ),
    "a field that is no press": (lambda e: e["window"].update({"x\x1b[2J": {}}), r"window.x\x1b[2J is no press"),
    "no game id": (lambda e: e["document"].pop("game_id"), "game_id is no id"),
    "an empty game id": (lambda e: e["document"].update(game_id=""), "game_id is no id"),
    "a long channel id": (lambda e: e["document"].update(channel_id="9" * 201), "channel_id is no id"),
    "a number for a server": (lambda e: e["document"].update(guild_id=900), "guild_id is no id"),
    "a document from the future": (lambda e: e["document"].update(version=VERSION + 1), FUTURE),
    "a window from the future": (lambda e: e["window"]["window"].update(version=VERSION + 1), FUTURE),
    "a turn that is no number": (lambda e: e["document"].update(turn_number="soon"), "document.turn_number"),
    "a turn below zero": (lambda e: e["document"].update(turn_number=-1), "document.turn_number"),
    "a player who is none": (lambda e: e["document"]["players"].update(x=[]), "document.players.x is not known"),
    "a scene that is none": (lambda e: e["document"].update(scene=[]), "document.scene"),
    "a field that nobody knows": (lambda e: e["document"].update(spell=1), "document.spell is not known"),
    "no history": (lambda e: e.pop("history"), "history is missing"),
    "a turn without choices": (lambda e: e["history"].append({"turn": 1}), "history[1] is no turn"),
    "a thousand turns": (lambda e: e.update(history=e["history"] * 1000), "its history has 1000 turns, and 100"),
    "a long summary": (lambda e: e["history"][0].update(narrative_summary="x" * 501), "more than 500 characters"),
    "a time without end": (lambda e: e.update(saved_at=10**400), "saved_at is no number"),
    "another kind": (lambda e: e.update(kind="virus"), "nothing of this kind is known"),
}


@pytest.mark.parametrize("name", GAMES)
async def test_a_game_that_the_bot_would_not_have_written_is_not_written(
    valkey: Redis, clock: Clock, backup: Path, name: str
) -> None:
    change, told = GAMES[name]
    number = changed(backup, "game", change)
    answer = await refused(valkey, clock, backup)
    assert f"line {number}: " in answer
    assert told in answer


CHARACTERS: dict[str, tuple[Change, str]] = {
    "no owner": (lambda e: e.update(user_id=None), "user_id is no id"),
    "no name": (lambda e: e["character"].update(name=""), "character has no name"),
    "a long name": (lambda e: e["character"].update(name="x" * 41), "character.name is longer than 40"),
    "a long description": (lambda e: e["character"].update(description="x" * 1001), "character.description is longer"),
    "more than fits": (lambda e: e["character"].update(more="x" * 30_000), "character is too large"),
    "a script for an address": (lambda e: e["character"].update(image_url="javascript:1"), "no address of a picture"),
    "a picture that is none": (lambda e: e.update(picture=base64.b64encode(b"GIF89a").decode()), "picture: "),
    "a picture that is no text": (lambda e: e.update(picture=7), "picture is no picture"),
    "a picture that is no base64": (lambda e: e.update(picture="~~~"), "picture is not in base64"),
    "a picture that is too large": (
        lambda e: e.update(picture="A" * 12_000_000),
        "picture is no picture of at most 8 MB",
    ),
}


@pytest.mark.parametrize("name", CHARACTERS)
async def test_a_character_that_no_user_could_have_made_is_not_written(
    valkey: Redis, clock: Clock, backup: Path, name: str
) -> None:
    change, told = CHARACTERS[name]
    number = changed(backup, "character", change)
    answer = await refused(valkey, clock, backup)
    assert f"line {number}: " in answer
    assert told in answer


async def test_a_user_gets_no_more_characters_than_she_could_have_made(
    valkey: Redis, clock: Clock, backup: Path
) -> None:
    head, *rest = entries(backup)
    one = next(entry for entry in rest if entry.get("kind") == "character")
    many = [{**one, "character": one["character"] | {"char_id": f"{number}"}} for number in range(26)]
    rewrite(backup, [head, *many, {"kind": "end", "games": 0, "characters": 26}])
    assert "line 27: user '7' would have more than 25" in await refused(valkey, clock, backup)


async def test_a_game_of_another_channel_with_the_same_id_is_never_replaced(
    valkey: Redis, clock: Clock, backup: Path
) -> None:
    await imported(valkey, clock, backup)
    changed(backup, "game", lambda entry: entry["document"].update(channel_id="99"))
    assert f"line 2: game '{FIRST}' belongs to another channel or server here" in await refused(valkey, clock, backup)


async def test_a_game_that_a_newer_bot_saved_is_never_replaced(valkey: Redis, clock: Clock, backup: Path) -> None:
    await valkey.set(f"game:save:{FIRST}", json.dumps({"version": VERSION + 1}))
    assert f"line 2: game '{FIRST}' was saved here by a newer version" in await refused(valkey, clock, backup)


# --- The file itself ---


async def test_what_is_no_file_of_ours_is_told_in_a_line(valkey: Redis, clock: Clock, backup: Path) -> None:
    whole = backup.read_bytes()
    head, game, *_, end = entries(backup)
    files: dict[bytes | tuple[Any, ...], str] = {
        b"": "line 1: the file is cut off",
        b"MZ\x90": "line 1: this is no backup, or it is damaged",
        whole[: len(whole) // 2]: "the file is cut off or damaged",
        whole[:-4]: "the file is cut off or damaged",
        (b"{",): "line 1: it is no JSON",
        (b"[]",): "line 1: it is no JSON object",
        (b"[" * 100_000,): "line 1: it is no JSON",
        (b'{"format": "\xff"}',): "line 1: it is no JSON",
        (json.dumps({"format": "other"}).encode(),): "line 1: this is no backup of games",
        (json.dumps({**head, "version": 2}).encode(),): "line 1: a newer version of the bot made this backup",
        (json.dumps({**head, "version": "1"}).encode(),): "line 1: version is no number",
        (json.dumps(head).encode(), b'{"kind": "game", "saved_at": NaN}'): "line 2: it is no JSON",
        (json.dumps(head).encode(), json.dumps(game).encode()): "line 3: the file is cut off: its last line is missing",
        tuple(
            json.dumps(one).encode() for one in (head, game, game, end)
        ): "line 3: game 'aaaaaaaaaaaa' is in the file twice",
        tuple(
            json.dumps(one).encode() for one in (head, game, end)
        ): "line 3: there should be other lines than these 1",
        tuple(json.dumps(one).encode() for one in (*entries(backup), game)): "there is more behind the last line",
    }
    for content, told in files.items():
        if isinstance(content, bytes):
            backup.write_bytes(content)
        else:
            rewrite(backup, list(content))
        assert told in await refused(valkey, clock, backup)


async def test_a_file_that_unpacks_to_a_line_without_end_is_read_no_further_than_a_line_may_go(
    valkey: Redis, clock: Clock, backup: Path
) -> None:
    backup.write_bytes(gzip.compress(b" " * (MOST_LINE * 3)))
    assert "line 1: it is longer than 32 MB" in await refused(valkey, clock, backup)


async def test_a_file_that_unpacks_to_far_more_than_it_is_is_not_read_to_its_end(
    valkey: Redis, clock: Clock, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_file, "_SLACK", 100_000)
    head, game, *_ = entries(backup)
    games = [{**game, "document": {**game["document"], "game_id": f"g{number}"}} for number in range(3)]
    for one in games:
        one["document"] = {**one["document"], "narrator_state": "x" * 1_000_000}
        one["window"] = {}
    rewrite(backup, [head, *games, {"kind": "end", "games": 3, "characters": 0}])
    assert "the file unpacks to far more than a backup has" in await refused(valkey, clock, backup)


async def test_all_that_is_wrong_is_told_up_to_a_dozen_lines(valkey: Redis, clock: Clock, backup: Path) -> None:
    rewrite(backup, [entries(backup)[0], *({"kind": "game"} for _ in range(40))])
    lines = (await refused(valkey, clock, backup)).splitlines()
    assert lines[0] == "Nothing was imported:"
    assert lines[1] == "line 2: document is missing or of a wrong type"
    assert len(lines) == 14
    assert lines[-1] == "… and 29 more"


@given(json_values, json_values, json_values)
def test_whatever_stands_in_a_line_it_is_read_or_refused(document: Any, window: Any, more: Any) -> None:
    now = Moment(1.7e9, 5e4)
    for entry in (
        {"kind": "game", "document": document, "window": window, "history": more, "saved_at": 1.0, "running": False},
        {"kind": "character", "user_id": "7", "character": document, "chosen": False, "picture": more},
    ):
        read = read_game if entry["kind"] == "game" else lambda entry, _: read_character(entry)
        with pytest.raises(EntryError):
            read(entry, now)


async def test_a_file_that_changes_while_it_is_imported_is_told(
    valkey: Redis, clock: Clock, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.backup.importing import Import  # noqa: PLC0415 - one of its methods is held up

    check = Import._check

    async def slowly(self: Import, *parts: Any) -> int:
        count = await check(self, *parts)
        changed(backup, "game", lambda entry: entry["document"].update(turn_number=-1))
        await asyncio.sleep(0)
        return count

    monkeypatch.setattr(Import, "_check", slowly)
    with pytest.raises(BackupError, match="The file was changed while it was imported"):
        await imported(valkey, clock, backup)
    assert await contents(valkey) == {}
