"""The bot as a process on the stand-in for Discord, and a channel in which people use it."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from discord_standin import AUTOCOMPLETE, COMMAND, COMPONENT, TOKEN, Discord, Json, Request

from bot.embedded import EmbeddedValkey
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
COMPONENTS_V2 = 1 << 15


class Bot:
    """The bot as a process, with a data folder of its own."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.data = folder / "data"
        self.folder = folder
        # Neither the settings of whoever runs the tests, nor what would show lines before they are flushed.
        strange = {"PYTHONUNBUFFERED", *(name.upper() for name in Settings.model_fields)}
        inherited = {key: value for key, value in os.environ.items() if key not in strange}
        own = {"PYTHONPATH": str(ROOT), "DATA_DIR": str(self.data), "DISCORD_TOKEN": TOKEN}
        self.environment = {**inherited, **own, **environment}
        self.out: list[str] = []
        self.err: list[str] = []
        self.process: asyncio.subprocess.Process | None = None
        self._readers: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Start it; nothing is waited for."""
        self.out, self.err = [], []
        pipe = asyncio.subprocess.PIPE
        # A folder without `.env`: a developer's own bot is not to come into play.
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", cwd=self.folder, env=self.environment, stdout=pipe, stderr=pipe
        )
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        streams = ((self.process.stdout, self.out), (self.process.stderr, self.err))
        self._readers = [asyncio.create_task(_read(*one)) for one in streams]

    @property
    def is_ready(self) -> bool:
        """Whether it has said so; fails when it has ended instead."""
        assert self.process is not None
        assert self.process.returncode is None, self.err
        return any("Ready" in line for line in self.out)

    @property
    def complaints(self) -> list[str]:
        """What is on stderr but for the log of what goes well."""
        return [line for line in self.err if not re.match(r"[-\d]+ [:,\d]+ INFO ", line)]

    def send(self, what: signal.Signals) -> None:
        """Send it a signal."""
        assert self.process is not None
        self.process.send_signal(what)

    async def end(self, seconds: float = 40.0) -> int:
        """Wait until it has ended by itself; returns its exit code."""
        assert self.process is not None
        async with asyncio.timeout(seconds):
            code = await self.process.wait()
            await asyncio.gather(*self._readers)
        return code

    async def clean_up(self) -> None:
        """End what still runs: the process, and the store that outlives a killed one."""
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            await self.end()
        if (self.data / "store" / "store.sock").exists():
            store = EmbeddedValkey(self.data / "store")
            await store.start()
            await store.stop()


async def _read(stream: asyncio.StreamReader, lines: list[str]) -> None:
    while line := await stream.readline():
        lines.append(line.decode().rstrip("\n"))


class Channel:
    """What people see and do in the stand-in's channel."""

    def __init__(self, discord: Discord) -> None:
        self.discord = discord

    async def give(self, name: str, **options: str | bool) -> Request:
        """Give a command, as a moderator."""
        kinds = {str: 3, bool: 5}
        given = [{"name": key, "type": kinds[type(value)], "value": value} for key, value in options.items()]
        return await self.discord.interact(COMMAND, {"id": "1", "name": name, "type": 1, "options": given}, "Mona")

    async def suggest(self, name: str, option: str, typed: str) -> list[Json]:
        """Type into a command's option; returns what is offered."""
        given = [{"name": option, "type": 3, "value": typed, "focused": True}]
        data = {"id": "1", "name": name, "type": 1, "options": given}
        answer = await self.discord.interact(AUTOCOMPLETE, data, "Mona")
        return list(answer.body["data"]["choices"])

    async def press(self, user: str, label: str, message: Json) -> Request:
        """Press a button of a message."""
        wanted = next(one for one in parts_of(message["components"]) if label in (one.get("label") or ""))
        data = {"custom_id": wanted["custom_id"], "component_type": 2}
        return await self.discord.interact(COMPONENT, data, user, message)

    def scenes(self, text: str) -> list[Json]:
        """The messages of scenes in which a text can be read."""
        return [one for one in self.discord.messages.values() if one["flags"] & COMPONENTS_V2 and text in read(one)]

    async def scene(self, text: str) -> Json:
        """The scene with a text, once it is there."""
        found: list[Json] = await self.discord.until(lambda: self.scenes(text))
        return found[-1]

    async def boot(self) -> Json:
        """Boot the cave; returns its first scene."""
        await self.give("boot", cartridge="cave")
        return await self.scene("You stand before a cave.")


def parts_of(part: Any) -> Iterator[Json]:
    """Every part of a layout, also those that are inside of others."""
    for one in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from parts_of(one)
    if isinstance(part, dict):
        yield part


def read(message: Json) -> str:
    """All that can be read in a message."""
    return "\n".join([message["content"], *(one.get("content") or "" for one in parts_of(message["components"]))])
