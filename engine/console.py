"""The console: one channel's machine. Everything that changes it goes through its lock, one thing after the other."""

import asyncio
import logging
import time
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from base.tasks import BackgroundTasks
from engine.cartridge.cartridge import Cartridge
from engine.dependencies import Dependencies
from engine.replay import Retold, move, retell
from engine.resolution import TurnResolver
from engine.rules import (
    ABOUT_TO_RESTART,
    ActionError,
    GameRunningError,
    StaleError,
    check_open,
    check_press,
    check_store,
)
from engine.saved import PastTurn
from engine.screen import Screen, Screens
from engine.story.narrator import StoryError
from engine.view import Status, View, name_of, tally_of, view_of
from game.scene import Scene
from game_session import (
    GameSession,
    load_by_game_id,
    remove_session,
    set_session,
    wipe_channel,
)

log = logging.getLogger(__name__)

HISTORY = 100  # as many turns as a session keeps
_RETRY_SECONDS = 1.0
_LAST_SHOW_SECONDS = 2.0


class Console:
    """One channel's game as it is played: boot, press, close the window, swap, pause, exit, load, restore.

    What can't be done raises a `UserError` and changes nothing.
    """

    def __init__(self, channel_id: str, dependencies: Dependencies, guild_id: str | None = None) -> None:
        """An empty console; nothing is in its slot."""
        self.channel_id = channel_id
        self.guild_id = guild_id
        self.session: GameSession | None = None
        self.cartridge: Cartridge | None = None
        self._dependencies = dependencies
        self._screens = Screens(self._placed)
        self._tasks = BackgroundTasks(f"channel {channel_id!r}")
        self._resolver = TurnResolver(dependencies.narrators, dependencies.redis)
        self._telling = False
        self._closed = False
        self._notice = ""

    # --- What is shown ---

    @property
    def status(self) -> Status:
        """What the machine is doing."""
        session = self.session
        if session is None or not session.active:
            return Status.OFF
        if self.cartridge is None or self.cartridge.digest != session.cartridge_digest:
            return Status.EDITED
        if session.paused:
            return Status.PAUSED
        if self.scene.ended:
            return Status.OVER
        return Status.TELLING if self._telling else Status.OPEN

    @property
    def scene(self) -> Scene:
        """The scene that stands."""
        return Scene.from_dict((self.session and self.session.scene) or {})

    def view(self) -> View | None:
        """Everything there is to show now; `None` while nothing is in the slot."""
        session = self.session
        if session is None:
            return None
        return view_of(session, self.status, self._notice, self.cartridge, self._resolver.characters)

    async def history(self, count: int = HISTORY, *, before: int = 0) -> list[PastTurn]:
        """The last `count` turns of the game in the slot, newest first; with `before` those before that turn."""
        session = self.session
        if session is None:
            return []
        records = await session.get_turn_history(self._dependencies.redis, HISTORY if before else count)
        if not records and session.turn_number:
            await check_store(self._dependencies.redis)
        wanted = [record for record in reversed(records) if not before or record.turn < before][:count]
        return [PastTurn.of(record, lambda user_id: name_of(session, user_id)) for record in wanted]

    def attach(self, screen: Screen) -> None:
        """Show the game on this screen from now on, in place of one of the same name."""
        self._screens.attach(screen, self.view())

    def detach(self, name: str) -> None:
        """Show nothing more on the screen of this name."""
        self._screens.detach(name)

    async def _placed(self, name: str, where: Mapping[str, Any]) -> None:
        if self.session is not None:
            await self.session.place_screen(name, dict(where), self._dependencies.redis)

    def refresh(self) -> None:
        """Have every screen show what there is to show, once more."""
        self._show()

    def _show(self) -> None:
        view = self.view()
        if view is not None:
            self._screens.show(view)

    async def settle(self) -> None:
        """Wait until every screen shows what there is to show."""
        await self._screens.settle()

    # --- What players do ---

    async def press(self, user_id: str, user_name: str, game_id: str, turn: int, choice: int) -> float:
        """Take a press of the scene's choice number `choice` (from 0); returns the seconds until the window closes.

        When it returns the press is in the store, unless the view says that saving is interrupted.
        """
        self._check_turn(game_id, turn)  # before the lock, which a turn that is being told holds
        async with await self._lock():
            session = self._check_turn(game_id, turn)
            wanted = check_press(self.scene, choice, session, user_id, self.cartridge)
            # While the store hangs nobody waits for it: a saver of its own keeps trying.
            redis = self._dependencies.redis if session.saved else None
            first, left = await session.submit_choice(user_id, user_name, wanted.text, redis)
            self._notice = ""
            if first:
                self._start_countdown(session)
            self._keep_saving(session)
            self._meet(session)
            self._show()
            return left

    def _check_turn(self, game_id: str, turn: int) -> GameSession:
        session = self.session
        self._check_not_closed()
        if session is None or self.status is Status.OFF:
            raise StaleError("No game is running here: a moderator can boot one.")
        if session.game_id != game_id or session.turn_number != turn or self._telling:
            raise StaleError("That turn is over: look at the newest scene.")
        check_open(self.status)
        return session

    def _check_not_closed(self) -> None:
        if self._closed:
            raise ActionError(ABOUT_TO_RESTART)

    def forget_character(self, user_id: str) -> None:
        """Look up a player's character anew: she has chosen another."""
        self._resolver.forget_character(user_id)
        if self.session is not None and user_id in self.session.players:
            self._meet(self.session)
            self._show()

    def _meet(self, session: GameSession) -> None:
        """See to it that the screens learn the names of characters that are not known yet."""
        if self._resolver.strangers(session) and not self._tasks.is_running("meet"):
            self._tasks.start(self._introduce(session), name="meet")

    async def _introduce(self, session: GameSession) -> None:
        known = set(self._resolver.characters)
        while strangers := self._resolver.strangers(session):
            await self._resolver.meet(session, strangers)
        met = {user_id: name for user_id, name in self._resolver.characters.items() if user_id not in known}
        if any(name != name_of(session, user_id) for user_id, name in met.items()):
            self._show()

    # --- The turn ---

    def _start_countdown(self, session: GameSession) -> None:
        session.countdown_task = self._tasks.start(self._count_down(session, session.turn_number))

    async def _count_down(self, session: GameSession, turn: int) -> None:
        await asyncio.sleep(session.seconds_left)
        async with await self._lock():
            due = self.session is session and session.turn_number == turn and self.status is Status.OPEN
            if due and self.cartridge is not None:
                await self._close_window(session, self.cartridge)

    async def _close_window(self, session: GameSession, cartridge: Cartridge) -> None:
        turn, tally = session.turn_number, tally_of(session)
        self._telling = True
        self._show()
        try:
            page, decided = await self._resolver.next(cartridge, session, turn)
        except StoryError as error:
            await self._stand_still(session, str(error), error.detail)
        except Exception:
            incident = uuid.uuid4().hex[:8]
            log.exception("incident %s", incident)
            await self._stand_still(session, f"Something went wrong (incident {incident}).", f"incident {incident}")
        else:
            choices = await session.wait_for_countdown()
            session.scene = {**page.scene.to_dict(), "decided": decided, "tally": tally}
            session.narrator_state = page.state
            self._telling = False
            await session.record_turn(choices, page.scene.text, self._dependencies.redis)
        finally:
            self._telling = False
        self._keep_saving(session)
        self._show()

    async def _stand_still(self, session: GameSession, why: str, detail: str) -> None:
        """Leave the former scene standing and the presses uncounted."""
        log.warning("turn %s of game %s was not told: %s", session.turn_number, session.game_id, detail)
        session.drop_window()
        self._telling = False
        self._notice = f"{why} Nothing was counted: press again to try again, or choose otherwise."
        await session.save(self._dependencies.redis)

    # --- What moderators do ---

    async def boot(self, cartridge: Cartridge, *, over: str = "") -> str:
        """Start a cartridge and return the new game's id. What is in the slot is saved.

        A running game is replaced only when `over` is its id; else this raises `GameRunningError`. A story that has
        ended needs no such word. A story that can't be begun leaves the running game as it is.
        """
        self._check_replaceable(over)  # before anything is asked of a narrator
        return await self._boot(cartridge, lambda: self._check_replaceable(over))

    async def swap(self, cartridge: Cartridge) -> str:
        """Put a cartridge in place of the running game, whichever that is; returns the new game's id."""
        if self.status is Status.OFF:
            raise ActionError("No game is running here: boot one.")
        return await self._boot(cartridge, lambda: None)

    def _check_replaceable(self, over: str) -> None:
        session = self.session
        if session is not None and self.status not in {Status.OFF, Status.OVER} and session.game_id != over:
            raise GameRunningError(session.game_id, session.game_name, session.turn_number)

    async def _boot(self, cartridge: Cartridge, check: Callable[[], None]) -> str:
        session = GameSession(self.channel_id)
        page = await self._resolver.first(cartridge, session)
        async with await self._lock():
            self._check_not_closed()
            check()
            await self._eject()
            session.guild_id, session.since = self.guild_id, time.time()
            session.cartridge_id, session.cartridge_digest = cartridge.id, cartridge.digest
            session.window_seconds = cartridge.manifest.seconds
            session.scene, session.narrator_state = page.scene.to_dict(), page.state
            await session.boot(cartridge.title, self._dependencies.redis)
            self._insert(session, cartridge)
        return session.game_id

    async def exit(self) -> str:
        """Take the game out of the slot, saved; returns its closing banner."""
        async with await self._lock():
            if self.session is None or not self.session.active:
                raise ActionError("No game is running here: boot one.")
            return await self._eject()

    async def load(self, game_id: str) -> None:
        """Go on with an earlier game of this channel, in place of what is in the slot, which is saved."""
        async with await self._lock():
            self._check_not_closed()
            if self.session is not None and self.session.active and self.session.game_id == game_id:
                raise ActionError("That game is running already.")
            session = await load_by_game_id(game_id, self._dependencies.redis, self.guild_id)
            if session is None:
                await check_store(self._dependencies.redis)
                raise ActionError("There is no such game: choose one of those that are listed.")
            if session.channel_id != self.channel_id:
                raise ActionError("That game belongs to another channel: load it there.")
            await self._eject()
            session.active, session.since = True, time.time()
            await session.save(self._dependencies.redis)
            self._insert(session, self._dependencies.shelf.get(session.cartridge_id))

    async def wipe(self, *, for_good: bool = False) -> int:
        """Delete every saved game of this channel, the one in the slot too, for ever; returns how many there were.

        `for_good`: the channel is no more, and takes no other game.
        """
        async with await self._lock():
            session = self.session
            if session is not None:
                self._stop_countdown(session)
            wiped = await wipe_channel(self.channel_id, self._dependencies.redis)
            if wiped is None:
                if session is not None and session.active:
                    self._insert(session, self.cartridge)
                raise ActionError("The store does not answer, so nothing was deleted: try again in a minute.")
            self._closed = self._closed or for_good
            self._tasks.cancel()  # what was left to be saved is to be gone
            if session is not None:
                session.active = False
                remove_session(self.channel_id)
                self._show()
                self.session = self.cartridge = None
            return wiped

    async def restart(self) -> str:
        """Begin the running game's cartridge anew, as it is on the shelf now; returns the new game's id."""
        cartridge = self._dependencies.shelf.get(self.session.cartridge_id) if self.session else None
        if cartridge is None:
            raise ActionError("That cartridge is not on the shelf any more: boot another.")
        return await self._boot(cartridge, lambda: None)

    async def pause(self) -> None:
        """Take no presses until it is resumed; an open window keeps the time it has left."""
        await self._set_paused(paused=True)

    async def resume(self) -> None:
        """Take presses again."""
        await self._set_paused(paused=False)

    async def _set_paused(self, *, paused: bool) -> None:
        async with await self._lock():
            session = self.session
            if session is None or not session.active or session.paused is paused:
                raise ActionError("The game is paused already." if paused else "The game is not paused.")
            session.paused = paused
            if paused:
                self._stop_countdown(session)
            else:
                self._go_on(session)
            await session.save(self._dependencies.redis)
            self._keep_saving(session)
            self._show()

    async def crown(self, user_id: str | None, user_name: str = "") -> None:
        """Give the crown to a player, or with `None` back to Stargazer."""
        async with await self._lock():
            if self.session is None or not self.session.active:
                raise ActionError("No game is running here: boot one.")
            if user_id is not None and user_id not in self.session.players:
                self.session.register_player(user_id, user_name)
            self.session.set_crown(user_id)
            await self.session.save(self._dependencies.redis)
            self._keep_saving(self.session)
            self._show()

    async def restore(self, session: GameSession) -> None:
        """Go on with the session that was in this channel's slot when the process stopped."""
        async with await self._lock():
            self._insert(session, self._dependencies.shelf.get(session.cartridge_id))

    async def recheck(self) -> None:
        """Take notice that the shelf has changed."""
        async with await self._lock():
            if self.session is not None and self.session.active:
                self._stop_countdown(self.session)
                self._insert(self.session, self._dependencies.shelf.get(self.session.cartridge_id))

    async def carry_over(self, cartridge: Cartridge) -> Retold:
        """Go on with an edited cartridge, as far into the game as its turns can be told again.

        Raises `StoryError`, and then everything stays as it is, when not even the beginning can be told.
        """
        async with await self._lock():
            session = self.session
            if session is None or not session.active:
                raise ActionError("No game is running here: boot one.")
            records = await session.get_turn_history(self._dependencies.redis, HISTORY)
            shadow, retold = await retell(self._resolver, cartridge, session, records)
            self._stop_countdown(session)
            move(session, shadow, cartridge)
            self.cartridge, self._notice = cartridge, retold.notice
            if not session.paused:
                self._go_on(session)
            await session.save(self._dependencies.redis)
            self._keep_saving(session)
            self._show()
            return retold

    # --- The slot ---

    def _insert(self, session: GameSession, cartridge: Cartridge | None) -> None:
        self.session, self.cartridge = session, cartridge
        self.guild_id = session.guild_id
        self._notice = ""
        set_session(self.channel_id, session)
        if self.status is Status.EDITED:
            self._notice = "This cartridge was changed since the game was saved: restart it, or exit."
            session.hold_window()
        elif not session.paused:
            self._go_on(session)
        self._keep_saving(session)
        self._meet(session)
        self._show()

    def _go_on(self, session: GameSession) -> None:
        session.release_window()
        if session.pending_choices:
            self._start_countdown(session)

    def _stop_countdown(self, session: GameSession) -> None:
        if session.countdown_task is not None:
            session.countdown_task.cancel()
        session.hold_window()

    async def _eject(self) -> str:
        session = self.session
        if session is None or not session.active:
            return ""
        self._stop_countdown(session)
        banner = await session.exit_game(self._dependencies.redis)
        remove_session(self.channel_id)
        self._notice = ""
        self._keep_saving(session)
        self._show()
        return banner

    async def close(self) -> None:
        """Stop for the end of the process: take no more presses, save, and show what there is to show."""
        self._closed = True
        session = self.session
        if session is not None and session.countdown_task is not None:
            session.countdown_task.cancel()
        async with await self._lock():
            if session is not None and not session.saved:
                await session.save(self._dependencies.redis)
        try:
            async with asyncio.timeout(_LAST_SHOW_SECONDS):
                await self.settle()
        except TimeoutError:
            log.info("channel %r is left as it is shown", self.channel_id)
        self._tasks.cancel()
        remove_session(self.channel_id)

    async def _lock(self) -> asyncio.Lock:
        return await self._dependencies.locks.get_session_lock(self.channel_id)

    def _keep_saving(self, session: GameSession) -> None:
        """See to it that what the store did not take is saved once it can be, also of a game that has left the slot."""
        if not session.saved and not self._tasks.is_running(session.game_id):
            self._tasks.start(self._save_until_saved(session), name=session.game_id)

    async def _save_until_saved(self, session: GameSession) -> None:
        while not session.saved:
            await asyncio.sleep(_RETRY_SECONDS)
            await session.save(self._dependencies.redis)
        self._show()
