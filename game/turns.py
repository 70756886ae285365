"""What happened: one finished turn."""

import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from base import coercion


@dataclass(frozen=True)
class TurnRecord:
    """One finished turn: who chose what (user id to choice), what came of it, and when (seconds since the epoch)."""

    turn: int
    choices: dict[str, str]
    narrative_summary: str = ""
    timestamp: float = field(default_factory=time.time)

    def to_dict(self) -> dict[str, Any]:
        """Every field by its name, ready for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> "TurnRecord":
        """Rebuild a turn; keys it does not know are dropped, what is missing or of a wrong type gets its default."""
        d = coercion.mapping(d)
        return cls(
            turn=coercion.whole(d.get("turn")),
            choices=coercion.texts(d.get("choices")),
            narrative_summary=coercion.text(d.get("narrative_summary")),
            timestamp=coercion.number(d.get("timestamp"), time.time()),
        )
