"""What a console shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

import untrusted
from engine.scene import Scene
from game_session import GameSession


class Status(Enum):
    """What the machine is doing."""

    OPEN = "open"  # presses are taken
    TELLING = "telling"  # the window has closed and the next scene is on its way
    PAUSED = "paused"
    OVER = "over"  # the story has ended
    EDITED = "edited"  # the cartridge is not the one that this game was saved with
    OFF = "off"  # the game has left the slot


@dataclass(frozen=True)
class LastTurn:
    """How the turn before this scene went: who pressed what, and how it was decided."""

    tally: Mapping[str, tuple[str, ...]]
    decided: str


@dataclass(frozen=True)
class View:
    """Everything there is to show of one game at one moment.

    `tally` has each choice's text with the names of those who pressed it, in order. `deadline` is in seconds since the
    epoch, 0.0 while no window runs. `notice` is a line for everybody. `saved` is false while saving is interrupted.
    """

    channel_id: str
    game_id: str
    title: str
    cartridge_id: str
    turn: int
    scene: Scene
    status: Status
    deadline: float = 0.0
    seconds: float = 10.0
    tally: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    players: int = 0
    crown: str = ""
    notice: str = ""
    saved: bool = True
    last: LastTurn | None = None


def tally_of(session: GameSession) -> dict[str, tuple[str, ...]]:
    """Each choice that was pressed, with the names of those who did, in order."""
    tally: dict[str, tuple[str, ...]] = {}
    for user_id, choice in session.pending_choices.items():
        tally[choice] = (*tally.get(choice, ()), name_of(session, user_id))
    return tally


def name_of(session: GameSession, user_id: str) -> str:
    """A player's name; her id when she is not on the roster."""
    player = session.players.get(user_id)
    return player.user_name if player else user_id


def view_of(session: GameSession, status: Status, notice: str) -> View:
    """Everything there is to show of a session."""
    stored = session.scene or {}
    decided = untrusted.text(stored.get("decided"))
    former = untrusted.mapping(stored.get("tally"))
    tally = {choice: tuple(map(str, names)) for choice, names in former.items() if isinstance(names, list | tuple)}
    return View(
        channel_id=session.channel_id,
        game_id=session.game_id,
        title=session.game_name,
        cartridge_id=session.cartridge_id,
        turn=session.turn_number,
        scene=Scene.from_dict(stored),
        status=status,
        deadline=session.deadline,
        seconds=session.window_seconds,
        tally=tally_of(session),
        players=len(session.players),
        crown=session.get_crown_holder_name(),
        notice=notice,
        saved=session.saved,
        last=LastTurn(tally, decided) if decided else None,
    )
