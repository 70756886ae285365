"""Presses: each is counted and answered, also while the store, the story or Discord fails."""

import asyncio
import logging
import re
from typing import Any

import pytest
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import announced, button, labels, texts, told

import engine.saver
from engine.console import Console
from engine.story.ink.cache import CompileCache
from engine.story.ink.narrator import InkNarrator
from engine.story.ink.pool import WorkerPool
from engine.story.limits import StoryLimits
from engine.view import Status

LOOP = """
Hello.
+ [Go round] -> round
+ [Go on] On you go.
  + + [Rest] -> END
=== round
~ temp x = 0
- (top)
~ x = x + 1
-> top
"""
FAULT = 'Hello.\n+ [Ask] -> lost\n+ [Go on] On you go.\n+ + [Rest] -> END\n=== lost\n{"a" / 2}\n-> END\n'


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


@pytest.fixture
def narrator(in_process_pool: WorkerPool, compiled: CompileCache) -> InkNarrator:
    """Nobody waits long for a story."""
    return InkNarrator(in_process_pool, StoryLimits(turn_seconds=0.4), compiled)


# --- What is counted ---


async def test_a_press_is_answered_by_the_tally(server: Server) -> None:
    before = len(server.channel.history())
    result = await server.press("Ada", "Go in")
    assert result.acknowledged
    assert result.followups == []
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    assert len(server.channel.history()) == before, "the answer is the scene itself"


async def test_the_screen_says_when_the_window_closes(server: Server) -> None:
    await server.press("Ada", "Go in")
    closes = re.search(r"closes <t:(\d+):R>, 10 seconds", texts(server.scene()))
    assert closes is not None
    assert 10 <= int(closes[1]) - server.stage.clock.time() < 11
    await server.stage.pass_by(4)
    await server.press("Bo", "Wait")
    assert closes[0] in texts(server.scene()), "a later press moves nothing"


async def test_a_player_may_change_her_mind(server: Server) -> None:
    await server.press("Ada", "Go in")
    await server.press("Bo", "Go in")
    await server.press("Ada", "Wait")
    shown = texts(server.scene())
    assert "**Go in** · 1 · Bo" in shown
    assert "**Wait** · 1 · Ada" in shown
    assert "2 players" in shown


async def test_the_presses_of_a_crowd_in_one_moment_are_all_counted_in_few_edits(server: Server) -> None:
    people = [server.member(f"player{number}") for number in range(40)]
    scene = server.scene()
    wanted = [("Go in", "Wait")[number % 4 == 0] for number in range(40)]
    live = server.console().live
    assert live is not None
    already = len(server.stage.env.http_requests)
    with server.stage.slow_discord(until=lambda: len(live.game.presses) == 40):
        results = await server.stage.click_together(
            (person, scene, button(scene, label)) for person, label in zip(people, wanted, strict=True)
        )
    assert all(result.acknowledged for result in results)
    assert not any(result.followups for result in results), "nobody was refused"
    shown = texts(server.scene())
    assert "**Go in** · 30 · " in shown
    assert "**Wait** · 10 · " in shown
    assert "40 players" in shown
    edits = [one for one in server.stage.env.http_requests[already:] if "components" in str(one.json)]
    assert len(edits) <= 3


async def test_one_who_presses_twice_in_one_moment_is_counted_once(server: Server) -> None:
    scene, ada = server.scene(), server.member("Ada")
    await server.stage.click_together((ada, scene, button(scene, label)) for label in ("Wait", "Go in", "Wait"))
    live = server.console().live
    assert live is not None
    [(who, choice)] = live.game.presses.items()
    shown = texts(server.scene())
    assert (who, f"**{choice}** · 1 · Ada" in shown) == (str(ada.id), True)
    assert "1 player " in shown


async def test_a_press_in_the_moment_the_window_closes_is_counted_or_refused_but_never_lost(server: Server) -> None:
    await server.press("Ada", "Go in")
    await server.stage.pass_by(9.999)
    scene = server.scene()
    [result] = await server.stage.click_together([(server.member("Bo"), scene, button(scene, "Go in"))])
    await server.stage.pass_by(0.002)
    counted = "All 2 pressed “Go in”" in texts(server.scene())
    assert counted or "“Go in” it is." in texts(server.scene())
    assert counted != any(one.ephemeral for one in result.followups)


