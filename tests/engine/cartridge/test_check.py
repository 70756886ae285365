"""Trying a cartridge out."""

from pathlib import Path

import pytest

from engine.cartridge.check import Walks, check
from engine.cartridge.report import Report
from engine.story.ink.cache import CompileCache
from engine.story.ink.narrator import InkNarrator
from engine.story.ink.pool import WorkerPool
from engine.story.limits import StoryLimits


@pytest.fixture
def narrator(in_process_pool: WorkerPool, compiled: CompileCache) -> InkNarrator:
    """Nobody waits long for a story."""
    return InkNarrator(in_process_pool, StoryLimits(turn_seconds=0.5), compiled)


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a slow machine too every walk is walked to its end."""
    monkeypatch.setattr("engine.cartridge.check._BATCH_SECONDS", 600.0)


async def _checked(narrator: InkNarrator, folder: Path, story: str, walks: int = 20) -> Report:
    file = folder / "story.ink"
    file.write_text(story, encoding="utf-8")
    return await check(file, {"ink": narrator}, Walks(walks, 30))


FINE = """
-> hall
=== hall ===
Two doors.
+ [Left] -> left
+ [Right] -> right
=== left
# end: victory
# title: Home
You are home.
-> END
=== right
# end: death
You fall.
-> END
"""


async def test_a_good_story_has_nothing_against_it(narrator: InkNarrator, tmp_path: Path) -> None:
    report = await _checked(narrator, tmp_path, FINE)
    assert (report.ok, report.errors, report.warnings, report.unreached, report.loops) == (True, [], [], [], [])
    assert set(report.endings) == {"victory: Home", "death"}
    assert (report.walks, report.turns, sum(report.endings.values())) == (20, 20, 20)
    assert (report.longest, report.most) == (len("You are home.\n"), 2)


async def test_the_same_seeds_give_the_same_walks(narrator: InkNarrator, tmp_path: Path) -> None:
    (tmp_path / "story.ink").write_text(FINE, encoding="utf-8")
    reports = [await check(tmp_path / "story.ink", {"ink": narrator}, Walks(20, 30, seed)) for seed in (0, 0, 1000)]
    assert reports[0].endings == reports[1].endings
    assert reports[0].endings != reports[2].endings


@pytest.mark.parametrize(
    ("story", "says"),
    [
        ("Hello {name}.\n-> END\n", "story.ink, line 1"),
        ("-> hall\n=== hall\n+ [On] -> nowhere\n", "line 3: Divert target not found"),
        ("INCLUDE more.ink\n", "line 1: there is no file 'more.ink'"),
        ("=== hall\nHello.\n-> END\n", "over before it begins"),
        ("Hi.\n+ [On]\n- (top)\n-> top\n", "longer than"),
        ("VAR to = 5\nHi.\n+ [On] -> to\n", "the way there: On"),
    ],
)
async def test_what_cannot_be_played_is_an_error_with_its_place(
    narrator: InkNarrator, tmp_path: Path, story: str, says: str
) -> None:
    report = await _checked(narrator, tmp_path, story, walks=3)
    assert not report.ok
    assert any(says in error for error in report.errors), report.errors


async def test_a_dead_end_is_told(narrator: InkNarrator, tmp_path: Path) -> None:
    report = await _checked(narrator, tmp_path, "-> hall\n=== hall\nHi.\n+ [On]\n    That was it.\n")
    assert (report.ok, report.dead_ends, report.endings) == (True, 20, {"the end": 20})


async def test_a_loop_without_a_way_out_is_told_and_one_with_a_way_out_is_not(
    narrator: InkNarrator, tmp_path: Path
) -> None:
    trap = (
        "-> a\n=== a\nRoom A.\n+ [On] -> b\n+ [Stay] -> a\n=== b\nRoom B.\n+ [Back] -> c\n=== c\nRoom C.\n+ [On] -> b\n"
    )
    report = await _checked(narrator, tmp_path, trap)
    assert report.unended == 20
    assert {"Room B.", "Room C."} <= set(report.loops)
    open_door = trap.replace("+ [Back] -> c", "+ [Back] -> c\n+ [Out] -> END")
    assert (await _checked(narrator, tmp_path, open_door)).loops == []


async def test_a_place_that_nobody_comes_to_is_told_and_a_function_is_no_place(
    narrator: InkNarrator, tmp_path: Path
) -> None:
    more = "=== cellar\nNobody comes here.\n-> END\n=== function unused(x)\n~ return x\n"
    report = await _checked(narrator, tmp_path, FINE + more)
    assert report.unreached == ["cellar"]


@pytest.mark.parametrize(
    ("story", "says"),
    [
        ("Hi. # crown\n+ [On] -> END\n", "# crown is on a scene"),
        ("Hi.\n+ [On # crown] -> END\n", "only the crown's holder"),
        ("Hi.\n+ [On # style: red] -> END\n", "the style 'red'"),
        ("EXTERNAL play_sound()\nHi.\n~ play_sound()\n+ [On] -> END\n", "no function 'play_sound'"),
    ],
)
async def test_what_its_author_may_not_have_meant_is_a_warning(
    narrator: InkNarrator, tmp_path: Path, story: str, says: str
) -> None:
    report = await _checked(narrator, tmp_path, story, walks=2)
    assert report.ok
    assert any(says in warning for warning in report.warnings), report.warnings


async def test_a_walk_begins_before_anybody_has_joined_as_a_game_does(narrator: InkNarrator, tmp_path: Path) -> None:
    story = 'EXTERNAL player_name(n)\n{player_name(1) == "": -> nobody | -> somebody}\n'
    story += "=== nobody\n+ [On] {player_name(1)}\n-> END\n=== somebody\nHi.\n-> END\n"
    story += '=== function player_name(n)\n~ return "x"\n'
    assert (await _checked(narrator, tmp_path, story)).unreached == ["somebody"]
