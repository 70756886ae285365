"""How presses become one choice."""

import random
from collections import Counter
from collections.abc import Mapping
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.cartridge.manifest import Manifest
from game.verdict import VERDICTS, Decide, Verdict, crown, lottery, plurality

CHOICES = ("Left", "Right", "Up")
SEEDS = [f"game/{number}" for number in range(4000)]

players = st.text(max_size=6)
presses_ = st.dictionaries(players, st.integers(0, 4), min_size=1, max_size=20)
seeds = st.text(max_size=12)
verdicts = st.sampled_from(sorted(VERDICTS)).map(VERDICTS.__getitem__)


@st.composite
def ties(draw: st.DrawFn) -> dict[str, int]:
    """Presses of which at least two choices have the most."""
    most = draw(st.integers(1, 4))
    counts = [most, most, *draw(st.lists(st.integers(0, most), max_size=3))]
    pressed = draw(st.permutations([choice for choice, count in enumerate(counts) for _ in range(count)]))
    return {f"player {number}": choice for number, choice in enumerate(pressed)}


def top(presses: Mapping[str, int]) -> list[int]:
    """The choices that have the most presses."""
    votes = Counter(presses.values())
    return [choice for choice, count in votes.items() if count == max(votes.values())]


# Whatever decides


def test_every_verdict_that_a_manifest_can_name_is_there() -> None:
    assert set(VERDICTS) == set(get_args(Manifest.model_fields["verdict"].annotation))


@given(verdicts, presses_, st.none() | players, seeds)
def test_the_winner_was_pressed_and_its_votes_are_counted(
    decide: Decide, presses: dict[str, int], holder: str | None, seed: str
) -> None:
    verdict = decide(presses, crown_holder=holder, seed=seed)
    assert verdict.votes == list(presses.values()).count(verdict.choice) > 0
    assert verdict.presses == len(presses)


@given(verdicts, presses_, st.none() | players, seeds, st.randoms(use_true_random=False))
def test_the_same_presses_and_seed_are_decided_alike_in_whatever_order_they_came(
    decide: Decide, presses: dict[str, int], holder: str | None, seed: str, chance: random.Random
) -> None:
    shuffled = list(presses.items())
    chance.shuffle(shuffled)
    first = decide(presses, crown_holder=holder, seed=seed)
    random.seed(chance.random())  # what others draw is no matter
    assert decide(dict(shuffled), crown_holder=holder, seed=seed) == first


@pytest.mark.parametrize("decide", [plurality, crown, lottery])
def test_chance_falls_alike_in_every_process(decide: Decide) -> None:
    """After a crash the turn is decided by another process, maybe of another Python."""
    drawn = [decide({"a": 0, "b": 1, "c": 2}, crown_holder=None, seed=seed).choice for seed in SEEDS[:12]]
    assert drawn == [1, 0, 0, 1, 0, 0, 0, 1, 0, 2, 0, 2]


@given(verdicts, presses_, st.none() | players, seeds)
def test_how_it_was_decided_is_said_with_the_choice_in_one_line(
    decide: Decide, presses: dict[str, int], holder: str | None, seed: str
) -> None:
    choices = [f"Choice {{{number}}}" for number in range(5)]
    verdict = decide(presses, crown_holder=holder, seed=seed)
    line = verdict.line(choices)
    assert f"“{choices[verdict.choice]}”" in line
    assert len(line.splitlines()) == 1


@pytest.mark.parametrize(
    ("verdict", "line"),
    [
        (Verdict(1, "alone", 1, 1), "“Right” it is."),
        (Verdict(1, "all", 4, 4), "All 4 pressed “Right”."),
        (Verdict(0, "most", 3, 5), "“Left” has 3 of 5 presses."),
        (Verdict(0, "crown-broke-tie", 2, 4), "A tie at 2 of 4: the crown chose “Left”."),
        (Verdict(2, "chance-broke-tie", 2, 4), "A tie at 2 of 4: chance chose “Up”."),
        (Verdict(2, "crown", 1, 9), "The crown decided: “Up”."),
        (Verdict(2, "lottery", 1, 9), "The lottery drew “Up”, which had 1 of 9 tickets."),
    ],
)
def test_each_way_of_deciding_has_its_line(verdict: Verdict, line: str) -> None:
    assert verdict.line(CHOICES) == line


# Plurality


@given(presses_, st.none() | players, seeds)
def test_the_winner_of_a_plurality_has_the_most_votes(presses: dict[str, int], holder: str | None, seed: str) -> None:
    assert plurality(presses, crown_holder=holder, seed=seed).choice in top(presses)


