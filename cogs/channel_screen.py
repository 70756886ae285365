"""A Discord channel as a screen: a new message for each turn, edited while its window is open."""

import asyncio
import hashlib
import io
import logging
import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import aiohttp
import discord
from discord import ui

from cogs.answers import Interaction
from cogs.scene_messages import SceneMessage, alt_of, art_address_of, art_file, pages_of
from cogs.where import Where
from engine.console import Console
from engine.screen import ScreenUnreachableError
from engine.view import Status, View
from game.errors import ActionError

log = logging.getLogger(__name__)

NAME = "discord"

_TOO_MANY = 429
_OUTAGE = 500
_UNKNOWN_CHANNEL = 10003
_UNKNOWN_MESSAGE = 10008
_ALREADY_ANSWERED = 40060
_THREAD_ARCHIVED = 50083
_THREAD_LOCKED = 160005
# An edit may have to wait for Discord's limits; a press may not.
_PATIENCE_SECONDS = 2.0
# A picture's address is good for a day or so.
_SIGNED_SECONDS = 6 * 3600.0
_NOBODY = discord.AllowedMentions.none()  # edits don't have the client's own


class DiscordScreen:
    """Shows one console's game in its channel.

    A press's own interaction is used to edit the message where there is one: such answers count towards no limit.
    """

    name = NAME

    def __init__(self, client: discord.Client, console: Console) -> None:
        """Show this console in the channel whose id it has."""
        guild_id = int(console.guild_id) if console.guild_id and console.guild_id.isdecimal() else None
        self._channel = client.get_partial_messageable(int(console.channel_id), guild_id=guild_id)
        self._console = console
        self._where: Where | None = None
        self._shown: list[SceneMessage] = []
        self._view: View | None = None
        self._art_address = ""
        self._art_learned = 0.0
        self._offered: list[Interaction] = []
        self._answered = asyncio.Event()
        self._try_again = True
        self._is_to_pause = False

    # --- Presses ---

    async def answer_with(self, press: Interaction) -> None:
        """Have the next edit of the message be the answer to this press."""
        self._offered.append(press)
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                while press in self._offered:
                    self._answered.clear()
                    await self._answered.wait()
        except TimeoutError:
            self._offered = [one for one in self._offered if one is not press]
            await self._take([press])

    def is_current(self, message_id: int) -> bool:
        """Whether this message shows the turn that is being played."""
        return self._where is not None and message_id in self._where.messages

    async def _take(self, presses: list[Interaction]) -> None:
        """Answer presses that no edit was needed for."""
        waiting = [press.response.defer() for press in presses if not press.response.is_done()]
        for error in await asyncio.gather(*waiting, return_exceptions=True):
            if isinstance(error, BaseException):
                log.info("a press could not be answered: %s", error)

    # --- Showing ---

    async def message_id(self) -> int | None:
        """The message of the newest scene; one that was deleted is sent again. `None` when none can be shown."""
        where = self._where
        if where is None or not where.messages:
            return None
        try:
            await self._channel.fetch_message(where.messages[-1])
        except discord.NotFound:
            self._where = replace(where, messages=(), again=where.again + 1)
            self._console.refresh()
            await self._console.settle()
        except discord.Forbidden as error:
            log.info("can't look whether the scene in channel %s is still there: %s", self._console.channel_id, error)
        return self._where.messages[-1] if self._where and self._where.messages else None

    @property
    def is_lost(self) -> bool:
        """Whether the channel could not be written to."""
        return self._where is not None and self._where.lost

    def try_again(self) -> None:
        """The channel may be writable again: show what there is."""
        if self._where is not None and self._where.lost:
            self._try_again = True
            self._console.refresh()

    async def show(self, view: View) -> Mapping[str, Any] | None:
        """Show the view: edit its turn's message, or send one. Returns where it is now, if that has changed."""
        before = self._where if self._where is not None else Where.from_dict(view.screens.get(NAME))
        self._where = before
        presses = list(self._offered)
        try:
            if before.lost and not self._try_again:
                return await self._stay_lost(view, before)
            self._try_again = False
            where = await self._show(view, before, presses)
        except discord.HTTPException as error:
            where = await self._failed(view, before, error)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise ScreenUnreachableError(repr(error)) from error
        finally:
            await self._take(presses)
            self._offered = [press for press in self._offered if press not in presses]
            self._answered.set()
        self._where = where
        if before.lost and not where.lost and before.held == view.game_id:
            await self._resume()
        return where.to_dict() if where != before else None

    async def _show(self, view: View, where: Where, presses: list[Interaction]) -> Where:
        if where.shows(view):
            try:
                await self._edit(view, where, presses)
            except discord.NotFound as error:
                if error.code != _UNKNOWN_MESSAGE:
                    raise
                where = replace(where, again=where.again + 1, messages=())
            else:
                return replace(where, lost=False, held="", pressable=view.status is Status.OPEN)
        else:
            await self._put_away(view, where)
        if view.status in {Status.OFF, Status.TELLING}:  # there is nothing to press, or the next scene is on its way
            self._try_again = where.lost
            return where
        return await self._send(view, where)

    async def _send(self, view: View, where: Where) -> Where:
        again = where.again if (where.game, where.since, where.turn) == (view.game_id, view.since, view.turn) else 0
        pages = pages_of(view)
        messages = []
        self._art_address = ""
        for number, page in enumerate(pages):
            files = []
            if page.art is not None:
                data = io.BytesIO(page.art.picture.data)
                files = [discord.File(data, art_file(page.art), description=alt_of(page.art) or None)]
            # A repeated send with the same nonce gives the first one's message: a crash in between shows nothing twice.
            nonce = _nonce(view, number, again)
            message = await self._channel.send(view=page.layout, files=files, nonce=nonce)
            self._art_address = self._art_address or art_address_of(message)
            messages.append(message.id)
        self._art_learned = time.monotonic()
        self._shown, self._view = pages_of(view, self._art_address), view
        pressable = view.status is Status.OPEN
        return Where(view.game_id, view.since, view.turn, tuple(messages), again, pressable=pressable)

    async def _edit(self, view: View, where: Where, presses: list[Interaction]) -> None:
        last = where.messages[-1]
        press = next((one for one in reversed(presses) if one.message is not None and one.message.id == last), None)
        untouched = self._view is None and press is None and where.pressable and not where.lost
        if untouched and view.status is Status.OPEN and not view.notice:  # as it was left before a restart
            self._shown, self._view = pages_of(view), view
            return
        await self._learn_art_address(view, where, press)
        pages = pages_of(view, self._art_address)
        former: list[SceneMessage | None] = [*self._shown] or [None] * len(pages)
        for message, page, old in zip(where.messages, pages, former, strict=False):
            if old is not None and _looks_like(page, old, whole=message == last):
                continue
            if press is None or message != last:
                await self._channel.get_partial_message(message).edit(view=page.layout, allowed_mentions=_NOBODY)
            else:
                await self._edit_by(press, page.layout)
        self._shown, self._view = pages, view

    async def _edit_by(self, press: Interaction, layout: ui.LayoutView) -> None:
        try:
            if press.response.is_done():
                await press.edit_original_response(view=layout)
            else:
                await press.response.edit_message(view=layout)
        except discord.HTTPException as error:  # the interaction is gone or answered, the message is neither
            if not isinstance(error, discord.NotFound) and error.code != _ALREADY_ANSWERED:
                raise
            assert press.message is not None  # noqa: S101 - it was chosen by it
            await self._channel.get_partial_message(press.message.id).edit(view=layout, allowed_mentions=_NOBODY)

    async def _learn_art_address(self, view: View, where: Where, press: Interaction | None) -> None:
        if view.art is None or (len(where.messages) > 1 and self._shown):  # then its message is not edited
            return
        if press is not None and press.message is not None and len(where.messages) == 1:
            self._art_address = art_address_of(press.message) or self._art_address
        elif not self._art_address or time.monotonic() - self._art_learned > _SIGNED_SECONDS:
            self._art_address = art_address_of(await self._channel.fetch_message(where.messages[0]))
        else:
            return
        self._art_learned = time.monotonic()

    async def _put_away(self, view: View, where: Where) -> None:
        """Leave the former turn's message with its tally and nothing to press."""
        former = self._view
        if former is None or not any(page.pressable for page in self._shown) or not where.shows(former):
            return
        went_on = view.game_id == former.game_id and view.since == former.since and view.last is not None
        tally = view.last.tally if went_on and view.last is not None else former.tally
        status = Status.TELLING if went_on else Status.OFF
        try:
            await self._edit(replace(former, status=status, tally=tally, deadline=0.0, notice=""), where, [])
        except discord.NotFound as error:
            log.info("the former scene in channel %s is gone: %s", view.channel_id, error)

    # --- When the channel can't be written to ---

    async def _failed(self, view: View, where: Where, error: discord.HTTPException) -> Where:
        gone = {_UNKNOWN_CHANNEL, _THREAD_ARCHIVED, _THREAD_LOCKED}
        if not isinstance(error, discord.Forbidden) and error.code not in gone:
            if error.status < _OUTAGE and error.status != _TOO_MANY:
                raise error  # asking again would not help
            raise ScreenUnreachableError(str(error)) from error
        if not where.lost:
            log.warning("game %s is paused: channel %s can't be written to: %s", view.game_id, view.channel_id, error)
        self._is_to_pause = view.status is not Status.PAUSED
        if self._is_to_pause:
            self._console.refresh()  # so that it is paused once it is noted why
        return replace(where, lost=True, held=view.game_id if self._is_to_pause else where.held)

    async def _stay_lost(self, view: View, where: Where) -> Mapping[str, Any] | None:
        """Pause the game, unless a moderator has let it go on."""
        if self._is_to_pause:
            self._is_to_pause = False
            try:
                await self._console.pause()
            except ActionError as refused:
                log.info("game %s can't be paused: %s", view.game_id, refused)
        elif where.held == view.game_id and view.status not in {Status.PAUSED, Status.OFF}:
            self._where = replace(where, held="")
            return self._where.to_dict()
        return None

    async def _resume(self) -> None:
        log.info("channel %s can be written to again", self._console.channel_id)
        try:
            await self._console.resume()
        except ActionError as refused:
            log.info("its game does not go on: %s", refused)


def _looks_like(page: SceneMessage, former: SceneMessage, *, whole: bool) -> bool:
    """Whether a message need not be edited; of those before a scene's last only the menus can change."""
    if not whole:
        return page.pressable == former.pressable
    return bool(page.layout.to_components() == former.layout.to_components())  # type: ignore[no-untyped-call]


def _nonce(view: View, page: int, again: int) -> str:
    """At most 25 characters, the same whenever the same page of the same turn is sent."""
    name = f"{view.channel_id}:{view.game_id}:{view.since}:{view.turn}:{page}:{again}"
    return hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:25]
