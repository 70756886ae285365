"""Live reload: a cartridge is played in a room of its own while somebody edits it."""

import asyncio
import logging
from collections.abc import Sequence
from pathlib import Path

from watchfiles import awatch

from arcade.context import Context
from arcade.errors import ApiError
from arcade.names import MAX_NAME, clean_name
from arcade.rooms import Room
from arcade.web_screen import WebScreen
from engine.cartridge.cartridge import Cartridge, CartridgeError
from engine.cartridge.shelf import Shelf
from engine.story.narrator import StoryError
from engine.view import Status

log = logging.getLogger(__name__)

_DEBOUNCE_MS = 200  # an editor may write several files at once
_LOOK_AGAIN_MS = 1000
_DEFAULT_NAME = "Live reload"


class LiveReload:
    """Plays a cartridge in a room of its own, and carries the game over to every new version of its files.

    While the newest version has errors, the room shows them and the version before goes on.
    """

    def __init__(self, path: Path, shelf: Shelf) -> None:
        """Edit the cartridge at this path: a folder, a `.zip`, or a bare story."""
        self.path = path.resolve()
        self._shelf = shelf
        self._cartridge: Cartridge | None = None  # the newest version that can be played
        self._errors: list[str] = []
        self._screen: WebScreen | None = None

    async def load(self) -> None:
        """Put the cartridge on the shelf, if it can be played; games that are restored later find it there."""
        cartridge = await self._read()
        if cartridge is not None:
            self._keep(cartridge)

    async def open(self, context: Context) -> Room:
        """Boot the cartridge in the room that it had before, or in a new one.

        Raises `ApiError`, and what the store's client raises.
        """
        path = str(self.path)
        room = context.rooms.find_by_cartridge(path) or await context.rooms.make(self._room_name(), path)
        self._screen = context.screens.of_room(room)
        self._screen.show_errors(self._errors)
        if self._cartridge is not None:
            await self._play(self._cartridge, may_boot=True)
        return room

    def _room_name(self) -> str:
        try:
            return clean_name((self._cartridge.title if self._cartridge else self.path.stem)[:MAX_NAME])
        except ApiError:
            return _DEFAULT_NAME

    async def reload(self) -> None:
        """Read the files, and play what is in them now."""
        cartridge = await self._read()
        if cartridge is not None:
            await self._play(cartridge, may_boot=self._cartridge is None)

    async def _read(self) -> Cartridge | None:
        try:
            cartridge = await self._shelf.load(self.path)
        except (CartridgeError, StoryError) as error:
            self._report(error.errors if isinstance(error, CartridgeError) else [error.detail])
            return None
        self._report([])
        return cartridge

    async def _play(self, cartridge: Cartridge, *, may_boot: bool) -> None:
        """Go on with this version in the room, unless another game is played there."""
        if self._screen is None:
            return
        console = self._screen.console
        view = console.view()
        try:
            if view is None or view.status is Status.OFF:
                if may_boot:
                    await console.boot(cartridge)
            elif console.cartridge != cartridge and view.cartridge_id in self._ids(cartridge):
                await console.carry_over(cartridge)
        except StoryError as error:
            self._report([f"{self.path.name}: {error.detail}"])
            return
        self._keep(cartridge)

    def _ids(self, cartridge: Cartridge) -> set[str]:
        """The ids of this version and of the one before: an author may change the id too."""
        return {cartridge.id, self._cartridge.id if self._cartridge else cartridge.id}

    def _keep(self, cartridge: Cartridge) -> None:
        self._cartridge = cartridge
        self._shelf.put(cartridge)

    def _report(self, errors: Sequence[str]) -> None:
        for error in errors:
            log.warning("cartridge %s: %s", self.path.name, error)
        self._errors = list(errors)
        if self._screen is not None:
            self._screen.show_errors(errors)

    async def watch(self) -> None:
        """Reload whenever a file changes; runs until it is cancelled."""
        while True:
            try:
                await self._watch(await asyncio.to_thread(self._folders))
            except (OSError, RuntimeError) as error:
                log.warning("%s can't be watched just now: %s", self.path, error)
                await asyncio.sleep(_LOOK_AGAIN_MS / 1000)

    async def _watch(self, folders: list[Path]) -> None:
        """Watch these folders until the cartridge's files are in other ones."""
        first = True
        async for changes in awatch(
            *folders,
            recursive=self.path.is_dir(),
            debounce=_DEBOUNCE_MS,
            rust_timeout=_LOOK_AGAIN_MS,
            yield_on_timeout=True,
        ):
            if changes or first:  # files may have changed before the watch began
                first = False
                await self.reload()
                if await asyncio.to_thread(self._folders) != folders:
                    return

    def _folders(self) -> list[Path]:
        """Where the files are: the cartridge's folder, or those of a bare story and of the files it includes."""
        if self.path.is_dir():
            return [self.path]
        return sorted({file.parent for file in self._shelf.sources(self.path)})
