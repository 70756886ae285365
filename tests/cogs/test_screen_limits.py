"""Extreme stories on Discord: it takes every scene of theirs, and a press counts for the choice that was pressed."""

import itertools
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import discord
import pytest
from discord_parts import Server, Stage
from engine_parts import Make
from message_parts import buttons, labels, menus, rendered, texts, told
from picture_parts import drawn
from simcord.components import walk_components

from base.pictures import check_picture
from engine.cartridge.cartridge import Cartridge

_ENDINGS = "\n=== got(n) ===\n# end: {}\nIt was number {{n}}.\n-> END\n"


def story(text: str, *choices: str, end: str = "over") -> str:
    """A story of one scene, whose every choice tells its number."""
    lines = [f"+ [{choice}] -> got({number})" for number, choice in enumerate(choices)]
    return "\n".join([text, *lines, _ENDINGS.format(end)])


def scene(server: Server) -> list[discord.Message]:
    """All messages of the newest scene, if no other was shown right before it."""
    history = reversed(server.channel.history())
    since = itertools.dropwhile(lambda message: not message.flags.components_v2, history)
    return list(itertools.takewhile(lambda message: message.flags.components_v2, since))[::-1]


def options(server: Server) -> list[tuple[str, str, str]]:
    """The menus' options: each with the id of its menu, its value and its label."""
    found = [menu for message in scene(server) for menu in menus(message)]
    return [(menu["custom_id"], one["value"], one["label"]) for menu in found for one in menu["options"]]


async def play(stage: Stage, make: Make, ink: str, **keys: Any) -> Server:
    """A server on which this story has just been booted."""
    stage.put(await make("extreme", ink, **keys))
    server = stage.guild()
    result = await server.boot("extreme")
    assert "booted" in texts(result.response)
    return server


async def pick(server: Server, name: str, number: int) -> None:
    """Press a choice in its menu."""
    custom_id, value, _ = options(server)[number]
    result = await server.member(name).select(server.scene(), [value], custom_id=custom_id)
    assert result.acknowledged


async def counts_for(stage: Stage, server: Server, number: int) -> None:
    """The open window has Ada's press of this choice, and the story goes on with it."""
    view = server.console().view()
    assert view is not None
    assert dict(view.tally) == {view.scene.choices[number].text: ("Ada",)}
    assert "· 1 · Ada" in texts(server.scene())
    await stage.pass_by(10)
    assert f"It was number {number}." in texts(server.scene())
    assert not buttons(server.scene())
    assert not menus(server.scene())


# --- Choices ---


@pytest.mark.parametrize("number", [0, 24, 25, 56, 99])
async def test_the_hundredth_choice_can_be_pressed_like_the_first(stage: Stage, make: Make, number: int) -> None:
    server = await play(stage, make, story("Choose.", *(f"choice {n}" for n in range(100))))
    assert [label for _, _, label in options(server)] == [f"{n + 1} · choice {n}" for n in range(100)]
    await pick(server, "Ada", number)
    await counts_for(stage, server, number)


@pytest.mark.parametrize("number", [0, 24])
async def test_up_to_twenty_five_choices_are_buttons(stage: Stage, make: Make, number: int) -> None:
    server = await play(stage, make, story("Choose.", *(f"choice {n}" for n in range(25))))
    assert labels(server.scene()) == [f"choice {n}" for n in range(25)]
    await server.press("Ada", f"choice {number}")
    await counts_for(stage, server, number)


@pytest.mark.parametrize(("length", "label"), [(80, "n" * 80), (81, f"2 · {'n' * 75}…"), (1000, f"2 · {'n' * 75}…")])
async def test_a_button_of_any_length_can_be_pressed(stage: Stage, make: Make, length: int, label: str) -> None:
    server = await play(stage, make, story("Choose.", "Go", "n" * length))
    assert labels(server.scene())[1] == label
    if length > 80:
        assert f"2 · {'n' * length}" in texts(scene(server)[0])
    await server.press("Ada", label)
    await counts_for(stage, server, 1)


