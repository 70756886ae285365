"""Presses: each is counted or refused, none goes unanswered, and nobody is ever pinged."""

import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any

import discord
import pytest
import simcord
from discord_parts import Server, Stage, announced, answered, buttons, labels, menus, rendered, texts, told
from engine_parts import CAVE, Make

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
def narrator(in_process_pool: WorkerPool, compiled: CompileCache) -> InkNarrator:
    """Nobody waits long for a story."""
    return InkNarrator(in_process_pool, StoryLimits(turn_seconds=0.4), compiled)


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    stage.put(await make("cave", CAVE))
    made = stage.guild()
    await made.boot("cave")
    return made


def _button(message: Any, label: str) -> dict[str, Any]:
    return next(one for one in buttons(message) if one["label"] == label)


def _menu_of(choices: int) -> str:
    return "Choose.\n" + "".join(f"+ [Door {number}] You took door {number}. -> END\n" for number in range(choices))


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
            (person, scene, _button(scene, label)) for person, label in zip(people, wanted, strict=True)
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
    await server.stage.click_together((ada, scene, _button(scene, label)) for label in ("Wait", "Go in", "Wait"))
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
    [result] = await server.stage.click_together([(server.member("Bo"), scene, _button(scene, "Go in"))])
    await server.stage.pass_by(0.002)
    counted = "All 2 pressed “Go in”" in texts(server.scene())
    assert counted or "“Go in” it is." in texts(server.scene())
    assert counted != any(one.ephemeral for one in result.followups)


# --- What is refused ---


async def _nothing(_: Server) -> None:
    """The channel's game goes on."""


async def _turn_over(server: Server) -> None:
    await server.press("Ada", "Wait")
    await server.stage.pass_by(10)


async def _swapped(server: Server) -> None:
    await server.moderator.slash(server.channel, "hotswap", cartridge="cave")


async def _exited(server: Server) -> None:
    await server.moderator.slash(server.channel, "exit")


async def _paused(server: Server) -> None:
    await server.moderator.slash(server.channel, "pause")


async def _ended(server: Server) -> None:
    await server.press("Ada", "Go in")
    await server.stage.pass_by(10)
    await server.press("Ada", "Go on")
    await server.stage.pass_by(10)


async def _wiped(server: Server) -> None:
    asked = await server.moderator.slash(server.channel, "wipe")
    await server.moderator.click(answered(asked), label="Delete 1 forever")


async def _restarted(server: Server) -> None:
    await server.stage.restart()


async def _restarted_after_the_turn(server: Server) -> None:
    await _turn_over(server)
    await server.stage.restart()


Change = Callable[[Server], Awaitable[None]]


@pytest.mark.parametrize(
    ("change", "label", "says"),
    [
        (_nothing, "👑 x Blow the horn", "Only the crown's holder (Stargazer)"),
        (_turn_over, "Go in", "That turn is over"),
        (_swapped, "Go in", "That game is over"),
        (_exited, "Go in", "No game is running here"),
        (_wiped, "Go in", "No game is running here"),
        (_paused, "Go in", "paused"),
        (_ended, "Go in", "over"),
        (_restarted_after_the_turn, "Go in", "That turn is over"),
        (_restarted, "👑 x Blow the horn", "Only the crown's holder (Stargazer)"),
    ],
)
async def test_a_press_that_can_not_count_is_refused_in_one_private_line_and_changes_nothing(
    server: Server, change: Change, label: str, says: str
) -> None:
    seen_by_bo = server.scene()
    custom_id = _button(seen_by_bo, label)["custom_id"]
    await change(server)
    said, scene = announced(server.channel), server.scene()
    old = await server.stage.leave_scene(server.channel, custom_id)
    result = await server.member("Bo").click(old, custom_id=custom_id)
    line = told(result)
    assert says in line
    assert "\n" not in line
    assert announced(server.channel) == said
    assert texts(_as_it_is_now(server, scene)) == texts(scene)
    assert labels(_as_it_is_now(server, scene)) == labels(scene)


async def test_an_old_scene_that_is_pressed_loses_its_buttons(server: Server) -> None:
    old = await server.stage.leave_scene(server.channel, _button(server.scene(), "Go in")["custom_id"])
    await _swapped(server)
    await server.member("Bo").click(old, label="Old")
    after = _as_it_is_now(server, old)
    assert buttons(after) == []
    assert "An old scene." in texts(after)


def _as_it_is_now(server: Server, message: discord.Message) -> discord.Message:
    [found] = [one for one in server.channel.history() if one.id == message.id]
    return found


async def test_the_scene_that_stands_keeps_its_buttons_when_a_press_is_refused(server: Server) -> None:
    before = labels(server.scene())
    await server.press("Bo", "👑 x Blow the horn")
    assert labels(server.scene()) == before


async def test_the_scene_that_stands_keeps_its_buttons_when_what_is_pressed_is_not_on_it(server: Server) -> None:
    scene = server.scene()
    custom_id = _button(scene, "Go in")["custom_id"].removesuffix("0") + "99"
    [result] = await server.stage.click_together([(server.member("Bo"), scene, {"custom_id": custom_id})])
    assert "not on the screen" in told(result)
    assert labels(_as_it_is_now(server, scene)) == labels(scene)


