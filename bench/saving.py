"""What a press and a turn cost at the store, over a real connection to the embedded Valkey."""

import json
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from redis.asyncio import Redis
from redis.asyncio.connection import AbstractConnection

from bot.embedded import EmbeddedValkey
from game.scene import Choice, Scene
from game_session import _MAX_TURN_HISTORY, GameSession

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


async def _session(redis: Redis, players: int, turns: int) -> GameSession:
    await redis.flushall()
    session = GameSession(CHANNEL)
    session.scene, session.narrator_state = SCENE, STORY
    await session.boot("The Last Light", redis)
    for number in range(players):
        session.register_player(f"{10**17 + number}", f"player number {number}")
    entry = json.dumps({"turn": 1, "choices": {"7": "Run"}, "narrative_summary": "y" * 500, "timestamp": 1.0})
    for at in range(0, turns, 1000):
        await redis.rpush(f"game:session:{CHANNEL}:history", *[entry] * min(1000, turns - at))
    await session.save(redis)
    return session


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


async def _rows(redis: Redis, what: str) -> None:
    print(f"\n| {what}: players | turns before | round trips | bytes sent | ms (median) | times the first |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    first = 0.0
    for players in PLAYERS:
        for turns in TURNS:
            session = await _session(redis, players, turns)
            choices = dict.fromkeys(session.players, "Light the lamp")

            async def press(session: GameSession = session) -> None:
                await session.submit_choice(f"{10**17}", "player number 0", "Light the lamp", redis)

            async def turn(session: GameSession = session, choices: dict[str, str] = choices) -> None:
                await session.record_turn(choices, "y" * 500, redis)

            if what == "press":
                for user_id in session.players:
                    await session.submit_choice(user_id, "", "Wait", redis)
            traffic, took = await _measure(press if what == "press" else turn)
            first = first or took
            cells = (f"{players:,}", f"{turns:,}", f"{traffic.round_trips}", f"{traffic.sent:,}")
            print(f"| {' | '.join(cells)} | {took:.2f} | {took / first:.1f} |")


async def report() -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as folder:
        server = EmbeddedValkey(Path(folder))
        client = (await server.start()).client()
        await _rows(client, "press")
        await _rows(client, "turn")
        print(f"\nThe history keeps its last {_MAX_TURN_HISTORY} turns.")
        await client.aclose()
        await server.stop()
