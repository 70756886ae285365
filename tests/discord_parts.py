"""What tests of the Discord bot share: a simulated Discord, and a server in it with a channel and people."""

import asyncio
import contextlib
import copy
import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import discord
import pytest
import simcord
from engine_parts import crash
from simcord.backend import serializers
from simcord.enums import InteractionType
from simcord.http.client import FakeHTTPClient, FakeWebhookAdapter
from simcord.http.router import parse_form
from simcord.interactions import base_payload

from cogs.client import Client
from engine.cartridge.cartridge import Cartridge
from engine.console import Console
from engine.consoles import Consoles

_BUTTON = 2


class SimClock:
    """Both clocks, as the simulated Discord has them. It stands still until a test lets time pass."""

    def __init__(self) -> None:
        self.env: simcord.Env | None = None
        self._offset = 0.0

    def time(self) -> float:
        return (self.env.now().timestamp() if self.env else 1_767_225_600.0) + self._offset

    def monotonic(self) -> float:
        return self.time()

    async def sleep(self, seconds: float, /) -> None:
        await asyncio.sleep(seconds)  # which the simulated Discord has let pass, too

    def skip(self, seconds: float) -> None:
        """Time passes while no bot runs."""
        self._offset += seconds


def honour_nonces(patch: pytest.MonkeyPatch) -> list[str]:
    """Discord drops a repeated send: one with the nonce of an earlier one gets that one's message. Lists what came."""
    seen: list[str] = []
    sent: dict[tuple[str, str], Any] = {}
    really = FakeHTTPClient.request

    async def request(self: FakeHTTPClient, route: Any, *, form: Any = None, **options: Any) -> Any:
        body = options.get("json") if form is None else parse_form(list(form), [])[0]
        nonce = body.get("nonce") if isinstance(body, dict) and body.get("enforce_nonce") else None
        if nonce is None:
            return await really(self, route, form=form, **options)
        seen.append(nonce)
        if (route.url, nonce) not in sent:
            sent[route.url, nonce] = await really(self, route, form=form, **options)
        return sent[route.url, nonce]

    patch.setattr(FakeHTTPClient, "request", request)
    return seen


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

    async def playing(self, cartridge: Cartridge) -> "Server":
        """A new server in whose channel this cartridge is played, at its first scene."""
        self.put(cartridge)
        server = self.guild()
        await server.boot(cartridge.id)
        return server

    async def restart(self, *, away: float = 0.0) -> None:
        """The process is killed, and another one starts after so many seconds."""
        crash(self.consoles)
        self.clock.skip(away)
        await self.env.restart_bot(self._new_client())

    async def stop(self, *, away: float = 0.0) -> None:
        """The process stops in order, as on SIGTERM, and another one starts after so many seconds."""
        await self.consoles.close()
        await self.client.close()
        await self.restart(away=away)

    async def pass_by(self, seconds: float) -> None:
        await self.env.advance_time(seconds)

    @contextlib.contextmanager
    def hanging_store(self) -> Iterator[None]:
        """The store gives no answer, for as long as anybody waits; only `pass_by` ends that."""

        async def wait(*_: object, **__: object) -> None:
            await asyncio.sleep(1_000_000)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(self.redis.connection_pool, "get_connection", wait)
            yield

    @contextlib.contextmanager
    def slow_discord(self, until: Callable[[], bool]) -> Iterator[None]:
        """Discord answers nothing that the bot does with a press until this is so."""
        request = FakeWebhookAdapter.request

        async def slow(*args: Any, **kwargs: Any) -> Any:
            while not until():  # noqa: ASYNC110 - nobody rings when it is so
                await asyncio.sleep(0)
            return await request(*args, **kwargs)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(FakeWebhookAdapter, "request", slow)
            yield

    async def leave_button(self, channel: simcord.ChannelHandle, custom_id: str) -> discord.Message:
        """A message of the bot's with one button, as an earlier version of it may have left there."""
        view = discord.ui.View(timeout=None)
        view.add_item(discord.ui.Button(label="Old", custom_id=custom_id))
        view.stop()
        return await self.client.get_partial_messageable(channel.id).send(view=view)

    async def leave_menu(self, channel: simcord.ChannelHandle, custom_id: str, value: str) -> discord.Message:
        """Likewise with a menu that offers one value, in a scene."""
        menu: discord.ui.Select[Any] = discord.ui.Select(
            custom_id=custom_id, options=[discord.SelectOption(label="Old", value=value)]
        )
        return await self._leave(channel, menu)

    async def leave_scene(self, channel: simcord.ChannelHandle, custom_id: str) -> discord.Message:
        """Likewise a scene with one button."""
        return await self._leave(channel, discord.ui.Button(label="Old", custom_id=custom_id))

    async def _leave(self, channel: simcord.ChannelHandle, item: discord.ui.Item[Any]) -> discord.Message:
        layout = discord.ui.LayoutView(timeout=None)
        layout.add_item(discord.ui.Container(discord.ui.TextDisplay("An old scene."), discord.ui.ActionRow(item)))
        layout.stop()
        return await self.client.get_partial_messageable(channel.id).send(view=layout)

    async def click_together(
        self, presses: Iterable[tuple[simcord.MemberActor, discord.Message, dict[str, Any]]]
    ) -> list[simcord.InteractionResult]:
        """All these people press, each a button of a message, in the same moment."""
        backend = self.env.backend
        made = []
        for actor, message, button in presses:
            stored = backend.get_message(message.channel.id, message.id)
            data = {"custom_id": button["custom_id"], "component_type": _BUTTON}
            record, payload = self._interaction(InteractionType.MESSAGE_COMPONENT, actor, message.channel.id, data)
            record.source_message_id = stored.id
            made.append((record, {**payload, "message": dict(serializers.message_payload(backend, stored))}))
        return await self._at_once(made)

    def snapshot(self, message: discord.Message) -> dict[str, Any]:
        """A message as somebody sees it now."""
        stored = self.env.backend.get_message(message.channel.id, message.id)
        return copy.deepcopy(dict(serializers.message_payload(self.env.backend, stored)))

    async def click_on_snapshot(
        self, actor: simcord.MemberActor, snapshot: dict[str, Any], custom_id: str
    ) -> simcord.InteractionResult:
        """Press a button of a message as it once was."""
        data = {"custom_id": custom_id, "component_type": _BUTTON}
        channel_id = int(snapshot["channel_id"])
        record, payload = self._interaction(InteractionType.MESSAGE_COMPONENT, actor, channel_id, data)
        record.source_message_id = int(snapshot["id"])
        [result] = await self._at_once([(record, {**payload, "message": snapshot})])
        return result

    async def slash_together(
        self, given: Iterable[tuple[simcord.MemberActor, simcord.ChannelHandle, str, dict[str, str]]]
    ) -> list[simcord.InteractionResult]:
        """All these people give a command, with options that are texts, in the same moment."""
        made = []
        for actor, channel, name, options in given:
            command = self.env.backend.find_command(name, None)
            assert command is not None
            filled = [{"name": option, "type": 3, "value": value} for option, value in options.items()]
            data = {"id": command["id"], "name": name, "type": 1, "options": filled}
            made.append(self._interaction(InteractionType.APPLICATION_COMMAND, actor, channel.id, data))
        return await self._at_once(made)

    def _interaction(self, kind: int, actor: simcord.MemberActor, channel_id: int, data: dict[str, Any]) -> Any:
        return base_payload(
            self.env.backend, type=kind, channel_id=channel_id, guild_id=actor.guild.id, user_id=actor.id, data=data
        )

    async def _at_once(self, made: list[tuple[Any, dict[str, Any]]]) -> list[simcord.InteractionResult]:
        for _, payload in made:
            self.env.backend.emit("INTERACTION_CREATE", payload)
        await self.env.settle()
        return [simcord.InteractionResult(self.env, record) for record, _ in made]


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
