"""The sockets by which pages receive everything."""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator

from aiohttp import WSMsgType, web

from arcade.client_address import client_address
from arcade.context import Context
from arcade.viewer import NOT_FOUND, RESTART, TOO_MANY, UNKNOWN_PLAYER, Viewer
from arcade.web_screen import WebScreen
from base import coercion
from game.errors import StoreError

log = logging.getLogger(__name__)

_HEARTBEAT_SECONDS = 20.0
_CLOSE_SECONDS = 1.0


class SocketRefusedError(Exception):
    """A socket that is closed instead of served, with a code and a reason: a page can't see why an upgrade failed."""

    def __init__(self, code: int, why: str) -> None:
        """Close it with this code and reason."""
        super().__init__(why)
        self.code = code


class SocketRoutes:
    """Opens sockets: into a room, and by a watch link."""

    def __init__(self, context: Context) -> None:
        """Serve the sockets of this context."""
        self._context = context
        self._limits = context.site.limits
        self._open_per_address: Counter[str] = Counter()

    def routes(self) -> list[web.RouteDef]:
        """Both addresses."""
        return [
            web.get("/api/rooms/{room}/live", self.room),
            web.get("/api/watch/{key}/live", self.watch),
        ]

    async def room(self, request: web.Request) -> web.WebSocketResponse:
        """Show a room's game to a page that may play."""
        return await self._serve(request, self._screen_of_room, playing=True)

    async def watch(self, request: web.Request) -> web.WebSocketResponse:
        """Show a channel's game by its watch link."""
        return await self._serve(request, self._screen_of_link, playing=False)

    async def _screen_of_room(self, request: web.Request) -> WebScreen:
        room = self._context.rooms.get(request.match_info["room"])
        if room is None:
            raise SocketRefusedError(NOT_FOUND, "There is no such room.")
        return self._context.screens.of_room(room)

    async def _screen_of_link(self, request: web.Request) -> WebScreen:
        try:
            screen = await self._context.screens.of_link(request.match_info["key"])
        except StoreError:
            raise SocketRefusedError(RESTART, "The store does not answer.") from None
        if screen is None:
            raise SocketRefusedError(NOT_FOUND, "This link is not valid any more.")
        return screen

    async def _serve(
        self, request: web.Request, find: Callable[[web.Request], Awaitable[WebScreen]], *, playing: bool
    ) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(
            heartbeat=_HEARTBEAT_SECONDS,
            timeout=_CLOSE_SECONDS,
            max_msg_size=self._limits.message_bytes,
            compress=False,
        )
        await socket.prepare(request)
        try:
            await self._read_hello(socket)
            screen = await find(request)
            self._check_limits(request, screen)
        except SocketRefusedError as refused:
            await socket.close(code=refused.code, message=str(refused).encode())
        else:
            viewer = Viewer(socket, playing=playing, timeout=self._limits.slow_seconds)
            with self._joined(request, screen, viewer):
                await self._run(request, socket, screen, viewer)
        return socket

    async def _read_hello(self, socket: web.WebSocketResponse) -> None:
        """Read the first message, in which a page sends its player's token or, without a player, null."""
        try:
            async with asyncio.timeout(self._limits.hello_seconds):
                message = await socket.receive()
        except TimeoutError:
            raise SocketRefusedError(UNKNOWN_PLAYER, "No first message came.") from None
        hello = coercion.mapping(coercion.parsed(message.data) if message.type is WSMsgType.TEXT else None)
        token = hello.get("player", "")
        if token is not None and self._context.identities.read(coercion.text(token)) is None:
            raise SocketRefusedError(UNKNOWN_PLAYER, "That player is not known here.")

    def _check_limits(self, request: web.Request, screen: WebScreen) -> None:
        limits, opened = self._limits, self._open_per_address
        if (
            len(screen.viewers) >= limits.sockets_per_room
            or opened.total() >= limits.sockets
            or opened[self._address(request)] >= limits.sockets_per_address
        ):
            raise SocketRefusedError(TOO_MANY, "Too many are watching: try again later.")

    @contextlib.contextmanager
    def _joined(self, request: web.Request, screen: WebScreen, viewer: Viewer) -> Iterator[None]:
        """Count the socket, and have the screen shown on it."""
        address = self._address(request)
        self._open_per_address[address] += 1
        screen.join(viewer)
        try:
            yield
        finally:
            screen.leave(viewer)
            self._open_per_address[address] -= 1
            self._open_per_address += Counter()  # forgets addresses without sockets

    async def _run(
        self, request: web.Request, socket: web.WebSocketResponse, screen: WebScreen, viewer: Viewer
    ) -> None:
        """Send and listen until one of both ends."""
        sending = asyncio.create_task(viewer.run())
        listening = asyncio.create_task(self._listen(request, socket))
        try:
            await asyncio.wait({sending, listening}, return_when=asyncio.FIRST_COMPLETED)
            if viewer.dismissed:  # listening ends before the page has its closing code
                await asyncio.wait({sending})
        finally:
            for task in (sending, listening):
                task.cancel()
            for error in await asyncio.gather(sending, listening, return_exceptions=True):
                if isinstance(error, Exception):
                    log.error("a socket of channel %r failed", screen.console.channel_id, exc_info=error)
            if not socket.closed and request.transport is not None:
                request.transport.abort()

    async def _listen(self, request: web.Request, socket: web.WebSocketResponse) -> None:
        """Read and ignore what a page sends, until it closes the socket or sends too much."""
        with contextlib.suppress(ConnectionError, RuntimeError):
            async for _ in socket:
                if not self._context.rates.calls_per_address.allow(self._address(request)):
                    return

    def _address(self, request: web.Request) -> str:
        return client_address(request, self._context.site)
