"""Buttons and menus that were left by others or long ago."""

import pytest
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import announced, answered, as_it_is_now, button, texts, told

from engine.view import Status

STRANGE = (
    "gg:p:abc:0:1000000",
    "gg:p:abc:0",
    "gg:p:abc:-1:0",
    "gg:p:abc:x:y",
    "gg:p:" + "a" * 90,
    "gg:what:is:this",
    "gg:",
    "gg",
    "gg:boot",
    "gg:boot:no-such-cartridge:abc",
    "gg:wipe",
    "gg:wipe:1",
    "gg:forget",
    "gg:forget:nobody",
    "gg:p2:abc:0:1",
    "trivia:answer:3",
    "🎲",
    "p:abc:0:0",
)


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


async def test_whatever_is_pressed_gets_one_private_line_and_changes_nothing(server: Server) -> None:
    scene, said = server.scene(), announced(server.channel)
    for custom_id in STRANGE:
        message = await server.stage.leave_button(server.channel, custom_id)
        result = await server.moderator.click(message, label="Old")
        line = told(result)
        assert line.strip(), custom_id
        assert "\n" not in line, custom_id
        assert "incident" not in line, custom_id
        assert announced(server.channel) == said, custom_id
    view = server.console().view()
    assert view is not None
    assert (view.players, view.status) == (0, Status.OPEN)
    assert texts(as_it_is_now(server.channel, scene)) == texts(scene)


@pytest.mark.parametrize("word", ["games", "history"])
async def test_a_page_button_of_any_age_shows_a_page(server: Server, word: str) -> None:
    shown = await server.moderator.slash(server.channel, word)
    assert shown.response is not None
    for page in ("", ":+", ":+:99999", ":+:x", ":-:-1", ":+:1:2:3", ":+:²"):
        message = await server.stage.leave_scene(server.channel, f"gg:{word}{page}")
        result = await server.moderator.click(message, label="Old")
        assert result.response is not None, page
        assert texts(result.response) == texts(shown.response), page


async def test_a_menus_value_that_was_never_offered_is_refused(server: Server) -> None:
    game = button(server.scene(), "Go in")["custom_id"].split(":")[2]
    for value in ("99", "-1", "x", "²", "9" * 30, "1.0"):
        message = await server.stage.leave_menu(server.channel, f"gg:p:{game}:0:m0", value)
        result = await server.member("Eve").select(message, [value])
        assert "not on the screen" in told(result)
    view = server.console().view()
    assert view is not None
    assert (view.players, view.tally) == (0, {})


async def test_buttons_work_after_a_restart(server: Server) -> None:
    before = server.scene()
    await server.stage.restart(away=3600)
    result = await server.member("Ada").click(before, label="Go in")
    assert result.acknowledged
    assert "**Go in** · 1 · Ada" in texts(server.scene())


async def test_a_question_works_after_a_restart(server: Server) -> None:
    asked = await server.moderator.slash(server.channel, "wipe")
    await server.stage.restart()
    await server.moderator.click(answered(asked), label="Delete 1 forever")
    assert "deleted the 1 saved game" in announced(server.channel)[-1]
