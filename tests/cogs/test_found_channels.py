"""Channels that can be written to again: the game comes back, and only that game."""

from collections.abc import Callable

import discord
import pytest
from discord_parts import Server, Stage
from engine_parts import CAVE, Make, crash
from lost_channel_parts import allow, crown, may_not_look, may_not_send, refused, requests
from message_parts import scenes, texts
from simcord.backend import serializers
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from engine.view import Status


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


async def test_permission_given_back_shows_the_scene_and_the_game_goes_on(
    stage: Stage, server: Server, lines: Callable[[], list[str]]
) -> None:
    await server.press("Ada", "Go in")
    await may_not_send(server)
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
        await may_not_send(server)
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
    await may_not_send(server)
    await stage.pass_by(10)
    crash(stage.consoles)
    await allow(server)
    await stage.restart(away=3600)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    await server.press("Ada", "Turn back")
    assert "**Turn back** · 1 · Ada" in texts(server.scene())


async def test_whoever_uses_the_bot_in_the_channel_wakes_the_game(stage: Stage, server: Server) -> None:
    await server.press("Ada", "Go in")
    lose = refused(403, 50013)  # such as a timeout of the bot's, which ends by itself and without an event
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
    await may_not_send(server)
    await stage.pass_by(10)
    before = requests(stage)
    for _ in range(5):
        await may_not_send(server)
    assert requests(stage) - before <= 5
    assert not [one for one in stage.env.http_requests[before:] if str(other.id) in one.path]
    assert len(lines()) == 1


async def test_what_happens_in_one_server_is_not_tried_in_another(stage: Stage, server: Server) -> None:
    other = stage.guild()
    await other.boot("cave")
    for one in (server, other):
        await may_not_look(one)
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
    await may_not_send(server)
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
    await refused(403, 50083)(server)
    await stage.pass_by(10)
    assert server.console(thread).status is Status.PAUSED
    backend.faults.clear()
    backend.edit_channel(thread.id, {}, thread_metadata={"archived": False, "locked": False})
    await stage.env.settle()
    assert scenes(thread) == ["The Mouth", "The Hall"]
    assert server.console(thread).status is Status.OPEN
