"""The arcade as a front-end of the process."""

import asyncio
import contextlib
from pathlib import Path

from arcade.errors import ApiError
from arcade.live_reload import LiveReload
from arcade.server import ServeError, Server, check_site
from arcade.site import Site
from bot.errors import FrontEndError
from bot.services import Services
from bot.settings import Settings
from engine.cartridge.files import MANIFEST
from game.errors import StoreError

EXIT_SITE = 2

# Every open page needs a file of the system, which allows 1024 of them unless it is asked for more.
_FILES = 8192


def raise_file_limit() -> None:
    """Ask the system to allow as many open files as a crowd of open pages needs, or as many as it can."""
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows has no such limit
        import resource  # noqa: PLC0415 - likewise

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
        if soft < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def site_of(settings: Settings) -> Site:
    """The arcade's site as it is set; raises `FrontEndError` when strangers could moderate it."""
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


def cartridge_at(path: Path) -> Path:
    """The path of a cartridge, also when its manifest is named; raises `FrontEndError` when nothing is there."""
    if not path.exists():
        raise FrontEndError(
            f"There is no cartridge at {path}: give the path of its folder, of a .zip, or of a story (.ink).", EXIT_SITE
        )
    return path.parent if path.name == MANIFEST else path


class ArcadeFrontEnd:
    """Serves the arcade and prints its address; a cartridge that is being edited is played in a room of its own."""

    def __init__(self, site: Site, services: Services, cartridge: Path | None = None) -> None:
        """Serve the games of these services on this site; `cartridge` is the path of one that is being edited."""
        self._server = Server(site, services.consoles, services.links)
        self._live_reload = LiveReload(cartridge, services.consoles.shelf) if cartridge else None
        self._closed = asyncio.Event()

    def address(self) -> str:
        """The address to open in a browser, once the arcade is served."""
        return self._server.address

    async def run(self) -> None:
        """Serve until closed; raises `FrontEndError`."""
        raise_file_limit()
        try:
            if self._live_reload is not None:
                await self._live_reload.load()
            await self._server.start()
            room = await self._live_reload.open(self._server.context) if self._live_reload is not None else None
        except (ServeError, ApiError, StoreError) as error:
            raise FrontEndError(str(error), EXIT_SITE) from error
        print(f"The arcade is open: {self.address()}/{f'room/{room.id}' if room else ''}", flush=True)
        await (self._closed.wait() if self._live_reload is None else self._live_reload.watch())

    async def close(self) -> None:
        """Close every socket, so that the pages connect again later, and stop serving."""
        await self._server.stop()
        self._closed.set()
