"""All the consoles of a process, by channel."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from engine.cartridge.cartridge import Cartridge
from engine.cartridge.shelf import Shelf
from engine.console import Console
from engine.dependencies import Dependencies
from engine.rules import ABOUT_TO_RESTART, ActionError, check_store
from engine.saved import SavedGame
from engine.story.narrator import Narrator
from game_session import GameSessionLockRegistry, get_or_restore_session, list_all_games

log = logging.getLogger(__name__)

_RESTORED_AT_ONCE = 20


class Consoles:
    """Hands out one console for each channel, and brings them back after a restart."""

    def __init__(self, redis: Any, shelf: Shelf, narrators: Mapping[str, Narrator]) -> None:
        """No console yet. `narrators` are named as manifests name them."""
        self.shelf = shelf
        self._dependencies = Dependencies(redis, shelf, narrators, GameSessionLockRegistry())
        self._consoles: dict[str, Console] = {}
        self._closed = False

    def get(self, channel_id: str) -> Console | None:
        """The channel's console, if something was played there since the process began."""
        return self._consoles.get(channel_id)

    def open(self, channel_id: str, guild_id: str | None = None) -> Console:
        """The channel's console, an empty one if there was none; one whose server was not known learns it.

        Raises `ActionError` once all are closed.
        """
        if self._closed and channel_id not in self._consoles:
            raise ActionError(ABOUT_TO_RESTART)
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
            raise ActionError("There is no such cartridge on the shelf: choose one that is listed.")
        return cartridge

    async def games(self, guild_id: str | None = None) -> list[SavedGame]:
        """Every saved game of a server, the last saved first; without a server those of all."""
        listed = await list_all_games(self._dependencies.redis, guild_id)
        return sorted(map(SavedGame.from_dict, listed), key=lambda game: game.saved_at, reverse=True)

    async def check_store(self) -> None:
        """Raise `ActionError` when the store does not answer: what was not found there may be there."""
        await check_store(self._dependencies.redis)

    async def restore_all(self, guild_ids: Iterable[str], restored: Callable[[Console], object]) -> None:
        """Bring back every game that was in a slot in one of these servers; tells `restored` of each.

        May be called again. A save that can't be brought back is logged and does not stop the others.
        """
        at_once = asyncio.Semaphore(_RESTORED_AT_ONCE)

        async def in_server(guild_id: str) -> None:
            async with at_once:
                games = await self.games(guild_id)
            await asyncio.gather(*(in_channel(game.channel_id) for game in games if game.active))

        async def in_channel(channel_id: str) -> None:
            try:
                async with at_once:
                    console = await self.restore(channel_id)
                if console is not None:
                    restored(console)
            except Exception:  # one bad save does not keep the others out
                log.exception("the game of channel %r could not be brought back", channel_id)

        await asyncio.gather(*map(in_server, guild_ids))

    def forget_character(self, user_id: str) -> None:
        """Look up a player's character anew wherever she plays: she has chosen another."""
        for console in self:
            console.forget_character(user_id)

    async def restore(self, channel_id: str) -> Console | None:
        """The channel's console with the game that was running when the process stopped; `None` when none was.

        May be called again, and for a channel that is being played.
        """
        console = self._consoles.get(channel_id)
        if console is not None and (console.session is not None or self._closed):
            return console
        session = await get_or_restore_session(channel_id, self._dependencies.redis)
        if session is None or not session.active:
            return console
        console = self.open(channel_id, session.guild_id)
        if console.session is None:
            await console.restore(session)
        return console

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
