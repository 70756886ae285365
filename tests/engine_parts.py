"""What tests of the engine share: a story, a clock that waits to be moved, a screen, a channel."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from parts import Clock, forget_everything

from engine.cartridge.cartridge import Cartridge
from engine.console import Console
from engine.consoles import Consoles
from engine.view import Status, View

CAVE = """
VAR torches = 0
VAR who = ""
EXTERNAL player_count()
EXTERNAL player_name(n)
EXTERNAL crown_holder()
EXTERNAL character_name(player)
-> mouth
=== mouth ===
# title: The Mouth
You stand before a cave.
+ [Go in] -> hall
+ [Wait] -> mouth
+ [Blow the horn # crown # style: danger # emoji: x] -> horn
=== hall ===
# title: The Hall
It is dark. {torches > 0: {who} lit {torches} torch(es).}
There are {player_count()} of you, {player_name(1)} first, and {crown_holder()} leads.
And {character_name(player_name(1))} hums.
+ [Go on] -> END
+ [Turn back] -> mouth
=== horn ===
# title: The Horn
# end: victory
The hill opens.
-> END
=== function on_press(player, choice)
{ choice == "Wait":
    ~ torches = torches + 1
    ~ who = player
}
=== function player_count()
~ return 1
=== function player_name(n)
~ return "somebody"
=== function crown_holder()
~ return ""
=== function character_name(player)
~ return player
"""


Make = Callable[..., Awaitable[Cartridge]]


class SlowClock(Clock):
    """A clock by hand on which a sleeper waits until the test has moved it far enough."""

    def __init__(self) -> None:
        super().__init__()
        self.sleepers: list[tuple[float, asyncio.Future[None]]] = []

    async def sleep(self, seconds: float, /) -> None:
        waker = asyncio.get_running_loop().create_future()
        self.sleepers.append((self.up + seconds, waker))
        self._wake()
        await waker

    def pass_by(self, seconds: float) -> None:
        super().pass_by(seconds)
        self._wake()

    def _wake(self) -> None:
        for until, waker in self.sleepers:
            if until <= self.up + 1e-6 and not waker.done():
                waker.set_result(None)
        self.sleepers = [one for one in self.sleepers if not one[1].done()]


class Recorder:
    """A screen that remembers what it was shown."""

    def __init__(self, name: str = "recorder") -> None:
        self.name = name
        self.views: list[View] = []

    async def show(self, view: View) -> Mapping[str, Any] | None:
        self.views.append(view)
        return {"message_id": str(len(self.views))}


def crash(consoles: Consoles) -> None:
    """Stop all consoles of a process as a crash does: no task goes on, and nothing more is saved or shown."""
    for console in consoles:
        console._tasks.cancel()
        for projector in console.screens:
            console.screens.detach(projector.screen.name)
    forget_everything()


class Table:
    """A channel with its console, a screen, and players to press."""

    def __init__(self, consoles: Consoles, clock: SlowClock, channel_id: str) -> None:
        self.consoles = consoles
        self.clock = clock
        self.channel_id = channel_id
        self.screen = Recorder()

    @property
    def console(self) -> Console:
        return self.consoles.open(self.channel_id, "900")

    @property
    def view(self) -> View:
        view = self.console.view()
        assert view is not None
        return view

    async def boot(self, cartridge: Cartridge) -> None:
        self.consoles.shelf.put(cartridge)
        self.console.screens.attach(self.screen)
        await self.console.boot(cartridge)

    async def swap(self, cartridge: Cartridge) -> None:
        self.consoles.shelf.put(cartridge)
        await self.console.swap(cartridge)

    async def press(self, name: str, choice: str) -> float:
        texts = [one.text for one in self.view.scene.choices]
        return await self.console.press(f"id-{name}", name, self.view.game_id, self.view.turn, texts.index(choice))

    async def close_window(self) -> None:
        """Let the window's time pass and wait for what comes of it."""
        turn = self.view.turn
        self.clock.pass_by(max(0.0, self.view.deadline - self.clock.now))
        for _ in range(4000):
            await asyncio.sleep(0.002)
            view = self.view
            if view.status is not Status.TELLING and (view.turn != turn or not view.deadline) and not view.tally:
                await self.console.screens.settle()
                return
        raise AssertionError("the window did not close")

    async def turn(self, **presses: str) -> View:
        """A whole turn: `await table.turn(Ada="Go in", Bo="Wait")`."""
        for name, choice in presses.items():
            await self.press(name, choice)
        await self.close_window()
        return self.view
