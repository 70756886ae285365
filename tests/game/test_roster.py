"""Who plays, and how awake she is."""

from dataclasses import replace

import pytest
from game_parts import ADA, BO, NOW

from game.roster import (
    ActivityTier,
    PlayerState,
    awake,
    carried,
    crown_name,
    name_in,
    players_in,
    roster_from,
    seen,
    skipped,
    tier_of,
    tiers,
)

ROSTER = {"7": ADA, "8": BO}
ACTIVE, IDLE, DORMANT = ActivityTier


def test_a_player_of_nothing_at_all_has_no_name_and_no_id() -> None:
    player = PlayerState.from_dict({})
    assert (player.user_id, player.user_name, player.joined_turn) == ("", "", 0)


def test_a_new_player_comes_last_and_is_active_now() -> None:
    assert list(seen(ROSTER, "9", "Cy", 4, NOW.wall).items()) == [
        ("7", ADA),
        ("8", BO),
        ("9", PlayerState("9", "Cy", 4, NOW.wall, 4, 0)),
    ]


def test_a_known_player_keeps_her_name_her_place_and_her_skips() -> None:
    found = seen(ROSTER, "7", "Somebody Else", 4, NOW.wall)
    assert found == {"7": PlayerState("7", "Ada", 1, NOW.wall, 4, 3), "8": BO}
    assert list(found) == ["7", "8"]


def test_the_former_roster_stays_as_it_was() -> None:
    before = {"7": replace(ADA), "8": replace(BO)}
    seen(ROSTER, "7", "Ada", 9, NOW.wall)
    skipped(ROSTER, {})
    assert before == ROSTER


def test_only_those_who_did_not_press_have_skipped_once_more() -> None:
    assert skipped(ROSTER, {"8": "Run"}) == {"7": replace(ADA, consecutive_skips=4), "8": BO}


@pytest.mark.parametrize(
    ("turns", "skips", "seconds", "tier"),
    [
        (3, 3, 1800, ACTIVE),
        (4, 0, 0, IDLE),
        (0, 4, 0, IDLE),
        (0, 0, 1800.5, IDLE),
        (10, 10, 7200, IDLE),
        (11, 0, 0, DORMANT),
        (0, 11, 0, DORMANT),
        (0, 0, 7200.5, DORMANT),
    ],
)
def test_the_worst_of_turns_skips_and_the_clock_says_how_awake_a_player_is(
    turns: int, skips: int, seconds: float, tier: ActivityTier
) -> None:
    player = PlayerState("7", "Ada", 0, NOW.wall, 5, skips)
    assert tier_of(player, 5 + turns, NOW.wall + seconds) is tier


def test_every_player_has_a_tier_and_the_dormant_ones_are_not_awake() -> None:
    roster = {"9": replace(ADA, user_id="9", consecutive_skips=11), **ROSTER}
    found = [(player.user_id, tier) for player, tier in tiers(roster, 2, NOW.wall)]
    assert found == [("9", DORMANT), ("7", ACTIVE), ("8", ACTIVE)]
    assert awake(roster, 2, NOW.wall) == ROSTER


def test_a_tiers_word_is_the_contracts() -> None:
    assert [tier.value for tier in ActivityTier] == ["active", "idle", "dormant"]


def test_a_stored_roster_leaves_out_what_is_no_player() -> None:
    stored = {"7": ADA.to_dict(), "8": None, "9": "Cy", "10": [1], "11": {"user_name": "Di", "last_active": 1.0}}
    assert roster_from(stored) == {"7": ADA, "11": PlayerState("11", "Di", last_active=1.0)}


def test_a_stored_player_keeps_the_id_that_she_says_herself() -> None:
    assert roster_from({"8": ADA.to_dict()}) == {"8": ADA}


@pytest.mark.parametrize("value", [None, [], "text", 7])
def test_a_roster_that_is_none_is_empty(value: object) -> None:
    assert roster_from(value) == {}


def test_plain_dictionaries_are_made_players_and_players_stay_the_same_ones() -> None:
    found = players_in({"7": ADA, "8": BO.to_dict()})
    assert found == ROSTER
    assert found["7"] is ADA


def test_a_roster_that_is_held_becomes_the_new_one_in_place() -> None:
    ada, gone = replace(ADA), replace(BO, user_id="9")
    held = {"7": ada, "9": gone}
    changed = {"7": replace(ADA, consecutive_skips=0), "8": BO}
    assert carried(held, changed) is held
    assert held == changed
    assert held["7"] is ada
    assert held["8"] is BO


def test_a_name_is_empty_for_a_stranger() -> None:
    assert (name_in(ROSTER, "7"), name_in(ROSTER, "9")) == ("Ada", "")


def test_the_crown_is_stargazers_a_players_or_unknown() -> None:
    assert [crown_name(ROSTER, holder) for holder in (None, "7", "9", "")] == [
        "Stargazer",
        "Ada",
        "Unknown",
        "Unknown",
    ]
