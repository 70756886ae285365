"""The arcade as one of the places to play in."""

import asyncio

from arcade.server import CannotServe, Server, check_site
from arcade.site import Site
from bot.house import House
from bot.places import PlaceError
from bot.settings import Settings

EXIT_SITE = 2


def site_of(settings: Settings) -> Site:
    """Where the settings want the arcade; raises `PlaceError` when it would be open to strangers."""
    site = Site(
        host=settings.arcade_host,
        port=settings.arcade_port,
        password=settings.arcade_password.get_secret_value() if settings.arcade_password else "",
        url=str(settings.arcade_url or ""),
    )
    try:
        check_site(site)
    except CannotServe as error:
        raise PlaceError(str(error), EXIT_SITE) from None
    return site


class OnWeb:
    """Serves the arcade, and prints its address."""

    def __init__(self, site: Site, house: House) -> None:
        """Serve the house's games on this site."""
        self._server = Server(site, house.redis, house.consoles, house.links)
        self._closed = asyncio.Event()

    async def run(self) -> None:
        """Serve until closed; raises `PlaceError`."""
        try:
            await self._server.start()
        except CannotServe as error:
            raise PlaceError(str(error), EXIT_SITE) from error
        print(f"The arcade is open: {self._server.address}/", flush=True)
        await self._closed.wait()

    async def close(self) -> None:
        """Send every page away, to come again, and stop serving."""
        await self._server.stop()
        self._closed.set()
