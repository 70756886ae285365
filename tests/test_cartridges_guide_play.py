"""What the author's guide says of the crowd and of saved games is what happens."""

import re
import shutil
from pathlib import Path

import pytest
import quickjs
from fakeredis import FakeAsyncRedis
from guide_parts import CARTRIDGE, TEXT, made_cartridge, played, write

import game.roster
from engine.cartridge import files
from engine.cartridge.cartridge import Cartridge, load_cartridge
from engine.cartridge.shelf import BUNDLED, Shelf
from engine.consoles import Consoles
from engine.story.ink.narrator import INKJS, InkNarrator
from engine.view import Status
from game.errors import ActionError
from game.store.store import Store


@pytest.fixture
async def ferry(narrator: InkNarrator, tmp_path: Path) -> Cartridge:
    """The night ferry as it is at the end of the guide."""
    write(tmp_path)
    cartridge, warnings = await load_cartridge(tmp_path / CARTRIDGE, {"ink": narrator})
    assert not warnings
    return cartridge


# --- What is said of the crowd ---


async def test_presses_that_lost_are_remembered_by_name(ferry: Cartridge, narrator: InkNarrator) -> None:
    turns = [
        {"Ada": "Jump", "Bo": "Wave it off", "Cy": "Jump"},
        {"Ada": "Take the wheel", "Bo": "Take the wheel", "Cy": "Look for the captain"},
    ]
    _, deck, harbour = await played(narrator, ferry, ["Ada", "Bo", "Cy"], turns)
    assert "in a heap, all 3 of you" in deck.text
    assert "Sir Bo had one hand up to wave" in deck.text
    assert (harbour.end, "Cy comes up from below" in harbour.text) == ("escape", True)


async def test_a_split_crew_wrecks_the_ship_and_old_presses_are_forgotten(
    ferry: Cartridge, narrator: InkNarrator
) -> None:
    names = [f"P{number}" for number in range(50)]
    second = dict.fromkeys(names, "Take the wheel") | dict.fromkeys(names[20:36], "Look for the captain")
    turns = [dict.fromkeys(names, "Jump"), second | dict.fromkeys(names[36:], "Cut the engine")]
    _, deck, rocks = await played(narrator, ferry, names, turns)
    assert deck.text.startswith("50 of you land at once")
    assert rocks.text.startswith("20 at the wheel, 30 with ideas")


async def test_a_player_alone_is_never_told_of_others(ferry: Cartridge, narrator: InkNarrator) -> None:
    for choice in ("Take the wheel", "Look for the captain"):
        scenes = await played(narrator, ferry, ["Ada"], [{"Ada": "Jump"}, {"Ada": choice}])
        assert not re.search(r"\ball\b|\b1 of you|heap", "".join(scene.text for scene in scenes))
        assert all(scene.text for scene in scenes)


async def test_the_crown_is_named_and_its_choice_is_its_holders_alone(ferry: Cartridge, narrator: InkNarrator) -> None:
    turns = [{"Ada": "Jump"}, {"Ada": "Cut the engine"}]
    _, deck, drift = await played(narrator, ferry, ["Ada"], turns, crown="Ada")
    assert [choice.text for choice in deck.choices if choice.crown] == ["Cut the engine"]
    assert drift.text.startswith("Ada turns the key")


async def test_the_first_scene_knows_nobody(narrator: InkNarrator, tmp_path: Path) -> None:
    told = "EXTERNAL player_count()\nEXTERNAL player_name(n)\n{player_count()}, {player_name(1)}.\n+ [Go] -> END\n"
    [scene] = await played(narrator, await made_cartridge(tmp_path, narrator, told), ["Ada", "Bo"], [])
    assert scene.text == "1, ."


async def test_what_on_press_tells_is_thrown_away(narrator: InkNarrator, tmp_path: Path) -> None:
    story = "VAR n = 0\n+ [Go] -> next\n=== next ===\n{n}\n-> END\n"
    story += "=== function on_press(player, choice)\nHello.\n~ n = n + 1\n"
    scenes = await played(narrator, await made_cartridge(tmp_path, narrator, story), ["Ada"], [{"Ada": "Go"}])
    assert scenes[1].text == "1"


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("=== function on_press(player, choice)\n~ who = player", "Ada"),
        ("=== function on_press(choice, player)\n~ who = player", "Go"),
        ("=== function on_press(player)\n~ who = player", "Go"),
        ("=== function onpress(player, choice)\n~ who = player", ""),
        ("=== function On_Press(player, choice)\n~ who = player", ""),
    ],
)
async def test_only_on_press_as_it_is_to_be_spelt_hears_who_pressed(
    written: str, heard: str, narrator: InkNarrator, tmp_path: Path
) -> None:
    story = f'VAR who = ""\n+ [Go] -> next\n=== next ===\n({{who}})\n-> END\n{written}\n'
    scenes = await played(narrator, await made_cartridge(tmp_path, narrator, story), ["Ada"], [{"Ada": "Go"}])
    assert scenes[1].text == f"({heard})"


