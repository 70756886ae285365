"""The store: it reads and writes games, and raises when it could not.

Reading has three answers: a game, `None` when there is none, and `StoreError` when the store could not be asked.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, TypeVar

from redis.exceptions import RedisError

from base.clock import SYSTEM, Clock, Moment
from base.coercion import dumped, wire
from game.errors import FutureError, StoreError
from game.forms import to_hash
from game.game import Game
from game.store import keys, reads, writes
from game.turns import KEPT, TurnRecord
from game.window import press_fields

log = logging.getLogger(__name__)

# Discord wants its answer within 3 s, and a call may need a second one.
LIMIT_SECONDS = 1.2
# A call uses up to two connections, and a client of redis-py has 100 and fails beyond instead of waiting.
_AT_ONCE = 40

T = TypeVar("T")


class LiveGame:
    """A game that is being played, and how much of it is in the store: what was answered against what is written."""

    def __init__(self, game: Game, *, stored: bool = False) -> None:
        """Hold a game; `stored` says that it was just read, else all of it has yet to be written."""
        self.game = game
        self.answered = 0 if stored else 1
        self.written = 0
        self.turns: list[str] = []  # finished ones that are not written yet
        self.in_doubt = False  # whether some write was not answered
        self.seated = False  # whether the store knows it as the game in its channel's slot
        self.slot: keys.KeySet | None = None  # the names of its channel's keys, once they were needed
        self.wiped = False
        self.lock = asyncio.Lock()

    @property
    def saved(self) -> bool:
        """Whether everything that was answered is in the store."""
        return self.written == self.answered and not self.in_doubt

    def change(self, game: Game, record: TurnRecord | None = None) -> None:
        """Go on with another state of the game, and with a turn that has just ended; it has yet to be written."""
        self.game = game
        self.answered += 1
        if record is not None:
            self.turns = [*self.turns, dumped(record.to_dict())][-KEPT:]


class Store:
    """The games in one Redis or Valkey, as one process sees them."""

    def __init__(self, client: Any, clock: Clock = SYSTEM, limit_seconds: float = LIMIT_SECONDS) -> None:
        """Use this client (it may give bytes or texts); a call that takes longer than the limit has failed."""
        self.client = client
        self.clock = clock
        self.limit_seconds = limit_seconds
        self._holders: dict[str, str] = {}  # which game this process last saw in each channel's slot
        self._turns = asyncio.Semaphore(_AT_ONCE)
        self._running: set[asyncio.Task[Any]] = set()

    def now(self) -> Moment:
        """What both clocks show now."""
        return Moment(self.clock.time(), self.clock.monotonic())

    # --- Calls ---

    async def call(self, what: str, work: Callable[[], Awaitable[T]]) -> T:
        """Do some work with the client within the limit; raises `StoreError` when it fails, and logs why.

        Cancelling the caller does not stop the work, so that no save is half done.
        """
        task = asyncio.create_task(self._call(what, work))
        self._running.add(task)
        task.add_done_callback(self._done)
        return await asyncio.shield(task)

    def _done(self, task: "asyncio.Task[Any]") -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # a caller who has gone away asks for it no more, and why it failed is in the log already

    async def _call(self, what: str, work: Callable[[], Awaitable[T]]) -> T:
        try:
            async with asyncio.timeout(self.limit_seconds), self._turns:
                return await work()
        except TimeoutError as error:
            log.warning("could not %s: the store did not answer within %s s", what, self.limit_seconds)
            raise StoreError from error
        except (RedisError, OSError) as error:
            log.warning("could not %s: %s: %s", what, type(error).__name__, error)
            raise StoreError from error

    async def settle(self) -> None:
        """Wait until no call is running."""
        while self._running:
            await asyncio.wait(self._running)

    async def check(self) -> None:
        """Raise `StoreError` when the store can't be reached."""
        await self.call("reach the store", self.client.ping)

    # --- Reading ---

    async def read(self, channel_id: str, *, live: bool = True) -> LiveGame | None:
        """The game in a channel's slot, or `None`; without `live` from its durable form only. Raises `StoreError`."""
        return await self.call(f"read channel {channel_id!r}", partial(self._read, channel_id, live=live))

    async def _read(self, channel_id: str, *, live: bool) -> LiveGame | None:
        [found] = await reads.contents_of(self.client, keys.slot(channel_id))
        if not live:
            found = reads.without_live(found)
        game = reads.game_in(found, channel_id, self.now())
        if game is None:
            return None
        held = LiveGame(game, stored=True)
        self._seat(held)
        if live and not found.live:
            await self._put_live(game)
        return held

    async def find(self, game_id: str, guild_id: str | None = None) -> LiveGame | None:
        """The game with this id, in its channel's slot or archived; with a server's id that server's only, else `None`.

        Its next save puts it into the slot. Raises `StoreError`.
        """
        work = partial(reads.game_by_id, self.client, game_id, guild_id, self.now())
        game = await self.call(f"read game {game_id!r}", work)
        return None if game is None else LiveGame(game, stored=True)

    async def history(self, channel_id: str, game_id: str | None, count: int = KEPT) -> list[TurnRecord]:
        """A game's last turns, oldest first; without a `game_id` of the game in the slot. Raises `StoreError`."""
        if count <= 0:
            return []
        work = partial(reads.turns_of, self.client, channel_id, game_id, count)
        return await self.call(f"read the history of channel {channel_id!r}", work)

    async def games(self, guild_id: str | None = None) -> list[dict[str, Any]]:
        """Every saved game's listing with its `game_id`, by name; of one server, or of all. Raises `StoreError`."""
        return await self.call("list the games", partial(reads.listings, self.client, guild_id))

    # --- Writing ---

    async def save(self, live: LiveGame) -> None:
        """Write all of a game, and what earlier saves left unwritten. Raises `StoreError`."""
        await self._write(live, f"save game {live.game.game_id}")

    async def save_press(self, live: LiveGame, user_id: str) -> None:
        """Write one player's press, in one round trip that does not grow with the game. Raises `StoreError`."""
        fields = press_fields(live.game, user_id)
        await self._write(live, f"save a press of game {live.game.game_id}", "window", fields)

    async def save_screen(self, live: LiveGame, screen: str) -> None:
        """Write where a screen shows the game, in one round trip too. Raises `StoreError`."""
        fields = {screen: dumped(live.game.screens[screen])}
        await self._write(live, f"save a screen of game {live.game.game_id}", "screens", fields)

    async def _write(self, live: LiveGame, what: str, part: str = "", fields: dict[str, str] | None = None) -> None:
        """Write these fields of one hash alone, or all there is if the store lacks something else as well."""
        answered = live.answered

        async def write() -> None:
            async with live.lock:
                if live.wiped:
                    return
                key = getattr(self._place(live), part) if part and live.seated and not live.in_doubt else ""
                if not key:
                    await self._write_all(live)
                    return
                await self.client.hset(key, mapping={_wire(name): value for name, value in (fields or {}).items()})
                live.written = max(live.written, answered)

        try:
            await self.call(what, write)
        except Exception:
            live.in_doubt = True
            raise

    async def _write_all(self, live: LiveGame) -> None:
        draft, answered = writes.Draft(live.game, tuple(live.turns), live.in_doubt), live.answered
        if live.seated:
            await writes.commit(self.client, self._place(live), draft, self.now())
        else:
            await writes.take_slot(self.client, draft, self.now())
            self._seat(live)
        live.turns = [turn for turn in live.turns if turn not in draft.turns]
        live.written = max(live.written, answered)
        # What was answered meanwhile may have been left to the next save: the doubt stays until one save has it all.
        live.in_doubt = live.in_doubt and live.answered != answered

    def _place(self, live: LiveGame) -> keys.KeySet:
        """Where this game is in the store: in its channel's slot, unless another has taken that."""
        game = live.game
        if live.seated and self._holders.get(game.channel_id, game.game_id) != game.game_id:
            return keys.archive(game.game_id)
        live.slot = live.slot or keys.slot(game.channel_id)
        return live.slot

    def _seat(self, live: LiveGame) -> None:
        """Note that this game is the one in its channel's slot."""
        live.seated = True
        self._holders[live.game.channel_id] = live.game.game_id

    async def put_live(self, game: Game) -> None:
        """Write the contract's hash alone, which ends by itself after four hours. Raises `StoreError`."""
        await self.call(f"persist channel {game.channel_id!r}", partial(self._persist, game))

    async def _persist(self, game: Game) -> None:
        if self._holders.get(game.channel_id) != game.game_id:  # what this process holds, no newer edition has saved
            [found] = await reads.contents_of(self.client, keys.slot(game.channel_id))
            if found.future:
                raise FutureError
        await self._put_live(game)

    async def _put_live(self, game: Game) -> None:
        async with self.client.pipeline(transaction=True) as pipe:
            writes.put_live(pipe, keys.slot(game.channel_id).live, to_hash(game))
            await pipe.execute()

    # --- Deleting ---

    async def delete(self, channel_id: str) -> None:
        """Delete the game in a channel's slot, its history too. Listings and archived games stay."""
        self._holders.pop(channel_id, None)
        await self.call(f"delete channel {channel_id!r}", partial(self.client.delete, *keys.slot(channel_id).all))

    async def wipe(self, channel_id: str, live: LiveGame | None = None) -> int:
        """Delete every game of a channel with its listing; returns how many. Raises `StoreError`.

        `live` is the game that is being played there: what is still to be saved of it is never written.
        """
        lock = live.lock if live is not None else contextlib.nullcontext()

        async def wipe() -> int:
            async with lock:
                wiped = await writes.wipe(self.client, channel_id)
                if live is not None:
                    live.wiped = True
                return wiped

        wiped = await self.call(f"wipe channel {channel_id!r}", wipe)
        self._holders.pop(channel_id, None)
        return wiped


def _wire(name: str) -> str:
    return name if name.isascii() else wire(name)