@pytest.mark.parametrize("count", [25, 26, 100])
async def test_choices_of_a_thousand_characters_can_all_be_read_and_pressed(
    stage: Stage, make: Make, count: int
) -> None:
    choices = [f"{n:03} {'and so on ' * 99}"[:1000].strip() for n in range(count)]
    server = await play(stage, make, story("Choose.", *choices))
    told = " ".join(" ".join(map(texts, scene(server))).split())
    assert all(f"{n} · {choice}" in told for n, choice in enumerate(choices, 1))
    if count == 25:
        await server.press("Ada", labels(server.scene())[17])
    else:
        await pick(server, "Ada", 17)
    await counts_for(stage, server, 17)
    assert "“017 and so on" in texts(server.scene())


async def test_pressing_twice_in_different_menus_counts_for_the_second(stage: Stage, make: Make) -> None:
    server = await play(stage, make, story("Choose.", *(f"choice {n}" for n in range(100))))
    await pick(server, "Ada", 3)
    await pick(server, "Ada", 98)
    await counts_for(stage, server, 98)


async def test_a_menu_can_not_be_opened_while_the_game_is_paused(stage: Stage, make: Make) -> None:
    server = await play(stage, make, story("Choose.", *(f"choice {n}" for n in range(100))))
    await server.moderator.slash(server.channel, "pause")
    assert [menu["disabled"] for menu in menus(server.scene())] == [True] * 4
    await server.moderator.slash(server.channel, "pause")
    await pick(server, "Ada", 99)
    await counts_for(stage, server, 99)


@pytest.mark.parametrize(
    "emoji",
    [
        "<:cat:12>",
        "<a:cat:12>",
        "@everyone",
        "*",
        "no emoji at all",
        "🔥" * 500,
        "\u202e",
        "\u200b",
        "👨‍👩‍👧‍👦",
        "\ufe0f",
        "12345",
    ],
)
async def test_any_emoji_tag_is_taken(stage: Stage, make: Make, emoji: str) -> None:
    server = await play(stage, make, story("Choose.", "Go", f"Stay # emoji: {emoji} # style: danger", "Run # crown"))
    one, other, crowned = labels(server.scene())
    assert (one, crowned) == ("Go", "👑 Run")
    assert other.endswith("Stay")
    await server.press("Ada", other)
    await counts_for(stage, server, 1)


@pytest.mark.parametrize("text", ["Now", f"{'n' * 900} @everyone **now**", "x" + "_" * 999])
async def test_a_crowned_choice_says_what_it_is_to_whoever_may_not_press_it(
    stage: Stage, make: Make, text: str
) -> None:
    server = await play(stage, make, story("Choose.", "Go", f"{text} # crown"))
    result = await server.press("Ada", labels(server.scene())[1])
    shown, alive = rendered(told(result))
    assert "crown" in shown
    assert alive == []


# --- Texts ---


@pytest.mark.parametrize("word", ["It was a dark and stormy night. ", "a **bold** word ", "漢字 ", "😀 ", "n" * 2495])
async def test_forty_thousand_characters_are_all_there_and_the_last_message_is_pressed(
    stage: Stage, make: Make, word: str
) -> None:
    count = 4990 // (len(word.encode("utf-16-le")) // 2)
    lines = [(word * count).strip()] * 8
    server = await play(stage, make, story("\n".join(lines), "Go", "Stay"))
    messages = scene(server)
    assert len(messages) > 8
    told = "".join(" ".join(map(texts, messages)).replace("\\", "").split())
    assert told.count("".join(word.split())) == 8 * count
    assert [bool(buttons(message)) for message in messages] == [False] * (len(messages) - 1) + [True]
    await server.press("Ada", "Stay")
    assert [message.id for message in scene(server)] == [message.id for message in messages]
    await counts_for(stage, server, 1)


async def test_a_text_that_can_not_be_seen_is_a_scene_like_any_other(stage: Stage, make: Make) -> None:
    server = await play(stage, make, story("\u202e\x07\u2066", "Go", "Stay"))
    await server.press("Ada", "Stay")
    await counts_for(stage, server, 1)


