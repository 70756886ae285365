"""Calls about the caller's characters."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Container
from pathlib import PurePath
from typing import Any

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

import game_characters
from arcade import messages
from arcade.context import Context
from arcade.errors import ApiError, too_many
from arcade.identities import Identity
from arcade.middleware import address_of
from arcade.schemas import Nothing, asked
from arcade.serializers import SUFFIXES
from base import coercion
from base.pictures import MAX_BYTES

# Of each part of the form; characters take up to four bytes.
_MOST_TEXT = 4 * (game_characters.MAX_NAME + game_characters.MAX_DESCRIPTION)
_FIELDS = {"name": _MOST_TEXT, "description": _MOST_TEXT, "picture": MAX_BYTES}


class CharacterRoutes:
    """List, make, use, delete, and show a picture: each player her own."""

    def __init__(self, context: Context) -> None:
        """Serve the characters of the players of this context."""
        self._context = context
        self._uploads = 0

    def routes(self) -> list[web.RouteDef]:
        """Every address of the characters."""
        return [
            web.get("/api/characters", self.list),
            web.post("/api/characters", self.make),
            web.post("/api/characters/{id}/use", self.use),
            web.delete("/api/characters/{id}", self.delete),
            web.get("/api/characters/{id}/picture", self.picture),
        ]

    async def list(self, request: web.Request) -> web.Response:
        """The caller's characters, the last used first, and which she plays."""
        player = self._context.player(request)
        found = await game_characters.list_characters(player.id, self._context.redis)
        if not found:
            await self._context.consoles.check_store()
        active = await game_characters.get_active_character(player.id, self._context.redis)
        told: messages.Characters = {
            "characters": [self._told(player, one) for one in found],
            "active": active["char_id"] if active else None,
        }
        return web.json_response(told)

    async def make(self, request: web.Request) -> web.Response:
        """Make a character of a form; it is the active one from then on."""
        player = self._context.player(request)
        rates, address = self._context.rates, address_of(self._context, request)
        if not rates.characters.take(player.id) or not rates.characters_of_an_address.take(address):
            raise too_many("characters")
        async with self._upload():
            return await self._made(player, await self._form(request))

    @contextlib.asynccontextmanager
    async def _upload(self) -> AsyncIterator[None]:
        """Count one that is being taken in: each may hold its whole picture in memory."""
        if self._uploads >= self._context.site.limits.uploads:
            raise too_many("pictures")
        self._uploads += 1
        try:
            yield
        finally:
            self._uploads -= 1

    async def _made(self, player: Identity, form: dict[str, bytes]) -> web.Response:
        name, description = (form.get(key, b"").decode("utf-8", "replace") for key in ("name", "description"))
        async with self._context.checking:  # a large picture takes a second and much memory to check
            made = await game_characters.create_character(
                player.id, name, description, self._context.redis, form.get("picture") or None
            )
        if made is None:
            raise _store_silent()
        self._context.consoles.forget_character(player.id)
        return web.json_response(self._told(player, made))

    async def _form(self, request: web.Request) -> dict[str, bytes]:
        """Read the parts of a form, each within its limit; raises `ApiError`."""
        if request.content_type != "multipart/form-data":
            raise ApiError(415, "That call wants a form.")
        found: dict[str, bytes] = {}
        try:
            async with asyncio.timeout(self._context.site.limits.body_seconds):
                async for part in await request.multipart():
                    found |= await _read_part(part, found)
        except TimeoutError:
            raise ApiError(408, "That took too long to arrive: try again.") from None
        except ApiError:
            raise
        except (ValueError, RuntimeError, AssertionError, HttpProcessingError):
            raise ApiError(400, "That form is not right: send it again.") from None
        return found

    async def use(self, request: web.Request) -> web.Response:
        """Play this character from now on."""
        player, character = await self._one(request)
        await self._nothing(request)
        await game_characters.set_active_character(player.id, character["char_id"], self._context.redis)
        self._context.consoles.forget_character(player.id)
        return web.json_response({})

    async def delete(self, request: web.Request) -> web.Response:
        """Delete this character, with its picture."""
        player, character = await self._one(request)
        await self._nothing(request)
        if not await game_characters.delete_character(player.id, character["char_id"], self._context.redis):
            raise _store_silent()
        self._context.consoles.forget_character(player.id)
        return web.json_response({})

    async def picture(self, request: web.Request) -> web.Response:
        """A character's picture, for whom its owner was given the address."""
        whose = self._context.players.picture_of(request.query.get("key", ""))
        data = suffix = None
        if whose is not None and whose[1] == request.match_info["id"]:
            character = await game_characters.get_character(*whose, self._context.redis)
            if character is not None:
                data = await game_characters.get_character_image_data(character)
                suffix = PurePath(coercion.text(character["image_path"])).suffix.removeprefix(".")
        if data is None or suffix not in SUFFIXES:
            raise ApiError(404, "There is no such picture.")
        headers = {"Cache-Control": "private, max-age=31536000, immutable"}
        return web.Response(body=data, content_type=SUFFIXES[suffix], headers=headers)

    async def _one(self, request: web.Request) -> tuple[Identity, dict[str, Any]]:
        player = self._context.player(request)
        character = await game_characters.get_character(player.id, request.match_info["id"], self._context.redis)
        if character is None:
            await self._context.consoles.check_store()
            raise ApiError(404, "You have no such character.")
        return player, character

    async def _nothing(self, request: web.Request) -> None:
        limits = self._context.site.limits
        await asked(request, Nothing, limits.json_bytes, limits.body_seconds)

    def _told(self, player: Identity, character: dict[str, Any]) -> messages.Character:
        char_id = character["char_id"]
        key = self._context.players.picture_key(player, char_id)
        url = f"/api/characters/{char_id}/picture?key={key}" if character["image_path"] else None
        return {"id": char_id, "name": character["name"], "description": character["description"], "picture": url}


async def _read_part(part: object, before: Container[str]) -> dict[str, bytes]:
    if not isinstance(part, BodyPartReader) or part.name not in _FIELDS or part.name in before:
        raise ApiError(400, "That form is not right: it has a name, a description and a picture.")
    found = bytearray()
    while chunk := await part.read_chunk():
        found += chunk
        if len(found) > _FIELDS[part.name]:
            raise ApiError(413, "That is too much at once: send less.")
    return {part.name: bytes(found)}


def _store_silent() -> ApiError:
    return ApiError(503, "The store does not answer: try again in a minute.")
