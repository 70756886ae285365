"""The author's guide in parts: its blocks, its tables, and what it takes to play what it shows."""

import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.cartridge.cartridge import Cartridge, load_cartridge
from engine.story.ink.narrator import InkNarrator
from engine.story.narrator import Cast, Member, Press
from game.scene import Scene
from game.verdict import plurality

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "CARTRIDGES.md"
TEXT = GUIDE.read_text(encoding="utf-8")
CARTRIDGE = "my-cartridges/night-ferry"


@dataclass(frozen=True)
class Block:
    """A fenced block: its line, its language, the file it is (if it is one), and whether that is wrong on purpose."""

    line: int
    language: str
    file: str
    wrong: bool
    text: str


BLOCKS = [
    Block(TEXT[: found.start()].count("\n") + 1, found[1], found[2] or "", bool(found[3]), found[4])
    for found in re.finditer(r"^```(\S*)(?: (\S+))?( wrong)?\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
]
STORIES = [block for block in BLOCKS if block.language == "ink"]
MANIFESTS = [block for block in BLOCKS if block.language == "toml"]


def table_rows(heading: str) -> dict[str, list[str]]:
    """The rows of the table whose first column has this heading: the first cell, and the others."""
    table = TEXT.split(f"\n| {heading} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    cells = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in table]
    assert cells, f"there is no table {heading!r}"
    return {row[0].strip("`"): row[1:] for row in cells}


def write(folder: Path, until: Block | None = None) -> None:
    """Write the guide's files as its reader does, up to this one; later versions replace earlier ones."""
    for block in BLOCKS:
        if block.file:
            path = folder / block.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        if block is until:
            break
    shutil.copy(ROOT / "docs" / "night-ferry.png", folder / CARTRIDGE / "ferry.png")


def put(folder: Path, contents: Mapping[str, str | bytes]) -> Path:
    """Make a folder with these files in it."""
    folder.mkdir(parents=True)
    for name, text in contents.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def last_ferry() -> str:
    """The story of the night ferry as it is at the end of the guide."""
    return [block.text for block in STORIES if block.file.startswith(CARTRIDGE)][-1]


async def made_cartridge(tmp_path: Path, narrator: InkNarrator, story: str) -> Cartridge:
    """A cartridge of this story alone."""
    folder = put(tmp_path / "made" / str(len(list(tmp_path.glob("made/*")))), {"story.ink": story})
    return (await load_cartridge(folder / "story.ink", {"ink": narrator}))[0]


async def played(
    narrator: InkNarrator,
    cartridge: Cartridge,
    names: Sequence[str],
    turns: Sequence[Mapping[str, str]],
    crown: str = "",
) -> list[Scene]:
    """Play with these players, whose characters are knights, and what each pressed; returns the scenes."""
    cast = Cast(tuple(Member(name, f"Sir {name}") for name in names), crown)
    page = await narrator.open(cartridge.story, Cast(), 1)
    scenes = [page.scene]
    for presses in turns:
        texts = [choice.text for choice in page.scene.choices]
        taken = plurality({name: texts.index(text) for name, text in presses.items()}, crown_holder=crown, seed="1")
        heard = [Press(name, text) for name, text in presses.items()]
        page = await narrator.turn(cartridge.story, page.state, taken.choice, heard, cast)
        scenes.append(page.scene)
    return scenes
