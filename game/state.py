"""What one game is made of, and its two stored forms: the durable document and the contract's flat hash."""

import asyncio
import time
import uuid
from collections.abc import Mapping
from typing import Any, Self

from base import coercion
from game.countdown import Countdown
from game.roster import PlayerState, players_from
from game.store.contents import Contents
from game.store.snapshot import Snapshot


def new_game_id() -> str:
    """A random id of 12 hexadecimal digits."""
    return uuid.uuid4().hex[:12]


class GameState:
    """The state of one game in one channel, without its rules.

    `players` and `pending_choices` are keyed by user id. What a front-end needs to come back is carried along:
    `paused`, `guild_id` (the server), `cartridge_id` and `cartridge_digest`, `scene` (JSON-ready), `narrator_state`,
    `screens` (screen name to where its message is), `since` (when it last came into the slot, seconds since the epoch).
    """

    def __init__(self, channel_id: str, game_name: str = "", game_id: str | None = None) -> None:
        """Start an empty, inactive game; without a `game_id` it gets a new one of 12 hexadecimal digits."""
        self.channel_id = channel_id
        self.game_name = game_name
        self.game_id = game_id or new_game_id()
        self.active = False
        self.turn_number = 0
        self.title_screen_url = ""
        self.players: dict[str, PlayerState] = {}
        self.pending_choices: dict[str, str] = {}
        self.countdown_task: asyncio.Task[None] | None = None
        self.crown_holder: str | None = None
        self.paused = False
        self.since = 0.0
        self.guild_id: str | None = None
        self.cartridge_id = ""
        self.cartridge_digest = ""
        self.scene: dict[str, Any] | None = None
        self.narrator_state = ""
        self.screens: dict[str, dict[str, Any]] = {}
        self._countdown = Countdown()
        self._played = False

    @property
    def window_seconds(self) -> float:
        """How long a window stays open, in seconds: ten, unless the cartridge says otherwise (up to an hour)."""
        return self._countdown.seconds

    @window_seconds.setter
    def window_seconds(self, seconds: float) -> None:
        self._countdown = Countdown(seconds)

    @property
    def deadline(self) -> float:
        """When the open window closes, in seconds since the epoch; 0.0 while none is open or it is held."""
        return self._countdown.deadline

    @property
    def seconds_left(self) -> float:
        """Seconds until the open window closes; 0.0 while none is open. A held window keeps what it had left."""
        return self._countdown.left

    def hold_window(self) -> None:
        """Stop the open window for a while, for a pause or while another game is in the slot."""
        if self.pending_choices:
            self._countdown.hold()

    def release_window(self) -> None:
        """Let a held window run on with the time it had left."""
        self._countdown.release()

    @property
    def _countdown_started(self) -> float:
        return self._countdown.started

    @_countdown_started.setter
    def _countdown_started(self, stamp: float | None) -> None:
        self._countdown.started = stamp

    def drop_window(self) -> None:
        """Close the open window without counting its presses."""
        self.pending_choices = {}
        self._countdown.stop()

    def to_dict(self) -> dict[str, Any]:
        """The durable form, ready for JSON; the open window is not in it."""
        return {
            "channel_id": self.channel_id,
            "game_id": self.game_id,
            "game_name": self.game_name,
            "active": self.active,
            "turn_number": self.turn_number,
            "title_screen_url": self.title_screen_url,
            "crown_holder": self.crown_holder,
            "players": {key: _player_dict(player) for key, player in self.players.items()},
            "window_seconds": self.window_seconds,
            "paused": self.paused,
            "since": self.since,
            "guild_id": self.guild_id,
            "cartridge_id": self.cartridge_id,
            "cartridge_digest": self.cartridge_digest,
            "scene": self.scene,
            "narrator_state": self.narrator_state,
        }

    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """Rebuild a game from its durable form; what is missing or of a wrong type gets its default."""
        d = coercion.mapping(d)
        state = cls(
            channel_id=coercion.text(d.get("channel_id")),
            game_name=coercion.text(d.get("game_name")),
            game_id=coercion.text(d.get("game_id")) or None,
        )
        state._played = True
        state.active = coercion.flag(d.get("active"))
        state.turn_number = coercion.whole(d.get("turn_number"))
        state.title_screen_url = coercion.text(d.get("title_screen_url"))
        state.crown_holder = coercion.text(d.get("crown_holder")) or None
        state.players = players_from(d.get("players"))
        state.window_seconds = coercion.number(d.get("window_seconds"))
        state.paused = coercion.flag(d.get("paused"))
        state.since = coercion.number(d.get("since"))
        state.guild_id = coercion.text(d.get("guild_id")) or None
        state.cartridge_id = coercion.text(d.get("cartridge_id"))
        state.cartridge_digest = coercion.text(d.get("cartridge_digest"))
        scene = d.get("scene")
        state.scene = scene if isinstance(scene, dict) else None
        state.narrator_state = coercion.text(d.get("narrator_state"))
        return state

    def to_redis(self) -> dict[str, str]:
        """The flat form for the hash, all strings, with the open window in it."""
        flat = self.to_dict() | {
            "pending_choices": self.pending_choices,
            "countdown_started": self._countdown.started,
            "countdown_deadline": self._countdown.deadline,
            "countdown_held": self._countdown.held,
        }
        return {name: _flat(value) for name, value in flat.items()}

    @classmethod
    def from_redis(cls, raw: Mapping[Any, Any]) -> Self:
        """Rebuild a game, its open window too, from the hash as read (bytes or str)."""
        flat = {key: coercion.text(value) for key, value in coercion.mapping(raw).items()}
        nested = {name: coercion.parsed(flat.get(name)) for name in ("players", "scene")}
        state = cls.from_dict({**flat, **nested})
        state.pending_choices = coercion.texts(coercion.parsed(flat.get("pending_choices")))
        state._resume(*(flat.get(f"countdown_{name}") for name in ("started", "deadline", "held")))
        return state

    @classmethod
    def from_contents(cls, contents: Contents, channel_id: str) -> Self | None:
        """Rebuild the game that a place holds: from the hash, else from the document, and its window from the presses.

        `None` when there is none, or when what is there belongs to another channel.
        """
        found = [
            build(raw) for raw, build in ((contents.live, cls.from_redis), (contents.document, cls.from_dict)) if raw
        ]
        ours = [state for state in found if state.channel_id in ("", channel_id)]
        if not ours:
            return None
        state = next((one for one in ours if one.channel_id), ours[0])
        state.channel_id = channel_id
        state._reopen(contents.window)
        screens = {name: coercion.parsed(raw) for name, raw in contents.screens.items()}
        state.screens = {name: where for name, where in screens.items() if isinstance(where, dict)}
        return state

    def window_fields(self, *user_ids: str) -> dict[str, str]:
        """The open window as hash fields: which window it is, and the presses of these players.

        Nothing in it depends on how many others have pressed.
        """
        window = {"game": self.game_id, "turn": self.turn_number, "deadline": self.deadline}
        fields = {"window": coercion.dumped(window | {"held": self._countdown.held})}
        return fields | {f"press:{user_id}": self._press_field(user_id) for user_id in user_ids}

    def _press_field(self, user_id: str) -> str:
        player = self.players.get(user_id)
        name, at = (player.user_name, player.last_active) if isinstance(player, PlayerState) else ("", time.time())
        press = {"game": self.game_id, "turn": self.turn_number, "choice": self.pending_choices[user_id]}
        return coercion.dumped(press | {"name": name, "at": at})

    def _reopen(self, fields: Mapping[str, str]) -> None:
        """Take up the stored presses of this very window; those of an earlier one are over."""
        window = coercion.mapping(coercion.parsed(fields.get("window")))
        found = []
        for field, raw in fields.items():
            press = coercion.mapping(coercion.parsed(raw))
            if field.startswith("press:") and self._is_now(press) and isinstance(press.get("choice"), str):
                found.append((coercion.number(press.get("at")), field.removeprefix("press:"), press))
        for at, user_id, press in sorted(found, key=lambda one: one[:2]):
            self.pending_choices.pop(user_id, None)
            self.pending_choices[user_id] = press["choice"]
            known = self.players.get(user_id)
            player = known or PlayerState(user_id, coercion.text(press.get("name")), self.turn_number)
            player.last_active, player.last_active_turn, player.consecutive_skips = at, self.turn_number, 0
            self.players[user_id] = player
        if found and self._is_now(window):
            self._resume(self._countdown.started, window.get("deadline"), window.get("held"))

    def _resume(self, started: object, deadline: object, held: object) -> None:
        left = coercion.number(held, -1.0)
        if left >= 0:
            self._countdown.hold(left)
        else:
            self._countdown.resume(coercion.number(started), coercion.number(deadline))

    def _is_now(self, stored: Mapping[str, Any]) -> bool:
        return stored.get("game") == self.game_id and stored.get("turn") == self.turn_number

    def snapshot(self, turns: list[str]) -> Snapshot:
        """Everything there is to save now, with these finished turns."""
        listing = {
            "game_name": self.game_name,
            "channel_id": self.channel_id,
            "guild_id": self.guild_id,
            "cartridge_id": self.cartridge_id,
            "turn_number": self.turn_number,
            "players": len(self.players),
            "active": self.active,
            "saved_at": time.time(),
        }
        return Snapshot(
            channel_id=self.channel_id,
            game_id=self.game_id,
            guild_id=self.guild_id,
            document=coercion.dumped(self.to_dict()),
            live=self.to_redis(),
            listing=coercion.dumped(listing),
            window=self.window_fields(*self.pending_choices) if self.pending_choices else {},
            screens={name: coercion.dumped(where) for name, where in self.screens.items()},
            turns=turns,
        )


def _player_dict(player: PlayerState | dict[str, Any]) -> dict[str, Any]:
    return player if isinstance(player, dict) else player.to_dict()


def _flat(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    return value if isinstance(value, str) else coercion.dumped(value)
