"""Our client on Discord: the cogs on it, and how it comes back after a restart."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.ext import commands

from cogs.channels import PERMISSIONS, Channels
from cogs.character_commands import CharacterCommands
from cogs.moderation import Moderation
from cogs.player_commands import PlayerCommands
from cogs.presses import Presses
from cogs.responses import UNKNOWN_INTERACTION, Interaction, report
from cogs.sync import sync_commands
from cogs.watching import Watch, Watching
from engine.consoles import Consoles

log = logging.getLogger(__name__)

# We have no voice, so nobody has to hear at every start that it is not supported.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False


def _is_news(record: logging.LogRecord) -> bool:
    """False for completions of somebody who types fast: Discord has forgotten the earlier ones (10062)."""
    error = record.exc_info[1] if record.exc_info else None
    return not (isinstance(error, discord.NotFound) and error.code == UNKNOWN_INTERACTION)


def _nothing(_: logging.LogRecord) -> bool:
    return False


class _Tree(app_commands.CommandTree["Client"]):
    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        await report(interaction, error)


class Client(commands.AutoShardedBot):
    """Serves the consoles on Discord, with no privileged intent and without ever pinging anybody."""

    def __init__(
        self,
        consoles: Consoles,
        *,
        ready: Callable[["Client"], None] | None = None,
        watch: Watch | None = None,
        **options: Any,
    ) -> None:
        """Serve these consoles; `ready` is called once, when all games are back. `options` are discord.py's."""
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
            tree_cls=_Tree,
            chunk_guilds_at_startup=False,
            max_messages=None,
            **options,
        )
        self._say_ready = ready
        self._watch = watch
        self._first_shard: int | None = None
        self._shards: dict[int, asyncio.Task[None]] = {}  # each one's games coming back
        self._saying_ready: asyncio.Task[None] | None = None
        self.channels = Channels(self, consoles)
        logging.getLogger("discord.app_commands.tree").addFilter(_is_news)

    async def setup_hook(self) -> None:
        """Add the cogs, tell Discord the commands if they have changed, and plan to bring the games back."""
        presses = Presses(self.channels)
        for cog in (
            presses,
            Moderation(self.channels, presses),
            PlayerCommands(self.channels, presses),
            Watching(self.channels, self._watch),
            CharacterCommands(self.channels, presses),
        ):
            await self.add_cog(cog)
        await sync_commands(self.tree, self.application_id or 0, self.channels.consoles.store)
        self._saying_ready = asyncio.create_task(self._when_ready())

    async def on_shard_connect(self, shard_id: int) -> None:
        """Bring back the games of a shard's servers: Discord has just named them, and no other shard is waited for."""
        under_way = self._shards.get(shard_id)
        if under_way is None or under_way.done():
            guilds = [guild for guild in self.guilds if guild.shard_id == shard_id]
            self._shards[shard_id] = asyncio.create_task(self.channels.restore(guilds))

    async def _when_ready(self) -> None:
        await self.wait_until_ready()
        await asyncio.gather(*self._shards.values())
        if self._say_ready is not None:
            self._say_ready(self)

    async def launch_shard(self, gateway: yarl.URL, shard_id: int, *, initial: bool = False) -> None:
        """Connect a shard. The first one has to get through at once: discord.py would retry, and log, forever."""
        if shard_id == self._first_shard:
            raise discord.GatewayNotFound
        if not initial:
            await super().launch_shard(gateway, shard_id)
            return
        self._first_shard = shard_id  # discord.py's second try comes here again
        log_of_it = logging.getLogger("discord.shard")
        log_of_it.addFilter(_nothing)
        try:
            await super().launch_shard(gateway, shard_id, initial=True)
        finally:
            self._first_shard = None
            log_of_it.removeFilter(_nothing)

    @property
    def invite(self) -> str:
        """The link that brings the bot to a server, with the permissions it needs and no others."""
        return discord.utils.oauth_url(self.application_id or 0, permissions=PERMISSIONS)

    async def close(self) -> None:
        """Leave Discord."""
        for task in (self._saying_ready, *self._shards.values()):
            if task is not None:
                task.cancel()
        await super().close()

    # --- A channel that could not be written to may be so again ---

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Bring back the games of a server that the bot was invited to again."""
        await self.on_guild_available(guild)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Bring back the games of a server that was out of reach."""
        shard = self._shards.get(guild.shard_id)
        if shard is not None and shard.done():  # else it is about to be done for all of the shard's servers
            await self.channels.restore([guild])
        self.channels.try_again(guild.id)

    async def on_guild_channel_update(self, _: discord.abc.GuildChannel, after: discord.abc.GuildChannel) -> None:
        """A channel's permissions may have changed."""
        self.channels.try_again(after.guild.id)

    async def on_guild_role_update(self, _: discord.Role, after: discord.Role) -> None:
        """A role's permissions may have changed."""
        self.channels.try_again(after.guild.id)

    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """A role may have forbidden it."""
        self.channels.try_again(role.guild.id)

    async def on_member_update(self, _: discord.Member, after: discord.Member) -> None:
        """Our own roles may have changed."""
        if self.user is not None and after.id == self.user.id:
            self.channels.try_again(after.guild.id)

    async def on_raw_thread_update(self, thread: discord.RawThreadUpdateEvent) -> None:
        """A thread may be open again."""
        self.channels.try_again(thread.guild_id)
