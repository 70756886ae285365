"""What may be done, and what is said when it may not."""

from typing import Any

from base.errors import UserError
from engine.cartridge.cartridge import Cartridge
from engine.view import Status
from game.scene import Choice, Scene
from game_session import GameSession, store_answers

ABOUT_TO_RESTART = "The bot is about to restart: try again in a moment."


class StaleError(UserError):
    """The press was meant for a turn or a game that is over."""


class ActionError(UserError):
    """The console can't do this in the state it is in."""


class GameRunningError(ActionError):
    """Another game is running, and it was not said that it may be replaced."""

    def __init__(self, game_id: str, title: str, turn: int) -> None:
        """Name the running game."""
        super().__init__(f"{title} is running here: exit it, or boot over it.")
        self.game_id = game_id
        self.title = title
        self.turn = turn


_CLOSED = {
    Status.PAUSED: "The game is paused: wait until a moderator goes on.",
    Status.OVER: "The story has ended: a moderator can boot another.",
    Status.EDITED: "The cartridge was changed: a moderator can restart it.",
}


def check_open(status: Status) -> None:
    """Raise `ActionError` unless presses are taken."""
    if status in _CLOSED:
        raise ActionError(_CLOSED[status])


def check_press(scene: Scene, number: int, session: GameSession, user_id: str, cartridge: Cartridge | None) -> Choice:
    """The scene's choice of this number (from 0), if this user may press it; raises `StaleError` or `ActionError`."""
    if not 0 <= number < len(scene.choices):
        raise StaleError("That choice is not on the screen: press one that is.")
    wanted = scene.choices[number]
    if wanted.crown and not session.is_crown_holder(user_id):
        raise ActionError(f"Only the crown's holder ({session.get_crown_holder_name()}) can press “{wanted.text}”.")
    seats = cartridge and cartridge.manifest.seats
    if seats and user_id not in session.players and len(session.players) >= seats:
        raise ActionError(f"All {seats} seats of this game are taken: watch, or start a game elsewhere.")
    return wanted


async def check_store(redis: Any) -> None:
    """Raise `ActionError` when the store does not answer: what was not found there may be there."""
    if not await store_answers(redis):
        raise ActionError("The store of saved games does not answer: try again in a minute.")
