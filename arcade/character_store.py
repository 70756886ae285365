"""The characters of the arcade's players. Every method raises `StoreError` when the store does not answer."""

from typing import Any

from arcade.errors import ApiError
from engine.consoles import Consoles
from game_characters import Wanted, discard_character, make_character


class CharacterStore:
    """A player's characters, each as `game_characters` describes it."""

    def __init__(self, consoles: Consoles) -> None:
        """Keep characters in the consoles' store; the consoles show a change of them."""
        self._characters = consoles.characters
        self._consoles = consoles

    async def of_player(self, user_id: str) -> list[dict[str, Any]]:
        """All characters of a player, the last used first."""
        return await self._characters.all(user_id)

    async def active_id(self, user_id: str) -> str | None:
        """The id of the character that a player plays; `None` when she has none."""
        active = await self._characters.active(user_id)
        return active["char_id"] if active else None

    async def get(self, user_id: str, char_id: str) -> dict[str, Any] | None:
        """One character of a player; `None` when she has no such character."""
        return await self._characters.get(user_id, char_id)

    async def require(self, user_id: str, char_id: str) -> dict[str, Any]:
        """One character of a player; raises `ApiError` when she has no such character."""
        character = await self.get(user_id, char_id)
        if character is None:
            raise ApiError(404, "You have no such character.")
        return character

    async def create(self, user_id: str, wanted: Wanted) -> dict[str, Any]:
        """Make a character, which the player plays from then on; raises `UserError` when it can't be made."""
        character = await make_character(self._characters, user_id, wanted)
        self._consoles.forget_character(user_id)
        return character

    async def use(self, user_id: str, char_id: str) -> None:
        """Let the player play this character from now on."""
        await self._characters.activate(user_id, char_id)
        self._consoles.forget_character(user_id)

    async def delete(self, user_id: str, char_id: str) -> None:
        """Delete a character with its picture."""
        await discard_character(self._characters, user_id, char_id)
        self._consoles.forget_character(user_id)
