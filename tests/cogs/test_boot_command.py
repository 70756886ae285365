"""The command /boot: what can be typed, and the question it asks over a running game."""

import json
from dataclasses import replace
from typing import Any

import discord
import pytest
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import announced, answered, buttons, labels, rendered, texts, told
from moderation_parts import HOSTILE, TOWER, Act, boot_over, games, view

from engine.story.ink.cache import CompileCache
from engine.story.ink.narrator import InkNarrator
from engine.story.ink.pool import WorkerPool
from engine.story.limits import StoryLimits
from game.version import VERSION

LOOP = "-> top\n=== top\n~ temp x = 0\n- (again)\n~ x = x + 1\n-> again\n"


@pytest.fixture
def narrator(in_process_pool: WorkerPool, compiled: CompileCache) -> InkNarrator:
    """Nobody waits long for a story."""
    return InkNarrator(in_process_pool, StoryLimits(turn_seconds=0.4), compiled)


@pytest.fixture
async def server(empty: Server) -> Server:
    """A server in whose channel the cave is played."""
    await empty.boot("cave")
    return empty


# --- /boot ---


async def test_a_boot_into_an_empty_slot_says_who_did_it_and_shows_the_scene(empty: Server) -> None:
    result = await empty.boot("cave")
    assert announced(empty.channel) == [f"▶️ {empty.moderator.mention} booted **Cave**."]
    assert not result.ephemeral
    assert "You stand before a cave." in texts(empty.scene())


async def test_a_title_may_be_typed_in_part_where_it_can_mean_one_only(empty: Server) -> None:
    for typed in ("cave", "Cave", " CAVE ", "cav"):
        await empty.boot(typed)
        assert view(empty).title == "Cave", typed
        await empty.moderator.slash(empty.channel, "exit")


MEANING_NOTHING = ("", " ", "no such", "*", "../cave", "cave\0", "@everyone", "x" * 6000, "\0", "🐉", "e")


@pytest.mark.parametrize("command", ["boot", "hotswap"])
async def test_what_is_typed_and_means_none_or_several_is_refused(server: Server, command: str) -> None:
    before, said = view(server), announced(server.channel)
    for typed in MEANING_NOTHING:
        line = told(await server.moderator.slash(server.channel, command, cartridge=typed))
        assert "choose one that is listed" in line, typed
    assert (view(server), announced(server.channel)) == (before, said)


async def test_a_boot_over_a_running_game_asks_first_and_privately(server: Server) -> None:
    await server.press("Ada", "Wait")
    await server.stage.pass_by(10)
    said, before = announced(server.channel), view(server)
    asked = await server.boot("tower")
    question = told(asked)
    assert "**Cave** is running here, at turn 2" in question
    assert "**Tower**" in question
    assert labels(asked.response) == ["Boot Tower", "Cancel"]
    assert (view(server), announced(server.channel)) == (before, said)


async def test_no_changes_nothing_and_can_not_become_yes(server: Server) -> None:
    asked, before = await server.boot("tower"), view(server)
    answer = await server.moderator.click(answered(asked), label="Cancel")
    assert told(answer) == "Nothing was changed."
    assert buttons(answer.response) == []
    assert view(server) == before


async def test_yes_boots_and_the_former_game_can_be_loaded_again(server: Server) -> None:
    await server.press("Ada", "Wait")
    await boot_over(server)
    assert view(server).title == "Tower"
    await server.moderator.slash(server.channel, "load", game=(await games(server))["Cave"])
    assert view(server).title == "Cave"
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
    game, said = view(server).game_id, announced(server.channel)
    answer = await server.moderator.click(answered(asked), label="Boot Tower")
    assert "Another game is running now" in told(answer)
    assert view(server).game_id == game
    assert announced(server.channel) == said


async def test_a_yes_after_the_game_has_left_the_slot_boots(server: Server) -> None:
    asked = await server.boot("tower")
    await server.moderator.slash(server.channel, "exit")
    await server.moderator.click(answered(asked), label="Boot Tower")
    assert view(server).title == "Tower"


async def test_a_yes_after_a_restart_still_knows_what_it_was_about(server: Server) -> None:
    asked = await server.boot("tower")
    await server.stage.restart()
    await server.moderator.click(answered(asked), label="Boot Tower")
    assert view(server).title == "Tower"


async def test_a_yes_that_is_pressed_twice_in_a_moment_boots_once(server: Server) -> None:
    asked = await server.boot("tower")
    assert asked.response is not None
    yes = (server.moderator, asked.response.message, buttons(asked.response)[0])
    await server.stage.click_together([yes, yes])
    assert sum("booted **Tower**" in line for line in announced(server.channel)) == 1
    assert sorted(await games(server)) == ["Cave", "Tower"]


async def test_a_yes_that_is_pressed_again_later_is_refused(server: Server) -> None:
    asked = await server.boot("tower")
    assert asked.response is not None
    message, yes = asked.response.message, buttons(asked.response)[0]
    await server.moderator.click(answered(asked), label="Boot Tower")
    game = view(server).game_id
    [again] = await server.stage.click_together([(server.moderator, message, yes)])
    assert "Another game is running now" in told(again)
    assert view(server).game_id == game


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
    assert view(server).title == "Cave"


async def test_a_story_that_can_not_begin_leaves_the_running_game_as_it_is(server: Server, make: Make) -> None:
    server.stage.put(await make("loop", LOOP))
    before, said = view(server), announced(server.channel)
    line = told(await server.moderator.slash(server.channel, "hotswap", cartridge="loop"))
    assert "\n" not in line
    assert "cut off" in line
    assert (view(server), announced(server.channel)) == (before, said)


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
        assert view(empty).cartridge_id == one["value"]
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


async def test_a_save_from_a_newer_bot_is_refused_and_no_game_is_booted_over_it(stage: Stage, server: Server) -> None:
    key = f"game:session:{server.channel.id}"
    newer = json.dumps(json.loads(await stage.redis.get(key)) | {"version": VERSION + 1}).encode()
    await stage.redis.set(key, newer)
    old = server.scene()
    await stage.restart()
    for answer in (
        await server.press("Bo", "Go in", message=old),
        await server.boot("cave"),
        await server.moderator.slash(server.channel, "load", game="abc"),
    ):
        assert "saved by a newer version of the bot: update the bot" in told(answer)
    assert await stage.redis.get(key) == newer
