"""Channels that can't be written to: the game pauses, Discord is left in peace, and the game stays as it was."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from discord_parts import Server, Stage
from engine_parts import CAVE, Make, crash
from lost_channel_parts import allow, crown, forbid, may_not_look, may_not_send, refused, requests
from message_parts import buttons, scenes, texts, told

from engine.cartridge.cartridge import Cartridge
from engine.saver import Saver
from engine.view import Status


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


# --- How a channel is lost ---


async def _is_deleted(server: Server) -> None:
    server.stage.env.backend.delete_channel(server.channel.id)
    await server.stage.env.settle()


LOST = {
    "may not send": may_not_send,
    "may not look": may_not_look,
    "deleted": _is_deleted,
    "the bot is gone": refused(403, 50001),
    "an archived thread": refused(400, 50083),
    "a locked thread": refused(403, 50083),
    "locked by another name": refused(400, 160005),
}


@pytest.mark.parametrize("lose", LOST.values(), ids=LOST)
async def test_the_game_pauses_with_one_line_in_the_log_and_leaves_discord_in_peace(
    stage: Stage, server: Server, lines: Callable[[], list[str]], lose: Callable[[Server], Any]
) -> None:
    game_id = server.console().view().game_id  # type: ignore[union-attr]
    await server.press("Ada", "Go in")
    await lose(server)
    before = requests(stage)
    await stage.pass_by(10)
    assert server.console().status is Status.PAUSED
    assert requests(stage) - before <= 2  # the former scene and the next
    before = requests(stage)
    await stage.pass_by(24 * 3600)
    assert requests(stage) == before
    [line] = lines()
    assert game_id in line
    assert str(server.channel.id) in line


@pytest.mark.parametrize("lose", LOST.values(), ids=LOST)
async def test_it_is_still_lost_after_a_restart_with_one_try_and_no_other_line(
    stage: Stage, server: Server, lines: Callable[[], list[str]], lose: Callable[[Server], Any]
) -> None:
    await server.press("Ada", "Go in")
    await lose(server)
    await stage.pass_by(10)
    for _ in range(3):
        before = requests(stage)
        await stage.restart()
        await stage.pass_by(3600)
        assert server.console().status is Status.PAUSED
        tried = stage.env.http_requests[before:]
        assert len([one for one in tried if one.path.startswith("/channels")]) <= 1
    assert len(lines()) == 1


# --- What it leaves as it was ---


async def test_an_open_window_keeps_the_time_it_had_left(stage: Stage, server: Server) -> None:
    await server.press("Ada", "Go in")
    await stage.pass_by(2)
    await may_not_look(server)
    await crown(server)
    assert server.console().status is Status.PAUSED
    await stage.pass_by(3600)
    await allow(server)
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    await stage.pass_by(7.9)
    assert scenes(server.channel) == ["The Mouth"]
    await stage.pass_by(0.2)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]


async def test_an_open_window_keeps_its_time_over_a_restart_too(stage: Stage, server: Server) -> None:
    await server.press("Ada", "Go in")
    await stage.pass_by(2)
    await may_not_look(server)
    await crown(server)
    await stage.restart(away=3600)
    await stage.pass_by(3600)
    assert server.console().status is Status.PAUSED
    await allow(server)
    await stage.pass_by(7.9)
    assert scenes(server.channel) == ["The Mouth"]
    await stage.pass_by(0.2)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]


async def test_a_game_that_a_moderator_paused_stays_paused(stage: Stage, server: Server) -> None:
    await server.press("Ada", "Go in")
    await server.moderator.slash(server.channel, "pause")
    await may_not_look(server)
    await crown(server)
    await allow(server)
    assert server.console().status is Status.PAUSED
    assert "Paused" in texts(server.scene())
    assert "👑 Ada" in texts(server.scene())
    await server.moderator.slash(server.channel, "pause")
    assert server.console().status is Status.OPEN


async def test_a_game_that_a_moderator_paused_while_the_channel_was_lost_stays_paused(
    stage: Stage, server: Server
) -> None:
    await may_not_look(server)
    await crown(server)
    assert server.console().status is Status.PAUSED
    for _ in range(2):
        await server.moderator.slash(server.channel, "pause")
    await allow(server)
    assert server.console().status is Status.PAUSED


async def test_a_game_that_was_lost_when_the_process_died_comes_back(
    stage: Stage, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def dies(*_: object) -> None:
        crash(stage.consoles)
        raise asyncio.CancelledError

    await may_not_look(server)
    with monkeypatch.context() as patch:
        patch.setattr(Saver, "place", dies)
        await crown(server)
    await stage.restart()
    await allow(server)
    assert server.console().status is Status.OPEN


async def test_an_ended_story_stays_ended(stage: Stage, server: Server) -> None:
    await server.press("Ada", "Go in")
    await stage.pass_by(10)
    await server.press("Ada", "Go on")
    await may_not_send(server)
    await stage.pass_by(10)
    await allow(server)
    assert server.console().status is Status.OVER
    assert "The end" in texts(server.scene())


async def test_a_game_that_is_taken_out_of_a_lost_channel_stays_out(
    stage: Stage, server: Server, lines: Callable[[], list[str]]
) -> None:
    game_id = server.console().view().game_id  # type: ignore[union-attr]
    await server.press("Ada", "Go in")
    await may_not_send(server)
    await stage.pass_by(10)
    await server.moderator.slash(server.channel, "exit")
    await allow(server)
    assert server.console().status is Status.OFF
    assert len(lines()) == 1
    await stage.pass_by(1)
    await server.moderator.slash(server.channel, "load", game=game_id)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    assert server.console().status is Status.OPEN


async def test_a_game_is_not_booted_where_the_bot_could_not_find_its_picture_again(
    stage: Stage, server: Server, bundled: Mapping[str, Cartridge]
) -> None:
    stage.put(bundled["soup-of-the-day"])
    await forbid(server, read_message_history=True)
    answer = await server.moderator.slash(server.channel, "hotswap", cartridge="soup-of-the-day")
    assert "Read Message History" in told(answer)
    assert scenes(server.channel) == ["The Mouth"]


async def test_who_presses_in_a_lost_channel_hears_that_the_game_is_paused(stage: Stage, server: Server) -> None:
    old = server.scene()
    await may_not_look(server)
    await crown(server)
    [answer] = await stage.click_together([(server.member("Bo"), old, buttons(old)[0])])
    assert "paused" in told(answer)