async def test_a_press_is_acknowledged_when_it_is_stored_and_not_before(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = Console.press

    async def slow(self: Console, *given: Any) -> float:
        await asyncio.sleep(2.5)  # as behind a lock that is held
        return await really(self, *given)

    monkeypatch.setattr(Console, "press", slow)
    result = await server.press("Ada", "Go in")
    await server.stage.pass_by(2.4)
    assert not result.acknowledged
    await server.stage.pass_by(0.2)
    assert result.acknowledged
    assert "**Go in** · 1 · Ada" in texts(server.scene())


# --- When something is broken ---


@pytest.fixture
def retry(monkeypatch: pytest.MonkeyPatch) -> float:
    """How long it is until the store is tried again (seconds): longer than anything that the tests settle."""
    monkeypatch.setattr(engine.saver, "_RETRY_SECONDS", 60.0)
    return 60.0


async def test_while_the_store_hangs_presses_count_and_are_saved_later(server: Server, retry: float) -> None:
    stage = server.stage
    with stage.hanging_store():
        result = await server.press("Ada", "Go in")
        await stage.pass_by(2.9)
        assert result.acknowledged, "Discord takes no answer after three seconds"
        assert not result.followups
        shown = texts(server.scene())
        assert "Saving is interrupted" in shown
        assert "**Go in** · 1 · Ada" in shown
        await server.press("Bo", "Go in")
        assert "**Go in** · 2 · Ada, Bo" in texts(server.scene()), "and nobody waits for it again"
    await stage.pass_by(10)
    assert "All 2 pressed “Go in”" in texts(server.scene())
    await stage.pass_by(retry)
    assert "Saving is interrupted" not in texts(server.scene())
    await stage.restart()
    view = server.console().view()
    assert view is not None
    assert (view.turn, view.players) == (1, 2)


async def test_a_press_that_was_answered_while_the_store_hung_is_in_it_once_it_is_back(server: Server) -> None:
    with server.stage.hanging_store():
        await server.press("Ada", "Go in")
        await server.stage.pass_by(2)
        assert "Saving is interrupted" in texts(server.scene())
    await server.stage.pass_by(3)
    assert "Saving is interrupted" not in texts(server.scene())
    await server.stage.restart()
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    await server.stage.pass_by(5)
    assert "“Go in” it is." in texts(server.scene())


@pytest.mark.parametrize(
    ("story", "bad", "why"),
    [(LOOP, "Go round", "cut off"), (FAULT, "Ask", "The story has a fault here")],
    ids=["it loops", "it fails"],
)
async def test_when_a_story_is_broken_its_scene_stands_and_can_be_pressed_again(
    stage: Stage, make: Make, story: str, bad: str, why: str
) -> None:
    stage.put(await make("trap", story))
    server = stage.guild()
    await server.boot("trap")
    scene = server.scene()
    await server.press("Ada", bad)
    await stage.pass_by(10)
    assert server.scene().id == scene.id
    shown = texts(server.scene())
    assert "⚠️" in shown
    assert why in shown
    assert "Nothing was counted" in shown
    assert "· 1 · Ada" not in shown
    assert labels(server.scene()) == labels(scene)
    await server.press("Ada", "Go on")
    assert "⚠️" not in texts(server.scene())
    await stage.pass_by(10)
    assert "On you go." in texts(server.scene())


INCIDENT = re.compile(r"incident ([0-9a-f]{8})")


async def test_what_nobody_expected_is_one_private_line_with_a_number_that_is_in_the_log(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object) -> float:
        raise RuntimeError("the secret cause")

    monkeypatch.setattr(Console, "press", broken)
    result = await server.press("Ada", "Go in")
    line = told(result)
    assert "secret" not in line
    found = INCIDENT.search(line)
    assert found is not None
    [record] = [one for one in caplog.records if found[1] in one.getMessage()]
    assert record.levelno == logging.ERROR
    assert "the secret cause" in str(record.exc_info and record.exc_info[1])
    assert announced(server.channel) == announced(server.channel)[:1]


async def test_an_interaction_that_is_gone_already_is_no_error(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.stage.env.inject_error("POST", "/interactions/*/*/callback", times=None, status=404, code=10062)
    await server.press("Ada", "Go in")
    assert "**Go in** · 1 · Ada" in texts(server.scene()), "the press counts, and the message is edited without it"
    await server.press("Bo", "👑 x Blow the horn")
    await server.moderator.slash(server.channel, "pause")
    assert server.console().status is Status.PAUSED
    assert [one for one in caplog.records if one.levelno >= logging.WARNING] == []


async def test_when_the_channel_is_closed_to_the_bot_a_press_is_answered_all_the_same(server: Server) -> None:
    server.stage.env.inject_error("PATCH", "/channels/*/messages/*", status=403, code=50013, times=None)
    result = await server.press("Ada", "Go in")
    assert result.acknowledged
