"""The window's texts: the tally, when it closes, the notice, and the foot with the players."""

import math
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from scene_message_parts import texts_of
from view_parts import view_of, views

from cogs.scene_messages import render
from engine.view import CastMember, Status, View
from game_session import ActivityTier


def tally_of(view: View) -> list[str]:
    """What is said of the presses, line by line."""
    lines = texts_of(render(view))[-1].split("\n")
    return lines[: next(at for at, one in enumerate(lines) if one.startswith("-# Turn"))]


def window(view: View) -> list[str]:
    """The lines that tell what the window does, and the tally."""
    return texts_of(render(view))[-2].split("\n")


# --- The window and its tally ---


@settings(max_examples=60)
@given(
    views(100), st.dictionaries(st.integers(0, 999).map("c{}".format), st.integers(1, 1000), min_size=1, max_size=100)
)
def test_a_tally_says_who_pressed_what_and_how_much_it_does_not_say(view: View, counts: dict[str, int]) -> None:
    tally = {choice: tuple(f"player {n}" for n in range(count)) for choice, count in counts.items()}
    lines = tally_of(replace(view, tally=tally))
    told = [one for one in lines if one.startswith("**c")]
    shown = {}
    for one in told:
        choice, count, names = one.split(" · ")
        shown[choice.strip("*")] = int(count)
        named, _, rest = names.partition(" and ")
        assert len(named.split(", ")) + int(rest.split()[0] if rest else 0) == int(count)
    assert shown.items() <= counts.items()
    assert shown
    left = len(counts) - len(shown)
    assert lines[len(told) :] == ([f"and {left} more choice{'' if left == 1 else 's'}"] if left else [])
    assert min(shown.values()) >= max((count for choice, count in counts.items() if choice not in shown), default=0)


def test_whatever_else_there_is_to_say_the_most_pressed_choice_is_named_with_some_who_pressed_it() -> None:
    tally = {"*" * 100: ("*" * 100,) * 1000, "Go": ("Ada",)}
    view = view_of("", "Go", tally=tally, notice="*" * 1000, saved=False, deadline=9.9e9, seconds=7.123456789)
    told = tally_of(view)[0]
    assert " · 1000 · \\*" in told
    assert told.endswith(" more")


def test_a_small_tally_is_told_in_full_with_most_presses_first() -> None:
    tally = {"Wait": ("Ada",), "Go **in**": ("Bo", "Cy_"), "Sing": ("Di",)}
    view = view_of("", "Go", tally=tally, deadline=1_700_000_000.2)
    assert tally_of(view) == ["**Go \\*\\*in\\*\\*** · 2 · Bo, Cy\\_", "**Wait** · 1 · Ada", "**Sing** · 1 · Di"]


def test_the_window_closes_when_it_is_due_and_not_before() -> None:
    view = view_of("", "Go", deadline=1_700_000_000.2, seconds=10.0)
    assert "<t:1700000001:R>" in window(view)[0]
    assert "10 seconds" in window(view)[0]
    assert math.ceil(view.deadline) == 1_700_000_001
    assert "<t:" not in "\n".join(texts_of(render(replace(view, status=Status.PAUSED))))


def test_a_notice_stands_before_everything_else() -> None:
    assert window(view_of("", "Go", notice="The *story* has a fault."))[0] == "⚠️ The \\*story\\* has a fault."
    assert "Saving is interrupted" in window(view_of("", "Go", saved=False))[0]


def test_each_status_says_something_else() -> None:
    said = {window(view_of("", "Go", status=status, end="victory"))[0] for status in Status}
    assert len(said) == len(Status)
    assert any("victory" in one for one in said)


# --- The foot ---


def people_of(*names: str, tier: ActivityTier = ActivityTier.ACTIVE) -> tuple[CastMember, ...]:
    return tuple(CastMember(name, name, f"{name}'s hero", tier, crown=False) for name in names)


def foot(**others: Any) -> list[str]:
    return texts_of(render(view_of("", "Go", crown="Ada", **others)))[-1].split("\n")


def test_the_foot_has_turn_players_and_crown() -> None:
    assert foot() == ["-# Turn 3 · 0 players · 👑 Ada"]
    assert foot(cast=people_of("Ada")) == ["-# Turn 3 · 1 player · 👑 Ada", "-# Ada's hero (Ada)"]
    assert foot(cast=people_of("Ada", "Bo"))[0] == "-# Turn 3 · 2 players · 👑 Ada"


def test_a_cast_that_sleeps_leaves_no_empty_line() -> None:
    assert foot(cast=people_of("Ada", tier=ActivityTier.DORMANT)) == ["-# Turn 3 · 1 player · 👑 Ada"]


def test_a_thousand_players_are_counted() -> None:
    first, second = foot(cast=people_of(*(f"player {n}" for n in range(1000))))
    assert first == "-# Turn 3 · 1000 players · 👑 Ada"
    assert second.startswith("-# player 0's hero (player 0), ")
    assert int(second.split(" and ")[1].split()[0]) + second.count("hero") == 1000
