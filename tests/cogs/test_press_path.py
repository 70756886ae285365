"""What a press passes on its way: few files, so that a newcomer can read them all."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from discord_parts import Stage, texts
from engine_parts import CAVE, Make

ROOT = Path(__file__).parents[2]
MOST_FILES = 7  # of the bot's


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


async def test_a_later_press_in_an_open_window_passes_few_files_of_the_bot(stage: Stage, make: Make) -> None:
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    await server.boot("cave")
    await server.press("Ada", "Go in")
    bo, scene = server.member("Bo"), server.scene()
    with called_files() as files:
        await bo.click(scene, label="Go in")
    assert "**Go in** · 2 · Ada, Bo" in texts(server.scene())
    bots = sorted(file for file in files if file.startswith("cogs/"))
    assert "cogs/presses.py" in bots, "the press was not traced"
    assert len(bots) <= MOST_FILES, "\n".join(["", *bots])
