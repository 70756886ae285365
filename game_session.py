"""One channel's game: its players, its open window, its turns, and how all of it is saved.

The names and promises here are a contract with other programs. `saves/` is how they are kept; nothing else enters it.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Self

from base import coercion
from game.locks import GameSessionLockRegistry
from game.roster import ActivityTier, PlayerState
from game.state import GameState, new_game_id
from game.store import contents, index, keys
from game.store.attempt import attempt
from game.store.snapshot import Snapshot, commit, put_live, take_slot, wire_fields
from game.turns import TurnRecord

__all__ = [
    "DEFAULT_TITLE_SCREEN",
    "ActivityTier",
    "GameSession",
    "GameSessionLockRegistry",
    "PlayerState",
    "TurnRecord",
    "get_or_restore_session",
    "get_session",
    "list_all_games",
    "load_by_game_id",
    "persist_session",
    "remove_session",
    "set_session",
    "store_answers",
    "wipe_channel",
]

log = logging.getLogger(__name__)

# How Discord names a picture that comes with the message itself.
DEFAULT_TITLE_SCREEN = "attachment://title.png"
_MAX_TURN_HISTORY = 100
_MAX_SUMMARY = 500

_active_sessions: dict[str, "GameSession"] = {}
# Which game this process last saw in each channel's slot of the store.
_in_slot: dict[str, str] = {}


class GameSession(GameState):
    """One game in one channel: boot, presses, turns, exit.

    `saved` tells whether the last save reached the store.
    """

    def __init__(self, channel_id: str, game_name: str = "", game_id: str | None = None) -> None:
        """Start an empty, inactive game; without a `game_id` it gets a new one of 12 hexadecimal digits."""
        super().__init__(channel_id, game_name, game_id)
        self.saved = False
        self._seated = False
        self._in_doubt = False
        self._unsaved_turns: list[str] = []
        self._saving = asyncio.Lock()

    # --- The window ---

    async def submit_choice(
        self, user_id: str, user_name: str, choice: str, redis: Any | None = None
    ) -> tuple[bool, float]:
        """Take a press; a player's later press replaces her former one. With a client it is in the store on return.

        Returns whether it opened the window, and the seconds until the window closes.
        """
        first = not self.pending_choices
        self.register_player(user_id, user_name)
        self.players[user_id].consecutive_skips = 0
        self.pending_choices.pop(user_id, None)
        self.pending_choices[user_id] = choice
        if first:
            self._countdown.open()
        if redis is not None:
            await self._save_press(user_id, redis)
        return first, self._countdown.left

    async def wait_for_countdown(self) -> dict[str, str]:
        """Sleep until the window closes, then take its presses out of it and go on to the next turn."""
        left = self._countdown.left
        if left > 0:
            await asyncio.sleep(left)
        choices, self.pending_choices = self.pending_choices, {}
        self._countdown.stop()
        self.turn_number += 1
        return choices

    def format_choices_as_input(self, choices: dict[str, str]) -> str:
        """Write a turn's presses as lines of `[name chose: choice]`, for a language model to read."""
        if not choices:
            return "[Nobody pressed a button. Stargazer taps her fingers on the glass and turns the page herself.]"
        lines = (f"[{self._name_of(user_id) or user_id} chose: {choice}]" for user_id, choice in choices.items())
        return "\n".join(" ".join(line.splitlines()) for line in lines)

    # --- The game ---

    async def boot(self, game_name: str, redis: Any | None = None) -> str:
        """Start a game afresh and return its banner. An object that has played before begins a game of its own."""
        await self._stop_countdown()
        if self._played:
            if redis is not None and not self.saved:
                await self.save(redis)
            self.game_id = new_game_id()
            self._seated = False
            self._unsaved_turns = []
        self._played = True
        self.game_name = game_name
        self.active = True
        self.turn_number = 0
        self.players = {}
        self.pending_choices = {}
        self.crown_holder = None
        self.screens = {}
        self._countdown.stop()
        if redis is not None:
            await self._save_to_redis(redis)
        log.info("booted game %s in channel %r", self.game_id, self.channel_id)
        return "\n".join(
            (
                f"▶ **{game_name}** is in the slot. Power on!",
                self.title_screen_url or DEFAULT_TITLE_SCREEN,
                f"Session `{self.game_id}` · press a button to begin",
            )
        )

    async def exit_game(self, redis: Any | None = None) -> str:
        """Stop the countdown, save the game so that it can be loaded again, and return its closing banner."""
        await self._stop_countdown()
        self.active = False
        if redis is not None:
            await self._save_to_redis(redis)
        return "\n".join(
            (
                f"⏏ **{self.game_name}** is out of the slot.",
                f"Saved at turn {self.turn_number} with {len(self.players)} player(s) · session `{self.game_id}`",
            )
        )

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
        record = TurnRecord(self.turn_number, dict(choices), narrative_summary[:_MAX_SUMMARY])
        for user_id, player in self._roster().items():
            if user_id not in choices:
                player.consecutive_skips += 1
        if redis is not None:
            self._unsaved_turns = [*self._unsaved_turns, coercion.dumped(record.to_dict())][-_MAX_TURN_HISTORY:]
            await self._save_to_redis(redis)

    async def get_turn_history(self, redis: Any | None = None, count: int = 10) -> list[TurnRecord]:
        """The last `count` turns, oldest first; empty without a client or when the store fails."""
        if redis is None or count <= 0:
            return []
        return await attempt(f"read the history of game {self.game_id}", partial(self._history, redis, count), [])

    async def _history(self, redis: Any, count: int) -> list[TurnRecord]:
        slot, aside = keys.slot(self.channel_id), keys.aside(self.game_id)
        async with redis.pipeline(transaction=True) as pipe:
            pipe.get(slot.document)
            pipe.hget(slot.live, "game_id")
            for place in (slot, aside):
                pipe.lrange(place.history, -count, -1)
            document, live_id, in_slot, put_aside = await pipe.execute(raise_on_error=False)
        holder = coercion.mapping(coercion.parsed(document)).get("game_id") or coercion.text(live_id)
        # A session that has not played yet is a handle on its channel, whichever game that holds.
        entries = in_slot if not self._played or not holder or holder == self.game_id else put_aside
        if isinstance(entries, Exception):
            raise entries
        found = (coercion.parsed(entry) for entry in entries)
        return [TurnRecord.from_dict(entry) for entry in found if isinstance(entry, Mapping)]

    # --- The players ---

    def register_player(self, user_id: str, user_name: str) -> None:
        """Put a player on the roster, or note that she is here; her name stays the one she came with."""
        player = self._roster().get(user_id)
        if player is None:
            player = self.players[user_id] = PlayerState(user_id, user_name, joined_turn=self.turn_number)
            log.info("player %r joined game %s", user_id, self.game_id)
        player.last_active = time.time()
        player.last_active_turn = self.turn_number

    def get_all_players_tiered(self) -> list[tuple[PlayerState, ActivityTier]]:
        """Every player, in the order of joining, with her tier."""
        return [(player, self._classify_tier(player)) for player in self._roster().values()]

    def get_active_players(self, inactive_hours: float = 2.0) -> dict[str, PlayerState]:  # noqa: ARG002 - see below
        """The players who are not dormant. `inactive_hours` is kept for old callers and does nothing."""
        dormant = ActivityTier.DORMANT
        return {key: player for key, player in self._roster().items() if self._classify_tier(player) is not dormant}

    def _classify_tier(self, player: PlayerState) -> ActivityTier:
        return player.tier(self.turn_number)

    def _roster(self) -> dict[str, PlayerState]:
        """The roster, with entries that are still plain dictionaries made players in place."""
        for user_id, player in self.players.items():
            if isinstance(player, dict):
                self.players[user_id] = PlayerState.from_dict(player)
        return self.players

    def _name_of(self, user_id: str) -> str | None:
        player: Any = self.players.get(user_id)
        name = player.get("user_name") if isinstance(player, dict) else getattr(player, "user_name", None)
        return name or None

    # --- The crown ---

    def set_crown(self, user_id: str | None) -> None:
        """Give the Crown to a player, who is then co-GM, or with `None` back to Stargazer. Saved with the next save."""
        self.crown_holder = user_id
        log.info("the crown of game %s goes to %r", self.game_id, self.get_crown_holder_name())

    def get_crown_holder_name(self) -> str:
        """Who holds the Crown: "Stargazer" when no player does, "Unknown" for one who is not on the roster."""
        return "Stargazer" if self.crown_holder is None else self._name_of(self.crown_holder) or "Unknown"

    def is_crown_holder(self, user_id: str) -> bool:
        """Whether this player holds the Crown; nobody does while it is Stargazer's."""
        return self.crown_holder is not None and self.crown_holder == user_id

    # --- Saving and loading ---

    async def save(self, redis: Any) -> bool:
        """Save everything, and what earlier saves left unsaved; returns whether it reached the store."""
        await self._save_to_redis(redis)
        return self.saved

    async def _save_to_redis(self, redis: Any) -> None:
        await self._attempt(f"save game {self.game_id}", partial(self._write_all, redis))

    async def _save_press(self, user_id: str, redis: Any) -> None:
        await self._save_part("press", redis, self._place().window, self.window_fields(user_id))

    async def place_screen(self, screen: str, where: dict[str, Any], redis: Any | None = None) -> None:
        """Note, durably and in one round trip, where a screen's message is now (`where` is JSON-ready)."""
        self.screens[screen] = where
        if redis is not None:
            await self._save_part("screen", redis, self._place().screens, {screen: coercion.dumped(where)})

    async def _save_part(self, noun: str, redis: Any, key: str, fields: dict[str, str]) -> None:
        """Write these fields of one hash alone, or all there is if the store lacks something else as well."""
        if self._in_doubt or not self._seated or not key:
            await self._save_to_redis(redis)
            return
        work = partial(redis.hset, key, mapping=wire_fields(fields))
        await self._attempt(f"save a {noun} of game {self.game_id}", work)

    async def _attempt(self, what: str, work: Callable[[], Awaitable[Any]]) -> None:
        """Do one write after the other, and note one whose fate is unknown."""
        await attempt(what, work, None, lock=self._saving, failed=self._doubt)

    def _doubt(self) -> None:
        self.saved = False
        self._in_doubt = True

    def _place(self) -> keys.Place:
        """Where this game is in the store: in its channel's slot, unless another has taken that."""
        displaced = self._seated and _in_slot.get(self.channel_id, self.game_id) != self.game_id
        return keys.aside(self.game_id) if displaced else keys.slot(self.channel_id)

    async def _write_all(self, redis: Any) -> None:
        save = self.snapshot(list(self._unsaved_turns))
        if not self._seated:
            former = partial(_slot_holder, self.channel_id, redis)
            await take_slot(redis, save, former, keep=_MAX_TURN_HISTORY, in_doubt=self._in_doubt)
            self._sit()
        else:
            await commit(redis, self._place(), save, keep=_MAX_TURN_HISTORY, in_doubt=self._in_doubt)
        self._unsaved_turns = [turn for turn in self._unsaved_turns if turn not in save.turns]
        self.saved = True
        self._in_doubt = False

    def _sit(self) -> None:
        """Note that this game is the one in its channel's slot."""
        self._seated = self._played = True
        _in_slot[self.channel_id] = self.game_id

    @classmethod
    async def load_from_redis(cls, channel_id: str, redis: Any) -> Self | None:
        """The game in a channel's slot, from its durable form; `None` when there is none or it can't be read."""
        return await attempt(f"load channel {channel_id!r}", partial(cls._load, channel_id, redis, live=False), None)

    @classmethod
    async def _load(cls, channel_id: str, redis: Any, *, live: bool = True) -> Self | None:
        [found] = await contents.read(redis, keys.slot(channel_id))
        session = cls.from_contents(found if live else replace(found, live={}), channel_id)
        if session is not None:
            session.saved = True
            session._sit()
            if live and not found.live:
                await _put_live(channel_id, session, redis)
        return session

    @classmethod
    async def delete_from_redis(cls, channel_id: str, redis: Any) -> None:
        """Delete the game in a channel's slot, its history too. The index is not touched, nor are games put aside."""
        _in_slot.pop(channel_id, None)
        await attempt(f"delete channel {channel_id!r}", partial(redis.delete, *keys.slot(channel_id).all), None)


