"""How long it takes until everybody who looks at a room sees its new scene: a real server, real sockets."""

import asyncio
import json
import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from arcade.server import Server
from arcade.site import Site
from bot.embedded import EmbeddedValkey
from engine.cartridge.cartridge import Cartridge, load_cartridge
from engine.cartridge.shelf import BUNDLED, Shelf
from engine.consoles import Consoles
from engine.links import WatchLinks
from engine.story.ink.narrator import INKJS, InkNarrator
from engine.story.ink.pool import WorkerPool
from game.store.store import Store

VIEWERS = (50, 500)
TURNS = 10
WINDOW = 0.5
LIMIT_MS = 250


async def _cartridge(narrator: InkNarrator) -> Cartridge:
    """A bundled cartridge, with a window that is shorter than a player would like."""
    cartridge, _ = await load_cartridge(BUNDLED / "last-light", {"ink": narrator})
    return replace(cartridge, manifest=cartridge.manifest.model_copy(update={"seconds": WINDOW}))


async def _spreads(server: Server, viewers: int) -> list[float]:
    """From the first viewer's new scene to the last one's, in ms, one for each turn."""
    context = server.context
    room = await context.rooms.make("Room")
    screen = context.screens.of_room(room)
    await screen.console.boot(context.consoles.cartridge("last-light"))
    url = f"http://127.0.0.1:{server.port}/api/rooms/{room.id}/live"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench.viewers", url, str(viewers), str(TURNS), stdout=asyncio.subprocess.PIPE
    )
    while len(screen.viewers) < viewers:  # noqa: ASYNC110 - they come by themselves
        await asyncio.sleep(0.05)
    await asyncio.sleep(2)
    for turn in range(TURNS):
        view = screen.console.view()
        if view is None or view.scene.ended:
            raise RuntimeError("the story ended before the measurement did")
        await screen.console.press("arcade:1", "Ada", view.game_id, turn, 0)
        while (view := screen.console.view()) is not None and view.turn == turn:  # noqa: ASYNC110 - likewise
            await asyncio.sleep(0.02)
        await asyncio.sleep(0.5)
    out, _ = await process.communicate()
    await context.screens.close_room(room)
    return [float(spread) for spread in json.loads(out)]


async def report() -> None:
    """Print the table."""
    print("\n| viewers of one room | ms from the first to the last (median) | ms (slowest turn) | has to be below |")
    print("| ---: | ---: | ---: | ---: |")
    pool = WorkerPool(INKJS)
    with tempfile.TemporaryDirectory() as folder:
        valkey = EmbeddedValkey(Path(folder))
        client = (await valkey.start()).client()
        store = Store(client)
        narrator = InkNarrator(pool)
        shelf = Shelf([], {"ink": narrator})
        shelf.put(await _cartridge(narrator))
        server = Server(Site(port=0), Consoles(store, shelf, {"ink": narrator}), WatchLinks(store))
        await server.start()
        for viewers in VIEWERS:
            spreads = await _spreads(server, viewers)
            print(f"| {viewers} | {statistics.median(spreads):.1f} | {max(spreads):.1f} | {LIMIT_MS} |")
        await server.stop()
        await client.aclose()
        await valkey.stop()
    await pool.close()
