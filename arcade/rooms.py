"""The rooms: each a channel of its own, known by an id that can't be guessed."""

import secrets
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from arcade.errors import ApiError
from arcade.identities import clean_name
from base import coercion
from game.store.attempt import attempt

GUILD = "arcade"
KEY = "arcade:rooms"


@dataclass(frozen=True)
class Room:
    """A place to play in. Whoever has its id may come in. `desk` is the path of the cartridge that is written there."""

    id: str
    name: str
    made: float = 0.0
    desk: str = ""

    @property
    def channel_id(self) -> str:
        """The channel that its games belong to."""
        return f"{GUILD}:{self.id}"


class Rooms:
    """All rooms, in memory and in the store."""

    def __init__(self, redis: Any, most: int) -> None:
        """No room yet; `most` is how many there may be."""
        self._redis = redis
        self._most = most
        self._rooms: dict[str, Room] = {}

    async def load(self) -> None:
        """Read the rooms that were made before. Raises what the store raises: without them nobody finds home."""
        for room_id, raw in (await self._redis.hgetall(KEY)).items():
            entry = coercion.mapping(coercion.parsed(raw))
            made, desk = coercion.number(entry.get("made")), coercion.text(entry.get("desk"))
            room = Room(coercion.text(room_id), coercion.text(entry.get("name"), "Room"), made, desk)
            self._rooms[room.id] = room

    async def make(self, name: str, desk: str = "") -> Room:
        """Make a room that is there after a restart too; raises `ApiError`."""
        if len(self._rooms) >= self._most:
            raise ApiError(409, f"There are {self._most} rooms, which is the most: close one first.")
        room = Room(secrets.token_urlsafe(12), clean_name(name), time.time(), desk)
        entry = coercion.dumped({key: value for key, value in asdict(room).items() if key != "id"})
        work = partial(self._redis.hset, KEY, room.id, entry)
        if await attempt("make a room", work, None) is None:
            raise ApiError(503, "The store does not answer, so no room was made: try again in a minute.")
        self._rooms[room.id] = room
        return room

    async def close(self, room: Room) -> None:
        """Forget a room; raises `ApiError` when the store does not answer. Its games are not touched."""
        if await attempt("close a room", partial(self._redis.hdel, KEY, room.id), None) is None:
            raise ApiError(503, "The store does not answer, so the room is still there: try again in a minute.")
        self._rooms.pop(room.id, None)

    def get(self, room_id: str) -> Room | None:
        """The room with this id."""
        return self._rooms.get(room_id)

    def desk(self, path: str) -> Room | None:
        """The room in which this cartridge is written."""
        return next((room for room in self._rooms.values() if room.desk == path), None)

    def __iter__(self) -> Iterator[Room]:
        """Every room, the newest first."""
        return iter(sorted(self._rooms.values(), key=lambda room: room.made, reverse=True))

    def __len__(self) -> int:
        """How many there are."""
        return len(self._rooms)
