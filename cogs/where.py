"""Where a turn of a game is shown on Discord, as it is kept between restarts."""

from dataclasses import dataclass
from typing import Any, Self

from base import coercion
from engine.view import View


@dataclass(frozen=True)
class Where:
    """Where a turn of a game is shown. `again` counts repeated sendings; `lost`: the channel can't be written to."""

    game: str = ""
    since: float = 0.0
    turn: int = -1
    messages: tuple[int, ...] = ()
    again: int = 0
    lost: bool = False
    held: str = ""  # the game that was paused because of it
    pressable: bool = False  # as it was last shown

    def shows(self, view: View) -> bool:
        """Whether it is this view's turn that is shown here."""
        return bool(self.messages) and (self.game, self.since, self.turn) == (view.game_id, view.since, view.turn)

    def to_dict(self) -> dict[str, Any]:
        """Every field by its name, ready for JSON; ids are text, which every client can read whole."""
        return {**self.__dict__, "messages": [str(message) for message in self.messages]}

    @classmethod
    def from_dict(cls, d: object) -> Self:
        """Read it back; what is missing or of a wrong type gets its default."""
        d = coercion.mapping(d)
        stored = d.get("messages")
        messages = [coercion.text(one) for one in stored] if isinstance(stored, list) else []
        return cls(
            game=coercion.text(d.get("game")),
            since=coercion.number(d.get("since")),
            turn=coercion.whole(d.get("turn"), -1),
            messages=tuple(int(one) for one in messages if one.isdecimal()),
            again=coercion.whole(d.get("again")),
            lost=coercion.flag(d.get("lost")),
            held=coercion.text(d.get("held")),
            pressable=coercion.flag(d.get("pressable")),
        )
