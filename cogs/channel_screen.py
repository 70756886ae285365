"""A Discord channel as a screen: new messages for each turn, the last one edited while the turn's window is open."""

import asyncio
import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

import aiohttp
import discord
from discord import ui

from cogs.channel_access import Access, ChannelAccess, is_refusal
from cogs.discord_limits import ANSWER_SECONDS, INTERACTION_SECONDS
from cogs.plainer import in_form
from cogs.responses import ALREADY_ANSWERED, Interaction, SharedResponse
from cogs.scene_messages import SceneMessage, art_address_of, render
from cogs.scene_sender import SceneRefusedError, SceneSender
from cogs.shown_turn import ShownTurn
from cogs.window_text import window_texts
from engine.console import Console
from engine.screen import ScreenUnreachableError
from engine.view import Status, View

log = logging.getLogger(__name__)

NAME = "discord"

_TOO_MANY = 429
_OUTAGE = 500
_UNKNOWN_MESSAGE = 10008
# A picture's address is good for a day or so.
_SIGNED_SECONDS = 6 * 3600.0
_NOT_SHOWN = "Discord refused to show the next scene. `/scene` tries once more; a moderator can `/boot` another game."
_NOBODY = discord.AllowedMentions.none()  # edits don't have the client's own

# What a view shows beside its window: while this is the same, all else stands as it was rendered.
_lasting = attrgetter("game_id", "turn", "title", "scene", "last", "art", "status")


@dataclass
class _Rendered:
    """A turn's messages as they were sent or edited last. `texts` are those of the window, as Discord has them."""

    view: View
    messages: list[SceneMessage]
    art_address: str
    texts: tuple[str, str] | None = None


