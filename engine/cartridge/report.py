"""What `gamegirl check` found out about a cartridge."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.cartridge.loops import scenes_without_end
from engine.story.walks import Exploration, Walk


@dataclass
class Report:
    """What a check found. Errors make a cartridge unplayable; warnings are for its author to judge."""

    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    walks: int = 0
    turns: int = 0
    endings: dict[str, int] = field(default_factory=dict)
    unreached: list[str] = field(default_factory=list)
    dead_ends: int = 0  # walks that ended because the story ran out of content
    unended: int = 0  # walks that were still going on when their turns were used up
    loops: list[str] = field(default_factory=list)  # scenes from which no choice leads to an ending
    longest: int = 0  # characters of the longest scene
    most: int = 0  # choices of the scene that has most
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        """Whether it can be played."""
        return not self.errors

    def to_dict(self) -> dict[str, Any]:
        """Every finding by its name, ready for JSON."""
        return {"ok": self.ok, **vars(self), "seconds": round(self.seconds, 3)}

    def add(self, found: Sequence[Exploration]) -> None:
        """Take in what all the walks found."""
        walks = [walk for one in found for walk in one.walks]
        self._count(walks)
        self.errors += _faults(walks)
        if walks and not any(walk.turns or walk.longest or walk.fault for walk in walks):
            self.errors.append("the story is over before it begins: its first line has to lead to the first scene")
        self.warnings += sorted({oddity for walk in walks for oddity in walk.oddities})
        self.loops = scenes_without_end(walks)
        if found:
            reached = frozenset[str]().union(*(one.reached for one in found))
            self.unreached = [place for place in found[0].places if place not in reached]
            self.warnings += found[0].warnings

    def _count(self, walks: Sequence[Walk]) -> None:
        self.walks = len(walks)
        self.turns = sum(walk.turns for walk in walks)
        self.endings = dict(Counter(walk.ending for walk in walks if walk.ending).most_common())
        self.dead_ends = sum(walk.dry for walk in walks)
        self.unended = sum(not walk.ending and not walk.fault for walk in walks)
        self.longest = max((walk.longest for walk in walks), default=0)
        self.most = max((walk.most for walk in walks), default=0)


def _faults(walks: Iterable[Walk]) -> list[str]:
    """Each fault once, with the shortest way to it."""
    shortest: dict[str, list[str]] = {}
    for walk in walks:
        if walk.fault and (walk.fault not in shortest or len(walk.path) < len(shortest[walk.fault])):
            shortest[walk.fault] = walk.path
    return [f"{fault} (the way there: {' > '.join(path) or 'the beginning'})" for fault, path in shortest.items()]
