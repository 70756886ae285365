"""What the tests of the pure core import from each other: a moment, and a game in the middle of its story."""

from dataclasses import replace
from typing import Any

from base.clock import Moment
from game.game import Game, Window
from game.roster import PlayerState
from game.scene import Choice, Scene

NOW = Moment(1_700_000_000.0, 50_000.0)
SCENE = Scene("It is dark.", (Choice("Run"), Choice("Hide"), Choice("Rule", crown=True)))
ADA = PlayerState("7", "Ada", 1, NOW.wall - 50, 2, 3)
BO = PlayerState("8", "Bo", 0, NOW.wall - 90, 1, 0)
GAME = Game(
    "42",
    "abcdefabcdef",
    "The Last Light",
    active=True,
    turn_number=4,
    title_screen_url="https://example.org/title.png",
    players={"7": ADA, "8": BO},
    since=NOW.wall - 500,
    guild_id="900",
    cartridge_id="last-light",
    cartridge_digest="sha256:00",
    scene=SCENE,
    narrator_state="state",
    screens={"discord": {"message": 1}},
)


def later(seconds: float, than: Moment = NOW) -> Moment:
    """The moment so many seconds later, on both clocks."""
    return Moment(than.wall + seconds, than.monotonic + seconds)


def played(**fields: Any) -> Game:
    """The game in the middle of its story, with these fields."""
    return replace(GAME, **fields)


def pressed(**fields: Any) -> Game:
    """The same game with two presses in its window, which was opened just now."""
    opened = Window(10.0, NOW.monotonic, NOW.wall + 10)
    return played(**{"presses": {"7": "Run", "8": "Hide"}, "pressed": 2, "window": opened, **fields})