class DiscordScreen:
    """Shows one console's game in its channel.

    A press's own interaction is used to edit the message where there is one: such responses count towards no limit.
    """

    name = NAME

    def __init__(self, client: discord.Client, console: Console) -> None:
        """Show this console in the channel whose id it has."""
        guild_id = int(console.guild_id) if console.guild_id and console.guild_id.isdecimal() else None
        self.console = console
        self.access = ChannelAccess(console)
        self.view: View | None = None  # the newest there was to show
        self.turn: ShownTurn | None = None  # until the first view tells
        self.presses = SharedResponse()
        self._channel = client.get_partial_messageable(int(console.channel_id), guild_id=guild_id)
        self._sender = SceneSender(self._channel)
        self._rendered: _Rendered | None = None
        self._art_address = ""
        self._art_learned = 0.0

    async def message_id(self) -> int | None:
        """The message of the newest scene; one that was deleted is sent again. `None` when none can be shown."""
        if self.turn is not None and self.view is not None and not _is_of(self.turn, self.view):  # it was refused
            await self._show_again()
        turn = self.turn
        if turn is None or not turn.messages:
            return None
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                await self._channel.fetch_message(turn.messages[-1])
        except discord.NotFound:
            self.turn = replace(turn, messages=(), again=turn.again + 1)
            await self._show_again()
        except discord.Forbidden as error:
            log.info("can't look whether the scene in channel %s is still there: %s", self.console.channel_id, error)
        return self.turn.messages[-1] if self.turn and self.turn.messages else None

    async def _show_again(self) -> None:
        self.console.screens.refresh()
        await self.console.screens.settle()

    async def show(self, view: View) -> Mapping[str, Any] | None:
        """Show the view: edit its turn's message, or send one. Returns where it is now, if that has changed."""
        self.view, before = view, self.turn
        if before is None:
            before = self.turn = ShownTurn.from_dict(view.screens.get(NAME))
            self.access.state = Access.PROBING if before.lost else Access.WRITABLE
        presses, self.presses = self.presses, SharedResponse()
        try:
            self.turn = await self._try(view, before, presses)
        finally:
            await presses.close()
        if self.access.state is not Access.WRITABLE and not self.turn.lost:
            await self.access.written(view, before)
        return self.turn.to_dict() if self.turn != before else None

    async def _try(self, view: View, turn: ShownTurn, presses: SharedResponse) -> ShownTurn:
        if self.access.state is Access.PAUSING or self.access.state is Access.LOST:
            return await self.access.not_tried(view, turn)
        try:
            return await self._show(view, turn, presses)
        except discord.HTTPException as error:
            if is_refusal(error):
                return await self.access.refused(view, turn, error)
            if _is_outage(error):
                raise ScreenUnreachableError(str(error)) from error
            raise  # asking again would not help
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise ScreenUnreachableError(repr(error)) from error

    async def _show(self, view: View, turn: ShownTurn, presses: SharedResponse) -> ShownTurn:
        if turn.messages and _is_of(turn, view):
            try:
                await self._edit(view, turn, presses.newest_on(turn.messages[-1]))
            except discord.NotFound as error:
                if error.code != _UNKNOWN_MESSAGE:
                    raise
                turn = replace(turn, again=turn.again + 1, messages=())
            else:
                return replace(turn, lost=False, held="", pressable=view.status is Status.OPEN)
        else:
            await self._put_away(view, turn)
        if view.status in {Status.OFF, Status.TELLING}:  # there is nothing to press, or the next scene is on its way
            return turn
        return await self._send(view, turn)

    # --- Sending ---

    async def _send(self, view: View, turn: ShownTurn) -> ShownTurn:
        again = turn.again if _is_of(turn, view) else 0
        try:
            sent = await self._sender.send(view, again)
        except SceneRefusedError:
            await self._say_refused(turn)
            return turn
        self._art_address = next(filter(None, map(art_address_of, sent.messages)), "")
        self._art_learned = time.monotonic()
        self._note(view, sent.form)
        messages = tuple(message.id for message in sent.messages)
        pressable = view.status is Status.OPEN
        return ShownTurn(view.game_id, view.since, view.turn, messages, again, pressable=pressable, form=sent.form)

    async def _say_refused(self, turn: ShownTurn) -> None:
        """The former scene is all there is to see: it says why."""
        if self._rendered is not None and _is_of(turn, self._rendered.view):
            await self._edit(replace(self._rendered.view, notice=_NOT_SHOWN), turn, None)

    def _note(self, view: View, form: int) -> None:
        """Discord shows this view."""
        shown = _in_form(view, form)
        self._rendered = _Rendered(view, render(shown, self._art_address), self._art_address, window_texts(shown))

    # --- Editing ---

    async def _edit(self, view: View, turn: ShownTurn, press: Interaction | None) -> None:
        rendered = self._rendered
        untouched = rendered is None and press is None and turn.pressable and not turn.lost
        if untouched and view.status is Status.OPEN and not view.notice:  # as it was left before a restart
            self._note(view, turn.form)
            return
        shown = _in_form(view, turn.form)
        if shown.art is not None:
            await self._learn_art_address(turn, press)
        if rendered is None or rendered.art_address != self._art_address or _lasting(rendered.view) != _lasting(view):
            rendered = await self._render_anew(view, turn)
        texts = window_texts(shown)
        if texts != rendered.texts or turn.lost:
            last = rendered.messages[-1]
            above, below = last.window
            above.content, below.content = texts
            rendered.texts = None  # until Discord has them
            await self._edit_message(turn.messages[-1], last.layout, press)
            rendered.view, rendered.texts = view, texts
        self._rendered = rendered

    async def _render_anew(self, view: View, turn: ShownTurn) -> _Rendered:
        """Render all of a scene, and edit its early messages where they look different; its last one is left to do."""
        messages = render(_in_form(view, turn.form), self._art_address)
        former = self._rendered.messages if self._rendered else [None] * len(messages)
        for message_id, message, old in zip(turn.messages[:-1], messages[:-1], former[:-1], strict=False):
            if old is None or message.pressable != old.pressable:  # nothing but menus can change in them
                await self._edit_message(message_id, message.layout, None)
        return _Rendered(view, messages, self._art_address)

    async def _edit_message(self, message_id: int, layout: ui.LayoutView, press: Interaction | None) -> None:
        try:
            if press is not None:
                async with asyncio.timeout(INTERACTION_SECONDS):
                    await _respond(press, layout)
                return
        except TimeoutError:
            log.info("a press in channel %s could not be answered in time", self.console.channel_id)
        except discord.HTTPException as error:  # the interaction is gone or answered, the message is neither
            if not isinstance(error, discord.NotFound) and error.code != ALREADY_ANSWERED:
                raise
        async with asyncio.timeout(ANSWER_SECONDS):
            await self._channel.get_partial_message(message_id).edit(view=layout, allowed_mentions=_NOBODY)

    async def _learn_art_address(self, turn: ShownTurn, press: Interaction | None) -> None:
        """Look up where the picture is now, unless that is known or its message is not edited anyway."""
        alone = len(turn.messages) == 1
        is_known = self._art_address and time.monotonic() - self._art_learned < _SIGNED_SECONDS
        if is_known or (not alone and self._rendered is not None):
            return
        message = press.message if press is not None and alone else None
        async with asyncio.timeout(ANSWER_SECONDS):
            self._art_address = art_address_of(message or await self._channel.fetch_message(turn.messages[0]))
        self._art_learned = time.monotonic()

    async def _put_away(self, view: View, turn: ShownTurn) -> None:
        """Leave the former turn's messages with their tally and nothing to press."""
        if self._rendered is None:
            return
        former = self._rendered.view
        is_pressable = any(message.pressable for message in self._rendered.messages)
        if not (is_pressable or former.notice) or not turn.messages or not _is_of(turn, former):
            return
        went_on = view.game_id == former.game_id and view.since == former.since and view.last is not None
        tally = view.last.tally if went_on and view.last is not None else former.tally
        status = Status.TELLING if went_on else Status.OFF
        try:
            await self._edit(replace(former, status=status, tally=tally, deadline=0.0, notice=""), turn, None)
        except discord.HTTPException as error:
            if is_refusal(error) or _is_outage(error):
                raise
            log.info("the former scene in channel %s stays as it is: %s", view.channel_id, error)


def _is_of(turn: ShownTurn, view: View) -> bool:
    return (turn.game, turn.since, turn.turn) == (view.game_id, view.since, view.turn)


def _in_form(view: View, form: int) -> View:
    return in_form(view, form) if form else view


def _is_outage(error: discord.HTTPException) -> bool:
    return error.status >= _OUTAGE or error.status == _TOO_MANY


async def _respond(press: Interaction, layout: ui.LayoutView) -> None:
    # Unless it is said that a picture stays, an interaction's edit may drop it.
    stays: dict[str, Any] = (
        {"attachments": press.message.attachments} if press.message and press.message.attachments else {}
    )
    if press.response.is_done():
        await press.edit_original_response(view=layout, **stays)
    else:
        await press.response.edit_message(view=layout, **stays)
