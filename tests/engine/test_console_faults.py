"""The console when the narrator or the store fails."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from engine_parts import CAVE, Make, Table

from engine.consoles import Consoles
from engine.story.ink.narrator import InkNarrator
from engine.story.narrator import Narrator, StoryError
from engine.view import Status

Open = Callable[[Narrator], Consoles]


class Stumbling(InkNarrator):
    """A narrator that fails as long as it is told to."""

    failure: Exception | None = None

    async def open(self, *args: Any, **keys: Any) -> Any:
        if self.failure:
            raise self.failure
        return await super().open(*args, **keys)

    async def turn(self, *args: Any, **keys: Any) -> Any:
        if self.failure:
            raise self.failure
        return await super().turn(*args, **keys)


@pytest.fixture
def stumbling(narrator: InkNarrator) -> Stumbling:
    """The real narrator, made to fail at will."""
    return Stumbling(narrator.pool)


@pytest.mark.parametrize("failure", [StoryError("The story was cut off."), ValueError("a bug")])
async def test_a_narrator_that_fails_leaves_the_scene_standing_and_the_presses_uncounted(
    stumbling: Stumbling, open_consoles: Open, table: Table, make: Make, valkey: Any, failure: Exception
) -> None:
    played = Table(open_consoles(stumbling), table.clock, table.channel_id)
    await played.boot(await make("cave", CAVE))
    await played.press("Ada", "Go in")
    stumbling.failure = failure
    await played.close_window()
    view = played.view
    assert (view.turn, view.scene.title, view.tally, view.status) == (0, "The Mouth", {}, Status.OPEN)
    assert "try again" in view.notice
    assert "a bug" not in view.notice
    assert await valkey.hgetall(f"game:window:{table.channel_id}") == {}
    assert await played.console.history() == []
    stumbling.failure = None
    view = await played.turn(Ada="Go in")
    assert (view.turn, view.scene.title, view.notice) == (1, "The Hall", "")


async def test_a_story_that_cannot_be_begun_leaves_the_running_game_alone(
    stumbling: Stumbling, open_consoles: Open, table: Table, make: Make
) -> None:
    played = Table(open_consoles(stumbling), table.clock, table.channel_id)
    cave = await make("cave", CAVE)
    await played.boot(cave)
    await played.press("Ada", "Go in")
    former = played.view
    stumbling.failure = StoryError("no")
    with pytest.raises(StoryError):
        await played.console.swap(cave)
    assert played.view == former


async def test_while_the_store_hangs_presses_are_answered_and_saved_once_it_is_back(
    table: Table, make: Make, restart: Callable[[Table], Table], valkey: Any
) -> None:
    await table.boot(await make("cave", CAVE))
    await valkey.config_set("maxmemory", 1)
    await table.press("Ada", "Go in")
    assert table.view.saved is False
    await table.press("Bo", "Go in")
    await valkey.config_set("maxmemory", 0)
    table.clock.pass_by(1)
    while not table.view.saved:  # noqa: ASYNC110 - what saves it is the console's own task
        await asyncio.sleep(0.002)
    again = restart(table)
    await again.consoles.restore(again.channel_id)
    assert again.view.tally == {"Go in": ("Ada", "Bo")}
