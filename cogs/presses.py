"""Every press of a button or a menu, however old it is, and every modal that comes back."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord.ext import commands

from cogs.channel_access import Access
from cogs.channel_screen import DiscordScreen
from cogs.channels import Channels
from cogs.custom_ids import PressId, game_word, read, read_press
from cogs.discord_limits import ANSWER_SECONDS
from cogs.responses import UNDELIVERED, Interaction, Response, report
from cogs.scene_messages import has_buttons, without_buttons
from cogs.text import line
from engine.view import Status
from game.errors import StaleError

log = logging.getLogger(__name__)

_MOVED_ON = "This game has moved on: look at the newest scene, or use the command again."

_REMEMBERED = 1000  # old scenes

# What a button of ours does: it is given the words of its id.
Handler = Callable[[Interaction, Response, list[str]], Awaitable[None]]


class Presses(commands.Cog):
    """Takes every press of a button or a menu, and every modal that comes back. Each one gets a response."""

    def __init__(self, channels: Channels) -> None:
        """Take the presses in these channels."""
        self._channels = channels
        self._looked_up: deque[int] = deque(maxlen=_REMEMBERED)
        self.handlers: dict[str, Handler] = {"no": _declined}

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Respond to a press or a modal."""
        if interaction.type not in {discord.InteractionType.component, discord.InteractionType.modal_submit}:
            return
        custom_id = str(_data(interaction).get("custom_id", ""))
        async with Response(interaction) as response:
            press = read_press(custom_id)
            if press is not None:
                await self._press(interaction, response, press)
                return
            words = read(custom_id)
            handler = self.handlers.get(words[0]) if words else None
            if handler is None:
                raise StaleError(_MOVED_ON)
            await handler(interaction, response, words[1:])

    async def _press(self, interaction: Interaction, response: Response, press: PressId) -> None:
        try:
            with response.withheld():
                screen = await self._store(interaction, press)
        except StaleError as error:
            await report(interaction, error)
            await self._clean_up(interaction)
        else:
            await screen.presses.wait(interaction)

    async def _store(self, interaction: Interaction, press: PressId) -> DiscordScreen:
        """Take a press; when this returns it is in the store. Returns the screen that shows it."""
        screen = self._channels.screens.get(str(interaction.channel_id))
        if screen is None or screen.console.status is Status.OFF or screen.access.state is not Access.WRITABLE:
            screen = await self._channels.find_screen(interaction)
        user, choice = interaction.user, _choice(interaction, press)
        game_id = _game_id(screen, press)
        await screen.console.press(str(user.id), line(user.display_name, 40), game_id, press.turn, choice)
        return screen

    async def _clean_up(self, interaction: Interaction) -> None:
        """Take the buttons off a message that is no longer the one to press on, if it has any.

        What came with the press may be old, and would take a final tally back: the message is looked up, once.
        """
        message = interaction.message
        if message is None or message.id in self._looked_up or not self._channels.is_old(message, interaction):
            return
        self._looked_up.append(message.id)
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                now = await message.channel.fetch_message(message.id)
                if has_buttons(now):
                    await now.edit(view=without_buttons(now))
        except UNDELIVERED as error:
            log.info("the buttons of an old scene could not be removed: %r", error)


async def _declined(_: Interaction, response: Response, __: list[str]) -> None:
    await response.replace("Nothing was changed.")


def _game_id(screen: DiscordScreen, press: PressId) -> str:
    view = screen.view or screen.console.view()
    if view is None or game_word(view.game_id) != press.game:
        raise StaleError("That game is over: look at the newest scene.")
    return view.game_id


def _data(interaction: Interaction) -> dict[str, Any]:
    return dict(interaction.data) if interaction.data else {}


def _choice(interaction: Interaction, press: PressId) -> int:
    if press.choice is not None:
        return press.choice
    values = _data(interaction).get("values")
    value = str(values[0]) if isinstance(values, list) and values else ""
    if not value.isdecimal() or len(value) > 4:  # noqa: PLR2004 - no scene has that many
        raise StaleError("That choice is not on the screen: press one that is.")
    return int(value)
