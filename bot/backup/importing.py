"""Bringing a backup in: all of it is checked first, then it is written beside what is there."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO, Any

from tqdm import tqdm

from bot.backup.entries import OwnedCharacter, check_header, checked_picture, footer, read_character, read_game
from bot.backup.errors import BackupError, EntryError, Problems
from bot.backup.file import Entry, lines, opened
from bot.backup.scope import Scope
from game.store.backup import SavedGame, Standing, bring_in, standing
from game.store.characters import MOST, Characters
from game.store.store import Store
from game_characters import get_character_image_data, keep_picture

# What differs between two places, or by the hour, in a character that is the same.
_PASSING = ("image_path", "image_url", "last_used")


@dataclass
class Imported:
    """What was brought in. `running`: how many of the games were being played; `there`: what was the same already."""

    games: int = 0
    running: int = 0
    characters: int = 0
    there: int = 0
    left_out: list[str] = field(default_factory=list)  # what came up in the store meanwhile, a line each


@dataclass
class _Seen:
    """What the lines so far had."""

    ids: set[tuple[str, str]] = field(default_factory=set)
    games: int = 0
    characters: int = 0
    room: dict[str, int] = field(default_factory=dict)  # how many characters each user may still have
    ended: bool = False


class Import:
    """One backup on its way into a store."""

    def __init__(self, store: Store, scope: Scope, *, over: bool = False) -> None:
        """Bring so much of it into this store; what is there in another state is replaced only when `over`."""
        self._store = store
        self._characters = Characters(store)
        self._scope = scope
        self._over = over
        self._done = Imported()

    async def run(self, path: Path) -> Imported:
        """Check everything, then write; raises `BackupError`, with nothing written, and `StoreError`."""
        with opened(path) as raw:
            with tqdm(desc="checking", unit=" lines", leave=False, disable=None) as bar:
                count = await self._check(raw, bar.update)
            with tqdm(desc="writing", total=count, unit=" lines", leave=False, disable=None) as bar:
                await self._write(raw, bar.update)
        return self._done

    # --- Checking ---

    async def _check(self, raw: IO[bytes], told: Callable[[], object]) -> int:
        problems, seen, count = Problems(), _Seen(), 0
        try:
            for number, entry in lines(raw):
                count = number
                told()
                if number == 1:
                    check_header(entry)
                    continue
                try:
                    await self._check_entry(entry, seen)
                except (EntryError, RecursionError) as error:
                    problems.add(number, error)
            if not seen.ended:
                problems.add(count + 1, "the file is cut off: its last line is missing")
        except EntryError as error:  # nothing behind it can be understood
            problems.add(error.number or 1, error)
        problems.check()
        return count

    async def _check_entry(self, entry: Entry, seen: _Seen) -> None:
        if seen.ended:
            raise EntryError("there is more behind the last line")
        if entry.get("kind") == "game":
            await self._check_game(read_game(entry, self._store.now()), seen)
        elif entry.get("kind") == "character":
            await self._check_character(read_character(entry), seen)
        elif entry.get("kind") == "end":
            seen.ended = True
            if entry != footer(seen.games, seen.characters):
                raise EntryError(
                    f"there should be other lines than these {seen.games} games and {seen.characters} characters"
                )
        else:
            raise EntryError("nothing of this kind is known")

    async def _check_game(self, saved: SavedGame, seen: _Seen) -> None:
        game = saved.game
        seen.games += 1
        if ("", game.game_id) in seen.ids:
            raise EntryError(f"game {game.game_id!r} is in the file twice")
        seen.ids.add(("", game.game_id))
        if not self._scope.has(game.game_id, game.guild_id):
            return
        work = partial(standing, self._store.client, saved, self._store.now())
        stood = await self._store.call(f"look for game {game.game_id!r}", work)
        if not self._may_write(stood) and stood is not Standing.SAME:
            raise EntryError(f"game {game.game_id!r} {stood.value}")

    def _may_write(self, stood: Standing) -> bool:
        return stood is Standing.FREE or (stood is Standing.OTHER and self._over)

    async def _check_character(self, owned: OwnedCharacter, seen: _Seen) -> None:
        user_id, char_id = owned.user_id, owned.character["char_id"]
        seen.characters += 1
        if (user_id, char_id) in seen.ids:
            raise EntryError(f"character {char_id!r} is in the file twice")
        seen.ids.add((user_id, char_id))
        await asyncio.to_thread(checked_picture, owned)
        if not self._scope.everything:
            return
        there = await self._characters.get(user_id, char_id)
        if there is not None and not self._over and not await _same(there, owned):
            raise EntryError(f"character {char_id!r} {Standing.OTHER.value}")
        if user_id not in seen.room:
            seen.room[user_id] = MOST - len(await self._characters.all(user_id))
        seen.room[user_id] -= there is None
        if seen.room[user_id] < 0:
            raise EntryError(f"user {user_id!r} would have more than {MOST} characters")

    # --- Writing ---

    async def _write(self, raw: IO[bytes], told: Callable[[], object]) -> None:
        try:
            for _, entry in lines(raw):
                told()
                if entry.get("kind") == "game":
                    await self._write_game(read_game(entry, self._store.now()))
                elif entry.get("kind") == "character" and self._scope.everything:
                    await self._write_character(read_character(entry))
        except EntryError as error:
            raise BackupError(f"The file was changed while it was imported: {error}. Import it again.") from error

    async def _write_game(self, saved: SavedGame) -> None:
        game_id, done = saved.game.game_id, self._done
        if not self._scope.has(game_id, saved.game.guild_id):
            return
        work = partial(bring_in, self._store.client, saved, self._store.now(), over=self._over)
        stood = await self._store.call(f"bring game {game_id!r} in", work)
        if self._may_write(stood):
            done.games += 1
            done.running += saved.running
        elif stood is Standing.SAME:
            done.there += 1
        else:
            done.left_out.append(f"game {game_id!r} {stood.value}")

    async def _write_character(self, owned: OwnedCharacter) -> None:
        user_id, character = owned.user_id, owned.character
        there = await self._characters.get(user_id, character["char_id"])
        if there is not None and await _same(there, owned):
            self._done.there += 1
            return
        picture = await asyncio.to_thread(checked_picture, owned)
        kept = await asyncio.to_thread(keep_picture, picture) if picture is not None else {"image_path": ""}
        if await self._characters.bring_in(user_id, character | kept, chosen=owned.chosen, over=self._over):
            self._done.characters += 1
        else:
            self._done.left_out.append(f"character {character['char_id']!r} {Standing.OTHER.value}")


async def _same(there: dict[str, Any], owned: OwnedCharacter) -> bool:
    """Whether a character is the one in the backup, with the same picture, wherever that is kept."""
    steady, other = (
        {name: value for name, value in one.items() if name not in _PASSING} for one in (there, owned.character)
    )
    return steady == other and await get_character_image_data(there) == owned.picture
