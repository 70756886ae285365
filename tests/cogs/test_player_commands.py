"""The players' commands: who plays, and what has happened."""

import re
from dataclasses import replace

import pytest
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import announced, answered, buttons, rendered, texts, told

from game.roster import PlayerState
from game.turns import TurnRecord
from game_characters import create_character

HOSTILE = "**@everyone** [free](https://evil.example)"
ROUND = "VAR n = 0\n-> top\n=== top\n~ n = n + 1\nRound {n}.\n+ [On] -> top\n+ [Stop] -> END\n"


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    stage.put(await make("cave", CAVE))
    stage.put(await make("round", ROUND))
    made = stage.guild()
    await made.boot("cave")
    return made


async def _asked(server: Server, command: str) -> str:
    return told(await server.member("Bo").slash(server.channel, command))


async def _turns(server: Server, count: int, label: str = "On") -> None:
    for _ in range(count):
        await server.press("Ada", label)
        await server.stage.pass_by(10)


# --- /players ---


async def test_before_the_first_press_nobody_plays(server: Server) -> None:
    shown = await _asked(server, "players")
    assert "0 players" in shown
    assert "👑 Stargazer" in shown
    assert "Nobody has pressed yet" in shown
    assert "Active" not in shown


async def test_the_roster_says_who_plays_and_who_wears_the_crown(server: Server) -> None:
    await server.press("Ada", "Wait")
    await server.press("Cy", "Wait")
    await server.moderator.slash(server.channel, "crown", player=server.member("Cy"))
    shown = await _asked(server, "players")
    assert "2 players" in shown
    assert "👑 Cy" in shown
    assert re.search(r"Active\*\* \(2\)\n.*Ada", shown)
    assert "Bo" not in shown, "who only looks does not play"


async def test_those_who_stay_away_become_idle_and_then_dormant(server: Server) -> None:
    await server.moderator.slash(server.channel, "hotswap", cartridge="round")
    await server.press("Cy", "On")
    await server.stage.pass_by(10)
    await server.press("Dee", "On")
    await _turns(server, 4)
    shown = await _asked(server, "players")
    assert re.search(r"Active\*\* \(1\)\nAda", shown)
    assert re.search(r"Idle\*\* \(2\)\n", shown)
    await _turns(server, 7)
    shown = await _asked(server, "players")
    assert re.search(r"Dormant\*\* \(2\)\n", shown)
    assert "Idle" not in shown
    await server.press("Cy", "On")
    shown = await _asked(server, "players")
    assert re.search(r"Active\*\* \(2\)\n", shown)
    assert re.search(r"Dormant\*\* \(1\)\nDee", shown)


async def test_time_alone_makes_idle_and_dormant(server: Server) -> None:
    await server.press("Ada", "Wait")
    await server.stage.pass_by(31 * 60)
    assert re.search(r"Idle\*\* \(1\)\nAda", await _asked(server, "players"))
    await server.stage.pass_by(90 * 60)
    assert re.search(r"Dormant\*\* \(1\)\nAda", await _asked(server, "players"))


async def test_a_player_is_named_with_the_character_she_plays(server: Server) -> None:
    await create_character(str(server.member("Ada").id), "Mira", "", server.stage.redis)
    await server.press("Ada", "Wait")
    assert "Ada as Mira" in await _asked(server, "players")


async def test_names_are_shown_as_they_are(server: Server) -> None:
    evil = server.guild.add_member(server.stage.env.create_user("evil", global_name=HOSTILE[:32]))
    await create_character(str(evil.id), HOSTILE[:40], "", server.stage.redis)
    await evil.click(server.scene(), label="Wait")
    await server.moderator.slash(server.channel, "crown", player=evil)
    for command in ("players", "history"):
        read, alive = rendered(re.sub(r"(?<!\\)\*\*", "", await _asked(server, command)))
        assert not {"mention", "link", "address"} & set(alive)
        if command == "players":
            assert HOSTILE[:32] in read
    await server.stage.pass_by(10)
    read, alive = rendered(re.sub(r"(?<!\\)\*\*", "", await _asked(server, "history")))
    assert HOSTILE[:32] in read
    assert not {"mention", "link", "address"} & set(alive)


async def test_a_crowd_of_hundreds_fits_on_the_page(server: Server) -> None:
    live = server.console().live
    assert live is not None
    crowd = {str(number): PlayerState(str(number), f"{'*' * 20}{number:03}{'🐉' * 8}") for number in range(500)}
    live.game = replace(live.game, players=crowd)
    shown = await _asked(server, "players")
    assert "500 players" in shown
    assert re.search(r"and \d+ more", shown)
    assert len(shown.encode("utf-16-le")) // 2 <= 4000


# --- /history ---


async def test_before_the_first_turn_is_over_there_is_no_history(server: Server) -> None:
    assert "No turn is over yet" in await _asked(server, "history")
    await server.press("Ada", "Wait")
    assert "No turn is over yet" in await _asked(server, "history")


