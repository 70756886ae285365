"""Which presses are taken, which are refused, and what becomes of a window by them."""

from dataclasses import replace

import pytest
from game_parts import ADA, GAME, NOW, SCENE, later, played, pressed

from game.errors import ActionError, Reason, StaleError
from game.game import Game, Status, Window
from game.roster import PlayerState
from game.scene import Scene
from game.window import Press, check_turn, name_of, press, status_of, take, tally_of

DIGEST = GAME.cartridge_digest


def by(user_id: str, choice: int, *, game_id: str = "abcdefabcdef", turn: int = 4) -> Press:
    return Press(user_id, f"player {user_id}", game_id, turn, choice)


# --- What the machine is doing ---


@pytest.mark.parametrize(
    ("game", "digest", "status"),
    [
        (None, DIGEST, Status.OFF),
        (played(active=False), DIGEST, Status.OFF),
        (GAME, None, Status.EDITED),
        (GAME, "sha256:11", Status.EDITED),
        (played(cartridge_digest=""), None, Status.EDITED),
        (played(paused=True), "sha256:11", Status.EDITED),
        (played(paused=True), DIGEST, Status.PAUSED),
        (played(paused=True, scene=None), DIGEST, Status.PAUSED),
        (played(scene=None), DIGEST, Status.OVER),
        (played(scene=Scene("The end.")), DIGEST, Status.OVER),
        (GAME, DIGEST, Status.OPEN),
    ],
)
def test_the_status_is_the_first_thing_that_keeps_presses_out(
    game: Game | None, digest: str | None, status: Status
) -> None:
    assert status_of(game, digest) is status


def test_a_scene_that_is_on_its_way_is_told_only_where_presses_would_be_taken() -> None:
    assert status_of(GAME, DIGEST, telling=True) is Status.TELLING
    assert status_of(played(paused=True), DIGEST, telling=True) is Status.PAUSED


# --- A press of another turn ---


def test_a_press_of_this_very_turn_is_let_in() -> None:
    assert check_turn(GAME, Status.OPEN, by("7", 0)) is GAME


@pytest.mark.parametrize(("game", "status"), [(None, Status.OFF), (GAME, Status.OFF), (None, Status.OPEN)])
def test_without_a_game_a_press_is_stale(game: Game | None, status: Status) -> None:
    with pytest.raises(StaleError, match=r"^No game is running here: a moderator can boot one\.$") as refused:
        check_turn(game, status, by("7", 0))
    assert refused.value.reason is Reason.NO_GAME


@pytest.mark.parametrize(
    ("made", "status"),
    [
        (by("7", 0, game_id="another"), Status.OPEN),
        (by("7", 0, turn=3), Status.OPEN),
        (by("7", 0, turn=5), Status.OPEN),
        (by("7", 0), Status.TELLING),
        (by("7", 0, turn=3), Status.PAUSED),
    ],
)
def test_a_press_of_another_turn_is_stale(made: Press, status: Status) -> None:
    with pytest.raises(StaleError, match=r"^That turn is over: look at the newest scene\.$") as refused:
        check_turn(GAME, status, made)
    assert refused.value.reason is Reason.TURN_OVER


@pytest.mark.parametrize(
    ("status", "text", "reason"),
    [
        (Status.PAUSED, "The game is paused: wait until a moderator resumes it.", Reason.PAUSED),
        (Status.OVER, "The story has ended: a moderator can boot another.", Reason.ENDED),
        (Status.EDITED, "The cartridge was changed: a moderator can restart it.", Reason.EDITED),
    ],
)
def test_while_no_presses_are_taken_one_is_told_why(status: Status, text: str, reason: Reason) -> None:
    with pytest.raises(ActionError) as refused:
        check_turn(GAME, status, by("7", 0))
    assert (str(refused.value), refused.value.reason, type(refused.value)) == (text, reason, ActionError)


# --- A press ---


