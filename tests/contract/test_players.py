"""The roster, its tiers, and the crown."""

import pytest
from parts import Clock

from game_session import ActivityTier, GameSession, PlayerState

MINUTE, HOUR = 60, 3600


def test_a_new_player_joins_at_the_current_turn(clock: Clock) -> None:
    session = GameSession("42", clock=clock)
    session.turn_number = 5
    session.register_player("7", "Ada")
    assert session.players == {"7": PlayerState("7", "Ada", 5, clock.now, 5, 0)}


def test_registering_again_refreshes_the_stamps_and_keeps_the_rest(clock: Clock) -> None:
    session = GameSession("42", clock=clock)
    session.register_player("7", "Ada")
    clock.pass_by(100)
    session.turn_number = 3
    session.register_player("7", "Somebody Else")
    assert session.players == {"7": PlayerState("7", "Ada", 0, clock.now, 3, 0)}


def test_registering_turns_a_dictionary_into_a_player_in_place(clock: Clock) -> None:
    session = GameSession("42", clock=clock)
    session.players["7"] = {"user_id": "7", "user_name": "Ada", "joined_turn": 1}  # type: ignore[assignment]
    session.register_player("7", "Ada")
    assert session.players["7"] == PlayerState("7", "Ada", 1, clock.now, 0, 0)


def test_the_tiers_come_in_roster_order_and_nobody_is_left_out(clock: Clock) -> None:
    session = GameSession("42", clock=clock)
    for user_id in ("9", "7", "8"):
        session.register_player(user_id, f"player {user_id}")
    clock.pass_by(5 * HOUR)
    session.register_player("7", "")
    assert [(player.user_id, tier) for player, tier in session.get_all_players_tiered()] == [
        ("9", ActivityTier.DORMANT),
        ("7", ActivityTier.ACTIVE),
        ("8", ActivityTier.DORMANT),
    ]


@pytest.mark.parametrize(
    ("turns", "seconds", "tier"),
    [
        (0, 0, ActivityTier.ACTIVE),
        (3, 29 * MINUTE, ActivityTier.ACTIVE),
        (4, 0, ActivityTier.IDLE),
        (0, 31 * MINUTE, ActivityTier.IDLE),
        (10, 119 * MINUTE, ActivityTier.IDLE),
        (11, 0, ActivityTier.DORMANT),
        (0, 121 * MINUTE, ActivityTier.DORMANT),
    ],
)
def test_a_tier_is_measured_in_turns_and_by_the_clock(
    clock: Clock, turns: int, seconds: float, tier: ActivityTier
) -> None:
    session = GameSession("42", clock=clock)
    session.register_player("7", "Ada")
    session.turn_number += turns
    clock.pass_by(seconds)
    assert session.get_all_players_tiered()[0][1] is tier


async def test_skipping_turns_alone_lets_a_player_decay(clock: Clock) -> None:
    session = GameSession("42", clock=clock)
    session.register_player("7", "Ada")
    seen = []
    for _ in range(12):
        await session.record_turn({}, "Nothing happens.")
        seen.append(session.get_all_players_tiered()[0][1])
    assert list(dict.fromkeys(seen)) == [ActivityTier.ACTIVE, ActivityTier.IDLE, ActivityTier.DORMANT]


async def test_a_press_wakes_a_player(clock: Clock) -> None:
    session = GameSession("42", clock=clock)
    session.register_player("7", "Ada")
    clock.pass_by(9 * HOUR)
    await session.submit_choice("7", "Ada", "Run")
    assert session.get_all_players_tiered()[0][1] is ActivityTier.ACTIVE


@pytest.mark.parametrize("hours", [2.0, 0.0, 1000.0])
def test_active_players_are_those_who_are_not_dormant_whatever_the_old_parameter_says(
    clock: Clock, hours: float
) -> None:
    session = GameSession("42", clock=clock)
    session.register_player("7", "asleep")
    clock.pass_by(HOUR * 1.5)
    session.register_player("8", "idle")
    clock.pass_by(HOUR)
    session.register_player("9", "awake")
    assert list(session.get_active_players(inactive_hours=hours)) == ["8", "9"]


def test_both_listings_turn_dictionaries_into_players_in_place() -> None:
    session = GameSession("42")
    session.players["7"] = {"user_id": "7", "user_name": "Ada"}  # type: ignore[assignment]
    assert session.get_active_players()["7"].user_name == "Ada"
    session.players["8"] = {"user_id": "8", "user_name": "Bo"}  # type: ignore[assignment]
    assert [player.user_name for player, _ in session.get_all_players_tiered()] == ["Ada", "Bo"]
    assert all(isinstance(player, PlayerState) for player in session.players.values())


def test_the_crown_is_stargazers_until_a_player_gets_it() -> None:
    session = GameSession("42")
    assert session.get_crown_holder_name() == "Stargazer"
    assert not session.is_crown_holder("7")
    session.register_player("7", "Ada")
    session.set_crown("7")
    assert session.crown_holder == "7"
    assert session.get_crown_holder_name() == "Ada"
    assert session.is_crown_holder("7")
    assert not session.is_crown_holder("8")


def test_the_crown_goes_back_to_stargazer() -> None:
    session = GameSession("42")
    session.set_crown("7")
    session.set_crown(None)
    assert session.get_crown_holder_name() == "Stargazer"
    assert not session.is_crown_holder("7")


def test_the_crowns_holder_may_be_a_dictionary_or_unknown_and_is_only_read() -> None:
    session = GameSession("42")
    session.players["7"] = {"user_id": "7", "user_name": "Ada"}  # type: ignore[assignment]
    session.set_crown("7")
    assert session.get_crown_holder_name() == "Ada"
    assert isinstance(session.players["7"], dict)
    session.set_crown("999")
    assert session.get_crown_holder_name() == "Unknown"
