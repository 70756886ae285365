"""Who plays as whom: the names of the characters that a channel's players play under."""

import asyncio
from collections.abc import Callable

from base.tasks import BackgroundTasks
from engine.story.narrator import Cast, Member
from game.errors import StoreError
from game.game import Game
from game.roster import awake, crown_name
from game.store.characters import Characters
from game.store.store import Store

_RETRY_SECONDS = 1.0


class Casting:
    """Looks up each player's character once; `names` has what was found, by user id, until it is forgotten."""

    def __init__(
        self,
        store: Store,
        characters: Characters,
        tasks: BackgroundTasks,
        current: Callable[[], Game | None],
        learnt: Callable[[], object],
    ) -> None:
        """No character is known yet; `current` gives the game, and `learnt` is called when names may have changed."""
        self.names: dict[str, str] = {}
        self._store = store
        self._characters = characters
        self._tasks = tasks
        self._current = current
        self._learnt = learnt

    def _strangers(self, game: Game) -> list[str]:
        """The players who are awake and whose characters are not known yet."""
        players = awake(game.players, game.turn_number, self._store.clock.time())
        return [user_id for user_id in players if user_id not in self.names]

    def meet(self) -> None:
        """Start looking up the characters of the current game's players that are not known yet."""
        game = self._current()
        if game is not None and self._strangers(game) and not self._tasks.is_running("casting"):
            self._tasks.start(self._meet_all(), name="casting")

    async def _meet_all(self) -> None:
        known = dict(self.names)
        while (game := self._current()) is not None and (strangers := self._strangers(game)):
            if not await self._look_up(game, strangers):
                await self._store.clock.sleep(_RETRY_SECONDS)
        players = game.players if game is not None else {}
        if any(name != players[one].user_name for one, name in self.names.items() - known.items() if one in players):
            self._learnt()

    async def _look_up(self, game: Game, user_ids: list[str]) -> bool:
        """Look up these players' characters; without one a player keeps her name. `False`: the store did not answer."""
        found = await asyncio.gather(*(self._characters.active(one) for one in user_ids), return_exceptions=True)
        for user_id, character in zip(user_ids, found, strict=True):
            if isinstance(character, StoreError):
                continue  # unknown is not the same as none: it is looked up again
            if isinstance(character, BaseException):
                raise character
            self.names[user_id] = character["name"] if character else game.players[user_id].user_name
        return not any(isinstance(one, StoreError) for one in found)

    def forget(self, user_id: str) -> None:
        """Look up a player's character again, since she has chosen another."""
        self.names.pop(user_id, None)
        game = self._current()
        if game is not None and user_id in game.players:
            self.meet()
            self._learnt()

    async def cast(self, game: Game) -> Cast:
        """The cast for the narrator; a player whose character can't be looked up goes by her own name."""
        await self._look_up(game, self._strangers(game))
        players = awake(game.players, game.turn_number, self._store.clock.time())
        members = tuple(
            Member(one.user_name, self.names.get(user_id, one.user_name)) for user_id, one in players.items()
        )
        return Cast(members, "" if game.crown_holder is None else crown_name(game.players, game.crown_holder))
