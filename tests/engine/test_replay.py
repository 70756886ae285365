"""An author edits a story that is being played: the game keeps its place where the edit allows it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from engine_parts import CAVE, Make, Table

from engine.story.narrator import StoryError
from engine.view import Status
from game.errors import ActionError

WALK = """
VAR luck = 0
~ luck = RANDOM(1, 1000)
You stand at a gate, with luck {luck}.
+ [Enter] -> garden
+ [Leave] -> END
=== garden ===
A garden. {luck > 0: Your luck is {luck}.}
+ [Dig] -> pit
+ [Rest] -> garden
=== pit ===
A pit.
+ [Climb] -> END
+ [Wait] -> pit
=== function on_press(player, choice)
~ return 0
"""

TOO_LONG = "On and on. " * 4000  # a scene that is cut off


async def test_an_edit_that_leaves_the_way_alone_keeps_the_place_and_the_luck(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    await table.turn(Ada="Enter", Bo="Leave", Cy="Enter")
    before = await table.turn(Ada="Rest")
    retold = await table.console.carry_over(await make("walk", WALK.replace("A garden.", "A wild garden.")))
    view = table.view
    assert (retold.turns, retold.known) == (2, 2)
    assert (view.turn, view.status) == (before.turn, Status.OPEN)
    assert view.scene.text == before.scene.text.replace("A garden.", "A wild garden.")
    assert view.last == before.last
    assert view.notice == "The story was edited: the game goes on where it was."
    assert (await table.turn(Ada="Dig")).scene.text == "A pit."


async def test_new_choices_before_the_old_ones_do_not_mislead_it(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    await table.turn(Ada="Enter")
    await table.console.carry_over(await make("walk", WALK.replace("+ [Enter]", "+ [Sing] -> pit\n+ [Enter]")))
    assert table.view.scene.text.startswith("A garden.")


async def test_where_a_choice_is_gone_the_game_stands_before_it(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    await table.turn(Ada="Enter")
    await table.turn(Ada="Dig")
    retold = await table.console.carry_over(await make("walk", WALK.replace("[Dig]", "[Delve]")))
    assert (retold.turns, retold.known, table.view.turn) == (1, 2, 1)
    assert [choice.text for choice in table.view.scene.choices] == ["Delve", "Rest"]
    assert "turn 2 can't be told again" in table.view.notice
    assert (await table.turn(Ada="Delve")).scene.text == "A pit."


async def test_a_press_of_the_minority_counts_as_well(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    await table.turn(Ada="Enter", Bo="Enter", Cy="Leave")
    retold = await table.console.carry_over(await make("walk", WALK.replace("[Leave]", "[Go]")))
    assert retold.turns == 0
    assert table.view.notice == "The story was edited: the game starts again."


async def test_undoing_an_edit_leads_back_to_where_one_was(table: Table, make: Make) -> None:
    story = await make("walk", WALK)
    await table.boot(story)
    await table.turn(Ada="Enter")
    await table.turn(Ada="Dig")
    await table.console.carry_over(await make("walk", WALK.replace("[Dig]", "[Delve]")))
    await table.console.carry_over(story)
    assert (table.view.turn, table.view.scene.text) == (2, "A pit.")


async def test_turns_that_were_played_anew_replace_the_former_ones(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    for choice in ("Enter", "Dig", "Wait", "Wait"):
        await table.turn(Ada=choice)
    edited = WALK.replace("[Dig]", "[Delve]")
    await table.console.carry_over(await make("walk", edited))
    await table.turn(Ada="Rest")
    await table.console.carry_over(await make("walk", edited.replace("A garden.", "Weeds.")))
    assert table.view.turn == 2
    assert table.view.scene.text.startswith("Weeds.")


async def test_the_open_window_goes_on_with_the_presses_that_still_count(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    await table.turn(Ada="Enter")
    await table.press("Ada", "Dig")
    await table.press("Bo", "Rest")
    deadline = table.view.deadline
    table.clock.pass_by(4)
    await table.console.carry_over(await make("walk", WALK.replace("[Rest]", "[Sleep]")))
    assert table.view.tally == {"Dig": ("Ada",)}
    assert table.view.deadline == pytest.approx(deadline, abs=0.01)
    await table.close_window()
    assert table.view.scene.text == "A pit."


async def test_a_window_without_a_press_that_counts_is_closed(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    await table.press("Ada", "Enter")
    await table.console.carry_over(await make("walk", WALK.replace("[Enter]", "[Go in]"), seconds=30.0))
    assert (table.view.tally, table.view.deadline, table.view.seconds) == ({}, 0.0, 30.0)
    assert (await table.turn(Ada="Go in")).turn == 1


async def test_an_edition_that_cannot_be_begun_changes_nothing(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    await table.turn(Ada="Enter")
    before = table.view
    with pytest.raises(StoryError):
        await table.console.carry_over(await make("walk", WALK.replace("You stand", TOO_LONG)))
    assert replace(table.view, screens={}) == replace(before, screens={})
    assert (await table.turn(Ada="Dig")).turn == 2


async def test_an_edition_that_fails_on_the_way_stands_before_that(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    for choice in ("Enter", "Dig"):
        await table.turn(Ada=choice)
    await table.console.carry_over(await make("walk", WALK.replace("A pit.", TOO_LONG)))
    assert table.view.turn == 1


async def test_after_a_restart_an_edited_game_is_carried_over_too(
    table: Table, make: Make, restart: Callable[[Table], Table]
) -> None:
    await table.boot(await make("walk", WALK))
    await table.turn(Ada="Enter")
    await table.press("Ada", "Dig")
    edited = await make("walk", WALK.replace("A pit.", "A deep pit."))
    again = restart(table)
    again.consoles.shelf.put(edited)
    await again.consoles.restore(again.channel_id)
    before = again.view.status
    await again.console.carry_over(edited)
    assert [before, again.view.status] == [Status.EDITED, Status.OPEN]
    await again.close_window()
    assert again.view.scene.text == "A deep pit."


async def test_a_carried_over_game_is_saved_as_such(
    table: Table, make: Make, restart: Callable[[Table], Table]
) -> None:
    await table.boot(await make("walk", WALK))
    await table.turn(Ada="Enter")
    edited = await make("walk", WALK.replace("A garden.", "Weeds."))
    await table.console.carry_over(edited)
    again = restart(table)
    again.consoles.shelf.put(edited)
    await again.consoles.restore(again.channel_id)
    assert again.view.status is Status.OPEN
    assert again.view.scene.text.startswith("Weeds.")


async def test_a_game_whose_first_turns_are_forgotten_begins_anew(table: Table, make: Make) -> None:
    story = await make("cave", CAVE)
    await table.boot(story)
    for _ in range(3):
        await table.turn(Ada="Wait")
    redis = table.console._store.client
    await redis.lpop(f"game:session:{table.channel_id}:history")
    retold = await table.console.carry_over(story)
    assert (retold.turns, retold.known, table.view.turn) == (0, 3, 0)


async def test_functions_of_the_story_hear_who_played_when(table: Table, make: Make) -> None:
    await table.boot(await make("cave", CAVE))
    await table.turn(Ada="Wait", Bo="Go in", Cy="Go in")
    before = table.view.scene.text
    await table.console.carry_over(await make("cave", CAVE.replace("The hill opens.", "The hill shuts.")))
    assert table.view.scene.text == before
    assert "Ada lit 1 torch" in before


async def test_where_the_last_turns_are_missing_it_stands_before_them(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    for choice in ("Enter", "Rest", "Dig"):
        await table.turn(Ada=choice)
    redis = table.console._store.client
    await redis.rpop(f"game:session:{table.channel_id}:history")
    retold = await table.console.carry_over(await make("walk", WALK.replace("A pit.", "A hole.")))
    assert (retold.turns, retold.known, table.view.scene.text[:9]) == (2, 3, "A garden.")


async def test_presses_of_a_turn_that_is_gone_count_for_no_other(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    for choice in ("Enter", "Rest", "Rest"):
        await table.turn(Ada=choice)
    await table.press("Ada", "Dig")
    await table.console.carry_over(await make("walk", WALK.replace("[Rest]", "[Sleep]")))
    assert (table.view.turn, table.view.tally, table.view.deadline) == (1, {}, 0.0)
    assert "Dig" in {choice.text for choice in table.view.scene.choices}


async def test_the_crown_decides_again_as_it_did(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK, verdict="crown"))
    await table.console.crown("id-Ada", "Ada")
    await table.turn(Ada="Enter", Bo="Leave", Cy="Leave")
    await table.console.carry_over(await make("walk", WALK.replace("A pit.", "A hole."), verdict="crown"))
    assert table.view.scene.text.startswith("A garden.")
    assert table.view.crown == "Ada"


async def test_another_title_is_the_games_title(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    await table.console.carry_over(await make("walk", WALK, title="The Long Walk"))
    assert table.view.title == "The Long Walk"


async def test_those_who_came_later_were_not_there_before(table: Table, make: Make) -> None:
    story = """
