"""A scene's pages: whatever there is to show, Discord takes it, and all of it can be read and pressed."""

import itertools
import json
import math
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from discord_parts import rendered
from hypothesis import given, settings
from hypothesis import strategies as st
from simcord.components import COMPONENTS_V2_FLAG, validate_components, walk_components

from base.pictures import Picture
from cogs.custom_ids import PressId, game_word, read_press
from cogs.scene_messages import SceneMessage, art_file, render
from cogs.text import line, seen
from cogs.window_text import window_texts
from engine.view import Art, CastMember, LastTurn, Status, View
from game.scene import STYLES, Choice, Scene, distinct
from game_session import ActivityTier

_ROW, _BUTTON, _MENU, _TEXT, _GALLERY, _SEPARATOR, _CONTAINER = 1, 2, 3, 10, 12, 14, 17
_SECONDARY = 2
# What Discord's client takes for a heading: signs at its end are no part of it.
_HEADING = re.compile(r" *#{1,3}\s+((?!\s*#{1,3}\s)[^\n]+?)#*\s*")

# --- Any view whatever ---

_SCRAPS = (
    "word ", "word", "\n", "\n\n\n", " ", "**bold** ", "# ", "\n- ", "\n1. ", "https://evil.example ", "@everyone ",
    "<t:1:R>", "||", "```", "\\", "*", "_", "[a](https://b.example)", "\U0001f600", "\U0001f3f4\u200d\u2620\ufe0f",
    "e\u0301\u20dd", "\u200b", "\u202e", "\u2066", "\x00", "\x1b[31m", "\ud800", "\ue000", "שלום ", "漢字", "\u3000",
    "A sentence. ", "…", "x" * 300,
)  # fmt: skip
_scraps = st.sampled_from(_SCRAPS) | st.text(max_size=4)


