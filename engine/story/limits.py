"""How much time, memory and text a story may use."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class StoryLimits:
    """The limits of one turn and of one compilation; a story that exceeds one of them is cut off."""

    turn_seconds: float = 2.0
    press_seconds: float = 0.005  # more for each press, since the story is told of all of them
    compile_seconds: float = 30.0
    memory_bytes: int = 128 * MEGABYTE
    compile_memory_bytes: int = 512 * MEGABYTE
    text: int = 40_000  # characters of one scene
    choices: int = 100
    choice: int = 1_000  # characters of one choice
