"""The tags of an Ink story, and the scenes that are made with them."""

from collections.abc import Iterable, Mapping
from typing import Any

from game.scene import STYLES, Choice, Scene, distinct


def scene_of(told: Mapping[str, Any]) -> Scene:
    """Make a scene of what a story told. Unknown tags do nothing."""
    tags = tags_of(told["tags"])
    choices = distinct(_choice(choice["text"].strip(), tags_of(choice["tags"])) for choice in told["choices"])
    end = tags.get("end", "") or "the end"
    return Scene(
        text=told["text"].strip(),
        choices=choices,
        title=tags.get("title", ""),
        image=tags.get("image", ""),
        alt=tags.get("alt", ""),
        speaker=tags.get("speaker", ""),
        mood=tags.get("mood", ""),
        end="" if choices else end,
    )


def _choice(text: str, tags: Mapping[str, str]) -> Choice:
    style = tags.get("style", "").lower()
    return Choice(text, "crown" in tags, style if style in STYLES else "", tags.get("emoji", ""))


def tags_of(tags: Iterable[str]) -> dict[str, str]:
    """Read `name: value` and `name` alone, in any capitals; of several with the same name the last one counts."""
    found = {}
    for tag in tags:
        key, _, value = tag.partition(":")
        found[key.strip().lower()] = value.strip()
    return found
