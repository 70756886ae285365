"""The console plays: presses become turns, whoever presses and whatever the scene."""

import asyncio
from collections.abc import Callable

import pytest
from engine_parts import CAVE, Make, Table

import game_characters
from engine.cartridge.cartridge import Cartridge
from engine.view import Status, View
from game.errors import ActionError, StaleError
from game_session import list_all_games


async def test_a_boot_shows_the_first_scene(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE))
    await table.console.screens.settle()
    shown = table.screen.views[-1]
    assert (shown.title, shown.turn, shown.status) == ("Cave", 0, Status.OPEN)
    assert (shown.scene.title, shown.scene.text) == ("The Mouth", "You stand before a cave.")
    assert [choice.text for choice in shown.scene.choices] == ["Go in", "Wait", "Blow the horn"]
    horn = shown.scene.choices[2]
    assert (horn.crown, horn.style, horn.emoji) == (True, "danger", "x")


async def test_the_first_press_opens_the_window_and_the_tally_grows(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE))
    assert await table.press("Ada", "Go in") == 10
    table.clock.pass_by(4)
    assert await table.press("Bo", "Wait") == 6
    await table.press("Cy", "Go in")
    assert table.view.tally == {"Go in": ("Ada", "Cy"), "Wait": ("Bo",)}
    assert table.view.deadline == pytest.approx(table.clock.now + 6, abs=0.01)
    await table.press("Ada", "Wait")
    assert table.view.tally == {"Wait": ("Bo", "Ada"), "Go in": ("Cy",)}


async def test_all_presses_together_become_one_turn_and_the_story_hears_every_one(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE))
    await game_characters.create_character("id-Ada", "Mira", "", table.console._store.client)
    view = await table.turn(Ada="Go in", Bo="Go in", Cy="Wait")
    assert (view.turn, view.scene.title, view.deadline) == (1, "The Hall", 0)
    assert "Cy lit 1 torch(es)." in view.scene.text
    assert "There are 3 of you, Ada first" in view.scene.text
    assert "Mira hums" in view.scene.text
    assert view.last is not None
    assert view.last.decided == "“Go in” has 2 of 3 presses."
    assert view.last.tally == {"Go in": ("Ada", "Bo"), "Wait": ("Cy",)}
    [record] = await table.consoles.store.history(table.channel_id, view.game_id)
    assert record.choices == {"id-Ada": "Go in", "id-Bo": "Go in", "id-Cy": "Wait"}


async def test_a_game_is_played_to_its_end(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE))
    await table.turn(Ada="Go in")
    view = await table.turn(Ada="Go on")
    assert (view.status, view.scene.ended, view.scene.end) == (Status.OVER, True, "the end")
    with pytest.raises(ActionError, match="ended"):
        await table.console.press("id-Ada", "Ada", view.game_id, view.turn, 0)


async def test_the_crowns_choice_is_its_holders(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE))
    with pytest.raises(ActionError, match="crown's holder"):
        await table.press("Ada", "Blow the horn")
    await table.console.crown("id-Ada", "Ada")
    assert table.view.crown == "Ada"
    view = await table.turn(Ada="Blow the horn")
    assert (view.scene.end, view.scene.text) == ("victory", "The hill opens.")


async def test_the_crown_goes_back(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE))
    await table.console.crown("id-Ada", "Ada")
    await table.console.crown(None)
    assert table.view.crown == "Stargazer"


@pytest.mark.parametrize(
    ("game", "turn", "choice", "says"),
    [
        ("", -1, 0, "over"),
        ("", 1, 0, "over"),
        ("another", 0, 0, "over"),
        ("", 0, 3, "on the screen"),
        ("", 0, -1, "on"),
    ],
)
async def test_a_press_for_anything_else_than_what_is_on_the_screen_is_refused(
    table: Table, make: Make, game: str, turn: int, choice: int, says: str
) -> None:
    await table.boot(await make("cave", CAVE))
    with pytest.raises(StaleError, match=says):
        await table.console.press("id-Ada", "Ada", game or table.view.game_id, turn, choice)
    assert table.view.tally == {}
    assert table.view.players == 0


async def test_a_press_where_nothing_runs_is_refused(table: Table) -> None:
    with pytest.raises(StaleError, match="boot"):
        await table.console.press("id-Ada", "Ada", "any", 0, 0)


async def test_seats_are_for_those_who_came_first(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE, seats=2))
    await table.press("Ada", "Wait")
    await table.press("Bo", "Wait")
    with pytest.raises(ActionError, match="2 seats"):
        await table.press("Cy", "Wait")
    await table.press("Ada", "Go in")


async def test_a_cartridge_sets_its_window_and_its_verdict(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE, seconds=30, verdict="crown"))
    await table.console.crown("id-Ada", "Ada")
    assert await table.press("Bo", "Wait") == 30
    await table.press("Cy", "Wait")
    view = await table.turn(Ada="Go in")
    assert view.scene.title == "The Hall"
    assert view.last is not None
    assert view.last.decided == "The crown decided: “Go in”."


async def test_a_hundred_players_pressing_at_once_are_all_counted(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE))
    await asyncio.gather(*(table.press(f"p{number}", "Go in" if number % 3 else "Wait") for number in range(100)))
    await table.close_window()
    assert table.view.last is not None
    assert table.view.last.decided == "“Go in” has 66 of 100 presses."
    assert "lit 34 torch(es)" in table.view.scene.text


WIDE = "Choose.\n" + "".join(f"+ [way {number}] You took way {number}. -> END\n" for number in range(60))
LONG = f"Look.\n+ [{'y' * 300}] {'word ' * 4000}\n+ + [on] -> END\n"


@pytest.mark.parametrize(
    ("story", "choice", "expects"),
    [
        (WIDE, "way 59", lambda view: view.scene.text == "You took way 59."),
        (LONG, "y" * 300, lambda view: len(view.scene.text) == 4000 * 5 - 1),
        ("+ [go] -> END\n", "go", lambda view: view.scene.ended),
        ("Twins.\n+ [same] one -> END\n+ [same] two -> END\n", "same (2)", lambda view: view.scene.text == "two"),
    ],
    ids=["60 choices", "300 and 20,000 characters", "no text", "two choices alike"],
)
async def test_any_size_of_scene_is_playable(
    table: Table, make: Make, story: str, choice: str, expects: Callable[[View], bool]
) -> None:
    await table.boot(await make("odd", story))
    assert expects(await table.turn(Ada=choice))


async def test_two_hundred_channels_in_ten_servers_play_at_once_without_a_mix_up(table: Table, make: Make) -> None:
    story = 'VAR name = ""\nWho?\n+ [I] -> me\n=== me ===\nIt is {name}.\n-> END\n'
    story += "=== function on_press(player, choice)\n~ name = player\n"
    cartridge: Cartridge = await make("who", story)
    tables = [Table(table.consoles, table.clock, f"118{number:015d}") for number in range(200)]
    for number, one in enumerate(tables):
        table.consoles.open(one.channel_id, str(number % 10))
    await asyncio.gather(*(one.boot(cartridge) for one in tables))
    await asyncio.gather(*(one.press(f"player of {one.channel_id}", "I") for one in tables))
    await asyncio.gather(*(one.close_window() for one in tables))
    for one in tables:
        assert one.view.scene.text == f"It is player of {one.channel_id}."
        assert one.view.channel_id == one.channel_id
    redis = table.console._store.client
    assert [len(await list_all_games(redis, str(server))) for server in range(10)] == [20] * 10
