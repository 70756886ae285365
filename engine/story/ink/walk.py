"""Random walks through a story, for `gamegirl check`; runs in the worker."""

import random
import time
from dataclasses import asdict, dataclass, field
from typing import Any

from engine.story.ink.machine import BrokenError, Machine, OverrunError
from game.scene import STYLES
from game.verdict import plurality

# How many players a walk pretends to have, one after the other: alone, a few, a crowd.
CROWDS = (1, 3, 12)
_OF_CHOICES = ("crown", "style", "emoji")
_RELOAD_EVERY = 7  # turns after which the state goes out and comes back, as it does in play


@dataclass
class Walk:
    """What one walk saw."""

    seed: int
    turns: int = 0
    ending: str = ""
    dry: bool = False  # it ended because the story ran out of content
    longest: int = 0
    most: int = 0
    path: list[str] = field(default_factory=list)  # the choices taken
    steps: list[list[Any]] = field(default_factory=list)  # scene, number of choices, choice taken
    oddities: list[str] = field(default_factory=list)  # what its author may not have meant
    error: str = ""
    overrun: str = ""


def walk(machine: Machine, request: dict[str, Any]) -> dict[str, Any]:
    """Walk once for each of `seeds`, at most `turns` each; stops at a walk that went past a limit."""
    flows = machine.watch()
    ends_at = time.monotonic() + request["budget"]
    walks: list[dict[str, Any]] = []
    for seed in request["seeds"]:
        if walks and time.monotonic() > ends_at:
            break
        one = Walk(seed)
        try:
            _walk(machine, request, one, ends_at)
        except BrokenError as error:
            one.error = str(error)
        except OverrunError as error:
            one.overrun = str(error)
        walks.append(asdict(one))
        if one.overrun:
            return {"walks": walks, "flows": flows, "reached": flows, "missing": machine.missing}
    return {"walks": walks, "flows": flows, "reached": machine.seen(), "missing": machine.missing}


def _walk(machine: Machine, request: dict[str, Any], one: Walk, ends_at: float) -> None:
    chance = random.Random(one.seed)  # noqa: S311 - a walk is to be the same every time
    names = [f"player {number}" for number in range(1, CROWDS[one.seed % len(CROWDS)] + 1)]
    cast = {"players": [{"name": name, "character": name} for name in names], "crown": chance.choice(["", names[0]])}
    common = {"cast": cast, "limits": request["limits"]}
    seconds = request["turn_seconds"]
    # A game begins before anybody has joined it.
    told = machine.begin({**common, "cast": {"players": [], "crown": ""}, "seed": one.seed, "save": True}, seconds)
    while True:
        _look(told, one)
        if not told["choices"] or one.turns >= request["turns"] or time.monotonic() > ends_at:
            return
        texts = [choice["text"] for choice in told["choices"]]
        presses = {name: chance.randrange(len(texts)) for name in names}
        taken = plurality(presses, crown_holder=None, seed=f"{one.seed}:{one.turns}").choice
        one.steps[-1][2] = taken
        one.path.append(texts[taken])
        one.turns += 1
        reload = one.turns % _RELOAD_EVERY == 0
        heard = [[name, texts[press]] for name, press in presses.items()]
        state = told["state"] or None
        told = machine.take(
            {**common, "state": state, "choice": taken, "presses": heard, "save": reload}, seconds
        )  # fmt: skip


def _look(told: dict[str, Any], one: Walk) -> None:
    one.longest = max(one.longest, len(told["text"]))
    one.most = max(one.most, len(told["choices"]))
    scene = told["text"] + "\0" + "\0".join(choice["text"] for choice in told["choices"])
    one.steps.append([scene[-400:], len(told["choices"]), -1])
    one.oddities += [odd for odd in _oddities(told) if odd not in one.oddities]
    if not told["choices"]:
        tags = {key.strip().lower(): value.strip() for key, _, value in (tag.partition(":") for tag in told["tags"])}
        one.ending = ": ".join(part for part in (tags.get("end") or "the end", tags.get("title")) if part)
        one.dry = told["dry"]


def _oddities(told: dict[str, Any]) -> list[str]:
    keys = [tag.partition(":")[0].strip().lower() for tag in told["tags"]]
    found = [
        f"the tag # {key} is on a scene and does nothing there: put it inside a choice's brackets"
        for key in keys
        if key in _OF_CHOICES
    ]
    crowned = [any(tag.strip().lower() == "crown" for tag in choice["tags"]) for choice in told["choices"]]
    if crowned and all(crowned):
        first = told["choices"][0]["text"]
        found.append(f"only the crown's holder can go on from the scene with {first!r}: give the others a choice")
    for choice in told["choices"]:
        for tag in choice["tags"]:
            key, _, value = (part.strip().lower() for part in tag.partition(":"))
            if key == "style" and value not in STYLES:
                found.append(f"{choice['text']!r} has the style {value!r}: the styles are {', '.join(STYLES)}")
    return found
