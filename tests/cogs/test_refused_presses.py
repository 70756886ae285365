"""Presses that can't count: each is refused in one private line, and changes nothing."""

from collections.abc import Awaitable, Callable

import pytest
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import announced, answered, as_it_is_now, button, buttons, labels, texts, told


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


async def _nothing(_: Server) -> None:
    """The channel's game goes on."""


async def _turn_over(server: Server) -> None:
    await server.press("Ada", "Wait")
    await server.stage.pass_by(10)


async def _swapped(server: Server) -> None:
    await server.moderator.slash(server.channel, "hotswap", cartridge="cave")


async def _exited(server: Server) -> None:
    await server.moderator.slash(server.channel, "exit")


async def _paused(server: Server) -> None:
    await server.moderator.slash(server.channel, "pause")


async def _ended(server: Server) -> None:
    await server.press("Ada", "Go in")
    await server.stage.pass_by(10)
    await server.press("Ada", "Go on")
    await server.stage.pass_by(10)


async def _wiped(server: Server) -> None:
    asked = await server.moderator.slash(server.channel, "wipe")
    await server.moderator.click(answered(asked), label="Delete 1 forever")


async def _restarted(server: Server) -> None:
    await server.stage.restart()


async def _restarted_after_the_turn(server: Server) -> None:
    await _turn_over(server)
    await server.stage.restart()


Change = Callable[[Server], Awaitable[None]]


@pytest.mark.parametrize(
    ("change", "label", "says"),
    [
        (_nothing, "👑 x Blow the horn", "Only the crown's holder (Stargazer)"),
        (_turn_over, "Go in", "That turn is over"),
        (_swapped, "Go in", "That game is over"),
        (_exited, "Go in", "No game is running here"),
        (_wiped, "Go in", "No game is running here"),
        (_paused, "Go in", "paused"),
        (_ended, "Go in", "over"),
        (_restarted_after_the_turn, "Go in", "That turn is over"),
        (_restarted, "👑 x Blow the horn", "Only the crown's holder (Stargazer)"),
    ],
)
async def test_a_press_that_can_not_count_is_refused_in_one_private_line_and_changes_nothing(
    server: Server, change: Change, label: str, says: str
) -> None:
    seen_by_bo = server.scene()
    custom_id = button(seen_by_bo, label)["custom_id"]
    await change(server)
    said, scene = announced(server.channel), server.scene()
    old = await server.stage.leave_scene(server.channel, custom_id)
    result = await server.member("Bo").click(old, custom_id=custom_id)
    line = told(result)
    assert says in line
    assert "\n" not in line
    assert announced(server.channel) == said
    assert texts(as_it_is_now(server.channel, scene)) == texts(scene)
    assert labels(as_it_is_now(server.channel, scene)) == labels(scene)


async def test_an_old_scene_that_is_pressed_loses_its_buttons(server: Server) -> None:
    old = await server.stage.leave_scene(server.channel, button(server.scene(), "Go in")["custom_id"])
    await _swapped(server)
    await server.member("Bo").click(old, label="Old")
    after = as_it_is_now(server.channel, old)
    assert buttons(after) == []
    assert "An old scene." in texts(after)


async def test_the_scene_that_stands_keeps_its_buttons_when_a_press_is_refused(server: Server) -> None:
    before = labels(server.scene())
    await server.press("Bo", "👑 x Blow the horn")
    assert labels(server.scene()) == before


async def test_the_scene_that_stands_keeps_its_buttons_when_what_is_pressed_is_not_on_it(server: Server) -> None:
    scene = server.scene()
    custom_id = button(scene, "Go in")["custom_id"].removesuffix("0") + "99"
    [result] = await server.stage.click_together([(server.member("Bo"), scene, {"custom_id": custom_id})])
    assert "not on the screen" in told(result)
    assert labels(as_it_is_now(server.channel, scene)) == labels(scene)


async def test_the_last_turns_scene_keeps_its_tally_and_nothing_to_press(server: Server) -> None:
    first = server.scene()
    await server.press("Ada", "Wait")
    await server.stage.pass_by(10)
    former = as_it_is_now(server.channel, first)
    assert "**Wait** · 1 · Ada" in texts(former)
    assert buttons(former) == []


async def test_a_late_press_that_comes_with_an_old_picture_of_the_scene_leaves_its_final_tally(server: Server) -> None:
    scene = server.scene()
    await server.press("Ada", "Wait")
    seen = server.stage.snapshot(scene)
    await server.press("Bo", "Wait")
    await server.stage.pass_by(10)
    result = await server.stage.click_on_snapshot(server.member("Cy"), seen, button(scene, "Go in")["custom_id"])
    assert "That turn is over" in told(result)
    former = as_it_is_now(server.channel, scene)
    assert "**Wait** · 2 · Ada, Bo" in texts(former)
    assert "closes" not in texts(former)
    assert buttons(former) == []


async def test_an_old_scene_with_buttons_is_looked_at_once_however_many_press_it(server: Server) -> None:
    custom_id = button(server.scene(), "Go in")["custom_id"]
    old = await server.stage.leave_scene(server.channel, custom_id)
    seen = server.stage.snapshot(old)
    await _swapped(server)
    before = len(server.stage.env.http_requests)
    for name in ("Ada", "Bo", "Cy"):
        assert "over" in told(await server.stage.click_on_snapshot(server.member(name), seen, custom_id))
    asked = [one.method for one in server.stage.env.http_requests[before:] if str(old.id) in one.path]
    assert asked == ["GET", "PATCH"]


async def test_the_crowns_holder_may_press_what_is_hers(server: Server) -> None:
    await server.moderator.slash(server.channel, "crown", player=server.member("Ada"))
    refused = await server.press("Bo", "👑 x Blow the horn")
    assert "(Ada)" in told(refused)
    await server.press("Ada", "👑 x Blow the horn")
    await server.stage.pass_by(10)
    assert "The hill opens." in texts(server.scene())
    assert "The end (victory)" in texts(server.scene())
    assert buttons(server.scene()) == []


async def test_nothing_can_be_pressed_while_the_game_is_paused(server: Server) -> None:
    await _paused(server)
    assert all(button["disabled"] for button in buttons(server.scene()))
    await _paused(server)
    assert not any(button["disabled"] for button in buttons(server.scene()))


async def test_when_all_seats_are_taken_the_others_watch(stage: Stage, make: Make) -> None:
    stage.put(await make("cave", CAVE, seats=2))
    server = stage.guild()
    await server.boot("cave")
    await server.press("Ada", "Wait")
    await server.press("Bo", "Wait")
    assert "All 2 seats" in told(await server.press("Cy", "Wait"))
    await server.press("Ada", "Go in")
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    assert "2 players" in texts(server.scene())


async def test_a_press_of_one_servers_game_does_nothing_in_another(server: Server) -> None:
    other = server.stage.guild()
    await other.boot("cave")
    foreign = await server.stage.leave_scene(other.channel, button(server.scene(), "Go in")["custom_id"])
    result = await other.member("Eve").click(foreign, label="Old")
    assert "That game is over" in told(result)
    for one in (server, other):
        view = one.console().view()
        assert view is not None
        assert (view.players, view.tally) == (0, {})
