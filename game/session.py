"""The contract's session: one game, with the names and promises that other programs know it by.

It holds a game and changes it with the functions of `game/`. Errors of the store are swallowed, as the contract wants.
"""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Self

from base.clock import SYSTEM, Clock, Moment
from base.ids import new_id
from game import actions, forms, wording
from game.fields import GameField
from game.game import Game, Window
from game.roster import ActivityTier, PlayerState, awake, carried, crown_name, players_in, seen, tier_of, tiers
from game.scene import Scene
from game.store.contract import store_of, swallow
from game.store.store import LiveGame
from game.turns import TurnRecord
from game.window import seconds_left, started_at, take

log = logging.getLogger(__name__)


class GameSession:
    """One game in one channel: boot, presses, turns, exit. `live` is the game itself, and what of it is saved."""

    channel_id = GameField[str]()
    game_id = GameField[str]()
    game_name = GameField[str]()
    active = GameField[bool]()
    turn_number = GameField[int]()
    title_screen_url = GameField[str]()
    players = GameField[dict[str, PlayerState]]()
    pending_choices = GameField[dict[str, str]]("presses")
    crown_holder = GameField[str | None]()
    guild_id = GameField[str | None]()
    cartridge_id = GameField[str]()
    cartridge_digest = GameField[str]()
    scene = GameField[Scene | None]()
    narrator_state = GameField[str]()
    screens = GameField[dict[str, dict[str, Any]]]()

    def __init__(
        self, channel_id: str, game_name: str = "", game_id: str | None = None, *, clock: Clock = SYSTEM
    ) -> None:
        """Start an empty, inactive game; without a `game_id` it gets a new one of 12 hexadecimal digits."""
        self.live = LiveGame(Game(channel_id, game_id or new_id(), game_name))
        self.countdown_task: asyncio.Task[None] | None = None
        self._clock = clock
        self._played = False

    @classmethod
    def of(cls, live: LiveGame, clock: Clock = SYSTEM) -> Self:
        """The session of a game that is played already."""
        session = cls(live.game.channel_id, clock=clock)
        session.live = live
        session._played = True
        return session

    @property
    def saved(self) -> bool:
        """Whether everything that was answered is in the store."""
        return self.live.saved

    def _now(self) -> Moment:
        return Moment(self._clock.time(), self._clock.monotonic())

    def _game(self) -> Game:
        """The game, with players that are still plain dictionaries made players in place."""
        self.players.update(players_in(self.players))
        return self.live.game

    def _read_only(self) -> Game:
        """Likewise, with what is held left as it is."""
        return replace(self.live.game, players=players_in(self.players))

    def _change(self, game: Game, record: TurnRecord | None = None) -> None:
        """Go on with this state of the game; the roster that a caller may hold is changed in place."""
        self.live.change(replace(game, players=carried(self.players, game.players)), record)

    # --- The window ---

    @property
    def window_seconds(self) -> float:
        """How long a window stays open, in seconds: ten, unless the cartridge says otherwise (up to an hour)."""
        return self.live.game.window.seconds

    @window_seconds.setter
    def window_seconds(self, seconds: float) -> None:
        self.live.game = replace(self.live.game, window=Window(seconds))

    @property
    def _countdown_started(self) -> float:
        return self.live.game.window.started

    @_countdown_started.setter
    def _countdown_started(self, stamp: float | None) -> None:
        window = started_at(self.live.game.window, stamp or 0.0, self._now())
        self.live.game = replace(self.live.game, window=window)

    @property
    def _seconds_left(self) -> float:
        return seconds_left(self.live.game.window, self._now())

    async def submit_choice(
        self, user_id: str, user_name: str, choice: str, redis: Any | None = None
    ) -> tuple[bool, float]:
        """Take a press; a player's later press replaces her former one. With a client it is in the store on return.

        Returns whether it opened the window, and the seconds until the window closes.
        """
        first = not self.pending_choices
        self._change(take(self._game(), user_id, user_name, choice, self._now()))
        if redis is not None:
            await swallow(store_of(redis, self._clock).save_press(self.live, user_id), None)
        return first, self._seconds_left

    async def wait_for_countdown(self) -> dict[str, str]:
        """Sleep until the window closes, then take its presses out of it and go on to the next turn."""
        left = self._seconds_left
        if left > 0:
            await self._clock.sleep(left)
        game, choices = actions.close(self.live.game)
        self._change(game)
        return choices

    def format_choices_as_input(self, choices: dict[str, str]) -> str:
        """Write a turn's presses as lines of `[name chose: choice]`, for a language model to read."""
        return wording.choices_as_input(self._read_only(), choices)

    # --- The game ---

    async def boot(self, game_name: str, redis: Any | None = None) -> str:
        """Start a game afresh and return its banner. An object that has played before begins a game of its own."""
        await self._stop_countdown()
        game = self.live.game
        if self._played:
            if redis is not None and not self.saved:
                await self.save(redis)
            game = replace(game, game_id=new_id())
        self._played = True
        self.live = LiveGame(actions.boot(game, game_name, game.game_id))
        if redis is not None:
            await self._save_to_redis(redis)
        log.info("booted game %s in channel %r", self.game_id, self.channel_id)
        return wording.boot_banner(self.live.game)

    async def exit_game(self, redis: Any | None = None) -> str:
        """Stop the countdown, save the game so that it can be loaded again, and return its closing banner."""
        await self._stop_countdown()
        self.active = False
        if redis is not None:
            await self._save_to_redis(redis)
        return wording.exit_banner(self.live.game)

    async def _stop_countdown(self) -> None:
        task = self.countdown_task
        if task is None or task is asyncio.current_task():
            return
        task.cancel()
        await asyncio.wait({task})
        self.countdown_task = None

    async def record_turn(self, choices: dict[str, str], narrative_summary: str, redis: Any | None = None) -> None:
        """Add a finished turn to the history (the summary cut to 500 characters) and save, all in one transaction.

        Players without a press in it have skipped once more. A turn that can't be written goes with the next save.
        """
        game, record = actions.record(self._game(), choices, narrative_summary, self._now())
        self._change(game, record if redis is not None else None)
        if redis is not None:
            await self._save_to_redis(redis, changed=False)

    async def get_turn_history(self, redis: Any | None = None, count: int = 10) -> list[TurnRecord]:
        """The last `count` turns, oldest first; empty without a client or when the store fails."""
        if redis is None or count <= 0:
            return []
        # A session that has not played yet is a handle on its channel, whichever game that holds.
        game_id = self.game_id if self._played or self.live.seated else None
        return await swallow(store_of(redis, self._clock).history(self.channel_id, game_id, count), [])

    # --- The players ---

    def register_player(self, user_id: str, user_name: str) -> None:
        """Put a player on the roster, or note that she is here; her name stays the one she came with."""
        game = self._game()
        if user_id not in game.players:
            log.info("player %r joined game %s", user_id, game.game_id)
        roster = seen(game.players, user_id, user_name, game.turn_number, self._now().wall)
        self._change(replace(game, players=roster))

    def get_all_players_tiered(self) -> list[tuple[PlayerState, ActivityTier]]:
        """Every player, in the order of joining, with her tier."""
        game = self._game()
        return list(tiers(game.players, game.turn_number, self._now().wall))

    def get_active_players(self, inactive_hours: float = 2.0) -> dict[str, PlayerState]:  # noqa: ARG002 - see below
        """The players who are not dormant. `inactive_hours` is kept for old callers and does nothing."""
        game = self._game()
        return awake(game.players, game.turn_number, self._now().wall)

    def _classify_tier(self, player: PlayerState) -> ActivityTier:
        return tier_of(player, self.turn_number, self._now().wall)

    # --- The crown ---

    def set_crown(self, user_id: str | None) -> None:
        """Give the Crown to a player, who is then co-GM, or with `None` back to Stargazer. Saved with the next save."""
        self.crown_holder = user_id
        log.info("the crown of game %s goes to %r", self.game_id, self.get_crown_holder_name())

    def get_crown_holder_name(self) -> str:
        """Who holds the Crown: "Stargazer" when no player does, "Unknown" for one who is not on the roster."""
        return crown_name(players_in(self.players), self.crown_holder)

    def is_crown_holder(self, user_id: str) -> bool:
        """Whether this player holds the Crown; nobody does while it is Stargazer's."""
        return self.crown_holder is not None and self.crown_holder == user_id

    # --- Saving and loading ---

    def to_dict(self) -> dict[str, Any]:
        """The durable form, ready for JSON; the open window is not in it."""
        return forms.to_dict(self.live.game)

    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """Rebuild a game from its durable form; what is missing or of a wrong type gets its default."""
        return cls.of(LiveGame(forms.from_dict(d)))

    def to_redis(self) -> dict[str, str]:
        """The flat form for the hash, all strings, with the open window in it."""
        return forms.to_hash(self.live.game)

    @classmethod
    def from_redis(cls, raw: Mapping[Any, Any]) -> Self:
        """Rebuild a game, its open window too, from the hash as read (bytes or str)."""
        return cls.of(LiveGame(forms.from_hash(raw, Moment(SYSTEM.time(), SYSTEM.monotonic()))))

    async def save(self, redis: Any) -> bool:
        """Save everything, and what earlier saves left unsaved; returns whether it reached the store."""
        await self._save_to_redis(redis)
        return self.saved

    async def _save_to_redis(self, redis: Any, *, changed: bool = True) -> None:
        if changed:
            self.live.change(self.live.game)
        await swallow(store_of(redis, self._clock).save(self.live), None)

    async def place_screen(self, screen: str, where: dict[str, Any], redis: Any | None = None) -> None:
        """Note, durably and in one round trip, where a screen's message is now (`where` is JSON-ready)."""
        self.live.change(replace(self.live.game, screens={**self.screens, screen: where}))
        if redis is not None:
            await swallow(store_of(redis, self._clock).save_screen(self.live, screen), None)

    @classmethod
    async def load_from_redis(cls, channel_id: str, redis: Any, *, clock: Clock = SYSTEM) -> Self | None:
        """The game in a channel's slot, from its durable form; `None` when there is none or it can't be read."""
        found = await swallow(store_of(redis, clock).read(channel_id, live=False), None)
        return cls.of(found, clock) if found is not None else None

    @classmethod
    async def delete_from_redis(cls, channel_id: str, redis: Any) -> None:
        """Delete the game in a channel's slot, its history too. The index is not touched, nor are archived games."""
        await swallow(store_of(redis).delete(channel_id), None)
