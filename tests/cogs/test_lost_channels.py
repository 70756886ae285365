"""Channels that can't be written to: the game pauses, Discord is left in peace, and it comes back when it can."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from typing import Any

import aiohttp
import discord
import pytest
import simcord
from discord_parts import Server, Stage, buttons, honour_nonces, texts, told
from engine_parts import CAVE, Make, crash
from simcord.backend import serializers
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType
from simcord.http.client import FakeHTTPClient

import engine.screen
from engine.cartridge.cartridge import Cartridge
from engine.saver import Saver
from engine.view import Status


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played, at its first scene."""
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    await server.boot("cave")
    return server


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Callable[[], list[str]]:
    """What the log has by now that somebody should look at."""
    return lambda: [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING]


def scenes(channel: simcord.ChannelHandle) -> list[str]:
    """The titles of all scenes that the channel was shown, oldest first."""
    shown = [texts(message) for message in channel.history() if message.flags.components_v2]
    return [text.strip().splitlines()[0].removeprefix("## ") for text in shown]


async def forbid(server: Server, channel: simcord.ChannelHandle | None = None, **permissions: bool) -> None:
    """Take permissions from the bot in a channel; with none named give them all back."""
    _, deny = discord.PermissionOverwrite(**dict.fromkeys(permissions, False)).pair()
    backend = server.stage.env.backend
    where = (channel or server.channel).id
    backend.set_overwrite(where, Overwrite(backend.bot_user.id, OverwriteType.MEMBER, allow=0, deny=deny.value))
    await server.stage.env.settle()


async def allow(server: Server) -> None:
    """Give everything back."""
    await forbid(server)


async def crown(server: Server) -> None:
    """Something that changes what is shown, without a press."""
    await server.moderator.slash(server.channel, "crown", player=server.member("Ada"))


def requests(stage: Stage) -> int:
    """How much Discord was asked by now."""
    return len(stage.env.http_requests)


# --- How a channel is lost ---


async def _may_not_send(server: Server) -> None:
    await forbid(server, send_messages=True)


async def _may_not_look(server: Server) -> None:
    await forbid(server, view_channel=True)


async def _is_deleted(server: Server) -> None:
    server.stage.env.backend.delete_channel(server.channel.id)
    await server.stage.env.settle()


def _refused(status: int, code: int) -> Callable[[Server], Any]:
    async def lose(server: Server) -> None:
        server.stage.env.inject_error("*", "/channels/*/messages*", status=status, code=code, times=None)

    return lose