async def test_the_history_says_who_pressed_what_and_what_came_of_it(server: Server) -> None:
    await server.press("Ada", "Go in")
    await server.press("Cy", "Wait")
    await server.press("Dee", "Go in")
    await server.stage.pass_by(10)
    shown = await _asked(server, "history")
    assert "**Turn 1**" in shown
    assert "Go in · Ada, Dee" in shown
    assert "Wait · Cy" in shown
    assert "> It is dark." in shown


async def test_the_newest_turn_comes_first_and_older_ones_are_on_further_pages(server: Server) -> None:
    await server.moderator.slash(server.channel, "hotswap", cartridge="round")
    await _turns(server, 9)
    result = await server.member("Bo").slash(server.channel, "history")
    assert result.response is not None
    seen: list[int] = []
    for page in (1, 2, 3):
        shown = texts(result.response)
        assert f"({page} of 3)" in shown
        seen += [int(turn) for turn in re.findall(r"\*\*Turn (\d+)\*\*", shown)]
        assert {one["label"]: one["disabled"] for one in buttons(result.response)} == {
            "Newer": page == 1,
            "Older": page == 3,
        }
        if page < 3:
            turned = await server.member("Bo").click(answered(result), label="Older")
            assert not turned.followups
    assert seen == [9, 8, 7, 6, 5, 4, 3, 2, 1]
    await server.member("Bo").click(answered(result), label="Newer")
    assert "(2 of 3)" in texts(result.response)


async def test_pages_are_turned_after_a_restart_too(server: Server) -> None:
    await server.moderator.slash(server.channel, "hotswap", cartridge="round")
    await _turns(server, 5)
    result = await server.member("Bo").slash(server.channel, "history")
    await server.stage.restart()
    await server.member("Bo").click(answered(result), label="Older")
    assert result.response is not None
    assert "(2 of 2)" in texts(result.response)


async def test_a_page_of_a_game_that_has_left_the_slot_is_refused(server: Server) -> None:
    await server.moderator.slash(server.channel, "hotswap", cartridge="round")
    await _turns(server, 5)
    result = await server.member("Bo").slash(server.channel, "history")
    await server.moderator.slash(server.channel, "exit")
    turned = await server.member("Bo").click(answered(result), label="Older")
    assert "No game is running here" in told(turned)


async def test_a_history_of_the_longest_words_fits_on_its_pages(stage: Stage, make: Make) -> None:
    options = "".join(f"+ [{'*' * 900}{number}] -> top\n" for number in range(20))
    stage.put(await make("wide", f"-> top\n=== top\n{'_wide_ ' * 400}\n{options}"))
    server = stage.guild()
    await server.boot("wide")
    live, view = server.console().live, server.console().view()
    assert live is not None
    assert view is not None
    choices = [one.text for one in view.scene.choices]
    crowd = {f"{number}": PlayerState(f"{number}", f"{'~' * 30}{number}") for number in range(60)}
    pressed = {user_id: choices[number % 20] for number, user_id in enumerate(crowd)}
    for turn in range(1, 5):
        live.change(replace(live.game, players=crowd), TurnRecord(turn, pressed, "_wide_ " * 70))
    await stage.consoles.store.save(live)
    shown = await _asked(server, "history")
    assert "**Turn 4**" in shown
    assert len(shown.encode("utf-16-le")) // 2 <= 4000


# --- /scene ---


async def test_the_scene_is_found_again(server: Server) -> None:
    line = await _asked(server, "scene")
    assert f"https://discord.com/channels/{server.guild.id}/{server.channel.id}/{server.scene().id}" in line


async def test_a_scene_that_was_deleted_is_shown_again(server: Server) -> None:
    await server.press("Ada", "Go in")
    await server.moderator.delete(server.scene())
    line = await _asked(server, "scene")
    assert str(server.scene().id) in line
    assert "**Go in** · 1 · Ada" in texts(server.scene())
    await server.press("Cy", "Go in")
    assert "**Go in** · 2 · Ada, Cy" in texts(server.scene())


@pytest.mark.parametrize("command", ["players", "history", "scene"])
async def test_the_answers_are_for_the_one_who_asked(server: Server, command: str) -> None:
    said, count = announced(server.channel), len(server.channel.history())
    result = await server.member("Bo").slash(server.channel, command)
    assert result.ephemeral
    assert announced(server.channel) == said
    assert len(server.channel.history()) == count


@pytest.mark.parametrize("command", ["players", "history", "scene"])
async def test_after_a_restart_they_know_the_game_again(server: Server, command: str) -> None:
    await server.press("Ada", "Go in")
    await server.stage.pass_by(10)
    before = await _asked(server, command)
    await server.stage.restart()
    assert await _asked(server, command) == before
