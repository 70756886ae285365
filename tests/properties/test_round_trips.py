"""Whatever a game is made of, it goes out to the store and comes back unchanged."""

import json

from hypothesis import given
from strategies import players, sessions, turns

from game_session import GameSession, PlayerState, TurnRecord


@given(players)
def test_any_player_goes_through_its_dictionary_unchanged(player: PlayerState) -> None:
    assert PlayerState.from_dict(json.loads(json.dumps(player.to_dict()))) == player


@given(turns)
def test_any_turn_goes_through_its_dictionary_unchanged(turn: TurnRecord) -> None:
    assert TurnRecord.from_dict(json.loads(json.dumps(turn.to_dict()))) == turn


@given(sessions())
def test_any_session_goes_through_its_durable_form_unchanged(session: GameSession) -> None:
    again = GameSession.from_dict(json.loads(json.dumps(session.to_dict())))
    assert again.to_dict() == session.to_dict()
    assert again.players == session.players


@given(sessions())
def test_any_session_goes_through_its_hash_unchanged(session: GameSession) -> None:
    raw = {key.encode(): value.encode() for key, value in session.to_redis().items()}
    for form in (raw, session.to_redis()):
        again = GameSession.from_redis(form)
        assert again.to_redis() == session.to_redis()
        assert again.players == session.players
        assert list(again.pending_choices.items()) == list(session.pending_choices.items())
        assert again._countdown_started == session._countdown_started
        assert again.scene == session.scene
