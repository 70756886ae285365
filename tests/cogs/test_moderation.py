"""The moderators' commands: what each does, what it says to everybody, and what it asks first."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import discord
import pytest
from discord_parts import Server, Stage, announced, answered, buttons, labels, rendered, texts, told
from engine_parts import CAVE, Make

from engine.story.ink.cache import CompileCache
from engine.story.ink.narrator import InkNarrator
from engine.story.ink.pool import WorkerPool
from engine.story.limits import StoryLimits
from engine.view import Status, View

TOWER = "You see a tower.\n+ [Climb] You climb.\n    + + [Rest] -> END\n+ [Leave] -> END\n"
LOOP = "-> top\n=== top\n~ temp x = 0\n- (again)\n~ x = x + 1\n-> again\n"
HOSTILE = "**@everyone** [a](https://evil.ex) <@1>"


@pytest.fixture
def narrator(in_process_pool: WorkerPool, compiled: CompileCache) -> InkNarrator:
    """Nobody waits long for a story."""
    return InkNarrator(in_process_pool, StoryLimits(turn_seconds=0.4), compiled)


@pytest.fixture
async def empty(stage: Stage, make: Make) -> Server:
    """A server in which nothing is played, and two cartridges."""
    stage.put(await make("cave", CAVE))
    stage.put(await make("tower", TOWER))
    return stage.guild()


@pytest.fixture
async def server(empty: Server) -> Server:
    """A server in whose channel the cave is played."""
    await empty.boot("cave")
    return empty


def _view(server: Server) -> View:
    view = server.console().view()
    assert view is not None
    return view


async def _games(server: Server) -> dict[str, str]:
    """The games of the server by title, as they are offered to be loaded."""
    offered = await server.moderator.autocomplete(server.channel, "load", "game", "")
    return {one["name"].split(" · ")[0]: one["value"] for one in offered}


# --- Every action leaves a line that says who did it ---

Act = Callable[[Server], Awaitable[Any]]


def _slash(name: str, **options: Any) -> Act:
    async def act(server: Server) -> Any:
        return await server.moderator.slash(server.channel, name, **options)

    return act


async def _crown(server: Server) -> Any:
    return await server.moderator.slash(server.channel, "crown", player=server.member("Ada"))


async def _boot_over(server: Server) -> Any:
    asked = await server.boot("tower")
    return await server.moderator.click(answered(asked), label="Boot Tower")


async def _wipe(server: Server) -> Any:
    asked = await server.moderator.slash(server.channel, "wipe")
    return await server.moderator.click(answered(asked), custom_id=buttons(asked.response)[0]["custom_id"])


async def _load(server: Server) -> Any:
    await server.moderator.slash(server.channel, "hotswap", cartridge="tower")
    return await server.moderator.slash(server.channel, "load", game=(await _games(server))["Cave"])


async def _go_on(server: Server) -> Any:
    await server.moderator.slash(server.channel, "pause")
    return await server.moderator.slash(server.channel, "pause")


ACTS: list[tuple[Act, str]] = [
    (_boot_over, "booted **Tower**"),
    (_slash("hotswap", cartridge="tower"), "swapped **Cave** for **Tower**"),
    (_slash("exit"), "took **Cave** out of the slot"),
    (_load, "loaded **Cave**, at turn 1"),
    (_wipe, "deleted the 1 saved game of this channel"),
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


# --- /boot ---


async def test_a_boot_into_an_empty_slot_says_who_did_it_and_shows_the_scene(empty: Server) -> None:
    result = await empty.boot("cave")
    assert announced(empty.channel) == [f"▶️ {empty.moderator.mention} booted **Cave**."]
    assert not result.ephemeral
    assert "You stand before a cave." in texts(empty.scene())


async def test_a_title_may_be_typed_in_part_where_it_can_mean_one_only(empty: Server) -> None:
    for typed in ("cave", "Cave", " CAVE ", "cav"):
        await empty.boot(typed)
        assert _view(empty).title == "Cave", typed
        await empty.moderator.slash(empty.channel, "exit")


MEANING_NOTHING = ("", " ", "no such", "*", "../cave", "cave\0", "@everyone", "x" * 6000, "\0", "🐉", "e")


@pytest.mark.parametrize("command", ["boot", "hotswap"])
async def test_what_is_typed_and_means_none_or_several_is_refused(server: Server, command: str) -> None:
    before, said = _view(server), announced(server.channel)
    for typed in MEANING_NOTHING:
        line = told(await server.moderator.slash(server.channel, command, cartridge=typed))
        assert "choose one that is listed" in line, typed
    assert (_view(server), announced(server.channel)) == (before, said)


async def test_a_boot_over_a_running_game_asks_first_and_privately(server: Server) -> None:
    await server.press("Ada", "Wait")
    await server.stage.pass_by(10)
    said, before = announced(server.channel), _view(server)
    asked = await server.boot("tower")
    question = told(asked)
    assert "**Cave** is running here, at turn 2" in question
    assert "**Tower**" in question
    assert labels(asked.response) == ["Boot Tower", "Cancel"]
    assert (_view(server), announced(server.channel)) == (before, said)


async def test_no_changes_nothing_and_can_not_become_yes(server: Server) -> None:
    asked, before = await server.boot("tower"), _view(server)
    answer = await server.moderator.click(answered(asked), label="Cancel")
    assert told(answer) == "Nothing was changed."
    assert buttons(answer.response) == []
    assert _view(server) == before


async def test_yes_boots_and_the_former_game_can_be_loaded_again(server: Server) -> None:
    await server.press("Ada", "Wait")
    await _boot_over(server)
    assert _view(server).title == "Tower"
    await server.moderator.slash(server.channel, "load", game=(await _games(server))["Cave"])
    assert _view(server).title == "Cave"
    assert "**Wait** · 1 · Ada" in texts(server.scene())


async def test_a_question_that_was_answered_has_nothing_to_press_any_more(server: Server) -> None:
    asked = await server.boot("tower")
    answer = await server.moderator.click(answered(asked), label="Boot Tower")
    assert buttons(answer.response) == []


async def _swap(server: Server) -> None:
    await server.moderator.slash(server.channel, "hotswap", cartridge="cave")


async def _exit_and_boot(server: Server) -> None:
    await server.moderator.slash(server.channel, "exit")
    await server.boot("cave")


@pytest.mark.parametrize("change", [_swap, _exit_and_boot])
async def test_a_yes_to_a_question_about_another_game_is_refused(server: Server, change: Act) -> None:
    asked = await server.boot("tower")
    await change(server)
    game, said = _view(server).game_id, announced(server.channel)
    answer = await server.moderator.click(answered(asked), label="Boot Tower")
    assert "Another game is running now" in told(answer)
    assert _view(server).game_id == game
    assert announced(server.channel) == said


async def test_a_yes_after_the_game_has_left_the_slot_boots(server: Server) -> None:
    asked = await server.boot("tower")
    await server.moderator.slash(server.channel, "exit")
    await server.moderator.click(answered(asked), label="Boot Tower")
    assert _view(server).title == "Tower"


async def test_a_yes_after_a_restart_still_knows_what_it_was_about(server: Server) -> None:
    asked = await server.boot("tower")
    await server.stage.restart()
    await server.moderator.click(answered(asked), label="Boot Tower")
    assert _view(server).title == "Tower"


async def test_a_yes_that_is_pressed_twice_in_a_moment_boots_once(server: Server) -> None:
    asked = await server.boot("tower")
    assert asked.response is not None
    yes = (server.moderator, asked.response.message, buttons(asked.response)[0])
    await server.stage.click_together([yes, yes])
    assert sum("booted **Tower**" in line for line in announced(server.channel)) == 1
    assert sorted(await _games(server)) == ["Cave", "Tower"]


async def test_a_yes_that_is_pressed_again_later_is_refused(server: Server) -> None:
    asked = await server.boot("tower")
    assert asked.response is not None
    message, yes = asked.response.message, buttons(asked.response)[0]
    await server.moderator.click(answered(asked), label="Boot Tower")
    game = _view(server).game_id
    [again] = await server.stage.click_together([(server.moderator, message, yes)])
    assert "Another game is running now" in told(again)
    assert _view(server).game_id == game


async def test_two_moderators_who_boot_in_the_same_moment_do_not_boot_over_each_other(empty: Server) -> None:
    """The second is asked, as she would be a second later."""
    asked = await empty.stage.slash_together(
        [(empty.moderator, empty.channel, "boot", {"cartridge": name}) for name in ("cave", "tower")]
    )
    assert len(announced(empty.channel)) == 1
    assert sum(one.ephemeral for one in asked) == 1


async def test_a_cartridge_that_was_taken_off_the_shelf_meanwhile_is_refused(server: Server) -> None:
    asked = await server.boot("tower")
    await server.stage.consoles.shelf.fill()
    answer = await server.moderator.click(answered(asked), label="Boot Tower")
    assert "no such cartridge" in told(answer)
    assert _view(server).title == "Cave"


async def test_a_story_that_can_not_begin_leaves_the_running_game_as_it_is(server: Server, make: Make) -> None:
    server.stage.put(await make("loop", LOOP))
    before, said = _view(server), announced(server.channel)
    line = told(await server.moderator.slash(server.channel, "hotswap", cartridge="loop"))
    assert "\n" not in line
    assert "cut off" in line
    assert (_view(server), announced(server.channel)) == (before, said)


async def test_a_content_warning_goes_with_the_line(stage: Stage, make: Make) -> None:
    stage.put(await make("cave", CAVE, content_warning=f"Darkness. {HOSTILE}"))
    server = stage.guild()
    await server.boot("cave")
    read, alive = rendered(announced(server.channel)[0])
    assert f"Content: Darkness. {HOSTILE}" in read
    assert set(alive) <= {"bold", "mention", "subtext"}
    assert alive.count("mention") == 1, "the moderator, and nobody else"


MISSING = (
    ({"view_channel": False}, ["View Channel"]),
    ({"send_messages": False}, ["Send Messages"]),
    ({"attach_files": False}, ["Attach Files"]),
    ({"send_messages": False, "attach_files": False}, ["Send Messages", "Attach Files"]),
)


@pytest.mark.parametrize("command", ["boot", "hotswap", "load"])
async def test_where_a_game_could_not_be_shown_it_is_said_which_permissions_are_missing(
    empty: Server, command: str
) -> None:
    me = empty.guild.me
    assert me is not None
    options = {"game": "any"} if command == "load" else {"cartridge": "cave"}
    for allowed, missing in MISSING:
        shut = empty.guild.create_text_channel("shut", overwrites={me: discord.PermissionOverwrite(**allowed)})
        line = told(await empty.moderator.slash(shut, command, **options))
        named = line.partition("I need the permission ")[2].removesuffix(" here.").split(", ")
        assert named == missing
        assert shut.history() == []


# --- Autocomplete ---

TYPED = ["", "c", "CAVE", "  ", "*", "\\", "(", "@everyone", "\u202e", "🐉" * 50, "x" * 6000, "ß", "İ", "\0", "a b c d"]


@pytest.mark.parametrize(("command", "option"), [("boot", "cartridge"), ("hotswap", "cartridge"), ("load", "game")])
async def test_whatever_is_typed_gets_at_most_25_options_that_discord_takes(
    server: Server, make: Make, command: str, option: str
) -> None:
    base = await make("base", TOWER)
    for number in range(30):
        server.stage.put(_renamed(base, f"long-{number}", f"{'🐉' * 70} {number}", author="ß" * 80))
    for number in range(30):
        await server.moderator.slash(server.channel, "hotswap", cartridge=f"long-{number}")
    for typed in TYPED:
        offered = await server.moderator.autocomplete(server.channel, command, option, typed)
        assert len(offered) <= 25, typed
        assert len(offered) == 25 or typed.strip(), "with nothing typed there are more than it takes"
        for one in offered:
            assert 1 <= len(one["name"].encode("utf-16-le")) // 2 <= 100, typed
            assert 1 <= len(one["value"]) <= 100, typed
        values = [one["value"] for one in offered]
        assert len(values) == len(set(values))


def _renamed(cartridge: Any, name: str, title: str, **keys: Any) -> Any:
    return replace(cartridge, manifest=cartridge.manifest.model_copy(update={"id": name, "title": title, **keys}))


@pytest.mark.parametrize("command", ["boot", "hotswap"])
async def test_cartridges_are_found_by_their_titles(empty: Server, command: str) -> None:
    offered = await empty.moderator.autocomplete(empty.channel, command, "cartridge", "tow")
    assert [(one["name"], one["value"]) for one in offered] == [("Tower · unknown", "tower")]
    assert await empty.moderator.autocomplete(empty.channel, command, "cartridge", "nothing") == []


async def test_what_is_offered_can_be_booted(empty: Server) -> None:
    for one in await empty.moderator.autocomplete(empty.channel, "boot", "cartridge", ""):
        await empty.boot(one["value"])
        assert _view(empty).cartridge_id == one["value"]
        await empty.moderator.slash(empty.channel, "exit")


async def test_games_to_load_are_those_of_this_server_with_this_channels_first(empty: Server, make: Make) -> None:
    other, elsewhere = empty.guild.create_text_channel("other"), empty.stage.guild()
    await empty.boot("cave")
    await empty.boot("tower", other)
    await elsewhere.boot("tower")
    offered = await empty.moderator.autocomplete(empty.channel, "load", "game", "")
    assert [one["name"].split(" · ")[0] for one in offered] == ["Cave", "Tower"]
    assert "another channel" not in offered[0]["name"]
    assert "another channel" in offered[1]["name"]
    assert "running" in offered[0]["name"]
    found = await empty.moderator.autocomplete(empty.channel, "load", "game", "tow")
    assert [one["name"].split(" · ")[0] for one in found] == ["Tower"]


# --- /hotswap, /exit, /load ---


async def test_a_hotswap_is_at_once_and_the_former_game_is_saved(server: Server) -> None:
    await server.press("Ada", "Wait")
    await server.moderator.slash(server.channel, "hotswap", cartridge="tower")
    assert "You see a tower." in texts(server.scene())
    await server.stage.pass_by(20)
    await server.moderator.slash(server.channel, "load", game=(await _games(server))["Cave"])
    assert "**Wait** · 1 · Ada" in texts(server.scene())
    await server.stage.pass_by(10)
    assert "Last turn: “Wait” it is." in texts(server.scene())


async def test_a_game_that_left_the_slot_takes_nothing_until_it_is_loaded_again(server: Server) -> None:
    before = server.scene()
    await server.moderator.slash(server.channel, "exit")
    [after] = [one for one in server.channel.history() if one.id == before.id]
    assert buttons(after) == []
    assert "Out of the slot" in texts(after)
    assert "No game is running" in told(await server.moderator.slash(server.channel, "exit"))
    await server.moderator.slash(server.channel, "load", game=(await _games(server))["Cave"])
    await server.press("Ada", "Go in")
    await server.stage.pass_by(10)
    assert "It is dark." in texts(server.scene())


async def test_only_a_game_that_is_listed_can_be_loaded(server: Server) -> None:
    before = _view(server)
    for typed in ("", "Cave", "no-such", "*", "x" * 6000, "a:b", "\0", "@everyone", "game:index"):
        line = told(await server.moderator.slash(server.channel, "load", game=typed))
        assert line == "There is no such game: choose one of those that are listed.", typed
    assert _view(server) == before


async def test_a_game_that_runs_already_is_not_loaded_again(server: Server) -> None:
    line = told(await server.moderator.slash(server.channel, "load", game=_view(server).game_id))
    assert "running already" in line


async def test_a_game_is_loaded_in_its_own_channel_and_server_only(server: Server) -> None:
    game = _view(server).game_id
    other, elsewhere = server.guild.create_text_channel("other"), server.stage.guild()
    assert "another channel" in told(await server.moderator.slash(other, "load", game=game))
    assert "no such game" in told(await elsewhere.moderator.slash(elsewhere.channel, "load", game=game))


# --- /games ---


async def test_where_nothing_was_played_there_are_no_games(empty: Server) -> None:
    result = await empty.moderator.slash(empty.channel, "games")
    assert "none yet" in told(result)


async def test_the_list_of_games_is_private_and_of_this_server_only(server: Server) -> None:
    elsewhere = server.stage.guild()
    await elsewhere.boot("tower")
    await server.press("Ada", "Wait")
    await server.stage.pass_by(10)
    listed = told(await server.moderator.slash(server.channel, "games"))
    assert f"▶️ **Cave** · turn 2 · 1 player · {server.channel.mention}" in listed
    assert "Tower" not in listed


async def test_a_long_list_of_games_has_pages(server: Server) -> None:
    for _ in range(20):
        await server.moderator.slash(server.channel, "hotswap", cartridge="tower")
    first = await server.moderator.slash(server.channel, "games")
    seen = []
    for page in (1, 2, 3):
        shown = texts(first.response)
        assert f"({page} of 3)" in shown
        seen += re.findall(r"\*\*(Cave|Tower)\*\*", shown)
        disabled = {one["label"]: one["disabled"] for one in buttons(first.response)}
        assert disabled == {"Newer": page == 1, "Older": page == 3}
        if page < 3:
            turned = await server.moderator.click(answered(first), label="Older")
            assert not turned.followups
            assert turned.response is not None
            assert turned.response.ephemeral
    assert sorted(seen) == ["Cave", *["Tower"] * 20]
    await server.moderator.click(answered(first), label="Newer")
    assert "(2 of 3)" in texts(first.response)


async def test_a_page_that_is_gone_meanwhile_becomes_the_last_one(server: Server) -> None:
    for _ in range(10):
        await server.moderator.slash(server.channel, "hotswap", cartridge="tower")
    listed = await server.moderator.slash(server.channel, "games")
    await server.moderator.click(answered(listed), label="Older")
    asked = await server.moderator.slash(server.channel, "wipe")
    await server.moderator.click(answered(asked), label="Delete 11 forever")
    await server.moderator.click(answered(listed), label="Newer")
    assert "none yet" in texts(listed.response)
    assert buttons(listed.response) == []


TITLES = [
    (HOSTILE, HOSTILE),
    ("# Heading\n> quote", "# Heading > quote"),
    ("\u202eevac\u2066", "evac"),
]


@pytest.mark.parametrize(("title", "seen"), TITLES)
async def test_a_hostile_title_is_shown_in_one_line_as_it_is(stage: Stage, make: Make, title: str, seen: str) -> None:
    stage.put(await make("evil", TOWER, title=title))
    server = stage.guild()
    await server.boot("evil")
    asked = await server.boot("evil")
    lines = [told(asked), told(await server.moderator.slash(server.channel, "wipe"))]
    await server.moderator.slash(server.channel, "hotswap", cartridge="evil")
    await server.moderator.slash(server.channel, "load", game=(await _by_value(server))[-1])
    await server.moderator.slash(server.channel, "exit")
    for text in (*lines, *announced(server.channel)):
        read, alive = rendered(re.sub(r"(?<!\\)\*\*", "", text))  # what is bold is the bot's own
        assert seen[:40] in read
        assert "\n" not in read
        assert not {"link", "address", "bold", "heading", "quote"} & set(alive)
        assert alive.count("mention") == text.count(server.moderator.mention)
    assert seen[:40] in texts((await server.moderator.slash(server.channel, "games")).response).replace("\\", "")
    assert labels(asked.response)[0] == f"Boot {seen}"
    assert not any(message.mention_everyone for message in server.channel.history())


async def _by_value(server: Server) -> list[str]:
    offered = await server.moderator.autocomplete(server.channel, "load", "game", "")
    return [one["value"] for one in offered if "running" not in one["name"]]


# --- /wipe ---


async def test_a_wipe_asks_once_privately_and_names_what_it_deletes(server: Server) -> None:
    await server.moderator.slash(server.channel, "hotswap", cartridge="tower")
    said = announced(server.channel)
    asked = await server.moderator.slash(server.channel, "wipe")
    question = told(asked)
    assert "**Cave**" in question
    assert "**Tower**" in question
    assert "forever" in question
    assert labels(asked.response) == ["Delete 2 forever", "Cancel"]
    assert announced(server.channel) == said
    assert sorted(await _games(server)) == ["Cave", "Tower"]


async def test_no_deletes_nothing(server: Server) -> None:
    asked = await server.moderator.slash(server.channel, "wipe")
    await server.moderator.click(answered(asked), label="Cancel")
    assert list(await _games(server)) == ["Cave"]
    assert _view(server).status is Status.OPEN


async def test_yes_deletes_this_channels_games_and_no_others(server: Server) -> None:
    other = server.guild.create_text_channel("other")
    await server.boot("tower", other)
    scene = server.scene()
    await server.press("Ada", "Wait")
    await _wipe(server)
    assert list(await _games(server)) == ["Tower"]
    [former] = [one for one in server.channel.history() if one.id == scene.id]
    assert buttons(former) == []
    await server.stage.pass_by(60)
    await server.stage.restart()
    assert list(await _games(server)) == ["Tower"]
    assert "no saved games" in told(await server.moderator.slash(server.channel, "wipe"))
    await server.boot("cave")
    assert _view(server).turn == 0


async def test_a_wipe_deletes_nothing_that_it_did_not_name(server: Server) -> None:
    asked = await server.moderator.slash(server.channel, "wipe")
    await server.moderator.slash(server.channel, "hotswap", cartridge="tower")
    answer = await server.moderator.click(answered(asked), label="Delete 1 forever")
    assert "/wipe" in told(answer)
    assert sorted(await _games(server)) == ["Cave", "Tower"]


async def test_a_wipe_that_is_confirmed_twice_in_a_moment_is_told_once(server: Server) -> None:
    asked = await server.moderator.slash(server.channel, "wipe")
    assert asked.response is not None
    yes = (server.moderator, asked.response.message, buttons(asked.response)[0])
    await server.stage.click_together([yes, yes])
    assert sum("deleted" in line for line in announced(server.channel)) == 1
    assert "1 saved game" in announced(server.channel)[-1]


async def test_where_everybody_may_give_the_command_only_a_moderator_can_wipe(server: Server) -> None:
    """A server's admins may open a command to all; what destroys something is checked again."""
    command = server.stage.env.backend.find_command("wipe", None)
    assert command is not None
    server.guild.set_command_permissions(int(command["id"]), {server.guild.default_role: True})
    bo = server.member("Bo")
    server.guild.set_command_permissions(int(command["id"]), {bo: True})
    assert "ask a moderator" in told(await bo.slash(server.channel, "wipe"))
    assert list(await _games(server)) == ["Cave"]


async def test_who_is_no_moderator_any_more_can_not_say_yes(server: Server) -> None:
    asked = await server.moderator.slash(server.channel, "wipe")
    server.stage.env.backend.edit_member(server.guild.id, server.moderator.id, {"role_ids": []})
    answer = await server.moderator.click(answered(asked), label="Delete 1 forever")
    assert "ask a moderator" in told(answer)
    assert len(await server.stage.consoles.games(str(server.guild.id))) == 1


async def test_while_the_store_hangs_nothing_is_wiped_and_the_game_goes_on(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.saver._RETRY_SECONDS", 60.0)
    await server.press("Ada", "Go in")
    asked = await server.moderator.slash(server.channel, "wipe")
    with server.stage.hanging_store():
        answer = await server.moderator.click(answered(asked), label="Delete 1 forever")
        await server.stage.pass_by(5)
    assert "does not answer" in told(answer)
    await server.stage.pass_by(10)
    assert "It is dark." in texts(server.scene())


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
    assert _view(server).crown == "Stargazer"


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
