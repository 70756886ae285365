"""The slot, and what moderators do."""

import pytest
from game_parts import ADA, BO, GAME, NOW, SCENE, later, played, pressed

from game.actions import (
    boot,
    check_channel,
    check_not_running,
    check_replaceable,
    check_running,
    crown,
    enter,
    leave,
    pause,
    resume,
    settle,
)
from game.errors import ActionError, GameRunningError, Reason
from game.game import Game, Status, Window
from game.roster import PlayerState

RUNNING = [Status.OPEN, Status.TELLING, Status.PAUSED, Status.EDITED]
HELD = Window(10.0, held=6.0)


# --- The slot ---


@pytest.mark.parametrize("status", RUNNING)
@pytest.mark.parametrize("over", ["", "another"])
def test_a_running_game_is_not_replaced_unless_it_is_named(status: Status, over: str) -> None:
    with pytest.raises(GameRunningError) as refused:
        check_replaceable(GAME, status, over)
    assert (refused.value.game_id, refused.value.title, refused.value.turn) == ("abcdefabcdef", "The Last Light", 4)


@pytest.mark.parametrize(
    ("game", "status", "over"),
    [
        (None, Status.OPEN, ""),
        (GAME, Status.OFF, ""),
        (GAME, Status.OVER, "another"),
        (GAME, Status.OPEN, None),
        (GAME, Status.OPEN, "abcdefabcdef"),
    ],
)
def test_no_game_one_that_is_over_and_one_that_is_named_may_be_replaced(
    game: Game | None, status: Status, over: str | None
) -> None:
    check_replaceable(game, status, over)


@pytest.mark.parametrize("game", [None, played(active=False)])
def test_what_needs_a_running_game_says_that_there_is_none(game: Game | None) -> None:
    for asked in (check_running, lambda none: pause(none, NOW), lambda none: resume(none, NOW)):
        with pytest.raises(ActionError, match=r"^No game is running here: boot one\.$") as refused:
            asked(game)
        assert refused.value.reason is Reason.NO_GAME
    with pytest.raises(ActionError):
        crown(game, "7", "Ada", NOW)
    assert check_running(GAME) is GAME


def test_the_game_that_is_running_is_not_loaded_again() -> None:
    with pytest.raises(ActionError, match=r"^That game is already running\.$") as refused:
        check_not_running(GAME, "abcdefabcdef")
    assert refused.value.reason is Reason.RUNNING


@pytest.mark.parametrize(
    ("game", "game_id"), [(None, "abcdefabcdef"), (GAME, "another"), (played(active=False), "abcdefabcdef")]
)
def test_a_game_that_is_not_running_may_be_loaded(game: Game | None, game_id: str) -> None:
    check_not_running(game, game_id)


def test_a_game_stays_in_its_channel() -> None:
    check_channel(GAME, "42")
    with pytest.raises(ActionError, match=r"^That game belongs to another channel: load it there\.$") as refused:
        check_channel(GAME, "43")
    assert refused.value.reason is Reason.ELSEWHERE


def test_a_boot_begins_afresh_with_what_the_cartridge_brought() -> None:
    used = pressed(paused=True, crown_holder="7", active=False)
    assert boot(used, "Soup of the Day", "012345012345") == Game(
        "42",
        "012345012345",
        "Soup of the Day",
        active=True,
        title_screen_url="https://example.org/title.png",
        since=NOW.wall - 500,
        guild_id="900",
        cartridge_id="last-light",
        cartridge_digest="sha256:00",
        scene=SCENE,
        narrator_state="state",
    )
    longer = played(window=Window(25.0, NOW.monotonic))
    assert boot(longer, "Soup of the Day", "012345012345").window == Window(25.0)


def test_a_game_that_comes_back_into_the_slot_is_there_since_now() -> None:
    assert enter(played(active=False), later(9)) == played(since=NOW.wall + 9)


def test_a_game_that_leaves_the_slot_keeps_its_window_for_later() -> None:
    assert leave(pressed(), later(4)) == pressed(active=False, window=HELD)
    with pytest.raises(ActionError):
        leave(played(active=False), NOW)


@pytest.mark.parametrize("status", [Status.OPEN, Status.TELLING, Status.OVER])
def test_a_window_runs_while_presses_are_taken(status: Status) -> None:
    settled = settle(pressed(window=HELD), status, later(100))
    assert settled == pressed(window=Window(10.0, NOW.monotonic + 96, NOW.wall + 106))
    assert settle(pressed(), status, later(4)) == pressed()


@pytest.mark.parametrize("status", [Status.PAUSED, Status.EDITED, Status.OFF])
def test_a_window_is_held_while_none_are(status: Status) -> None:
    assert settle(pressed(), status, later(4)) == pressed(window=HELD)


# --- What moderators do ---


def test_a_pause_holds_the_window_and_resuming_lets_it_run_on() -> None:
    paused = pause(pressed(), later(4))
    assert paused == pressed(paused=True, window=HELD)
    assert resume(paused, later(100)) == pressed(window=Window(10.0, NOW.monotonic + 96, NOW.wall + 106))


def test_a_game_is_paused_once_and_resumed_once() -> None:
    with pytest.raises(ActionError, match=r"^The game is already paused\.$") as refused:
        pause(played(paused=True), NOW)
    assert refused.value.reason is Reason.PAUSED
    with pytest.raises(ActionError, match=r"^The game is not paused\.$") as refused:
        resume(GAME, NOW)
    assert refused.value.reason is Reason.NOT_PAUSED


def test_a_player_gets_the_crown_and_stays_as_she_is() -> None:
    assert crown(GAME, "7", "Somebody", NOW) == played(crown_holder="7")


def test_a_stranger_who_gets_the_crown_joins() -> None:
    cy = PlayerState("9", "Cy", 4, NOW.wall, 4, 0)
    assert crown(GAME, "9", "Cy", NOW) == played(crown_holder="9", players={"7": ADA, "8": BO, "9": cy})


def test_the_crown_goes_back_to_stargazer_who_is_no_player() -> None:
    assert crown(played(crown_holder="7"), None, "", NOW) == GAME
