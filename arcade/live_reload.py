"""A desk: a room in which a cartridge is played while it is being written."""

import asyncio
import logging
from collections.abc import Sequence
from pathlib import Path

from watchfiles import awatch

from arcade.context import Context
from arcade.errors import ApiError
from arcade.identities import MAX_NAME, clean_name
from arcade.rooms import Room
from arcade.web_screen import WebScreen
from engine.cartridge.cartridge import Cartridge, CartridgeError
from engine.cartridge.shelf import Shelf
from engine.story.narrator import StoryError

log = logging.getLogger(__name__)

_TOGETHER_MS = 200  # an editor may write several files at once
_LOOK_AGAIN_MS = 1000


class LiveReload:
    """Puts a cartridge on the shelf, plays it in a room of its own, and takes up every change of its files.

    What is wrong with the newest edition is shown in the room, where the one before goes on.
    """

    def __init__(self, path: Path, shelf: Shelf) -> None:
        """Write the cartridge at this path (a folder, a `.zip`, a bare story)."""
        self.path = path.resolve()
        self._shelf = shelf
        self._written: Cartridge | None = None
        self._errors: list[str] = []
        self._screen: WebScreen | None = None

    async def read(self) -> None:
        """Put the cartridge on the shelf, if it can be played; do so before the games of before are brought back."""
        cartridge = await self._load()
        if cartridge is not None:
            self._written = cartridge
            self._shelf.put(cartridge)

    async def open(self, context: Context) -> Room:
        """Boot the cartridge in the room that it was written in before, or in a new one; raises `ApiError`."""
        room = context.rooms.desk(str(self.path)) or await context.rooms.make(self._room_name(), desk=str(self.path))
        self._screen = context.screen(room)
        self._screen.errors = self._errors
        await self._take(self._written, may_boot=True)
        return room

    def _room_name(self) -> str:
        try:
            return clean_name((self._written.title if self._written else self.path.stem)[:MAX_NAME])
        except ApiError:
            return "Desk"

    async def _load(self) -> Cartridge | None:
        try:
            cartridge = await self._shelf.load(self.path)
        except (CartridgeError, StoryError) as error:
            self._tell(error.errors if isinstance(error, CartridgeError) else [error.detail])
            return None
        self._tell([])
        return cartridge

    async def reload(self) -> None:
        """Take up what is in the files now."""
        await self._take(await self._load(), may_boot=self._written is None)

    async def _take(self, cartridge: Cartridge | None, *, may_boot: bool) -> None:
        if cartridge is None or self._screen is None:
            return
        console = self._screen.console
        session = console.session
        try:
            if session is None or not session.active:
                if may_boot:
                    await console.boot(cartridge)
            elif console.cartridge != cartridge and session.cartridge_id in self._names(cartridge):
                await console.carry_over(cartridge)
        except StoryError as error:
            self._tell([f"{self.path.name}: {error.detail}"])
            return
        self._written = cartridge
        self._shelf.put(cartridge)

    def _names(self, cartridge: Cartridge) -> set[str]:
        """The ids that this cartridge goes by: an author may change that too."""
        return {cartridge.id, self._written.id if self._written else cartridge.id}

    def _tell(self, errors: Sequence[str]) -> None:
        for error in errors:
            log.warning("cartridge %s: %s", self.path.name, error)
        self._errors = list(errors)
        if self._screen is not None:
            self._screen.errors = self._errors
            self._screen.refresh()

    async def watch(self) -> None:
        """Take up every change from now on; runs until it is cancelled."""
        while True:
            try:
                await self._watch(await asyncio.to_thread(self._folders))
            except (OSError, RuntimeError) as error:
                log.warning("%s can't be watched just now: %s", self.path, error)
                await asyncio.sleep(_LOOK_AGAIN_MS / 1000)

    async def _watch(self, folders: list[Path]) -> None:
        """Watch these folders until they are not all of them any more."""
        looked = False
        async for changes in awatch(
            *folders,
            recursive=self.path.is_dir(),
            debounce=_TOGETHER_MS,
            rust_timeout=_LOOK_AGAIN_MS,
            yield_on_timeout=True,
        ):
            if changes or not looked:  # at first, what was changed before the watch stood
                looked = True
                await self.reload()
                if await asyncio.to_thread(self._folders) != folders:
                    return

    def _folders(self) -> list[Path]:
        """Where its files are: the folder itself, or those of a story and of what it includes."""
        if self.path.is_dir():
            return [self.path]
        return sorted({file.parent for file in self._shelf.sources(self.path)})
