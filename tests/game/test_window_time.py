"""How long a window stays open, through everything that may happen to it."""

import pytest
from game_parts import NOW, later, played, pressed
from hypothesis import given
from hypothesis import strategies as st

from base.clock import Moment
from game.game import Window
from game.window import drop, held_at, hold, release, resumed, seconds_left, started_at, stopped

OPEN = started_at(Window(10.0), NOW.monotonic, NOW)
HELD = held_at(OPEN, 6.0)
# The machine was down for three seconds, and its monotonic clock began anew.
RESTARTED = Moment(NOW.wall + 3, 1.0)

seconds = st.floats(0.5, 3600)
times = st.floats(-10_000, 10_000)


def test_an_open_window_says_when_it_closes_on_both_clocks() -> None:
    assert Window(10.0, NOW.monotonic, NOW.wall + 10, None) == OPEN


def test_a_window_that_was_opened_a_while_ago_closes_by_its_stamp() -> None:
    assert started_at(Window(10.0), NOW.monotonic - 4, NOW).deadline == NOW.wall + 6


def test_a_deadline_is_told_to_the_millisecond() -> None:
    assert started_at(Window(10.0), NOW.monotonic - 1.23456, NOW).deadline == NOW.wall + 8.765


def test_a_window_without_a_stamp_is_not_open() -> None:
    assert started_at(HELD, 0.0, NOW) == stopped(OPEN) == stopped(HELD) == Window(10.0, 0.0, 0.0, None)


@pytest.mark.parametrize(("passed", "left"), [(0, 10), (4, 6), (10, 0), (99, 0), (-5, 10)])
def test_what_is_left_is_counted_down_from_the_whole_to_nothing(passed: float, left: float) -> None:
    assert seconds_left(OPEN, later(passed)) == left


def test_a_held_window_keeps_what_it_had_left_and_a_closed_one_has_nothing() -> None:
    assert seconds_left(HELD, later(500)) == 6
    assert seconds_left(held_at(OPEN, 0.0), NOW) == 0
    assert seconds_left(Window(10.0), Moment(NOW.wall, 4.0)) == 0


@pytest.mark.parametrize(("asked", "left"), [(6, 6), (0, 0), (-1, 0), (10, 10), (11, 10)])
def test_a_window_is_held_with_no_more_than_its_whole_length(asked: float, left: float) -> None:
    assert held_at(OPEN, asked) == Window(10.0, 0.0, 0.0, left)


@given(seconds, times, times)
def test_what_is_left_is_never_less_than_nothing_nor_more_than_all(length: float, stamp: float, passed: float) -> None:
    window = started_at(Window(length), NOW.monotonic + stamp, NOW)
    assert 0 <= seconds_left(window, later(passed)) <= length
    assert 0 <= seconds_left(held_at(window, stamp), later(passed)) <= length


# --- Taken up by another process ---


def test_a_window_without_a_deadline_goes_on_by_its_stamp() -> None:
    taken = resumed(Window(10.0), NOW.monotonic - 4, 0.0, NOW)
    assert taken == Window(10.0, NOW.monotonic - 4, NOW.wall + 6)


@pytest.mark.parametrize("drift", [-0.25, 0.0, 0.125, 0.25])
def test_a_window_keeps_its_stamp_and_its_deadline_while_both_clocks_agree(drift: float) -> None:
    deadline = NOW.wall + 6 + drift
    assert resumed(Window(10.0), NOW.monotonic - 4, deadline, NOW) == Window(10.0, NOW.monotonic - 4, deadline)


@pytest.mark.parametrize("drift", [-0.5, 0.5])
def test_where_the_clocks_disagree_the_deadline_counts(drift: float) -> None:
    taken = resumed(Window(10.0), NOW.monotonic - 4, NOW.wall + 6 + drift, NOW)
    assert taken == Window(10.0, NOW.monotonic - 4 + drift, NOW.wall + 6 + drift)


def test_after_a_restart_of_the_machine_the_window_closes_when_it_said_it_would() -> None:
    taken = resumed(Window(10.0), OPEN.started, OPEN.deadline, RESTARTED)
    assert taken == Window(10.0, -2.0, OPEN.deadline)
    assert seconds_left(taken, RESTARTED) == 7


def test_a_window_that_should_have_closed_meanwhile_has_no_time_left() -> None:
    taken = resumed(Window(10.0), OPEN.started, NOW.wall - 60, RESTARTED)
    assert (seconds_left(taken, RESTARTED), taken.deadline) == (0, NOW.wall - 60)


def test_a_deadline_that_has_just_passed_stays_what_it_was() -> None:
    taken = resumed(Window(10.0), OPEN.started, RESTARTED.wall - 0.5, RESTARTED)
    assert taken == Window(10.0, RESTARTED.monotonic - 10, RESTARTED.wall - 0.5)


def test_a_deadline_further_off_than_the_whole_window_is_brought_nearer() -> None:
    taken = resumed(Window(10.0), OPEN.started, NOW.wall + 9000, RESTARTED)
    assert taken == Window(10.0, RESTARTED.monotonic, RESTARTED.wall + 10)


@given(seconds, st.floats(0, 1), st.floats(0, 1000))
def test_a_restart_neither_adds_time_nor_takes_any(length: float, share: float, down: float) -> None:
    opened = started_at(Window(length), NOW.monotonic - share * length, NOW)
    again = Moment(NOW.wall + down, 7.0)
    taken = resumed(Window(length), opened.started, opened.deadline, again)
    assert seconds_left(taken, again) == pytest.approx(max(0.0, length * (1 - share) - down), abs=0.01)


# --- A game's ---


def test_holding_and_releasing_loses_only_the_time_between() -> None:
    held = hold(pressed(), later(4))
    assert held == pressed(window=HELD)
    released = release(held, later(500))
    assert released.window == Window(10.0, NOW.monotonic + 496, NOW.wall + 506)
    assert released.presses == held.presses
    assert seconds_left(released.window, later(503)) == 3


def test_holding_what_is_held_changes_nothing() -> None:
    held = hold(pressed(), later(4))
    assert hold(held, later(7)) == held


def test_a_window_with_nothing_in_it_is_not_held_and_one_that_runs_is_not_released() -> None:
    game = played()
    assert hold(game, NOW) is game
    assert release(game, NOW) is game
    running = pressed()
    assert release(running, later(4)) is running


@pytest.mark.parametrize("window", [OPEN, HELD])
def test_a_dropped_window_is_closed_and_its_presses_are_gone(window: Window) -> None:
    assert drop(pressed(window=window)) == played(presses={}, window=Window(10.0))
