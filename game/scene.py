"""What is on the screen: a scene, its choices, and how the turn before it was decided."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Annotated, Any, Self

from pydantic import PlainValidator

from base import coercion
from base.coercion import Flag, NamesByText, Text

STYLES = ("primary", "secondary", "success", "danger")


def _style(value: object) -> str:
    found = coercion.text(value)
    return found if found in STYLES else ""


@dataclass(frozen=True)
class Choice:
    """One thing the crowd can do. Its text is never empty, and no other choice of its scene has the same."""

    text: Text = ""
    crown: Flag = False  # only the crown's holder may press it
    style: Annotated[str, PlainValidator(_style)] = ""  # one of `STYLES`, or none
    emoji: Text = ""


def distinct(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """Give every choice a text, and no two of them the same: a press is kept by its text."""
    seen: set[str] = set()
    made = []
    for choice in choices:
        text = base = choice.text or "…"
        number = 1
        while text in seen:
            number += 1
            text = f"{base} ({number})"
        seen.add(text)
        made.append(replace(choice, text=text))
    return tuple(made)


def _choices(value: object) -> tuple[Choice, ...]:
    entries = value if isinstance(value, list | tuple) else ()
    return distinct(coercion.read(Choice, entry) for entry in entries)


@dataclass(frozen=True)
class Scene:
    """A scene as its story told it. `end` names the kind of ending; a scene without choices has always ended.

    `decided` is the line that says how the turn before was decided, and `tally` has that turn's choices with the names
    of those who pressed them; both are empty on a game's first scene.
    """

    text: Text = ""
    choices: Annotated[tuple[Choice, ...], PlainValidator(_choices)] = ()
    title: Text = ""
    image: Text = ""
    alt: Text = ""
    speaker: Text = ""
    mood: Text = ""
    end: Text = ""
    decided: Text = ""
    tally: NamesByText = field(default_factory=dict)

    @property
    def ended(self) -> bool:
        """Whether the game is over."""
        return not self.choices

    def to_dict(self) -> dict[str, Any]:
        """Every field by its name, ready for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """Rebuild a scene from the store; what is missing or of a wrong type gets its default."""
        return coercion.read(cls, d)
