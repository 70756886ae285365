"""The console: one channel's machine. All changes go through its lock, one after the other.

A change is a function of `game/` that takes the game and the moment and gives a new game; here it is saved, the timer
is set by it, and it is shown. What can't be done raises a `UserError` and changes nothing.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from base.clock import Moment
from base.tasks import BackgroundTasks
from engine.cartridge.cartridge import Cartridge
from engine.casting import Casting
from engine.dependencies import Dependencies
from engine.replay import Retold, carried_over, retell
from engine.resolution import TurnResolver
from engine.saved import PastTurn, past_turns
from engine.saver import Saver
from engine.screen import Screens
from engine.timer import WindowTimer
from engine.view import Machine, View, view_of
from game import actions
from game.errors import ActionError, ClosingError, Reason, StoreError
from game.game import Game, Status
from game.store.store import LiveGame
from game.turns import KEPT, TurnRecord
from game.window import Press, check_turn, press, seconds_left, status_of
from game_session import GameSession, remove_session, set_session

log = logging.getLogger(__name__)

_LAST_SHOW_SECONDS = 2.0


class Console:
    """One channel's game as it is played: boot, press, close the window, swap, pause, exit, load, restore."""

    def __init__(self, channel_id: str, dependencies: Dependencies, guild_id: str | None = None) -> None:
        """An empty console; nothing is in its slot."""
        self.channel_id = channel_id
        self.guild_id = guild_id
        self.live: LiveGame | None = None
        self.cartridge: Cartridge | None = None
        self._shelf = dependencies.shelf
        self._store = dependencies.store
        self.clock = dependencies.store.clock
        self._lock = dependencies.locks.lock_of(channel_id)
        self._tasks = BackgroundTasks(f"channel {channel_id!r}")
        self._saver = Saver(self._store, self._tasks, lambda: self.live)
        self.screens = Screens(self.view, self._saver.place, self.clock)
        self._saver.saved = self.screens.refresh
        self._timer = WindowTimer(self._store, self._tasks, self._close_window)
        learnt = self.screens.refresh
        self._casting = Casting(self._store, dependencies.characters, self._tasks, self._current, learnt)
        self._resolver = TurnResolver(dependencies.narrators, self._casting, self._store)
        self._telling = False
        self._closed = False
        self._notice = ""

    # --- What is shown ---

    @property
    def status(self) -> Status:
        """What the machine is doing."""
        return self._status_of(self._current())

    def _status_of(self, game: Game | None) -> Status:
        digest = self.cartridge.story.digest if self.cartridge is not None else None
        return status_of(game, digest, telling=self._telling)

    def _current(self) -> Game | None:
        return self.live.game if self.live is not None else None

    def view(self) -> View | None:
        """Everything there is to show now; `None` while nothing is in the slot."""
        if self.live is None:
            return None
        machine = Machine(self.status, self._notice, self.cartridge, self._casting.names)
        return view_of(self.live, machine, self._store.now())

    async def history(self, count: int = KEPT, *, before: int = 0) -> list[PastTurn]:
        """The last `count` turns of the game in the slot, newest first; with `before` those before that turn."""
        game = self._current()
        return [] if game is None else await past_turns(self._store, game, count, before)

    # --- What players do ---

    async def press(self, user_id: str, user_name: str, game_id: str, turn: int, choice: int) -> float:
        """Take a press of the scene's choice number `choice` (from 0); returns the seconds until the window closes.

        When it returns the press is in the store, unless the view says that saving is interrupted.
        """
        made = Press(user_id, user_name, game_id, turn, choice)
        self._check_turn(made)  # before the lock, which a turn that is being told holds
        async with self._lock:
            live, now = self._check_turn(made), self._store.now()
            seats = self.cartridge.manifest.seats if self.cartridge is not None else None
            opens = not live.game.presses
            live.change(press(live.game, made, now, seats=seats))
            self._notice = ""
            if opens:
                self._timer.follow(live, runs=True)
            if not live.in_doubt:  # while the store hangs nobody waits for it: the saver keeps trying
                with suppress(StoreError):
                    await self._store.save_press(live, user_id)
            if live.in_doubt:
                self._saver.keep(live)
            if user_id not in self._casting.names:
                self._casting.meet()
            self.screens.refresh()
            return seconds_left(live.game.window, now)

    def _check_turn(self, made: Press) -> LiveGame:
        self._check_not_closed()
        check_turn(self._current(), self.status, made)
        assert self.live is not None  # noqa: S101 - it has just been checked
        return self.live

    def _check_not_closed(self) -> None:
        if self._closed:
            raise ClosingError

    def forget_character(self, user_id: str) -> None:
        """Look up a player's character again, since she has chosen another."""
        self._casting.forget(user_id)

    # --- A change ---

    async def _commit(self, game: Game, record: TurnRecord | None = None) -> None:
        """Make this the state of the game in the slot: set the timer by it, save it, show it."""
        live = self.live
        assert live is not None  # noqa: S101 - there is no state of no game
        live.change(actions.settle(game, self._status_of(game), self._store.now()), record)
        self._timer.follow(self.live, runs=self.status is Status.OPEN)
        await self._saver.save(live)
        self.screens.refresh()

    async def _act(self, action: Callable[[Game | None, Moment], Game]) -> None:
        async with self._lock:
            await self._commit(action(self._current(), self._store.now()))

    async def _close_window(self, live: LiveGame) -> None:
        async with self._lock:
            if not self._timer.is_due(live) or self.cartridge is None:
                return
            self._telling = True
            self.screens.refresh()
            try:
                resolved = await self._resolver.resolve(self.cartridge, live.game)
            finally:
                self._telling = False
            self._notice = resolved.notice
            # Meanwhile a screen may have said where it shows the game.
            await self._commit(replace(resolved.game, screens=live.game.screens), resolved.record)

    # --- What moderators do ---

    async def boot(self, cartridge: Cartridge, *, over: str | None = "") -> str:
        """Start a cartridge and return the new game's id. What is in the slot is saved.

        A running game is replaced only when `over` is its id, or `None` for whichever it is; otherwise this raises
        `GameRunningError`. A game that has ended is always replaced. A story that can't be begun changes nothing.
        """
        actions.check_replaceable(self._current(), self.status, over)  # before a narrator is called
        told = await self._resolver.new_game(cartridge, self.channel_id)
        async with self._lock:
            self._check_not_closed()
            actions.check_replaceable(self._current(), self.status, over)
            await self._eject()
            live = LiveGame(replace(told, guild_id=self.guild_id, since=self.clock.time()))
            self._insert(live, cartridge)
            await self._commit(live.game)
        log.info("booted game %s in channel %r", told.game_id, self.channel_id)
        return told.game_id

    async def swap(self, cartridge: Cartridge) -> str:
        """Put a cartridge in place of the running game, whichever that is; returns the new game's id."""
        actions.check_running(self._current())
        return await self.boot(cartridge, over=None)

    async def restart(self) -> str:
        """Begin the running game's cartridge again, as it is on the shelf now; returns the new game's id."""
        cartridge = self._shelf.get(actions.check_running(self._current()).cartridge_id)
        if cartridge is None:
            raise ActionError("That cartridge is not on the shelf any more: boot another.", Reason.UNKNOWN)
        return await self.boot(cartridge, over=None)

    async def exit(self) -> None:
        """Save the game and take it out of the slot."""
        async with self._lock:
            actions.check_running(self._current())
            await self._eject()

    async def load(self, game_id: str) -> None:
        """Go on with an earlier game of this channel, in place of what is in the slot, which is saved."""
        async with self._lock:
            self._check_not_closed()
            actions.check_not_running(self._current(), game_id)
            live = await self._store.find(game_id, self.guild_id)
            if live is None:
                raise ActionError("There is no such game: choose one that is listed.", Reason.UNKNOWN)
            actions.check_channel(live.game, self.channel_id)
            await self._eject()
            self._insert(live, self._shelf.get(live.game.cartridge_id))
            await self._commit(actions.enter(live.game, self._store.now()))

    async def wipe(self, *, for_good: bool = False) -> int:
        """Delete every saved game of this channel for ever, also the one in the slot; returns how many there were.

        With `for_good` the channel is gone too and takes no other game. Raises `StoreError`.
        """
        async with self._lock:
            wiped = await self._store.wipe(self.channel_id, self.live)
            self._closed = self._closed or for_good
            self._timer.stop()
            self._tasks.cancel()  # what was left to be saved is gone
            if self.live is not None:
                self.live.game = replace(self.live.game, active=False)
                remove_session(self.channel_id)
                self.screens.refresh()
                self.live = self.cartridge = None
            return wiped

    async def pause(self) -> None:
        """Take no presses until it is resumed; an open window keeps the time it has left."""
        await self._act(actions.pause)

    async def resume(self) -> None:
        """Take presses again."""
        await self._act(actions.resume)

    async def crown(self, user_id: str | None, user_name: str = "") -> None:
        """Give the crown to a player, or with `None` back to Stargazer."""
        await self._act(lambda game, now: actions.crown(game, user_id, user_name, now))

    async def restore(self) -> None:
        """Go on with the game the slot had when the process stopped, unless it has one now. Raises `StoreError`."""
        async with self._lock:
            if self.live is not None or self._closed:
                return
            live = await self._store.read(self.channel_id)
            if live is not None and live.game.active:
                self._insert(live, self._shelf.get(live.game.cartridge_id))
                live.game = actions.settle(live.game, self.status, self._store.now())
                self._timer.follow(live, runs=self.status is Status.OPEN)
                self.screens.refresh()

    async def carry_over(self, cartridge: Cartridge) -> Retold:
        """Go on with an edited cartridge, as far into the game as its turns can be told again.

        Raises `StoryError`, and then everything stays as it is, when not even the beginning can be told.
        """
        async with self._lock:
            game = actions.check_running(self._current())
            records = await self._store.history(self.channel_id, game.game_id)
            told, retold = await retell(self._resolver, cartridge, game, records, self._store.now())
            self.cartridge, self._notice = cartridge, retold.notice
            await self._commit(carried_over(self._current() or game, told, cartridge))
            return retold

    # --- The slot ---

    def _insert(self, live: LiveGame, cartridge: Cartridge | None) -> None:
        self.live, self.cartridge = live, cartridge
        self.guild_id = live.game.guild_id or self.guild_id
        edited = cartridge is None or cartridge.digest != live.game.cartridge_digest
        self._notice = "This cartridge has changed since the game was saved: restart it, or exit." * edited
        set_session(self.channel_id, GameSession.of(live, self.clock))
        self._casting.meet()

    async def _eject(self) -> None:
        live = self.live
        if live is None or not live.game.active:
            return
        remove_session(self.channel_id)
        self._notice = ""
        await self._commit(actions.leave(live.game, self._store.now()))

    async def close(self) -> None:
        """Stop because the process ends: take no more presses, save, and wait until the screens are up to date."""
        self._closed = True
        self._timer.stop()
        async with self._lock:
            if self.live is not None and not self.live.saved:
                await self._saver.save(self.live)
        await self.screens.settle(_LAST_SHOW_SECONDS)
        self._tasks.cancel()
        remove_session(self.channel_id)
