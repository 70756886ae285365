"""What may happen to a game besides a press: boot, exit, pause, crown, and the turn from its closing to the next.

Functions of the game and the moment: each gives a new game, or raises an `ActionError` and nothing has changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from base.clock import Moment
from game.errors import ActionError, GameRunningError, Reason
from game.game import Game, Status
from game.roster import seen, skipped
from game.scene import Scene
from game.turns import TurnRecord
from game.verdict import VERDICTS
from game.window import drop, hold, name_of, release, stopped, tally_of

# --- The slot ---


def check_replaceable(game: Game | None, status: Status, over: str | None) -> None:
    """Raise `GameRunningError` when a game runs that is not `over`: an id, "" for none, `None` for any."""
    if game is not None and status not in {Status.OFF, Status.OVER} and over not in {None, game.game_id}:
        raise GameRunningError(game.game_id, game.game_name, game.turn_number)


def check_running(game: Game | None) -> Game:
    """The game, if one is in the slot; raises `ActionError`."""
    if game is None or not game.active:
        raise ActionError("No game is running here: boot one.", Reason.NO_GAME)
    return game


def check_not_running(game: Game | None, game_id: str) -> None:
    """Raise `ActionError` when the game with this id is the one in the slot."""
    if game is not None and game.active and game.game_id == game_id:
        raise ActionError("That game is already running.", Reason.RUNNING)


def check_channel(game: Game, channel_id: str) -> None:
    """Raise `ActionError` for a game of another channel."""
    if game.channel_id != channel_id:
        raise ActionError("That game belongs to another channel: load it there.", Reason.ELSEWHERE)


def boot(game: Game, game_name: str, game_id: str) -> Game:
    """A game of this name from its beginning; what its cartridge brought along (scene, state, window) stays."""
    return replace(
        game,
        game_id=game_id,
        game_name=game_name,
        active=True,
        paused=False,
        turn_number=0,
        players={},
        presses={},
        pressed=0,
        crown_holder=None,
        screens={},
        window=stopped(game.window),
    )


def enter(game: Game, now: Moment) -> Game:
    """An earlier game, back in the slot."""
    return replace(game, active=True, since=now.wall)


def leave(game: Game, now: Moment) -> Game:
    """The game, out of the slot; its open window is held."""
    return replace(hold(check_running(game), now), active=False)


def settle(game: Game, status: Status, now: Moment) -> Game:
    """The game with its window as it has to be in this state: running while presses are taken, else held."""
    return release(game, now) if status in {Status.OPEN, Status.TELLING, Status.OVER} else hold(game, now)


# --- What moderators do ---


def pause(game: Game | None, now: Moment) -> Game:
    """Take no presses until it is resumed; an open window keeps the time it has left."""
    game = check_running(game)
    if game.paused:
        raise ActionError("The game is already paused.", Reason.PAUSED)
    return replace(hold(game, now), paused=True)


def resume(game: Game | None, now: Moment) -> Game:
    """Take presses again."""
    game = check_running(game)
    if not game.paused:
        raise ActionError("The game is not paused.", Reason.NOT_PAUSED)
    return release(replace(game, paused=False), now)


def crown(game: Game | None, user_id: str | None, user_name: str, now: Moment) -> Game:
    """Give the crown to a player, who joins if she was not on the roster, or with `None` back to Stargazer."""
    game = check_running(game)
    if user_id is not None and user_id not in game.players:
        game = replace(game, players=seen(game.players, user_id, user_name, game.turn_number, now.wall))
    return replace(game, crown_holder=user_id)


# --- The turn ---


@dataclass(frozen=True)
class Decision:
    """What a closed window decided: the choice (its index), the line that says how, and each press that counted.

    `heard` has the presses in order, each as the player's name and the choice's text.
    """

    choice: int
    line: str
    heard: tuple[tuple[str, str], ...]


def decide(game: Game, verdict: str) -> Decision:
    """Decide the open window by this verdict's name; its chance is seeded by game and turn.

    Raises `ActionError` when nothing that was pressed is on the screen.
    """
    texts = [choice.text for choice in game.scene.choices] if game.scene is not None else []
    presses = {user_id: texts.index(text) for user_id, text in game.presses.items() if text in texts}
    if not presses:
        raise ActionError("None of the pressed choices is on the screen any more.", Reason.NO_CHOICE)
    seed = f"{game.game_id}:{game.turn_number}"
    found = VERDICTS[verdict](presses, crown_holder=game.crown_holder, seed=seed)
    heard = tuple((name_of(game, user_id), texts[choice]) for user_id, choice in presses.items())
    return Decision(found.choice, found.line(texts), heard)


def close(game: Game) -> tuple[Game, dict[str, str]]:
    """Close the window and go on to the next turn; gives the presses that were in it, too."""
    return replace(drop(game), turn_number=game.turn_number + 1), dict(game.presses)


def record(game: Game, choices: Mapping[str, str], summary: str, now: Moment) -> tuple[Game, TurnRecord]:
    """The record of the turn that has just ended, and the game in which those who did not press have skipped it."""
    made = TurnRecord.of(game.turn_number, choices, summary, now.wall)
    return replace(game, players=skipped(game.players, choices)), made


def next_turn(game: Game, scene: Scene, state: str, line: str, now: Moment) -> tuple[Game, TurnRecord]:
    """Close the window and put the next scene up; `line` says how the turn was decided. With the turn's record."""
    told = replace(scene, decided=line, tally=tally_of(game))
    game, choices = close(game)
    return record(replace(game, scene=told, narrator_state=state), choices, scene.text, now)


def rewind(game: Game, turn: int, scene: Scene | None, state: str) -> Game:
    """Stand at the beginning of another turn, with its scene and state.

    An open window stays if it is the same turn's, with the presses of choices that are still there.
    """
    texts = {choice.text for choice in scene.choices} if scene is not None else set()
    stays = game.turn_number == turn
    presses = {user_id: text for user_id, text in game.presses.items() if stays and text in texts}
    game = replace(game, presses=presses) if presses else drop(game)
    return replace(game, turn_number=turn, scene=scene, narrator_state=state)
