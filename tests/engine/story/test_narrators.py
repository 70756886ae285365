"""A narrator of one's own: registered under a name, asked for by a manifest, played like any other."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from cartridge_parts import loaded, manifest, refused, spread
from engine_parts import SlowClock, Table
from fakeredis import FakeAsyncRedis

from engine.cartridge.check import check
from engine.cartridge.shelf import Shelf
from engine.consoles import Consoles
from engine.story.ink.narrator import InkNarrator
from engine.story.narrator import Cast, Narration, Narrator, Narrators, Preparation, Press, Story, StoryError
from engine.story.walks import Exploration, Walk
from engine.view import Status
from game.scene import Choice, Scene
from game.store.store import Store

TALE = "Polly wants a cracker.\nPolly has a cracker.\nPolly wants another.\n"


class Parrot(Narrator):
    """Tells the lines of a text one after the other, and repeats what the players said."""

    suffixes = (".txt",)

    async def prepare(self, files: Mapping[str, bytes], main: str) -> Preparation:
        text = files[main].decode()
        if not text.strip():
            raise StoryError("The parrot says nothing.", "there is no line in it")
        digest = hashlib.sha256(text.encode()).hexdigest()
        return Preparation(Story(text, digest), warnings=["it is a parrot"], pictures=[(f"{main}, line 9", "a.png")])

    async def open(self, story: Story, cast: Cast, seed: int) -> Narration:
        return self._told(story, 0, "")

    async def turn(self, story: Story, state: str, choice: int, presses: Sequence[Press], cast: Cast) -> Narration:
        heard = " ".join(f"{press.player} said {press.choice!r}." for press in presses)
        return self._told(story, int(state) + (choice == 0), heard)

    def _told(self, story: Story, line: int, heard: str) -> Narration:
        lines = story.compiled.splitlines()
        goes_on = line + 1 < len(lines)
        choices = (Choice("Go on"), Choice("Again")) if goes_on else ()
        scene = Scene(f"{lines[line]} {heard}".strip(), choices, end="" if goes_on else "silence")
        return Narration(scene, str(line))


class StrollingParrot(Parrot):
    """A parrot whose lines `gamegirl check` can walk along."""

    async def walk(self, story: Story, seeds: Sequence[int], turns: int, seconds: float) -> Exploration:
        walks = [Walk(seed, turns=2, ending="silence", longest=9) for seed in seeds]
        return Exploration(walks, ["perch", "cage"], frozenset({"perch"}))


def parrot_cartridge(folder: Path, text: str = TALE) -> Path:
    return spread(folder, {"cartridge.toml": manifest(narrator="parrot", story="tale.txt"), "tale.txt": text})


@pytest.fixture
def narrators(narrator: InkNarrator) -> Narrators:
    return {"ink": narrator, "parrot": Parrot()}


async def test_its_cartridge_is_put_on_the_shelf_and_played_to_the_end(
    tmp_path: Path, narrators: Narrators, slow_clock: SlowClock, channel: str
) -> None:
    parrot_cartridge(tmp_path / "polly")
    shelf = Shelf([tmp_path], narrators)
    await shelf.fill()
    assert not shelf.refused
    [cartridge] = shelf
    consoles = Consoles(Store(FakeAsyncRedis(), slow_clock), shelf, narrators)
    table = Table(consoles, slow_clock, channel)
    await table.boot(cartridge)
    assert table.view.scene.text == "Polly wants a cracker."
    view = await table.turn(Ada="Again", Bo="Go on", Cy="Go on")
    assert view.scene.text == "Polly has a cracker. Ada said 'Again'. Bo said 'Go on'. Cy said 'Go on'."
    view = await table.turn(Ada="Go on")
    assert (view.status, view.scene.end) == (Status.OVER, "silence")
    await consoles.close()


async def test_its_warnings_and_the_pictures_that_it_misses_are_told(tmp_path: Path, narrators: Narrators) -> None:
    report = await check(parrot_cartridge(tmp_path), narrators)
    assert report.warnings == ["it is a parrot", "tale.txt, line 9: there is no picture 'a.png' in the cartridge"]


async def test_what_it_can_not_prepare_is_refused_with_the_line_for_the_author(
    tmp_path: Path, narrators: Narrators
) -> None:
    assert await refused(parrot_cartridge(tmp_path, "\n"), narrators) == ["tale.txt: there is no line in it"]


async def test_its_bare_stories_are_taken_by_their_suffix_and_bring_no_other_file(
    tmp_path: Path, narrators: Narrators
) -> None:
    (tmp_path / "tale.TXT").write_text(TALE)
    (tmp_path / "other.txt").write_text(TALE)
    report = await check(tmp_path / "tale.TXT", narrators)
    assert (report.ok, report.warnings) == (True, ["it is a parrot"])
    assert Shelf([], narrators).sources(tmp_path / "tale.TXT") == [tmp_path / "tale.TXT"]


async def test_a_narrator_that_nobody_registered_is_refused_with_those_there_are(
    tmp_path: Path, narrators: Narrators
) -> None:
    spread(tmp_path, {"cartridge.toml": manifest(narrator="oracle")})
    assert await refused(tmp_path, narrators) == [
        """cartridge.toml: narrator has to be "ink" or "parrot", not 'oracle'"""
    ]


async def test_each_narrator_has_suffixes_of_its_own(tmp_path: Path, narrators: Narrators) -> None:
    spread(tmp_path, {"cartridge.toml": manifest(narrator="parrot")})
    assert await refused(tmp_path, narrators) == [
        "cartridge.toml: story has to be the name of a file that ends with .txt, not 'story.ink'"
    ]


async def test_a_cartridge_that_names_no_narrator_is_ink_whoever_else_is_registered(
    tmp_path: Path, narrators: Narrators
) -> None:
    others_first: Narrators = {"parrot": narrators["parrot"], "ink": narrators["ink"]}
    assert (await loaded(spread(tmp_path, {}), others_first)).manifest.narrator == "ink"
    [error] = await refused(tmp_path, {"parrot": narrators["parrot"]})
    assert error == """cartridge.toml: narrator has to be "parrot", not 'ink'"""


async def test_check_walks_the_stories_of_a_narrator_that_can_be_walked_and_loads_those_of_others(
    tmp_path: Path,
) -> None:
    path = parrot_cartridge(tmp_path)
    report = await check(path, {"parrot": Parrot()})
    assert (report.ok, report.walks, report.endings) == (True, 0, {})
    report = await check(path, {"parrot": StrollingParrot()})
    assert (report.walks, report.turns, report.endings, report.unreached) == (200, 400, {"silence": 200}, ["cage"])
