"""The arcade's screens: one for each room, and one for each channel that is watched by a link."""

from arcade.rooms import GUILD, Room, Rooms
from arcade.viewer import NOT_FOUND, RESTART
from arcade.web_screen import WebScreen
from engine.consoles import Consoles
from engine.links import WatchLinks

_PING_SECONDS = 5


class WebScreens:
    """Opens a screen when somebody first looks, and ends it with its room."""

    def __init__(self, consoles: Consoles, rooms: Rooms, links: WatchLinks) -> None:
        """Start without screens; who watches by a link is sent away when it is revoked."""
        self._consoles = consoles
        self._rooms = rooms
        self._links = links
        self._screens: dict[str, WebScreen] = {}
        self._revocations = 0
        links.on_revoked(self._revoked)

    def of_room(self, room: Room) -> WebScreen:
        """The room's screen."""
        return self._open(room.channel_id, room)

    def of_channel(self, channel_id: str) -> WebScreen:
        """The screen of a channel, also of one that another front-end plays."""
        return self._open(channel_id, self._rooms.get(channel_id.removeprefix(f"{GUILD}:")))

    async def of_link(self, key: str) -> WebScreen | None:
        """The screen that a watch link shows; `None` for a link that is not valid. Raises `StoreError`."""
        while True:
            before = self._revocations
            channel_id = await self._links.channel(key)
            if self._revocations == before:  # else it may be this link that was revoked meanwhile
                return self.of_channel(channel_id) if channel_id is not None else None

    def _open(self, channel_id: str, room: Room | None) -> WebScreen:
        if channel_id not in self._screens:
            console = self._consoles.open(channel_id, GUILD if room else None)
            self._screens[channel_id] = WebScreen(console, room)
        return self._screens[channel_id]

    async def close_room(self, room: Room) -> None:
        """Delete a room with all its games and its link, and close the sockets of its viewers.

        Raises `StoreError` when not all of it could be deleted.
        """
        screen = self.of_room(room)
        await self._links.revoke(room.channel_id)
        await screen.console.wipe(for_good=True)
        try:
            await self._rooms.close(room)
        finally:  # the console takes no new game; a boot that is still under way finds it closed
            screen.console.screens.detach(screen.name)
            self._screens.pop(room.channel_id, None)
            self._consoles.drop(room.channel_id)
            screen.dismiss(*self._parting(room))

    def _parting(self, room: Room) -> tuple[int, str]:
        if self._rooms.get(room.id) is None:
            return NOT_FOUND, "This room was closed."
        return RESTART, "This room could not be closed."  # it goes on, empty, with a new screen

    def _revoked(self, channel_id: str) -> None:
        self._revocations += 1
        if screen := self._screens.get(channel_id):
            screen.dismiss(NOT_FOUND, "This watch link was revoked.", only_watching=True)

    async def run(self) -> None:
        """Tell the viewers every few seconds that the line is up; runs until it is cancelled."""
        seconds = 0
        while True:
            await self._consoles.clock.sleep(1)
            seconds += 1
            self.tick(ping=seconds % _PING_SECONDS == 0)

    def tick(self, *, ping: bool) -> None:
        """Send the viewers their number where it has changed, and with `ping` the time."""
        for screen in self._screens.values():
            screen.refresh_count()
            if ping:
                screen.tell({"type": "ping", "now": self._consoles.clock.time()})

    def close(self) -> None:
        """Close the socket of every viewer; the pages connect again."""
        for screen in self._screens.values():
            screen.dismiss(RESTART, "The arcade restarts.")