LOST = {
    "may not send": _may_not_send,
    "may not look": _may_not_look,
    "deleted": _is_deleted,
    "the bot is gone": _refused(403, 50001),
    "an archived thread": _refused(400, 50083),
    "a locked thread": _refused(403, 50083),
    "locked by another name": _refused(400, 160005),
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


# --- How it comes back ---


async def test_permission_given_back_shows_the_scene_and_the_game_goes_on(
    stage: Stage, server: Server, lines: Callable[[], list[str]]
) -> None:
    await server.press("Ada", "Go in")
    await _may_not_send(server)
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth"]
    await allow(server)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    assert "“Go in” it is." in texts(server.scene())
    assert "Nobody has pressed yet" in texts(server.scene())
    await server.press("Ada", "Turn back")
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth", "The Hall", "The Mouth"]
    assert len(lines()) == 1


async def test_it_may_be_lost_and_come_back_again_and_again(
    stage: Stage, server: Server, lines: Callable[[], list[str]]
) -> None:
    for number, choice in enumerate(("Go in", "Turn back", "Wait"), 1):
        await server.press("Ada", choice)
        await _may_not_send(server)
        await stage.pass_by(10)
        await allow(server)
        assert len(lines()) == number
    assert scenes(server.channel) == ["The Mouth", "The Hall", "The Mouth", "The Mouth"]


async def test_a_role_may_give_the_permission_back(stage: Stage, server: Server) -> None:
    backend = stage.env.backend
    [role] = backend.get_member(server.guild.id, backend.bot_user.id).role_ids
    everyone = backend.get_role(server.guild.id, server.guild.id)
    needed = discord.Permissions(send_messages=True).value
    had = {one.id: one.permissions for one in (backend.get_role(server.guild.id, role), everyone)}
    for role_id, permissions in had.items():
        backend.edit_role(server.guild.id, role_id, {"permissions": permissions & ~needed})
    await server.press("Ada", "Go in")
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth"]
    backend.edit_role(server.guild.id, role, {"permissions": had[role]})
    await stage.env.settle()
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    assert server.console().status is Status.OPEN


async def test_a_role_that_forbade_it_may_be_deleted(stage: Stage, server: Server) -> None:
    backend = stage.env.backend
    role = server.guild.create_role("Muted")
    backend.add_member_role(server.guild.id, backend.bot_user.id, role.id)
    _, deny = discord.PermissionOverwrite(send_messages=False).pair()
    backend.set_overwrite(server.channel.id, Overwrite(role.id, OverwriteType.ROLE, allow=0, deny=deny.value))
    await server.press("Ada", "Go in")
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth"]
    backend.delete_role(server.guild.id, role.id)
    await stage.env.settle()
    assert scenes(server.channel) == ["The Mouth", "The Hall"]


async def test_a_role_that_forbade_it_may_be_taken_from_the_bot(stage: Stage, server: Server) -> None:
    backend = stage.env.backend
    role = server.guild.create_role("Muted")
    backend.add_member_role(server.guild.id, backend.bot_user.id, role.id)
    _, deny = discord.PermissionOverwrite(send_messages=False).pair()
    backend.set_overwrite(server.channel.id, Overwrite(role.id, OverwriteType.ROLE, allow=0, deny=deny.value))
    await server.press("Ada", "Go in")
    await stage.pass_by(10)
    backend.remove_member_role(server.guild.id, backend.bot_user.id, role.id)
    guild = backend.get_guild(server.guild.id)
    payload = dict(serializers.member_payload(backend, guild, guild.members[backend.bot_user.id]))
    with stage.env._bot_scope():  # a bot hears of itself without any intent; the simulated one does not
        stage.client._connection.parsers["GUILD_MEMBER_UPDATE"]({**payload, "guild_id": str(guild.id)})
    await stage.env.settle()
    assert scenes(server.channel) == ["The Mouth", "The Hall"]


async def test_a_restart_finds_out_that_the_permission_is_back(stage: Stage, server: Server) -> None:
    await server.press("Ada", "Go in")
    await _may_not_send(server)
    await stage.pass_by(10)
    crash(stage.consoles)
    await allow(server)
    await stage.restart(away=3600)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    await server.press("Ada", "Turn back")
    assert "**Turn back** · 1 · Ada" in texts(server.scene())


async def test_whoever_uses_the_bot_in_the_channel_wakes_the_game(stage: Stage, server: Server) -> None:
    await server.press("Ada", "Go in")
    lose = _refused(403, 50013)  # such as a timeout of the bot's, which ends by itself and without an event
    await lose(server)
    await stage.pass_by(10)
    assert server.console().status is Status.PAUSED
    stage.env.backend.faults.clear()
    await stage.pass_by(3600)
    await server.member("Bo").slash(server.channel, "players")
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    assert server.console().status is Status.OPEN


async def test_events_that_change_nothing_are_tried_once_each_and_not_logged(
    stage: Stage, server: Server, lines: Callable[[], list[str]]
) -> None:
    other = server.guild.create_text_channel("elsewhere")
    await server.boot("cave", other)
    await server.press("Ada", "Go in")
    await _may_not_send(server)
    await stage.pass_by(10)
    before = requests(stage)
    for _ in range(5):
        await _may_not_send(server)
    assert requests(stage) - before <= 5
    assert not [one for one in stage.env.http_requests[before:] if str(other.id) in one.path]
    assert len(lines()) == 1


async def test_what_happens_in_one_server_is_not_tried_in_another(stage: Stage, server: Server) -> None:
    other = stage.guild()
    await other.boot("cave")
    for one in (server, other):
        await _may_not_look(one)
        await crown(one)
    before = requests(stage)
    await allow(other)
    assert not [one for one in stage.env.http_requests[before:] if str(server.channel.id) in one.path]
    assert other.console().status is Status.OPEN
    assert server.console().status is Status.PAUSED


async def test_games_in_other_channels_go_on(stage: Stage, server: Server) -> None:
    other = server.guild.create_text_channel("elsewhere")
    await server.boot("cave", other)
    await server.press("Ada", "Go in")
    await server.press("Bo", "Wait", other)
    await _may_not_send(server)
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth"]
    assert scenes(other) == ["The Mouth", "The Mouth"]
    await server.press("Bo", "Go in", other)
    assert "**Go in** · 1 · Bo" in texts(server.scene(other))


async def test_a_thread_that_is_opened_again_is_played_on(stage: Stage, server: Server) -> None:
    backend = stage.env.backend
    backend.create_thread(server.channel.id, "night", server.moderator.id)
    [thread] = server.channel.threads
    await server.boot("cave", thread)
    await server.press("Ada", "Go in", thread)
    backend.edit_channel(thread.id, {}, thread_metadata={"archived": True, "locked": True})
    await _refused(403, 50083)(server)
    await stage.pass_by(10)
    assert server.console(thread).status is Status.PAUSED
    backend.faults.clear()
    backend.edit_channel(thread.id, {}, thread_metadata={"archived": False, "locked": False})
    await stage.env.settle()
    assert scenes(thread) == ["The Mouth", "The Hall"]
    assert server.console(thread).status is Status.OPEN


# --- What it leaves as it was ---


async def test_an_open_window_keeps_the_time_it_had_left(stage: Stage, server: Server) -> None:
    await server.press("Ada", "Go in")
    await stage.pass_by(2)
    await _may_not_look(server)
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
    await _may_not_look(server)
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
    await _may_not_look(server)
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
    await _may_not_look(server)
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

    await _may_not_look(server)
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
    await _may_not_send(server)
    await stage.pass_by(10)
    await allow(server)
    assert server.console().status is Status.OVER
    assert "The end" in texts(server.scene())


async def test_a_game_that_is_taken_out_of_a_lost_channel_stays_out(
    stage: Stage, server: Server, lines: Callable[[], list[str]]
) -> None:
    game_id = server.console().view().game_id  # type: ignore[union-attr]
    await server.press("Ada", "Go in")
    await _may_not_send(server)
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


# --- When the message is gone ---


async def _delete_scene(server: Server) -> None:
    server.stage.env.backend.delete_message(server.channel.id, server.scene().id)
    await server.stage.env.settle()


async def test_a_scene_that_was_deleted_is_shown_once_more_with_its_tally(
    stage: Stage, server: Server, lines: Callable[[], list[str]]
) -> None:
    await server.press("Ada", "Go in")
    await _delete_scene(server)
    assert scenes(server.channel) == []
    await crown(server)
    assert scenes(server.channel) == ["The Mouth"]
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    await server.press("Bo", "Go in")
    assert scenes(server.channel) == ["The Mouth"]
    assert "**Go in** · 2 · Ada, Bo" in texts(server.scene())
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    assert lines() == []


@pytest.mark.parametrize("times", [1, 2])
async def test_a_scene_may_be_deleted_more_than_once_and_around_a_restart(
    stage: Stage, server: Server, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    nonces = honour_nonces(monkeypatch)
    for _ in range(times):
        await _delete_scene(server)
        await stage.restart()
        await server.member("Bo").slash(server.channel, "scene")
        assert scenes(server.channel) == ["The Mouth"]
    assert len(nonces) == len(set(nonces)) == times
    await server.press("Bo", "Go in")
    assert "**Go in** · 1 · Bo" in texts(server.scene())


async def test_the_next_scene_comes_when_the_former_was_deleted(
    stage: Stage, server: Server, lines: Callable[[], list[str]]
) -> None:
    await server.press("Ada", "Go in")
    await _delete_scene(server)
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Hall"]
    assert lines() == []


# --- When Discord is down ---


class Outage:
    """Discord answers no request about a channel while it is down: with an error's status, or not at all."""

    def __init__(self, stage: Stage, how: Any, patch: pytest.MonkeyPatch) -> None:
        self._stage = stage
        self._how = how
        self._is_down = False
        self.requests = 0
        really = FakeHTTPClient.request

        async def asked(client: FakeHTTPClient, route: Any, **options: Any) -> Any:
            self.requests += 1
            if self._is_down and not isinstance(how, int):
                raise how
            return await really(client, route, **options)

        patch.setattr(FakeHTTPClient, "request", asked)

    def begin(self) -> None:
        self._is_down = True
        if isinstance(self._how, int):
            self._stage.env.inject_error("*", "/channels/*", status=self._how, times=None)

    def end(self) -> None:
        self._is_down = False
        self._stage.env.backend.faults.clear()


@pytest.fixture(params=[500, 502, 503, OSError, TimeoutError, aiohttp.ServerDisconnectedError])
def outage(request: pytest.FixtureRequest, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Outage:
    """Every way in which Discord can be down."""
    monkeypatch.setattr(engine.screen, "_PAUSES", (10.0, 60.0))  # shorter ones pass for real
    return Outage(stage, request.param, monkeypatch)


async def test_what_could_not_be_shown_is_shown_when_discord_is_back(
    stage: Stage, server: Server, outage: Outage
) -> None:
    await server.press("Ada", "Go in")
    outage.begin()
    await stage.pass_by(10)
    before = outage.requests
    await stage.pass_by(3600)
    assert outage.requests - before < 100
    assert scenes(server.channel) == ["The Mouth"]
    outage.end()
    await stage.pass_by(120)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    assert [bool(buttons(one)) for one in server.channel.history() if one.flags.components_v2] == [False, True]
    assert server.console().status is Status.OPEN
    await server.press("Bo", "Turn back")
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth", "The Hall", "The Mouth"]


async def test_a_restart_while_discord_is_down_loses_nothing(stage: Stage, server: Server, outage: Outage) -> None:
    await server.press("Ada", "Go in")
    outage.begin()
    await stage.pass_by(10)
    crash(stage.consoles)
    outage.end()
    await stage.restart()
    assert scenes(server.channel) == ["The Mouth", "The Hall"]


async def test_a_channel_that_opens_while_discord_is_down_is_shown_when_it_is_back(
    stage: Stage, server: Server, outage: Outage
) -> None:
    await server.press("Ada", "Go in")
    await _may_not_send(server)
    await stage.pass_by(10)
    outage.begin()
    await allow(server)
    outage.end()
    assert scenes(server.channel) == ["The Mouth"]
    await stage.pass_by(120)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    assert server.console().status is Status.OPEN


async def test_an_outage_is_one_line_in_the_log(
    stage: Stage, server: Server, outage: Outage, lines: Callable[[], list[str]]
) -> None:
    await server.press("Ada", "Go in")
    outage.begin()
    await stage.pass_by(3600)
    assert len(lines()) == 1


async def test_a_press_that_could_not_be_answered_counts(
    stage: Stage, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine.screen, "_PAUSES", (0.01,))
    stage.env.inject_error("*", "/interactions/*", status=500, times=None)
    await server.press("Ada", "Go in")
    stage.env.backend.faults.clear()
    await server.press("Bo", "Go in")
    assert "**Go in** · 2 · Ada, Bo" in texts(server.scene())
    await stage.pass_by(10)
    assert "All 2 pressed “Go in”." in texts(server.scene())


async def test_who_presses_in_a_lost_channel_hears_that_the_game_is_paused(stage: Stage, server: Server) -> None:
    old = server.scene()
    await _may_not_look(server)
    await crown(server)
    [answer] = await stage.click_together([(server.member("Bo"), old, buttons(old)[0])])
    assert "paused" in told(answer)
