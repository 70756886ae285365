"""How much a story may take."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class StoryLimits:
    """StoryLimits of one turn, and of one compilation; past any of them the story is cut off."""

    turn_seconds: float = 2.0
    press_seconds: float = 0.005  # more for each press, since a story hears of all of them
    compile_seconds: float = 30.0
    memory_bytes: int = 128 * MEGABYTE
    compile_memory_bytes: int = 512 * MEGABYTE
    text: int = 40_000  # characters of one scene
    choices: int = 100
    choice: int = 1_000  # characters of one choice
