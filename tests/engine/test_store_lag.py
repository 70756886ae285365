"""Two things at once while the store is slow: what was said is so, whatever comes first."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from engine_parts import CAVE, Make, SlowClock, Table, crash
from parts import PATIENCE
from redis.asyncio import Redis
from store_proxy import Proxy

from bot.address import Address
from engine.cartridge.shelf import Shelf
from engine.consoles import Consoles
from engine.story.ink.narrator import InkNarrator
from engine.view import Status
from game.errors import GameRunningError, StoreError
from game.store.store import Store

IMPATIENT = 0.05  # seconds; only calls that are held back take longer, however slow the machine is


@pytest.fixture
async def proxy(valkey: Any, valkey_address: Address, tmp_path: Path) -> AsyncIterator[Proxy]:
    made = Proxy(valkey_address, tmp_path)
    await made.start()
    yield made
    await made.close()


Start = Callable[[], Table]


@pytest.fixture
async def start(
    proxy: Proxy, shelf: Shelf, narrator: InkNarrator, slow_clock: SlowClock, channel: str
) -> AsyncIterator[Start]:
    """Starts a process whose store is behind the proxy; one that runs already is killed."""
    made: list[Consoles] = []
    clients: list[Redis] = []

    def started() -> Table:
        for consoles in made:
            crash(consoles)
        clients.append(proxy.client())
        made.append(Consoles(Store(clients[-1], slow_clock, PATIENCE), shelf, {"ink": narrator}))
        return Table(made[-1], slow_clock, channel)

    yield started
    await proxy.close()
    for consoles in made:
        crash(consoles)
        await consoles.store.settle()
    for client in clients:
        await client.aclose()


async def _saved(table: Table) -> None:
    """Let the saver work until everything is in the store; time passes only while it sleeps."""
    live = table.console.live
    assert live is not None
    while not live.saved:
        if len(table.clock.sleepers) > 1:  # the other one is the window's timer
            table.clock.pass_by(1)
        await asyncio.sleep(0.002)


async def test_a_press_that_is_taken_while_a_save_catches_up_is_saved_too(
    start: Start, proxy: Proxy, make: Make
) -> None:
    table = start()
    await table.boot(await make("cave", CAVE))
    await table.console.screens.settle()
    table.console.screens.detach("recorder")  # what a screen says of itself would be a save of its own
    store = table.consoles.store
    store.limit_seconds = IMPATIENT
    async with proxy.holding_requests():
        await table.press("Ada", "Go in")
        assert not table.view.saved
    store.limit_seconds = PATIENCE
    async with proxy.holding_answers():
        table.clock.pass_by(1)
        await proxy.until_held()  # the save that catches up is done, and not answered
        await table.press("Bo", "Wait")
        assert not table.view.saved
    await _saved(table)
    assert table.view.saved
    again = start()
    await again.consoles.restore(again.channel_id)
    assert again.view.tally == {"Go in": ("Ada",), "Wait": ("Bo",)}


async def test_what_was_wiped_while_a_save_was_under_way_stays_wiped(
    start: Start, proxy: Proxy, make: Make, valkey: Any
) -> None:
    table = start()
    await table.boot(await make("cave", CAVE))
    await table.press("Ada", "Go in")
    store = table.consoles.store
    store.limit_seconds = IMPATIENT
    async with proxy.holding_requests():
        await table.press("Bo", "Wait")
    store.limit_seconds = PATIENCE
    async with proxy.holding_requests():
        table.clock.pass_by(1)  # the saver tries again
        await proxy.until_held()
        wiping = asyncio.create_task(table.console.wipe())
        await asyncio.sleep(0.01)
    assert await wiping == 1
    for _ in range(3):
        table.clock.pass_by(1)
        await store.settle()
    assert await valkey.keys("*") == []


async def test_a_press_that_was_on_its_way_when_its_channel_was_wiped_brings_nothing_back(
    start: Start, proxy: Proxy, make: Make, valkey: Any
) -> None:
    table = start()
    await table.boot(await make("cave", CAVE))
    async with proxy.holding_requests():
        pressing = asyncio.create_task(table.press("Ada", "Go in"))
        await proxy.until_held()
        wiping = asyncio.create_task(table.console.wipe())
        await asyncio.sleep(0.01)
    await asyncio.gather(pressing, wiping)
    await table.consoles.store.settle()
    assert await valkey.keys("*") == []


async def test_a_boot_right_after_a_restart_waits_for_the_game_that_comes_back(
    start: Start, proxy: Proxy, make: Make
) -> None:
    table = start()
    cave = await make("cave", CAVE)
    await table.boot(cave)
    await table.press("Ada", "Go in")
    former = table.view.game_id
    again = start()
    async with proxy.holding_answers():
        restoring = asyncio.create_task(again.consoles.restore(again.channel_id))
        await proxy.until_held()
        booting = asyncio.create_task(again.console.boot(cave))
        await asyncio.sleep(0.01)
    await restoring
    with pytest.raises(GameRunningError):
        await booting
    assert (again.view.game_id, again.view.tally) == (former, {"Go in": ("Ada",)})


async def test_while_the_store_hangs_it_is_not_said_that_no_game_runs_and_later_the_game_is_there(
    start: Start, proxy: Proxy, make: Make
) -> None:
    table = start()
    await table.boot(await make("cave", CAVE))
    await table.press("Ada", "Go in")
    again = start()
    again.consoles.store.limit_seconds = IMPATIENT
    async with proxy.holding_requests():
        with pytest.raises(StoreError):
            await again.consoles.restore(again.channel_id)
    again.consoles.store.limit_seconds = PATIENCE
    await again.consoles.restore(again.channel_id)
    assert (again.view.status, again.view.tally) == (Status.OPEN, {"Go in": ("Ada",)})


async def test_games_that_could_not_be_read_at_the_start_come_back_by_themselves_and_their_windows_close(
    start: Start, proxy: Proxy, make: Make
) -> None:
    table = start()
    await table.boot(await make("cave", CAVE))
    await table.press("Ada", "Go in")
    again = start()
    again.consoles.store.limit_seconds = IMPATIENT
    async with proxy.holding_requests():
        restoring = asyncio.create_task(again.consoles.restore_all(["900"], lambda _: None))
        await proxy.until_held()
        await again.consoles.store.settle()
    again.consoles.store.limit_seconds = PATIENCE
    while not restoring.done():
        again.clock.pass_by(5)
        await asyncio.sleep(0.002)
    await restoring
    while again.view.turn == 0:
        again.clock.pass_by(1)
        await asyncio.sleep(0.002)
    assert (again.view.turn, again.view.scene.title) == (1, "The Hall")


async def test_lines_that_are_cut_in_the_middle_of_a_turn_lose_nothing_and_repeat_nothing(
    start: Start, proxy: Proxy, make: Make
) -> None:
    table = start()
    await table.boot(await make("cave", CAVE))
    for turn, choice in enumerate(("Wait", "Wait", "Go in"), 1):
        await table.press("Ada", choice)
        async with proxy.holding_answers():
            table.clock.pass_by(10)
            await proxy.until_held()
            proxy.cut()
        while table.view.turn < turn:  # noqa: ASYNC110 - nobody rings when it is told
            await asyncio.sleep(0.002)
        await _saved(table)
    again = start()
    await again.consoles.restore(again.channel_id)
    assert (again.view.turn, again.view.scene.title) == (3, "The Hall")
    assert [turn.turn for turn in await again.console.history()] == [3, 2, 1]
