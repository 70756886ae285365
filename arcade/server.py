"""The arcade's server: everything put together, served on a free port, and stopped in order."""

import asyncio
import contextlib
import errno
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from redis.exceptions import RedisError

from arcade.character_routes import CharacterRoutes
from arcade.context import Context, open_context
from arcade.lobby_routes import LobbyRoutes
from arcade.middleware import add_headers, guard
from arcade.page_routes import PageRoutes
from arcade.play_routes import PlayRoutes
from arcade.site import Site
from arcade.sockets import SocketRoutes
from engine.consoles import Consoles
from engine.links import WatchLinks

_PORTS_TRIED = 20
_LAST_PORT = 65535
_STOP_SECONDS = 1.0


class ServeError(Exception):
    """The arcade can't be served; the text is one line that says why, and what to do."""


def application(context: Context) -> web.Application:
    """The web application of a context."""
    app = web.Application(middlewares=guard(context))
    for part in (
        LobbyRoutes(context),
        PlayRoutes(context),
        CharacterRoutes(context),
        SocketRoutes(context),
        PageRoutes(context.site),
    ):
        app.add_routes(part.routes())
    app.on_response_prepare.append(add_headers)
    return app


def check_site(site: Site) -> None:
    """Raise `ServeError` for a site on which strangers could do everything, or that the page can't be at."""
    if urlsplit(site.url).path.strip("/"):
        raise ServeError("ARCADE_URL has a path, and the arcade needs a host of its own: leave the path out.")
    if not site.at_home and not site.password:
        raise ServeError(
            "ARCADE_PASSWORD is not set, and this arcade can be reached from other machines: "
            "set it, or serve on ARCADE_HOST=127.0.0.1 without ARCADE_URL."
        )


class Server:
    """Serves the arcade from `start` to `stop`."""

    def __init__(self, site: Site, redis: Any, consoles: Consoles, links: WatchLinks) -> None:
        """Serve this site; nothing is listened on yet. Raises `ServeError`."""
        check_site(site)
        self.site = site
        self.port = 0
        self._parts = (redis, consoles, links)
        self._context: Context | None = None
        self._runner: web.AppRunner | None = None
        self._clock: asyncio.Task[None] | None = None

    @property
    def context(self) -> Context:
        """The context that is served."""
        if self._context is None:
            raise RuntimeError("start the server first")
        return self._context

    @property
    def address(self) -> str:
        """What to type into a browser."""
        return self.site.address(self.port)

    async def start(self) -> None:
        """Bring back rooms and games, and listen on the site's port or the next free one. Raises `ServeError`."""
        try:
            self._context = await open_context(self.site, *self._parts)
        except (RedisError, OSError) as error:
            raise ServeError(f"The store does not answer: {error}. Start it, then the arcade.") from error
        self._runner = web.AppRunner(application(self._context), access_log=None, shutdown_timeout=_STOP_SECONDS)
        await self._runner.setup()
        self.port = await self._listen(self._runner)
        self._clock = asyncio.create_task(self._context.keep_time())

    async def _listen(self, runner: web.AppRunner) -> int:
        host, first = self.site.host, self.site.port
        # A proxy leads to one port, and whatever holds that is not to get its visitors' passwords.
        tried = 1 if self.site.url else _PORTS_TRIED
        last = min(first + tried - 1, _LAST_PORT) if first else 0
        for port in range(first, last + 1):
            try:
                await web.TCPSite(runner, host.strip("[]"), port).start()
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    why = error.strerror or str(error)
                    raise ServeError(
                        f"Can't serve on {host}:{port} ({why}): set ARCADE_HOST and ARCADE_PORT."
                    ) from error
                continue
            return int(runner.addresses[0][1])
        ports = f"port {first} is" if first == last else f"ports {first} to {last} are all"
        raise ServeError(f"The {ports} in use: set ARCADE_PORT to a free one.")

    async def stop(self) -> None:
        """Send every page away, to come again, and stop listening."""
        if self._clock is not None:
            self._clock.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._clock
        if self._context is not None:
            self._context.goodbye()
        if self._runner is not None:
            await self._runner.cleanup()
