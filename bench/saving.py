"""What a press and a turn cost at the store, over a real connection to the embedded Valkey."""

import json
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

from redis.asyncio.connection import AbstractConnection

from bot.embedded import EmbeddedValkey
from game.actions import boot, record
from game.game import Game
from game.roster import PlayerState
from game.scene import Choice, Scene
from game.store.store import LiveGame, Store
from game.turns import KEPT
from game.window import Press, take
from game.window import press as take_press

PLAYERS = (1, 100, 1000)
TURNS = (0, 10_000)
REPEATS = 25
CHANNEL = "1180000000000000000"
# What a scene and a story's state may be like: the state of a long Ink story is some ten thousand characters of JSON.
SCENE = Scene("It is dark. " * 60, (Choice("Light the lamp"), Choice("Wait"), Choice("Row back")))
STORY = "x" * 10_000


@dataclass
class Traffic:
    """What went over the wire: a round trip is one packet sent and its answers waited for."""

    round_trips: int = 0
    sent: int = 0


@contextmanager
def counted() -> Iterator[Traffic]:
    """Count what every connection sends."""
    traffic = Traffic()
    send = AbstractConnection.send_packed_command

    async def counting(self: AbstractConnection, command: bytes | list[bytes], **options: bool) -> None:
        traffic.round_trips += 1
        traffic.sent += len(command) if isinstance(command, bytes) else sum(map(len, command))
        await send(self, command, **options)

    with patch.object(AbstractConnection, "send_packed_command", counting):
        yield traffic


def _playing(players: int) -> LiveGame:
    """A game with so many on its roster, in the middle of a story."""
    crowd = {
        f"{10**17 + number}": PlayerState(f"{10**17 + number}", f"player number {number}") for number in range(players)
    }
    blank = Game(CHANNEL, "abcdefabcdef", scene=SCENE, narrator_state=STORY)
    return LiveGame(replace(boot(blank, "The Last Light", blank.game_id), players=crowd))


async def _fill(store: Store, live: LiveGame, turns: int) -> None:
    """Put the game, with so many turns of its past, into the empty store."""
    await store.client.flushall()
    entry = json.dumps({"turn": 1, "choices": {"7": "Run"}, "narrative_summary": "y" * 500, "timestamp": 1.0})
    for at in range(0, turns, 1000):
        await store.client.rpush(f"game:session:{CHANNEL}:history", *[entry] * min(1000, turns - at))
    await store.save(live)


async def _measure(act: Callable[[], Awaitable[object]]) -> tuple[Traffic, float]:
    """The traffic of one act, and the median of how long it takes, in milliseconds."""
    await act()
    with counted() as traffic:
        await act()
    took = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        await act()
        took.append((time.perf_counter() - began) * 1000)
    return traffic, statistics.median(took)


async def _rows(store: Store, what: str) -> None:
    print(f"\n| {what}: players | turns before | round trips | bytes sent | ms (median) | times the first |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    first = 0.0
    for players in PLAYERS:
        for turns in TURNS:
            live = _playing(players)
            await _fill(store, live, turns)

            async def press(live: LiveGame = live) -> None:
                made = Press(f"{10**17}", "player number 0", live.game.game_id, live.game.turn_number, 0)
                live.change(take_press(live.game, made, store.now()))
                await store.save_press(live, made.user_id)

            async def turn(live: LiveGame = live) -> None:
                choices = dict.fromkeys(live.game.players, "Light the lamp")
                live.change(*record(live.game, choices, "y" * 500, store.now()))
                await store.save(live)

            if what == "press":
                for user_id in live.game.players:
                    live.change(take(live.game, user_id, "", "Wait", store.now()))
                await store.save(live)
            traffic, took = await _measure(press if what == "press" else turn)
            first = first or took
            cells = (f"{players:,}", f"{turns:,}", f"{traffic.round_trips}", f"{traffic.sent:,}")
            print(f"| {' | '.join(cells)} | {took:.2f} | {took / first:.1f} |")


async def report() -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as folder:
        server = EmbeddedValkey(Path(folder))
        client = (await server.start()).client()
        await _rows(Store(client), "press")
        await _rows(Store(client), "turn")
        print(f"\nThe history keeps its last {KEPT} turns.")
        await client.aclose()
        await server.stop()
