"""The sockets by which everything arrives."""

import asyncio
import contextlib
import logging
from collections import Counter

from aiohttp import WSMsgType, web
from redis.exceptions import RedisError

from arcade.context import Context
from arcade.middleware import address_of
from arcade.viewer import NOT_A_PLAYER, NOT_HERE, RESTART, TOO_MANY, Viewer
from arcade.web_screen import WebScreen
from base import coercion

log = logging.getLogger(__name__)

_HEARTBEAT_SECONDS = 20.0
_GOODBYE_SECONDS = 1.0


class SocketRoutes:
    """Opens sockets: into a room, and by a link to watch."""

    def __init__(self, context: Context) -> None:
        """Sockets of this context."""
        self._context = context

    def routes(self) -> list[web.RouteDef]:
        """Both addresses."""
        return [
            web.get("/api/rooms/{room}/live", self.room),
            web.get("/api/watch/{key}/live", self.watch),
        ]

    async def room(self, request: web.Request) -> web.WebSocketResponse:
        """Look at a room's game, as one who may play."""
        socket = await self._opened(request)
        if not await self._greeted(socket):
            return socket
        room = self._context.rooms.get(request.match_info["room"])
        if room is None:
            await socket.close(code=NOT_HERE, message=b"There is no such room.")
            return socket
        await self._look(request, socket, self._context.screen(room), playing=True)
        return socket

    async def watch(self, request: web.Request) -> web.WebSocketResponse:
        """Look at a channel's game by its link."""
        socket = await self._opened(request)
        if not await self._greeted(socket):
            return socket
        try:
            channel_id = await self._context.channel_of(request.match_info["key"])
        except (RedisError, TimeoutError):
            await socket.close(code=RESTART, message=b"The store does not answer.")
            return socket
        if channel_id is None:
            await socket.close(code=NOT_HERE, message=b"This link is not valid any more.")
            return socket
        await self._look(request, socket, self._context.watched(channel_id), playing=False)
        return socket

    async def _opened(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(
            heartbeat=_HEARTBEAT_SECONDS,
            timeout=_GOODBYE_SECONDS,
            max_msg_size=self._context.site.limits.message_bytes,
            compress=False,
        )
        await socket.prepare(request)
        return socket

    async def _greeted(self, socket: web.WebSocketResponse) -> bool:
        """Whether the page has said who it is, or that it is nobody."""
        try:
            async with asyncio.timeout(self._context.site.limits.hello_seconds):
                message = await socket.receive()
        except TimeoutError:
            await socket.close(code=NOT_A_PLAYER, message=b"Nothing was said.")
            return False
        hello = coercion.parsed(message.data) if message.type is WSMsgType.TEXT else None
        if isinstance(hello, dict) and hello.get("player", "") is None:
            return True
        token = coercion.text(coercion.mapping(hello).get("player"))
        if self._context.players.read(token) is not None:
            return True
        await socket.close(code=NOT_A_PLAYER, message=b"That player is not known here.")
        return False

    async def _look(
        self, request: web.Request, socket: web.WebSocketResponse, screen: WebScreen, *, playing: bool
    ) -> None:
        context, limits = self._context, self._context.site.limits
        address = address_of(context, request)
        if (
            len(screen.viewers) >= limits.sockets_of_a_room
            or context.sockets >= limits.sockets
            or context.sockets_of[address] >= limits.sockets_of_an_address
        ):
            await socket.close(code=TOO_MANY, message=b"Too many are looking on: try again later.")
            return
        viewer = Viewer(socket, playing=playing, patience=limits.slow_seconds)
        context.sockets_of[address] += 1
        screen.join(viewer)
        sending = asyncio.create_task(viewer.run())
        listening = asyncio.create_task(self._listen(request, socket))
        try:
            await asyncio.wait({sending, listening}, return_when=asyncio.FIRST_COMPLETED)
            if viewer.dismissed:  # the one who listens hears of that before the page does
                await asyncio.wait({sending})
        finally:
            screen.leave(viewer)
            context.sockets_of[address] -= 1
            context.sockets_of += Counter()  # forgets those at nothing
            for task in (sending, listening):
                task.cancel()
            for error in await asyncio.gather(sending, listening, return_exceptions=True):
                if isinstance(error, Exception):
                    log.error("a socket of channel %r failed", screen.console.channel_id, exc_info=error)
            if not socket.closed and request.transport is not None:
                request.transport.abort()

    async def _listen(self, request: web.Request, socket: web.WebSocketResponse) -> None:
        """Nothing is asked for by a socket; one that talks all the same is soon closed."""
        with contextlib.suppress(ConnectionError, RuntimeError):
            async for _ in socket:
                if not self._context.rates.calls_of_an_address.take(address_of(self._context, request)):
                    return
