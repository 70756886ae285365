"""What a turn costs from the last press to the next scene, and what a hostile story costs the others."""

import asyncio
import os
import random
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from engine.cartridge.cartridge import Cartridge, load_cartridge
from engine.cartridge.shelf import BUNDLED
from engine.story.ink.narrator import INKJS, InkNarrator
from engine.story.ink.pool import WorkerPool
from engine.story.narrator import Cast, Member, Narration, Press, StoryError

PLAYERS = (1, 12, 100)
TURNS = 60
CHANNELS = 50
LOOP = "Hello.\n+ [go] -> trap\n=== trap ===\n~ temp x = 0\n- (top)\n~ x = x + 1\n-> top\n"


def _cast(players: int) -> Cast:
    return Cast(tuple(Member(f"player {number}", f"player {number}") for number in range(players)))


async def _turn(
    narrator: InkNarrator, cartridge: Cartridge, page: Narration, players: int, chance: random.Random
) -> Narration:
    """One turn of a crowd that presses at random; a story that has ended begins anew."""
    cast = _cast(players)
    if page.scene.ended:
        return await narrator.open(cartridge.story, cast, chance.randrange(2**31))
    presses = [chance.randrange(len(page.scene.choices)) for _ in range(players)]
    heard = [Press(f"player {number}", page.scene.choices[press].text) for number, press in enumerate(presses)]
    winner = statistics.mode(presses)
    return await narrator.turn(cartridge.story, page.state, winner, heard, cast)


async def _latencies(narrator: InkNarrator, cartridge: Cartridge, players: int) -> list[float]:
    chance = random.Random(7)
    page = await narrator.open(cartridge.story, _cast(players), 7)
    took = []
    for _ in range(TURNS):
        began = time.perf_counter()
        page = await _turn(narrator, cartridge, page, players, chance)
        took.append((time.perf_counter() - began) * 1000)
    return took


async def _rate(narrator: InkNarrator, cartridge: Cartridge, players: int) -> float:
    """Turns a second, all workers busy."""

    async def channel(seed: int) -> None:
        chance = random.Random(seed)
        page = await narrator.open(cartridge.story, _cast(players), seed)
        for _ in range(TURNS // 4):
            page = await _turn(narrator, cartridge, page, players, chance)

    began = time.perf_counter()
    await asyncio.gather(*(channel(seed) for seed in range(16)))
    return 16 * (TURNS // 4) / (time.perf_counter() - began)


async def _channels(narrator: InkNarrator, cartridge: Cartridge) -> list[float]:
    """One turn in each of so many channels, all windows closing within a second."""

    async def channel(number: int) -> float:
        page = await narrator.open(cartridge.story, _cast(3), number)
        await asyncio.sleep(number / CHANNELS)
        began = time.perf_counter()
        await _turn(narrator, cartridge, page, 3, random.Random(number))
        return (time.perf_counter() - began) * 1000

    return await asyncio.gather(*(channel(number) for number in range(CHANNELS)))


async def _hostile(folder: Path) -> None:
    narrator = InkNarrator(pool := WorkerPool(INKJS))
    cartridge, _ = await load_cartridge(BUNDLED / "last-light", {"ink": narrator})
    source = folder / "loop.ink"
    source.write_text(LOOP, encoding="utf-8")
    trap, _ = await load_cartridge(source, {"ink": narrator})
    page = await narrator.open(trap.story, Cast(), 1)
    await _channels(narrator, cartridge)
    alone = await _channels(narrator, cartridge)

    async def hang() -> None:
        try:
            await narrator.turn(trap.story, page.state, 0, [], Cast())
        except StoryError:
            return

    hanging = asyncio.create_task(hang())
    beside = await _channels(narrator, cartridge)
    await hanging
    await pool.close()
    print(f"\n| {CHANNELS} channels, one turn each within a second | ms (median) | ms (slowest) |")
    print("| --- | ---: | ---: |")
    print(f"| alone | {statistics.median(alone):.1f} | {max(alone):.1f} |")
    print(f"| beside an endless loop | {statistics.median(beside):.1f} | {max(beside):.1f} |")
    ratios = (statistics.median(beside) / statistics.median(alone), max(beside) / max(alone))
    print(f"| ratio | {ratios[0]:.2f} | {ratios[1]:.2f} |")


async def report(stories: Sequence[Path]) -> None:
    """Print the tables, for the bundled cartridges and these stories."""
    pool = WorkerPool(INKJS)
    narrator = InkNarrator(pool)
    print(f"\n| story ({os.cpu_count()} cores) | players | ms (median) | ms (slowest) | turns a second |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for path in [*stories, *sorted(one for one in BUNDLED.iterdir() if one.is_dir())]:
        cartridge, _ = await load_cartridge(path, {"ink": narrator})
        for players in PLAYERS:
            await _latencies(narrator, cartridge, players)
            took = await _latencies(narrator, cartridge, players)
            rate = await _rate(narrator, cartridge, players)
            cells = (cartridge.title, f"{players}", f"{statistics.median(took):.1f}", f"{max(took):.1f}", f"{rate:.0f}")
            print(f"| {' | '.join(cells)} |")
    await pool.close()
    with tempfile.TemporaryDirectory() as folder:
        await _hostile(Path(folder))
