"""The map of the house: an upper floor imports lower ones, never the other way round."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOORS = {
    "base": 0,
    "game": 1,
    "game_session": 2,
    "game_characters": 2,
    "engine": 3,
    "cogs": 4,
    "arcade": 4,
    "bot": 5,
}
OUTSIDE = {"discord", "aiohttp"}  # where it is played is known from the fourth floor up


def modules(file: Path) -> set[str]:
    """The full names of all that a file imports: of modules, and of what may be modules inside them."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
    return found


def imports(file: Path) -> set[str]:
    """The first names of all that a file imports."""
    return {name.partition(".")[0] for name in modules(file)}


@pytest.mark.parametrize("room", FLOORS)
def test_a_room_imports_its_own_floor_or_lower_ones_only(room: str) -> None:
    files = [ROOT / f"{room}.py"] if (ROOT / f"{room}.py").exists() else [*(ROOT / room).rglob("*.py")]
    assert files
    for file in files:
        used = imports(file)
        for other in used & FLOORS.keys() - {room}:
            assert FLOORS[other] < FLOORS[room], f"{file} imports {other}"
        if FLOORS[room] < FLOORS["cogs"]:
            assert not used & OUTSIDE, f"{file} knows where it is played"


def test_the_engine_knows_no_narrator_of_its_own_but_inside_that_narrators_folder() -> None:
    narrators = ROOT / "engine" / "story"
    for plug_in in (folder for folder in narrators.iterdir() if (folder / "__init__.py").exists()):
        inside = f"engine.story.{plug_in.name}"
        for file in (ROOT / "engine").rglob("*.py"):
            known = {name for name in modules(file) if name == inside or name.startswith(f"{inside}.")}
            assert file.is_relative_to(plug_in) or not known, f"{file} imports {known}"


def test_the_process_names_its_narrators_in_one_file() -> None:
    naming = {
        file.name for file in (ROOT / "bot").rglob("*.py") if any("engine.story.ink" in name for name in modules(file))
    }
    assert naming == {"services.py"}
