"""The characters of the arcade's players, read and written so that a store that does not answer is an error."""

from typing import Any

import game_characters
from arcade.errors import ApiError, store_unavailable
from arcade.store_check import found_or_absent
from engine.consoles import Consoles


class CharacterStore:
    """A player's characters, each as `game_characters` describes it."""

    def __init__(self, redis: Any, consoles: Consoles) -> None:
        """Keep characters in this store; the consoles show a change of them."""
        self._redis = redis
        self._consoles = consoles

    async def of_player(self, user_id: str) -> list[dict[str, Any]]:
        """All characters of a player, the last used first."""
        return await found_or_absent(await game_characters.list_characters(user_id, self._redis), self._consoles)

    async def active_id(self, user_id: str) -> str | None:
        """The id of the character that a player plays; `None` when she has none."""
        active = await game_characters.get_active_character(user_id, self._redis)
        return active["char_id"] if active else None

    async def get(self, user_id: str, char_id: str) -> dict[str, Any] | None:
        """One character of a player; `None` when she has no such character."""
        return await found_or_absent(await game_characters.get_character(user_id, char_id, self._redis), self._consoles)

    async def require(self, user_id: str, char_id: str) -> dict[str, Any]:
        """One character of a player; raises `ApiError` when she has no such character."""
        character = await self.get(user_id, char_id)
        if character is None:
            raise ApiError(404, "You have no such character.")
        return character

    async def create(self, user_id: str, name: str, description: str, picture: bytes | None) -> dict[str, Any]:
        """Make a character, which the player plays from then on; raises `UserError` when it can't be made."""
        character = await game_characters.create_character(user_id, name, description, self._redis, picture)
        if character is None:
            raise store_unavailable()
        self._consoles.forget_character(user_id)
        return character

    async def use(self, user_id: str, char_id: str) -> None:
        """Let the player play this character from now on."""
        await game_characters.set_active_character(user_id, char_id, self._redis)
        self._consoles.forget_character(user_id)

    async def delete(self, user_id: str, char_id: str) -> None:
        """Delete a character with its picture; raises `ApiError` when the store does not answer."""
        if not await game_characters.delete_character(user_id, char_id, self._redis):
            raise store_unavailable()
        self._consoles.forget_character(user_id)
