"""One page that looks at a game, at the other end of a socket."""

import asyncio
import contextlib
from collections import deque

from aiohttp import WSMsgType, web

# The codes that a socket is closed with; the page acts on them.
RESTART = 1012  # connect again soon
UNKNOWN_PLAYER = 4401
NOT_FOUND = 4404  # no such room, or a link that was revoked
TOO_SLOW = 4408
TOO_MANY = 4429

_QUEUE_LENGTH = 30


class Viewer:
    """Sends the newest view to a socket. A slow one skips views, one that hangs is closed; nobody waits for it."""

    def __init__(self, socket: web.WebSocketResponse, *, playing: bool, timeout: float) -> None:
        """`playing` is false for who came by a watch link; `timeout` is the time for each message, in seconds."""
        self.playing = playing
        self._socket = socket
        self._timeout = timeout
        self._newest: bytes | None = None
        self._queue: deque[bytes] = deque(maxlen=_QUEUE_LENGTH)
        self._wake = asyncio.Event()
        self._end: tuple[int, str] | None = None

    def show(self, frame: bytes) -> None:
        """Send this view soon, in place of one that was not sent yet."""
        self._newest = frame
        self._wake.set()

    def tell(self, frame: bytes) -> None:
        """Send this message after the newest view."""
        self._queue.append(frame)
        self._wake.set()

    def dismiss(self, code: int, why: str) -> None:
        """Close the socket with this code and reason."""
        self._end = self._end or (code, why)
        self._wake.set()

    @property
    def dismissed(self) -> bool:
        """Whether `dismiss` was called."""
        return self._end is not None

    async def run(self) -> None:
        """Send until the socket is closed."""
        while self._end is None:
            await self._wake.wait()
            self._wake.clear()
            try:
                async with asyncio.timeout(self._timeout):
                    await self._send()
            except TimeoutError:
                self.dismiss(TOO_SLOW, "That connection is too slow.")
            except (ConnectionError, RuntimeError):  # the socket was closed meanwhile
                return
        code, why = self._end
        with contextlib.suppress(ConnectionError, RuntimeError, TimeoutError):
            async with asyncio.timeout(self._timeout):
                await self._socket.close(code=code, message=why.encode())

    async def _send(self) -> None:
        while self._newest is not None or self._queue:
            frame, self._newest = self._newest, None
            await self._socket.send_frame(frame or self._queue.popleft(), WSMsgType.TEXT)
