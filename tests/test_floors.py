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


def imports(file: Path) -> set[str]:
    """The first names of all that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name.partition(".")[0] for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


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
