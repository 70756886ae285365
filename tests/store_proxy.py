"""A proxy before a real store: it passes everything on, or holds it back, or cuts the line, as a test says."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from redis.asyncio import Redis

from bot.address import Address

_CHUNK = 65536


class Proxy:
    """Stands between clients and a store on a Unix socket."""

    def __init__(self, store: Address, folder: Path) -> None:
        self._upstream = unquote(urlsplit(store.url).path)
        self._socket = folder / "proxy.sock"
        self._server: asyncio.Server | None = None
        self._lines: set[asyncio.Task[None]] = set()
        self._writers: set[asyncio.StreamWriter] = set()
        self._asked, self._answered = asyncio.Event(), asyncio.Event()
        self._asked.set()
        self._answered.set()
        self.held = 0  # requests that wait to be passed on

    async def start(self) -> None:
        self._server = await asyncio.start_unix_server(self._serve, self._socket)

    def client(self) -> Redis:
        """A client whose calls go through here."""
        return Address(f"unix://{quote(str(self._socket))}").client()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        up_reader, up_writer = await asyncio.open_unix_connection(self._upstream)
        self._writers |= {writer, up_writer}
        ways = ((reader, up_writer, self._asked), (up_reader, writer, self._answered))
        for way in ways:
            task = asyncio.create_task(self._pass_on(*way))
            self._lines.add(task)
            task.add_done_callback(self._lines.discard)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, gate: asyncio.Event) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(_CHUNK):
                if not gate.is_set():
                    self.held += 1
                    await gate.wait()
                    self.held -= 1
                writer.write(data)
                await writer.drain()
        writer.close()

    @contextlib.asynccontextmanager
    async def holding_requests(self) -> AsyncIterator[None]:
        """The store is told nothing until this is left; then it hears all of it."""
        self._asked.clear()
        yield
        self._asked.set()

    @contextlib.asynccontextmanager
    async def holding_answers(self) -> AsyncIterator[None]:
        """The store does what it is told, and nobody hears of it until this is left."""
        self._answered.clear()
        yield
        self._answered.set()

    async def until_held(self, count: int = 1) -> None:
        """Wait until so many requests or answers are held back."""
        while self.held < count:  # noqa: ASYNC110 - the lines don't ring
            await asyncio.sleep(0.001)

    def cut(self) -> None:
        """Cut every line, in the middle of whatever goes over it."""
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()

    async def close(self) -> None:
        for gate in (self._asked, self._answered):
            gate.set()
        if self._server is not None:
            self._server.close()
        self.cut()
        for task in list(self._lines):
            task.cancel()
        await asyncio.gather(*self._lines, return_exceptions=True)
