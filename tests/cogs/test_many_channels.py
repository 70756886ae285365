"""Many channels at once, and of every kind."""

import asyncio
import re
from collections.abc import Iterator
from typing import Any

import discord
import pytest
import simcord
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import buttons, labels, texts, told
from parts import PATIENCE
from simcord._settlement import _active_callbacks

SERVERS, CHANNELS = 10, 20
# Long enough for everybody to have pressed by then, however slow the machine is.
WINDOW = 600

# Every channel's cartridge is one of these. A scene names all who pressed for it, as the story has heard them.
CROSSROADS = """
VAR heard = ""
-> here
=== here ===
# title: TITLE
Where to?
+ [North] -> there("North")
+ [South] -> there("South")
+ [East] -> there("East")
=== there(where)
# title: TITLE {where}
It was{heard}.
~ heard = ""
+ [North] -> there("North")
+ [South] -> there("South")
+ [East] -> there("East")
=== function on_press(player, choice)
~ heard = heard + " " + player + " " + choice
"""
TITLES = ("Amber", "Basalt", "Cobalt")
WAYS = ("North", "South", "East")


class Place:
    """One of many channels: its number is in the name of everyone who plays there."""

    def __init__(self, number: int, server: Server) -> None:
        self.number = number
        self.server = server
        self.title = TITLES[number % len(TITLES)]
        self.channel = server.guild.create_text_channel(f"games-{number}")

    def presses(self, turn: int) -> dict[str, str]:
        """What everybody presses here: in the first turn two agree and one does not, in the next not all are there."""
        way, other = WAYS[(self.number + turn) % 3], WAYS[(self.number // 3 + turn) % 3]
        here = (
            [("Ada", way), ("Bo", other), ("Cy", way)] if turn == 0 else [("Bo", way), ("Di", way)][self.number % 2 :]
        )
        return {f"{name}{self.number:03}": choice for name, choice in here}

    def expected(self, turn: int) -> str:
        """The title of the scene after a turn."""
        return f"{self.title} {WAYS[(self.number + turn) % 3]}"

    def shown(self) -> list[str]:
        """What the scenes in this channel said, oldest first."""
        return [texts(message) for message in self.channel.history() if message.flags.components_v2]


async def _boot(stage: Stage, place: Place) -> None:
    """Boot as a moderator does, where there is time for it; elsewhere at the console."""
    cartridge_id = place.title.lower()
    if place.number % 20 == 0:
        await place.server.boot(cartridge_id, place.channel)
        return
    console = stage.consoles.open(str(place.channel.id), str(place.server.guild.id))
    stage.client.channels.screen(console)
    await console.boot(stage.consoles.cartridge(cartridge_id))


async def _press_everywhere(stage: Stage, places: list[Place], turn: int) -> None:
    presses = []
    for place in places:
        message = place.server.scene(place.channel)
        by_label = {one["label"]: one for one in buttons(message)}
        presses += [(place.server.member(name), message, by_label[way]) for name, way in place.presses(turn).items()]
    presses.sort(key=lambda one: one[0].name)  # all the Adas, then all the Bos: no channel has its turn alone
    for at in range(0, len(presses), 100):
        for result in await stage.click_together(presses[at : at + 100]):
            assert result.acknowledged
            assert not result.ephemeral
            assert result.followups == []


@pytest.fixture
def hurried(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A crowd is waited for only until everyone is answered, and time stands still meanwhile. The store has all day.

    To look at each timer of each task, as the simulated Discord does, takes too long with so many.
    """

    async def settle() -> None:
        stage.env._advancing = True
        while not all(one.responded for one in stage.env.backend.interactions.values()):
            _active_callbacks(stage.env._settlement_state())  # forgets those that are over
            await asyncio.sleep(0.005)

    monkeypatch.setattr(stage.env, "settle", settle)
    monkeypatch.setattr(stage.env, "settle_timeout", 600.0)
    monkeypatch.setattr(stage.consoles.store, "limit_seconds", PATIENCE)
    stage.env._advancing = True
    yield
    stage.env._advancing = False


@pytest.mark.long
async def test_two_hundred_channels_in_ten_servers_are_played_at_once_without_a_mix_up(
    stage: Stage, make: Make, hurried: None
) -> None:
    for title in TITLES:
        stage.put(await make(title.lower(), CROSSROADS.replace("TITLE", title), seconds=WINDOW))
    servers = [stage.guild() for _ in range(SERVERS)]
    places = [Place(number, servers[number % SERVERS]) for number in range(SERVERS * CHANNELS)]
    for place in places:
        if place.number % 20 == 0:
            await _boot(stage, place)
    await asyncio.gather(*(_boot(stage, place) for place in places if place.number % 20))
    await stage.env.settle()

    await _press_everywhere(stage, places, 0)
    await stage.pass_by(WINDOW)
    await _press_everywhere(stage, places, 1)
    await stage.pass_by(WINDOW)

    for place in places:
        first, second, third = place.shown()
        assert f"## {place.title}\n" in first
        assert f"## {place.expected(0)}\n" in second
        assert f"## {place.expected(1)}\n" in third
        for turn, text in enumerate((second, third)):
            heard = " ".join(f"{name} {way}" for name, way in place.presses(turn).items())
            assert f"It was {heard}." in text
        everything = "\n".join(texts(message) for message in place.channel.history())
        assert set(re.findall(r"\b[A-Z][a-z]+(\d{3})\b", everything)) == {f"{place.number:03}"}
        assert {title for title in TITLES if title in everything} == {place.title}
        last = place.channel.history()[-1]
        assert [bool(buttons(one)) for one in place.channel.history()] == [
            one.id == last.id for one in place.channel.history()
        ]
        [turn_two, turn_one] = await place.server.console(place.channel).history()
        assert [sum(map(len, turn.tally.values())) for turn in (turn_one, turn_two)] == [
            len(place.presses(turn)) for turn in (0, 1)
        ]
    for server in servers:
        assert server.channel.history() == []
        listed = await stage.consoles.games(str(server.guild.id))
        assert {game.channel_id for game in listed} == {str(one.channel.id) for one in places if one.server is server}


async def test_two_channels_of_one_server_share_players_and_nothing_else(stage: Stage, make: Make) -> None:
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    other = server.guild.create_text_channel("more-games")
    for channel in (server.channel, other):
        await server.boot("cave", channel)
    await server.press("Ada", "Go in")
    await server.press("Ada", "Wait", other)
    await server.press("Bo", "Wait", other)
    await server.moderator.slash(other, "pause")
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    assert "**Wait** · 2 · Ada, Bo" in texts(server.scene(other))
    await stage.pass_by(10)
    assert labels(server.scene()) == ["Go on", "Turn back"]
    assert "Paused" in texts(server.scene(other))
    question = await server.moderator.slash(server.channel, "wipe")
    assert question.response is not None
    await server.moderator.click(question.response, label="Delete 1 forever")
    await server.moderator.slash(other, "pause")
    await stage.pass_by(10)
    assert "All 2 pressed “Wait”." in texts(server.scene(other))


async def test_a_button_of_another_channels_game_does_nothing_here(stage: Stage, make: Make) -> None:
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    other = server.guild.create_text_channel("more-games")
    for channel in (server.channel, other):
        await server.boot("cave", channel)
    [copied, *_] = buttons(server.scene())
    left = await stage.leave_button(other, copied["custom_id"])
    answer = await server.member("Ada").click(left, custom_id=copied["custom_id"])
    assert "over" in told(answer)
    for channel in (server.channel, other):
        view = server.console(channel).view()
        assert view is not None
        assert view.players == 0


def _thread(server: Server) -> simcord.ChannelHandle:
    server.stage.env.backend.create_thread(server.channel.id, "night", server.moderator.id)
    [thread] = server.channel.threads
    return thread


def _forum_post(server: Server) -> simcord.ChannelHandle:
    forum = server.guild.create_forum_channel("tales")
    server.stage.env.backend.create_thread(forum.id, "A tale", server.moderator.id)
    [post] = forum.threads
    return post


def _voice(server: Server) -> simcord.ChannelHandle:
    return server.guild.create_voice_channel("voices")


def _news(server: Server) -> simcord.ChannelHandle:
    return server.guild.create_news_channel("news")


@pytest.mark.parametrize(
    "open_channel", [_thread, _forum_post, _voice, _news], ids=["thread", "forum post", "voice chat", "news"]
)
async def test_a_game_is_played_in_every_kind_of_channel(stage: Stage, make: Make, open_channel: Any) -> None:
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    channel = open_channel(server)
    result = await server.boot("cave", channel)
    assert "booted **Cave**" in texts(result.response)
    await server.press("Ada", "Go in", channel)
    await stage.pass_by(2)
    await stage.restart(away=2)
    assert "**Go in** · 1 · Ada" in texts(server.scene(channel))
    await stage.pass_by(6.1)
    assert labels(server.scene(channel)) == ["Go on", "Turn back"]
    await server.moderator.slash(channel, "exit")
    assert "Out of the slot" in texts(server.scene(channel))
    assert server.channel.history() == [] or open_channel is _thread


async def test_a_thread_and_its_channel_are_two_places(stage: Stage, make: Make) -> None:
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    thread = _thread(server)
    await server.boot("cave")
    await server.boot("cave", thread)
    await server.press("Ada", "Go in", thread)
    await stage.pass_by(10)
    assert labels(server.scene(thread)) == ["Go on", "Turn back"]
    assert "Nobody has pressed yet" in texts(server.scene())
    assert labels(server.scene())[0] == "Go in"


@pytest.mark.parametrize(
    ("open_channel", "needed"),
    [
        (_thread, "Send Messages in Threads"),
        (_forum_post, "Send Messages in Threads"),
        (_voice, "Send Messages"),
        (_news, "Send Messages"),
    ],
    ids=["thread", "forum post", "voice chat", "news"],
)
async def test_a_boot_where_nothing_can_be_shown_names_the_permission(
    stage: Stage, make: Make, open_channel: Any, needed: str
) -> None:
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    channel = open_channel(server)
    backend = stage.env.backend
    sending = discord.Permissions(send_messages=True, send_messages_in_threads=True).value
    for role_id in (*backend.get_member(server.guild.id, backend.bot_user.id).role_ids, server.guild.id):
        had = backend.get_role(server.guild.id, role_id).permissions
        backend.edit_role(server.guild.id, role_id, {"permissions": had & ~sending})
    answer = await server.boot("cave", channel)
    assert f"I need the permission {needed} here" in told(answer)
    assert stage.consoles.get(str(channel.id)) is None