@st.composite
def long_texts(draw: st.DrawFn, most: int, least: int = 0) -> str:
    """A text of up to so many characters, of a few scraps over and over."""
    scraps = draw(st.lists(_scraps, min_size=1, max_size=6))
    length = draw(st.sampled_from((least, most)) | st.integers(least, min(most, 200)) | st.integers(least, most))
    cycle = "".join(scraps) or "x"
    return (cycle * (length // len(cycle) + 1))[:length]


@st.composite
def scenes(draw: st.DrawFn, most_choices: int = 1000) -> Scene:
    """A scene with up to 1,000 choices of up to 1,000 characters, 100,000 in all."""
    some = st.sampled_from((0, 1, 5, 6, 25, 26, 50, 100, 300, 301, 1000)) | st.integers(0, 1000)
    count = draw(some.filter(lambda number: number <= most_choices))
    choice = st.builds(
        Choice,
        st.one_of(long_texts(min(1000, 100_000 // max(count, 1)), 1), st.integers(70, 102).map("n".__mul__)),
        st.booleans(),
        st.sampled_from(("", *STYLES, "no style")),
        st.just("") | long_texts(60),
    )
    kinds = draw(st.lists(choice, min_size=1, max_size=4))
    choices = [replace(kinds[n % len(kinds)], text=f"{n or ''}{kinds[n % len(kinds)].text}") for n in range(count)]
    title, alt, speaker, mood, end = (draw(st.just("") | long_texts(500)) for _ in range(5))
    return Scene(draw(long_texts(40_000)), distinct(choices), title, "", alt, speaker, mood, end)


people = st.builds(
    CastMember, st.text(max_size=20), long_texts(80), st.just("") | long_texts(80), st.sampled_from(ActivityTier),
    st.booleans(),
)  # fmt: skip
casts = st.builds(
    lambda some, count: tuple(itertools.islice(itertools.cycle(some), count)) if some else (),
    st.lists(people, max_size=3),
    st.sampled_from((1, 3, 1000)) | st.integers(0, 1000),
)
pictures = st.builds(Picture, st.just(b""), st.just(1), st.just(1), st.sampled_from(("png", "jpg", "webp", "gif")))


@st.composite
def tallies(draw: st.DrawFn, scene: Scene) -> dict[str, tuple[str, ...]]:
    """Some of a scene's choices, or of another's, each with up to 1,000 names."""
    own = [choice.text for choice in scene.choices[:100]]
    pressed = draw(st.lists(st.sampled_from(own), unique=True) if own else st.just([]))
    pressed += draw(st.lists(long_texts(1000, 1), max_size=3))
    names = draw(st.lists(long_texts(60), min_size=1, max_size=3))
    count = st.sampled_from((1, 2, 1000)) | st.integers(1, 1000)
    return {text: tuple(itertools.islice(itertools.cycle(names), draw(count))) for text in pressed}


@st.composite
def views(draw: st.DrawFn, most_choices: int = 1000) -> View:
    """Anything there may ever be to show."""
    scene = draw(scenes(most_choices))
    tally = draw(tallies(scene))
    return View(
        channel_id=draw(st.integers(1, 2**63).map(str)),
        game_id=draw(st.text(max_size=80) | st.text("abc-_", min_size=38, max_size=42)),
        title=draw(long_texts(200)),
        cartridge_id="cartridge",
        turn=draw(st.integers(0, 999_999_999)),
        scene=scene,
        status=draw(st.sampled_from(Status)),
        deadline=draw(st.sampled_from((0.0, 1.7e9, 9.9e9 + 0.1))),
        seconds=draw(st.sampled_from((3.0, 10.0, 3600.0, 7.123456789))),
        tally=tally,
        cast=draw(casts),
        crown=draw(long_texts(80)),
        notice=draw(long_texts(2000)),
        saved=draw(st.booleans()),
        last=draw(st.none() | st.builds(LastTurn, st.just(tally), long_texts(1200))),
        art=draw(st.none() | st.builds(Art, st.just("a.png"), pictures, long_texts(2000))),
    )


def view_of(text: str = "You stand before a cave.", *choices: str | Choice, **others: Any) -> View:
    """A plain view, but for what is said of it."""
    made = tuple(one if isinstance(one, Choice) else Choice(one) for one in choices)
    words = {name: others.pop(name) for name in ("title", "speaker", "mood", "end", "alt") if name in others}
    scene = Scene(text, made, **words)
    return View("1", "0123456789ab", "Cave", "cave", 2, scene, others.pop("status", Status.OPEN), **others)


def art(alt: str = "A cave", suffix: str = "png") -> Art:
    return Art("cave.png", Picture(b"", 1, 1, suffix), alt)


# --- What is on a page ---


def parts_of(pages: SceneMessage | Sequence[SceneMessage], *kinds: int) -> list[dict[str, Any]]:
    """The components of pages as they are sent, in the order in which they are read."""
    several = [pages] if isinstance(pages, SceneMessage) else pages
    sent = [page.layout.to_components() for page in several]  # type: ignore[no-untyped-call]
    return [one for one in walk_components(list(itertools.chain(*sent))) if not kinds or one["type"] in kinds]


def texts_of(pages: SceneMessage | Sequence[SceneMessage]) -> list[str]:
    return [one["content"] for one in parts_of(pages, _TEXT)]


def narration(pages: Sequence[SceneMessage]) -> str:
    """What is told, as it is shown: all but the heading before it, and the window and the foot after it."""
    return "\n".join(rendered(text)[0] for text in texts_of(pages)[1:-2])


def tally_of(view: View) -> list[str]:
    """What is said of the presses, line by line."""
    lines = texts_of(render(view))[-1].split("\n")
    return lines[: next(at for at, one in enumerate(lines) if one.startswith("-# Turn"))]


def window(view: View) -> list[str]:
    """The lines that tell what the window does, and the tally."""
    return texts_of(render(view))[-2].split("\n")


def offered(pages: Sequence[SceneMessage]) -> list[tuple[str, int]]:
    """What can be pressed: its label and the number of the choice that it counts for."""
    found = []
    for one in parts_of(pages, _BUTTON, _MENU):
        press = read_press(one["custom_id"])
        assert press is not None
        if one["type"] == _BUTTON:
            assert press.choice is not None
            found.append((one["label"], press.choice))
        else:
            assert press.choice is None
            found += [(option["label"], int(option["value"])) for option in one["options"]]
    return found


def units(text: str) -> int:
    """The length of a text as JavaScript has it, and as Discord may have it."""
    return len(text.encode("utf-16-le")) // 2


# --- Discord's limits ---


def check_text(text: str, most: int) -> None:
    assert 1 <= units(text) <= most
    assert text.strip()


def check_row(row: dict[str, Any]) -> None:
    kinds = [one["type"] for one in row["components"]]
    assert kinds == [_MENU] or (set(kinds) == {_BUTTON} and len(kinds) <= 5)


def check_menu(menu: dict[str, Any]) -> None:
    check_text(menu["placeholder"], 150)
    assert 1 <= len(menu["options"]) <= 25
    for option in menu["options"]:
        check_text(option["label"], 100)
        check_text(option["value"], 100)
    assert len({option["value"] for option in menu["options"]}) == len(menu["options"])


def check_page(page: SceneMessage) -> None:
    """Hold a page against https://docs.discord.com/developers/components/reference, and what is known beyond it."""
    sent = page.layout.to_components()  # type: ignore[no-untyped-call]
    json.dumps(sent, ensure_ascii=False).encode()
    validate_components(sent, flags=COMPONENTS_V2_FLAG)
    assert [one["type"] for one in sent] == [_CONTAINER]
    parts = parts_of(page)
    assert len(parts) <= 40
    assert sum(map(units, texts_of(page))) <= 4000
    ids = [one["custom_id"] for one in parts if "custom_id" in one]
    assert len(set(ids)) == len(ids)
    for one in ids:
        check_text(one, 100)
    for one in parts:
        if one["type"] in {_ROW, _CONTAINER}:
            assert one["components"]
        if one["type"] == _ROW:
            check_row(one)
        elif one["type"] == _BUTTON:
            check_text(one["label"], 80)
        elif one["type"] == _MENU:
            check_menu(one)
        elif one["type"] == _TEXT:
            check_text(one["content"], 4000)
        elif one["type"] == _GALLERY:
            check_gallery(one)


def check_gallery(gallery: dict[str, Any]) -> None:
    assert 1 <= len(gallery["items"]) <= 10
    for item in gallery["items"]:
        check_text(item["media"]["url"], 2048)
        if item.get("description") is not None:
            check_text(item["description"], 1024)


@settings(max_examples=60)
@given(views(), st.sampled_from(("", "https://cdn.discordapp.com/scene.png?ex=1")))
def test_every_page_of_every_view_is_one_that_discord_takes(view: View, address: str) -> None:
    pages = render(view, address)
    for page in pages:
        check_page(page)
    assert [page.art for page in pages] == [view.art] + [None] * (len(pages) - 1)


@settings(max_examples=50)
@given(
    st.sampled_from("*x\U0001f600"), st.integers(0, 3200), st.sampled_from((0, 25, 26, 300, 301)), st.integers(70, 100)
)
def test_a_page_that_is_as_full_as_can_be_is_taken(sign: str, length: int, choices: int, label: int) -> None:
    stars = "*" * 300
    crowd = tuple(CastMember(str(n), stars, stars, ActivityTier.ACTIVE, crown=True) for n in range(99))
    labels = [f"{n}{'*' * label}" for n in range(choices)]
    view = replace(
        view_of(sign * length, *labels, title=stars, speaker=stars, mood=stars, end=stars, cast=crowd),
        title=stars, crown=stars, notice=stars, saved=False, last=LastTurn({}, stars), art=art("*" * 2000),
        tally={f"{n}{'*' * n}": (stars,) * 99 for n in range(100)}, deadline=9.9e9, turn=999_999_999, game_id="g" * 40,
    )  # fmt: skip
    for status in (Status.OPEN, Status.OVER):
        for page in render(replace(view, status=status)):
            check_page(page)


@settings(max_examples=30)
@given(views(60), tallies(Scene("", ())), casts, st.booleans())
def test_a_window_that_changes_is_all_that_needs_to_be_rendered_again(
    view: View, tally: dict[str, tuple[str, ...]], cast: tuple[CastMember, ...], saved: bool
) -> None:
    later = replace(view, tally=tally, cast=cast, saved=saved, deadline=1.8e9, crown="Ada", notice="Look!")
    pages = render(view)
    above, below = pages[-1].window
    above.content, below.content = window_texts(later)
    assert parts_of(pages) == parts_of(render(later))


@pytest.mark.parametrize("alt", ["", " ", "\n", "\x00", "\u202e", "x" * 1024, "x" * 1025, "\U0001f600" * 513])
def test_a_picture_says_what_is_to_be_seen_in_it(alt: str) -> None:
    pages = render(view_of(art=art(alt, "webp")))
    [gallery] = parts_of(pages, _GALLERY)
    check_gallery(gallery)
    [item] = gallery["items"]
    assert item["media"]["url"] == f"attachment://{art_file(art('', 'webp'))}" == "attachment://scene.webp"
    assert bool(item.get("description")) == bool(seen(alt).strip())
    if units(alt) <= 1024 and seen(alt).strip():
        assert item["description"] == alt


def test_a_picture_that_was_sent_is_shown_from_where_it_is() -> None:
    [gallery] = parts_of(render(view_of(art=art()), "https://cdn.example/scene.png"), _GALLERY)
    assert gallery["items"][0]["media"]["url"] == "https://cdn.example/scene.png"


@pytest.mark.parametrize("blank", ["", " ", "\n\n", "\x00", "\u202e", "\t\x1b "])
def test_what_is_blank_takes_no_place(blank: str) -> None:
    tame = view_of("A text.", "Go")
    view = view_of(f"A text.{blank}", "Go", title=blank, speaker=blank, mood=blank, end=blank, notice=blank)
    assert texts_of(render(view)) == texts_of(render(tame))
    assert texts_of(render(view_of(blank, "Go"))) == texts_of(render(view_of("", "Go")))


# --- Pages are the same whatever happens while the turn lasts ---


@settings(max_examples=30)
@given(views(), st.data())
def test_only_the_last_page_changes_while_a_turn_lasts(view: View, data: st.DataObject) -> None:
    later = replace(
        view, status=data.draw(st.sampled_from(Status)), tally=data.draw(tallies(view.scene)), deadline=2e9,
        notice=data.draw(long_texts(300)), saved=not view.saved, cast=data.draw(casts), crown="Ada",
    )  # fmt: skip
    before, after = render(view), render(later)
    assert len(before) == len(after)
    for one, other in zip(before[:-1], after[:-1], strict=True):
        assert texts_of(one) == texts_of(other)
        assert parts_of(one, _GALLERY) == parts_of(other, _GALLERY)


@pytest.mark.parametrize("choices", [1, 25, 26, 300, 301, 1000])
@pytest.mark.parametrize("text", ["Short.", "Long. " * 1000])
def test_every_status_has_the_same_division_but_for_what_can_be_pressed(text: str, choices: int) -> None:
    view = view_of(text, *map(str, range(choices)))
    division = [texts_of(page) for page in render(view)]
    for status in Status:
        pages = render(replace(view, status=status))
        assert [texts_of(page) for page in pages[:-1]] == division[:-1]
        pressable = status in {Status.OPEN, Status.PAUSED}
        assert any(page.pressable for page in pages) == pressable
        assert [page.pressable for page in pages] == [bool(parts_of(page, _ROW)) for page in pages]


# --- All of it can be read ---


@settings(max_examples=60)
@given(long_texts(40_000))
def test_nothing_of_what_is_told_is_lost(text: str) -> None:
    told = narration(render(view_of(text)))
    assert "".join(told.split()) == "".join(seen(text).split())


@settings(max_examples=30)
@given(st.lists(long_texts(400, 1).filter(lambda text: len(text.split()) == 1 and seen(text) == text), max_size=200))
def test_no_word_is_cut(words: list[str]) -> None:
    assert narration(render(view_of(" ".join(words)))).split() == " ".join(words).split()


def test_only_a_word_that_is_longer_than_a_message_is_cut() -> None:
    whole, longer = "m" * 2900, "n" * 4001
    told = narration(render(view_of(f"a {whole} b {longer} c")))
    assert whole in told
    assert longer not in told
    assert "".join(told.split()) == f"a{whole}b{longer}c"


@pytest.mark.parametrize("length", [1, 600, 1200])
def test_a_scene_of_ordinary_length_is_one_message(length: int) -> None:
    view = view_of("x" * length, *(f"choice {n}" for n in range(25)), speaker="Ada", art=art())
    assert len(render(view)) == 1


def test_the_longest_scene_takes_no_more_messages_than_it_has_to() -> None:
    assert len(render(view_of("It was a dark and stormy night. " * 1250, "Go"))) <= 16


@pytest.mark.parametrize("text", ["It is dark.", "It is dark. " * 1000])
@pytest.mark.parametrize("choices", [3, 25, 26, 100])
def test_it_is_read_in_order(text: str, choices: int) -> None:
    view = view_of(
        text, *(f"choice {n}" for n in range(choices)), title="The Hall", speaker="Ada", art=art(),
        last=LastTurn({}, "All 3 pressed “Go in”."), tally={"choice 1": ("Bo",)}, deadline=1.7e9,
    )  # fmt: skip
    kinds = []
    for one in parts_of(render(view), _TEXT, _GALLERY, _SEPARATOR, _BUTTON, _MENU):
        said = one.get("content", "")
        marks = {
            "## The Hall": "heading",
            "**Ada**": "speaker",
            "It is dark.": "text",
            "⏳": "window",
            "**choice 1**": "tally and foot",
        }
        kinds.append(next((kind for mark, kind in marks.items() if said.startswith(mark)), str(one["type"])))
    pressed = str(_BUTTON if choices <= 25 else _MENU)
    order = ["heading", str(_GALLERY), "speaker", "text", str(_SEPARATOR), "window", pressed, "tally and foot"]
    assert [kind for kind, _ in itertools.groupby(kinds)] == order


def test_the_heading_says_where_we_are_and_how_we_came_here() -> None:
    view = view_of(title="The Hall", last=LastTurn({}, "All 3 pressed “Go in”."))
    assert texts_of(render(view))[0].split("\n") == ["## The Hall", "-# Cave", "-# Last turn: All 3 pressed “Go in”."]
    assert texts_of(render(view_of()))[0] == "## Cave"


@pytest.mark.parametrize("title", ["The Hall", "C#", "Room ##", "#", "# 1", "## #", "- a -", "*"])
def test_a_title_is_shown_whole(title: str) -> None:
    heading, game, *_ = texts_of(render(replace(view_of(title=title), title=title)))[0].split("\n")
    for large in (heading, texts_of(render(replace(view_of(), title=title)))[0]):
        found = _HEADING.fullmatch(large)
        assert found is not None
        assert rendered(found[1])[0].strip("\u200b") == title
    assert rendered(game) == (f"-# {title}", ["subtext"])


@pytest.mark.parametrize("mood", ["eerie", "Eerie", "EERIE"])
def test_a_mood_has_its_colour_however_it_is_written(mood: str) -> None:
    def colour(view: View) -> Any:
        [box] = parts_of(render(view), _CONTAINER)
        return box["accent_color"]

    assert colour(view_of(mood=mood)) == colour(view_of(mood="eerie")) != colour(view_of(mood="no such mood"))


# --- All of it can be pressed ---


@settings(max_examples=40)
@given(views())
def test_every_choice_is_there_once_and_counts_for_itself(view: View) -> None:
    pages = render(view)
    pressable = view.status in {Status.OPEN, Status.PAUSED}
    assert [number for _, number in offered(pages)] == list(range(len(view.scene.choices))) * pressable
    for one in parts_of(pages, _BUTTON, _MENU):
        press = read_press(one["custom_id"])
        assert press == PressId(game_word(view.game_id), view.turn, press.choice if press else None)
        assert bool(one.get("disabled")) == (view.status is Status.PAUSED)


@settings(max_examples=40)
@given(scenes(100))
def test_every_choice_can_be_read_in_full_and_told_from_the_others(scene: Scene) -> None:
    pages = render(View("1", "g", "Cave", "cave", 2, replace(scene, text="", speaker=""), Status.OPEN))
    labels = {number: label for label, number in offered(pages)}
    told = " ".join(narration(pages).split())
    for number, choice in enumerate(scene.choices):
        full = line(choice.text, 2000)
        spaceless = "".join(full.split())
        assert full in labels[number] or spaceless in "".join(told.split())
        assert not choice.crown or "👑" in labels[number]
        if full not in labels[number]:
            assert labels[number].startswith(f"{number + 1} · ")
            assert f"{number + 1} ·" in told


@pytest.mark.parametrize("length", range(76, 84))
@pytest.mark.parametrize("sign", ["n", "\U0001f600"])
def test_a_button_says_all_that_it_can(length: int, sign: str) -> None:
    text = (sign * length)[: length // units(sign)]
    [(label, _), (other, _)] = offered(render(view_of("", text, "Go")))
    fits = units(text) <= 80
    assert (label, other) == ((text, "Go") if fits else (label, "2 · Go"))
    assert fits or (label.startswith("1 · ") and label.endswith("…"))
    assert fits == (text not in narration(render(view_of("", text, "Go"))))


@pytest.mark.parametrize("length", range(90, 104))
@pytest.mark.parametrize("number", [1, 10, 26])
def test_what_a_menu_cuts_is_told_in_full(length: int, number: int) -> None:
    texts = [f"choice {n}" for n in range(26)]
    texts[number - 1] = "n" * length
    pages = render(view_of("", *texts))
    label, _ = offered(pages)[number - 1]
    assert label == f"{number} · {texts[number - 1]}" or texts[number - 1] in narration(pages)


@pytest.mark.parametrize(
    ("choice", "label"),
    [
        (Choice("Go"), "Go"),
        (Choice("  Go \n on "), "Go on"),
        (Choice("**Go**"), "**Go**"),
        (Choice("Go", crown=True), "👑 Go"),
        (Choice("Go", emoji="🔥"), "🔥 Go"),
        (Choice("Go", crown=True, emoji="🔥"), "👑 🔥 Go"),
        (Choice("Go", emoji="\x00"), "Go"),
        (Choice("Go", emoji=" \u202e "), "Go"),
        (Choice("Go", emoji="<:cat:12>"), "<:cat:12> Go"),
        (Choice("Go", emoji="👨‍👩‍👧‍👦"), "👨‍👩‍👧‍👦 Go"),
        (Choice("Go", emoji="🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"),
         "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f Go"),
        (Choice("Go", emoji="🧑🏻‍❤️‍💋‍🧑🏿"), "🧑🏻‍❤️‍💋‍🧑🏿 Go"),
        (Choice("\u202e"), "…"),
    ],
)  # fmt: skip
def test_a_button_says_what_it_does(choice: Choice, label: str) -> None:
    assert [shown for shown, _ in offered(render(view_of("", choice)))] == [label]


def test_a_choice_with_a_long_emoji_can_still_be_read() -> None:
    [(label, _)] = offered(render(view_of("", Choice("Go on", emoji="🔥" * 500))))
    assert label.endswith("Go on")


def test_a_button_has_its_style() -> None:
    styles = ["primary", "success", "danger", "secondary", "", "none such"]
    pages = render(view_of("", *(Choice(f"{n}", style=style) for n, style in enumerate(styles))))
    assert [one["style"] for one in parts_of(pages, _BUTTON)] == [1, 3, 4, _SECONDARY, _SECONDARY, _SECONDARY]


@pytest.mark.parametrize(("choices", "menus"), [(1, 0), (25, 0), (26, 2), (50, 2), (51, 3), (100, 4)])
def test_more_choices_than_there_are_buttons_for_go_into_menus(choices: int, menus: int) -> None:
    pages = render(view_of("", *map(str, range(choices))))
    assert len(parts_of(pages, _MENU)) == menus
    assert bool(parts_of(pages, _BUTTON)) == (menus == 0)
    assert all(menu["placeholder"].split()[-3:: 2] == [menu["options"][0]["label"].split()[0],
               menu["options"][-1]["label"].split()[0]] for menu in parts_of(pages, _MENU))  # fmt: skip


# --- The window and its tally ---


@settings(max_examples=60)
@given(
    views(100), st.dictionaries(st.integers(0, 999).map("c{}".format), st.integers(1, 1000), min_size=1, max_size=100)
)
def test_a_tally_says_who_pressed_what_and_how_much_it_does_not_say(view: View, counts: dict[str, int]) -> None:
    tally = {choice: tuple(f"player {n}" for n in range(count)) for choice, count in counts.items()}
    lines = tally_of(replace(view, tally=tally))
    told = [one for one in lines if one.startswith("**c")]
    shown = {}
    for one in told:
        choice, count, names = one.split(" · ")
        shown[choice.strip("*")] = int(count)
        named, _, rest = names.partition(" and ")
        assert len(named.split(", ")) + int(rest.split()[0] if rest else 0) == int(count)
    assert shown.items() <= counts.items()
    assert shown
    left = len(counts) - len(shown)
    assert lines[len(told) :] == ([f"and {left} more choice{'' if left == 1 else 's'}"] if left else [])
    assert min(shown.values()) >= max((count for choice, count in counts.items() if choice not in shown), default=0)


def test_whatever_else_there_is_to_say_the_most_pressed_choice_is_named_with_some_who_pressed_it() -> None:
    tally = {"*" * 100: ("*" * 100,) * 1000, "Go": ("Ada",)}
    view = view_of("", "Go", tally=tally, notice="*" * 1000, saved=False, deadline=9.9e9, seconds=7.123456789)
    told = tally_of(view)[0]
    assert " · 1000 · \\*" in told
    assert told.endswith(" more")


def test_a_small_tally_is_told_in_full_with_most_presses_first() -> None:
    tally = {"Wait": ("Ada",), "Go **in**": ("Bo", "Cy_"), "Sing": ("Di",)}
    view = view_of("", "Go", tally=tally, deadline=1_700_000_000.2)
    assert tally_of(view) == ["**Go \\*\\*in\\*\\*** · 2 · Bo, Cy\\_", "**Wait** · 1 · Ada", "**Sing** · 1 · Di"]


def test_the_window_closes_when_it_is_due_and_not_before() -> None:
    view = view_of("", "Go", deadline=1_700_000_000.2, seconds=10.0)
    assert "<t:1700000001:R>" in window(view)[0]
    assert "10 seconds" in window(view)[0]
    assert math.ceil(view.deadline) == 1_700_000_001
    assert "<t:" not in "\n".join(texts_of(render(replace(view, status=Status.PAUSED))))


def test_a_notice_stands_before_everything_else() -> None:
    assert window(view_of("", "Go", notice="The *story* has a fault."))[0] == "⚠️ The \\*story\\* has a fault."
    assert "Saving is interrupted" in window(view_of("", "Go", saved=False))[0]


def test_each_status_says_something_else() -> None:
    said = {window(view_of("", "Go", status=status, end="victory"))[0] for status in Status}
    assert len(said) == len(Status)
    assert any("victory" in one for one in said)


# --- The foot ---


def people_of(*names: str, tier: ActivityTier = ActivityTier.ACTIVE) -> tuple[CastMember, ...]:
    return tuple(CastMember(name, name, f"{name}'s hero", tier, crown=False) for name in names)


def foot(**others: Any) -> list[str]:
    return texts_of(render(view_of("", "Go", crown="Ada", **others)))[-1].split("\n")


def test_the_foot_has_turn_players_and_crown() -> None:
    assert foot() == ["-# Turn 3 · 0 players · 👑 Ada"]
    assert foot(cast=people_of("Ada")) == ["-# Turn 3 · 1 player · 👑 Ada", "-# Ada's hero (Ada)"]
    assert foot(cast=people_of("Ada", "Bo"))[0] == "-# Turn 3 · 2 players · 👑 Ada"


def test_a_cast_that_sleeps_leaves_no_empty_line() -> None:
    assert foot(cast=people_of("Ada", tier=ActivityTier.DORMANT)) == ["-# Turn 3 · 1 player · 👑 Ada"]


def test_a_thousand_players_are_counted() -> None:
    first, second = foot(cast=people_of(*(f"player {n}" for n in range(1000))))
    assert first == "-# Turn 3 · 1000 players · 👑 Ada"
    assert second.startswith("-# player 0's hero (player 0), ")
    assert int(second.split(" and ")[1].split()[0]) + second.count("hero") == 1000


# --- Nothing is alive but what is ours ---


def _everywhere(text: str) -> View:
    player = CastMember("1", text, text, ActivityTier.ACTIVE, crown=True)
    view = view_of(
        text, Choice(text, crown=True, emoji=text), "x" * 90, title=text, speaker=text, mood=text, end=text,
        cast=(player,), crown=text, notice=text, deadline=1.7e9, tally={text: (text, text)}, last=LastTurn({}, text),
        art=art(text),
    )  # fmt: skip
    return replace(view, title=text)


def _alive(view: View) -> Iterator[Counter[str]]:
    for status in Status:
        shown = replace(view, status=status)
        yield Counter(itertools.chain(*(rendered(text)[1] for text in texts_of(render(shown)))))


@pytest.mark.parametrize("scrap", [scrap for scrap in _SCRAPS if line(scrap, 9) != "…"])
def test_a_text_is_dead_wherever_it_stands(scrap: str) -> None:
    assert list(_alive(_everywhere(scrap))) == list(_alive(_everywhere("word")))


@given(st.lists(_scraps, min_size=1, max_size=6).map(lambda scraps: f"a{''.join(scraps)}"))
def test_no_mixture_of_texts_comes_alive(text: str) -> None:
    assert list(_alive(_everywhere(text))) == list(_alive(_everywhere("a word")))


# --- Other channels do not wait for it ---


def test_a_scene_is_laid_out_in_time_that_grows_with_its_length_and_no_faster() -> None:
    view = view_of("It was a dark night. " * 30_000, *(f"choice {n}" for n in range(1000)))
    began = time.process_time()
    render(view)
    assert time.process_time() - began < 3.0