async def test_the_last_turns_scene_keeps_its_tally_and_nothing_to_press(server: Server) -> None:
    first = server.scene()
    await server.press("Ada", "Wait")
    await server.stage.pass_by(10)
    former = _as_it_is_now(server, first)
    assert "**Wait** · 1 · Ada" in texts(former)
    assert buttons(former) == []


async def test_the_crowns_holder_may_press_what_is_hers(server: Server) -> None:
    await server.moderator.slash(server.channel, "crown", player=server.member("Ada"))
    refused = await server.press("Bo", "👑 x Blow the horn")
    assert "(Ada)" in told(refused)
    await server.press("Ada", "👑 x Blow the horn")
    await server.stage.pass_by(10)
    assert "The hill opens." in texts(server.scene())
    assert "The end (victory)" in texts(server.scene())
    assert buttons(server.scene()) == []


async def test_nothing_can_be_pressed_while_the_game_is_paused(server: Server) -> None:
    await _paused(server)
    assert all(button["disabled"] for button in buttons(server.scene()))
    await _paused(server)
    assert not any(button["disabled"] for button in buttons(server.scene()))


async def test_when_all_seats_are_taken_the_others_watch(stage: Stage, make: Make) -> None:
    stage.put(await make("cave", CAVE, seats=2))
    server = stage.guild()
    await server.boot("cave")
    await server.press("Ada", "Wait")
    await server.press("Bo", "Wait")
    assert "All 2 seats" in told(await server.press("Cy", "Wait"))
    await server.press("Ada", "Go in")
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    assert "2 players" in texts(server.scene())


async def test_a_press_of_one_servers_game_does_nothing_in_another(server: Server) -> None:
    other = server.stage.guild()
    await other.boot("cave")
    foreign = await server.stage.leave_scene(other.channel, _button(server.scene(), "Go in")["custom_id"])
    result = await other.member("Eve").click(foreign, label="Old")
    assert "That game is over" in told(result)
    for one in (server, other):
        view = one.console().view()
        assert view is not None
        assert (view.players, view.tally) == (0, {})


# --- What was left by others, or long ago ---


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
    assert texts(_as_it_is_now(server, scene)) == texts(scene)


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
    game = _button(server.scene(), "Go in")["custom_id"].split(":")[2]
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


# --- Hostile names and choices ---

NAMES = [
    ("**Ada** _of_ `x` ~~no~~ ||psst||", "**Ada** _of_ `x` ~~no~~ ||psst||"),
    ("# Ada", "# Ada"),
    ("-# Ada", "-# Ada"),
    ("> Ada", "> Ada"),
    ("1. Ada", "1. Ada"),
    ("@everyone", "@everyone"),
    ("@here and <@&1>", "@here and <@&1>"),
    ("<@1456074443980800018>", "<@1456074443980800018>"),
    ("<#1> </boot:2> <t:3:R> <:a:4>", "<#1> </boot:2> <t:3:R> <:a:4>"),
    ("[free](https://evil.example)", "[free](https://evil.example)"),
    ("HTTPS://evil.example", "HTTPS://evil.example"),
    ("discord.gg/evil", "discord.gg/evil"),
    ("Ada\u202egnp.exe", "Adagnp.exe"),
    ("\u2066Ada\u2069", "Ada"),
    ("Ada\nThe bot: you won", "Ada The bot: you won"),
    ("a\\", "a\\"),
    ("🐉" * 32, f"{'🐉' * 19}…"),
    ("\u200b\u200b", "…"),
    ("Zoë O'Hara 🐉", "Zoë O'Hara 🐉"),
]


async def test_a_name_is_shown_as_it_is_and_does_nothing(server: Server) -> None:
    for name, seen in NAMES:
        channel = server.guild.create_text_channel("another")
        await server.boot("cave", channel)
        eve = server.guild.add_member(server.stage.env.create_user("eve", global_name=name))
        await eve.click(server.scene(channel), label="Wait")
        [tally] = [one for one in texts(server.scene(channel)).splitlines() if one.startswith("**Wait**")]
        read, alive = rendered(tally)
        assert (read, alive) == (f"**Wait** · 1 · {seen}", ["bold"]), "the choice is bold, and the name is nothing"
        assert _pings(channel) == set()
        await server.moderator.slash(channel, "exit")  # else its window closes while the others are looked at


async def test_a_name_in_a_refusal_is_shown_as_it_is_and_does_nothing(server: Server) -> None:
    for name, seen in NAMES:
        eve = server.guild.add_member(server.stage.env.create_user("eve", global_name=name))
        await server.moderator.slash(server.channel, "crown", player=eve)
        read, alive = rendered(told(await server.press("Bo", "👑 x Blow the horn")))
        assert f"({seen})" in read
        assert alive == []


def _pings(channel: simcord.ChannelHandle) -> set[str]:
    """Everything in the channel that somebody would be called by, but for those whom moderators' lines name."""
    found: set[str] = set()
    for message in channel.history():
        if not message.content:
            found |= {user.name for user in message.mentions} | {role.name for role in message.role_mentions}
        if message.mention_everyone:
            found.add("everyone")
    return found


