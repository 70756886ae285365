"""The narrator that tells Ink stories."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.story.ink.cache import CompileCache
from engine.story.ink.compiler import InkCompiler, InkStory, exported
from engine.story.ink.failures import failure
from engine.story.ink.pool import WorkerPool
from engine.story.ink.sources import sources_of
from engine.story.ink.tags import scene_of
from engine.story.limits import StoryLimits
from engine.story.narrator import Cast, Narration, Narrator, Preparation, Press, Story
from engine.story.walks import Exploration, Walk

# Where `make` puts inkjs.
INKJS = Path(__file__).parents[3] / "node_modules" / "inkjs" / "dist"


class InkNarrator(Narrator):
    """Compiles and runs Ink stories in the workers of a pool, within limits."""

    suffixes = (".ink", ".json")

    def __init__(self, pool: WorkerPool, limits: StoryLimits | None = None, cache: CompileCache | None = None) -> None:
        """Use these workers; without limits of one's own the safe ones hold."""
        self.pool = pool
        self.limits = limits or StoryLimits()
        self._compiler = InkCompiler(pool, self.limits, cache)

    def sources(self, files: Mapping[str, bytes], main: str) -> Iterable[str]:
        """An `.ink` file with everything it includes; a `.json` file alone."""
        return sources_of(files, main).texts if main.lower().endswith(".ink") else [main]

    async def prepare(self, files: Mapping[str, bytes], main: str) -> Preparation:
        """Compile an `.ink` file with what it includes, or take a `.json` file that was compiled elsewhere."""
        if main.lower().endswith(".json"):
            return exported(files[main], main)
        sources = sources_of(files, main)
        compiled = await self._compiler.compile(sources.texts, main)
        return replace(
            compiled,
            errors=[*sources.errors, *compiled.errors],
            warnings=[*sources.warnings, *compiled.warnings],
            pictures=sources.pictures(),
        )

    async def open(self, story: Story, cast: Cast, seed: int) -> Narration:
        """Begin a story; the seed decides everything that is left to chance in it. Raises `StoryError`."""
        return await self._told(story, {"do": "begin", "seed": seed}, cast)

    async def turn(self, story: Story, state: str, choice: int, presses: Sequence[Press], cast: Cast) -> Narration:
        """Go on from `state` with the choice that won, after telling the story of every press. Raises `StoryError`."""
        heard = [[press.player, press.choice] for press in presses]
        return await self._told(story, {"do": "take", "state": state, "choice": choice, "presses": heard}, cast)

    async def _told(self, story: Story, request: dict[str, Any], cast: Cast) -> Narration:
        told = await self._ask(story, {**request, "save": True}, cast)
        return Narration(scene_of(told), told["state"])

    async def walk(self, story: Story, seeds: Sequence[int], turns: int, seconds: float) -> Exploration:
        """Walk at random once for each seed, at most so many turns each and about so many seconds in all."""
        request = {"do": "walk", "seeds": list(seeds), "turns": turns, "budget": seconds}
        found = await self._ask(story, {**request, "turn_seconds": self.limits.turn_seconds}, Cast(), more=seconds)
        functions = story.functions if isinstance(story, InkStory) else frozenset()
        return Exploration(
            walks=[self._walk(one) for one in found["walks"]],
            places=[place for place in found["flows"] if place not in functions],
            reached=frozenset(found["reached"]),
            warnings=[f"no function {name!r}: it returns 0 here" for name in found["missing"]],
        )

    def _walk(self, found: Mapping[str, Any]) -> Walk:
        walk = Walk.from_dict(found["walk"])
        return replace(walk, fault=failure(found["failure"], self.limits).detail) if found["failure"] else walk

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
            raise failure(answer, limits)
        return answer["result"]
