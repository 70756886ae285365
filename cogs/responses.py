"""Responses: every interaction gets one in time, and what went wrong is one private line."""

import asyncio
import logging
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

import aiohttp
import discord
from discord import app_commands, ui

from base.errors import UserError
from cogs.custom_ids import make
from cogs.discord_limits import INTERACTION_SECONDS
from cogs.text import cut, plain

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]

UNKNOWN_INTERACTION = 10062
ALREADY_ANSWERED = 40060
# What comes of a response that can't be delivered.
UNDELIVERED = (discord.HTTPException, discord.InteractionResponded, aiohttp.ClientError, OSError, TimeoutError)
# Discord takes no first response after three seconds.
_PATIENCE_SECONDS = 2.0


class Response:
    """The response to one interaction, as a context: what is raised inside becomes one private line.

    If the work takes long, Discord is told to wait.
    """

    def __init__(self, interaction: Interaction) -> None:
        """Respond to this interaction."""
        self._interaction = interaction
        self._waiter: asyncio.Task[None] | None = None
        self._asking = False
        self._withheld = False

    async def __aenter__(self) -> Self:
        """Begin to watch the time."""
        self._waiter = asyncio.create_task(self._ask_to_wait(_PATIENCE_SECONDS))
        return self

    async def __aexit__(
        self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None
    ) -> bool:
        """Tell the user what went wrong, if something did."""
        await self._decided()
        if isinstance(error, Exception):
            await report(self._interaction, error)
            return True
        return False

    async def _ask_to_wait(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        response = self._interaction.response
        if not response.is_done() and not self._withheld:
            self._asking = True
            try:
                pressed = self._interaction.type is discord.InteractionType.component
                await response.defer(ephemeral=not pressed, thinking=not pressed)
            except UNDELIVERED as error:
                log.info("could not ask for time to respond: %r", error)

    async def _decided(self) -> None:
        """Settle which response is the first: Discord takes one only, and refuses the second (40060)."""
        if self._waiter is None:
            return
        if self._asking:
            await asyncio.wait({self._waiter})
        else:
            self._waiter.cancel()

    @contextmanager
    def withheld(self) -> Iterator[None]:
        """Tell Discord nothing in this block, nor after an error in it: who is answered takes it for done.

        To be told to wait is an answer too. If this takes more than three seconds, Discord says that it has failed.
        """
        self._withheld = True
        yield
        self._withheld = False
        if self._waiter is not None and self._waiter.done():
            self._waiter = asyncio.create_task(self._ask_to_wait(0.0))

    async def say(self, text: str) -> None:
        """Say it privately."""
        await self._decided()
        await _say(self._interaction, text)

    async def show(
        self, layout: ui.LayoutView, *, private: bool = True, files: list[discord.File] | None = None
    ) -> None:
        """Show a layout."""
        await self._decided()
        interaction = self._interaction
        if not interaction.response.is_done():
            if not files:
                await interaction.response.send_message(view=layout, ephemeral=private)
                return
            # Sending them up may take longer than Discord waits.
            await interaction.response.defer(ephemeral=private, thinking=True)
        elif not private:  # Discord was asked to wait as for a private one, which it stays
            await interaction.edit_original_response(content="✅")
            await interaction.followup.send(view=layout, files=files or [])
            return
        # A followup right after a deferral is an edit, too, but one in which Discord does not find the files.
        await interaction.edit_original_response(view=layout, attachments=files or [])

    async def announce(self, text: str) -> None:
        """Tell the whole channel what this user did; a private question is replaced by a tick."""
        await self._decided()
        interaction = self._interaction
        if interaction.type is discord.InteractionType.component:
            await self.replace("✅")
        elif not interaction.response.is_done():
            await interaction.response.send_message(text)
            return
        else:
            await interaction.edit_original_response(content="✅")
        await interaction.followup.send(text)

    async def ask(self, question: str, yes: str, *words: str) -> None:
        """Ask once, privately; `yes` is on the button, and its press comes back as `words`."""
        await self._decided()
        view = ui.View(timeout=None)
        view.add_item(ui.Button(label=yes, style=discord.ButtonStyle.danger, custom_id=make(*words)))
        view.add_item(ui.Button(label="Cancel", custom_id=make("no")))
        view.stop()
        if self._interaction.response.is_done():
            await self._interaction.followup.send(question, view=view, ephemeral=True)
        else:
            await self._interaction.response.send_message(question, view=view, ephemeral=True)

    async def replace(self, text: str) -> None:
        """Replace the message that was pressed, a private one, by a line."""
        await self._decided()
        interaction = self._interaction
        if interaction.response.is_done():
            await interaction.edit_original_response(content=text, view=None)
        else:
            await interaction.response.edit_message(content=text, view=None)

    async def turn_page(self, layout: ui.LayoutView) -> None:
        """Replace the message that was pressed, a private one, by another layout."""
        await self._decided()
        if self._interaction.response.is_done():
            await self._interaction.edit_original_response(view=layout)
        else:
            await self._interaction.response.edit_message(view=layout)


class SharedResponse:
    """The one response to all presses that come while an edit of their message is under way: the next edit."""

    def __init__(self) -> None:
        """Nobody has pressed yet."""
        self._presses: list[Interaction] = []
        self._given = asyncio.Event()

    async def wait(self, press: Interaction) -> None:
        """Have the next edit be the response to this press too, and wait until it is. `Response` watches the time."""
        self._presses.append(press)
        await self._given.wait()

    def newest_on(self, message_id: int) -> Interaction | None:
        """The press by which this message is to be edited, if one was on it."""
        on_it = (one for one in reversed(self._presses) if one.message is not None and one.message.id == message_id)
        return next(on_it, None)

    async def close(self) -> None:
        """The edit is over: acknowledge the presses that it did not use."""
        waiting = [_acknowledge(press) for press in self._presses if not press.response.is_done()]
        for error in await asyncio.gather(*waiting, return_exceptions=True):
            if isinstance(error, BaseException):
                log.info("a press could not be acknowledged: %r", error)
        self._given.set()


async def _acknowledge(press: Interaction) -> None:
    async with asyncio.timeout(INTERACTION_SECONDS):
        await press.response.defer()


async def _say(interaction: Interaction, text: str) -> None:
    """Say something to the user alone, however far the interaction has come."""
    if interaction.response.is_done():
        await interaction.followup.send(text, ephemeral=True)
    else:
        await interaction.response.send_message(text, ephemeral=True)


_LINES: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    (
        (app_commands.CommandNotFound, app_commands.CommandSignatureMismatch),
        "This command has changed: reload Discord, then use the command again.",
    ),
    ((app_commands.TransformerError,), "I don't know that one: choose one from the list."),
)


async def report(interaction: Interaction, error: Exception) -> None:
    """Tell the user in one line what went wrong; what is not for users goes into the log with an incident's number."""
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if _is_undelivered(error):
        log.info("an interaction in channel %s could not be answered: %r", interaction.channel_id, error)
        return
    text = _line_for(error)
    try:
        await _say(interaction, text)
    except UNDELIVERED as failure:
        log.info("could not say %r: %r", text, failure)


def _is_undelivered(error: Exception) -> bool:
    """Whether it was the response that failed, and not the work: then there is no use in another response."""
    gone = isinstance(error, discord.NotFound) and error.code == UNKNOWN_INTERACTION
    return gone or isinstance(error, discord.InteractionResponded | aiohttp.ClientError)


def _line_for(error: Exception) -> str:
    if isinstance(error, UserError):
        return plain(cut(str(error), 900))  # escaped it is within the 2,000 that a message takes
    for kinds, text in _LINES:
        if isinstance(error, kinds):
            return text
    incident = uuid.uuid4().hex[:8]
    log.error("incident %s", incident, exc_info=error)
    return f"Something went wrong (incident {incident}). Try again; if it happens again, tell whoever runs this bot."
