"""What a console shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from base.clock import Moment
from base.pictures import Picture
from engine.cartridge.cartridge import Cartridge
from game.game import Game, Status
from game.roster import ActivityTier, crown_name, tiers
from game.scene import Choice, Scene
from game.store.store import LiveGame
from game.window import tally_of

# What a view is made of, for those who show it.
__all__ = ["ActivityTier", "Art", "CastMember", "Choice", "LastTurn", "Scene", "Status", "View", "art_of"]


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
    """A scene's picture: its name in the cartridge, the picture, and a description of it."""

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


def _cast_of(game: Game, characters: Mapping[str, str], now: Moment) -> tuple[CastMember, ...]:
    return tuple(
        CastMember(
            user_id=player.user_id,
            name=player.user_name,
            character="" if characters.get(player.user_id) == player.user_name else characters.get(player.user_id, ""),
            tier=tier,
            crown=game.crown_holder == player.user_id,
        )
        for player, tier in tiers(game.players, game.turn_number, now.wall)
    )


def art_of(scene: Scene, turn: int, cartridge: Cartridge | None) -> Art | None:
    """The picture that goes with a scene: its own, or on a game's first turn its title picture."""
    if cartridge is None:
        return None
    manifest = cartridge.manifest
    name, alt = (scene.image, scene.alt) if scene.image else (manifest.title_picture, manifest.title_alt)
    picture = cartridge.pictures.get(name) if scene.image or turn == 0 else None
    return None if picture is None else Art(name, picture, alt)


@dataclass(frozen=True)
class Machine:
    """What a console knows besides the game itself; `characters` are the names that players play under, by user id."""

    status: Status
    notice: str
    cartridge: Cartridge | None
    characters: Mapping[str, str]


def view_of(live: LiveGame, machine: Machine, now: Moment) -> View:
    """Everything there is to show of a game."""
    game, cartridge = live.game, machine.cartridge
    scene = game.scene or Scene()
    return View(
        channel_id=game.channel_id,
        game_id=game.game_id,
        title=game.game_name,
        cartridge_id=game.cartridge_id,
        turn=game.turn_number,
        scene=scene,
        status=machine.status,
        deadline=game.window.deadline,
        seconds=game.window.seconds,
        tally=tally_of(game),
        cast=_cast_of(game, machine.characters, now),
        crown=crown_name(game.players, game.crown_holder),
        notice=machine.notice,
        saved=not live.in_doubt,
        last=LastTurn(scene.tally, scene.decided) if scene.decided else None,
        art=art_of(scene, game.turn_number, cartridge),
        language=cartridge.manifest.language if cartridge else "",
        since=game.since,
        screens=game.screens,
    )
