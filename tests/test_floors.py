"""The map of the house: an upper floor imports lower ones, never the other way round."""

import ast
import tomllib
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
    "bench": 6,
}
MOST_ARROWS = 26
MOST_LINES = 300
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


def files_of(room: str) -> list[Path]:
    """The files of a room, which may be one file itself."""
    files = [ROOT / f"{room}.py"] if (ROOT / f"{room}.py").exists() else [*(ROOT / room).rglob("*.py")]
    assert files
    return files


def test_every_room_has_a_floor_and_is_installed_with_the_others() -> None:
    rooms = {file.parent.name for file in ROOT.glob("*/__init__.py")}
    assert rooms <= FLOORS.keys()
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert rooms - {"bench"} <= set(wheel["include"])


@pytest.mark.parametrize("room", FLOORS)
def test_a_room_imports_its_own_floor_or_lower_ones_only(room: str) -> None:
    for file in files_of(room):
        used = imports(file)
        for other in used & FLOORS.keys() - {room}:
            assert FLOORS[other] < FLOORS[room], f"{file} imports {other}"
        if FLOORS[room] < FLOORS["cogs"]:
            assert not used & OUTSIDE, f"{file} knows where it is played"


def test_there_are_few_arrows_between_the_rooms() -> None:
    arrows = {
        (room, other) for room in FLOORS for file in files_of(room) for other in imports(file) & FLOORS.keys() - {room}
    }
    assert len(arrows) <= MOST_ARROWS, sorted(arrows)


PURE = ("actions", "forms", "game", "roster", "scene", "turns", "verdict", "window", "wording")
MACHINE = {"asyncio", "datetime", "redis", "secrets", "socket", "threading", "uuid"}


@pytest.mark.parametrize("name", PURE)
def test_what_may_happen_to_a_game_is_worked_out_without_a_store_a_task_or_a_clock(name: str) -> None:
    used = modules(ROOT / "game" / f"{name}.py")
    assert not {module.partition(".")[0] for module in used} & MACHINE
    assert not any(
        module.startswith(("game.store", "game.session", "base.tasks", "base.clock.SYSTEM")) for module in used
    )


def test_the_store_is_silent_for_the_contract_alone() -> None:
    told = {
        file.relative_to(ROOT).as_posix()
        for room in FLOORS
        for file in files_of(room)
        if "game.store.contract" in modules(file)
    }
    assert told == {"game/session.py", "game_characters.py", "game_session.py"}


def test_no_file_is_longer_than_one_reads_at_a_sitting() -> None:
    kinds = ("*.py", "*.js", "*.css")
    ours = [ROOT / room for room in ("arcade", "base", "bench", "bot", "cogs", "engine", "game", "tests")]
    files = [*ROOT.glob("*.py"), *(file for room in ours for kind in kinds for file in room.rglob(kind))]
    long = {file.name: lines for file in files if (lines := len(file.read_text("utf-8").splitlines())) > MOST_LINES}
    assert not long


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
