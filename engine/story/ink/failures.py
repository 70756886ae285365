"""What a worker answers when a story failed, in words."""

from collections.abc import Mapping
from typing import Any

from engine.story.limits import MEGABYTE, StoryLimits
from engine.story.narrator import StoryError

_PREFIXES = ("ERROR: ", "WARNING: ", "RUNTIME ERROR: ", "RUNTIME WARNING: ", "TODO: ")


def failure(answer: Mapping[str, Any], limits: StoryLimits, *, compiling: bool = False) -> StoryError:
    """The error for what is `broken` in a story, or for the limit that was `overrun`."""
    if broken := answer.get("broken"):
        return StoryError("The story has a fault here.", readable(broken, "story"))
    seconds = limits.compile_seconds if compiling else limits.turn_seconds
    memory = limits.compile_memory_bytes if compiling else limits.memory_bytes
    why = {
        "time": f"it takes longer than {seconds:g} s (an endless loop?)",
        "memory": f"it takes more than {memory // MEGABYTE} MB of memory",
        "stack": "it calls itself or is nested too deeply",
        "text": f"a scene has more than {limits.text:,} characters",
        "choices": f"a scene has more than {limits.choices} choices",
        "choice": f"a choice has more than {limits.choice:,} characters",
    }.get(str(answer.get("overrun")), "it can't be run")
    return StoryError(f"The story was cut off: {why}.")


def readable(message: str, main: str) -> str:
    """Bring a message of inkjs into the form `file, line 12: what is wrong`."""
    text = message.strip().replace("\n", " ")
    for kind in _PREFIXES:
        text = text.removeprefix(kind)
    if text.startswith("'") and "' line " in text:
        name, _, rest = text[1:].partition("' line ")
        return f"{name}, line {rest}"
    return f"{main}, {text}" if text.startswith("line ") else f"{main}: {text}"
