"""The arcade as one of the front-ends."""

import asyncio
import contextlib
from pathlib import Path

from arcade.errors import ApiError
from arcade.live_reload import LiveReload
from arcade.server import ServeError, Server, check_site
from arcade.site import Site
from bot.frontends import FrontEndError
from bot.services import Services
from bot.settings import Settings
from engine.cartridge.files import MANIFEST

EXIT_SITE = 2


# Each page that looks on is a file to the system, which allows 1024 of them unless it is asked for more.
_FILES = 8192


def allow_sockets() -> None:
    """Ask the system for as many open files as many pages need, as far as it lets one."""
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows has no such limit
        import resource  # noqa: PLC0415 - likewise

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
        if soft < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def site_of(settings: Settings) -> Site:
    """Where the settings want the arcade; raises `FrontEndError` when it would be open to strangers."""
    site = Site(
        host=settings.arcade_host,
        port=settings.arcade_port,
        password=settings.arcade_password.get_secret_value() if settings.arcade_password else "",
        url=str(settings.arcade_url or ""),
    )
    try:
        check_site(site)
    except ServeError as error:
        raise FrontEndError(str(error), EXIT_SITE) from None
    return site


def desk_at(path: Path) -> Path:
    """The path of a cartridge to be written; raises `FrontEndError` when nothing is there."""
    if not path.exists():
        raise FrontEndError(f"There is no cartridge at {path}: name its folder, a .zip, or a story (.ink).", EXIT_SITE)
    return path.parent if path.name == MANIFEST else path


class ArcadeFrontEnd:
    """Serves the arcade, prints its address, and keeps a cartridge that is being written up to date."""

    def __init__(self, site: Site, services: Services, cartridge: Path | None = None) -> None:
        """Serve the services's games on this site; `cartridge` is one to be written."""
        self._server = Server(site, services.redis, services.consoles, services.links)
        self._desk = LiveReload(cartridge, services.consoles.shelf) if cartridge else None
        self._closed = asyncio.Event()

    def address(self) -> str:
        """What to type into a browser, once it is served."""
        return self._server.address

    async def run(self) -> None:
        """Serve until closed; raises `FrontEndError`."""
        allow_sockets()
        try:
            if self._desk is not None:
                await self._desk.read()
            await self._server.start()
            room = await self._desk.open(self._server.context) if self._desk is not None else None
        except (ServeError, ApiError) as error:
            raise FrontEndError(str(error), EXIT_SITE) from error
        print(f"The arcade is open: {self.address()}/{f'room/{room.id}' if room else ''}", flush=True)
        await (self._closed.wait() if self._desk is None else self._desk.watch())

    async def close(self) -> None:
        """Send every page away, to come again, and stop serving."""
        await self._server.stop()
        self._closed.set()
