"""The moderators' commands: each leaves a line that says who did it; the crown; the pause; many channels."""

import re
from typing import Any

import pytest
from discord_parts import Server
from message_parts import announced, texts, told
from moderation_parts import HOSTILE, Act, boot_over, games, view, wipe

from engine.view import Status


@pytest.fixture
async def server(empty: Server) -> Server:
    """A server in whose channel the cave is played."""
    await empty.boot("cave")
    return empty


# --- Every action leaves a line that says who did it ---


def _slash(name: str, **options: Any) -> Act:
    async def act(server: Server) -> Any:
        return await server.moderator.slash(server.channel, name, **options)

    return act


async def _crown(server: Server) -> Any:
    return await server.moderator.slash(server.channel, "crown", player=server.member("Ada"))


async def _load(server: Server) -> Any:
    await server.moderator.slash(server.channel, "hotswap", cartridge="tower")
    return await server.moderator.slash(server.channel, "load", game=(await games(server))["Cave"])


async def _go_on(server: Server) -> Any:
    await server.moderator.slash(server.channel, "pause")
    return await server.moderator.slash(server.channel, "pause")


ACTS: list[tuple[Act, str]] = [
    (boot_over, "booted **Tower**"),
    (_slash("hotswap", cartridge="tower"), "swapped **Cave** for **Tower**"),
    (_slash("exit"), "took **Cave** out of the slot"),
    (_load, "loaded **Cave**, at turn 1"),
    (wipe, "deleted the 1 saved game of this channel"),
    (_crown, "gave the crown to"),
    (_slash("crown"), "gave the crown back to Stargazer"),
    (_slash("pause"), "paused the game"),
    (_go_on, "resumed the game"),
]


@pytest.mark.parametrize(("act", "says"), ACTS, ids=[says for _, says in ACTS])
async def test_every_action_leaves_one_line_that_says_who_did_it(server: Server, act: Act, says: str) -> None:
    await act(server)
    last = announced(server.channel)[-1]
    assert server.moderator.mention in last
    assert says in last
    assert sum(says in line for line in announced(server.channel)) == 1
    [message] = [one for one in server.channel.history() if one.content == last]
    assert not message.flags.ephemeral


# --- /crown ---


async def test_the_crown_goes_to_a_player_and_back(server: Server) -> None:
    await _crown(server)
    assert "👑 Ada" in texts(server.scene())
    await server.moderator.slash(server.channel, "crown")
    assert "👑 Stargazer" in texts(server.scene())


async def test_the_crown_decides_a_tie(server: Server) -> None:
    await _crown(server)
    await server.press("Ada", "Wait")
    await server.press("Bo", "Go in")
    await server.stage.pass_by(10)
    assert "A tie at 1 of 2: the crown chose “Wait”." in texts(server.scene())


async def test_a_bot_does_not_wear_the_crown(server: Server) -> None:
    bot = server.guild.add_member(server.stage.env.create_user("Beep", bot=True))
    line = told(await server.moderator.slash(server.channel, "crown", player=bot))
    assert "bot" in line
    assert view(server).crown == "Stargazer"


async def test_the_crown_survives_a_restart(server: Server) -> None:
    await _crown(server)
    await server.stage.restart()
    await server.press("Ada", "👑 x Blow the horn")
    await server.stage.pass_by(10)
    assert "The hill opens." in texts(server.scene())


# --- /pause ---


async def test_an_open_window_keeps_the_time_it_had_left(server: Server) -> None:
    await server.press("Ada", "Go in")
    await server.stage.pass_by(3)
    await server.moderator.slash(server.channel, "pause")
    assert "Paused" in texts(server.scene())
    await server.stage.pass_by(500)
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    await server.moderator.slash(server.channel, "pause")
    closes = re.search(r"<t:(\d+):R>", texts(server.scene()))
    assert closes is not None
    assert 7 <= int(closes[1]) - server.stage.clock.time() <= 8
    await server.stage.pass_by(6.9)
    assert "“Go in” it is." not in texts(server.scene())
    await server.stage.pass_by(0.2)
    assert "“Go in” it is." in texts(server.scene())


async def test_a_pause_survives_a_restart(server: Server) -> None:
    await server.press("Ada", "Go in")
    await server.moderator.slash(server.channel, "pause")
    await server.stage.restart(away=100)
    await server.stage.pass_by(100)
    assert "Paused" in texts(server.scene())
    await server.moderator.slash(server.channel, "pause")
    await server.stage.pass_by(11)
    assert "“Go in” it is." in texts(server.scene())


# --- Threads, voice channels, many channels ---


@pytest.mark.parametrize("kind", ["voice", "news", "stage"])
async def test_it_plays_in_the_chat_of_any_kind_of_channel(empty: Server, kind: str) -> None:
    channel = getattr(empty.guild, f"create_{kind}_channel")("somewhere")
    await empty.boot("cave", channel)
    await empty.press("Ada", "Go in", channel)
    await empty.stage.pass_by(10)
    assert "It is dark." in texts(empty.scene(channel))


async def test_each_channel_has_its_own_game(empty: Server) -> None:
    other = empty.guild.create_text_channel("other")
    await empty.boot("cave")
    await empty.boot("tower", other)
    await empty.press("Ada", "Go in")
    await empty.press("Ada", "Climb", other)
    await empty.moderator.slash(other, "pause")
    await empty.stage.pass_by(10)
    assert "It is dark." in texts(empty.scene())
    assert "**Climb** · 1 · Ada" in texts(empty.scene(other))


async def test_nobody_is_pinged_by_any_of_it(server: Server) -> None:
    evil = server.guild.add_member(server.stage.env.create_user("evil", global_name=f"@everyone {HOSTILE}"))
    await server.moderator.slash(server.channel, "crown", player=evil)
    for act, _ in ACTS:
        await act(server)
        if server.stage.consoles.get(str(server.channel.id)) is None or server.console().status is Status.OFF:
            await server.boot("cave")
    sent = [one.json for one in server.stage.env.http_requests if isinstance(one.json, dict)]
    with_text = [one for one in (body.get("data", body) for body in sent) if one.get("content")]
    assert len(with_text) > len(ACTS)
    assert all(one["allowed_mentions"]["parse"] == [] for one in with_text)
