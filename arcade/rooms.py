"""The rooms: each one a channel of its own, known by an id that can't be guessed."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Self

from arcade.errors import ApiError, room_not_found
from arcade.names import clean_name
from base import coercion
from game.store.store import Store

GUILD = "arcade"
KEY = "arcade:rooms"


@dataclass(frozen=True)
class Room:
    """A room to play in; whoever has its id may enter. In a live-reload room `cartridge_path` is what is edited."""

    id: str
    name: str
    made: float = 0.0
    cartridge_path: str = ""

    @property
    def channel_id(self) -> str:
        """The channel that its games belong to."""
        return f"{GUILD}:{self.id}"

    @classmethod
    def from_stored(cls, room_id: object, raw: object) -> Self:
        """Read a room from the store; what is missing or damaged gets its default."""
        entry = coercion.mapping(coercion.parsed(raw))
        name, path = coercion.text(entry.get("name"), "Room"), coercion.text(entry.get("desk"))
        return cls(coercion.text(room_id), name, coercion.number(entry.get("made")), path)

    def to_stored(self) -> str:
        """The room as it is written to the store, under its id."""
        return coercion.dumped({"name": self.name, "made": self.made, "desk": self.cartridge_path})


class Rooms:
    """All rooms, in memory and in the store. Reading and writing raises `StoreError`."""

    def __init__(self, store: Store, most: int) -> None:
        """Start without rooms; `most` is how many there may be."""
        self._store = store
        self._most = most
        self._rooms: dict[str, Room] = {}

    async def load(self) -> None:
        """Read the rooms from the store."""
        stored = await self._store.call("read the rooms", partial(self._store.client.hgetall, KEY))
        for room_id, raw in stored.items():
            room = Room.from_stored(room_id, raw)
            self._rooms[room.id] = room

    async def make(self, name: str, cartridge_path: str = "") -> Room:
        """Make a room and store it; raises `ApiError` for a name that can't be shown, and when there are too many."""
        if len(self._rooms) >= self._most:
            raise ApiError(409, f"There are {self._most} rooms, and no more are allowed: close one first.")
        room = Room(secrets.token_urlsafe(12), clean_name(name), self._store.clock.time(), cartridge_path)
        await self._store.call("make a room", partial(self._store.client.hset, KEY, room.id, room.to_stored()))
        self._rooms[room.id] = room
        return room

    async def close(self, room: Room) -> None:
        """Delete a room from the store and from memory. Its games stay."""
        await self._store.call("close a room", partial(self._store.client.hdel, KEY, room.id))
        self._rooms.pop(room.id, None)

    def get(self, room_id: str) -> Room | None:
        """The room with this id."""
        return self._rooms.get(room_id)

    def require(self, room_id: str) -> Room:
        """The room with this id; raises `ApiError` when there is none."""
        room = self.get(room_id)
        if room is None:
            raise room_not_found()
        return room

    def find_by_cartridge(self, path: str) -> Room | None:
        """The live-reload room of the cartridge at this path."""
        return next((room for room in self._rooms.values() if room.cartridge_path == path), None)

    def __iter__(self) -> Iterator[Room]:
        """Every room, the newest first."""
        return iter(sorted(self._rooms.values(), key=lambda room: room.made, reverse=True))

    def __len__(self) -> int:
        """How many rooms there are."""
        return len(self._rooms)
