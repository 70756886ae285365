"""What a narrator is: it prepares a cartridge's story, and turns each turn's presses into the next scene.

A narrator is registered under the name by which `cartridge.toml` asks for it; `bot/services.py` has the list.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from base.errors import UserError
from game.scene import Scene


class StoryError(UserError):
    """The narrator gave no scene; the text is for the players, `detail` for the log and for authors."""

    def __init__(self, text: str, detail: str = "") -> None:
        """Keep both texts; without a `detail` the author reads what the players read."""
        super().__init__(text)
        self.detail = detail or text


@dataclass(frozen=True)
class Story:
    """A story as its narrator has prepared it.

    What `compiled` holds is known to that narrator alone. The digest identifies the story: a saved state belongs to the
    story with the same digest and to no other.
    """

    compiled: str
    digest: str


@dataclass(frozen=True)
class Preparation:
    """What came of a cartridge's files: the story, unless there are errors.

    Errors and warnings are lines for the author, each naming its file. `pictures` are the pictures that the story asks
    for by a fixed name: the place that asks ("story.ink, line 3"), and the name.
    """

    story: Story | None = None
    errors: Sequence[str] = ()
    warnings: Sequence[str] = ()
    pictures: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Member:
    """A player as the story knows her: her own name and her character's name."""

    name: str
    character: str


@dataclass(frozen=True)
class Cast:
    """The players in the order of joining, and the name of the crown's holder ("" when nobody has it)."""

    members: tuple[Member, ...] = ()
    crown: str = ""


@dataclass(frozen=True)
class Press:
    """One player's press: her name and the text of the choice."""

    player: str
    choice: str


@dataclass(frozen=True)
class Narration:
    """What a narrator gives: the scene, and its own state, which only the same story can go on from."""

    scene: Scene
    state: str


class Narrator(Protocol):
    """Something that tells stories. Its methods raise `StoryError` and keep to limits of their own.

    A narrator that can also be played at random by `gamegirl check` is a `Walker` too (`engine/story/walks.py`).
    """

    @property
    def suffixes(self) -> Sequence[str]:
        """What the name of a story's file ends with, in small letters, such as ".ink"."""
        ...

    def sources(self, files: Mapping[str, bytes], main: str) -> Iterable[str]:
        """The names of the files that a story outside any cartridge consists of; `files` has all that are beside it.

        Only the files that are looked up are read.
        """
        del files
        return [main]

    async def prepare(self, files: Mapping[str, bytes], main: str) -> Preparation:
        """Make a story of a cartridge's files, of which `main` is the one that the manifest names."""
        ...

    async def open(self, story: Story, cast: Cast, seed: int) -> Narration:
        """Begin a story; the seed decides everything that is left to chance in it."""
        ...

    async def turn(self, story: Story, state: str, choice: int, presses: Sequence[Press], cast: Cast) -> Narration:
        """Go on from `state` with the choice that won, after telling the story of every press."""
        ...


Narrators = Mapping[str, Narrator]
"""The narrators there are, by the name that `cartridge.toml` gives as `narrator`."""
