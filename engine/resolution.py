"""How a closed window becomes the next page: verdict, cast, narrator."""

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

import game_characters
from engine.cartridge.cartridge import Cartridge
from engine.story.narrator import Cast, Member, Narration, Narrator, Press, StoryError
from engine.view import name_of
from game.scene import Scene
from game.verdict import VERDICTS
from game_session import GameSession


class TurnResolver:
    """Tells one channel's game on. It remembers the names of the players' characters until told to forget one."""

    def __init__(self, narrators: Mapping[str, Narrator], redis: Any) -> None:
        """Tell with these narrators, by the name that a manifest gives them."""
        self._narrators = narrators
        self._redis = redis
        self._characters: dict[str, str] = {}

    async def first(self, cartridge: Cartridge, session: GameSession) -> Narration:
        """The page that a new game begins with; its chance is seeded by the game's id. Raises `StoryError`."""
        seed = int.from_bytes(hashlib.sha256(session.game_id.encode()).digest()[:4], "big") % 2**31
        narrator = self._narrators[cartridge.manifest.narrator]
        return await narrator.open(cartridge.story, await self._cast(session), seed)

    async def next(self, cartridge: Cartridge, session: GameSession, turn: int) -> tuple[Narration, str]:
        """The page after this turn's presses, and the line that says how it was decided. Raises `StoryError`.

        The session is read and not changed: its presses are those of the window that has just ended.
        """
        texts = [choice.text for choice in Scene.from_dict(session.scene or {}).choices]
        presses = {user_id: texts.index(text) for user_id, text in session.pending_choices.items() if text in texts}
        if not presses:
            raise StoryError("None of those choices is on the screen any more.")
        manifest = cartridge.manifest
        seed = f"{session.game_id}:{turn}"
        verdict = VERDICTS[manifest.verdict](presses, crown_holder=session.crown_holder, seed=seed)
        heard = [Press(name_of(session, user_id), texts[choice]) for user_id, choice in presses.items()]
        cast = await self._cast(session)
        narrator = self._narrators[manifest.narrator]
        page = await narrator.turn(cartridge.story, session.narrator_state, verdict.choice, heard, cast)
        return page, verdict.line(texts)

    @property
    def characters(self) -> Mapping[str, str]:
        """The names that players are known to play under, by user id."""
        return self._characters

    def strangers(self, session: GameSession) -> list[str]:
        """The players whose characters are not known yet."""
        return [user_id for user_id in session.get_active_players() if user_id not in self._characters]

    async def meet(self, session: GameSession, user_ids: Sequence[str]) -> None:
        """Learn the names of these players' characters; without one a player goes by her own name."""
        found = await asyncio.gather(*(game_characters.get_active_character(one, self._redis) for one in user_ids))
        for user_id, character in zip(user_ids, found, strict=True):
            self._characters[user_id] = character["name"] if character else name_of(session, user_id)

    async def _cast(self, session: GameSession) -> Cast:
        await self.meet(session, self.strangers(session))
        players = session.get_active_players()
        members = tuple(
            Member(one.user_name, self._characters.get(user_id, one.user_name)) for user_id, one in players.items()
        )
        return Cast(members, "" if session.crown_holder is None else session.get_crown_holder_name())

    def forget_character(self, user_id: str) -> None:
        """Look up a player's character anew the next time."""
        self._characters.pop(user_id, None)
