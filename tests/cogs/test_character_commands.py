"""Characters: played under, listed, shown, and deleted when their owner says yes."""

import asyncio
import re
from typing import Any

import discord
import pytest
import simcord
from character_parts import create, give, owned, picture
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import announced, answered, buttons, labels, rendered, texts, told

import game_characters

HOSTILE = "**@everyone** [free](https://evil.ex)"


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


# --- In the game ---


async def test_the_scene_shows_whom_a_player_plays_and_the_story_hears_it(server: Server) -> None:
    await give(server, "Ada", "Mira")
    await server.press("Ada", "Go in")
    assert "Mira (Ada)" in texts(server.scene())
    await server.stage.pass_by(10)
    assert "And Mira hums." in texts(server.scene())


async def test_a_character_that_is_made_in_mid_game_is_in_the_scene_at_once(server: Server) -> None:
    await server.press("Ada", "Go in")
    assert "Mira" not in texts(server.scene())
    await create(server, "Ada", "Mira")
    assert "Mira (Ada)" in texts(server.scene())
    await server.stage.pass_by(10)
    assert "And Mira hums." in texts(server.scene())


async def test_choosing_another_shows_at_once(server: Server) -> None:
    await give(server, "Ada", "Mira")
    await give(server, "Ada", "Nox")
    await server.press("Ada", "Go in")
    assert "Nox (Ada)" in texts(server.scene())
    line = told(await server.member("Ada").slash(server.channel, "character use", character="mira"))
    assert line == "You play as **Mira** from now on."
    assert "Mira (Ada)" in texts(server.scene())


async def test_deleting_the_one_she_plays_leaves_her_with_the_next_or_her_own_name(server: Server) -> None:
    await give(server, "Ada", "Mira")
    await give(server, "Ada", "Nox")
    await server.press("Ada", "Go in")
    await _delete(server, "Nox")
    assert "Mira (Ada)" in texts(server.scene())
    await _delete(server, "Mira")
    assert "(Ada)" not in texts(server.scene())
    await server.stage.pass_by(10)
    assert "And Ada hums." in texts(server.scene())


async def _delete(server: Server, name: str) -> simcord.InteractionResult:
    ada = server.member("Ada")
    asked = await ada.slash(server.channel, "character delete", character=name)
    return await ada.click(answered(asked), custom_id=buttons(asked.response)[0]["custom_id"])


# --- list, use, show ---


async def test_without_characters_the_list_says_how_to_make_one(server: Server) -> None:
    assert "/character create" in told(await server.member("Ada").slash(server.channel, "character list"))


async def test_a_full_list_of_the_longest_fits_on_its_page(server: Server) -> None:
    for number in range(25):
        await give(server, "Ada", f"{'*' * 36}{number:02}", "_" * 1000)
    listed = told(await server.member("Ada").slash(server.channel, "character list"))
    assert all(f"{number:02}" in listed for number in range(25))
    assert listed.count("▶️") == 1
    assert len(listed.encode("utf-16-le")) // 2 <= 4000


async def test_what_is_hostile_is_shown_as_it_is(server: Server) -> None:
    await give(server, "Ada", HOSTILE, f"# {HOSTILE}\n> {HOSTILE}")
    ada, scene = server.member("Ada"), server.scene()
    for command, options in (
        ("list", {}),
        ("use", {"character": HOSTILE}),
        ("show", {"character": HOSTILE}),
        ("show", {"character": HOSTILE, "everyone": True}),
        ("delete", {"character": HOSTILE}),
    ):
        result = await ada.slash(server.channel, f"character {command}", **options)
        assert result.response is not None
        text = re.sub(r"(?<!\\)\*\*", "", texts(result.response))
        read, alive = rendered(text)
        assert HOSTILE in read
        assert set(alive) <= {"heading"}, "a card's or a page's own title"
        assert alive.count("heading") <= 1
    await ada.click(scene, label="Wait")
    assert not any(message.mention_everyone for message in server.channel.history())


async def test_a_card_is_private_unless_it_is_to_be_for_everyone(server: Server) -> None:
    await give(server, "Ada", "Mira", "A bard.", image_data=picture())
    before = len(server.channel.history())
    ada = server.member("Ada")
    private = await ada.slash(server.channel, "character show", character="Mira")
    assert "A bard." in told(private)
    assert len(server.channel.history()) == before
    public = await ada.slash(server.channel, "character show", character="Mira", everyone=True)
    assert not public.ephemeral
    [card] = server.channel.history()[before:]
    assert "A bard." in texts(card)
    assert len(card.attachments) == 1


@pytest.mark.parametrize("everyone", [False, True])
async def test_a_card_with_a_picture_is_the_answer_that_was_deferred(server: Server, everyone: bool) -> None:
    """In a followup right after a deferral the real service does not find the file."""
    await give(server, "Ada", "Mira", "A bard.", image_data=picture())
    before = len(server.stage.env.http_requests)
    await server.member("Ada").slash(server.channel, "character show", character="Mira", everyone=everyone)
    asked = [one for one in server.stage.env.http_requests[before:] if "/webhooks/" in one.path]
    assert [(one.method, one.path.endswith("/@original")) for one in asked] == [("PATCH", True)]


