"""What the tests of backups share: a store with games and characters in it, and files made by hand."""

import gzip
import json
from pathlib import Path
from typing import Any

from golden_parts import play
from parts import PATIENCE, Clock
from picture_parts import drawn

import game_characters
from bot.backup.exporting import Exported, export
from bot.backup.importing import Import, Imported
from bot.backup.scope import Scope
from game.store.store import Store

ALL = Scope()


async def fill(redis: Any, clock: Clock) -> None:
    """A channel with a game in its slot and one in the archive, and two users' characters, one with a picture."""
    await play(redis, clock)
    await game_characters.create_character("7", "Mira", "A diver.", redis, image_data=drawn("PNG"))
    await game_characters.create_character("7", "Otto", "", redis, image_url="https://example.org/otto.png")
    await game_characters.create_character("arcade:8", "Bo\u2019s cook", "Cooks.", redis)


def store_over(redis: Any, clock: Clock) -> Store:
    """The store as a process has it that exports or imports."""
    return Store(redis, clock, PATIENCE)


async def exported(redis: Any, clock: Clock, path: Path, scope: Scope = ALL) -> Exported:
    """Export as another process does, beside the one that plays."""
    return await export(store_over(redis, clock), path, scope)


async def imported(redis: Any, clock: Clock, path: Path, scope: Scope = ALL, *, over: bool = False) -> Imported:
    """Import likewise."""
    return await Import(store_over(redis, clock), scope, over=over).run(path)


def entries(path: Path) -> list[dict[str, Any]]:
    """The lines of a backup."""
    return [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]


def rewrite(path: Path, lines: list[Any]) -> None:
    """Make a backup of these lines: objects, or bytes as they are."""
    raw = (one if isinstance(one, bytes) else json.dumps(one).encode() for one in lines)
    path.write_bytes(gzip.compress(b"".join(line + b"\n" for line in raw)))
