"""Calls outside of any room: identities, moderators, the list of rooms, the shelf."""

from aiohttp import web

from arcade import messages, schemas
from arcade.client_address import client_address
from arcade.context import Context
from arcade.errors import ApiError
from arcade.names import MAX_NAME
from arcade.rooms import Room
from arcade.serializers import SUFFIXES, digest_of, on_shelf
from base.pictures import MAX_BYTES
from engine.view import Status
from game_characters import MAX_CHARACTERS, MAX_DESCRIPTION
from game_characters import MAX_NAME as MAX_CHARACTER_NAME

_A_YEAR = "public, max-age=31536000, immutable"


class LobbyRoutes:
    """Serves identities, moderators, rooms and the shelf."""

    def __init__(self, context: Context) -> None:
        """Serve the lobby of this context."""
        self._context = context
        self._limits = context.site.limits

    def routes(self) -> list[web.RouteDef]:
        """Every address of the lobby."""
        return [
            web.get("/api/me", self.me),
            web.post("/api/players", self.make_player),
            web.post("/api/moderator", self.sign_in),
            web.delete("/api/moderator", self.sign_out),
            web.get("/api/shelf", self.shelf),
            web.get("/art/{cartridge}/{name:.+}", self.art),
            web.get("/api/rooms", self.rooms),
            web.post("/api/rooms", self.make_room),
            web.get("/api/rooms/{room}", self.room),
            web.delete("/api/rooms/{room}", self.close_room),
        ]

    async def me(self, request: web.Request) -> web.Response:
        """What the caller may do, and the limits of what she may send."""
        context = self._context
        limits: messages.MostOf = {
            "name": MAX_NAME,
            "room": MAX_NAME,
            "character": MAX_CHARACTER_NAME,
            "description": MAX_DESCRIPTION,
            "picture_bytes": MAX_BYTES,
            "characters": MAX_CHARACTERS,
            "rooms": context.site.limits.rooms,
        }
        moderator = context.moderators.is_moderator(request)
        me: messages.Me = {"moderator": moderator, "password": not context.site.open_to_all, "limits": limits}
        return web.json_response(me)

    async def make_player(self, request: web.Request) -> web.Response:
        """Make an identity with this name, and the token that proves it."""
        self._context.rates.players_per_address.check(self._address(request), "new players")
        wanted = await schemas.read(request, schemas.Name, self._limits)
        player, token = self._context.identities.make(wanted.name)
        made: messages.Player = {"id": player.id, "name": player.name, "token": token}
        return web.json_response(made)

    async def sign_in(self, request: web.Request) -> web.Response:
        """Make the caller a moderator, for the password."""
        rates, moderators = self._context.rates, self._context.moderators
        rates.passwords_per_address.check(self._address(request), "passwords")
        rates.passwords.check("", "passwords")
        if not moderators.is_password((await schemas.read(request, schemas.Password, self._limits)).password):
            raise ApiError(403, "That is not the password.")
        response = web.json_response({})
        moderators.set_cookie(response)
        return response

    async def sign_out(self, _: web.Request) -> web.Response:
        """Make the caller a moderator no more."""
        response = web.json_response({})
        self._context.moderators.delete_cookie(response)
        return response

    async def shelf(self, request: web.Request) -> web.Response:
        """The cartridges; moderators also see those that can't be played, and why."""
        shelf = self._context.consoles.shelf
        refused = shelf.refused.items() if self._context.moderators.is_moderator(request) else ()
        told: messages.Shelf = {
            "cartridges": [on_shelf(cartridge) for cartridge in shelf],
            "refused": [{"name": path.name, "errors": errors} for path, errors in refused],
        }
        return web.json_response(told)

    async def art(self, request: web.Request) -> web.Response:
        """A picture of a cartridge; one whose address has its digest never changes."""
        cartridge = self._context.consoles.shelf.get(request.match_info["cartridge"])
        picture = cartridge.pictures.get(request.match_info["name"]) if cartridge else None
        if picture is None:
            raise ApiError(404, "There is no such picture.")
        lasting = request.query.get("v") == digest_of(picture)
        headers = {"Cache-Control": _A_YEAR if lasting else "no-cache"}
        return web.Response(body=picture.data, content_type=SUFFIXES[picture.suffix], headers=headers)

    async def rooms(self, request: web.Request) -> web.Response:
        """Every room, for moderators; nobody else is told of rooms."""
        rooms = self._context.rooms if self._context.moderators.is_moderator(request) else ()
        return web.json_response([self._told(room) for room in rooms])

    async def room(self, request: web.Request) -> web.Response:
        """One room, for those who know its address."""
        return web.json_response(self._told(self._room(request)))

    async def make_room(self, request: web.Request) -> web.Response:
        """Make a room, with nothing in its slot."""
        self._context.auth.moderator(request)
        wanted = await schemas.read(request, schemas.Name, self._limits)
        room = await self._context.rooms.make(wanted.name)
        made: messages.RoomName = {"room": room.id, "name": room.name}
        return web.json_response(made)

    async def close_room(self, request: web.Request) -> web.Response:
        """Delete a room, with all its games, for ever."""
        self._context.auth.moderator(request)
        room = self._room(request)
        await schemas.read(request, schemas.Empty, self._limits)
        await self._context.screens.close_room(room)
        return web.json_response({})

    def _room(self, request: web.Request) -> Room:
        return self._context.rooms.require(request.match_info["room"])

    def _address(self, request: web.Request) -> str:
        return client_address(request, self._context.site)

    def _told(self, room: Room) -> messages.RoomListing:
        console = self._context.consoles.get(room.channel_id)
        view = console.view() if console else None
        running = view is not None and view.status is not Status.OFF
        return {
            "room": room.id,
            "name": room.name,
            "title": view.title if view and running else "",
            "turn": view.turn if view and running else 0,
            "players": view.players if view and running else 0,
            "status": view.status.value if view else Status.OFF.value,
        }
