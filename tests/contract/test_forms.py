"""The small pieces and their stored forms."""

import dataclasses
import time

import pytest

from game.scene import Choice, Scene
from game_session import ActivityTier, GameSession, PlayerState, TurnRecord


def test_a_tier_is_stored_as_its_word() -> None:
    assert {tier.name: tier.value for tier in ActivityTier} == {
        "ACTIVE": "active",
        "IDLE": "idle",
        "DORMANT": "dormant",
    }


def test_a_player_begins_at_turn_zero_and_now() -> None:
    before = time.time()
    player = PlayerState("7", "Ada")
    assert (player.joined_turn, player.last_active_turn, player.consecutive_skips) == (0, 0, 0)
    assert before <= player.last_active <= time.time()


def test_a_player_takes_its_parameters_in_the_order_of_the_contract() -> None:
    player = PlayerState("7", "Ada", 2, 11.5, 3, 4)
    assert player.to_dict() == {
        "user_id": "7",
        "user_name": "Ada",
        "joined_turn": 2,
        "last_active": 11.5,
        "last_active_turn": 3,
        "consecutive_skips": 4,
    }
    assert PlayerState.from_dict(player.to_dict()) == player


def test_a_player_of_the_first_edition_loads_with_defaults() -> None:
    player = PlayerState.from_dict({"user_id": "7", "user_name": "Ada", "joined_turn": 2})
    assert (player.user_id, player.joined_turn, player.consecutive_skips) == ("7", 2, 0)


def test_a_player_drops_keys_it_does_not_know() -> None:
    assert PlayerState.from_dict({"user_id": "7", "user_name": "Ada", "shoe_size": 43}).user_name == "Ada"


@pytest.mark.parametrize("torn", [float("nan"), float("inf"), "soon", None, [], True])
def test_a_time_that_is_none_is_taken_for_now(torn: object) -> None:
    before = time.time()
    player = PlayerState.from_dict({"user_id": "7", "user_name": "Ada", "last_active": torn})
    assert before <= player.last_active <= time.time()


def test_a_turn_is_immutable() -> None:
    record = TurnRecord(1, {"7": "Run"})
    with pytest.raises(dataclasses.FrozenInstanceError):
        record.turn = 2  # type: ignore[misc]


def test_a_turn_goes_through_its_dictionary_unchanged_and_drops_what_it_does_not_know() -> None:
    record = TurnRecord(3, {"7": "Run"}, "They ran.", 12.25)
    assert record.to_dict() == {
        "turn": 3,
        "choices": {"7": "Run"},
        "narrative_summary": "They ran.",
        "timestamp": 12.25,
    }
    assert TurnRecord.from_dict({**record.to_dict(), "weather": "wet"}) == record


def test_a_turn_has_no_summary_and_the_time_of_now_unless_told() -> None:
    before = time.time()
    record = TurnRecord(1, {})
    assert record.narrative_summary == ""
    assert before <= record.timestamp <= time.time()


def test_a_session_starts_empty_and_inactive() -> None:
    session = GameSession("42")
    assert (session.channel_id, session.game_name, session.active, session.turn_number) == ("42", "", False, 0)
    assert (session.players, session.pending_choices, session.countdown_task) == ({}, {}, None)
    assert (session.crown_holder, session.title_screen_url) == (None, "")


def test_a_session_without_an_id_mints_twelve_hexadecimal_digits() -> None:
    first, second = GameSession("42").game_id, GameSession("42").game_id
    assert len(first) == 12
    assert int(first, 16) >= 0
    assert first != second
    assert GameSession("42", "Chess", "abc").game_id == "abc"


def full_session() -> GameSession:
    session = GameSession("42", "The Last Light", "abcdefabcdef")
    session.active = True
    session.turn_number = 7
    session.title_screen_url = "https://example.org/title.png"
    session.crown_holder = "7"
    session.players = {"7": PlayerState("7", "Ada", 2, 11.5, 3, 4), "8": PlayerState("8", "Bo", 0, 9.5, 1, 6)}
    session.guild_id = "900"
    session.cartridge_id, session.cartridge_digest = "last-light", "sha256:00"
    session.scene = Scene("It is dark.", (Choice("Wait"),))
    session.narrator_state = '{"turn":7}'
    return session


def test_the_durable_form_has_the_contracts_fields_and_every_player() -> None:
    form = full_session().to_dict()
    assert form["players"]["7"]["user_name"] == "Ada"
    del form["players"]
    assert (
        form.items()
        >= {
            "channel_id": "42",
            "game_id": "abcdefabcdef",
            "game_name": "The Last Light",
            "active": True,
            "turn_number": 7,
            "title_screen_url": "https://example.org/title.png",
            "crown_holder": "7",
        }.items()
    )


def test_the_durable_form_leaves_the_open_window_out() -> None:
    session = full_session()
    session.pending_choices = {"7": "Run"}
    assert "Run" not in str(session.to_dict())
    assert GameSession.from_dict(session.to_dict()).pending_choices == {}


def test_the_durable_form_takes_players_that_are_still_dictionaries() -> None:
    session = full_session()
    session.players["9"] = {"user_id": "9", "user_name": "Cy"}  # type: ignore[assignment]
    assert session.to_dict()["players"]["9"] == {"user_id": "9", "user_name": "Cy"}
    assert GameSession.from_redis(session.to_redis()).players["9"].user_name == "Cy"


def test_the_durable_form_is_the_mirror_of_its_reader() -> None:
    session = full_session()
    again = GameSession.from_dict(session.to_dict())
    assert again.to_dict() == session.to_dict()
    assert again.players == session.players


def test_a_document_of_the_first_edition_loads() -> None:
    session = GameSession.from_dict(
        {
            "game_id": "abc",
            "game_name": "Chess",
            "channel_id": "42",
            "active": True,
            "turn_number": 3,
            "title_screen_url": "",
            "players": {"7": {"user_id": "7", "user_name": "Ada", "joined_turn": 1}},
        }
    )
    assert (session.turn_number, session.crown_holder, session.players["7"].joined_turn) == (3, None, 1)


def test_the_hash_is_flat_and_all_strings() -> None:
    session = full_session()
    flat = session.to_redis()
    assert {type(part) for field in flat.items() for part in field} == {str}
    assert (flat["active"], flat["turn_number"], flat["crown_holder"]) == ("1", "7", "7")
    assert flat["game_name"] == "The Last Light"
    session.active, session.crown_holder = False, None
    assert (session.to_redis()["active"], session.to_redis()["crown_holder"]) == ("0", "")


def test_the_hash_carries_the_open_window() -> None:
    session = full_session()
    session.pending_choices = {"7": "Run", "8": "Hide"}
    session._countdown_started = time.monotonic() - 4
    again = GameSession.from_redis(session.to_redis())
    assert again.pending_choices == {"7": "Run", "8": "Hide"}
    assert again._countdown_started == session._countdown_started


@pytest.mark.parametrize("encoded", [True, False])
def test_the_hash_is_read_as_bytes_or_as_strings(encoded: bool) -> None:
    session = full_session()
    raw = {key.encode(): value.encode() for key, value in session.to_redis().items()} if encoded else session.to_redis()
    again = GameSession.from_redis(raw)
    assert again.to_dict() == session.to_dict()
    assert again.to_redis() == session.to_redis()
