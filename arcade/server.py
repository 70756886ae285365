"""The arcade's server: listens on a free port, and stops in order."""

import asyncio
import contextlib
import errno
from urllib.parse import urlsplit

from aiohttp import web

from arcade.character_routes import CharacterRoutes
from arcade.context import Context, open_context
from arcade.lobby_routes import LobbyRoutes
from arcade.middleware import add_headers, middlewares
from arcade.page_routes import PageRoutes
from arcade.play_routes import PlayRoutes
from arcade.site import Site
from arcade.sockets import SocketRoutes
from base.errors import UserError
from engine.consoles import Consoles
from engine.links import WatchLinks
from game.errors import StoreError

_PORTS_TRIED = 20
_PORT_LIMIT = 65536
_STOP_SECONDS = 1.0


class ServeError(UserError):
    """The arcade can't be served; the text is one line that says why and what to do."""


def application(context: Context) -> web.Application:
    """Make the web application that serves a context."""
    app = web.Application(middlewares=middlewares(context))
    for group in (
        LobbyRoutes(context),
        PlayRoutes(context),
        CharacterRoutes(context),
        SocketRoutes(context),
        PageRoutes(context.site),
    ):
        app.add_routes(group.routes())
    app.on_response_prepare.append(add_headers)
    return app


def check_site(site: Site) -> None:
    """Raise `ServeError` for a site that strangers could moderate, and for an address that the page can't have."""
    if urlsplit(site.url).path.strip("/"):
        raise ServeError("ARCADE_URL has a path, but the arcade needs the whole host name: leave the path out.")
    if not site.at_home and not site.password:
        raise ServeError(
            "ARCADE_PASSWORD is not set, but other machines can reach this arcade: "
            "set it, or use ARCADE_HOST=127.0.0.1 without ARCADE_URL."
        )


class Server:
    """Serves the arcade from `start` to `stop`."""

    def __init__(self, site: Site, consoles: Consoles, links: WatchLinks) -> None:
        """Prepare to serve this site; nothing listens yet. Raises `ServeError`."""
        check_site(site)
        self.site = site
        self.port = 0
        self._services = (consoles, links)
        self._context: Context | None = None
        self._runner: web.AppRunner | None = None
        self._ticking: asyncio.Task[None] | None = None

    @property
    def context(self) -> Context:
        """The context that is served; there is one once the server was started."""
        if self._context is None:
            raise RuntimeError("start the server first")
        return self._context

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        return self.site.address(self.port)

    async def start(self) -> None:
        """Restore rooms and games, and listen on the site's port or the next free one. Raises `ServeError`."""
        try:
            self._context = await open_context(self.site, *self._services)
        except StoreError as error:
            raise ServeError("The store does not answer: start it, then the arcade.") from error
        self._runner = web.AppRunner(application(self._context), access_log=None, shutdown_timeout=_STOP_SECONDS)
        await self._runner.setup()
        self.port = await self._listen(self._runner)
        self._ticking = asyncio.create_task(self._context.screens.run())

    async def _listen(self, runner: web.AppRunner) -> int:
        ports = self._ports()
        for port in ports:
            if await self._listen_on(runner, port):
                return int(runner.addresses[0][1])
        tried = f"Port {ports[0]} is" if len(ports) == 1 else f"Ports {ports[0]} to {ports[-1]} are all"
        raise ServeError(f"{tried} in use: set ARCADE_PORT to a free port.")

    def _ports(self) -> range:
        """The ports to try, in order; port 0 is one that the system chooses."""
        first = self.site.port
        # A proxy leads to one port: if another program has it, that one must not get the visitors' passwords.
        tries = 1 if self.site.url or first == 0 else _PORTS_TRIED
        return range(first, min(first + tries, _PORT_LIMIT))

    async def _listen_on(self, runner: web.AppRunner, port: int) -> bool:
        """Listen on this port; `False` when it is in use."""
        host = self.site.host
        try:
            await web.TCPSite(runner, host.strip("[]"), port).start()
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            why = error.strerror or str(error)
            raise ServeError(f"Can't serve on {host}:{port} ({why}): check ARCADE_HOST and ARCADE_PORT.") from error
        return True

    async def stop(self) -> None:
        """Close every socket, so that the pages connect again later, and stop listening."""
        if self._ticking is not None:
            self._ticking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._ticking
        if self._context is not None:
            self._context.screens.close()
        if self._runner is not None:
            await self._runner.cleanup()
