"""Trying a cartridge out: everything that is checked when it is put on the shelf, and then walks at random."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.cartridge.cartridge import CartridgeError, load_cartridge
from engine.cartridge.report import Report
from engine.story.narrator import Narrators, Story, StoryError
from engine.story.walks import Exploration, Walker

_BATCH = 5
_BATCH_SECONDS = 30.0


@dataclass(frozen=True)
class Walks:
    """How many walks to take, how many turns each has at most, and where their seeds begin."""

    count: int = 200
    turns: int = 200
    seed: int = 0

    def batches(self) -> list[range]:
        """The seeds of all walks, a few at a time."""
        seeds = range(self.seed, self.seed + self.count)
        return [seeds[at : at + _BATCH] for at in range(0, len(seeds), _BATCH)]


async def check(
    path: Path, narrators: Narrators, walks: Walks | None = None, progress: Callable[[int], object] = lambda _: None
) -> Report:
    """Load a cartridge or a bare story, and walk it if its narrator can; `progress` gets the number of new walks."""
    began = time.monotonic()
    report = Report()
    try:
        cartridge, report.warnings = await load_cartridge(path, narrators)
    except CartridgeError as error:
        report.errors = list(error.errors)
    else:
        narrator = narrators[cartridge.manifest.narrator]
        if isinstance(narrator, Walker):
            await _walk(cartridge.story, narrator, walks or Walks(), report, progress)
    report.seconds = time.monotonic() - began
    return report


async def _walk(
    story: Story, narrator: Walker, walks: Walks, report: Report, progress: Callable[[int], object]
) -> None:
    async def batch(seeds: Sequence[int]) -> Exploration | str:
        try:
            found = await narrator.walk(story, seeds, walks.turns, _BATCH_SECONDS)
        except StoryError as error:
            return error.detail
        progress(len(found.walks))
        return found

    found = await asyncio.gather(*map(batch, walks.batches()))
    report.errors += sorted({one for one in found if isinstance(one, str)})
    report.add([one for one in found if isinstance(one, Exploration)])
