"""Answering: every interaction gets its answer in time, and what went wrong is one private line."""

import asyncio
import logging
import uuid
from types import TracebackType
from typing import Any, Self

import discord
from discord import app_commands, ui

from base.errors import UserError
from cogs.custom_ids import make
from cogs.scene_messages import silent
from cogs.text import cut, plain

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]

UNKNOWN_INTERACTION = 10062
# Discord takes no first answer after three seconds.
_PATIENCE_SECONDS = 2.0


class Answer:
    """The answer to one interaction, as a context: what is raised inside becomes one private line.

    If the work takes long, Discord is told to wait.
    """

    def __init__(self, interaction: Interaction) -> None:
        """Answer this interaction."""
        self._interaction = interaction
        self._waiter: asyncio.Task[None] | None = None
        self._asking = False

    async def __aenter__(self) -> Self:
        """Begin to watch the time."""
        self._waiter = asyncio.create_task(self._ask_to_wait())
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

    async def _ask_to_wait(self) -> None:
        await asyncio.sleep(_PATIENCE_SECONDS)
        response = self._interaction.response
        if not response.is_done():
            self._asking = True
            try:
                pressed = self._interaction.type is discord.InteractionType.component
                await response.defer(ephemeral=not pressed, thinking=not pressed)
            except discord.HTTPException as error:
                log.info("could not ask for time to answer: %s", error)

    async def _decided(self) -> None:
        """Settle which answer is the first: Discord takes one only, and refuses the second (40060)."""
        if self._waiter is None:
            return
        if self._asking:
            await asyncio.wait({self._waiter})
        else:
            self._waiter.cancel()

    async def say(self, text: str) -> None:
        """Say it privately."""
        await self._decided()
        await say(self._interaction, text)

    async def show(
        self, layout: ui.LayoutView, *, private: bool = True, files: list[discord.File] | None = None
    ) -> None:
        """Show a layout."""
        await self._decided()
        if files and not self._interaction.response.is_done():  # sending them up may take longer than Discord waits
            await self._interaction.response.defer(ephemeral=private, thinking=True)
        extra: dict[str, Any] = {"files": files} if files else {}
        if self._interaction.response.is_done():
            await self._interaction.followup.send(view=layout, ephemeral=private, **extra)
        else:
            await self._interaction.response.send_message(view=layout, ephemeral=private, **extra)

    async def tell(self, text: str) -> None:
        """Tell the whole channel, as the answer to what this user did; a private question is put away."""
        await self._decided()
        interaction = self._interaction
        if interaction.type is discord.InteractionType.component:
            await self.put_away("✅")
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
        view.add_item(ui.Button(label="No, leave it", custom_id=make("no")))
        view.stop()
        if self._interaction.response.is_done():
            await self._interaction.followup.send(question, view=view, ephemeral=True)
        else:
            await self._interaction.response.send_message(question, view=view, ephemeral=True)

    async def put_away(self, text: str) -> None:
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


async def say(interaction: Interaction, text: str) -> None:
    """Say something to the user alone, however far the interaction has come."""
    if interaction.response.is_done():
        await interaction.followup.send(text, ephemeral=True)
    else:
        await interaction.response.send_message(text, ephemeral=True)


_LINES: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    (
        (app_commands.CommandNotFound, app_commands.CommandSignatureMismatch),
        "This command has changed: reload Discord, then give it again.",
    ),
    ((app_commands.TransformerError,), "I don't know that one: choose one of those that are listed."),
)


async def report(interaction: Interaction, error: Exception) -> None:
    """Tell the user in one line what went wrong; what is not for users goes into the log with an incident's number."""
    text = _line_for(interaction, error)
    if text is None:
        return
    try:
        await say(interaction, text)
    except discord.HTTPException as failure:
        log.info("could not say %r: %s", text, failure)


def _line_for(interaction: Interaction, error: Exception) -> str | None:
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if isinstance(error, UserError):
        return plain(cut(str(error), 900))  # escaped it is within the 2,000 that a message takes
    if isinstance(error, discord.NotFound) and error.code == UNKNOWN_INTERACTION:
        log.info("an interaction in channel %s was gone before it was answered", interaction.channel_id)
        return None
    for kinds, text in _LINES:
        if isinstance(error, kinds):
            return text
    incident = uuid.uuid4().hex[:8]
    log.error("incident %s", incident, exc_info=error)
    return f"Something went wrong (incident {incident}). Try again; if it stays, tell whoever runs this bot."


def listing(title: str, lines: list[str], *buttons: ui.Button[ui.LayoutView]) -> ui.LayoutView:
    """A private page: a title, lines, and buttons to go on with."""
    layout = ui.LayoutView(timeout=None)
    box: ui.Container[ui.LayoutView] = ui.Container(ui.TextDisplay("\n".join((f"### {title}", *lines))))
    if buttons:
        box.add_item(ui.ActionRow(*buttons))
    layout.add_item(box)
    return silent(layout)
