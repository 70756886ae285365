"""One channel's game as plain data. What may happen to it is in `window.py` and `actions.py`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from base.coercion import Flag, Number, Text, TextOrNone, Whole
from game.roster import PlayerState
from game.scene import Scene

SECONDS = 10.0
_LONGEST = 3600.0


class Status(Enum):
    """What a channel's machine is doing."""

    OPEN = "open"  # presses are taken
    TELLING = "telling"  # the window has closed and the next scene is on its way
    PAUSED = "paused"
    OVER = "over"  # the story has ended
    EDITED = "edited"  # the cartridge is not the one that this game was saved with
    OFF = "off"  # the game has left the slot


@dataclass(frozen=True)
class Window:
    """The time between the first press and the turn. A length that is not allowed becomes ten seconds.

    `started` is on the monotonic clock and 0.0 while it is not open; `deadline` is the same moment plus `seconds` since
    the epoch, for other processes; `held` is what was left (seconds) when it was stopped for a while.
    """

    seconds: float = SECONDS
    started: float = 0.0
    deadline: float = 0.0
    held: float | None = None

    def __post_init__(self) -> None:
        """Replace a length that is not allowed."""
        if not 0 < self.seconds <= _LONGEST:
            object.__setattr__(self, "seconds", SECONDS)


@dataclass(frozen=True)
class Game:
    """One game in one channel.

    `players` and `presses` (those of the open window, in the order in which they were made) are keyed by user id, and
    `pressed` counts the presses that were made, changed ones too.
    `since` is when the game last came into its channel's slot (seconds since the epoch), `guild_id` the server's id,
    and `screens` has for each screen's name where it shows the game (JSON-ready).
    """

    channel_id: Text
    game_id: Text
    game_name: Text = ""
    active: Flag = False
    turn_number: Whole = 0
    title_screen_url: Text = ""
    crown_holder: TextOrNone = None
    players: Mapping[str, PlayerState] = field(default_factory=dict)
    presses: Mapping[str, str] = field(default_factory=dict)
    pressed: int = 0
    window: Window = field(default_factory=Window)
    paused: Flag = False
    since: Number = 0.0
    guild_id: TextOrNone = None
    cartridge_id: Text = ""
    cartridge_digest: Text = ""
    scene: Scene | None = None
    narrator_state: Text = ""
    screens: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
