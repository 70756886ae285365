"""What happened: one finished turn."""

import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from base import coercion
from base.coercion import Stamp, Text, Texts, Whole

# How many finished turns of a game are kept.
KEPT = 100
MAX_SUMMARY = 500


@dataclass(frozen=True)
class TurnRecord:
    """One finished turn: who chose what (user id to choice), what came of it, and when (seconds since the epoch)."""

    turn: Whole
    choices: Texts
    narrative_summary: Text = ""
    timestamp: Stamp = field(default_factory=time.time)

    def to_dict(self) -> dict[str, Any]:
        """Every field by its name, ready for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> "TurnRecord":
        """Rebuild a turn; keys it does not know are dropped, what is missing or of a wrong type gets its default."""
        return coercion.read(cls, d, turn=0, choices={})

    @classmethod
    def of(cls, turn: int, choices: Mapping[str, str], summary: str, at: float) -> "TurnRecord":
        """The record of a turn that ended `at` (seconds since the epoch); the summary is cut to 500 characters."""
        return cls(turn, dict(choices), summary[:MAX_SUMMARY], at)
