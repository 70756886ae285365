"""What a place has to offer to show a console, and how it gets the newest view."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any, Protocol

from base.clock import Clock
from engine.view import View

log = logging.getLogger(__name__)


Placed = Callable[[str, Mapping[str, Any]], Awaitable[None]]

_PAUSES = (1.0, 2.0, 5.0, 15.0, 60.0)


class ScreenUnreachableError(Exception):
    """The screen could not be reached: show the view again later."""


class Screen(Protocol):
    """A place where a console's game is shown: a Discord channel, a web page."""

    name: str

    async def show(self, view: View) -> Mapping[str, Any] | None:
        """Show this instead of what was shown before; may return where it is now (JSON-ready), to be kept durably.

        It may be called again with a view that is shown already, as after a restart. Raises
        `ScreenUnreachableError` to be called again later, with what is the newest view then.
        """
        ...


class Projector:
    """Shows the newest view on one screen. A slow screen skips views; neither it nor a broken one holds up the game."""

    def __init__(self, screen: Screen, placed: Placed, clock: Clock) -> None:
        """Show on this screen; `placed` is told where the screen has put it."""
        self.screen = screen
        self._placed = placed
        self._clock = clock
        self._next: View | None = None
        self._task: asyncio.Task[None] | None = None

    def show(self, view: View) -> None:
        """Have the view shown soon, in place of one that was not shown yet."""
        self._next = view
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        failures = 0
        while self._next is not None:
            view, self._next = self._next, None
            try:
                where = await self.screen.show(view)
                failures = 0
                if where is not None:
                    await self._placed(self.screen.name, where)
            except ScreenUnreachableError as error:
                # An outage is one line, however long it lasts.
                level = logging.DEBUG if failures else logging.WARNING
                log.log(level, "screen %s can't show game %s for now: %r", self.screen.name, view.game_id, error)
                await self._clock.sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])
                failures += 1
                self._next = self._next or view  # type: ignore[redundant-expr] # one may have come meanwhile
            except Exception:  # whatever a screen does, the game goes on
                log.exception("screen %s could not show turn %s of game %s", self.screen.name, view.turn, view.game_id)

    async def settle(self) -> None:
        """Wait until the newest view was shown."""
        while self._task is not None and not self._task.done():
            await asyncio.wait({self._task})


class Screens:
    """The screens of one console, by name."""

    def __init__(self, view: Callable[[], View | None], placed: Placed, clock: Clock) -> None:
        """No screen yet; `view` gives the newest view, and `placed` is told where a screen has put it."""
        self._view = view
        self._placed = placed
        self._clock = clock
        self._projectors: dict[str, Projector] = {}

    def attach(self, screen: Screen) -> None:
        """Show the game on this screen from now on, in place of one of the same name."""
        projector = self._projectors[screen.name] = Projector(screen, self._placed, self._clock)
        if (view := self._view()) is not None:
            projector.show(view)

    def detach(self, name: str) -> None:
        """Show nothing more on the screen of this name."""
        self._projectors.pop(name, None)

    def __iter__(self) -> Iterator[Projector]:
        """The projector of each screen."""
        return iter(list(self._projectors.values()))

    def refresh(self) -> None:
        """Have every screen show the newest view."""
        if (view := self._view()) is not None:
            for projector in self:
                projector.show(view)

    async def settle(self, seconds: float | None = None) -> None:
        """Wait until every screen shows the newest view, but no longer than so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                await asyncio.gather(*(projector.settle() for projector in self))
        except TimeoutError:
            log.info("some screens are left as they are")
