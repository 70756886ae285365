"""Trying a cartridge out: everything that is checked when it is put on the shelf, and then walks at random."""

import asyncio
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from engine.cartridge.cartridge import CartridgeError, load_cartridge
from engine.story.ink.narrator import InkNarrator
from engine.story.narrator import Story, StoryError

_BATCH = 5
_BATCH_SECONDS = 30.0
_SHOWN = 10


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


@dataclass(frozen=True)
class Walks:
    """How many walks to take, how many turns each has at most, and where their seeds begin."""

    count: int = 200
    turns: int = 200
    seed: int = 0


async def check(
    path: Path, narrator: InkNarrator, walks: Walks | None = None, progress: Callable[[int], object] = lambda _: None
) -> Report:
    """Load a cartridge (or a bare `.ink` or `.json`) and walk it; `progress` is told of walks as they are done."""
    began = time.monotonic()
    report = Report()
    try:
        cartridge, report.warnings = await load_cartridge(path, narrator)
    except CartridgeError as error:
        report.errors = list(error.errors)
    except StoryError as error:
        report.errors = [error.detail]
    else:
        await _walk(cartridge.story, narrator, walks or Walks(), report, progress)
    report.seconds = time.monotonic() - began
    return report


async def _walk(
    story: Story, narrator: InkNarrator, walks: Walks, report: Report, progress: Callable[[int], object]
) -> None:
    seeds = range(walks.seed, walks.seed + walks.count)

    async def batch(some: range) -> dict[str, Any]:
        try:
            found: dict[str, Any] = await narrator.walk(story, some, walks.turns, _BATCH_SECONDS)
        except StoryError as error:
            return {"failed": error.detail}
        progress(len(found["walks"]))
        return found

    found = await asyncio.gather(*(batch(seeds[at : at + _BATCH]) for at in range(0, len(seeds), _BATCH)))
    report.errors += sorted({one["failed"] for one in found if "failed" in one})
    done = [one for one in found if "walks" in one]
    _sum_up(report, [walk for one in done for walk in one["walks"]], narrator)
    if done:
        reached = {place for one in done for place in one["reached"]}
        report.unreached = [flow for flow in done[0]["flows"] if flow not in reached | story.functions]
        report.warnings += [f"no function {name!r}: it returns 0 here" for name in done[0]["missing"]]


def _sum_up(report: Report, walks: list[dict[str, Any]], narrator: InkNarrator) -> None:
    ended = [walk for walk in walks if walk["ending"]]
    broken = [walk for walk in walks if walk["error"] or walk["overrun"]]
    report.walks = len(walks)
    report.turns = sum(walk["turns"] for walk in walks)
    report.endings = dict(Counter(walk["ending"] for walk in ended).most_common())
    report.dead_ends = sum(walk["dry"] for walk in walks)
    report.unended = len(walks) - len(ended) - len(broken)
    report.longest = max((walk["longest"] for walk in walks), default=0)
    report.most = max((walk["most"] for walk in walks), default=0)
    report.errors += _faults(broken, narrator)
    report.warnings += sorted({odd for walk in walks for odd in walk["oddities"]})
    if walks and not report.turns and not report.longest and not broken:
        report.errors.append("the story is over before it begins: its first line has to lead on, as in -> first_knot")
    report.loops = _loops(walks)


def _faults(broken: Iterable[dict[str, Any]], narrator: InkNarrator) -> list[str]:
    """Each fault once, with the shortest way to it."""
    shortest: dict[str, list[str]] = {}
    for walk in broken:
        what = narrator.failure(walk).detail
        if what not in shortest or len(walk["path"]) < len(shortest[what]):
            shortest[what] = walk["path"]
    return [f"{what} (the way there: {' > '.join(path) or 'the beginning'})" for what, path in shortest.items()]


def _loops(walks: Iterable[dict[str, Any]]) -> list[str]:
    """The scenes that were left by every choice they have, and from which no walk whatever came to an ending."""
    tried: dict[str, set[int]] = defaultdict(set)
    sizes: dict[str, int] = {}
    before: dict[str, set[str]] = defaultdict(set)
    hopeful = set()
    for walk in walks:
        steps = walk["steps"]
        for scene, size, taken in steps:
            sizes[scene] = size
            tried[scene].add(taken)
        for (scene, _, _), (after, _, _) in pairwise(steps):
            before[after].add(scene)
        if steps and (walk["ending"] or walk["error"] or walk["overrun"]):
            hopeful.add(steps[-1][0])
    hopeful |= {scene for scene, size in sizes.items() if len(tried[scene] - {-1}) < size}  # one way nobody has tried
    waiting = list(hopeful)
    while waiting:
        for scene in before[waiting.pop()] - hopeful:
            hopeful.add(scene)
            waiting.append(scene)
    lost = [scene.split("\0")[0].strip()[-80:].replace("\n", " ") for scene in sizes if scene not in hopeful]
    return lost[:_SHOWN]