def test_who_sleeps_for_as_long_as_it_is_told_does_not_count() -> None:
    assert "more than ten turns or two hours" in " ".join(TEXT.split())
    assert game.roster._TIERS[-1][1:] == (10, 2 * 60 * 60.0)


async def test_the_story_also_runs_where_there_is_no_machine_if_fallbacks_are_taken(ferry: Cartridge) -> None:
    context = quickjs.Context()
    context.eval((INKJS / "ink.js").read_text(encoding="utf-8"))
    context.eval("""
        function play(json, picks, fallbacks) {
            const story = new inkjs.Story(json);
            if (fallbacks) story.allowExternalFunctionFallbacks = true;
            let told = story.ContinueMaximally();
            for (const pick of JSON.parse(picks)) {
                story.ChooseChoiceIndex(pick);
                told += story.ContinueMaximally();
            }
            return told;
        }
    """)
    play = context.get("play")
    assert "there is a harbour" in play(ferry.story.compiled, "[0, 0]", 1)
    assert "Your name is on it." in play(ferry.story.compiled, "[0, 1, 1]", 1)
    assert "You turn the key" in play(ferry.story.compiled, "[0, 2]", 1)
    assert "You sit down" in play(ferry.story.compiled, "[1]", 1)
    assert "`story.allowExternalFunctionFallbacks = true;`" in TEXT
    with pytest.raises(quickjs.JSException, match="fallbacks disabled"):
        play(ferry.story.compiled, "[1]", 0)


# --- What is said of saved games ---


async def test_a_game_of_a_changed_story_says_so_and_goes_on_with_the_old_one(
    ferry: Cartridge, narrator: InkNarrator, tmp_path: Path
) -> None:
    quoted = re.findall(r"^> (.*)$", TEXT, re.MULTILINE)
    shelf = Shelf([], {"ink": narrator})
    consoles = Consoles(Store(FakeAsyncRedis()), shelf, {"ink": narrator})
    console = consoles.open("1")
    shelf.put(ferry)
    game_id = await console.boot(ferry)
    await console.exit()

    story = tmp_path / CARTRIDGE / "story.ink"
    story.write_text(story.read_text(encoding="utf-8").replace("a yard and a half", "two"), encoding="utf-8")
    shelf.put((await load_cartridge(tmp_path / CARTRIDGE, {"ink": narrator}))[0])
    await console.load(game_id)
    view = console.view()
    assert view is not None
    assert (view.status, view.notice) == (Status.EDITED, quoted[0])
    with pytest.raises(ActionError) as caught:
        await console.press("1", "Ada", game_id, view.turn, 0)
    assert str(caught.value) == quoted[1]

    again = await console.restart()
    view = console.view()
    assert view is not None
    assert (again != game_id, view.status, "then two." in view.scene.text) == (True, Status.OPEN, True)
    shelf.put(ferry)
    await console.load(game_id)
    assert console.status is Status.OPEN
    await consoles.close()


async def test_notes_pictures_and_other_keys_change_no_saved_game(
    ferry: Cartridge, narrator: InkNarrator, tmp_path: Path
) -> None:
    folder = tmp_path / CARTRIDGE
    for name, old, new in (
        (files.MANIFEST, "seconds = 10", "seconds = 20"),
        ("story.ink", "// Names", "// The names"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    shutil.copy(BUNDLED / "last-light" / "title.png", folder / "ferry.png")
    changed, _ = await load_cartridge(folder, {"ink": narrator})
    assert (changed.manifest.seconds, changed.digest) == (20, ferry.digest)
    story = folder / "story.ink"
    story.write_text(story.read_text(encoding="utf-8").replace("mood: sad", "mood: calm"), encoding="utf-8")
    assert (await load_cartridge(folder, {"ink": narrator}))[0].digest != ferry.digest