CHOICES = [
    ("a" * 81, "a" * 60),
    ("word " * 60, "word word"),
    ("🐉" * 45, "🐉" * 30),
    ("**Bold** <@1> @everyone", "**Bold** <@1> @everyone"),
    ("\u202eback", "back"),
    ("https:\\/\\/evil.example", "https://evil.example"),
    ("gg:p:x:0:0", "gg:p:x:0:0"),
    ("\u200b", "…"),
    ("🐉", "🐉"),
]


async def test_any_choice_can_be_pressed_and_counts(stage: Stage, make: Make) -> None:
    options = "".join(f"+ [{choice}] That was number {number}. -> END\n" for number, (choice, _) in enumerate(CHOICES))
    stage.put(await make("odd", f"Choose.\n{options}"))
    server = stage.guild()
    for number, (_, seen) in enumerate(CHOICES):
        channel = server.guild.create_text_channel("another")
        await server.boot("odd", channel)
        button = buttons(server.scene(channel))[number]
        assert seen in button["label"]
        assert len(button["label"].encode("utf-16-le")) // 2 <= 80
        await server.member("Ada").click(server.scene(channel), custom_id=button["custom_id"])
        assert " · 1 · Ada" in texts(server.scene(channel))
        await stage.pass_by(10)
        assert f"That was number {number}." in texts(server.scene(channel))
        assert _pings(channel) == set()


async def test_a_choice_that_is_too_long_for_its_button_can_be_read_in_full(stage: Stage, make: Make) -> None:
    long = " ".join(f"word{number}" for number in range(100))
    stage.put(await make("long", f"Choose.\n+ [{long}] Yes. -> END\n"))
    server = stage.guild()
    await server.boot("long")
    assert f"1 · {long}" in texts(server.scene())
    assert labels(server.scene())[0].startswith("1 · word0")


async def test_choices_with_the_same_words_are_told_apart(stage: Stage, make: Make) -> None:
    stage.put(await make("twins", "Choose.\n+ [Door] The first. -> END\n+ [Door] The second. -> END\n"))
    server = stage.guild()
    await server.boot("twins")
    one, two = buttons(server.scene())
    assert one["label"] != two["label"]
    await server.member("Ada").click(server.scene(), custom_id=two["custom_id"])
    await stage.pass_by(10)
    assert "The second." in texts(server.scene())


@pytest.mark.parametrize("count", [1, 5, 6, 25])
async def test_up_to_25_choices_are_buttons(stage: Stage, make: Make, count: int) -> None:
    stage.put(await make("doors", _menu_of(count)))
    server = stage.guild()
    await server.boot("doors")
    assert labels(server.scene()) == [f"Door {number}" for number in range(count)]
    await server.press("Ada", f"Door {count - 1}")
    await stage.pass_by(10)
    assert f"You took door {count - 1}." in texts(server.scene())


@pytest.mark.parametrize("count", [26, 50, 100])
async def test_more_choices_are_menus(stage: Stage, make: Make, count: int) -> None:
    stage.put(await make("doors", _menu_of(count)))
    server = stage.guild()
    await server.boot("doors")
    assert buttons(server.scene()) == []
    offered = [option for menu in menus(server.scene()) for option in menu["options"]]
    assert [one["label"] for one in offered] == [f"{number + 1} · Door {number}" for number in range(count)]
    assert all(len(menu["options"]) <= 25 for menu in menus(server.scene()))
    last = menus(server.scene())[-1]
    await server.member("Ada").select(server.scene(), [last["options"][-1]["value"]], custom_id=last["custom_id"])
    assert f"**Door {count - 1}** · 1 · Ada" in texts(server.scene())
    await stage.pass_by(10)
    assert f"You took door {count - 1}." in texts(server.scene())


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


# --- Nobody is pinged ---


async def test_every_request_with_text_in_it_says_that_nobody_is_to_be_pinged(server: Server) -> None:
    await server.press("Ada", "Go in")
    await server.press("Bo", "👑 x Blow the horn")
    await server.stage.pass_by(10)
    await server.moderator.slash(server.channel, "crown", player=server.member("Ada"))
    await _paused(server)
    await _paused(server)
    await _swapped(server)
    await _wiped_all(server)
    unsaid = [f"{one.method} {one.path}" for one in server.stage.env.http_requests if _may_ping(one.json)]
    assert unsaid == []


async def _wiped_all(server: Server) -> None:
    asked = await server.moderator.slash(server.channel, "wipe")
    await server.moderator.click(answered(asked), label="Delete 2 forever")


def _may_ping(body: Any) -> bool:
    if not isinstance(body, dict):
        return False
    body = body.get("data", body)
    said = body.get("content") or body.get("components")
    return bool(said) and body.get("allowed_mentions", {}).get("parse") != []


def test_the_bot_asks_for_no_privileged_intent(stage: Stage) -> None:
    assert stage.client.intents == discord.Intents(guilds=True)
