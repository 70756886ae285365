"""What turns a turn's presses into the next scene."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from base.errors import UserError
from game.scene import Scene


class StoryError(UserError):
    """The narrator gave no scene; the text is for the players, `detail` for the log and for authors."""

    def __init__(self, text: str, detail: str = "") -> None:
        """Say what went wrong, and to those who can mend it, how."""
        super().__init__(text)
        self.detail = detail or text


@dataclass(frozen=True)
class Story:
    """A compiled story; the digest names it, and the states that belong to it. `functions` are no scenes of it."""

    compiled: str
    digest: str
    functions: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Member:
    """A player as the story knows her: her own name, and her character's."""

    name: str
    character: str


@dataclass(frozen=True)
class Cast:
    """Who plays, in the order of joining, and the name of the crown's holder ("" when nobody has it)."""

    members: tuple[Member, ...] = ()
    crown: str = ""


@dataclass(frozen=True)
class Press:
    """One player's press, as the story hears of it."""

    player: str
    choice: str


@dataclass(frozen=True)
class Narration:
    """What a narrator gives: the scene, and its own state, which only the same story can go on from."""

    scene: Scene
    state: str


class Narrator(Protocol):
    """Something that tells a story. All of its methods raise `StoryError`, and keep to limits of their own."""

    async def open(self, story: Story, cast: Cast, seed: int) -> Narration:
        """Begin a story; the seed decides everything that is left to chance in it."""
        ...

    async def turn(self, story: Story, state: str, choice: int, presses: Sequence[Press], cast: Cast) -> Narration:
        """Go on from `state` with the choice that won, having heard of every press."""
        ...
