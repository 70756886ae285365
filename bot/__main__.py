"""`python -m bot`, also installed as `gamegirl`: the process, from its settings to its orderly stop."""

import argparse
import asyncio
import logging
import sys
from collections.abc import Sequence

from bot import checking
from bot.house import open_house
from bot.on_discord import OnDiscord
from bot.places import PlaceError, Stop, run_places
from bot.settings import Settings, SettingsError
from bot.store import StoreError
from engine.narrator import StoryFailed

EXIT_SETTINGS = 2
EXIT_STORE = 3


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="gamegirl", description="Games that a whole Discord channel plays together.")
    commands = parser.add_subparsers(dest="command", title="commands")
    commands.add_parser("run", help="run the bot (also without a word)")
    checking.add_arguments(commands.add_parser("check", help="try a cartridge out and say what is wrong with it"))
    return parser.parse_args(words)


async def run(settings: Settings) -> int:
    """Open the house and serve the places to play in until the process is told to stop."""
    if settings.discord_token is None:
        print("No DISCORD_TOKEN is set: put your bot's token into .env, as the README tells, and start again.")
        return 0
    with Stop() as stop:
        async with open_house(settings) as house:
            await run_places(
                [OnDiscord(house, settings, settings.discord_token.get_secret_value())], house.consoles, stop
            )
    return 0


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the process's exit code.

    2 is a wrong setting or command line, 3 a store that can't be used, 1 a cartridge that can't be played.
    """
    arguments = _arguments(words)
    try:
        settings = Settings.load()
        logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
        if arguments.command == "check":
            return asyncio.run(checking.run_check(arguments, settings.limits))
        return asyncio.run(run(settings))
    except asyncio.CancelledError:
        return 0  # told to stop before anything was played
    except (SettingsError, StoreError, StoryFailed, PlaceError) as error:
        print(error, file=sys.stderr)
        if isinstance(error, PlaceError):
            return error.exit_code
        return EXIT_STORE if isinstance(error, StoreError) else EXIT_SETTINGS


if __name__ == "__main__":
    sys.exit(main())
