"""Worker processes, each of which can be killed without harm to the others."""

import asyncio
import contextlib
import json
import logging
import os
import struct
import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from engine.story.narrator import StoryError

log = logging.getLogger(__name__)

_LENGTH = struct.Struct(">I")
_LARGEST = 64 * 1024 * 1024
# The worker itself stops a story at the limit of processor time; after this many times the limit, its parent kills it.
_PATIENCE = 2.5
# A turn that takes longer than this lets the others' turns go first.
_FAIR_SECONDS = 0.3
_LAST = 15
_ROOT = Path(__file__).parents[3]


class WorkerDiedError(Exception):
    """The worker is gone, or did not answer."""


class _Worker:
    """One process, and the stories that it has loaded as far as its parent knows."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.stories: set[str] = set()
        self.spent = False

    @classmethod
    async def start(cls, dist: Path) -> "_Worker":
        environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "engine.story.ink.worker", str(dist),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, env=environment, start_new_session=True,
        )  # fmt: skip
        return cls(process)

    async def ask(self, request: dict[str, Any], seconds: float) -> Any:
        """Send a request and wait for the answer; raises `WorkerDiedError` when there is none in time."""
        source, sink = self.process.stdout, self.process.stdin
        if source is None or sink is None:
            raise WorkerDiedError
        body = json.dumps(request).encode()
        try:
            async with asyncio.timeout(seconds):
                sink.write(_LENGTH.pack(len(body)) + body)
                await sink.drain()
                length = _LENGTH.unpack(await source.readexactly(_LENGTH.size))[0]
                if length > _LARGEST:
                    raise WorkerDiedError
                return json.loads(await source.readexactly(length))
        except (OSError, EOFError, TimeoutError, ValueError) as error:
            raise WorkerDiedError from error

    def step_back(self) -> None:
        """Lower the priority of the process. It can't be raised again, so after this request the worker is ended."""
        self.spent = True
        if hasattr(os, "setpriority"):  # not on Windows
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self.process.pid, _LAST)

    async def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        if self.process.stdin is not None:
            self.process.stdin.close()
        await self.process.wait()


class WorkerPool:
    """Up to `most` workers, `spare` of which are kept when there is nothing to do.

    Stories that have not been run yet may use half of them, and those that have exceeded a limit share one: so there
    are always workers left for the others.
    """

    def __init__(self, dist: Path, *, most: int | None = None, spare: int | None = None) -> None:
        """No worker is started yet. `dist` is the folder with inkjs's built files."""
        cores = os.cpu_count() or 1
        self._dist = dist
        self._most = most or max(4, 2 * cores)
        self._spare = self._most if spare is None else spare
        self._idle: list[_Worker] = []
        self._alive: set[_Worker] = set()
        self._room = asyncio.Semaphore(self._most)
        self._unproven_room = asyncio.Semaphore(max(1, self._most // 2))
        self._suspect_room = asyncio.Semaphore(1)
        self._proven: set[str] = set()
        self._suspect: set[str] = set()

    @property
    def processes(self) -> list[int]:
        """The ids of the workers that are alive."""
        return [worker.process.pid for worker in self._alive]

    async def warm(self, count: int = 1) -> None:
        """Start this many workers before they are needed."""
        if not (self._dist / "ink-full.js").exists():
            raise StoryError(
                "The interpreter for Ink stories is missing: run `make` once.", f"no ink-full.js in {self._dist}"
            )
        self._idle += [await self._start() for _ in range(count - len(self._idle))]

    async def run(self, request: dict[str, Any], *, digest: str, story: str | None, seconds: float) -> Any:
        """Have a worker do `request`; the story is sent along unless that worker has it already.

        Returns the worker's answer: `result`, `overrun` or `broken`. A worker that does not answer counts as `overrun`.
        """
        async with self._lane(digest), self._room:
            answer = await self._ask({**request, "digest": digest, "seconds": seconds}, digest, story, seconds)
        if "overrun" in answer:
            self._suspect.add(digest)
            self._proven.discard(digest)
        elif "result" in answer:
            self._proven.add(digest)
        return answer

    def _lane(self, digest: str) -> AbstractAsyncContextManager[None]:
        if digest in self._suspect:
            return self._suspect_room
        return contextlib.nullcontext() if digest in self._proven else self._unproven_room

    async def _ask(self, request: dict[str, Any], digest: str, story: str | None, seconds: float) -> Any:
        patience = 1.0 + seconds * _PATIENCE
        async with self._worker(digest) as worker:
            known = digest in worker.stories
            stepping_back = asyncio.get_running_loop().call_later(_FAIR_SECONDS, worker.step_back)
            try:
                answer = await worker.ask({**request, "story": None if known else story}, patience)
                if "unknown" in answer and known:
                    answer = await worker.ask({**request, "story": story}, patience)
            except WorkerDiedError:
                log.warning("a worker did not answer within %.1f s and is killed", patience)
                answer = {"overrun": "time"}
            finally:
                stepping_back.cancel()
            if "result" in answer and not worker.spent:
                worker.stories.add(digest)
            else:
                # What an overrun leaves behind in a process is unknown: it goes, and a fresh one takes its place.
                await self._end(worker)
            return answer

    @contextlib.asynccontextmanager
    async def _worker(self, digest: str) -> AsyncIterator[_Worker]:
        knowing = next((worker for worker in self._idle if digest in worker.stories), None)
        worker = knowing or (self._idle[-1] if self._idle else None)
        if worker is None:
            worker = await self._start()
        else:
            self._idle.remove(worker)
        try:
            yield worker
        except BaseException:
            await asyncio.shield(self._end(worker))
            raise
        if worker in self._alive:
            if len(self._idle) < self._spare:
                self._idle.append(worker)
            else:
                await self._end(worker)

    async def _start(self) -> _Worker:
        worker = await _Worker.start(self._dist)
        self._alive.add(worker)
        return worker

    async def _end(self, worker: _Worker) -> None:
        self._alive.discard(worker)
        await worker.kill()

    async def close(self) -> None:
        """End every worker."""
        self._idle.clear()
        await asyncio.gather(*(self._end(worker) for worker in list(self._alive)))
