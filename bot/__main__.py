"""`python -m bot`, also installed as `gamegirl`: the command line, and the process from its start to its end."""

import argparse
import asyncio
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import checking
from bot.arcade_frontend import ArcadeFrontEnd, cartridge_at, site_of
from bot.backup.command import add_commands, run_backup
from bot.discord_frontend import DiscordFrontEnd
from bot.errors import ProcessError, SettingsError
from bot.frontends import FrontEnd, Stop, run_frontends
from bot.services import open_services
from bot.settings import Settings
from engine.story.narrator import StoryError

log = logging.getLogger(__name__)

EXIT_INTERRUPTED = 130  # as shells say it


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="gamegirl", description="Games that a whole Discord channel plays together.")
    parser.add_argument(
        "--cartridge", type=Path, metavar="PATH", help="play this cartridge in the arcade while you edit it"
    )
    commands = parser.add_subparsers(dest="command", title="commands")
    commands.add_parser("run", help="run the bot (the default)")
    checking.add_arguments(commands.add_parser("check", help="try cartridges and report their problems"))
    add_commands(commands)
    return parser.parse_args(words)


async def run(settings: Settings, cartridge: Path | None = None) -> int:
    """Open the services and serve the front-ends until the process is told to stop.

    `cartridge` is the path of one to be played in the arcade while it is edited.
    """
    token = settings.discord_token
    in_arcade = token is None or settings.arcade or cartridge is not None
    site, edited = site_of(settings) if in_arcade else None, cartridge_at(cartridge) if cartridge else None
    if token is None:
        log.info("DISCORD_TOKEN is not set, so nothing is served on Discord: the README says how to get a token")
    with Stop() as stop:
        async with open_services(settings) as services:
            arcade = ArcadeFrontEnd(site, services, edited) if site else None
            front_ends: list[FrontEnd] = [arcade] if arcade else []
            if token is not None:
                front_ends.append(
                    DiscordFrontEnd(services, settings, token.get_secret_value(), arcade.address if arcade else None)
                )
            await run_frontends(front_ends, services.consoles, stop)
    return 0


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the process's exit code.

    1 is a cartridge that can't be played, or a backup that is not whole; 2 a wrong setting or command line; 3 a store
    that can't be used; the codes of a front-end that can't be served are its own.
    """
    arguments = _arguments(words)
    try:
        settings = Settings.load()
        logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
        if arguments.command == "check":
            return asyncio.run(checking.run_check(arguments, settings.limits))
        if arguments.command in {"export", "import"}:
            return asyncio.run(run_backup(arguments, settings))
        return asyncio.run(run(settings, arguments.cartridge))
    except asyncio.CancelledError:
        return 0  # told to stop before anything was served
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except (ProcessError, StoryError) as error:
        print(error, file=sys.stderr)
        return error.exit_code if isinstance(error, ProcessError) else SettingsError.exit_code


if __name__ == "__main__":
    sys.exit(main())
