"""A scene's texts: all of them can be read, in order, and no markdown in them has an effect."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from message_parts import rendered
from scene_message_parts import (
    BUTTON,
    CONTAINER,
    GALLERY,
    MENU,
    SEPARATOR,
    TEXT,
    narration,
    parts_of,
    texts_of,
)
from view_parts import SCRAPS, art, long_texts, scraps, view_of

from cogs.scene_messages import render
from cogs.text import line, seen
from engine.view import CastMember, LastTurn, Status, View
from game.scene import Choice
from game_session import ActivityTier

# What Discord's client takes for a heading: signs at its end are no part of it.
_HEADING = re.compile(r" *#{1,3}\s+((?!\s*#{1,3}\s)[^\n]+?)#*\s*")


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
    for one in parts_of(render(view), TEXT, GALLERY, SEPARATOR, BUTTON, MENU):
        said = one.get("content", "")
        marks = {
            "## The Hall": "heading",
            "**Ada**": "speaker",
            "It is dark.": "text",
            "⏳": "window",
            "**choice 1**": "tally and foot",
        }
        kinds.append(next((kind for mark, kind in marks.items() if said.startswith(mark)), str(one["type"])))
    pressed = str(BUTTON if choices <= 25 else MENU)
    order = ["heading", str(GALLERY), "speaker", "text", str(SEPARATOR), "window", pressed, "tally and foot"]
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
        [box] = parts_of(render(view), CONTAINER)
        return box["accent_color"]

    assert colour(view_of(mood=mood)) == colour(view_of(mood="eerie")) != colour(view_of(mood="no such mood"))


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


@pytest.mark.parametrize("scrap", [scrap for scrap in SCRAPS if line(scrap, 9) != "…"])
def test_a_text_is_dead_wherever_it_stands(scrap: str) -> None:
    assert list(_alive(_everywhere(scrap))) == list(_alive(_everywhere("word")))


@given(st.lists(scraps, min_size=1, max_size=6).map(lambda scraps: f"a{''.join(scraps)}"))
def test_no_mixture_of_texts_comes_alive(text: str) -> None:
    assert list(_alive(_everywhere(text))) == list(_alive(_everywhere("a word")))
