"""A finished turn."""

from game_parts import NOW

from game.turns import KEPT, TurnRecord


def test_a_hundred_turns_are_kept() -> None:
    assert KEPT == 100


def test_a_record_is_made_of_what_happened_and_its_summary_is_cut() -> None:
    choices = {"7": "Run"}
    made = TurnRecord.of(3, choices, "x" * 501, NOW.wall)
    assert made == TurnRecord(3, {"7": "Run"}, "x" * 500, NOW.wall)
    choices["7"] = "Hide"
    assert made.choices == {"7": "Run"}


def test_a_record_of_nothing_at_all_is_the_first_turn_without_choices() -> None:
    record = TurnRecord.from_dict({})
    assert (record.turn, record.choices, record.narrative_summary) == (0, {}, "")
