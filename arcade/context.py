"""The context: what all calls of the arcade share."""

import asyncio
import logging
import secrets
import time
from collections import Counter
from typing import Any

from aiohttp import web

from arcade.errors import ApiError, no_such_room, too_many
from arcade.identities import Identities, Identity
from arcade.limits import Buckets
from arcade.moderators import Moderators
from arcade.rooms import GUILD, Room, Rooms
from arcade.site import Site
from arcade.viewer import NOT_HERE, RESTART
from arcade.web_screen import WebScreen
from base import coercion
from engine.consoles import Consoles
from engine.links import WatchLinks

log = logging.getLogger(__name__)

_SECRET = "arcade:secret"  # noqa: S105 - the name of its place
_PINGS = 5


class Rates:
    """How often who may ask for what."""

    def __init__(self, site: Site) -> None:
        """Nobody has asked for anything yet."""
        limits = site.limits
        self.calls_of_an_address = Buckets(limits.calls_of_an_address)
        self.calls_of_a_player = Buckets(limits.calls_of_a_player)
        self.players = Buckets(limits.players_of_an_address)
        self.characters = Buckets(limits.characters_of_a_player)
        self.characters_of_an_address = Buckets(limits.characters_of_an_address)
        self.passwords = Buckets(limits.passwords_of_an_address)
        self.all_passwords = Buckets(limits.passwords_of_all)


class Context:
    """The rooms with their screens, the players, the moderators, and the links to watch by."""

    def __init__(self, site: Site, redis: Any, consoles: Consoles, links: WatchLinks, secret: str) -> None:
        """A context without rooms; `open_context` makes one with those of before."""
        self.site = site
        self.redis = redis
        self.consoles = consoles
        self.links = links
        self.rooms = Rooms(redis, site.limits.rooms)
        self.players = Identities(secret)
        self.moderators = Moderators(secret, site)
        self.rates = Rates(site)
        self.checking = asyncio.Semaphore(site.limits.pictures_at_once)
        self._screens: dict[str, WebScreen] = {}
        self._revocations = 0
        self.sockets_of: Counter[str] = Counter()
        links.on_revoked(self._revoked)

    # --- Rooms and screens ---

    def screen(self, room: Room) -> WebScreen:
        """The room's screen."""
        return self._screen(room.channel_id, room)

    def watched(self, channel_id: str) -> WebScreen:
        """The screen of a channel that a link leads to, wherever it is played."""
        return self._screen(channel_id, self.rooms.get(channel_id.removeprefix(f"{GUILD}:")))

    async def channel_of(self, key: str) -> str | None:
        """The channel that a link leads to; looks again if one was revoked while it looked."""
        while True:
            before = self._revocations
            channel_id = await self.links.channel(key)
            if self._revocations == before:
                return channel_id

    def _screen(self, channel_id: str, room: Room | None) -> WebScreen:
        if channel_id not in self._screens:
            console = self.consoles.open(channel_id, GUILD if room else None)
            self._screens[channel_id] = WebScreen(console, room)
        return self._screens[channel_id]

    async def restore(self) -> None:
        """Bring back the rooms, and the games that were in them."""
        await self.rooms.load()
        await self.consoles.restore_all([GUILD], lambda _: None)

    async def close_room(self, room: Room) -> None:
        """Delete a room with all its games, and send away who is in it."""
        screen = self.screen(room)
        await screen.console.wipe(for_good=True)
        try:
            await self.rooms.close(room)
        finally:  # the console takes no new game; a boot that is still under way finds it closed
            screen.console.detach(screen.name)
            self._screens.pop(room.channel_id, None)
            self.consoles.drop(room.channel_id)
        await self.links.revoke(room.channel_id)
        for viewer in list(screen.viewers):
            viewer.dismiss(NOT_HERE, "This room was closed.")

    @property
    def sockets(self) -> int:
        """How many pages look on in all."""
        return sum(len(screen.viewers) for screen in self._screens.values())

    def _revoked(self, channel_id: str) -> None:
        self._revocations += 1
        screen = self._screens.get(channel_id)
        for viewer in list(screen.viewers) if screen else []:
            if not viewer.playing:
                viewer.dismiss(NOT_HERE, "The link to watch by was revoked.")

    # --- Who asks ---

    def room_of(self, request: web.Request) -> Room:
        """The room that a call is about; raises `ApiError`."""
        room = self.rooms.get(request.match_info["room"])
        if room is None:
            raise no_such_room()
        return room

    def caller(self, request: web.Request) -> Identity | None:
        """Who calls, if she says so; raises `ApiError` for an unknown token, and for one who is too quick."""
        token = request.headers.get("X-Player", "")
        if not token:
            return None
        player = self.players.read(token)
        if player is None:
            raise ApiError(401, "You are not known here any more: choose a name again.", player=True)
        if not self.rates.calls_of_a_player.take(player.id):
            raise too_many("presses")
        return player

    def player(self, request: web.Request) -> Identity:
        """Who calls; raises `ApiError`."""
        player = self.caller(request)
        if player is None:
            raise ApiError(401, "Choose a name first.", player=True)
        return player

    def moderator(self, request: web.Request) -> str:
        """The name of the moderator who calls; raises `ApiError` for others."""
        if not self.moderators.knows(request):
            raise ApiError(403, "Only a moderator can do that: sign in with the password.", moderator=True)
        player = self.caller(request)
        return player.name if player else "A moderator"

    # --- Time ---

    async def keep_time(self) -> None:
        """Tell the pages that the line is up, and how many look on; runs until it is cancelled."""
        seconds = 0
        while True:
            await asyncio.sleep(1)
            seconds += 1
            self.tick(ping=seconds % _PINGS == 0)

    def tick(self, *, ping: bool) -> None:
        """One second has gone by."""
        for screen in self._screens.values():
            screen.recount()
            if ping:
                screen.tell({"type": "ping", "now": time.time()})

    def goodbye(self) -> None:
        """Send every page away, to come again."""
        for screen in self._screens.values():
            for viewer in list(screen.viewers):
                viewer.dismiss(RESTART, "The arcade restarts.")


async def open_context(site: Site, redis: Any, consoles: Consoles, links: WatchLinks) -> Context:
    """The context with its rooms and games as they were. Raises what the store's client raises."""
    await redis.setnx(_SECRET, secrets.token_urlsafe(32))
    context = Context(site, redis, consoles, links, coercion.text(await redis.get(_SECRET)))
    await context.restore()
    return context
