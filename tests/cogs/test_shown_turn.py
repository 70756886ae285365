"""Where a turn is shown is kept in the store: what is there today can always be read."""

import json
from typing import Any

import pytest

from cogs.shown_turn import ShownTurn

STORED = """{"game": "0123456789ab", "since": 1767225600.5, "turn": 3, "messages": ["1456074443980800018"], "again": 1,
"lost": true, "held": "0123456789ab", "pressable": true, "form": 2}"""


def test_a_save_of_today_is_read_and_written_as_it_is() -> None:
    turn = ShownTurn.from_dict(json.loads(STORED))
    assert turn == ShownTurn(
        "0123456789ab",
        1767225600.5,
        3,
        (1456074443980800018,),
        again=1,
        lost=True,
        held="0123456789ab",
        pressable=True,
        form=2,
    )
    assert turn.to_dict() == json.loads(STORED)


@pytest.mark.parametrize("torn", [None, [], "", {}, {"messages": "x", "turn": "y", "since": [], "held": 3}])
def test_what_can_not_be_read_is_a_turn_that_was_never_shown(torn: Any) -> None:
    assert ShownTurn.from_dict(torn).messages == ()
    assert ShownTurn.from_dict(torn).turn == -1


def test_a_field_of_a_later_edition_is_passed_over() -> None:
    assert ShownTurn.from_dict({**json.loads(STORED), "colour": "red"}).turn == 3