@pytest.mark.parametrize("tag", ["speaker", "mood", "title", "alt", "image", "nothing known"])
@pytest.mark.parametrize(
    "value", ["", "x", "**x** @everyone", "n" * 3000, "😀" * 2000, "\u202e\u2066", "https:/\u200b/x"]
)
async def test_any_tag_is_taken(stage: Stage, make: Make, tag: str, value: str) -> None:
    server = await play(stage, make, story(f"# {tag}: {value}\nChoose.", "Go", "Stay"))
    assert "Choose." in texts(server.scene())
    await server.press("Ada", "Stay")
    await counts_for(stage, server, 1)


@pytest.mark.parametrize("end", ["victory", "n" * 3000, "**x** @everyone", "\u202e", "😀" * 900])
async def test_any_ending_is_taken(stage: Stage, make: Make, end: str) -> None:
    server = await play(stage, make, story("Choose.", "Go", "Stay", end=end))
    await server.press("Ada", "Go")
    await counts_for(stage, server, 0)
    assert "🏁 The end" in texts(server.scene())
    assert "**x**" not in texts(server.scene())


@pytest.mark.parametrize("length", [0, 1024, 1025, 5000])
@pytest.mark.parametrize("text", ["Choose.", "A long way. " * 500])
async def test_a_picture_is_sent_with_as_much_said_of_it_as_discord_takes(
    stage: Stage, make: Make, length: int, text: str
) -> None:
    ink = story(f"# image: a.png\n# alt: {'n' * length}\n{text}", "Go", "Stay")
    cartridge = replace(await make("extreme", ink), pictures={"a.png": check_picture(drawn("PNG"))})
    stage.put(cartridge)
    server = stage.guild()
    await server.boot("extreme")
    first, *others = scene(server)
    assert (len(first.attachments), [len(one.attachments) for one in others]) == (1, [0] * len(others))
    assert len(first.attachments[0].description or "") <= 1024
    [gallery] = [one for one in walk_components([part.to_dict() for part in first.components]) if one["type"] == 12]
    assert len(gallery["items"][0].get("description") or "") == min(length, 1024)
    await server.press("Ada", "Stay")
    await counts_for(stage, server, 1)


# --- People ---


async def test_a_crowd_with_hostile_names_is_told_within_the_limits(stage: Stage, make: Make) -> None:
    choices = [f"choice {n} {'of many ' * 6}".strip() for n in range(25)]
    server = await play(stage, make, story("Choose.", *choices))
    for number in range(30):
        await server.press(f"**{number}** @everyone", choices[number % 25])
    shown = texts(server.scene())
    assert "\\*\\*0\\*\\*" in shown
    assert "**0**" not in shown
    assert "more choices" in shown
    assert "30 players" in shown


# --- The games that come with it ---


@pytest.mark.long
@pytest.mark.parametrize("cartridge_id", ["last-light", "slow-comet", "soup-of-the-day"])
async def test_the_bundled_games_need_no_more_than_a_message_and_cut_nothing(
    stage: Stage, bundled: Mapping[str, Cartridge], cartridge_id: str
) -> None:
    stage.put(bundled[cartridge_id])
    server = stage.guild()
    await server.boot(cartridge_id)
    for turn in range(6):
        [message] = scene(server)[-1:]
        view = server.console().view()
        assert view is not None
        assert view.turn == turn
        assert [label.removeprefix("👑 ") for label in labels(message)] == [
            f"{choice.emoji} {choice.text}".strip() for choice in view.scene.choices
        ]
        free = next(number for number, choice in enumerate(view.scene.choices) if not choice.crown)
        await server.press("Ada", labels(message)[free])
        await stage.pass_by(view.seconds)


async def test_discord_py_keeps_no_note_of_any_scene(stage: Stage, make: Make) -> None:
    server = await play(stage, make, story("Choose.", *(f"choice {n}" for n in range(100))))
    await pick(server, "Ada", 7)
    assert stage.client.persistent_views == []
