"""What the page is sent, as types; `python -m arcade.page_types` makes the page's own of them."""

from collections.abc import Sequence
from typing import Annotated, Literal, NotRequired, TypedDict

from engine.view import ActivityTier, Status

# Plain text that is one of an enumeration's values.
StatusWord = Annotated[str, Status]
TierWord = Annotated[str, ActivityTier]


class Choice(TypedDict):
    """One thing the crowd can do; with `crown` it is for the crown's holder alone."""

    text: str
    crown: bool
    style: str
    emoji: str


class Scene(TypedDict):
    """What the story tells."""

    title: str
    text: str
    speaker: str
    mood: str
    end: str
    choices: Sequence[Choice]


class Picture(TypedDict):
    """A cartridge's picture: where it is, what is to be seen in it, and its size in pixels."""

    url: str
    alt: str
    width: int
    height: int


class Tally(TypedDict):
    """Who pressed a choice; `choice` is -1 for one that is not on the screen."""

    choice: int
    text: str
    names: Sequence[str]


class Member(TypedDict):
    """One on the roster; `id` is empty for those who only watch."""

    id: str
    name: str
    character: str
    tier: TierWord
    crown: bool


class LastTally(TypedDict):
    """Who pressed a choice of the turn before."""

    text: str
    names: Sequence[str]


class LastTurn(TypedDict):
    """How the turn before this scene was decided."""

    decided: str
    tally: Sequence[LastTally]


class View(TypedDict):
    """Everything there is to show of a game.

    Times are in seconds since the epoch; `deadline` is 0 while no window runs. `language` is the story's, as a code;
    empty when it is not known. `since` tells one stay in the slot from another.
    """

    game: str
    title: str
    cartridge: str
    turn: int
    status: StatusWord
    deadline: float
    seconds: float
    scene: Scene
    art: Picture | None
    tally: Sequence[Tally]
    cast: Sequence[Member]
    crown: str
    notice: str
    saved: bool
    last: LastTurn | None
    language: str
    since: float


class RoomName(TypedDict):
    """A room: its id, which is the key to it, and what it is called. Both are empty for those who only watch."""

    room: str
    name: str


class ViewMessage(TypedDict):
    """What there is to show now; `log` is what was said before, and comes with the first one."""

    type: Literal["view"]
    now: float
    room: RoomName
    view: View | None
    watchers: int
    errors: Sequence[str]
    log: NotRequired[Sequence[str]]


class SaidMessage(TypedDict):
    """Who did what."""

    type: Literal["said"]
    text: str


class PingMessage(TypedDict):
    """The server is there."""

    type: Literal["ping"]
    now: float


class Cartridge(TypedDict):
    """A cartridge as it stands on the shelf."""

    id: str
    title: str
    author: str
    version: str
    summary: str
    language: str
    content_warning: str
    seconds: float
    verdict: str
    seats: int | None
    art: Picture | None


class RefusedCartridge(TypedDict):
    """A cartridge that can't be played, and why."""

    name: str
    errors: Sequence[str]


class Shelf(TypedDict):
    """What there is to play; only moderators are told what can't be."""

    cartridges: Sequence[Cartridge]
    refused: Sequence[RefusedCartridge]


class RoomListing(TypedDict):
    """A room and what is played in it."""

    room: str
    name: str
    title: str
    turn: int
    players: int
    status: StatusWord


class RunningGame(TypedDict):
    """The game that a cartridge can't take the place of unless it is named."""

    game: str
    title: str


class WatchLink(TypedDict):
    """A link by which a room is watched: its key, and where that leads."""

    key: str
    path: str


class Wiped(TypedDict):
    """How many games were deleted."""

    wiped: int


class SavedGame(TypedDict):
    """A saved game of a room; `active` is the one in its slot."""

    game: str
    title: str
    turn: int
    players: int
    active: bool
    saved_at: float


class PastTally(TypedDict):
    """Who pressed a choice of a turn that is over."""

    choice: str
    names: Sequence[str]


class PastTurn(TypedDict):
    """A turn that is over, and the beginning of what came of it."""

    turn: int
    tally: Sequence[PastTally]
    text: str


class Character(TypedDict):
    """A character of the caller's; `picture` is its address."""

    id: str
    name: str
    description: str
    picture: str | None


class Characters(TypedDict):
    """The caller's characters, and the id of the one she plays."""

    characters: Sequence[Character]
    active: str | None


class Player(TypedDict):
    """A new player, with the token that proves who she is."""

    id: str
    name: str
    token: str


class MostOf(TypedDict):
    """How much there is room for: letters, bytes, characters and rooms."""

    name: int
    room: int
    character: int
    description: int
    picture_bytes: int
    characters: int
    rooms: int


class Me(TypedDict):
    """What the caller may do; `password` tells whether there is one to be asked for."""

    moderator: bool
    password: bool
    limits: MostOf
