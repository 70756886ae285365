"""Scenes of a story from which nobody ever comes to an ending."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from engine.story.walks import Step, Walk

_SHOWN = 10


def scenes_without_end(walks: Iterable[Walk]) -> list[str]:
    """The last words of scenes that were left by every choice they have, and from which no walk came to an ending."""
    walks = list(walks)
    steps = [step for walk in walks for step in walk.steps]
    hopeful = _open(steps) | {walk.steps[-1].scene for walk in walks if walk.steps and (walk.ending or walk.fault)}
    hopeful = _leading_to(hopeful, walks)
    scenes = dict.fromkeys(step.scene for step in steps)
    lost = [scene.split("\0")[0].strip()[-80:].replace("\n", " ") for scene in scenes if scene not in hopeful]
    return lost[:_SHOWN]


def _open(steps: Iterable[Step]) -> set[str]:
    """The scenes with a choice that no walk has taken: it may lead to an ending."""
    choices: dict[str, int] = {}
    taken: dict[str, set[int]] = defaultdict(set)
    for step in steps:
        choices[step.scene] = step.choices
        taken[step.scene].add(step.taken)
    return {scene for scene, count in choices.items() if len(taken[scene] - {-1}) < count}


def _leading_to(targets: set[str], walks: Iterable[Walk]) -> set[str]:
    """These scenes, and all from which a walk came to one of them."""
    before: dict[str, set[str]] = defaultdict(set)
    for walk in walks:
        for step, after in pairwise(walk.steps):
            before[after.scene].add(step.scene)
    found, waiting = set(targets), list(targets)
    while waiting:
        new = before[waiting.pop()] - found
        found |= new
        waiting += new
    return found