async def _slot_holder(channel_id: str, redis: Any) -> Snapshot | None:
    [found] = await contents.read(redis, keys.slot(channel_id))
    held = GameState.from_contents(found, channel_id)
    if held is None:
        return None
    held.active = False
    return held.snapshot([])


async def persist_session(channel_id: str, session: GameSession, redis: Any) -> None:
    """Write the session's hash, which ends by itself after four hours; without a client nothing happens."""
    if redis is not None:
        await attempt(f"persist channel {channel_id!r}", partial(_put_live, channel_id, session, redis), None)


async def _put_live(channel_id: str, session: GameSession, redis: Any) -> None:
    async with redis.pipeline(transaction=True) as pipe:
        put_live(pipe, keys.slot(channel_id).live, session.to_redis())
        await pipe.execute()


def get_session(channel_id: str) -> GameSession | None:
    """The channel's session in this process, if there is one."""
    return _active_sessions.get(channel_id)


def set_session(channel_id: str, session: GameSession) -> None:
    """Make this the channel's session in this process; nothing is saved."""
    _active_sessions[channel_id] = session


def remove_session(channel_id: str) -> GameSession | None:
    """Forget the channel's session in this process and return it; what is saved stays."""
    return _active_sessions.pop(channel_id, None)


async def get_or_restore_session(channel_id: str, redis: Any) -> GameSession | None:
    """The channel's session in this process, or else the one in the store, its open window too."""
    session = get_session(channel_id)
    if session is not None or redis is None:
        return session
    restored = await attempt(f"restore channel {channel_id!r}", partial(GameSession._load, channel_id, redis), None)
    # Another task may have restored or booted it meanwhile: there is one session for a channel.
    return get_session(channel_id) if restored is None else _active_sessions.setdefault(channel_id, restored)