async def test_a_card_for_everyone_is_for_everyone_however_long_it_took(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    await give(server, "Ada", "Mira", "A bard.", image_data=picture())
    really = game_characters.get_character_image_data

    async def slow(character: dict[str, Any]) -> bytes | None:
        await asyncio.sleep(5)
        return await really(character)

    monkeypatch.setattr(game_characters, "get_character_image_data", slow)
    before = len(server.channel.history())
    await server.member("Ada").slash(server.channel, "character show", character="Mira", everyone=True)
    await server.stage.pass_by(6)
    [card] = server.channel.history()[before:]
    assert "A bard." in texts(card)
    assert len(card.attachments) == 1


@pytest.mark.parametrize("denied", ["attach_files", "send_messages"])
async def test_who_may_not_send_pictures_can_not_have_the_bot_do_it(server: Server, denied: str) -> None:
    await give(server, "Ada", "Mira", image_data=picture())
    everybody = server.guild.default_role
    shut = server.guild.create_text_channel(
        "shut", overwrites={everybody: discord.PermissionOverwrite(**{denied: False})}
    )
    ada = server.member("Ada")
    line = told(await ada.slash(shut, "character show", character="Mira", everyone=True))
    assert "may not send pictures" in line
    assert shut.history() == []
    assert "Mira" in told(await ada.slash(shut, "character show", character="Mira"))


async def test_a_card_whose_picture_is_gone_is_shown_without_it(server: Server) -> None:
    await give(server, "Ada", "Mira", "A bard.", image_data=picture())
    for file in game_characters._assets.folder.iterdir():
        file.unlink()
    result = await server.member("Ada").slash(server.channel, "character show", character="Mira")
    assert "A bard." in told(result)
    assert result.response is not None
    assert result.response.attachments == []


@pytest.mark.parametrize("command", ["use", "show", "delete"])
async def test_another_users_character_can_not_be_touched(server: Server, command: str) -> None:
    mira = await give(server, "Ada", "Mira", image_data=picture())
    for asked in (mira, "Mira", f"game:characters:{server.member('Ada').id}"):
        line = told(await server.member("Eve").slash(server.channel, f"character {command}", character=asked))
        assert "You have no such character" in line
    assert await server.member("Eve").autocomplete(server.channel, f"character {command}", "character", "Mi") == []
    forged = await server.stage.leave_button(server.channel, f"gg:forget:{mira}")
    assert "no such character" in told(await server.member("Eve").click(forged, label="Old"))
    assert await owned(server, "Ada") == ["Mira"]


@pytest.mark.parametrize("command", ["use", "show", "delete"])
async def test_characters_are_offered_while_typing(server: Server, command: str) -> None:
    for number in range(24):
        await give(server, "Ada", f"{'🐉' * 38}{number:02}")
    mira = await give(server, "Ada", "Mira")
    ada = server.member("Ada")
    for typed in ("", "x", "mi", "\0", "🐉" * 50, "@everyone", "x" * 6000, "\u202e", "*", "ß"):
        offered = await ada.autocomplete(server.channel, f"character {command}", "character", typed)
        assert len(offered) <= 25
        assert all(1 <= len(one["name"].encode("utf-16-le")) // 2 <= 100 for one in offered)
        assert all(1 <= len(one["value"]) <= 100 for one in offered)
    assert len(await ada.autocomplete(server.channel, f"character {command}", "character", "")) == 25
    found = await ada.autocomplete(server.channel, f"character {command}", "character", "MIR")
    assert [(one["name"], one["value"]) for one in found] == [("Mira", mira)]


# --- delete ---


async def test_deleting_asks_once_and_privately(server: Server) -> None:
    await give(server, "Ada", "Mira")
    asked = await server.member("Ada").slash(server.channel, "character delete", character="Mira")
    assert "Delete **Mira**" in told(asked)
    assert labels(asked.response) == ["Delete Mira", "Cancel"]
    assert await owned(server, "Ada") == ["Mira"]
    said = announced(server.channel)
    answer = await server.member("Ada").click(answered(asked), label="Cancel")
    assert told(answer) == "Nothing was changed."
    assert await owned(server, "Ada") == ["Mira"]
    assert announced(server.channel) == said


async def test_yes_deletes_that_character_with_its_picture_and_no_other(server: Server) -> None:
    await give(server, "Ada", "Mira", image_data=picture())
    await give(server, "Ada", "Nox", image_data=picture("GIF"))
    said = announced(server.channel)
    answer = await _delete(server, "Mira")
    assert told(answer) == "The character is deleted."
    assert buttons(answer.response) == []
    assert await owned(server, "Ada") == ["Nox"]
    assert [file.suffix for file in game_characters._assets.folder.iterdir()] == [".gif"]
    assert announced(server.channel) == said, "it is nobody else's business"


async def test_a_yes_that_comes_twice_or_after_a_restart_is_answered(server: Server) -> None:
    await give(server, "Ada", "Mira")
    ada = server.member("Ada")
    asked = await ada.slash(server.channel, "character delete", character="Mira")
    assert asked.response is not None
    await server.stage.restart()
    yes = (ada, asked.response.message, buttons(asked.response)[0])
    first, second = await server.stage.click_together([yes, yes])
    assert await owned(server, "Ada") == []
    assert any("no such character any more" in text for text in (told(first), told(second)))


async def test_the_longest_name_fits_on_the_button(server: Server) -> None:
    for name in ("🐉" * 40, "*" * 40, "@everyone " * 4):
        await give(server, "Ada", name.strip())
        asked = await server.member("Ada").slash(server.channel, "character delete", character=name.strip())
        assert len(labels(asked.response)[0].encode("utf-16-le")) // 2 <= 80