EXTERNAL player_count()
VAR first = 0
A gate.
+ [Enter] -> garden
=== garden ===
~ first = player_count()
A garden.
+ [On] -> wood
=== wood ===
A wood: {first} came first, {player_count()} now.
+ [Home] -> END
=== function player_count() ===
~ return 0
"""
    await table.boot(await make("wood", story))
    await table.turn(Ada="Enter")
    await table.turn(Ada="On", Bo="On", Cy="On")
    await table.console.carry_over(await make("wood", story.replace("A gate.", "A door.")))
    assert table.view.scene.text == "A wood: 1 came first, 3 now."


async def test_a_paused_game_stays_paused_and_keeps_its_time(table: Table, make: Make) -> None:
    await table.boot(await make("walk", WALK))
    await table.press("Ada", "Enter")
    table.clock.pass_by(4)
    await table.console.pause()
    await table.console.carry_over(await make("walk", WALK.replace("A garden.", "Weeds.")))
    table.clock.pass_by(100)
    assert table.view.status is Status.PAUSED
    await table.console.resume()
    assert table.view.deadline == pytest.approx(table.clock.now + 6, abs=0.01)
    await table.close_window()
    assert table.view.scene.text.startswith("Weeds.")


async def test_where_nothing_runs_there_is_nothing_to_carry_over(table: Table, make: Make) -> None:
    with pytest.raises(ActionError, match="No game is running here"):
        await table.console.carry_over(await make("walk", WALK))
