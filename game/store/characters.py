"""The characters that users own, in the store. Every method raises `StoreError` when the store could not be asked."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from base import coercion
from base.coercion import Number, Text, wire
from game.store.store import Store

MOST = 25  # what one of Discord's menus can offer


def _owned(user_id: str) -> str:
    return wire(f"game:characters:{user_id}")


def _active(user_id: str) -> str:
    return wire(f"game:active_char:{user_id}")


@dataclass(frozen=True)
class _Known:
    """The fields of a stored character that have to be there; others are carried along as they are."""

    name: Text = ""
    description: Text = ""
    image_path: Text = ""
    image_url: Text = ""
    created_at: Number = 0.0
    last_used: Number = 0.0


def known_fields(entry: object) -> dict[str, Any]:
    """The fields that every character has, each as it is read: with its type, or its default."""
    return {**vars(coercion.read(_Known, entry))}


def _character(char_id: str, raw: object) -> dict[str, Any] | None:
    entry = coercion.parsed(raw)
    return {**entry, **known_fields(entry), "char_id": char_id} if isinstance(entry, dict) else None


class Characters:
    """Every user's characters, each a dictionary with its `char_id`."""

    def __init__(self, store: Store) -> None:
        """Keep them in this store."""
        self._store = store
        self._client = store.client
        self.clock = store.clock

    async def add(self, user_id: str, character: dict[str, Any]) -> bool:
        """Keep a character, which becomes the active one; `False` when the user has as many as there may be."""
        return await self._store.call(f"create a character of user {user_id!r}", partial(self._add, user_id, character))

    async def _add(self, user_id: str, character: dict[str, Any]) -> bool:
        async def add(pipe: Any) -> bool:
            owned = await pipe.hlen(_owned(user_id))
            pipe.multi()
            if owned >= MOST:
                return False
            pipe.hset(_owned(user_id), character["char_id"], coercion.dumped(character))
            pipe.set(_active(user_id), character["char_id"])
            return True

        return bool(await self._client.transaction(add, _owned(user_id), value_from_callable=True))

    async def all(self, user_id: str) -> list[dict[str, Any]]:
        """A user's characters, the last used one first."""
        return await self._store.call(f"list the characters of user {user_id!r}", partial(self._all, user_id))

    async def _all(self, user_id: str) -> list[dict[str, Any]]:
        raw = await self._client.hgetall(_owned(user_id))
        found = [_character(coercion.text(char_id), entry) for char_id, entry in raw.items()]
        return sorted((one for one in found if one), key=lambda one: one["last_used"], reverse=True)

    async def get(self, user_id: str, char_id: str) -> dict[str, Any] | None:
        """One of a user's characters; `None` when she has no such one."""
        work = partial(self._get, user_id, char_id, self._client)
        return await self._store.call(f"read a character of user {user_id!r}", work)

    async def _get(self, user_id: str, char_id: str, client: Any) -> dict[str, Any] | None:
        return _character(char_id, await client.hget(_owned(user_id), wire(char_id)))

    async def active(self, user_id: str) -> dict[str, Any] | None:
        """The character a user plays: the one she chose, else the one she used last; `None` when there is none."""
        return await self._store.call(f"read the active character of user {user_id!r}", partial(self._find, user_id))

    async def _find(self, user_id: str) -> dict[str, Any] | None:
        chosen = coercion.text(await self._client.get(_active(user_id)))
        character = await self._get(user_id, chosen, self._client) if chosen else None
        return character or next(iter(await self._all(user_id)), None)

    async def activate(self, user_id: str, char_id: str) -> None:
        """Make a character the active one and note that it was used now. An id that is not hers changes nothing."""
        work = partial(self._activate, user_id, char_id)
        await self._store.call(f"choose a character of user {user_id!r}", work)

    async def _activate(self, user_id: str, char_id: str) -> None:
        async def choose(pipe: Any) -> None:
            character = await self._get(user_id, char_id, pipe)
            pipe.multi()
            if character is not None:
                used = character | {"last_used": self.clock.time()}
                pipe.hset(_owned(user_id), char_id, coercion.dumped(used))
                pipe.set(_active(user_id), char_id)

        await self._client.transaction(choose, _owned(user_id))

    # --- Backups ---

    async def users(self) -> list[str]:
        """Everybody who owns a character."""
        return await self._store.call("list the owners of characters", self._users)

    async def _users(self) -> list[str]:
        prefix = _owned("")
        found = {coercion.text(key) async for key in self._client.scan_iter(f"{prefix}*", count=1000)}
        return sorted(key.removeprefix(prefix) for key in found)

    async def chosen(self, user_id: str) -> str:
        """The id of the character that a user chose; empty when she chose none."""
        return coercion.text(
            await self._store.call(
                f"read the chosen character of user {user_id!r}", partial(self._client.get, _active(user_id))
            )
        )

    async def bring_in(self, user_id: str, character: dict[str, Any], *, chosen: bool, over: bool) -> bool:
        """Keep a character of a backup, and what is there only when `over`; `False` when it was left out.

        It is also left out when the user has as many as there may be.
        """
        work = partial(self._bring_in, user_id, character, chosen=chosen, over=over)
        return await self._store.call(f"bring a character of user {user_id!r} in", work)

    async def _bring_in(self, user_id: str, character: dict[str, Any], *, chosen: bool, over: bool) -> bool:
        char_id = wire(character["char_id"])

        async def bring_in(pipe: Any) -> bool:
            is_there, owned = await pipe.hexists(_owned(user_id), char_id), await pipe.hlen(_owned(user_id))
            has_chosen = await pipe.exists(_active(user_id))
            pipe.multi()
            if (is_there and not over) or (not is_there and owned >= MOST):
                return False
            pipe.hset(_owned(user_id), char_id, coercion.dumped(character))
            if chosen and (over or not has_chosen):
                pipe.set(_active(user_id), char_id)
            return True

        watched = (_owned(user_id), _active(user_id))
        return bool(await self._client.transaction(bring_in, *watched, value_from_callable=True))

    async def remove(self, user_id: str, char_id: str) -> dict[str, Any] | None:
        """Delete a character and the pointer to it, and return what it was; `None` when there was none."""
        return await self._store.call(
            f"delete a character of user {user_id!r}", partial(self._remove, user_id, char_id)
        )

    async def _remove(self, user_id: str, char_id: str) -> dict[str, Any] | None:
        async def remove(pipe: Any) -> dict[str, Any] | None:
            character = await self._get(user_id, char_id, pipe)
            chosen = coercion.text(await pipe.get(_active(user_id)))
            pipe.multi()
            pipe.hdel(_owned(user_id), wire(char_id))
            if chosen == char_id:
                pipe.delete(_active(user_id))
            return character

        watched = (_owned(user_id), _active(user_id))
        found: dict[str, Any] | None = await self._client.transaction(remove, *watched, value_from_callable=True)
        return found
