"""The channels that are played in: each one's console, with its Discord screen on it."""

from collections.abc import Iterable

import discord

from cogs.channel_access import Access
from cogs.channel_screen import DiscordScreen
from cogs.responses import Interaction
from engine.console import Console
from engine.consoles import Consoles
from engine.view import Status
from game.errors import ActionError, StaleError

# What it takes to show a game; the invite link asks for these and for no others.
PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    attach_files=True,
    read_message_history=True,
)


class Channels:
    """Finds and makes the consoles of the channels that this process serves."""

    def __init__(self, client: discord.Client, consoles: Consoles) -> None:
        """Serve these consoles over this client."""
        self._client = client
        self.screens: dict[str, DiscordScreen] = {}  # by channel id
        self.consoles = consoles

    def open(self, interaction: Interaction) -> Console:
        """The console of the channel that this came from, an empty one if there was none."""
        console = self.consoles.open(str(interaction.channel_id), str(interaction.guild_id))
        _look_again(self.screen(console), interaction)
        return console

    async def find(self, interaction: Interaction) -> Console:
        """The console of the channel that this came from, restored if need be; raises `StaleError` when none runs."""
        return (await self.find_screen(interaction)).console

    async def find_screen(self, interaction: Interaction) -> DiscordScreen:
        """The screen of the game that runs in the channel that this came from; raises `StaleError` when none does."""
        screen = self.screens.get(str(interaction.channel_id))
        if screen is None or screen.console.status is Status.OFF:
            console = await self.consoles.restore(str(interaction.channel_id))
            if console.status is Status.OFF:
                raise StaleError("No game is running here: a moderator can /boot one.")
            screen = self.screen(console)
        _look_again(screen, interaction)
        return screen

    def is_old(self, message: discord.Message, interaction: Interaction) -> bool:
        """Whether this message, where somebody pressed, shows an earlier turn, and can be edited."""
        screen = self.screens.get(str(message.channel.id))
        is_newest = screen is not None and screen.turn is not None and message.id in screen.turn.messages
        return not is_newest and not _missing(interaction)

    def screen(self, console: Console) -> DiscordScreen:
        """The console's screen; the first time, it is made and attached."""
        screen = self.screens.get(console.channel_id)
        if screen is None:
            screen = self.screens[console.channel_id] = DiscordScreen(self._client, console)
            console.screens.attach(screen)
        return screen

    async def restore(self, guilds: Iterable[discord.Guild]) -> None:
        """Bring back the games of these servers, with their open windows; may be repeated."""
        await self.consoles.restore_all([str(guild.id) for guild in guilds], self._put_back)

    def _put_back(self, console: Console) -> None:
        if console.channel_id.isdecimal():
            self.screen(console)

    def try_again(self, guild_id: int) -> None:
        """Something has changed in this server: channels that could not be written to may be so again."""
        for channel_id, screen in self.screens.items():
            if screen.access.state is Access.WRITABLE or screen.console.guild_id != str(guild_id):
                continue
            if not self._is_forbidden(guild_id, int(channel_id)):
                screen.access.try_again()

    def _is_forbidden(self, guild_id: int, channel_id: int) -> bool:
        """Whether it is known that asking would be refused: too many refusals get the whole bot banned."""
        guild = self._client.get_guild(guild_id)
        channel = guild.get_channel_or_thread(channel_id) if guild is not None else None
        if guild is None or channel is None:
            return False
        return bool(_missing_of(channel.permissions_for(guild.me), channel))


def _look_again(screen: DiscordScreen, interaction: Interaction) -> None:
    """Where somebody uses the bot, a lost channel may be open again."""
    if screen.access.state is not Access.WRITABLE and not _missing(interaction):
        screen.access.try_again()


def check_permissions(interaction: Interaction) -> None:
    """Raise `ActionError`, naming what is missing, when a game could not be shown where this came from."""
    missing = _missing(interaction)
    if missing:
        raise ActionError(f"I can't show a game in this channel: I need the permission {', '.join(missing)} here.")


def _missing(interaction: Interaction) -> list[str]:
    return _missing_of(interaction.app_permissions, interaction.channel)


def _missing_of(has: discord.Permissions, channel: object) -> list[str]:
    in_thread = isinstance(channel, discord.Thread)
    in_voice = isinstance(channel, discord.VoiceChannel | discord.StageChannel)
    needed = {
        "View Channel": has.view_channel,
        "Send Messages in Threads" if in_thread else "Send Messages": (
            has.send_messages_in_threads if in_thread else has.send_messages
        ),
        "Attach Files": has.attach_files,
        "Read Message History": has.read_message_history,
        "Connect": has.connect or not in_voice,
    }
    return [name for name, given in needed.items() if not given]
