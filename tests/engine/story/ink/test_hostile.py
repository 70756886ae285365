"""Stories that mean harm: each is cut off, says why, and hurts nobody else."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from engine_fixtures import Open
from engine_parts import CAVE, Make, Table, crash

from engine.story.ink.compiler import story_of
from engine.story.ink.narrator import INKJS, InkNarrator
from engine.story.ink.pool import WorkerPool
from engine.story.limits import MEGABYTE, StoryLimits
from engine.story.narrator import Cast, Press, Story, StoryError
from engine.view import Status

LIMITS = StoryLimits(
    turn_seconds=0.5, compile_seconds=5, memory_bytes=64 * MEGABYTE, compile_memory_bytes=128 * MEGABYTE
)
BEGINNING = "Hello.\n+ [go] -> trap\n+ [stay] You stay.\n    -> END\n=== trap ===\n"
TRAPS = {
    "endless loop": ("~ temp x = 0\n- (top)\n~ x = x + 1\n-> top\n", "longer than"),
    "endless text": (f"And on {'and on' * 200}.\n-> trap\n", "more than 40,000 characters"),
    "endless recursion": (
        "{deeper(1)}\n-> END\n=== function deeper(x) ===\n~ return deeper(x + 1)\n",
        "longer|memory|deeply",
    ),
    "endless tunnels": ("-> trap ->\n", "longer|memory|deeply"),
    "endless threads": ("<- trap\n+ x\n", "longer|memory|deeply"),
    "memory doubling": ('~ temp s = "xxxxxxxxxxxxxxxx"\n- (top)\n~ s = s + s\n-> top\n', "memory|longer"),
    "a line of a megabyte": ("y" * 1_000_000 + "\n-> END\n", "more than 40,000 characters|longer than"),
    "10,000 choices": (
        """-> more(10000)
