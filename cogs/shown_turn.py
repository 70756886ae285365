"""Where a turn of a game is shown on Discord, as it is kept between restarts."""

from dataclasses import dataclass
from typing import Any, Self

from base import coercion


@dataclass(frozen=True)
class ShownTurn:
    """The turn that was shown last in a channel, and in which messages.

    `since` is the start of the game's stay in the slot (seconds since the epoch); `again` counts how often the turn
    had to be sent anew, and `form` is the one that Discord took (of `cogs.plainer.FORMS`).
    """

    game: str = ""
    since: float = 0.0
    turn: int = -1
    messages: tuple[int, ...] = ()
    again: int = 0
    lost: bool = False  # the channel can't be written to
    held: str = ""  # the game that was paused because of it
    pressable: bool = False  # as it was last shown
    form: int = 0

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
            form=coercion.whole(d.get("form")),
        )
