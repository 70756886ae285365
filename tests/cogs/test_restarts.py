"""The bot goes down and comes back: with a window open, with a turn half done, with buttons of any age."""

import asyncio
from typing import Any

import discord
import pytest
from discord_parts import Server, Stage
from engine_parts import CAVE, Make, crash
from message_parts import buttons, pressable, scenes, texts, told
from restart_parts import Down, both_ways

import engine.consoles
from engine.story.ink.narrator import InkNarrator
from engine.story.narrator import StoryError


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


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
