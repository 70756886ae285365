"""What is in the console's slot: a game is left, swapped for another, loaded again, paused."""

import asyncio

import pytest
from engine_parts import CAVE, Make, Table

from engine.view import Status
from game.errors import ActionError, StaleError
from game_session import GameSession, get_session, list_all_games


async def test_exit_saves_and_takes_no_more_presses(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE))
    await table.press("Ada", "Go in")
    game_id = table.view.game_id
    await table.console.exit()
    assert table.view.status is Status.OFF
    assert get_session(table.channel_id) is None
    with pytest.raises(StaleError):
        await table.console.press("id-Ada", "Ada", game_id, 0, 0)
    with pytest.raises(ActionError):
        await table.console.exit()
    table.clock.pass_by(60)
    await asyncio.sleep(0.05)
    assert table.view.turn == 0


async def test_a_game_that_was_left_in_mid_window_goes_on_with_the_time_it_had(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE))
    await table.press("Ada", "Go in")
    table.clock.pass_by(7)
    game_id = table.view.game_id
    await table.console.exit()
    table.clock.pass_by(100_000)
    await table.console.load(game_id)
    assert table.view.tally == {"Go in": ("Ada",)}
    assert await table.press("Bo", "Go in") == pytest.approx(3, abs=0.01)
    await table.close_window()
    assert (table.view.turn, table.view.scene.title) == (1, "The Hall")


async def test_a_hot_swap_keeps_the_former_game_to_be_loaded_again(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE))
    await table.turn(Ada="Go in")
    cave = table.view.game_id
    await table.swap(await make("tower", "You see a tower.\n+ [Climb] Up.\n-> END\n"))
    assert (table.view.title, table.view.turn, table.view.players) == ("Tower", 0, 0)
    tower = table.view.game_id
    await table.console.load(cave)
    assert (table.view.title, table.view.turn, table.view.scene.title) == ("Cave", 1, "The Hall")
    await table.turn(Ada="Turn back")
    await table.console.load(tower)
    assert table.view.scene.text == "You see a tower."
    listed = await list_all_games(table.console._store.client, "900")
    assert {game["game_id"] for game in listed} == {cave, tower}


async def test_only_games_of_this_channel_and_server_can_be_loaded(table: Table, make: Make, channel: str) -> None:
    cave = await make("cave", CAVE)
    await table.boot(cave)
    here = table.view.game_id
    elsewhere = Table(table.consoles, table.clock, f"{channel}1")
    await elsewhere.boot(cave)
    with pytest.raises(ActionError, match="another channel"):
        await table.console.load(elsewhere.view.game_id)
    foreign = Table(table.consoles, table.clock, f"{channel}2")
    table.consoles.open(foreign.channel_id, "901")
    await foreign.boot(cave)
    with pytest.raises(ActionError, match="no such game"):
        await table.console.load(foreign.view.game_id)
    with pytest.raises(ActionError, match="already running"):
        await table.console.load(here)
    assert table.view.game_id == here


async def test_a_pause_keeps_the_time_that_was_left(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE))
    await table.press("Ada", "Go in")
    table.clock.pass_by(6)
    await table.console.pause()
    assert (table.view.status, table.view.deadline) == (Status.PAUSED, 0)
    with pytest.raises(ActionError, match="paused"):
        await table.press("Bo", "Wait")
    with pytest.raises(ActionError, match="already"):
        await table.console.pause()
    table.clock.pass_by(1000)
    await asyncio.sleep(0.02)
    assert table.view.turn == 0
    await table.console.resume()
    assert await table.press("Bo", "Go in") == pytest.approx(4, abs=0.01)
    await table.close_window()
    assert table.view.turn == 1


async def test_a_swap_that_meets_a_closing_window_waits_for_it(table: Table, make: Make) -> None:
    cave, tower = await make("cave", CAVE), await make("tower", "A tower.\n+ [Climb] -> END\n")
    await table.boot(cave)
    await table.press("Ada", "Go in")
    game_id = table.view.game_id
    table.clock.pass_by(10)
    await asyncio.sleep(0)
    await asyncio.gather(table.swap(tower), table.swap(tower))
    assert table.view.title == "Tower"
    former = await GameSession.load_from_redis(table.channel_id, table.console._store.client)
    assert former is not None
    assert former.game_name == "Tower"
    await table.console.load(game_id)
    assert (table.view.turn, len(table.view.tally)) in {(1, 0), (0, 1)}, "told and recorded, or still open: never half"
