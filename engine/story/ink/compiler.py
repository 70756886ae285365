"""Ink sources and exported JSON, made into a story."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from base import coercion
from engine.story.ink.cache import CompileCache
from engine.story.ink.failures import failure, readable
from engine.story.ink.pool import WorkerPool
from engine.story.limits import StoryLimits
from engine.story.narrator import Preparation, Story

_WARNING, _ERROR = 1, 2  # the kinds of inkjs's issues


@dataclass(frozen=True)
class InkStory(Story):
    """A story in Ink's compiled JSON; `functions` are those of its knots that are called and never shown."""

    functions: frozenset[str] = frozenset()


class InkCompiler:
    """Compiles Ink in the workers of a pool. What was compiled before is taken from the cache, if there is one."""

    def __init__(self, pool: WorkerPool, limits: StoryLimits, cache: CompileCache | None = None) -> None:
        """Nothing is compiled yet."""
        self._pool = pool
        self._limits = limits
        self._cache = cache

    async def compile(self, files: Mapping[str, str], main: str) -> Preparation:
        """Compile `main`, a key of `files`; every INCLUDE is a key too. What is wrong in them raises nothing."""
        key = self._cache.key(files, main) if self._cache else digest_of(repr((main, sorted(files.items()))))
        result = self._cache.get(key) if self._cache else None
        if result is None:
            answer = await self._ask(files, main, key)
            if "result" not in answer:
                return Preparation(errors=[f"{main}: {failure(answer, self._limits, compiling=True).detail}"])
            result = answer["result"]
            if self._cache:
                self._cache.put(key, result)
        return _preparation(result, main)

    async def _ask(self, files: Mapping[str, str], main: str, key: str) -> Any:
        limits = self._limits
        request = {"do": "compile", "files": dict(files), "main": main, "memory": limits.compile_memory_bytes}
        return await self._pool.run(request, digest=key, story=None, seconds=limits.compile_seconds)


def _preparation(result: Mapping[str, Any], main: str) -> Preparation:
    issues = [(kind, readable(message, main)) for kind, message in result["issues"]]
    compiled = result["story"]
    return Preparation(
        story_of(compiled, result["functions"]) if compiled else None,
        errors=[line for kind, line in issues if kind == _ERROR],
        warnings=[line for kind, line in issues if kind == _WARNING],
    )


def exported(data: bytes, main: str) -> Preparation:
    """Take a story that another compiler exported as JSON."""
    text = data.decode("utf-8-sig", "replace")
    found = coercion.parsed(text)
    if not isinstance(found, dict) or not {"inkVersion", "root"} <= found.keys():
        return Preparation(errors=[f"{main}: this is not a compiled Ink story: export it again as JSON"])
    return Preparation(story_of(text))


def story_of(compiled: str, functions: list[str] | None = None) -> InkStory:
    """A compiled story with its digest."""
    return InkStory(compiled, digest_of(compiled), frozenset(functions or ()))


def digest_of(text: str) -> str:
    """A name for a text that no other text has."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
