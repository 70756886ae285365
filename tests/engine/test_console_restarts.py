"""The console after a restart: the game goes on as if nothing had been."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest
from engine_parts import CAVE, Make, Table, crash

from base.errors import UserError
from engine.cartridge.shelf import Shelf
from engine.view import Status
from game.errors import ActionError


async def test_a_paused_game_is_paused_after_a_restart(
    table: Table, make: Make, restart: Callable[[Table], Table]
) -> None:
    await table.boot(await make("cave", CAVE))
    await table.press("Ada", "Go in")
    table.clock.pass_by(6)
    await table.console.pause()
    again = restart(table)
    table.clock.restart_machine(5000)
    assert await again.consoles.restore(again.channel_id) is not None
    assert again.view.status is Status.PAUSED
    await again.console.resume()
    assert await again.press("Bo", "Go in") == pytest.approx(4, abs=0.01)


async def test_a_restart_in_mid_window_closes_it_at_the_right_time(
    table: Table, make: Make, restart: Callable[[Table], Table]
) -> None:
    await table.boot(await make("cave", CAVE))
    await table.press("Ada", "Go in")
    await table.press("Bo", "Wait")
    await table.press("Cy", "Go in")
    again = restart(table)
    table.clock.restart_machine(7)
    await again.consoles.restore(again.channel_id)
    assert again.view.tally == {"Go in": ("Ada", "Cy"), "Wait": ("Bo",)}
    await asyncio.sleep(0.02)
    assert again.view.turn == 0
    assert again.view.deadline - again.clock.now == pytest.approx(3, abs=0.01)
    await again.close_window()
    assert (again.view.turn, again.view.scene.title) == (1, "The Hall")
    assert "Bo lit 1 torch(es)." in again.view.scene.text


async def test_a_window_that_ended_while_the_bot_was_down_closes_at_once_and_only_once(
    table: Table, make: Make, restart: Callable[[Table], Table]
) -> None:
    await table.boot(await make("cave", CAVE))
    await table.press("Ada", "Go in")
    again = restart(table)
    table.clock.restart_machine(3600)
    await again.consoles.restore(again.channel_id)
    await again.close_window()
    assert again.view.turn == 1
    third = restart(again)
    await third.consoles.restore(third.channel_id)
    assert (third.view.turn, third.view.tally, third.view.scene.title) == (1, {}, "The Hall")
    assert third.view.last is not None
    assert third.view.last.decided == "“Go in” it is."


async def test_a_restart_goes_on_as_if_nothing_had_been(
    table: Table, make: Make, restart: Callable[[Table], Table]
) -> None:
    """The same presses lead to the same scenes, with restarts between all turns and without."""
    cave = await make("cave", CAVE, verdict="lottery")
    await table.boot(cave)
    redis = table.console._store.client
    start = await redis.dump(f"game:session:{table.channel_id}")
    told = [await _split(table) for _ in range(4)]
    crash(table.consoles)
    await redis.delete(f"sg:game_session:{table.channel_id}")
    await redis.restore(f"game:session:{table.channel_id}", 0, start, replace=True)
    again = table
    for scene in told:
        again = restart(again)
        await again.consoles.restore(again.channel_id)
        assert await _split(again) == scene


async def _split(table: Table) -> str:
    """A turn in which three players press one thing and two another; an ended game stays as it is."""
    scene = table.view.scene
    if scene.ended:
        return scene.text
    first, second = (choice.text for choice in scene.choices[:2])
    return (await table.turn(Ada=first, Bo=second, Cy=first, Di=second, Ed=first)).scene.text


async def test_restoring_twice_or_while_it_is_played_changes_nothing(
    table: Table, make: Make, restart: Callable[[Table], Table]
) -> None:
    await table.boot(await make("cave", CAVE))
    again = restart(table)
    first = await again.consoles.restore(again.channel_id)
    await again.press("Ada", "Go in")
    assert await again.consoles.restore(again.channel_id) is first
    assert again.view.tally == {"Go in": ("Ada",)}


async def test_a_game_that_was_left_is_not_restored(
    table: Table, make: Make, restart: Callable[[Table], Table]
) -> None:
    await table.boot(await make("cave", CAVE))
    await table.console.exit()
    again = restart(table)
    assert (await again.consoles.restore(again.channel_id)).view() is None


async def test_an_edited_story_is_never_gone_on_with_in_silence(
    table: Table, make: Make, restart: Callable[[Table], Table]
) -> None:
    await table.boot(await make("cave", CAVE))
    await table.turn(Ada="Go in")
    await table.press("Ada", "Go on")
    again = restart(table)
    table.consoles.shelf.put(await make("cave", CAVE.replace("+ [Go on] -> END", "+ [Go on] -> horn")))
    await again.consoles.restore(again.channel_id)
    assert again.view.status is Status.EDITED
    assert "restart" in again.view.notice
    assert again.view.scene.title == "The Hall"
    with pytest.raises(ActionError, match="changed"):
        await again.press("Ada", "Go on")
    again.clock.pass_by(100)
    await asyncio.sleep(0.02)
    assert again.view.turn == 1
    old = again.view.game_id
    await again.console.restart()
    assert (again.view.status, again.view.turn) == (Status.OPEN, 0)
    assert again.view.game_id != old


async def test_a_cartridge_that_is_back_as_it_was_is_gone_on_with(
    table: Table, make: Make, restart: Callable[[Table], Table], shelf: Shelf
) -> None:
    cave = await make("cave", CAVE)
    await table.boot(cave)
    await table.press("Ada", "Go in")
    again = restart(table)
    shelf.put(replace(cave, story=replace(cave.story, digest="edited")))
    await again.consoles.restore(again.channel_id)
    changed = again.view.status
    shelf.put(cave)
    again = restart(again)
    await again.consoles.restore(again.channel_id)
    assert (changed, again.view.status) == (Status.EDITED, Status.OPEN)
    await again.close_window()
    assert again.view.turn == 1


async def test_where_a_screen_has_put_it_is_kept_durably(
    table: Table, make: Make, restart: Callable[[Table], Table]
) -> None:
    await table.boot(await make("cave", CAVE))
    await table.console.screens.settle()
    again = restart(table)
    await again.consoles.restore(again.channel_id)
    assert again.view.screens == {"recorder": {"message_id": str(len(table.screen.views))}}


async def test_an_orderly_stop_takes_no_more_presses_and_loses_none(
    table: Table, make: Make, restart: Callable[[Table], Table]
) -> None:
    await table.boot(await make("cave", CAVE))
    await table.press("Ada", "Go in")
    console = table.console
    await table.consoles.close()
    with pytest.raises(UserError):
        await console.press("id-Bo", "Bo", table.screen.views[-1].game_id, 0, 0)
    again = restart(table)
    await again.consoles.restore(again.channel_id)
    assert again.view.tally == {"Go in": ("Ada",)}
