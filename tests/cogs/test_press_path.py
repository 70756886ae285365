"""What a press passes on its way: few files, so that a newcomer can read them all."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import labels, texts

from engine.cartridge.cartridge import Cartridge

ROOT = Path(__file__).parents[2]
MOST_FILES = 12


@contextmanager
def called_files() -> Iterator[set[str]]:
    """The files of the repository, without its tests, of which a function is called."""
    seen: set[str] = set()
    files: set[str] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            seen.add(frame.f_code.co_filename)

    sys.setprofile(note)
    try:
        yield files
    finally:
        sys.setprofile(None)
    paths = [Path(name).relative_to(ROOT) for name in seen if Path(name).is_relative_to(ROOT)]
    files |= {path.as_posix() for path in paths if path.parts[0] != "tests" and not path.parts[0].startswith(".")}


async def files_of_a_press(server: Server) -> list[str]:
    """The files that a press in an open window passes, of a player who is known."""
    for name in ("Ada", "Bo"):
        await server.press(name, labels(server.scene())[1])
    bo, scene = server.member("Bo"), server.scene()
    with called_files() as files:
        await bo.click(scene, label=labels(scene)[0])
    assert "· 1 · Bo" in texts(server.scene())
    assert "cogs/presses.py" in files, "the press was not traced"
    return sorted(files)


async def test_a_press_in_an_open_window_passes_few_files(stage: Stage, make: Make) -> None:
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    await server.boot("cave")
    passed = await files_of_a_press(server)
    assert len(passed) <= MOST_FILES, "\n".join(["", *passed])


async def test_a_picture_on_the_screen_makes_it_no_more(stage: Stage, bundled: Mapping[str, Cartridge]) -> None:
    stage.put(bundled["soup-of-the-day"])
    server = stage.guild()
    await server.boot("soup-of-the-day")
    view = server.console().view()
    assert view is not None
    assert view.art is not None
    passed = await files_of_a_press(server)
    assert len(passed) <= MOST_FILES, "\n".join(["", *passed])