=== more(n) ===
{ n > 0:
    <- one(n)
    -> more(n - 1)
}
-> DONE
=== one(n) ===
+ [choice {n}] -> END
""",
        "choices|longer|memory",
    ),
    "a choice of 100,000 characters": (f"+ [{'z' * 100_000}] -> END\n", "more than 1,000 characters"),
}


@pytest.fixture
async def pool() -> AsyncIterator[WorkerPool]:
    made = WorkerPool(INKJS, most=4)
    yield made
    await made.close()


@pytest.fixture
def narrator(pool: WorkerPool) -> InkNarrator:
    return InkNarrator(pool, LIMITS)


async def _compiled(narrator: InkNarrator, source: str) -> Story:
    found = await narrator.prepare({"story.ink": source.encode()}, "story.ink")
    assert found.story is not None, found.errors
    return found.story


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("name", TRAPS)
async def test_it_is_cut_off_with_a_clear_error_and_leaves_no_worker_behind(
    narrator: InkNarrator, pool: WorkerPool, name: str
) -> None:
    source, why = TRAPS[name]
    story = await _compiled(narrator, BEGINNING + source)
    page = await narrator.open(story, Cast(), 1)
    used = pool.processes
    with pytest.raises(StoryError, match=why) as caught:
        await narrator.turn(story, page.state, 0, [Press("Eve", "go")], Cast())
    assert "\n" not in str(caught.value)
    assert not any(_is_alive(process) for process in used), "nobody knows what it has left in its process"
    page = await narrator.turn(story, page.state, 1, [Press("Ada", "stay")], Cast())
    assert page.scene.text == "You stay."


@pytest.mark.parametrize("name", ["endless loop", "a line of a megabyte", "memory doubling"])
async def test_on_a_console_the_scene_stands_and_the_crowd_may_choose_otherwise(
    table: Table, make: Make, name: str
) -> None:
    await table.boot(await make("trap", BEGINNING + TRAPS[name][0]))
    view = await table.turn(Ada="go", Bo="go", Cy="stay")
    assert (view.turn, view.scene.text, view.status) == (0, "Hello.", Status.OPEN)
    assert "cut off" in view.notice
    assert "try again" in view.notice
    assert (await table.turn(Ada="stay")).scene.text == "You stay."


@pytest.mark.parametrize(
    "source",
    [
        "{" * 20_000,
        "(" * 200 + "~ x = " + "(" * 20_000 + "1" + ")" * 20_000 + "\n",
        "".join(f"{'*' * depth} a\n" for depth in range(1, 1200)),
        "VAR x = " + "1 + " * 50_000 + "1\n",
        "-> a\n=== a ===\n" + "".join(f"+ choice {number}\n" for number in range(30_000)),
        "INCLUDE story.ink\n",
    ],
    ids=["braces", "brackets", "nested choices", "a sum", "30,000 choices", "a story that includes itself"],
)
async def test_a_source_that_is_made_to_choke_the_compiler_is_refused_or_compiled_within_its_limits(
    pool: WorkerPool, source: str
) -> None:
    narrator = InkNarrator(pool, replace(LIMITS, compile_seconds=2))
    async with asyncio.timeout(60):
        found = await narrator.prepare({"story.ink": source.encode()}, "story.ink")
    assert (found.story is None) == bool(found.errors)
    assert all("\n" not in error and len(error) < 500 for error in found.errors)
    assert (await _compiled(narrator, "Hello.\n-> END\n")).compiled
    assert len(pool.processes) <= 4


@pytest.mark.parametrize(
    "compiled",
    ["{}", "[]", "null", '{"inkVersion":21}', '{"inkVersion":21,"root":[[["done"]]]}', '{"inkVersion":99,"root":[]}',
     '{"inkVersion":21,"root":[["^a",{"->":"nowhere.at.all"},null],"done",null],"listDefs":{}}', "{" * 10_000],
)  # fmt: skip
async def test_a_compiled_story_of_nonsense_is_an_error(narrator: InkNarrator, compiled: str) -> None:
    with pytest.raises(StoryError):
        await narrator.open(story_of(compiled), Cast(), 1)


@pytest.mark.parametrize("state", ["", "{}", "null", "[]", "{torn", '{"inkSaveVersion":1}', "x" * 100_000])
async def test_a_state_of_nonsense_is_an_error(narrator: InkNarrator, state: str) -> None:
    story = await _compiled(narrator, CAVE)
    with pytest.raises(StoryError):
        await narrator.turn(story, state, 0, [], Cast())


@pytest.mark.parametrize("choice", [-1, 3, 10**9])
async def test_a_choice_that_is_not_there_is_an_error(narrator: InkNarrator, choice: int) -> None:
    story = await _compiled(narrator, CAVE)
    page = await narrator.open(story, Cast(), 1)
    with pytest.raises(StoryError):
        await narrator.turn(story, page.state, choice, [], Cast())


async def test_fifty_other_channels_go_on_and_none_waits_for_the_hostile_ones(
    narrator: InkNarrator, pool: WorkerPool
) -> None:
    """Three hostile stories hang at once, and over and over; fifty turns of an honest one are told meanwhile."""
    honest = await _compiled(narrator, CAVE)
    traps = [
        await _compiled(narrator, f"{BEGINNING}{TRAPS['endless loop'][0]}// {number}\n{number}\n")
        for number in range(3)
    ]
    begun = [(trap, await narrator.open(trap, Cast(), 1)) for trap in traps]
    page = await narrator.open(honest, Cast(), 1)

    async def hang(story: Story, state: str) -> None:
        for _ in range(2):
            with pytest.raises(StoryError):
                await narrator.turn(story, state, 0, [], Cast())

    hanging = [asyncio.create_task(hang(trap, opened.state)) for trap, opened in begun]
    await asyncio.sleep(0.05)
    await asyncio.gather(*(narrator.turn(honest, page.state, 0, [], Cast()) for _ in range(50)))
    assert not any(task.done() for task in hanging), "fifty turns were told before the first hostile one was cut off"
    await asyncio.gather(*hanging)
    assert len(pool.processes) <= 4


async def test_a_worker_that_is_killed_from_outside_costs_one_turn_at_the_most(
    narrator: InkNarrator, pool: WorkerPool
) -> None:
    story = await _compiled(narrator, CAVE)
    page = await narrator.open(story, Cast(), 1)
    await pool.warm()  # on a busy machine the one that began the story was slow, and was ended for it
    for process in pool.processes:
        os.kill(process, 9)
    with pytest.raises(StoryError):
        await narrator.turn(story, page.state, 0, [], Cast())
    assert (await narrator.turn(story, page.state, 0, [], Cast())).scene.title == "The Hall"


async def test_closing_the_pool_ends_every_worker_even_a_busy_one(narrator: InkNarrator, pool: WorkerPool) -> None:
    trap = await _compiled(narrator, BEGINNING + TRAPS["endless loop"][0])
    page = await narrator.open(trap, Cast(), 1)
    hanging = asyncio.create_task(narrator.turn(trap, page.state, 0, [], Cast()))
    await asyncio.sleep(0.05)
    used = pool.processes
    assert used
    await pool.close()
    with pytest.raises(StoryError):
        await hanging
    assert not any(_is_alive(process) for process in used)


async def test_a_worker_ends_by_itself_when_its_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "import asyncio\n"
        "from engine.story.ink.narrator import INKJS\n"
        "from engine.story.ink.pool import WorkerPool\n"
        "async def main():\n"
        "    pool = WorkerPool(INKJS)\n"
        "    await pool.warm(2)\n"
        "    print(*pool.processes, flush=True)\n"
        "    await asyncio.sleep(600)\n"
        "asyncio.run(main())\n"
    )
    root = str(Path(__file__).parents[4])
    parent = await asyncio.create_subprocess_exec(
        sys.executable, str(script), stdout=asyncio.subprocess.PIPE, env={**os.environ, "PYTHONPATH": root}
    )
    assert parent.stdout is not None
    workers = [int(word) for word in (await parent.stdout.readline()).split()]
    assert len(workers) == 2
    parent.kill()
    await parent.wait()
    async with asyncio.timeout(60):
        while any(_is_alive(worker) for worker in workers):  # noqa: ASYNC110 - nobody tells of an orphan's end
            await asyncio.sleep(0.02)


async def test_a_hostile_game_in_the_store_stops_no_restore(
    table: Table, make: Make, valkey: Any, open_consoles: Open, narrator: InkNarrator
) -> None:
    await table.boot(await make("cave", CAVE))
    document = json.loads(await valkey.get(f"game:session:{table.channel_id}"))
    document["scene"] = {"text": ["no"], "choices": {"a": 1}, "decided": 5, "tally": [1]}
    document["narrator_state"] = "{torn"
    await valkey.set(f"game:session:{table.channel_id}", json.dumps(document))
    await valkey.delete(f"sg:game_session:{table.channel_id}")
    crash(table.consoles)
    again = Table(open_consoles(narrator), table.clock, table.channel_id)
    await again.consoles.restore(table.channel_id)
    assert again.view.status is Status.OVER
