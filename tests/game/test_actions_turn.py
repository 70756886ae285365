"""The turn: decided, closed, recorded, and told again."""

from dataclasses import replace

import pytest
from game_parts import ADA, BO, GAME, NOW, SCENE, later, played, pressed

from game.actions import Decision, close, decide, next_turn, record, rewind
from game.errors import ActionError, Reason
from game.game import Game, Window
from game.scene import Choice, Scene
from game.turns import TurnRecord

NEXT = Scene("It is light.", (Choice("Go on"),))


# --- Deciding ---


def test_a_decision_says_what_won_how_and_what_everybody_pressed() -> None:
    game = played(presses={"8": "Hide", "7": "Run", "999": "Hide"})
    assert decide(game, "plurality") == Decision(
        1, "“Hide” has 2 of 3 presses.", (("Bo", "Hide"), ("Ada", "Run"), ("999", "Hide"))
    )


def test_presses_of_what_is_not_on_the_screen_do_not_count() -> None:
    game = played(presses={"8": "Fly", "9": "Fly", "7": "Run"})
    assert decide(game, "plurality") == Decision(0, "“Run” it is.", (("Ada", "Run"),))


@pytest.mark.parametrize("game", [GAME, played(presses={"7": "Fly"}), pressed(scene=None)])
def test_a_window_in_which_nothing_counts_can_not_be_decided(game: Game) -> None:
    with pytest.raises(ActionError, match=r"^None of the pressed choices is on the screen any more\.$") as refused:
        decide(game, "plurality")
    assert refused.value.reason is Reason.NO_CHOICE


def test_the_crown_counts_for_the_verdict_that_asks_for_it() -> None:
    game = played(presses={"8": "Hide", "9": "Hide", "7": "Run"}, crown_holder="7")
    assert decide(game, "crown").choice == 0
    assert decide(game, "plurality").choice == 1


def test_chance_is_the_same_again_for_the_same_game_and_turn_and_another_for_others() -> None:
    """A turn that a crash interrupted is decided by another process: what was drawn once is drawn for ever."""
    drawn = [decide(pressed(turn_number=turn), "lottery").choice for turn in range(12)]
    others = [decide(pressed(turn_number=turn, game_id="012345012345"), "lottery").choice for turn in range(12)]
    assert drawn == [1, 1, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0]
    assert others == [1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 0, 1]


# --- Closing ---


def test_closing_takes_the_presses_out_and_goes_on_to_the_next_turn() -> None:
    closed, presses = close(pressed())
    assert presses == {"7": "Run", "8": "Hide"}
    assert closed == played(turn_number=5, window=Window(10.0))


def test_a_record_has_the_turn_that_is_now_and_the_others_have_skipped_it() -> None:
    game, made = record(GAME, {"7": "Run"}, "They ran.", NOW)
    assert made == TurnRecord(4, {"7": "Run"}, "They ran.", NOW.wall)
    assert game == played(players={"7": ADA, "8": replace(BO, consecutive_skips=1)})


def test_the_next_turn_shows_its_scene_with_how_the_last_one_was_decided() -> None:
    game, made = next_turn(pressed(), NEXT, "new state", "“Run” it is.", later(10))
    told = replace(NEXT, decided="“Run” it is.", tally={"Run": ("Ada",), "Hide": ("Bo",)})
    assert game == played(turn_number=5, window=Window(10.0), scene=told, narrator_state="new state")
    assert made == TurnRecord(5, {"7": "Run", "8": "Hide"}, "It is light.", NOW.wall + 10)


def test_the_next_turn_counts_who_skipped_the_last_one() -> None:
    game, _ = next_turn(pressed(presses={"8": "Run"}), NEXT, "", "", NOW)
    assert [player.consecutive_skips for player in game.players.values()] == [4, 0]


# --- Told again ---


def test_rewinding_to_the_same_turn_keeps_the_presses_that_still_have_a_choice() -> None:
    scene = Scene("It is darker.", (Choice("Hide"), Choice("Dig")))
    assert rewind(pressed(), 4, scene, "new") == pressed(presses={"8": "Hide"}, scene=scene, narrator_state="new")


def test_rewinding_to_another_turn_drops_the_window() -> None:
    assert rewind(pressed(), 2, SCENE, "new") == played(turn_number=2, window=Window(10.0), narrator_state="new")


@pytest.mark.parametrize("scene", [None, NEXT])
def test_where_no_press_has_a_choice_left_the_window_is_dropped(scene: Scene | None) -> None:
    assert rewind(pressed(), 4, scene, "new") == played(window=Window(10.0), scene=scene, narrator_state="new")
