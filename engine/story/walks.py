"""Random walks through a story: what `gamegirl check` learns of a narrator that can be walked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol, runtime_checkable

from engine.story.narrator import Story


class Step(NamedTuple):
    """One scene on a walk, how many choices it had, and the number of the one that was taken (-1: none)."""

    scene: str
    choices: int
    taken: int


@dataclass
class Walk:
    """One walk from the story's beginning, and what was seen on it."""

    seed: int
    turns: int = 0
    ending: str = ""
    dry: bool = False  # it ended because the story ran out of content
    longest: int = 0  # characters of the longest scene
    most: int = 0  # choices of the scene that has most
    path: list[str] = field(default_factory=list)  # the texts of the choices taken
    steps: list[Step] = field(default_factory=list)
    oddities: list[str] = field(default_factory=list)  # what its author may not have meant
    fault: str = ""  # why the walk could not go on

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Walk":
        """Read what `dataclasses.asdict` gave, after it went through JSON."""
        return cls(**{**data, "steps": [Step(*step) for step in data["steps"]]})


@dataclass(frozen=True)
class Exploration:
    """What some walks found: every place of the story by name, and those among them that were reached."""

    walks: Sequence[Walk] = ()
    places: Sequence[str] = ()
    reached: frozenset[str] = frozenset()
    warnings: Sequence[str] = ()


@runtime_checkable
class Walker(Protocol):
    """A narrator whose stories can be walked at random."""

    async def walk(self, story: Story, seeds: Sequence[int], turns: int, seconds: float) -> Exploration:
        """Walk once for each seed, at most so many turns each and about so many seconds; raises `StoryError`."""
        ...
