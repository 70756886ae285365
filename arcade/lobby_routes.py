"""Calls outside of any room: who one is, who moderates, which rooms there are, what is on the shelf."""

from aiohttp import web

from arcade import messages
from arcade.context import Context
from arcade.errors import ApiError, too_many
from arcade.identities import MAX_NAME
from arcade.middleware import address_of
from arcade.rooms import Room
from arcade.schemas import Named, Nothing, Password, asked
from arcade.serializers import SUFFIXES, digest_of, on_shelf
from base.pictures import MAX_BYTES
from engine.view import Status
from game_characters import MAX_CHARACTERS, MAX_DESCRIPTION
from game_characters import MAX_NAME as MAX_CHARACTER_NAME

_A_YEAR = "public, max-age=31536000, immutable"


class LobbyRoutes:
    """Players, moderators, rooms and the shelf."""

    def __init__(self, context: Context) -> None:
        """The lobby of this context."""
        self._context = context
        self._json = (context.site.limits.json_bytes, context.site.limits.body_seconds)

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
        """What the caller may do, and what there is room for."""
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
        moderator = context.moderators.knows(request)
        me: messages.Me = {"moderator": moderator, "password": not context.site.open_to_all, "limits": limits}
        return web.json_response(me)

    async def make_player(self, request: web.Request) -> web.Response:
        """Give a name an id, and the token that proves it."""
        if not self._context.rates.players.take(address_of(self._context, request)):
            raise too_many("new players")
        player, token = self._context.players.make((await asked(request, Named, *self._json)).name)
        made: messages.Player = {"id": player.id, "name": player.name, "token": token}
        return web.json_response(made)

    async def sign_in(self, request: web.Request) -> web.Response:
        """Give a moderator's cookie for the password."""
        rates = self._context.rates
        if not (rates.passwords.take(address_of(self._context, request)) and rates.all_passwords.take("")):
            raise too_many("passwords")
        if not self._context.moderators.is_right((await asked(request, Password, *self._json)).password):
            raise ApiError(403, "That is not the password.")
        response = web.json_response({})
        self._context.moderators.let_in(response)
        return response

    async def sign_out(self, _: web.Request) -> web.Response:
        """Take the cookie back."""
        response = web.json_response({})
        self._context.moderators.let_out(response)
        return response

    async def shelf(self, request: web.Request) -> web.Response:
        """The cartridges; moderators also see those that can't be played, and why."""
        shelf = self._context.consoles.shelf
        refused = shelf.refused.items() if self._context.moderators.knows(request) else ()
        told: messages.Shelf = {
            "cartridges": [on_shelf(cartridge) for cartridge in shelf],
            "refused": [{"name": path.name, "errors": errors} for path, errors in refused],
        }
        return web.json_response(told)

    async def art(self, request: web.Request) -> web.Response:
        """A picture of a cartridge; for ever the same under the address that names its bytes."""
        cartridge = self._context.consoles.shelf.get(request.match_info["cartridge"])
        picture = cartridge.pictures.get(request.match_info["name"]) if cartridge else None
        if picture is None:
            raise ApiError(404, "There is no such picture.")
        lasting = request.query.get("v") == digest_of(picture)
        headers = {"Cache-Control": _A_YEAR if lasting else "no-cache"}
        return web.Response(body=picture.data, content_type=SUFFIXES[picture.suffix], headers=headers)

    async def rooms(self, request: web.Request) -> web.Response:
        """Every room, for moderators; others know the rooms whose address they were given."""
        rooms = self._context.rooms if self._context.moderators.knows(request) else ()
        return web.json_response([self._told(room) for room in rooms])

    async def room(self, request: web.Request) -> web.Response:
        """One room, for those who know its address."""
        return web.json_response(self._told(self._context.room_of(request)))

    async def make_room(self, request: web.Request) -> web.Response:
        """Make a room, with nothing in its slot."""
        self._context.moderator(request)
        room = await self._context.rooms.make((await asked(request, Named, *self._json)).name)
        made: messages.RoomName = {"room": room.id, "name": room.name}
        return web.json_response(made)

    async def close_room(self, request: web.Request) -> web.Response:
        """Delete a room, with all its games, for ever."""
        self._context.moderator(request)
        room = self._context.room_of(request)
        await asked(request, Nothing, *self._json)
        await self._context.close_room(room)
        return web.json_response({})

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