async def list_all_games(redis: Any, guild_id: str | None = None) -> list[dict[str, Any]]:
    """Every saved game's listing with its `game_id`, by name; with a `guild_id` that server's games alone."""
    return await attempt("list the games", partial(index.games, redis, guild_id), [])


async def load_by_game_id(game_id: str, redis: Any, guild_id: str | None = None) -> GameSession | None:
    """That very game, whether it is in its channel's slot or was put aside; with a `guild_id` that server's alone.

    `None` when the id is unknown, belongs to another server, or can't be read. Its next save puts it into the slot.
    """
    return await attempt(f"load game {game_id!r}", partial(_load_game, game_id, redis, guild_id), None)


async def _load_game(game_id: str, redis: Any, guild_id: str | None) -> GameSession | None:
    listing = coercion.mapping(coercion.parsed(await redis.hget(keys.INDEX, coercion.wire(game_id))))
    channel_id = coercion.text(listing.get("channel_id"))
    if not channel_id or (guild_id and listing.get("guild_id") != guild_id):
        return None
    in_slot, put_aside = await contents.read(redis, keys.slot(channel_id), keys.aside(game_id))
    for found in (replace(in_slot, live={}), put_aside):
        document = coercion.mapping(found.document)
        if document.get("game_id", game_id) == game_id:
            session = GameSession.from_contents(found, channel_id)
            if session is not None:
                session.game_id = game_id
                session.saved = True
                return session
    return None


async def wipe_channel(channel_id: str, redis: Any) -> int | None:
    """Delete every saved game of a channel, in its slot or put aside, and their listings; returns how many.

    `None` when the store fails. The session in this process is not touched.
    """
    _in_slot.pop(channel_id, None)
    return await attempt(f"wipe channel {channel_id!r}", partial(index.wipe, redis, channel_id), None)


async def store_answers(redis: Any) -> bool:
    """Whether the store can be reached: the functions above give the same for nothing there and for a failure."""
    return await attempt("reach the store", redis.ping, default=False)
