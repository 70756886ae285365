"""Stories told in the test's own process: by the real machine, without a worker process to start or to wait for."""

import asyncio
import hashlib
from pathlib import Path
from typing import Any

from engine.story.ink import machine
from engine.story.ink.narrator import INKJS
from engine.story.ink.pool import WorkerPool
from engine.story.ink.worker import Worker


class InProcessPool(WorkerPool):
    """Does at once, in this process, what a worker is asked for. Not for hostile stories: it can't be killed."""

    def __init__(self) -> None:
        """Load inkjs once; stories stay at hand from one test to the next, as they do in a worker."""
        super().__init__(INKJS)
        self._inside = Worker(INKJS)

    async def run(self, request: dict[str, Any], *, digest: str, story: str | None, seconds: float) -> Any:
        """Let the others have a turn first, as they have while a worker tells; then answer as a worker does."""
        await asyncio.sleep(0)
        return self._inside.answer({**request, "digest": digest, "seconds": seconds, "story": story})


def kept_in(folder: Path) -> Path:
    """Where in this folder all workers and later runs keep compiled stories, until what compiles them has changed."""
    sources = sorted(path for path in Path(machine.__file__).parent.iterdir() if path.is_file())
    kept = folder / hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]
    kept.mkdir(exist_ok=True)
    return kept
