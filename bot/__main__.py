"""`python -m bot`: the process, from its settings to its orderly stop."""

import asyncio
import logging
import sys

from bot.settings import Settings, SettingsError
from bot.store import StoreError, open_store
from game_characters import Assets, use_assets
from game_session import list_all_games

EXIT_SETTINGS = 2
EXIT_STORE = 3


async def run(settings: Settings) -> None:
    """Open the store and say what is in it."""
    use_assets(Assets(settings.pictures_folder, str(settings.assets_base_url or "")))
    async with open_store(settings) as redis:
        games = await list_all_games(redis)
        print(f"The store is ready and holds {len(games)} saved game(s). There is no place to play them in yet.")


def main() -> int:
    """Run the bot; returns the process's exit code: 2 for a wrong setting, 3 for a store that can't be used."""
    try:
        settings = Settings.load()
    except SettingsError as error:
        print(error, file=sys.stderr)
        return EXIT_SETTINGS
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        asyncio.run(run(settings))
    except StoreError as error:
        print(error, file=sys.stderr)
        return EXIT_STORE
    return 0


if __name__ == "__main__":
    sys.exit(main())