def test_the_first_press_opens_the_window_and_the_next_ones_do_not() -> None:
    first = press(GAME, by("7", 0), NOW)
    assert first.window == Window(10.0, NOW.monotonic, NOW.wall + 10)
    second = press(first, by("8", 1), later(4))
    assert (second.window, second.presses) == (first.window, {"7": "Run", "8": "Hide"})


def test_a_press_wakes_its_player_and_changes_nothing_else() -> None:
    before = replace(ADA)
    after = press(GAME, by("7", 0), NOW)
    assert after.players == {**GAME.players, "7": PlayerState("7", "Ada", 1, NOW.wall, 4, 0)}
    assert replace(after, players=GAME.players, presses={}, pressed=0, window=GAME.window) == GAME
    assert before == ADA


def test_a_press_lets_a_stranger_join() -> None:
    assert press(GAME, by("9", 0), NOW).players["9"] == PlayerState("9", "player 9", 4, NOW.wall, 4, 0)


def test_pressing_again_replaces_the_press_and_puts_it_last() -> None:
    again = press(pressed(), by("7", 1), later(3))
    assert list(again.presses.items()) == [("8", "Hide"), ("7", "Hide")]
    assert again.window == pressed().window


@pytest.mark.parametrize("scene", [None, Scene("The end."), SCENE])
def test_a_choice_that_is_not_there_is_stale(scene: Scene | None) -> None:
    for choice in (-1, len(scene.choices) if scene else 0):
        with pytest.raises(StaleError, match=r"^That choice is not on the screen: press one that is\.$") as refused:
            press(played(scene=scene), by("7", choice), NOW)
        assert refused.value.reason is Reason.NO_CHOICE


@pytest.mark.parametrize(("holder", "name"), [(None, "Stargazer"), ("8", "Bo"), ("9", "Unknown")])
def test_what_is_the_crowns_to_press_is_nobody_elses(holder: str | None, name: str) -> None:
    with pytest.raises(ActionError) as refused:
        press(played(crown_holder=holder), by("7", 2), NOW)
    assert str(refused.value) == f"Only the crown's holder ({name}) can press “Rule”."
    assert refused.value.reason is Reason.CROWN_ONLY


def test_the_crowns_holder_may_press_everything() -> None:
    crowned = played(crown_holder="7")
    assert [press(crowned, by("7", choice), NOW).presses["7"] for choice in range(3)] == ["Run", "Hide", "Rule"]


def test_when_all_seats_are_taken_nobody_new_comes_in() -> None:
    for seats in (1, 2):
        with pytest.raises(ActionError) as refused:
            press(GAME, by("9", 0), NOW, seats=seats)
        assert str(refused.value) == f"All {seats} seats of this game are taken: watch, or start a game elsewhere."
        assert refused.value.reason is Reason.SEATS_TAKEN
        assert press(GAME, by("7", 0), NOW, seats=seats).presses == {"7": "Run"}


@pytest.mark.parametrize("seats", [3, 0, None])
def test_while_a_seat_is_free_or_none_are_counted_anybody_comes_in(seats: int | None) -> None:
    assert "9" in press(GAME, by("9", 0), NOW, seats=seats).players


def test_a_press_of_any_text_is_taken_where_nobody_asks_what_is_on_the_screen() -> None:
    taken = take(GAME, "7", "Ada", "Fly", NOW)
    assert (taken.presses, taken.window.started) == ({"7": "Fly"}, NOW.monotonic)


# --- The tally ---


def test_the_tally_names_those_who_pressed_each_choice_in_order() -> None:
    game = played(presses={"8": "Run", "7": "Hide", "999": "Run"})
    assert list(tally_of(game).items()) == [("Run", ("Bo", "999")), ("Hide", ("Ada",))]
    assert tally_of(GAME) == {}


def test_who_has_no_name_is_called_by_her_id() -> None:
    assert [name_of(GAME, user_id) for user_id in ("7", "999")] == ["Ada", "999"]