@given(presses_, st.none() | players, seeds)
def test_where_one_choice_has_the_most_neither_crown_nor_seed_counts(
    presses: dict[str, int], holder: str | None, seed: str
) -> None:
    assume(len(top(presses)) == 1)
    verdict = plurality(presses, crown_holder=holder, seed=seed)
    assert verdict == plurality(presses, crown_holder=None, seed="")
    assert verdict.how == ("alone" if len(presses) == 1 else "all" if len(set(presses.values())) == 1 else "most")


@pytest.mark.parametrize(
    ("presses", "how"), [({"a": 1}, "alone"), ({"a": 1, "b": 1}, "all"), ({"a": 1, "b": 1, "c": 2}, "most")]
)
def test_a_plurality_of_all_is_not_called_most(presses: dict[str, int], how: str) -> None:
    assert plurality(presses, crown_holder=None, seed="").how == how


@given(ties(), seeds, st.data())
def test_a_tie_goes_to_the_crown_holders_press_if_it_is_in_it(
    presses: dict[str, int], seed: str, data: st.DataObject
) -> None:
    holder = data.draw(st.sampled_from([player for player, choice in presses.items() if choice in top(presses)]))
    verdict = plurality(presses, crown_holder=holder, seed=seed)
    assert (verdict.choice, verdict.how) == (presses[holder], "crown-broke-tie")


@given(ties(), seeds, st.none() | st.just("somebody who has not pressed"))
def test_a_tie_goes_to_chance_when_the_crown_is_not_in_it(
    presses: dict[str, int], seed: str, holder: str | None
) -> None:
    verdict = plurality(presses, crown_holder=holder, seed=seed)
    assert verdict.choice in top(presses)
    assert verdict.how == "chance-broke-tie"


def test_a_crown_holder_who_pressed_something_else_does_not_break_a_tie() -> None:
    presses = {"a": 0, "b": 0, "c": 1, "d": 1, "holder": 2}
    for seed in SEEDS[:50]:
        verdict = plurality(presses, crown_holder="holder", seed=seed)
        assert (verdict.choice in {0, 1}, verdict.how) == (True, "chance-broke-tie")


def test_a_player_with_an_empty_id_is_not_taken_for_the_crown_holder() -> None:
    drawn = {plurality({"": 0, "b": 1}, crown_holder=None, seed=seed).choice for seed in SEEDS[:50]}
    assert drawn == {0, 1}


def test_chance_favours_no_choice_of_a_tie() -> None:
    presses = {"a": 0, "b": 1, "c": 2, "d": 0, "e": 1, "f": 2, "g": 3}
    drawn = Counter(plurality(presses, crown_holder=None, seed=seed).choice for seed in SEEDS)
    assert set(drawn) == {0, 1, 2}
    assert all(abs(count / len(SEEDS) - 1 / 3) < 0.03 for count in drawn.values())


# Crown


@given(presses_, seeds, st.data())
def test_the_crown_decides_against_everybody(presses: dict[str, int], seed: str, data: st.DataObject) -> None:
    holder = data.draw(st.sampled_from(sorted(presses)))
    verdict = crown(presses, crown_holder=holder, seed=seed)
    assert (verdict.choice, verdict.how) == (presses[holder], "crown")


@given(presses_, st.none() | players, seeds)
def test_without_the_crowns_press_most_presses_win(presses: dict[str, int], holder: str | None, seed: str) -> None:
    assume(holder not in presses)
    verdict = crown(presses, crown_holder=holder, seed=seed)
    assert verdict == plurality(presses, crown_holder=holder, seed=seed)


# Lottery


def test_every_press_is_a_ticket_of_the_same_weight() -> None:
    presses = {"a": 0, "b": 0, "c": 0, "d": 0, "e": 0, "f": 0, "g": 1, "h": 1, "i": 1, "j": 2}
    drawn = Counter(lottery(presses, crown_holder=None, seed=seed).choice for seed in SEEDS)
    for choice, weight in {0: 0.6, 1: 0.3, 2: 0.1}.items():
        assert abs(drawn[choice] / len(SEEDS) - weight) < 0.03


@given(presses_, players, seeds)
def test_the_crown_is_nothing_to_the_lottery(presses: dict[str, int], holder: str, seed: str) -> None:
    assert lottery(presses, crown_holder=holder, seed=seed) == lottery(presses, crown_holder=None, seed=seed)


@pytest.mark.parametrize(
    ("presses", "how"), [({"a": 1}, "alone"), ({"a": 1, "b": 1}, "all"), ({"a": 1, "b": 2}, "lottery")]
)
def test_a_lottery_with_one_kind_of_ticket_is_not_called_one(presses: dict[str, int], how: str) -> None:
    assert lottery(presses, crown_holder=None, seed="").how == how
