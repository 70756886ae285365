"""Sending a scene: each request in its time, nothing twice, and in a plainer form what Discord refuses."""

import asyncio
import hashlib
import io
import logging
from contextlib import suppress
from dataclasses import dataclass

import aiohttp
import discord

from cogs.channel_access import is_refusal
from cogs.discord_limits import ANSWER_SECONDS, UPLOADED_A_SECOND
from cogs.plainer import FORMS, in_form
from cogs.scene_messages import SceneMessage, alt_of, art_file, render
from engine.view import View

log = logging.getLogger(__name__)

_BAD_REQUEST, _TOO_LARGE = 400, 413


class SceneRefusedError(Exception):
    """Discord takes the scene in no form."""


@dataclass(frozen=True)
class SentScene:
    """The messages of a scene, and the form that Discord took."""

    messages: list[discord.Message]
    form: int


class SceneSender:
    """Sends scenes to one channel."""

    def __init__(self, channel: discord.abc.Messageable) -> None:
        """Send to this channel."""
        self._channel = channel

    async def send(self, view: View, again: int) -> SentScene:
        """Send a scene; raises `SceneRefusedError` when Discord takes it in no form.

        `again` counts how often it was sent before and lost. Asked twice for the same, Discord shows it once.
        """
        for form in FORMS:
            try:
                return SentScene(await self._send(in_form(view, form), again, form), form)
            except discord.HTTPException as error:
                if is_refusal(error) or error.status not in {_BAD_REQUEST, _TOO_LARGE}:
                    raise
                log.warning("Discord refuses turn %s of game %s: %s", view.turn, view.game_id, error)
        raise SceneRefusedError

    async def _send(self, view: View, again: int, form: int) -> list[discord.Message]:
        sent: list[discord.Message] = []
        try:
            for number, one in enumerate(render(view)):
                sent.append(await self._send_one(one, _nonce(view, number, again, form)))
        except discord.HTTPException as error:
            if error.status in {_BAD_REQUEST, _TOO_LARGE}:
                await _take_back(sent)
            raise
        return sent

    async def _send_one(self, one: SceneMessage, nonce: str) -> discord.Message:
        data = one.art.picture.data if one.art is not None else b""
        files = []
        if one.art is not None:
            files = [discord.File(io.BytesIO(data), art_file(one.art), description=alt_of(one.art) or None)]
        async with asyncio.timeout(ANSWER_SECONDS + len(data) / UPLOADED_A_SECOND):
            return await self._channel.send(view=one.layout, files=files, nonce=nonce)


async def _take_back(messages: list[discord.Message]) -> None:
    """Delete the first messages of a scene whose others are refused."""
    for message in messages:
        with suppress(discord.HTTPException, aiohttp.ClientError, OSError):
            async with asyncio.timeout(ANSWER_SECONDS):
                await message.delete()


def _nonce(view: View, number: int, again: int, form: int) -> str:
    """At most 25 characters, the same whenever the same message of the same turn is sent in the same form."""
    name = f"{view.channel_id}:{view.game_id}:{view.since}:{view.turn}:{number}:{again}"
    name += f":{form}" if form else ""
    return hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:25]
