"""The golden files: what each released form of the store looks like, key by key.

`PYTHONPATH=.:tests .venv/bin/python tests/golden_parts.py version_2` makes one of today's form. A file of a form that
was released is never changed again.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from fakeredis import FakeAsyncRedis
from parts import Clock

from base.coercion import text
from game.scene import Choice, Scene
from game_session import GameSession

FOLDER = Path(__file__).parent / "golden"
CHANNEL, GUILD = "1180000000000000001", "900000000000000001"
FIRST, SECOND = "aaaaaaaaaaaa", "bbbbbbbbbbbb"
ADA, BO = "700000000000000001", "700000000000000002"


async def play(redis: Any, clock: Clock) -> GameSession:
    """A game that was swapped out with its window open, and one in the slot with all that a game can have."""
    former, session = (GameSession(CHANNEL, game_id=game_id, clock=clock) for game_id in (FIRST, SECOND))
    await _play_one(former, "Soup of the Day", redis, clock)
    await _play_one(session, "The Last Light", redis, clock)
    return session


async def _play_one(session: GameSession, name: str, redis: Any, clock: Clock) -> None:
    session.guild_id, session.cartridge_id, session.cartridge_digest = GUILD, name.casefold(), "sha256:00"
    session.scene = Scene(
        "It is dark — “very”.", (Choice("Run", crown=True, style="danger", emoji="🏃"), Choice("Hide")),
        "Dusk", "dusk.png", "A dark sea", "The keeper", "calm", "", "The crowd chose: Wait",
        {"Wait": ("Ada", "Bo")},
    )  # fmt: skip
    session.narrator_state = '{"turn":1}'
    session.window_seconds = 25.0
    await session.boot(name, redis)
    for user_id, user_name in ((ADA, "Ada"), (BO, "Bo")):
        session.register_player(user_id, user_name)
    session.set_crown(ADA)
    session.turn_number = 1
    await session.record_turn({ADA: "Wait", BO: "Wait"}, "They waited.", redis)
    clock.pass_by(5)
    await session.submit_choice(ADA, "Ada", "Run", redis)
    await session.place_screen("discord", {"game": session.game_id, "turn": 1, "messages": ["1"]}, redis)
    await session.save(redis)


async def contents(redis: Any) -> dict[str, Any]:
    """Every key of a store, with its value as text."""
    return {text(key): await _value(redis, key) for key in sorted(await redis.keys("*"))}


async def _value(redis: Any, key: Any) -> Any:
    kind = text(await redis.type(key))
    if kind == "hash":
        return {text(name): text(value) for name, value in (await redis.hgetall(key)).items()}
    return [text(one) for one in await redis.lrange(key, 0, -1)] if kind == "list" else text(await redis.get(key))


async def put(redis: Any, keys: dict[str, Any]) -> None:
    """Fill a store with what a golden file has."""
    for key, value in keys.items():
        if isinstance(value, dict):
            await redis.hset(key, mapping=value)
        elif isinstance(value, list):
            await redis.rpush(key, *value)
        else:
            await redis.set(key, value)


def golden(name: str) -> dict[str, Any]:
    """The keys of a golden file."""
    keys: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return keys


async def _made() -> dict[str, Any]:
    redis = FakeAsyncRedis()
    await play(redis, Clock())
    return await contents(redis)


def as_json(keys: dict[str, Any]) -> str:
    """Keys as they stand in a golden file."""
    return json.dumps(keys, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    (FOLDER / f"{sys.argv[1]}.json").write_text(as_json(asyncio.run(_made())), "utf-8")
