"""What a console shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from base import coercion
from base.pictures import Picture
from engine.cartridge.cartridge import Cartridge
from game.scene import Scene
from game_session import ActivityTier, GameSession


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
class CastMember:
    """One on the roster. `character` is the name she plays under, empty when it is her own."""

    user_id: str
    name: str
    character: str
    tier: ActivityTier
    crown: bool


@dataclass(frozen=True)
class Art:
    """A scene's picture: its name in the cartridge, the picture, and what is to be seen in it."""

    name: str
    picture: Picture = field(repr=False)
    alt: str


@dataclass(frozen=True)
class View:
    """Everything there is to show of one game at one moment.

    `tally` has each choice's text with the names of those who pressed it, in order. `deadline` is in seconds since the
    epoch, 0.0 while no window runs. `notice` is a line for everybody. `saved` is false while saving is interrupted.
    `language` is the story's, as a code such as "en"; empty when it is not known.
    `since` tells one stay of the game in the slot from another (seconds since the epoch), and `screens` has for each
    screen's name where it said the game is shown.
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
    cast: tuple[CastMember, ...] = ()
    crown: str = ""
    notice: str = ""
    saved: bool = True
    last: LastTurn | None = None
    art: Art | None = None
    language: str = ""
    since: float = 0.0
    screens: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def players(self) -> int:
        """How many are on the roster."""
        return len(self.cast)


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


def _cast_of(session: GameSession, characters: Mapping[str, str]) -> tuple[CastMember, ...]:
    return tuple(
        CastMember(
            user_id=player.user_id,
            name=player.user_name,
            character="" if characters.get(player.user_id) == player.user_name else characters.get(player.user_id, ""),
            tier=tier,
            crown=session.is_crown_holder(player.user_id),
        )
        for player, tier in session.get_all_players_tiered()
    )


def art_of(scene: Scene, turn: int, cartridge: Cartridge | None) -> Art | None:
    """The picture that goes with a scene: its own, or on a game's first turn its title picture."""
    if cartridge is None:
        return None
    manifest = cartridge.manifest
    name, alt = (scene.image, scene.alt) if scene.image else (manifest.title_picture, manifest.title_alt)
    picture = cartridge.pictures.get(name) if scene.image or turn == 0 else None
    return None if picture is None else Art(name, picture, alt)


def view_of(
    session: GameSession, status: Status, notice: str, cartridge: Cartridge | None, characters: Mapping[str, str]
) -> View:
    """Everything there is to show of a session; `characters` are those that are known, by user id."""
    stored = session.scene or {}
    scene = Scene.from_dict(stored)
    decided = coercion.text(stored.get("decided"))
    former = coercion.mapping(stored.get("tally"))
    tally = {choice: tuple(map(str, names)) for choice, names in former.items() if isinstance(names, list | tuple)}
    return View(
        channel_id=session.channel_id,
        game_id=session.game_id,
        title=session.game_name,
        cartridge_id=session.cartridge_id,
        turn=session.turn_number,
        scene=scene,
        status=status,
        deadline=session.deadline,
        seconds=session.window_seconds,
        tally=tally_of(session),
        cast=_cast_of(session, characters),
        crown=session.get_crown_holder_name(),
        notice=notice,
        saved=session.saved,
        last=LastTurn(tally, decided) if decided else None,
        art=art_of(scene, session.turn_number, cartridge),
        language=cartridge.manifest.language if cartridge else "",
        since=session.since,
        screens=dict(session.screens),
    )
