"""The window between the first press and the turn: the presses in it, and the time it has.

All that ever happens to a window is in this file: it is opened by a press, stopped, held, released, dropped and taken
up again by another process. Everything is a function of the game and the moment.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from base import coercion
from base.clock import Moment
from base.coercion import dumped
from game.errors import ActionError, Reason, StaleError
from game.game import Game, Status, Window
from game.roster import PlayerState, crown_name, name_in, seen
from game.version import VERSION

# Two clocks that disagree by less than this (seconds) are taken for the same run of the same machine.
_DRIFT = 0.25
_PRESS = "press:"
_NEVER_ZERO = 1e-9  # a stamp of 0.0 says that a window is not open


# --- Time ---


def seconds_left(window: Window, now: Moment) -> float:
    """Seconds until it closes, from 0.0 to its whole length; 0.0 while it is not open."""
    if window.held is not None:
        return window.held
    if not window.started:
        return 0.0
    return min(max(0.0, window.seconds - (now.monotonic - window.started)), window.seconds)


def started_at(window: Window, stamp: float, now: Moment) -> Window:
    """The window as it was opened at this stamp of the monotonic clock; at 0.0 it is not open."""
    deadline = round(now.wall + window.seconds - (now.monotonic - stamp), 3) if stamp else 0.0
    return replace(window, started=stamp, deadline=deadline, held=None)


def _with_left(window: Window, left: float, now: Moment) -> float:
    """The stamp of a window that has so many seconds left. Soon after a machine has started that may be just 0.0."""
    return now.monotonic - (window.seconds - left) or _NEVER_ZERO


def stopped(window: Window) -> Window:
    """The window, closed."""
    return replace(window, started=0.0, deadline=0.0, held=None)


def held_at(window: Window, left: float) -> Window:
    """The window, held with so many seconds left, at most its whole length."""
    return replace(window, started=0.0, deadline=0.0, held=min(max(0.0, left), window.seconds))


def resumed(window: Window, started: float, deadline: float, now: Moment) -> Window:
    """The window as another process opened it, by the monotonic stamp and the wall-clock deadline that are stored.

    The stamp is valid while both clocks agree; after a restart of the machine the deadline alone counts.
    """
    stamped = started_at(window, started, now)
    if deadline <= 0:
        return stamped
    implied = now.monotonic - window.seconds + (deadline - now.wall)
    if started and abs(implied - started) <= _DRIFT:
        return replace(stamped, deadline=deadline)
    left = min(max(0.0, deadline - now.wall), window.seconds)
    return replace(stamped, started=_with_left(window, left, now), deadline=min(deadline, now.wall + left))


# --- What happens to a game's window ---


def hold(game: Game, now: Moment) -> Game:
    """Stop the open window for a while: it keeps the time it has left."""
    return replace(game, window=held_at(game.window, seconds_left(game.window, now))) if game.presses else game


def release(game: Game, now: Moment) -> Game:
    """Let a held window run on with the time it had left."""
    window = game.window
    if window.held is None:
        return game
    return replace(game, window=started_at(window, _with_left(window, window.held, now), now))


def drop(game: Game) -> Game:
    """Close the open window without counting its presses."""
    return replace(game, presses={}, pressed=0, window=stopped(game.window))


@dataclass(frozen=True)
class StoredPress:
    """A press as it came back from the store: of which choice, by whom, and when (seconds since the epoch).

    `number` counts the presses of the window, and `seat` the players of the roster: a clock may be set back, so the
    order of presses and of players is told by these.
    """

    user_id: str
    user_name: str
    choice: str
    at: float
    number: int = 0
    seat: int = 0


@dataclass(frozen=True)
class StoredWindow:
    """A window as it came back from the store; `held` is what is left of a held one, else negative."""

    presses: tuple[StoredPress, ...] = ()
    started: float = 0.0
    deadline: float = 0.0
    held: float = -1.0


def reopen(game: Game, stored: StoredWindow, now: Moment) -> Game:
    """Take up a window with the presses that another process has stored for this very turn."""
    roster = dict(game.players)
    for press in sorted(stored.presses, key=lambda one: one.seat):
        if press.user_id not in roster:
            roster = seen(roster, press.user_id, press.user_name, game.turn_number, press.at)
    game = replace(game, players=roster)
    for press in sorted(stored.presses, key=lambda one: (one.number, one.at, one.user_id)):
        game = _with_press(game, press.user_id, press.user_name, press.choice, press.at)
        game = replace(game, pressed=max(press.number, game.pressed))
    if stored.held >= 0:
        return replace(game, window=held_at(game.window, stored.held))
    return replace(game, window=resumed(game.window, stored.started, stored.deadline, now))


# --- As it is stored ---


def window_fields(game: Game) -> dict[str, str]:
    """The open window as hash fields: which window it is, and every press in it."""
    fields = _window_field(game)
    seats = {user_id: seat for seat, user_id in enumerate(game.players)}
    for number, user_id in enumerate(game.presses, game.pressed - len(game.presses) + 1):
        fields[f"{_PRESS}{user_id}"] = _press_field(game, user_id, number, seats.get(user_id, len(seats)))
    return fields


def press_fields(game: Game, user_id: str) -> dict[str, str]:
    """The newest press, which is this player's, likewise. Nothing in it depends on how many others have pressed."""
    seat = list(game.players).index(user_id)
    return {**_window_field(game), f"{_PRESS}{user_id}": _press_field(game, user_id, game.pressed, seat)}


def _window_field(game: Game) -> dict[str, str]:
    window = {"game": game.game_id, "turn": game.turn_number}
    return {"window": dumped(window | {"version": VERSION, "deadline": game.window.deadline, "held": game.window.held})}


