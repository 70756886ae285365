"""The console: boot, press, close the window, swap, pause, exit, load, restore."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from engine_parts import CAVE, Make, Recorder, Table, crash

import game_characters
from base.errors import UserError
from engine.cartridge.cartridge import Cartridge
from engine.cartridge.shelf import Shelf
from engine.consoles import Consoles
from engine.story.ink.narrator import InkNarrator
from engine.story.narrator import Narrator, StoryError
from engine.view import Status, View
from game.errors import ActionError, StaleError
from game_session import GameSession, get_session, list_all_games


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


Open = Callable[[Narrator], Consoles]


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
    with pytest.raises(ActionError, match="running already"):
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


async def test_where_a_screen_has_put_it_is_kept_durably(
    table: Table, make: Make, restart: Callable[[Table], Table]
) -> None:
    await table.boot(await make("cave", CAVE))
    await table.console.screens.settle()
    again = restart(table)
    await again.consoles.restore(again.channel_id)
    assert again.view.screens == {"recorder": {"message_id": str(len(table.screen.views))}}


class Stumbling(InkNarrator):
    """A narrator that fails as long as it is told to."""

    failure: Exception | None = None

    async def open(self, *args: Any, **keys: Any) -> Any:
        if self.failure:
            raise self.failure
        return await super().open(*args, **keys)

    async def turn(self, *args: Any, **keys: Any) -> Any:
        if self.failure:
            raise self.failure
        return await super().turn(*args, **keys)


@pytest.fixture
def stumbling(narrator: InkNarrator) -> Stumbling:
    """The real narrator, made to fail at will."""
    return Stumbling(narrator.pool)


@pytest.mark.parametrize("failure", [StoryError("The story was cut off."), ValueError("a bug")])
async def test_a_narrator_that_fails_leaves_the_scene_standing_and_the_presses_uncounted(
    stumbling: Stumbling, open_consoles: Open, table: Table, make: Make, valkey: Any, failure: Exception
) -> None:
    played = Table(open_consoles(stumbling), table.clock, table.channel_id)
    await played.boot(await make("cave", CAVE))
    await played.press("Ada", "Go in")
    stumbling.failure = failure
    await played.close_window()
    view = played.view
    assert (view.turn, view.scene.title, view.tally, view.status) == (0, "The Mouth", {}, Status.OPEN)
    assert "try again" in view.notice
    assert "a bug" not in view.notice
    assert await valkey.hgetall(f"game:window:{table.channel_id}") == {}
    assert await played.console.history() == []
    stumbling.failure = None
    view = await played.turn(Ada="Go in")
    assert (view.turn, view.scene.title, view.notice) == (1, "The Hall", "")


async def test_a_story_that_cannot_be_begun_leaves_the_running_game_alone(
    stumbling: Stumbling, open_consoles: Open, table: Table, make: Make
) -> None:
    played = Table(open_consoles(stumbling), table.clock, table.channel_id)
    cave = await make("cave", CAVE)
    await played.boot(cave)
    await played.press("Ada", "Go in")
    former = played.view
    stumbling.failure = StoryError("no")
    with pytest.raises(StoryError):
        await played.console.swap(cave)
    assert played.view == former


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


async def test_while_the_store_hangs_presses_are_answered_and_saved_once_it_is_back(
    table: Table, make: Make, restart: Callable[[Table], Table], valkey: Any
) -> None:
    await table.boot(await make("cave", CAVE))
    await valkey.config_set("maxmemory", 1)
    await table.press("Ada", "Go in")
    assert table.view.saved is False
    await table.press("Bo", "Go in")
    await valkey.config_set("maxmemory", 0)
    table.clock.pass_by(1)
    while not table.view.saved:  # noqa: ASYNC110 - what saves it is the console's own task
        await asyncio.sleep(0.002)
    again = restart(table)
    await again.consoles.restore(again.channel_id)
    assert again.view.tally == {"Go in": ("Ada", "Bo")}


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
