"""A scene's messages: Discord takes them, whatever is in the view, and only the last one changes during a turn."""

import json
import time
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scene_message_parts import BUTTON, CONTAINER, GALLERY, MENU, ROW, TEXT, parts_of, texts_of, units
from simcord.components import COMPONENTS_V2_FLAG, validate_components
from view_parts import art, casts, long_texts, tallies, view_of, views

from cogs.scene_messages import SceneMessage, art_file, render
from cogs.text import seen
from cogs.window_text import window_texts
from engine.view import CastMember, LastTurn, Status, View
from game.scene import Scene
from game_session import ActivityTier

# --- Discord's limits ---


def check_text(text: str, most: int) -> None:
    assert 1 <= units(text) <= most
    assert text.strip()


def check_row(row: dict[str, Any]) -> None:
    kinds = [one["type"] for one in row["components"]]
    assert kinds == [MENU] or (set(kinds) == {BUTTON} and len(kinds) <= 5)


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
    assert [one["type"] for one in sent] == [CONTAINER]
    parts = parts_of(page)
    assert len(parts) <= 40
    assert sum(map(units, texts_of(page))) <= 4000
    ids = [one["custom_id"] for one in parts if "custom_id" in one]
    assert len(set(ids)) == len(ids)
    for one in ids:
        check_text(one, 100)
    for one in parts:
        if one["type"] in {ROW, CONTAINER}:
            assert one["components"]
        if one["type"] == ROW:
            check_row(one)
        elif one["type"] == BUTTON:
            check_text(one["label"], 80)
        elif one["type"] == MENU:
            check_menu(one)
        elif one["type"] == TEXT:
            check_text(one["content"], 4000)
        elif one["type"] == GALLERY:
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
    [gallery] = parts_of(pages, GALLERY)
    check_gallery(gallery)
    [item] = gallery["items"]
    assert item["media"]["url"] == f"attachment://{art_file(art('', 'webp'))}" == "attachment://scene.webp"
    assert bool(item.get("description")) == bool(seen(alt).strip())
    if units(alt) <= 1024 and seen(alt).strip():
        assert item["description"] == alt


def test_a_picture_that_was_sent_is_shown_from_where_it_is() -> None:
    [gallery] = parts_of(render(view_of(art=art()), "https://cdn.example/scene.png"), GALLERY)
    assert gallery["items"][0]["media"]["url"] == "https://cdn.example/scene.png"


@pytest.mark.parametrize("blank", ["", " ", "\n\n", "\x00", "\u202e", "\t\x1b "])
def test_what_is_blank_takes_no_place(blank: str) -> None:
    tame = view_of("A text.", "Go")
    view = view_of(f"A text.{blank}", "Go", title=blank, speaker=blank, mood=blank, end=blank, notice=blank)
    assert texts_of(render(view)) == texts_of(render(tame))
    assert texts_of(render(view_of(blank, "Go"))) == texts_of(render(view_of("", "Go")))


# --- Messages are the same whatever happens while the turn lasts ---


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
        assert parts_of(one, GALLERY) == parts_of(other, GALLERY)


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
        assert [page.pressable for page in pages] == [bool(parts_of(page, ROW)) for page in pages]


# --- Other channels do not wait for it ---


def test_a_scene_is_laid_out_in_time_that_grows_with_its_length_and_no_faster() -> None:
    view = view_of("It was a dark night. " * 30_000, *(f"choice {n}" for n in range(1000)))
    began = time.process_time()
    render(view)
    assert time.process_time() - began < 3.0