def _press_field(game: Game, user_id: str, number: int, seat: int) -> str:
    player = game.players.get(user_id)
    name, at = (player.user_name, player.last_active) if isinstance(player, PlayerState) else ("", 0.0)
    here = {"game": game.game_id, "turn": game.turn_number, "choice": game.presses[user_id]}
    return dumped(here | {"name": name, "at": at, "number": number, "seat": seat})


def with_window(game: Game, fields: Mapping[str, str], now: Moment) -> Game:
    """The game with the stored presses of this very window; those of an earlier one do not count any more."""
    presses = []
    for name, raw in fields.items():
        press = coercion.mapping(coercion.parsed(raw))
        if name.startswith(_PRESS) and _is_now(game, press) and isinstance(press.get("choice"), str):
            user_id, user_name = name.removeprefix(_PRESS), coercion.text(press.get("name"))
            at, number, seat = press.get("at"), coercion.whole(press.get("number")), coercion.whole(press.get("seat"))
            presses.append(StoredPress(user_id, user_name, press["choice"], coercion.number(at), number, seat))
    if not presses:
        return game
    stored = coercion.mapping(coercion.parsed(fields.get("window")))
    window = game.window
    started, deadline, held = window.started, window.deadline, -1.0 if window.held is None else window.held
    if _is_now(game, stored):
        deadline, held = coercion.number(stored.get("deadline")), coercion.number(stored.get("held"), -1.0)
    return reopen(game, StoredWindow(tuple(presses), started, deadline, held), now)


def _is_now(game: Game, stored: Mapping[str, Any]) -> bool:
    return stored.get("game") == game.game_id and stored.get("turn") == game.turn_number


# --- Presses ---


def status_of(game: Game | None, digest: str | None, *, telling: bool = False) -> Status:
    """What the machine is doing with this game; `digest` is that of the cartridge in the slot."""
    if game is None or not game.active:
        return Status.OFF
    if digest != game.cartridge_digest:
        return Status.EDITED
    if game.paused:
        return Status.PAUSED
    if game.scene is None or not game.scene.choices:
        return Status.OVER
    return Status.TELLING if telling else Status.OPEN


@dataclass(frozen=True)
class Press:
    """One player's press: of which game's which turn, and which choice of its scene (from 0)."""

    user_id: str
    user_name: str
    game_id: str
    turn: int
    choice: int


_NO_PRESSES: Mapping[Status, tuple[str, Reason]] = {
    Status.PAUSED: ("The game is paused: wait until a moderator resumes it.", Reason.PAUSED),
    Status.OVER: ("The story has ended: a moderator can boot another.", Reason.ENDED),
    Status.EDITED: ("The cartridge was changed: a moderator can restart it.", Reason.EDITED),
}


def check_turn(game: Game | None, status: Status, press: Press) -> Game:
    """The game, if this press is of the turn that is being played; raises `StaleError` or `ActionError`."""
    if game is None or status is Status.OFF:
        raise StaleError("No game is running here: a moderator can boot one.", Reason.NO_GAME)
    if game.game_id != press.game_id or game.turn_number != press.turn or status is Status.TELLING:
        raise StaleError("That turn is over: look at the newest scene.", Reason.TURN_OVER)
    if status in _NO_PRESSES:
        raise ActionError(*_NO_PRESSES[status])
    return game


def press(game: Game, made: Press, now: Moment, *, seats: int | None = None) -> Game:
    """Take a press of the scene's choice; a player's later press replaces her former one. The first opens the window.

    Raises `StaleError` for a choice that is not there, `ActionError` for one that is not hers to press, and when she
    would be one player more than there are `seats`.
    """
    choices = game.scene.choices if game.scene is not None else ()
    if not 0 <= made.choice < len(choices):
        raise StaleError("That choice is not on the screen: press one that is.", Reason.NO_CHOICE)
    wanted = choices[made.choice]
    if wanted.crown and game.crown_holder != made.user_id:
        holder = crown_name(game.players, game.crown_holder)
        raise ActionError(f"Only the crown's holder ({holder}) can press “{wanted.text}”.", Reason.CROWN_ONLY)
    if seats and made.user_id not in game.players and len(game.players) >= seats:
        raise ActionError(
            f"All {seats} seats of this game are taken: watch, or start a game elsewhere.", Reason.SEATS_TAKEN
        )
    return take(game, made.user_id, made.user_name, wanted.text, now)


def take(game: Game, user_id: str, user_name: str, choice: str, now: Moment) -> Game:
    """Take a press of this text, whatever is on the screen; the first one opens the window."""
    first = not game.presses
    game = _with_press(game, user_id, user_name, choice, now.wall)
    window = game.window
    return replace(game, window=started_at(window, _with_left(window, window.seconds, now), now)) if first else game


def _with_press(game: Game, user_id: str, user_name: str, choice: str, at: float) -> Game:
    roster = seen(game.players, user_id, user_name, game.turn_number, at)
    roster[user_id].consecutive_skips = 0  # a player of our own: `seen` has just made it
    # The order is that in which presses were last made.
    presses = {key: text for key, text in game.presses.items() if key != user_id}
    return replace(game, players=roster, presses={**presses, user_id: choice}, pressed=game.pressed + 1)


def tally_of(game: Game) -> dict[str, tuple[str, ...]]:
    """Each choice that was pressed in the open window, with the names of those who did, in order."""
    tally: dict[str, tuple[str, ...]] = {}
    for user_id, choice in game.presses.items():
        tally[choice] = (*tally.get(choice, ()), name_of(game, user_id))
    return tally


def name_of(game: Game, user_id: str) -> str:
    """A player's name; her id when she is not on the roster."""
    return name_in(game.players, user_id) or user_id
