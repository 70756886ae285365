"""Random walks through a story, for `gamegirl check`; runs in the worker."""

import random
import time
from dataclasses import asdict
from typing import Any

from engine.story.ink.machine import BrokenError, Machine, OverrunError
from engine.story.ink.tags import tags_of
from engine.story.walks import Step, Walk
from game.scene import STYLES
from game.verdict import plurality

# How many players a walk pretends to have, one after the other: alone, a few, a crowd.
CROWDS = (1, 3, 12)
_OF_CHOICES = ("crown", "style", "emoji")
_SCENE_CHARACTERS = 400  # the end of a scene tells it from others
_RELOAD_EVERY = 7  # turns after which the state goes out and comes back, as it does in play


def walk(machine: Machine, request: dict[str, Any]) -> dict[str, Any]:
    """Walk once for each of `seeds`, at most `turns` turns each; stops after a walk that exceeded a limit.

    Each walk comes with its `failure`: empty, or what was `broken` or `overrun`.
    """
    flows = machine.watch()
    ends_at = time.monotonic() + request["budget"]
    walks: list[dict[str, Any]] = []
    reached = None
    for seed in request["seeds"]:
        if walks and time.monotonic() > ends_at:
            break
        one, failure = Walk(seed), {}
        try:
            _walk(machine, request, one, ends_at)
        except BrokenError as error:
            failure = {"broken": str(error)}
        except OverrunError as error:
            failure, reached = {"overrun": str(error)}, flows  # the machine is of no further use
        walks.append({"walk": asdict(one), "failure": failure})
        if reached is not None:
            break
    return {
        "walks": walks,
        "flows": flows,
        "reached": machine.seen() if reached is None else reached,
        "missing": machine.missing,
    }


def _walk(machine: Machine, request: dict[str, Any], one: Walk, ends_at: float) -> None:
    chance = random.Random(one.seed)  # noqa: S311 - a walk is to be the same every time
    names = [f"player {number}" for number in range(1, CROWDS[one.seed % len(CROWDS)] + 1)]
    cast = {"players": [{"name": name, "character": name} for name in names], "crown": chance.choice(["", names[0]])}
    common = {"cast": cast, "limits": request["limits"]}
    seconds = request["turn_seconds"]
    # A game begins before anybody has joined it.
    told = machine.begin({**common, "cast": {"players": [], "crown": ""}, "seed": one.seed, "save": True}, seconds)
    while True:
        _note(told, one)
        if not told["choices"] or one.turns >= request["turns"] or time.monotonic() > ends_at:
            return
        told = machine.take({**common, **_turn(told, one, names, chance)}, seconds)


def _turn(told: dict[str, Any], one: Walk, names: list[str], chance: random.Random) -> dict[str, Any]:
    """Let everybody press at random and note what was taken; returns what the machine is to do."""
    texts = [choice["text"] for choice in told["choices"]]
    presses = {name: chance.randrange(len(texts)) for name in names}
    taken = plurality(presses, crown_holder=None, seed=f"{one.seed}:{one.turns}").choice
    one.steps[-1] = one.steps[-1]._replace(taken=taken)
    one.path.append(texts[taken])
    one.turns += 1
    return {
        "state": told["state"] or None,
        "choice": taken,
        "presses": [[name, texts[press]] for name, press in presses.items()],
        "save": one.turns % _RELOAD_EVERY == 0,
    }


def _note(told: dict[str, Any], one: Walk) -> None:
    one.longest = max(one.longest, len(told["text"]))
    one.most = max(one.most, len(told["choices"]))
    scene = told["text"] + "\0" + "\0".join(choice["text"] for choice in told["choices"])
    one.steps.append(Step(scene[-_SCENE_CHARACTERS:], len(told["choices"]), -1))
    one.oddities += [odd for odd in _oddities(told) if odd not in one.oddities]
    if not told["choices"]:
        tags = tags_of(told["tags"])
        one.ending = ": ".join(part for part in (tags.get("end") or "the end", tags.get("title")) if part)
        one.dry = told["dry"]


def _oddities(told: dict[str, Any]) -> list[str]:
    """What the author of a scene may not have meant, a line each."""
    found = [
        f"the tag # {key} is on a scene and does nothing there: put it inside a choice's brackets"
        for key in tags_of(told["tags"])
        if key in _OF_CHOICES
    ]
    tags = [tags_of(choice["tags"]) for choice in told["choices"]]
    if tags and all("crown" in one for one in tags):
        first = told["choices"][0]["text"]
        found.append(f"only the crown's holder can go on from the scene with {first!r}: give the others a choice")
    for choice, one in zip(told["choices"], tags, strict=True):
        style = one.get("style", STYLES[0]).lower()
        if style not in STYLES:
            found.append(f"{choice['text']!r} has the style {style!r}: the styles are {', '.join(STYLES)}")
    return found
