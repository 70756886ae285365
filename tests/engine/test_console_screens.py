"""The console's screens: any number of them, and none holds up the game."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from engine_parts import CAVE, Make, Recorder, Table

from engine.view import View


async def test_the_console_shows_itself_on_any_number_of_screens(table: Table, make: Make) -> None:
    second = Recorder("second")
    await table.boot(await make("cave", CAVE))
    table.console.screens.attach(second)
    await table.turn(Ada="Go in")
    await table.console.screens.settle()
    assert second.views[-1] == table.screen.views[-1]
    table.console.screens.detach("second")
    count = len(second.views)
    await table.press("Ada", "Go on")
    await table.console.screens.settle()
    assert len(second.views) == count


class BrokenScreen:
    """A screen that can show nothing."""

    name = "broken"

    async def show(self, view: View) -> None:
        raise RuntimeError("no signal")


async def test_a_broken_or_slow_screen_holds_up_nobody(
    table: Table, make: Make, caplog: pytest.LogCaptureFixture
) -> None:
    gate = asyncio.Event()

    class SlowScreen(Recorder):
        async def show(self, view: View) -> Mapping[str, Any] | None:
            await gate.wait()
            return await super().show(view)

    slow = SlowScreen("slow")
    await table.boot(await make("cave", CAVE))
    table.console.screens.attach(BrokenScreen())
    table.console.screens.attach(slow)
    for name in ("Ada", "Bo", "Cy"):
        await table.press(name, "Go in")
    while len(table.console._casting.names) < 3:  # noqa: ASYNC110 - the last view has their names
        await asyncio.sleep(0.002)
    gate.set()
    await table.console.screens.settle()
    assert len(slow.views) == 2, "the first one, and then the newest"
    assert slow.views[-1] == table.screen.views[-1]
    assert "no signal" in caplog.text
