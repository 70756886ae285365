"""The cartridges that come with the bot, played to their ends on a console."""

import random
from collections.abc import Mapping
from dataclasses import replace

import pytest
from engine_parts import Table
from PIL import Image

from engine.cartridge.cartridge import Cartridge
from engine.cartridge.check import Walks, check
from engine.cartridge.shelf import BUNDLED
from engine.story.ink.narrator import InkNarrator

IDS = sorted(path.name for path in BUNDLED.iterdir() if path.is_dir())


async def _play(table: Table, cartridge: Cartridge, players: int, seed: int) -> list[tuple[str, str]]:
    """Play to an ending; what is told depends on the seed alone."""
    chance = random.Random(seed)
    names = [f"player{number}" for number in range(players)]
    await table.boot(cartridge)
    live = table.console.live
    assert live is not None
    live.game = await table.console._resolver.begin(cartridge, replace(live.game, game_id=f"{seed:012x}"))
    if players > 1:
        await table.console.crown("id-player1", "player1")
    told = []
    for _ in range(60):
        scene = table.view.scene
        told.append((scene.title, scene.text))
        if scene.ended:
            return [*told, ("the end", scene.end)]
        open_to_all = [choice.text for choice in scene.choices if not choice.crown]
        view = await table.turn(**{name: chance.choice(open_to_all) for name in names})
        assert view.notice == ""
    raise AssertionError("no ending after 60 turns")


@pytest.mark.parametrize(
    "players", [pytest.param(1, marks=pytest.mark.long), 3, pytest.param(50, marks=pytest.mark.long)]
)
@pytest.mark.parametrize("cartridge_id", IDS)
async def test_it_is_played_to_an_ending_the_same_way_each_time(
    table: Table, bundled: Mapping[str, Cartridge], cartridge_id: str, players: int
) -> None:
    cartridge = bundled[cartridge_id]
    first = await _play(table, cartridge, players, seed=players)
    assert first[-1][0] == "the end"
    assert len(first) > 4
    assert await _play(table, cartridge, players, seed=players) == first
    if players == 1:
        assert await _play(table, cartridge, players, seed=players + 100) != first


@pytest.mark.long
@pytest.mark.parametrize("cartridge_id", IDS)
async def test_the_checker_has_nothing_to_complain_of(
    narrator: InkNarrator, cartridge_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.cartridge.check._BATCH_SECONDS", 600.0)  # a slow machine leaves no walk unended
    report = await check(BUNDLED / cartridge_id, {"ink": narrator}, Walks(12, 80))
    assert (report.errors, report.warnings, report.loops) == ([], [], [])
    assert (report.dead_ends, report.unended) == (0, 0)
    assert report.longest <= 1800
    assert report.most <= 6


@pytest.mark.parametrize("cartridge_id", IDS)
def test_it_has_a_title_picture_that_is_described(bundled: Mapping[str, Cartridge], cartridge_id: str) -> None:
    manifest = bundled[cartridge_id].manifest
    with Image.open(BUNDLED / cartridge_id / manifest.title_picture) as picture:
        assert picture.size == (480, 432)
    assert manifest.title_alt
