"""The worker process: it reads requests from its input and writes answers to its output until its input ends.

A frame is four bytes of length, most significant first, and JSON. When the parent process is gone, the input ends and
so does the worker; no story can keep it busy for longer than a turn's limit.
"""

import json
import struct
import sys
from collections import OrderedDict
from pathlib import Path
from typing import Any, BinaryIO

from engine.story.ink.machine import BrokenError, Machine, OverrunError, compile_story

_KEPT_STORIES = 6
_LENGTH = struct.Struct(">I")


class Worker:
    """The stories that this process has loaded, the last used last."""

    def __init__(self, dist: Path) -> None:
        """Read inkjs from its folder; nothing is loaded yet."""
        self._runtime = (dist / "ink.js").read_text(encoding="utf-8")
        self._compiler = dist / "ink-full.js"
        self._machines: OrderedDict[str, Machine] = OrderedDict()

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """Do what the request asks for; an error becomes an answer too."""
        digest = request.get("digest", "")
        try:
            return {"result": self._do(request)}
        except OverrunError as error:
            self._machines.pop(digest, None)
            return {"overrun": str(error)}
        except BrokenError as error:
            self._machines.pop(digest, None)
            return {"broken": str(error)}
        except KeyError:
            return {"unknown": digest}

    def _do(self, request: dict[str, Any]) -> Any:
        seconds, memory = request["seconds"], request["memory"]
        if request["do"] == "compile":
            library = self._compiler.read_text(encoding="utf-8")
            source = {name: request[name] for name in ("files", "main")}
            return compile_story(library, source, seconds=seconds, memory_bytes=memory)
        machine = self._machine(request["digest"], request["story"], seconds, memory)
        if request["do"] == "walk":
            from engine.story.ink.walk import walk  # noqa: PLC0415 - only `gamegirl check` walks

            return walk(machine, request)
        return (machine.begin if request["do"] == "begin" else machine.take)(request, seconds)

    def _machine(self, digest: str, story: str | None, seconds: float, memory: int) -> Machine:
        if digest not in self._machines:
            if story is None:
                raise KeyError(digest)
            self._machines[digest] = Machine(self._runtime, story, seconds=seconds, memory_bytes=memory)
            if len(self._machines) > _KEPT_STORIES:
                self._machines.popitem(last=False)
        self._machines.move_to_end(digest)
        return self._machines[digest]


def serve(source: BinaryIO, sink: BinaryIO, dist: Path) -> None:
    """Answer one request after the other."""
    worker = Worker(dist)
    while head := source.read(_LENGTH.size):
        request = json.loads(source.read(_LENGTH.unpack(head)[0]))
        answer = json.dumps(worker.answer(request)).encode()
        sink.write(_LENGTH.pack(len(answer)) + answer)
        sink.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer, Path(sys.argv[1]))
