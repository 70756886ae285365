"""One story in a QuickJS context of its own: the side that runs in the worker."""

import json
from pathlib import Path
from typing import Any

import quickjs

HERE = Path(__file__).parent
_STACK_BYTES = 4 * 1024 * 1024
_LOOK_SECONDS = 10.0
_MEMORY_MESSAGES = ("out of memory", "null")


class OverrunError(Exception):
    """The story exceeded a limit; the argument names it: time, memory, stack, text, choices or choice."""


class BrokenError(Exception):
    """The story has an error; the argument is what inkjs said."""


def _context(library: str, memory_bytes: int) -> quickjs.Context:
    context = quickjs.Context()
    context.set_max_stack_size(_STACK_BYTES)
    context.eval(library)
    context.eval((HERE / "glue.js").read_text(encoding="utf-8"))
    context.set_memory_limit(memory_bytes)
    return context


def _call(context: quickjs.Context, name: str, argument: str, seconds: float) -> Any:
    context.set_time_limit(seconds)
    try:
        return json.loads(context.get(name)(argument))
    except quickjs.StackOverflow as error:
        raise OverrunError("stack") from error
    except (quickjs.JSException, MemoryError, RuntimeError) as error:
        raise _named(str(error).strip()) from error


def _named(message: str) -> Exception:
    first = message.splitlines()[0] if message else "null"
    if "interrupted" in first:
        return OverrunError("time")
    if "LIMIT " in first:
        return OverrunError(first.rpartition("LIMIT ")[2].split()[0])
    if "call stack" in first or "stack overflow" in first.lower():
        return OverrunError("stack")
    if first in _MEMORY_MESSAGES or "out of memory" in first:
        return OverrunError("memory")
    return BrokenError(first.removeprefix("Error: "))


def compile_story(library: str, source: dict[str, Any], *, seconds: float, memory_bytes: int) -> Any:
    """Compile Ink: `files` by name, and which of them is `main`.

    Returns `story` (JSON, "" when it failed) and `issues`, each `[type, message]` (2 is an error), and `functions`.
    """
    return _call(_context(library, memory_bytes), "compile", json.dumps(source), seconds)


class Machine:
    """A compiled story, ready to be played. It must not be used again once it raised `OverrunError`."""

    def __init__(self, library: str, compiled: str, *, seconds: float, memory_bytes: int) -> None:
        """Load the story. `missing` are the functions that it declares and nobody provides; they return 0."""
        self._context = _context(library, memory_bytes)
        self._compiled = compiled
        loaded = _call(self._context, "load", compiled, seconds)
        self.missing: list[str] = loaded["missing"]

    def watch(self) -> list[str]:
        """Record from now on which knots and stitches are reached; returns the names of all there are."""
        self._context.get("watch")()
        flows: list[str] = _call(self._context, "flows", self._compiled, _LOOK_SECONDS)
        return flows

    def seen(self) -> list[str]:
        """The knots and stitches that were reached since `watch`."""
        places: list[str] = _call(self._context, "seen", "", _LOOK_SECONDS)
        return places

    def begin(self, request: dict[str, Any], seconds: float) -> Any:
        """Start the story from its beginning; the request has `seed`, `cast`, `limits` and `save`."""
        return self._told(_call(self._context, "begin", json.dumps(request), seconds))

    def take(self, request: dict[str, Any], seconds: float) -> Any:
        """Take a choice; the request has `state` (`None`: as it is), `choice`, `presses`, `cast`, `limits`, `save`."""
        return self._told(_call(self._context, "take", json.dumps(request), seconds))

    def _told(self, told: Any) -> Any:
        if told["failed"]:
            raise BrokenError(next(message for kind, message in told["problems"] if kind == 2))  # noqa: PLR2004 - inkjs's
        return told
