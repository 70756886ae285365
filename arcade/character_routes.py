"""Calls about the caller's characters."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import PurePath
from typing import Any

from aiohttp import web

from arcade import messages, schemas
from arcade.character_form import read_form
from arcade.client_address import client_address
from arcade.context import Context
from arcade.errors import ApiError, too_many
from arcade.identities import Identity
from arcade.serializers import SUFFIXES
from base import coercion
from game_characters import Wanted, get_character_image_data


class CharacterRoutes:
    """List, make, use, delete, and show a picture: each player has her own characters."""

    def __init__(self, context: Context) -> None:
        """Serve the characters of this context's players."""
        self._context = context
        self._characters = context.characters
        self._limits = context.site.limits
        self._uploads = 0
        # A large picture takes a second and much memory to check.
        self._picture_checks = asyncio.Semaphore(self._limits.pictures_at_once)

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
        player = self._context.auth.player(request)
        found = await self._characters.of_player(player.id)
        active = await self._characters.active_id(player.id)
        told: messages.Characters = {"characters": [self._told(player, one) for one in found], "active": active}
        return web.json_response(told)

    async def make(self, request: web.Request) -> web.Response:
        """Make a character of a form; the caller plays it from then on."""
        player = self._context.auth.player(request)
        rates, address = self._context.rates, client_address(request, self._context.site)
        rates.characters_per_player.check(player.id, "characters")
        rates.characters_per_address.check(address, "characters")
        async with self._upload():
            form = await read_form(request, self._limits.body_seconds)
            async with self._picture_checks:
                made = await self._characters.create(player.id, Wanted(form.name, form.description, form.picture))
        return web.json_response(self._told(player, made))

    @contextlib.asynccontextmanager
    async def _upload(self) -> AsyncIterator[None]:
        """Count an upload while it is received: each may hold its whole picture in memory."""
        if self._uploads >= self._limits.uploads:
            raise too_many("pictures")
        self._uploads += 1
        try:
            yield
        finally:
            self._uploads -= 1

    async def use(self, request: web.Request) -> web.Response:
        """Let the caller play this character from now on."""
        player, character = await self._owned(request)
        await schemas.read(request, schemas.Empty, self._limits)
        await self._characters.use(player.id, character["char_id"])
        return web.json_response({})

    async def delete(self, request: web.Request) -> web.Response:
        """Delete this character, with its picture."""
        player, character = await self._owned(request)
        await schemas.read(request, schemas.Empty, self._limits)
        await self._characters.delete(player.id, character["char_id"])
        return web.json_response({})

    async def picture(self, request: web.Request) -> web.Response:
        """The picture of a character, for those who were given its address."""
        ids = self._context.identities.read_picture_key(request.query.get("key", ""))
        data = suffix = None
        if ids is not None and ids[1] == request.match_info["id"]:
            character = await self._characters.get(*ids)
            if character is not None:
                data = await get_character_image_data(character)
                suffix = PurePath(coercion.text(character["image_path"])).suffix.removeprefix(".")
        if data is None or suffix not in SUFFIXES:
            raise ApiError(404, "There is no such picture.")
        headers = {"Cache-Control": "private, max-age=31536000, immutable"}
        return web.Response(body=data, content_type=SUFFIXES[suffix], headers=headers)

    async def _owned(self, request: web.Request) -> tuple[Identity, dict[str, Any]]:
        player = self._context.auth.player(request)
        return player, await self._characters.require(player.id, request.match_info["id"])

    def _told(self, player: Identity, character: dict[str, Any]) -> messages.Character:
        char_id = character["char_id"]
        key = self._context.identities.picture_key(player, char_id)
        url = f"/api/characters/{char_id}/picture?key={key}" if character["image_path"] else None
        return {"id": char_id, "name": character["name"], "description": character["description"], "picture": url}
