"""A scene and its stored form."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scene import STYLES, Choice, Scene, distinct

TEXTS = ("text", "title", "image", "alt", "speaker", "mood", "end")

texts = st.text(max_size=20)
# Few words, so that many choices are called the same, also as another one is called by its number.
few = st.sampled_from(("", "…", "… (2)", "Go", "Go (2)", "Go (3)", "Go (2) (2)"))
choices = st.builds(Choice, few | texts, st.booleans(), st.sampled_from(("", *STYLES)), texts)
scenes = st.builds(Scene, texts, st.lists(choices, max_size=8).map(distinct), *[texts] * 6)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
stored_choices = st.dictionaries(st.sampled_from(("text", "crown", "style", "emoji")), json_values | few)
stored = st.dictionaries(
    st.sampled_from(("choices", *TEXTS)) | texts, json_values | st.lists(stored_choices | json_values, max_size=6)
)


def told_apart(found: tuple[Choice, ...]) -> bool:
    """Whether a press of each can be kept by its text."""
    return all(choice.text for choice in found) and len({choice.text for choice in found}) == len(found)


@given(st.lists(choices, max_size=12))
def test_choices_are_told_apart_and_are_otherwise_what_they_were(given_: list[Choice]) -> None:
    found = distinct(given_)
    assert told_apart(found)
    assert [(one.crown, one.style, one.emoji) for one in found] == [(one.crown, one.style, one.emoji) for one in given_]
    assert all(one.text.startswith(before.text) for one, before in zip(found, given_, strict=True))


@given(st.lists(choices, max_size=12).map(distinct))
def test_choices_that_are_told_apart_stay_as_they_are(found: tuple[Choice, ...]) -> None:
    assert distinct(found) == found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["Go", "Go", "Go"], ["Go", "Go (2)", "Go (3)"]),
        (["Go (2)", "Go", "Go"], ["Go (2)", "Go", "Go (3)"]),
        (["Go", "Go", "Go (2)"], ["Go", "Go (2)", "Go (2) (2)"]),
        (["", "…", ""], ["…", "… (2)", "… (3)"]),
        (["Go", "go"], ["Go", "go"]),
        ([], []),
    ],
)
def test_the_second_of_a_name_gets_a_number(before: list[str], after: list[str]) -> None:
    assert [choice.text for choice in distinct(Choice(text) for text in before)] == after


@given(scenes)
def test_any_scene_goes_through_its_dictionary_and_json_unchanged(scene: Scene) -> None:
    assert Scene.from_dict(scene.to_dict()) == scene
    assert Scene.from_dict(json.loads(json.dumps(scene.to_dict()))) == scene


def test_the_stored_form_has_every_field_by_its_name() -> None:
    scene = Scene("Once.", (Choice("Go", crown=True, style="danger", emoji="🔥"),), "T", "a.png", "A", "Ada", "sad", "")
    assert json.loads(json.dumps(scene.to_dict())) == {
        "text": "Once.",
        "choices": [{"text": "Go", "crown": True, "style": "danger", "emoji": "🔥"}],
        "title": "T",
        "image": "a.png",
        "alt": "A",
        "speaker": "Ada",
        "mood": "sad",
        "end": "",
        "decided": "",
        "tally": {},
    }


@given(json_values | stored)
def test_any_json_gives_a_scene(value: Any) -> None:
    scene = Scene.from_dict(value)
    assert told_apart(scene.choices)
    assert all(isinstance(getattr(scene, name), str) for name in TEXTS)
    assert all(isinstance(choice.crown, bool) for choice in scene.choices)
    assert Scene.from_dict(scene.to_dict()) == scene


@pytest.mark.parametrize("value", [None, [], "text", 7, {}, {"choices": None}, {"choices": "Go"}, {"text": ["Once."]}])
def test_what_is_missing_or_of_another_type_gets_its_default(value: Any) -> None:
    assert Scene.from_dict(value) == Scene("")


def test_a_stored_scene_is_read_field_by_field() -> None:
    told = {"text": "Once.", "title": None, "choices": [{"text": "Go", "crown": 1, "emoji": []}, {"text": "Go"}]}
    assert Scene.from_dict(told) == Scene("Once.", (Choice("Go", crown=True), Choice("Go (2)")))


@pytest.mark.parametrize("style", ["primary", "secondary", "success", "danger"])
def test_a_stored_style_is_one_of_four(style: str) -> None:
    assert Scene.from_dict({"choices": [{"text": "Go", "style": style}]}).choices == (Choice("Go", style=style),)


@pytest.mark.parametrize("style", ["purple", "PRIMARY", "link", "5"])
def test_a_stored_style_that_there_is_not_is_none(style: str) -> None:
    assert Scene.from_dict({"text": "", "choices": [{"text": "Go", "style": style}]}).choices == (Choice("Go"),)


@given(scenes)
def test_a_scene_has_ended_when_there_is_nothing_to_choose(scene: Scene) -> None:
    assert scene.ended is (len(scene.choices) == 0)
