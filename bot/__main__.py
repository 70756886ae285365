"""`python -m bot`, also installed as `gamegirl`: the process, from its settings to its orderly stop."""

import argparse
import asyncio
import contextlib
import logging
import sys
from collections.abc import Sequence

from bot import checking
from bot.settings import Settings, SettingsError
from bot.store import StoreError, open_store
from engine.ink.cache import CompileCache
from engine.ink.narrator import INKJS, InkNarrator
from engine.ink.pool import WorkerPool
from engine.narrator import StoryFailed
from engine.shelf import Shelf
from game_characters import Assets, use_assets
from game_session import list_all_games

EXIT_SETTINGS = 2
EXIT_STORE = 3


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="gamegirl", description="Games that a whole Discord channel plays together.")
    commands = parser.add_subparsers(dest="command", title="commands")
    commands.add_parser("run", help="run the bot (also without a word)")
    checking.add_arguments(commands.add_parser("check", help="try a cartridge out and say what is wrong with it"))
    return parser.parse_args(words)


async def run(settings: Settings) -> int:
    """Open the store, fill the shelf, and say what there is."""
    use_assets(Assets(settings.pictures_folder, str(settings.assets_base_url or "")))
    pool = WorkerPool(INKJS)
    async with open_store(settings) as redis, contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(pool.close)
        await pool.warm()
        cache = CompileCache(settings.data_dir / "cache", INKJS / "ink-full.js")
        shelf = Shelf(settings.cartridge_folders, InkNarrator(pool, settings.limits, cache))
        await shelf.fill()
        games = await list_all_games(redis)
        print(f"On the shelf: {', '.join(cartridge.title for cartridge in shelf) or 'nothing'}.")
        print(f"The store is ready and holds {len(games)} saved game(s). There is no place to play them in yet.")
    return 0


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the process's exit code.

    2 is a wrong setting or command line, 3 a store that can't be used, 1 a cartridge that can't be played.
    """
    arguments = _arguments(words)
    try:
        settings = Settings.load()
    except SettingsError as error:
        print(error, file=sys.stderr)
        return EXIT_SETTINGS
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        if arguments.command == "check":
            return asyncio.run(checking.run_check(arguments, settings.limits))
        return asyncio.run(run(settings))
    except StoreError as error:
        print(error, file=sys.stderr)
        return EXIT_STORE
    except StoryFailed as error:
        print(error, file=sys.stderr)
        return EXIT_SETTINGS


if __name__ == "__main__":
    sys.exit(main())
