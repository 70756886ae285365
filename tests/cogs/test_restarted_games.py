"""Games over a restart: paused, ended, edited, taken out, wiped, torn, or of a server that is not ours any more."""

import pytest
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import buttons, labels, pressable, scenes, texts, told
from restart_parts import Down, both_ways, requests
from simcord.backend.serializers import guild_create_payload

from engine.view import Status


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


# --- In the states that a moderator or a story brings about ---


@both_ways
async def test_a_paused_game_stays_paused_and_keeps_the_time_it_has_left(
    stage: Stage, server: Server, down: Down
) -> None:
    await server.press("Ada", "Go in")
    await stage.pass_by(3)
    await server.moderator.slash(server.channel, "pause")
    await down(stage, away=3600)
    assert "Paused" in texts(server.scene())
    assert pressable(server.channel) == []
    await stage.pass_by(60)
    assert scenes(server.channel) == ["The Mouth"]
    await server.moderator.slash(server.channel, "pause")
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    await stage.pass_by(6.9)
    assert scenes(server.channel) == ["The Mouth"]
    await stage.pass_by(0.2)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]


@both_ways
async def test_a_story_that_has_ended_has_ended(stage: Stage, server: Server, down: Down) -> None:
    for choice in ("Go in", "Go on"):
        await server.press("Ada", choice)
        await stage.pass_by(10)
    assert "The end" in texts(server.scene())
    before = server.channel.history()
    await down(stage, away=3600)
    assert [message.id for message in server.channel.history()] == [message.id for message in before]
    assert "The end" in texts(server.scene())
    assert server.console().status is Status.OVER
    assert pressable(server.channel) == []


@both_ways
async def test_a_cartridge_that_was_edited_meanwhile_is_not_played_on(
    stage: Stage, server: Server, make: Make, down: Down
) -> None:
    await server.press("Ada", "Go in")
    old = server.scene()
    stage.put(await make("cave", CAVE.replace("Go in", "Walk in")))
    await down(stage, away=60)
    assert scenes(server.channel) == ["The Mouth"]
    assert "changed since the game was saved" in texts(server.scene())
    assert pressable(server.channel) == []
    [button] = [one for one in buttons(old) if one["label"] == "Wait"]
    [answer] = await stage.click_together([(server.member("Bo"), old, button)])
    assert "cartridge was changed" in told(answer)
    question = await server.boot("cave")
    assert question.response is not None
    await server.moderator.click(question.response, label="Boot Cave")
    assert labels(server.scene())[0] == "Walk in"


@both_ways
async def test_a_cartridge_that_is_again_what_it_was_is_played_on(
    stage: Stage, server: Server, make: Make, down: Down
) -> None:
    stage.put(await make("cave", CAVE.replace("Go in", "Walk in")))
    await down(stage)
    assert pressable(server.channel) == []
    stage.put(await make("cave", CAVE))
    await down(stage)
    await server.press("Ada", "Go in")
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]


async def test_a_window_of_a_game_that_cannot_be_played_on_keeps_its_time(
    stage: Stage, server: Server, make: Make
) -> None:
    view = server.console().view()
    assert view is not None
    await server.press("Ada", "Go in")
    stage.put(await make("cave", CAVE.replace("Go in", "Walk in")))
    await stage.restart(away=2)
    await stage.pass_by(60)
    await server.moderator.slash(server.channel, "exit")
    stage.put(await make("cave", CAVE))
    await stage.pass_by(1)
    await server.moderator.slash(server.channel, "load", game=view.game_id)
    await stage.pass_by(7.9)
    assert scenes(server.channel) == ["The Mouth", "The Mouth"]
    await stage.pass_by(0.2)
    assert scenes(server.channel) == ["The Mouth", "The Mouth", "The Hall"]


@both_ways
async def test_a_game_that_was_taken_out_stays_out(stage: Stage, server: Server, down: Down) -> None:
    await server.press("Ada", "Go in")
    old = server.scene()
    game_id = server.console().view().game_id  # type: ignore[union-attr]
    await server.moderator.slash(server.channel, "exit")
    before = len(stage.env.http_requests)
    await down(stage, away=60)
    assert stage.consoles.get(str(server.channel.id)) is None
    assert requests(stage, before) == []
    [answer] = await stage.click_together([(server.member("Bo"), old, buttons(old)[0])])
    assert "No game is running here" in told(answer)
    await server.moderator.slash(server.channel, "load", game=game_id)
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth", "The Mouth", "The Hall"]


