"""Calls about the game of a room."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from arcade import messages, schemas
from arcade.context import Context
from arcade.errors import ApiError
from arcade.rooms import GUILD, Room
from arcade.serializers import past, saved
from arcade.web_screen import WebScreen
from base import coercion
from game.errors import GameRunningError
from game.turns import KEPT


class PlayRoutes:
    """Press; and what moderators do: boot, swap, exit, load, pause, restart, crown, wipe."""

    def __init__(self, context: Context) -> None:
        """Serve the games of this context's rooms."""
        self._context = context

    def routes(self) -> list[web.RouteDef]:
        """Every address below a room's."""
        calls: dict[str, Callable[[web.Request], Awaitable[web.Response]]] = {
            "press": self.press,
            "boot": self.boot,
            "hotswap": self.hotswap,
            "exit": self.exit,
            "restart": self.restart,
            "pause": self.pause,
            "resume": self.resume,
            "load": self.load,
            "crown": self.crown,
            "wipe": self.wipe,
            "watch": self.watch,
        }
        return [
            *(web.post(f"/api/rooms/{{room}}/{name}", call) for name, call in calls.items()),
            web.delete("/api/rooms/{room}/watch", self.unwatch),
            web.get("/api/rooms/{room}/games", self.games),
            web.get("/api/rooms/{room}/history", self.history),
        ]

    async def press(self, request: web.Request) -> web.Response:
        """Take a player's press; it is in the store when this answers."""
        player, screen = self._context.auth.player(request), self._screen(request)
        pressed = await self._read(request, schemas.Press)
        console = screen.console
        left = await console.press(player.id, player.name, pressed.game, pressed.turn, pressed.choice)
        return web.json_response({"left": left})

    async def boot(self, request: web.Request) -> web.Response:
        """Start a cartridge; over a running game only when `over` is its id."""
        who, screen = self._context.auth.moderator(request), self._screen(request)
        wanted = await self._read(request, schemas.Boot)
        cartridge = self._context.consoles.cartridge(wanted.cartridge)
        await self._context.consoles.make_room(screen.console.channel_id)
        try:
            game = await screen.console.boot(cartridge, over=wanted.over or "")
        except GameRunningError as running:
            told: messages.RunningGame = {"game": running.game_id, "title": running.title}
            raise ApiError(409, str(running), running=told) from None
        return _booted(screen, f"{who} booted {cartridge.title}.", game)

    async def hotswap(self, request: web.Request) -> web.Response:
        """Put a cartridge in place of the running game, whichever that is."""
        who, screen = self._context.auth.moderator(request), self._screen(request)
        cartridge = self._context.consoles.cartridge((await self._read(request, schemas.Swap)).cartridge)
        game = await screen.console.swap(cartridge)
        return _booted(screen, f"{who} swapped in {cartridge.title}.", game)

    async def exit(self, request: web.Request) -> web.Response:
        """Take the game out of the slot; it is saved."""
        return await self._moderate(request, "exited {title}.", lambda screen: screen.console.exit())

    async def restart(self, request: web.Request) -> web.Response:
        """Begin the running cartridge again from its start."""
        return await self._moderate(request, "restarted {title}.", lambda screen: screen.console.restart())

    async def pause(self, request: web.Request) -> web.Response:
        """Take no presses until the game is resumed."""
        return await self._moderate(request, "paused the game.", lambda screen: screen.console.pause())

    async def resume(self, request: web.Request) -> web.Response:
        """Take presses again."""
        return await self._moderate(request, "resumed the game.", lambda screen: screen.console.resume())

    async def _moderate(
        self, request: web.Request, line: str, act: Callable[[WebScreen], Awaitable[object]]
    ) -> web.Response:
        """Let a moderator act, and tell every viewer; `line` says what was done."""
        who, screen = self._context.auth.moderator(request), self._screen(request)
        await self._read(request, schemas.Empty)
        title = _title(screen)
        await act(screen)
        screen.say(f"{who} {line.format(title=title)}")
        return web.json_response({})

    async def load(self, request: web.Request) -> web.Response:
        """Go on with an earlier game of this room."""
        who, screen = self._context.auth.moderator(request), self._screen(request)
        wanted = await self._read(request, schemas.Load)
        await self._context.consoles.make_room(screen.console.channel_id)
        await screen.console.load(wanted.game)
        screen.say(f"{who} loaded {_title(screen)}.")
        return web.json_response({})

    async def crown(self, request: web.Request) -> web.Response:
        """Crown somebody on the roster, or nobody."""
        who, screen = self._context.auth.moderator(request), self._screen(request)
        wanted = (await self._read(request, schemas.Crown)).player
        view = screen.console.view()
        if wanted is not None and (view is None or all(wanted != member.user_id for member in view.cast)):
            raise ApiError(409, "That player is not in this game: choose one who is.")
        await screen.console.crown(wanted)
        if view := screen.console.view():
            screen.say(f"{who} gave the crown to {view.crown}.")
        return web.json_response({})

    async def wipe(self, request: web.Request) -> web.Response:
        """Delete every game of this room, for ever."""
        who, screen = self._context.auth.moderator(request), self._screen(request)
        if not (await self._read(request, schemas.Sure)).sure:
            raise ApiError(400, "This can't be undone: confirm that you are sure.")
        wiped = await screen.console.wipe()
        screen.say(f"{who} deleted every game of this room.")
        told: messages.Wiped = {"wiped": wiped}
        return web.json_response(told)

    async def watch(self, request: web.Request) -> web.Response:
        """Give the room a link by which its game can be watched, or the one that it has."""
        self._context.auth.moderator(request)
        room = self._room(request)
        await self._read(request, schemas.Empty)
        key = await self._context.links.create(room.channel_id)
        link: messages.WatchLink = {"key": key, "path": f"/watch/{key}"}
        return web.json_response(link)

    async def unwatch(self, request: web.Request) -> web.Response:
        """Revoke the room's watch link, also for those who are watching by it."""
        self._context.auth.moderator(request)
        room = self._room(request)
        await self._read(request, schemas.Empty)
        return web.json_response({"revoked": await self._context.links.revoke(room.channel_id)})

    async def games(self, request: web.Request) -> web.Response:
        """The room's saved games, the last saved first."""
        room = self._room(request)
        games = await self._context.consoles.games(GUILD)
        return web.json_response([saved(game) for game in games if game.channel_id == room.channel_id])

    async def history(self, request: web.Request) -> web.Response:
        """The turns of the game in the slot, newest first; with `before` those before that turn."""
        screen = self._screen(request)
        count = min(coercion.whole(request.query.get("count"), 10), KEPT)
        before = coercion.whole(request.query.get("before"), 0)
        turns = await screen.console.history(count, before=before)
        return web.json_response([past(one) for one in turns])

    def _room(self, request: web.Request) -> Room:
        return self._context.rooms.require(request.match_info["room"])

    def _screen(self, request: web.Request) -> WebScreen:
        return self._context.screens.of_room(self._room(request))

    async def _read(self, request: web.Request, kind: type[schemas.B]) -> schemas.B:
        return await schemas.read(request, kind, self._context.site.limits)


def _title(screen: WebScreen) -> str:
    view = screen.console.view()
    return view.title if view else ""


def _booted(screen: WebScreen, said: str, game: str) -> web.Response:
    screen.say(said)
    return web.json_response({"game": game})
