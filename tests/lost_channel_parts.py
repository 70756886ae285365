"""Ways to take a channel from the bot, and to give it back."""

from collections.abc import Callable
from typing import Any

import discord
import simcord
from discord_parts import Server, Stage
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType


async def forbid(server: Server, channel: simcord.ChannelHandle | None = None, **permissions: bool) -> None:
    """Take permissions from the bot in a channel; with none named give them all back."""
    _, deny = discord.PermissionOverwrite(**dict.fromkeys(permissions, False)).pair()
    backend = server.stage.env.backend
    where = (channel or server.channel).id
    backend.set_overwrite(where, Overwrite(backend.bot_user.id, OverwriteType.MEMBER, allow=0, deny=deny.value))
    await server.stage.env.settle()


async def allow(server: Server) -> None:
    """Give everything back."""
    await forbid(server)


async def crown(server: Server) -> None:
    """Give Ada the crown: this changes what is shown, without a press."""
    await server.moderator.slash(server.channel, "crown", player=server.member("Ada"))


def requests(stage: Stage) -> int:
    """The number of requests to Discord so far."""
    return len(stage.env.http_requests)


async def may_not_send(server: Server) -> None:
    """The bot may not write in the channel any more."""
    await forbid(server, send_messages=True)


async def may_not_look(server: Server) -> None:
    """The bot may not see the channel any more."""
    await forbid(server, view_channel=True)


def refused(status: int, code: int) -> Callable[[Server], Any]:
    """Discord refuses all messages in the channel with this status and code, from when the result is called."""

    async def lose(server: Server) -> None:
        server.stage.env.inject_error("*", "/channels/*/messages*", status=status, code=code, times=None)

    return lose
