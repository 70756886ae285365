"""What hypothesis makes games of."""

import json
import time
from typing import Any

from hypothesis import strategies as st

from game.scene import STYLES, Choice, Scene, distinct
from game_session import GameSession, PlayerState, TurnRecord

words = st.text(max_size=80)
ids = st.text(min_size=1, max_size=30)
counts = st.integers(min_value=0, max_value=2**53)
share = st.floats(0, 1)
stamps = st.floats(allow_nan=False, allow_infinity=False)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)

players = st.builds(PlayerState, ids, words, counts, stamps, counts, counts)
rosters = st.dictionaries(ids, players, max_size=12)
turns = st.builds(TurnRecord, counts, st.dictionaries(ids, words, max_size=8), words, stamps)


choices = st.builds(Choice, words, st.booleans(), st.sampled_from(("", *STYLES)), words)
scenes = st.builds(
    Scene, words, st.lists(choices, max_size=4).map(distinct), words, words, words, words, words, words,
    decided=words, tally=st.dictionaries(words, st.lists(words, max_size=3).map(tuple), max_size=3),
)  # fmt: skip


@st.composite
def sessions(draw: st.DrawFn, channel_id: str | None = None) -> GameSession:
    """Any game whatever, with its window open or not."""
    session = GameSession(channel_id or draw(ids), draw(words), draw(ids))
    session.active = draw(st.booleans())
    session.turn_number = draw(counts)
    session.title_screen_url = draw(words)
    session.crown_holder = draw(st.none() | ids)
    session.players = draw(rosters)
    session.window_seconds = draw(st.floats(min_value=0.5, max_value=3600))
    session.pending_choices = draw(st.dictionaries(ids, words, max_size=8))
    if session.pending_choices:
        session._countdown_started = time.monotonic()
    session.guild_id = draw(st.none() | ids)
    session.cartridge_id, session.cartridge_digest = draw(words), draw(words)
    session.scene = draw(st.none() | scenes)
    session.narrator_state = draw(words)
    return session


@st.composite
def torn(draw: st.DrawFn, whole: bytes) -> bytes:
    """Bytes that were cut short, overwritten or swapped for others."""
    kind = draw(st.sampled_from(("cut", "overwritten", "other JSON", "other bytes")))
    if kind == "cut":
        return whole[: int(draw(share) * len(whole))]
    if kind == "overwritten":
        at = int(draw(share) * len(whole))
        noise = draw(st.binary(min_size=1, max_size=12))
        return whole[:at] + noise + whole[at + len(noise) :]
    if kind == "other JSON":
        return json.dumps(draw(json_values)).encode()
    return draw(st.binary(max_size=200))


@st.composite
def mistyped(draw: st.DrawFn, form: dict[str, Any]) -> dict[str, Any]:
    """A stored form some of whose values are missing, or are something else."""
    keys = draw(st.lists(st.sampled_from(sorted(form)), unique=True, max_size=len(form)))
    changed = dict(form)
    for key in keys:
        if draw(st.booleans()):
            del changed[key]
        else:
            changed[key] = draw(json_values)
    return changed
