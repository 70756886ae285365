"""Letting others watch: a private link to the channel's game in the arcade."""

from collections.abc import Callable
from dataclasses import dataclass

from discord import app_commands
from discord.ext import commands

from cogs.channels import Channels
from cogs.responses import Interaction, Response
from engine.links import WatchLinks
from game.errors import ActionError


@dataclass(frozen=True)
class Watch:
    """The links by which games are watched, and the arcade's address, which is known once it serves."""

    links: WatchLinks
    address: Callable[[], str]


class Watching(commands.Cog):
    """Make a channel's link, and revoke it."""

    def __init__(self, channels: Channels, watch: Watch | None) -> None:
        """Without `watch` no arcade runs beside the bot, and the command says so."""
        self._channels = channels
        self._watch = watch

    @app_commands.command(description="Get a private link to watch this channel's game in a browser")
    @app_commands.describe(revoke="End the link, also for everyone who is watching now")
    @app_commands.default_permissions(manage_messages=True)
    async def watch(self, interaction: Interaction, revoke: bool = False) -> None:  # noqa: FBT001, FBT002 - an option of a command
        """Tell the moderator the channel's link, privately, or revoke it."""
        async with Response(interaction) as response:
            if self._watch is None:
                raise ActionError("The arcade is off: whoever runs this bot can turn it on with ARCADE=1.")
            await (self._revoke if revoke else self._create)(interaction, response, self._watch)

    async def _create(self, interaction: Interaction, response: Response, watch: Watch) -> None:
        await self._channels.find(interaction)
        key = await watch.links.create(str(interaction.channel_id))
        await response.announce(f"🔭 {interaction.user.mention} made a private link to watch this channel's game.")
        await response.say(f"Whoever has this link can watch: {watch.address()}/watch/{key}")

    async def _revoke(self, interaction: Interaction, response: Response, watch: Watch) -> None:
        revoked = await watch.links.revoke(str(interaction.channel_id))
        if not revoked:
            raise ActionError("This channel has no link: there is nothing to end.")
        await response.announce(f"🔭 {interaction.user.mention} ended the link to watch this channel's game.")
