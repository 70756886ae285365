"""An open window as it is stored, and as another process takes it up again."""

import json
from typing import Any

import pytest
from game_parts import ADA, NOW, later, played, pressed
from hypothesis import given
from hypothesis import strategies as st

from game.game import Window
from game.roster import PlayerState
from game.window import StoredPress, StoredWindow, hold, press_fields, reopen, take, window_fields, with_window

TODAY = {
    "window": '{"game":"abcdefabcdef","turn":4,"version":1,"deadline":1700000010.0,"held":null}',
    "press:7": ('{"game":"abcdefabcdef","turn":4,"choice":"Run","name":"Ada","at":1699999950.0,"number":1,"seat":0}'),
    "press:8": ('{"game":"abcdefabcdef","turn":4,"choice":"Hide","name":"Bo","at":1699999910.0,"number":2,"seat":1}'),
}
# What an earlier version has written: this has to be read for ever.
STORED = {
    "window": '{"game":"abcdefabcdef","turn":4,"deadline":1700000010.0,"held":null}',
    "press:7": '{"game":"abcdefabcdef","turn":4,"choice":"Run","name":"Ada","at":1699999950.0}',
    "press:8": '{"game":"abcdefabcdef","turn":4,"choice":"Hide","name":"Bo","at":1699999910.0}',
}


def with_entry(field: str, /, **changed: object) -> dict[str, str]:
    """The stored fields with this one changed."""
    return {**STORED, field: json.dumps({**json.loads(STORED[field]), **changed})}


def test_the_window_and_each_press_are_a_field_in_the_form_of_today() -> None:
    assert window_fields(pressed()) == TODAY


def test_the_newest_press_alone_is_written_as_it_is_among_all() -> None:
    assert press_fields(pressed(), "8") == {name: TODAY[name] for name in ("window", "press:8")}
    changed = take(pressed(), "7", "Ada", "Hide", later(2))
    assert press_fields(changed, "7").items() <= window_fields(changed).items()


def test_presses_and_players_come_back_in_their_order_whatever_the_clock_did() -> None:
    game = played(players={})
    for user_id, seconds in (("9", 5), ("7", 3), ("8", 1), ("9", -50)):
        game = take(game, user_id, f"player {user_id}", "Run", later(seconds))
    one_by_one = {**press_fields(game, "9"), **window_fields(game)}
    mixed = dict(sorted(one_by_one.items()))  # a store gives the fields of a hash in no order
    again = with_window(played(players={}), mixed, later(6))
    assert (list(again.presses), list(again.players), again.pressed) == (["7", "8", "9"], ["9", "7", "8"], 4)


def test_a_held_window_is_written_as_held() -> None:
    fields = window_fields(hold(pressed(), later(4)))
    assert json.loads(fields["window"]) == {
        "game": "abcdefabcdef",
        "turn": 4,
        "version": 1,
        "deadline": 0.0,
        "held": 6.0,
    }


@pytest.mark.parametrize("players", [{}, {"7": ADA.to_dict()}])
def test_a_press_of_who_is_no_player_yet_has_no_name_and_no_time(players: dict[str, Any]) -> None:
    stored = json.loads(window_fields(pressed(players=players))["press:7"])
    assert (stored["choice"], stored["name"], stored["at"]) == ("Run", "", 0.0)


def test_stored_presses_come_back_in_the_order_in_which_they_were_made_with_their_players() -> None:
    again = with_window(played(players={}), STORED, later(4))
    assert list(again.presses.items()) == [("8", "Hide"), ("7", "Run")]
    assert again.players == {
        "8": PlayerState("8", "Bo", 4, NOW.wall - 90, 4, 0),
        "7": PlayerState("7", "Ada", 4, NOW.wall - 50, 4, 0),
    }


def test_presses_of_the_same_time_come_back_in_the_order_of_ids() -> None:
    presses = tuple(StoredPress(user_id, "", "Run", 5.0) for user_id in ("8", "7", "9"))
    assert list(reopen(played(), StoredWindow(presses), NOW).presses) == ["7", "8", "9"]


def test_a_stored_press_wakes_its_player_at_the_time_when_it_was_made() -> None:
    player = with_window(played(), STORED, later(4)).players["7"]
    assert player == PlayerState("7", "Ada", 1, NOW.wall - 50, 4, 0)


def test_a_stored_window_goes_on_where_its_process_ended() -> None:
    opened = Window(10.0, NOW.monotonic)  # what the hash knows
    again = with_window(played(window=opened), STORED, later(4))
    assert again.window == Window(10.0, NOW.monotonic, NOW.wall + 10)


@pytest.mark.parametrize("left", [6.0, 0.0])
def test_a_held_window_is_still_held(left: float) -> None:
    again = with_window(pressed(), with_entry("window", held=left), later(4))
    assert again.window == Window(10.0, held=left)


@pytest.mark.parametrize("entry", [{"turn": 3}, {"game": "another"}])
def test_where_another_window_is_stored_the_games_own_goes_on(entry: dict[str, object]) -> None:
    stored = with_entry("window", **entry, deadline=1.0, held=3.0)
    assert with_window(pressed(), stored, later(4)).window == pressed().window
    held = hold(pressed(), later(4))
    assert with_window(held, stored, later(5)).window == held.window
    nothing_left = hold(pressed(), later(99))
    assert with_window(nothing_left, stored, later(99)).window == nothing_left.window


@pytest.mark.parametrize("entry", [{"turn": 3}, {"game": "another"}, {"choice": None}, {"choice": 7}])
def test_a_press_of_another_turn_or_of_no_choice_is_left_out(entry: dict[str, object]) -> None:
    assert with_window(played(), with_entry("press:7", **entry), later(4)).presses == {"8": "Hide"}


def test_what_is_no_press_is_left_out() -> None:
    strange = {"7": STORED["press:7"], "press:9": "{torn", "press:10": "[]", "xpress:7": STORED["press:7"]}
    game = played()
    assert with_window(game, strange, NOW) is game
    assert with_window(game, {"window": STORED["window"]}, NOW) is game


def test_a_press_without_a_name_or_a_time_is_still_a_press() -> None:
    torn = with_entry("press:7", name=None, at="soon")
    again = with_window(played(players={}), torn, later(4))
    assert again.players["7"] == PlayerState("7", "", 4, 0.0, 4, 0)
    assert list(again.presses) == ["7", "8"]


def test_a_press_of_an_earlier_version_has_no_number_and_no_seat() -> None:
    assert StoredPress("7", "Ada", "Run", 5.0) == StoredPress("7", "Ada", "Run", 5.0, 0, 0)


def test_a_window_that_was_never_stored_is_closed() -> None:
    assert reopen(pressed(), StoredWindow(), NOW).window == Window(10.0)
    assert StoredWindow() == StoredWindow((), 0.0, 0.0, -1.0)


ids = st.text(min_size=1, max_size=8)


@given(st.lists(st.tuples(ids, st.text(max_size=8)), min_size=1, max_size=8), st.floats(0, 9))
def test_every_window_goes_through_its_fields_unchanged(made: list[tuple[str, str]], passed: float) -> None:
    game = played(players={})
    for number, (user_id, choice) in enumerate(made):
        game = take(game, user_id, f"player {user_id}", choice, later(number / 10))
    before = played(players={}, window=Window(10.0, game.window.started))
    again = with_window(before, window_fields(game), later(passed))
    assert list(again.presses.items()) == list(game.presses.items())
    assert again.window == game.window
    assert {key: vars(one) | {"joined_turn": 0} for key, one in again.players.items()} == {
        key: vars(one) | {"joined_turn": 0} for key, one in game.players.items()
    }
