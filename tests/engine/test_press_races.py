"""A press that waits for its turn at the console, and finds by then that the story has gone on."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from engine_parts import CAVE, Make, Table
from parts import PATIENCE

from engine.story.ink.narrator import InkNarrator
from engine.view import Status
from game.errors import StaleError
from game.store.store import Store


@asynccontextmanager
async def writes_wait(valkey: Any) -> AsyncIterator[None]:
    """The store answers no write until this is over."""
    await valkey.client_pause(60_000, all=False)
    try:
        yield
    finally:
        await valkey.client_unpause()


async def _everybody_gets_as_far_as_possible() -> None:
    for _ in range(50):
        await asyncio.sleep(0)


async def test_a_press_that_waits_while_its_turn_is_told_is_refused_and_not_counted(
    table: Table, make: Make, narrator: InkNarrator, valkey: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    telling, go_on = asyncio.Event(), asyncio.Event()
    really_turn = narrator.turn

    async def turn(*args: Any) -> Any:
        telling.set()
        await go_on.wait()
        return await really_turn(*args)

    monkeypatch.setattr(narrator, "turn", turn)
    await table.boot(await make("cave", CAVE))
    await table.press("Ada", "Go in")
    async with writes_wait(valkey):
        saving = asyncio.create_task(table.press("Cy", "Go in"))
        await _everybody_gets_as_far_as_possible()
        table.clock.pass_by(10)  # the window's end waits for the press that is being saved,
        await _everybody_gets_as_far_as_possible()
        late = asyncio.create_task(table.press("Bo", "Go in"))  # and this press for the window's end
        await _everybody_gets_as_far_as_possible()
        assert (saving.done(), late.done(), table.view.status) == (False, False, Status.OPEN)
    await saving
    await telling.wait()
    assert not late.done()
    go_on.set()
    with pytest.raises(StaleError, match="That turn is over"):
        await late
    assert (table.view.turn, table.view.tally, table.view.players) == (1, {}, 2)
    store = Store(valkey, table.clock, PATIENCE)
    stored = await store.read(table.channel_id)
    assert stored is not None
    assert stored.game.presses == {}
    [record] = await store.history(table.channel_id, stored.game.game_id)
    assert record.choices == {"id-Ada": "Go in", "id-Cy": "Go in"}
