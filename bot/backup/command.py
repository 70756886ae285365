"""`gamegirl export` and `gamegirl import`."""

import argparse
import sys
from pathlib import Path

from bot.backup.errors import BackupError
from bot.backup.exporting import export
from bot.backup.importing import Import
from bot.backup.scope import Scope
from bot.settings import Settings
from bot.store import reach_store
from game.errors import StoreError
from game.store.store import Store
from game_characters import Assets, use_assets

EXIT_INCOMPLETE = 1
# Nobody waits for an answer within three seconds here.
_LIMIT_SECONDS = 60.0

_EPILOG = "It may be used while the bot runs. docs/BACKUP.md tells what is in the file."


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the words and options of both commands."""
    making = commands.add_parser("export", help="write saved games into one file", epilog=_EPILOG)
    bringing = commands.add_parser("import", help="bring the games of such a file in", epilog=_EPILOG)
    for command in (making, bringing):
        command.add_argument("file", type=Path, metavar="FILE", help="the backup, such as games.jsonl.gz")
        which = command.add_mutually_exclusive_group()
        which.add_argument("--game", default="", metavar="ID", help="this game alone")
        which.add_argument("--server", default="", metavar="ID", help="the games of this server alone")
    bringing.add_argument("--replace", action="store_true", help="replace games and characters that are there")


async def run_backup(arguments: argparse.Namespace, settings: Settings) -> int:
    """Export or import, as the command line says; returns the exit code, 0 only when nothing was left out."""
    use_assets(Assets(settings.pictures_folder, str(settings.assets_base_url or "")))
    scope = Scope(arguments.game, arguments.server)
    async with reach_store(settings) as redis:
        store = Store(redis, limit_seconds=_LIMIT_SECONDS)
        try:
            if arguments.command == "export":
                return await _export(store, arguments.file, scope)
            return await _import(Import(store, scope, over=arguments.replace), arguments.file)
        except StoreError as error:
            raise BackupError(str(error)) from error


async def _export(store: Store, file: Path, scope: Scope) -> int:
    done = await export(store, file, scope)
    print(f"{file}: {_counted(done.games, 'game')}, {_counted(done.characters, 'character')}.")
    return _told("not exported", done.left_out)


async def _import(backup: Import, file: Path) -> int:
    done = await backup.run(file)
    print(f"Imported {_counted(done.games, 'game')} and {_counted(done.characters, 'character')}.")
    if done.there:
        print(f"{done.there} of the file were here already, just as they are.")
    if done.games:
        print(f"The games are saved ones now ({done.running} were being played): /load goes on with one.")
    return _told("not imported", done.left_out)


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _told(what: str, left_out: list[str]) -> int:
    for line in left_out:
        print(f"{what}: {line}", file=sys.stderr)
    return EXIT_INCOMPLETE if left_out else 0
