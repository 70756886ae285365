"""What the tests of the Discord bot play with: a simulated Discord, and a channel in it with people."""

import itertools
from collections.abc import Callable
from typing import Any

import discord
import simcord
from engine_parts import crash
from simcord.components import walk_components

from cogs.client import Client
from engine.cartridge import Cartridge
from engine.console import Console
from engine.consoles import Consoles

_BUTTON, _MENU, _TEXT = 2, 3, 10


class SimClock:
    """Both clocks, as the simulated Discord has them. It stands still but for what a test lets pass."""

    def __init__(self) -> None:
        self.env: simcord.Env | None = None
        self._offset = 0.0

    def time(self) -> float:
        return (self.env.now().timestamp() if self.env else 1_767_225_600.0) + self._offset

    def monotonic(self) -> float:
        return self.time()

    def skip(self, seconds: float) -> None:
        """Time passes while no bot runs."""
        self._offset += seconds


def texts(message: Any) -> str:
    """All that can be read in a message."""
    roots = message.components
    parts = [one if isinstance(one, dict) else one.to_dict() for one in roots]
    shown = [one.get("content", "") for one in walk_components(parts) if one.get("type") == _TEXT]
    return "\n".join([message.content, *shown])


def buttons(message: Any) -> list[dict[str, Any]]:
    """The buttons of a message."""
    return [one for one in _parts(message) if one.get("type") == _BUTTON]


def labels(message: Any) -> list[str]:
    """What its buttons say."""
    return [one["label"] for one in buttons(message)]


def menus(message: Any) -> list[dict[str, Any]]:
    """The menus of a message."""
    return [one for one in _parts(message) if one.get("type") == _MENU]


def _parts(message: Any) -> list[dict[str, Any]]:
    return list(walk_components([one if isinstance(one, dict) else one.to_dict() for one in message.components]))


class Stage:
    """A simulated Discord with our bot on it."""

    def __init__(self, env: simcord.Env, clock: SimClock, redis: Any, new_client: Callable[[], Client]) -> None:
        self.env = env
        self.clock = clock
        self.redis = redis
        self._new_client = new_client
        self._numbers = itertools.count(1)

    @property
    def client(self) -> Client:
        assert isinstance(self.env.bot, Client)
        return self.env.bot

    @property
    def consoles(self) -> Consoles:
        return self.client.channels.consoles

    def put(self, cartridge: Cartridge) -> None:
        """Put a cartridge on the shelf."""
        self.consoles.shelf.put(cartridge)

    def guild(self, name: str = "") -> "Server":
        return Server(self, self.env.create_guild(name or f"Server {next(self._numbers)}"))

    async def restart(self, *, away: float = 0.0) -> None:
        """The process is killed, and another one starts after so many seconds."""
        crash(self.consoles)
        self.clock.skip(away)
        await self.env.restart_bot(self._new_client())

    async def pass_by(self, seconds: float) -> None:
        await self.env.advance_time(seconds)


class Server:
    """A server with a channel, a moderator, and members as they are named."""

    def __init__(self, stage: Stage, guild: simcord.GuildHandle) -> None:
        self.stage = stage
        self.guild = guild
        role = guild.create_role("Moderators", permissions=discord.Permissions(manage_messages=True))
        self.moderator = guild.add_member(stage.env.create_user("Mo"), roles=[role])
        self.channel = guild.create_text_channel("games")
        self._members: dict[str, simcord.MemberActor] = {}

    def member(self, name: str) -> simcord.MemberActor:
        if name not in self._members:
            self._members[name] = self.guild.add_member(self.stage.env.create_user(name))
        return self._members[name]

    def console(self, channel: simcord.ChannelHandle | None = None) -> Console:
        console = self.stage.consoles.get(str((channel or self.channel).id))
        assert console is not None
        return console

    def scene(self, channel: simcord.ChannelHandle | None = None) -> discord.Message:
        """The newest message of a scene in the channel."""
        for message in reversed((channel or self.channel).history()):
            if message.flags.components_v2:
                return message
        raise AssertionError("no scene is shown")

    async def boot(self, cartridge: str, channel: simcord.ChannelHandle | None = None) -> simcord.InteractionResult:
        return await self.moderator.slash(channel or self.channel, "boot", cartridge=cartridge)

    async def press(
        self, name: str, label: str, channel: simcord.ChannelHandle | None = None, message: Any = None
    ) -> simcord.InteractionResult:
        return await self.member(name).click(message or self.scene(channel), label=label)
