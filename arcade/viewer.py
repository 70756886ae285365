"""One page that looks at a game, at the other end of a socket."""

import asyncio
import contextlib
from collections import deque

from aiohttp import WSMsgType, web

# What a page is told by the socket's closing code.
RESTART = 1012  # the arcade stops: come again
NOT_A_PLAYER = 4401
NOT_HERE = 4404  # no such room, or a link that was revoked
TOO_SLOW = 4408
TOO_MANY = 4429

_WAITING = 30


class Viewer:
    """Sends a socket the newest view. One that is slow skips views, one that hangs is dropped; nobody waits for it."""

    def __init__(self, socket: web.WebSocketResponse, *, playing: bool, patience: float) -> None:
        """`playing` is false for those who came by a link to watch; `patience` is in seconds for each message."""
        self.playing = playing
        self._socket = socket
        self._patience = patience
        self._newest: bytes | None = None
        self._lines: deque[bytes] = deque(maxlen=_WAITING)
        self._something = asyncio.Event()
        self._end: tuple[int, str] | None = None

    def show(self, frame: bytes) -> None:
        """Have this sent soon, in place of a view that was not sent yet."""
        self._newest = frame
        self._something.set()

    def tell(self, frame: bytes) -> None:
        """Have this sent after the view."""
        self._lines.append(frame)
        self._something.set()

    def dismiss(self, code: int, why: str) -> None:
        """Close the socket, and say why."""
        self._end = self._end or (code, why)
        self._something.set()

    @property
    def dismissed(self) -> bool:
        """Whether the socket is being closed from here."""
        return self._end is not None

    async def run(self) -> None:
        """Send until the socket is closed."""
        while self._end is None:
            await self._something.wait()
            self._something.clear()
            try:
                async with asyncio.timeout(self._patience):
                    await self._send()
            except TimeoutError:
                self.dismiss(TOO_SLOW, "That connection is too slow.")
            except (ConnectionError, RuntimeError):  # it has gone meanwhile
                return
        code, why = self._end
        with contextlib.suppress(ConnectionError, RuntimeError, TimeoutError):
            async with asyncio.timeout(self._patience):
                await self._socket.close(code=code, message=why.encode())

    async def _send(self) -> None:
        while self._newest is not None or self._lines:
            frame, self._newest = self._newest, None
            await self._socket.send_frame(frame or self._lines.popleft(), WSMsgType.TEXT)
