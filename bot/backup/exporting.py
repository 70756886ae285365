"""Making a backup: of one game, of a server's, or of everything, characters too."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tqdm import tqdm

from bot.backup.entries import (
    OwnedCharacter,
    character_entry,
    footer,
    game_entry,
    header,
    read_character,
    read_game,
)
from bot.backup.errors import BackupError, EntryError
from bot.backup.file import Entry, written
from bot.backup.scope import Scope
from game.errors import UnreadableError
from game.store.backup import snapshot
from game.store.characters import Characters
from game.store.store import Store
from game_characters import get_character_image_data


@dataclass
class Exported:
    """How much a backup has, and what is not in it, a line each."""

    games: int = 0
    characters: int = 0
    left_out: list[str] = field(default_factory=list)


async def export(store: Store, path: Path, scope: Scope) -> Exported:
    """Write a backup while others play: each game as it is at one moment.

    What is no game that can be read is left out and told. Raises `BackupError` and `StoreError`; then there is no file,
    or still the one that there was.
    """
    game_ids = await _games(store, scope)
    owners = await Characters(store).users() if scope.everything else []
    done = Exported()
    with written(path) as write, tqdm(total=len(game_ids) + len(owners), leave=False, disable=None) as bar:
        write(header(store.clock.time()))
        async for entry in _game_entries(store, game_ids, done, bar.update):
            write(entry)
        async for entry in _character_entries(store, owners, done, bar.update):
            write(entry)
        write(footer(done.games, done.characters))
    return done


async def _games(store: Store, scope: Scope) -> list[str]:
    listed = await store.games(scope.guild_id or None)
    found = [game["game_id"] for game in listed if scope.has(game["game_id"], scope.guild_id)]
    if not found and not scope.everything:
        raise BackupError(f"There is no {scope} in the store.")
    return found


async def _game_entries(
    store: Store, game_ids: list[str], done: Exported, told: Callable[[], object]
) -> AsyncIterator[Entry]:
    for game_id in game_ids:
        told()
        try:
            work = partial(snapshot, store.client, game_id, store.now())
            saved = await store.call(f"export game {game_id!r}", work)
            if saved is None:
                done.left_out.append(f"game {game_id!r}: it is listed, but nothing is saved")
                continue
            entry = game_entry(saved)
            read_game(entry, store.now())  # what can't be brought in again is no backup
        except (UnreadableError, EntryError) as error:
            done.left_out.append(f"game {game_id!r}: {error}")
            continue
        done.games += 1
        yield entry


async def _character_entries(
    store: Store, owners: list[str], done: Exported, told: Callable[[], object]
) -> AsyncIterator[Entry]:
    characters = Characters(store)
    for user_id in owners:
        told()
        chosen = await characters.chosen(user_id)
        for character in await characters.all(user_id):
            picture = await get_character_image_data(character)
            is_chosen = character["char_id"] == chosen
            entry = character_entry(OwnedCharacter(user_id, character, is_chosen, picture))
            try:
                read_character(entry)
            except EntryError as error:
                done.left_out.append(f"a character of user {user_id!r}: {error}")
                continue
            if character["image_path"] and picture is None:
                done.left_out.append(f"the picture of a character of user {user_id!r}: it is not in the assets folder")
            done.characters += 1
            yield entry
