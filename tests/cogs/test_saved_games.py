"""The commands for saved games: /hotswap, /exit, /load, /games and /wipe."""

import re

import pytest
from discord_parts import Server, Stage
from engine_parts import Make
from message_parts import announced, answered, buttons, labels, rendered, texts, told
from moderation_parts import HOSTILE, TOWER, games, view, wipe

from engine.view import Status


@pytest.fixture
async def server(empty: Server) -> Server:
    """A server in whose channel the cave is played."""
    await empty.boot("cave")
    return empty


# --- /hotswap, /exit, /load ---


async def test_a_hotswap_is_at_once_and_the_former_game_is_saved(server: Server) -> None:
    await server.press("Ada", "Wait")
    await server.moderator.slash(server.channel, "hotswap", cartridge="tower")
    assert "You see a tower." in texts(server.scene())
    await server.stage.pass_by(20)
    await server.moderator.slash(server.channel, "load", game=(await games(server))["Cave"])
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
    await server.moderator.slash(server.channel, "load", game=(await games(server))["Cave"])
    await server.press("Ada", "Go in")
    await server.stage.pass_by(10)
    assert "It is dark." in texts(server.scene())


async def test_only_a_game_that_is_listed_can_be_loaded(server: Server) -> None:
    before = view(server)
    for typed in ("", "Cave", "no-such", "*", "x" * 6000, "a:b", "\0", "@everyone", "game:index"):
        line = told(await server.moderator.slash(server.channel, "load", game=typed))
        assert line == "There is no such game: choose one that is listed.", typed
    assert view(server) == before


async def test_a_game_that_runs_already_is_not_loaded_again(server: Server) -> None:
    line = told(await server.moderator.slash(server.channel, "load", game=view(server).game_id))
    assert "already running" in line


async def test_a_game_is_loaded_in_its_own_channel_and_server_only(server: Server) -> None:
    game = view(server).game_id
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
    assert sorted(await games(server)) == ["Cave", "Tower"]


async def test_no_deletes_nothing(server: Server) -> None:
    asked = await server.moderator.slash(server.channel, "wipe")
    await server.moderator.click(answered(asked), label="Cancel")
    assert list(await games(server)) == ["Cave"]
    assert view(server).status is Status.OPEN


async def test_yes_deletes_this_channels_games_and_no_others(server: Server) -> None:
    other = server.guild.create_text_channel("other")
    await server.boot("tower", other)
    scene = server.scene()
    await server.press("Ada", "Wait")
    await wipe(server)
    assert list(await games(server)) == ["Tower"]
    [former] = [one for one in server.channel.history() if one.id == scene.id]
    assert buttons(former) == []
    await server.stage.pass_by(60)
    await server.stage.restart()
    assert list(await games(server)) == ["Tower"]
    assert "no saved games" in told(await server.moderator.slash(server.channel, "wipe"))
    await server.boot("cave")
    assert view(server).turn == 0


async def test_a_wipe_deletes_nothing_that_it_did_not_name(server: Server) -> None:
    asked = await server.moderator.slash(server.channel, "wipe")
    await server.moderator.slash(server.channel, "hotswap", cartridge="tower")
    answer = await server.moderator.click(answered(asked), label="Delete 1 forever")
    assert "/wipe" in told(answer)
    assert sorted(await games(server)) == ["Cave", "Tower"]


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
    assert list(await games(server)) == ["Cave"]


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
