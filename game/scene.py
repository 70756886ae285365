"""What is on the screen: a scene and its choices."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from base import coercion

STYLES = ("primary", "secondary", "success", "danger")


@dataclass(frozen=True)
class Choice:
    """One thing the crowd can do. Its text is never empty, and no other choice of its scene has the same."""

    text: str
    crown: bool = False  # only the crown's holder may press it
    style: str = ""  # one of `STYLES`, or none
    emoji: str = ""


@dataclass(frozen=True)
class Scene:
    """A scene as its story told it. `end` names the kind of ending; a scene without choices has always ended."""

    text: str
    choices: tuple[Choice, ...] = ()
    title: str = ""
    image: str = ""
    alt: str = ""
    speaker: str = ""
    mood: str = ""
    end: str = ""

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
        d = coercion.mapping(d)
        names = ("text", "title", "image", "alt", "speaker", "mood", "end")
        words = {name: coercion.text(d.get(name)) for name in names}
        stored = d.get("choices")
        choices = [coercion.mapping(choice) for choice in stored] if isinstance(stored, list | tuple) else []
        return cls(
            choices=distinct(
                Choice(
                    coercion.text(choice.get("text")),
                    coercion.flag(choice.get("crown")),
                    style if (style := coercion.text(choice.get("style"))) in STYLES else "",
                    coercion.text(choice.get("emoji")),
                )
                for choice in choices
            ),
            **words,
        )


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
        made.append(Choice(text, choice.crown, choice.style, choice.emoji))
    return tuple(made)
