"""A game as plain data."""

from dataclasses import FrozenInstanceError, fields
from typing import Any

import pytest
from game_parts import GAME, SCENE

from game.actions import Decision
from game.game import Game, Status, Window
from game.scene import Choice, Scene
from game.turns import TurnRecord
from game.verdict import Verdict
from game.window import Press, StoredPress, StoredWindow


def test_a_game_begins_with_nothing_but_its_ids() -> None:
    assert {one.name: getattr(Game("42", "abc"), one.name) for one in fields(Game)} == {
        "channel_id": "42",
        "game_id": "abc",
        "game_name": "",
        "active": False,
        "turn_number": 0,
        "title_screen_url": "",
        "crown_holder": None,
        "players": {},
        "presses": {},
        "pressed": 0,
        "window": Window(10.0, 0.0, 0.0, None),
        "paused": False,
        "since": 0.0,
        "guild_id": None,
        "cartridge_id": "",
        "cartridge_digest": "",
        "scene": None,
        "narrator_state": "",
        "screens": {},
    }


def test_a_window_is_ten_seconds_and_closed_unless_told() -> None:
    window = Window()
    assert (window.seconds, window.started, window.deadline, window.held) == (10.0, 0.0, 0.0, None)


@pytest.mark.parametrize("length", [0.001, 1.0, 3600.0])
def test_a_window_may_last_up_to_an_hour(length: float) -> None:
    assert Window(length).seconds == length


@pytest.mark.parametrize("length", [0, -1, 3600.5, float("nan"), float("inf")])
def test_a_length_that_makes_no_sense_is_ten_seconds(length: float) -> None:
    assert Window(length).seconds == 10


def test_a_status_has_the_word_that_programs_know_it_by() -> None:
    assert [status.value for status in Status] == ["open", "telling", "paused", "over", "edited", "off"]


@pytest.mark.parametrize(
    ("thing", "field"),
    [
        (GAME, "turn_number"),
        (Window(), "seconds"),
        (SCENE, "text"),
        (Choice("Run"), "text"),
        (TurnRecord(1, {}), "turn"),
        (Verdict(0, "alone", 1, 1), "choice"),
        (Decision(0, "", ()), "choice"),
        (Press("7", "Ada", "abc", 0, 0), "choice"),
        (StoredPress("7", "Ada", "Run", 0.0), "choice"),
        (StoredWindow(), "held"),
    ],
)
def test_nothing_of_a_game_is_changed_in_place(thing: Any, field: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(thing, field, getattr(thing, field))


def test_a_scene_has_nothing_that_its_story_did_not_tell() -> None:
    assert {one.name: getattr(Scene(), one.name) for one in fields(Scene)} == {
        "text": "",
        "choices": (),
        "title": "",
        "image": "",
        "alt": "",
        "speaker": "",
        "mood": "",
        "end": "",
        "decided": "",
        "tally": {},
    }
    assert Choice() == Choice("", crown=False, style="", emoji="")
