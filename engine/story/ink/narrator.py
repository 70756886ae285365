"""The narrator that tells Ink stories."""

import hashlib
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from engine.story.ink.cache import CompileCache
from engine.story.ink.pool import WorkerPool
from engine.story.limits import StoryLimits
from engine.story.narrator import Cast, Narration, Press, Story, StoryError
from game.scene import STYLES, Choice, Scene, distinct

log = logging.getLogger(__name__)

# Where `make` puts inkjs.
INKJS = Path(__file__).parents[3] / "node_modules" / "inkjs" / "dist"
_WARNING, _ERROR = 1, 2


@dataclass(frozen=True)
class Compilation:
    """What became of Ink sources: the story, unless there are errors. Both lists are lines for the author."""

    story: Story | None
    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


class InkNarrator:
    """Runs Ink stories in the workers of a pool, within limits."""

    def __init__(self, pool: WorkerPool, limits: StoryLimits | None = None, cache: CompileCache | None = None) -> None:
        """Use these workers; without limits of one's own the safe ones hold."""
        self.pool = pool
        self._cache = cache
        self.limits = limits or StoryLimits()

    async def compile(self, files: Mapping[str, str], main: str) -> Compilation:
        """Compile `main`, a key of `files`; every INCLUDE is a key too. Never raises for what is in them."""
        key = self._cache.key(files, main) if self._cache else _digest(repr((main, sorted(files.items()))))
        result = self._cache.get(key) if self._cache else None
        if result is None:
            memory = self.limits.compile_memory_bytes
            request = {"do": "compile", "files": dict(files), "main": main, "memory": memory}
            answer = await self.pool.run(request, digest=key, story=None, seconds=self.limits.compile_seconds)
            if "result" not in answer:
                return Compilation(None, [f"{main}: {self.failure(answer, compiling=True).detail}"])
            result = answer["result"]
            if self._cache:
                self._cache.put(key, result)
        issues = [(kind, _readable(message, main)) for kind, message in result["issues"]]
        errors = [message for kind, message in issues if kind == _ERROR]
        warnings = [message for kind, message in issues if kind == _WARNING]
        compiled = result["story"]
        story = replace(story_of(compiled), functions=frozenset(result["functions"])) if compiled else None
        return Compilation(story, errors, warnings)

    async def open(self, story: Story, cast: Cast, seed: int) -> Narration:
        """Begin a story; the seed decides everything that is left to chance in it. Raises `StoryError`."""
        return await self._told(story, {"do": "begin", "seed": seed}, cast)

    async def turn(self, story: Story, state: str, choice: int, presses: Sequence[Press], cast: Cast) -> Narration:
        """Go on from `state` with the choice that won, having heard of every press. Raises `StoryError`."""
        heard = [[press.player, press.choice] for press in presses]
        return await self._told(story, {"do": "take", "state": state, "choice": choice, "presses": heard}, cast)

    async def _told(self, story: Story, request: dict[str, Any], cast: Cast) -> Narration:
        told = await self._ask(story, {**request, "save": True}, cast)
        return Narration(scene_of(told), told["state"])

    async def walk(self, story: Story, seeds: Sequence[int], turns: int, budget: float) -> Any:
        """Walk at random once for each seed, up to so many turns and about so many seconds; raises `StoryError`."""
        request = {"do": "walk", "seeds": list(seeds), "turns": turns, "budget": budget}
        return await self._ask(story, {**request, "turn_seconds": self.limits.turn_seconds}, Cast(), more=budget)

    async def _ask(self, story: Story, request: dict[str, Any], cast: Cast, *, more: float = 0.0) -> Any:
        limits = self.limits
        members = [{"name": member.name, "character": member.character} for member in cast.members]
        common = {
            "cast": {"players": members, "crown": cast.crown},
            "limits": {"text": limits.text, "choices": limits.choices, "choice": limits.choice},
            "memory": limits.memory_bytes,
        }
        seconds = limits.turn_seconds + limits.press_seconds * len(request.get("presses", ())) + more
        answer = await self.pool.run({**common, **request}, digest=story.digest, story=story.compiled, seconds=seconds)
        if "result" not in answer:
            raise self.failure(answer)
        return answer["result"]

    def failure(self, answer: Mapping[str, Any], *, compiling: bool = False) -> StoryError:
        """Put what a worker answered into words: what is `broken` in it, or which limit was `overrun`."""
        limits = self.limits
        seconds = limits.compile_seconds if compiling else limits.turn_seconds
        memory = limits.compile_memory_bytes if compiling else limits.memory_bytes
        if fault := answer.get("broken") or answer.get("error"):
            return StoryError("The story has a fault here.", _readable(fault, "story"))
        why = {
            "time": f"it takes longer than {seconds:g} s (an endless loop?)",
            "memory": f"it takes more than {memory // 2**20} MB of memory",
            "stack": "it calls itself, or nests, too deeply",
            "text": f"a scene has more than {limits.text:,} characters",
            "choices": f"a scene has more than {limits.choices} choices",
            "choice": f"a choice has more than {limits.choice:,} characters",
        }.get(str(answer.get("overrun")), "it can't be run")
        return StoryError(f"The story was cut off: {why}.")


def story_of(compiled: str) -> Story:
    """A compiled story with its digest."""
    return Story(compiled, _digest(compiled))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _readable(message: str, main: str) -> str:
    """Bring inkjs's messages into one form: `file, line 12: what is wrong`."""
    text = message.strip().replace("\n", " ")
    for kind in ("ERROR: ", "WARNING: ", "RUNTIME ERROR: ", "RUNTIME WARNING: ", "TODO: "):
        text = text.removeprefix(kind)
    if text.startswith("'") and "' line " in text:
        name, _, rest = text[1:].partition("' line ")
        return f"{name}, line {rest}"
    return f"{main}, {text}" if text.startswith("line ") else f"{main}: {text}"


def scene_of(told: Mapping[str, Any]) -> Scene:
    """Make a scene of what a story told. Tags it does not know are harmless."""
    tags = _tags(told["tags"])
    choices = distinct(_choice(choice["text"].strip(), _tags(choice["tags"])) for choice in told["choices"])
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


def _tags(tags: Iterable[str]) -> dict[str, str]:
    """Read `key: value` and `key` alone; the last of several counts."""
    found = {}
    for tag in tags:
        key, _, value = tag.partition(":")
        found[key.strip().lower()] = value.strip()
    return found
