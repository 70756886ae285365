"""A scene's choices: every one can be pressed, and read in full."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from scene_message_parts import BUTTON, MENU, SECONDARY, narration, parts_of, units
from view_parts import scenes, view_of, views

from cogs.custom_ids import PressId, game_word, read_press
from cogs.scene_messages import SceneMessage, render
from cogs.text import line
from engine.view import Status, View
from game.scene import Choice, Scene


def offered(pages: Sequence[SceneMessage]) -> list[tuple[str, int]]:
    """What can be pressed: its label and the number of the choice that it counts for."""
    found = []
    for one in parts_of(pages, BUTTON, MENU):
        press = read_press(one["custom_id"])
        assert press is not None
        if one["type"] == BUTTON:
            assert press.choice is not None
            found.append((one["label"], press.choice))
        else:
            assert press.choice is None
            found += [(option["label"], int(option["value"])) for option in one["options"]]
    return found


@settings(max_examples=40)
@given(views())
def test_every_choice_is_there_once_and_counts_for_itself(view: View) -> None:
    pages = render(view)
    pressable = view.status in {Status.OPEN, Status.PAUSED}
    assert [number for _, number in offered(pages)] == list(range(len(view.scene.choices))) * pressable
    for one in parts_of(pages, BUTTON, MENU):
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
    assert [one["style"] for one in parts_of(pages, BUTTON)] == [1, 3, 4, SECONDARY, SECONDARY, SECONDARY]


@pytest.mark.parametrize(("choices", "menus"), [(1, 0), (25, 0), (26, 2), (50, 2), (51, 3), (100, 4)])
def test_more_choices_than_there_are_buttons_for_go_into_menus(choices: int, menus: int) -> None:
    pages = render(view_of("", *map(str, range(choices))))
    assert len(parts_of(pages, MENU)) == menus
    assert bool(parts_of(pages, BUTTON)) == (menus == 0)
    assert all(menu["placeholder"].split()[-3:: 2] == [menu["options"][0]["label"].split()[0],
               menu["options"][-1]["label"].split()[0]] for menu in parts_of(pages, MENU))  # fmt: skip
