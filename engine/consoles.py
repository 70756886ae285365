"""All the consoles of a process, by channel."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import TypeVar

from base.clock import Clock
from engine.cartridge.cartridge import Cartridge
from engine.cartridge.shelf import Shelf
from engine.console import Console
from engine.dependencies import Dependencies
from engine.saved import SavedGame
from engine.story.narrator import Narrators
from game.errors import ActionError, ClosingError, FutureError, Reason, StoreError, UnreadableError
from game.locks import GameSessionLockRegistry
from game.store.characters import Characters
from game.store.store import Store

log = logging.getLogger(__name__)

_RESTORED_AT_ONCE = 20
_RETRY_SECONDS = 5.0

T = TypeVar("T")


class Consoles:
    """Hands out one console for each channel, and brings them back after a restart."""

    def __init__(self, store: Store, shelf: Shelf, narrators: Narrators) -> None:
        """No console yet. `narrators` are named as manifests name them; the clock is the store's."""
        self.store = store
        self.shelf = shelf
        self.characters = Characters(store)
        self._dependencies = Dependencies(store, self.characters, shelf, narrators, GameSessionLockRegistry())
        self._consoles: dict[str, Console] = {}
        self._closed = False

    @property
    def clock(self) -> Clock:
        """The clock of the store."""
        return self.store.clock

    def get(self, channel_id: str) -> Console | None:
        """The channel's console, if something was played there since the process began."""
        return self._consoles.get(channel_id)

    def open(self, channel_id: str, guild_id: str | None = None) -> Console:
        """The channel's console, an empty one if there was none. The server's id is noted if it was not known.

        Raises `ClosingError` once all are closed.
        """
        if self._closed and channel_id not in self._consoles:
            raise ClosingError
        console = self._consoles.setdefault(channel_id, Console(channel_id, self._dependencies, guild_id))
        console.guild_id = console.guild_id or guild_id
        return console

    def __iter__(self) -> Iterator[Console]:
        """Every console there is now."""
        return iter(list(self._consoles.values()))

    def cartridge(self, cartridge_id: str) -> Cartridge:
        """The cartridge with this id; raises `ActionError` for one that is not on the shelf."""
        cartridge = self.shelf.get(cartridge_id)
        if cartridge is None:
            raise ActionError("There is no such cartridge on the shelf: choose one that is listed.", Reason.UNKNOWN)
        return cartridge

    async def games(self, guild_id: str | None = None) -> list[SavedGame]:
        """Every saved game of a server, the last saved first; without a server those of all. Raises `StoreError`."""
        listed = map(SavedGame.from_dict, await self.store.games(guild_id))
        return sorted(listed, key=lambda game: game.saved_at, reverse=True)

    async def restore_all(self, guild_ids: Iterable[str], restored: Callable[[Console], object]) -> None:
        """Bring back every game that was in a slot in one of these servers; tells `restored` of each.

        May be called again. While the store does not answer, reading is tried again; a save that is no game is logged.
        Neither keeps the other games from coming back.
        """
        at_once = asyncio.Semaphore(_RESTORED_AT_ONCE)

        async def in_server(guild_id: str) -> None:
            games = await self._until_read(lambda: self.games(guild_id), at_once)
            await asyncio.gather(*(in_channel(game.channel_id) for game in games if game.active))

        async def in_channel(channel_id: str) -> None:
            try:
                console = await self._until_read(lambda: self.restore(channel_id), at_once)
                if console.live is not None:
                    restored(console)
            except Exception:  # one bad save does not keep the others out
                log.exception("the game of channel %r could not be brought back", channel_id)

        await asyncio.gather(*map(in_server, guild_ids))

    async def _until_read(self, read: Callable[[], Awaitable[T]], at_once: asyncio.Semaphore) -> T:
        while True:
            try:
                async with at_once:
                    return await read()
            except UnreadableError:
                raise
            except StoreError:
                await self.clock.sleep(_RETRY_SECONDS)

    def forget_character(self, user_id: str) -> None:
        """Look up a player's character again wherever she plays, since she has chosen another."""
        for console in self:
            console.forget_character(user_id)

    async def restore(self, channel_id: str, guild_id: str | None = None) -> Console:
        """The channel's console, with the game that was running when the process stopped, if there was one.

        May be called again, and for a channel that is being played. Raises `StoreError` when that can't be known, and
        `UnreadableError` when what is saved is no game.
        """
        console = self.open(channel_id, guild_id)
        if console.live is None:
            await console.restore()
        return console

    async def make_room(self, channel_id: str) -> None:
        """Look what is saved in a channel, before a game is booted there. What can't be read may be replaced.

        Raises `FutureError` for what a newer edition saved, and `StoreError` when what is there can't be known.
        """
        try:
            await self.restore(channel_id)
        except FutureError:
            raise
        except UnreadableError:
            log.warning("the game of channel %r can't be read: it is kept, and another may take its place", channel_id)

    def drop(self, channel_id: str) -> None:
        """Forget the console of a channel that is no more."""
        self._consoles.pop(channel_id, None)

    async def close(self) -> None:
        """Stop every console in order: no more presses, all that can be saved is saved. None can be opened again."""
        self._closed = True
        done = await asyncio.gather(*(console.close() for console in self), return_exceptions=True)
        for error in done:
            if error is not None:
                log.error("a console could not be closed", exc_info=error)
