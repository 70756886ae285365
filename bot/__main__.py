"""`python -m bot`, also installed as `gamegirl`: the process, from its settings to its orderly stop."""

import argparse
import asyncio
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import checking
from bot.arcade_frontend import ArcadeFrontEnd, desk_at, site_of
from bot.discord_frontend import DiscordFrontEnd
from bot.frontends import FrontEnd, FrontEndError, Stop, run_frontends
from bot.services import open_services
from bot.settings import Settings, SettingsError
from bot.store import StoreError
from engine.story.narrator import StoryError

log = logging.getLogger(__name__)

EXIT_SETTINGS = 2
EXIT_STORE = 3


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="gamegirl", description="Games that a whole Discord channel plays together.")
    parser.add_argument("--cartridge", type=Path, metavar="PATH", help="play this cartridge while it is being written")
    commands = parser.add_subparsers(dest="command", title="commands")
    commands.add_parser("run", help="run the bot (also without a word)")
    checking.add_arguments(commands.add_parser("check", help="try a cartridge out and say what is wrong with it"))
    return parser.parse_args(words)


async def run(settings: Settings, cartridge: Path | None = None) -> int:
    """Open the services and serve the front-ends until the process is told to stop.

    `cartridge` is one to be played while it is being written.
    """
    token = settings.discord_token
    in_arcade = token is None or settings.arcade or cartridge is not None
    site, desk = site_of(settings) if in_arcade else None, desk_at(cartridge) if cartridge else None
    if token is None:
        log.info("no DISCORD_TOKEN is set, so nothing is served on Discord: the README tells how to come by one")
    with Stop() as stop:
        async with open_services(settings) as services:
            web = ArcadeFrontEnd(site, services, desk) if site else None
            front_ends: list[FrontEnd] = [web] if web else []
            if token is not None:
                front_ends.append(
                    DiscordFrontEnd(services, settings, token.get_secret_value(), web.address if web else None)
                )
            await run_frontends(front_ends, services.consoles, stop)
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
        return asyncio.run(run(settings, arguments.cartridge))
    except asyncio.CancelledError:
        return 0  # told to stop before anything was played
    except (SettingsError, StoreError, StoryError, FrontEndError) as error:
        print(error, file=sys.stderr)
        if isinstance(error, FrontEndError):
            return error.exit_code
        return EXIT_STORE if isinstance(error, StoreError) else EXIT_SETTINGS


if __name__ == "__main__":
    sys.exit(main())
