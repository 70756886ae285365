"""The bot goes down and comes back: killed or stopped in order, in every state a game can be in."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from typing import Any

import discord
import pytest
import simcord
from discord_parts import Server, Stage, buttons, honour_nonces, labels, texts, told
from engine_parts import CAVE, Make, crash
from redis.asyncio.client import Pipeline, Redis
from simcord.backend.serializers import guild_create_payload
from simcord.http.client import FakeHTTPClient, FakeWebhookAdapter

import engine.consoles
from engine.story.ink.narrator import InkNarrator
from engine.story.narrator import StoryError
from engine.view import Status

KILLED, STOPPED = Stage.restart, Stage.stop
both_ways = pytest.mark.parametrize("down", [KILLED, STOPPED], ids=["killed", "stopped"])
Down = Callable[..., Awaitable[None]]


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played, at its first scene."""
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    await server.boot("cave")
    return server


@pytest.fixture
def nonces(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The nonces of all that is sent, while Discord drops what comes twice."""
    return honour_nonces(monkeypatch)


def scenes(channel: simcord.ChannelHandle) -> list[str]:
    """The titles of all scenes that the channel was shown, oldest first."""
    shown = [texts(message) for message in channel.history() if message.flags.components_v2]
    return [text.strip().splitlines()[0].removeprefix("## ") for text in shown]


def pressable(channel: simcord.ChannelHandle) -> list[discord.Message]:
    """The messages with a button that can be pressed."""
    return [one for one in channel.history() if any(not button.get("disabled") for button in buttons(one))]


def requests(stage: Stage, since: int = 0) -> list[str]:
    """What Discord was asked to change."""
    asked = stage.env.http_requests[since:]
    return [f"{one.method} {one.path}" for one in asked if one.method in {"POST", "PATCH", "DELETE"}]


# --- In each state of the window ---


@both_ways
async def test_with_nobody_pressed_the_scene_stands_as_it_was(stage: Stage, server: Server, down: Down) -> None:
    before = server.scene()
    await down(stage, away=3600)
    assert scenes(server.channel) == ["The Mouth"]
    await server.press("Ada", "Go in", message=before)
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]


@both_ways
async def test_an_open_window_goes_on_with_the_time_it_has_left(stage: Stage, server: Server, down: Down) -> None:
    await server.press("Ada", "Wait")
    await server.press("Bo", "Go in")
    await stage.pass_by(1)
    await down(stage, away=2)
    await server.press("Cy", "Go in")
    assert "**Go in** · 2 · Bo, Cy\n**Wait** · 1 · Ada" in texts(server.scene())
    await stage.pass_by(6.9)
    assert scenes(server.channel) == ["The Mouth"]
    await stage.pass_by(0.2)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    assert "“Go in” has 2 of 3 presses." in texts(server.scene())
    assert "Ada lit 1 torch(es)." in texts(server.scene())


@both_ways
async def test_a_window_whose_time_has_passed_meanwhile_closes_at_once(
    stage: Stage, server: Server, down: Down
) -> None:
    await server.press("Ada", "Go in")
    await down(stage, away=60)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    assert "“Go in” it is." in texts(server.scene())
    assert [message.id for message in pressable(server.channel)] == [server.scene().id]


async def test_a_turn_that_was_being_told_is_told_anew(
    stage: Stage, server: Server, narrator: InkNarrator, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def dies(*_: object) -> None:
        crash(stage.consoles)
        raise asyncio.CancelledError

    await server.press("Ada", "Wait")
    with monkeypatch.context() as patch:
        patch.setattr(narrator, "turn", dies)
        await stage.pass_by(10)
        assert scenes(server.channel) == ["The Mouth"]
    await stage.restart(away=1)
    assert scenes(server.channel) == ["The Mouth", "The Mouth"]
    assert "Last turn: “Wait” it is." in texts(server.scene())
    [turn] = await server.console().history()
    assert turn.tally == {"Wait": ("Ada",)}


async def test_a_turn_that_cannot_be_told_after_a_restart_says_so_and_can_be_played_again(
    stage: Stage, server: Server, narrator: InkNarrator, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object) -> None:
        raise StoryError("The story has lost its thread.")

    await server.press("Ada", "Go in")
    with monkeypatch.context() as patch:
        patch.setattr(narrator, "turn", fails)
        await stage.restart(away=60)
    assert "The story has lost its thread. Nothing was counted" in texts(server.scene())
    await server.press("Ada", "Go in")
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]


async def test_a_scene_that_was_saved_but_not_sent_is_sent(
    stage: Stage, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def dies(*_: object, **__: object) -> None:
        crash(stage.consoles)
        raise asyncio.CancelledError

    await server.press("Ada", "Go in")
    with monkeypatch.context() as patch:
        patch.setattr(discord.abc.Messageable, "send", dies)
        await stage.pass_by(10)
        assert scenes(server.channel) == ["The Mouth"]
    for _ in range(2):
        await stage.restart()
        assert scenes(server.channel) == ["The Mouth", "The Hall"]
        assert "“Go in” it is." in texts(server.scene())
    assert [message.id for message in pressable(server.channel)] == [server.scene().id]


async def test_a_scene_whose_place_was_not_saved_is_not_shown_twice(
    stage: Stage, server: Server, nonces: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    really = discord.abc.Messageable.send

    async def sends_and_dies(self: Any, *args: Any, **options: Any) -> None:
        await really(self, *args, **options)
        crash(stage.consoles)
        raise asyncio.CancelledError

    await server.press("Ada", "Go in")
    with monkeypatch.context() as patch:
        patch.setattr(discord.abc.Messageable, "send", sends_and_dies)
        await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    await stage.restart()
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    first, again = nonces
    assert first == again
    assert 0 < len(first) <= 25
    await server.press("Bo", "Turn back")
    assert "**Turn back** · 1 · Bo" in texts(server.scene())
    await stage.pass_by(10)
    assert scenes(server.channel) == ["The Mouth", "The Hall", "The Mouth"]
    assert len(set(nonces)) == 2


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


# --- Buttons of any age ---


@both_ways
async def test_buttons_of_older_turns_say_so_and_go_away(stage: Stage, server: Server, down: Down) -> None:
    first = server.scene()
    channel = stage.client.get_partial_messageable(server.channel.id)
    await server.press("Ada", "Go in")
    await stage.pass_by(10)
    left = await channel.send(view=discord.ui.LayoutView.from_message(first))  # as a crash may leave it
    await down(stage)
    answer = await server.press("Bo", "Wait", message=left)
    assert "That turn is over" in told(answer)
    [left] = [one for one in server.channel.history() if one.id == left.id]
    assert buttons(left) == []
    assert "You stand before a cave." in texts(left)
    [hall] = pressable(server.channel)
    await server.press("Bo", "Turn back", message=hall)
    assert ["**Turn back** · 1 · Bo" in texts(one) for one in pressable(server.channel)] == [True]


async def test_a_restart_may_follow_upon_a_restart(stage: Stage, server: Server) -> None:
    await server.press("Ada", "Go in")
    await stage.restart(away=1)
    await stage.restart(away=1)
    await stage.stop(away=1)
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    await stage.pass_by(6.9)
    assert scenes(server.channel) == ["The Mouth"]
    await stage.pass_by(0.2)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]
    [turn] = await server.console().history()
    assert turn.tally == {"Go in": ("Ada",)}


async def test_who_presses_while_the_bot_stops_is_told_to_press_again(stage: Stage, server: Server) -> None:
    other = server.guild.create_text_channel("more-games")
    await stage.consoles.close()
    answer = await server.press("Ada", "Go in")
    assert "about to restart" in told(answer)
    answer = await server.boot("cave", other)
    assert "about to restart" in told(answer)
    await stage.restart()
    await server.press("Ada", "Go in")
    assert "**Go in** · 1 · Ada" in texts(server.scene())


async def test_a_press_that_comes_before_its_game_is_back_counts_and_brings_it_back(
    stage: Stage, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: object) -> None: ...

    with monkeypatch.context() as patch:
        patch.setattr(engine.consoles.Consoles, "restore_all", never)
        await stage.restart()
    assert stage.consoles.get(str(server.channel.id)) is None
    old = server.scene()
    await stage.click_together([(server.member(name), old, buttons(old)[0]) for name in ("Ada", "Bo")])
    assert "**Go in** · 2 ·" in texts(server.scene())
    await stage.pass_by(3)
    await server.moderator.slash(server.channel, "pause")
    await stage.pass_by(1)
    await server.moderator.slash(server.channel, "pause")
    await stage.pass_by(6.9)
    assert scenes(server.channel) == ["The Mouth"]
    await stage.pass_by(0.2)
    assert scenes(server.channel) == ["The Mouth", "The Hall"]


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


# --- At every moment ---


class Plug:
    """Counts what the process does outside itself, and at one of these things it is dead, with that left undone."""

    def __init__(self, stage: Stage, patch: pytest.MonkeyPatch) -> None:
        self._stage = stage
        self._at: int | None = None
        self._dead = False
        for owner, name in (
            (Redis, "execute_command"), (Pipeline, "execute"), (FakeHTTPClient, "request"),
            (FakeWebhookAdapter, "request"), (InkNarrator, "turn"), (InkNarrator, "open"),
        ):  # fmt: skip
            patch.setattr(owner, name, self._wired(getattr(owner, name)))

    def _wired(self, really: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def wired(*args: Any, **options: Any) -> Any:
            if self._at == 0:
                self._dead = True
                crash(self._stage.consoles)
            if self._dead:
                raise asyncio.CancelledError
            self._at = None if self._at is None else self._at - 1
            return await really(*args, **options)

        return wired

    def pull_at(self, step: int) -> None:
        self._at = step

    def mend(self) -> bool:
        """Put it in again; whether it had been pulled."""
        pulled, self._dead, self._at = self._dead, False, None
        return pulled


Deed = Callable[[Server], Awaitable[simcord.InteractionResult]]


async def _press(server: Server) -> simcord.InteractionResult:
    result = await server.press("Ada", "Go in")
    await server.stage.pass_by(10)
    return result


async def _press_first(server: Server) -> simcord.InteractionResult:
    return await server.press("Ada", "Go in")


async def _press_too(server: Server) -> simcord.InteractionResult:
    return await server.press("Bo", "Go in")


async def _boot(server: Server) -> simcord.InteractionResult:
    return await server.boot("cave")


async def _pause(server: Server) -> simcord.InteractionResult:
    return await server.moderator.slash(server.channel, "pause")


async def _swap(server: Server) -> simcord.InteractionResult:
    return await server.moderator.slash(server.channel, "hotswap", cartridge="cellar")


async def _exit(server: Server) -> simcord.InteractionResult:
    return await server.moderator.slash(server.channel, "exit")


async def _load(server: Server) -> simcord.InteractionResult:
    view = server.console().view()
    await server.stage.pass_by(1)
    return await server.moderator.slash(server.channel, "load", game=view.game_id if view else "")


@pytest.mark.parametrize(
    ("before", "deed", "undone", "done", "says"),
    [
        ([], _boot, [], ["The Mouth"], "Nobody has pressed yet"),
        ([_boot], _press, ["The Mouth"], ["The Mouth", "The Hall"], "“Go in” it is."),
        ([_boot, _press_first], _press_too, *[["The Mouth", "The Hall"]] * 2, "All 2 pressed “Go in”."),
        ([_boot], _pause, ["The Mouth"], ["The Mouth"], "Paused"),
        ([_boot, _pause], _pause, ["The Mouth"], ["The Mouth"], "Nobody has pressed yet"),
        ([_boot], _swap, ["The Mouth"], ["The Mouth", "The Cellar"], "Nobody has pressed yet"),
        ([_boot], _exit, ["The Mouth"], ["The Mouth"], ""),
        ([_boot, _exit], _load, ["The Mouth"], ["The Mouth", "The Mouth"], "Nobody has pressed yet"),
    ],
    ids=["boot", "press", "press too", "pause", "go on", "swap", "exit", "load"],
)
async def test_the_process_may_die_at_any_moment(
    stage: Stage,
    make: Make,
    nonces: list[str],
    monkeypatch: pytest.MonkeyPatch,
    before: list[Deed],
    deed: Deed,
    undone: list[str],
    done: list[str],
    says: str,
) -> None:
    stage.put(await make("cave", CAVE))
    stage.put(await make("cellar", CAVE.replace("The Mouth", "The Cellar")))
    plug = Plug(stage, monkeypatch)
    for step in itertools.count():
        server = stage.guild()
        for one in before:
            await one(server)
        plug.pull_at(step)
        result = await deed(server)
        pulled = plug.mend()
        when = f"{'killed' if pulled else 'left alone'} at step {step}"
        await stage.restart(away=20)
        if result.acknowledged:
            assert scenes(server.channel) == done, when
            assert says in texts(server.scene()), when
        assert scenes(server.channel) in (undone, done), when
        await _all_is_in_order(server, when)
        if not pulled:
            assert step > 2
            break


async def _all_is_in_order(server: Server, when: str) -> None:
    """What is shown is what is, and every button that is left does what it should."""
    channel, console = server.channel, server.stage.consoles.get(str(server.channel.id))
    can_be_played = console is not None and console.status is Status.OPEN
    if can_be_played:
        await server.press("Cy", labels(server.scene())[0])
        assert "· Cy" in texts(server.scene()) or ", Cy" in texts(server.scene()), when
    elif console is not None:
        assert "Paused" in texts(server.scene()), when
    for message in pressable(channel)[: -1 if can_be_played else None]:
        [answer] = await server.stage.click_together([(server.member("Di"), message, buttons(message)[0])])
        assert told(answer), when
    if can_be_played:
        assert [message.id for message in pressable(channel)] == [server.scene().id], when
