"""The errors of the game: what is refused, and why.

UserError                 its text is shown to a user
├── ActionError           the game can't do this now; `reason` says why, for programs
│   ├── StaleError        what was pressed belongs to a scene that is over
│   ├── ClosingError      the process is about to stop
│   └── GameRunningError  another game is running, and nobody said that it may be replaced
└── StoreError            the store could not be asked, so nothing is known
    └── UnreadableError   something is there, but it is no game that can be read
        └── FutureError   a newer edition wrote it: it is neither read nor replaced
"""

from enum import Enum

from base.errors import UserError


class Reason(Enum):
    """Why an action was refused."""

    NO_GAME = "no-game"
    NO_CHOICE = "no-choice"
    TURN_OVER = "turn-over"
    TELLING = "telling"
    PAUSED = "paused"
    NOT_PAUSED = "not-paused"
    ENDED = "ended"
    EDITED = "edited"
    CROWN_ONLY = "crown-only"
    SEATS_TAKEN = "seats-taken"
    RUNNING = "running"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"
    CLOSING = "closing"
    UNAVAILABLE = "unavailable"


class ActionError(UserError):
    """The game can't do this in the state it is in."""

    def __init__(self, text: str, reason: Reason = Reason.UNAVAILABLE) -> None:
        """Refuse with one line for the user, and the reason for programs."""
        super().__init__(text)
        self.reason = reason


class StaleError(ActionError):
    """The press was meant for a turn or a game that is over."""


class ClosingError(ActionError):
    """The process is about to stop, or the channel is no more."""

    def __init__(self) -> None:
        """Make it with its line for the user."""
        super().__init__("The bot is about to restart: try again in a moment.", Reason.CLOSING)


class GameRunningError(ActionError):
    """Another game is running, and it was not said that it may be replaced."""

    def __init__(self, game_id: str, title: str, turn: int) -> None:
        """Name the running game; turns count from 0."""
        super().__init__(f"{title} is running here: exit it, or boot over it.", Reason.RUNNING)
        self.game_id = game_id
        self.title = title
        self.turn = turn


class StoreError(UserError):
    """The store could not be read or written: what it holds is not known. The cause is in the log."""

    def __init__(self, text: str = "The store of saved games does not answer: try again in a minute.") -> None:
        """Make it with its line for the user."""
        super().__init__(text)


class UnreadableError(StoreError):
    """Something is saved there, but it is no game that can be read. It is left as it is."""

    def __init__(
        self, text: str = "The game that is saved here can't be read: boot another. The unreadable one is kept."
    ) -> None:
        """Make it with its line for the user."""
        super().__init__(text)


class FutureError(UnreadableError):
    """A newer edition saved this game. It is left as it is, and no other game may take its place."""

    def __init__(self) -> None:
        """Make it with its line for the user."""
        super().__init__(
            "This game was saved by a newer version of the bot: update the bot to play it. Nothing was changed."
        )