@both_ways
async def test_a_game_that_was_wiped_is_gone(stage: Stage, server: Server, down: Down) -> None:
    await server.press("Ada", "Go in")
    old = server.scene()
    question = await server.moderator.slash(server.channel, "wipe")
    assert question.response is not None
    await server.moderator.click(question.response, label="Delete 1 forever")
    before = len(stage.env.http_requests)
    await down(stage, away=60)
    assert stage.consoles.get(str(server.channel.id)) is None
    assert requests(stage, before) == []
    assert pressable(server.channel) == []
    [answer] = await stage.click_together([(server.member("Bo"), old, buttons(old)[0])])
    assert "No game is running here" in told(answer)
    await server.boot("cave")
    await server.press("Bo", "Go in")
    assert "1 player " in texts(server.scene())


# --- Saves that can't be read, servers that are not ours ---


@pytest.mark.parametrize("torn", [b"\xff\xfe\x00{", b"[]", b"{", b'{"channel_id": 1, "active": true}'])
async def test_a_torn_save_keeps_no_other_game_from_coming_back(stage: Stage, server: Server, torn: bytes) -> None:
    second = server.guild.create_text_channel("more-games")
    await server.boot("cave", second)
    await server.press("Ada", "Go in", second)
    bad = server.channel.id
    await stage.redis.set(f"game:session:{bad}", torn)
    for name, fields in ((f"sg:game_session:{bad}", ("channel_id", "scene", "players", "turn_number")),):
        await stage.redis.delete(name)
        await stage.redis.hset(name, mapping=dict.fromkeys(fields, torn))
    old = server.scene()
    await stage.restart()
    assert "**Go in** · 1 · Ada" in texts(server.scene(second))
    await stage.pass_by(10)
    assert scenes(second) == ["The Mouth", "The Hall"]
    answer = await server.press("Bo", "Go in", message=old)
    assert "can't be read" in told(answer)
    await server.boot("cave")
    await server.press("Bo", "Go in")
    await stage.pass_by(10)
    assert scenes(server.channel)[-1] == "The Hall"


async def test_a_save_that_names_no_server_keeps_no_other_game_from_coming_back(stage: Stage, server: Server) -> None:
    second = server.guild.create_text_channel("more-games")
    await server.boot("cave", second)
    await server.press("Ada", "Go in", second)
    await stage.redis.hset(f"sg:game_session:{server.channel.id}", "guild_id", "nowhere")
    await stage.restart()
    assert "**Go in** · 1 · Ada" in texts(server.scene(second))
    await stage.pass_by(10)
    assert scenes(second) == ["The Mouth", "The Hall"]


@pytest.mark.parametrize("torn", [b"\xff", b"[]", b'{"messages": ["x", null, "-1"], "turn": "y", "lost": 3}'])
async def test_a_game_whose_place_is_torn_is_shown_anew(stage: Stage, server: Server, torn: bytes) -> None:
    await server.press("Ada", "Go in")
    await stage.redis.hset(f"game:screens:{server.channel.id}", "discord", torn)
    await stage.restart()
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    await server.press("Bo", "Go in")
    assert "**Go in** · 2 · Ada, Bo" in texts(server.scene())


async def test_games_of_a_server_that_the_bot_has_left_are_left_alone_and_come_back_with_it(
    stage: Stage, server: Server
) -> None:
    await server.press("Ada", "Go in")
    await stage.pass_by(1)
    await server.moderator.slash(server.channel, "pause")
    backend = stage.env.backend
    guild, channel = backend.guilds[server.guild.id], backend.channels[server.channel.id]
    messages = backend.messages[channel.id]
    backend.remove_guild(guild.id)
    saved = await stage.redis.dump(f"game:session:{channel.id}")
    before = len(stage.env.http_requests)
    await stage.restart()
    await stage.pass_by(3600)
    assert stage.consoles.get(str(channel.id)) is None
    assert requests(stage, before) == []
    assert await stage.redis.dump(f"game:session:{channel.id}") == saved

    backend.guilds[guild.id], backend.channels[channel.id], backend.messages[channel.id] = guild, channel, messages
    guild.channel_ids = [channel.id]
    backend.emit("GUILD_CREATE", {**guild_create_payload(backend, guild), "unavailable": None})  # it has joined anew
    await stage.env.settle()
    assert server.console().status is Status.PAUSED
    await server.moderator.slash(server.channel, "pause")
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    await stage.pass_by(9.1)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
