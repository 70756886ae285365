"""The author's guide taken at its word: its files are written, its commands run, its tables and claims tried out."""

import asyncio
import difflib
import os
import re
import shlex
import shutil
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import pytest
import quickjs
from fakeredis import FakeAsyncRedis

import game.roster
from base import pictures
from bot.checking import _in_words
from bot.settings import Settings
from engine.cartridge import files
from engine.cartridge.cartridge import Cartridge, load_cartridge
from engine.cartridge.check import Walks, check
from engine.cartridge.manifest import Manifest
from engine.cartridge.report import Report
from engine.cartridge.shelf import BUNDLED, Shelf
from engine.consoles import Consoles
from engine.story.ink.narrator import INKJS, InkNarrator
from engine.story.ink.walk import CROWDS
from engine.story.limits import MEGABYTE, StoryLimits
from engine.story.narrator import Cast, Member, Press
from engine.view import Status
from game.errors import ActionError
from game.scene import STYLES, Choice, Scene
from game.store.store import Store
from game.verdict import VERDICTS, plurality

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "CARTRIDGES.md"
TEXT = GUIDE.read_text(encoding="utf-8")
CARTRIDGE = "my-cartridges/night-ferry"


@dataclass(frozen=True)
class Block:
    """A fenced block: its line, its language, the file it is (if it is one), and whether that is wrong on purpose."""

    line: int
    language: str
    file: str
    wrong: bool
    text: str


BLOCKS = [
    Block(TEXT[: found.start()].count("\n") + 1, found[1], found[2] or "", bool(found[3]), found[4])
    for found in re.finditer(r"^```(\S*)(?: (\S+))?( wrong)?\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
]
STORIES = [block for block in BLOCKS if block.language == "ink"]
MANIFESTS = [block for block in BLOCKS if block.language == "toml"]


def _rows(heading: str) -> dict[str, list[str]]:
    """The rows of the table whose first column has this heading: the first cell, and the others."""
    table = TEXT.split(f"\n| {heading} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    cells = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in table]
    assert cells, f"there is no table {heading!r}"
    return {row[0].strip("`"): row[1:] for row in cells}


def _write(folder: Path, until: Block | None = None) -> None:
    """Write the guide's files as its reader does, up to this one; later versions replace earlier ones."""
    for block in BLOCKS:
        if block.file:
            path = folder / block.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        if block is until:
            break
    shutil.copy(ROOT / "docs" / "night-ferry.png", folder / CARTRIDGE / "ferry.png")


def _put(folder: Path, contents: Mapping[str, str | bytes]) -> Path:
    folder.mkdir(parents=True)
    for name, text in contents.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


async def _run(command: str, folder: Path) -> str:
    program, *words = shlex.split(command)
    real = {
        ".venv/bin/gamegirl": [sys.executable, "-m", "bot"],
        ".venv/bin/python": [sys.executable],
        "mkdir": ["mkdir"],
        "cp": ["cp"],
    }[program]
    process = await asyncio.create_subprocess_exec(
        *real, *words, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, err = await process.communicate()
    assert not err, err.decode()
    return re.sub(r"^  in \d+\.\d s$", "  in 0.0 s", out.decode(), flags=re.MULTILINE)


def _complaints(report: Report) -> list[str]:
    counts = {"dead end": report.dead_ends, "no end": report.unended}
    unnamed = [name for name in report.endings if name.startswith("the end")]
    found = [*report.errors, *report.warnings, *report.loops, *report.unreached, *unnamed]
    return found + [word for word, count in counts.items() if count]


# --- The guide as a whole ---


def test_every_fenced_block_is_of_a_kind_that_is_tried_out_here() -> None:
    assert TEXT.count("\n```") == 2 * len(BLOCKS)
    assert {block.language for block in BLOCKS} == {"console", "ini", "toml", "ink"}
    assert all(bool(block.file) is (block.language != "console") for block in BLOCKS)


async def test_every_command_prints_what_the_guide_shows(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    wrong: list[str] = []
    for block in BLOCKS:
        if block.file:
            (tmp_path / block.file).write_text(block.text, encoding="utf-8")
            continue
        really = ""
        for command in re.findall(r"^\$ (.*)$", block.text, re.MULTILINE):
            really += f"$ {command}\n" + await _run(command, tmp_path)
        shown = re.sub(r"^  in \d+\.\d s$", "  in 0.0 s", block.text, flags=re.MULTILINE)
        wrong += difflib.unified_diff(
            shown.splitlines(), really.splitlines(), f"the guide, line {block.line}", "really", lineterm=""
        )
    assert not wrong, "\n".join(wrong)


def test_every_link_leads_somewhere() -> None:
    headings = re.findall(r"^#+ (.*)$", TEXT, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    for target in re.findall(r"\]\(([^)]+)\)", TEXT):
        place, _, anchor = target.partition("#")
        if not place:
            assert anchor in anchors
        elif not target.startswith("https://"):
            assert (GUIDE.parent / place).exists(), target


@pytest.mark.parametrize("block", [block for block in STORIES if not block.wrong], ids=lambda block: str(block.line))
async def test_every_story_plays_without_complaint(block: Block, narrator: InkNarrator, tmp_path: Path) -> None:
    _write(tmp_path, block)
    path = tmp_path / block.file
    report = await check(path.parent if (path.parent / files.MANIFEST).exists() else path, {"ink": narrator})
    assert _complaints(report) == []


@pytest.mark.parametrize("block", [block for block in STORIES if block.wrong], ids=lambda block: str(block.line))
async def test_every_story_that_is_wrong_on_purpose_is_complained_about(
    block: Block, narrator: InkNarrator, tmp_path: Path
) -> None:
    _write(tmp_path, block)
    assert _complaints(await check(tmp_path / block.file, {"ink": narrator}, Walks(20)))


@pytest.mark.parametrize("block", MANIFESTS, ids=lambda block: str(block.line))
def test_every_manifest_is_valid(block: Block) -> None:
    Manifest.model_validate(tomllib.loads(block.text))


def test_the_smallest_manifest_has_the_keys_that_are_needed_and_the_largest_has_all() -> None:
    needed = [name for name, key in Manifest.model_fields.items() if key.is_required()]
    assert list(tomllib.loads(MANIFESTS[0].text)) == needed
    assert list(tomllib.loads(MANIFESTS[-1].text)) == list(Manifest.model_fields)


async def test_the_bot_finds_the_cartridge_where_the_settings_name_it(
    narrator: InkNarrator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CARTRIDGES_DIR", raising=False)
    folder = Settings.load().cartridges_dir
    assert folder == Path("my-cartridges")
    shelf = Shelf([folder], {"ink": narrator})
    await shelf.fill()
    assert [(one.id, one.title) for one in shelf] == [("night-ferry", "The Night Ferry")]
    assert not shelf.refused


# --- The tables ---


def test_the_table_of_keys_is_the_manifest() -> None:
    rows = _rows("key")
    assert list(rows) == list(Manifest.model_fields)
    for name, key in Manifest.model_fields.items():
        value = key.get_default()
        default = "needed" if key.is_required() else "no limit" if value is None else f"`{value}`"
        if isinstance(value, str) and not key.is_required():
            default = f'`"{value}"`'
        assert rows[name][1:] == [key.description, default], name


async def test_the_tables_of_tags_are_what_a_scene_and_a_choice_have(narrator: InkNarrator, tmp_path: Path) -> None:
    of_scenes, of_choices = _rows("tag of a scene"), _rows("tag of a choice")
    names = {tag: re.split(r"[\s:]+", tag)[1] for tag in (*of_scenes, *of_choices)}
    assert [names[tag] for tag in of_scenes] == [
        one.name for one in fields(Scene) if one.name not in {"text", "choices", "decided", "tally"}
    ]
    assert [names[tag] for tag in of_choices] == [one.name for one in fields(Choice) if one.name != "text"]
    story = "-> a\n=== a ===\n+ [Go {} ] -> b\n=== b ===\n{}\nThe end.\n-> END".format(
        " ".join(of_choices), "\n".join(of_scenes)
    )
    scenes = await _played(narrator, await _cartridge(tmp_path, narrator, story), ["Ada"], [{"Ada": "Go"}])
    for tag, name in names.items():
        value = tag.partition(": ")[2]
        shown = scenes[0].choices[0] if tag in of_choices else scenes[1]
        assert getattr(shown, name) == (value or True), tag


def test_the_styles_and_moods_that_are_named_are_those_there_are() -> None:
    style = _rows("tag of a choice")["# style: danger"][0].split(": ")[1]
    assert re.split(", | or ", style) == list(STYLES)
    mood = _rows("tag of a scene")["# mood: eerie"][0].split("ours are ")[1]
    stories = "".join(path.read_text(encoding="utf-8") for path in BUNDLED.glob("*/*.ink"))
    assert set(re.split(", | and ", mood)) == set(re.findall(r"# *mood: *([a-z]+)", stories))


async def test_the_table_of_functions_is_what_the_machine_brings(narrator: InkNarrator, tmp_path: Path) -> None:
    rows = _rows("function")
    glue = (ROOT / "engine" / "story" / "ink" / "glue.js").read_text(encoding="utf-8")
    brought = re.findall(r"^  (\w+): ", glue.split("const machine = {")[1].split("\n};")[0], re.MULTILINE)
    assert [call.partition("(")[0] for call in rows] == brought
    for call, (_, fallback) in rows.items():
        assert f"EXTERNAL {call}\n" in _last_ferry()
        assert f"=== function {call}\n~ return {fallback.strip('`')}\n" in _last_ferry()
    told = 'a{player_count()} b{player_name(2)} c{player_name(3)} d{crown_holder()} e{character_name("Bo")}'
    story = "\n".join(f"EXTERNAL {call}" for call in rows) + f"\n{told}\n+ [Go] {told} -> END"
    cartridge = await _cartridge(tmp_path, narrator, story)
    page = await narrator.open(cartridge.story, Cast(), 1)
    assert page.scene.text == "a1 b c d eBo"
    cast = Cast((Member("Ada", "Sir Ada"), Member("Bo", "Lady Bo")), "Ada")
    page = await narrator.turn(cartridge.story, page.state, 0, [], cast)
    assert page.scene.text == "a2 bBo c dAda eLady Bo"


def test_the_table_of_limits_is_what_holds() -> None:
    limits = StoryLimits()
    rows = {
        "turn_seconds": ("time for a turn", f"{limits.turn_seconds:g} s"),
        "press_seconds": ("more time for each press", f"{limits.press_seconds:g} s"),
        "memory_bytes": ("memory", f"{limits.memory_bytes // MEGABYTE} MB"),
        "text": ("text of a scene", f"{limits.text:,} characters"),
        "choices": ("choices of a scene", f"{limits.choices}"),
        "choice": ("text of a choice", f"{limits.choice:,} characters"),
        "compile_seconds": ("time to compile", f"{limits.compile_seconds:g} s"),
        "compile_memory_bytes": ("memory to compile", f"{limits.compile_memory_bytes // MEGABYTE} MB"),
    }
    assert set(rows) == {one.name for one in fields(StoryLimits)}
    others = {
        "files of a cartridge": f"{files.MAX_FILES}",
        "all files together": f"{files.MAX_BYTES // MEGABYTE} MB",
        "one file": f"{files.MAX_FILE_BYTES // MEGABYTE} MB",
        "a picture": f"{pictures.MAX_BYTES // MEGABYTE} MB",
        "a picture's side": f"{pictures.MAX_SIDE:,} pixels",
        "a picture's area": f"{pictures.MAX_PIXELS:,} pixels",
        "frames of an animation": f"{pictures.MAX_FRAMES}",
        "all frames together": f"{pictures.MAX_ALL_PIXELS:,} pixels",
    }
    table = _rows("what")
    assert {name: cells[0] for name, cells in table.items()} == dict(rows.values()) | others


def test_the_settings_beside_the_limits_change_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    settings = {name: cells[1].strip("`") for name, cells in _rows("what").items() if cells[1]}
    assert set(settings.values()) == {name.upper() for name in Settings.model_fields if name.startswith("story_")}
    for key in settings.values():
        monkeypatch.delenv(key, raising=False)
    assert Settings.load().limits == StoryLimits()
    for key in settings.values():
        monkeypatch.setenv(key, "1001" if key == "STORY_CHARACTERS" else "9")
    assert Settings.load().limits == StoryLimits(turn_seconds=9, memory_bytes=9 * MEGABYTE, text=1001, choices=9)


def test_the_table_of_verdicts_has_them_all() -> None:
    assert list(_rows("`verdict`")) == list(VERDICTS)


def test_the_table_of_lines_has_every_line_that_check_prints() -> None:
    report = Report(["a"], ["b"], 1, 1, {"c": 1}, ["d"], 1, 1, ["e"], 1, 1)
    lines = _in_words("x", report).splitlines()[1:-1]
    words = [re.split(r" {2,}| \d", line.strip())[0] for line in lines]
    assert list(_rows("line")) == words


def test_what_is_said_of_the_walks_is_so() -> None:
    assert f"with {CROWDS[0]}, {CROWDS[1]} and {CROWDS[2]} pretended players" in TEXT
    assert f"{Walks().turns} turns" in _rows("line")["no end"][0]


# --- What goes wrong ---

KEYS = 'id = "night-ferry"\ntitle = "T"\nauthor = "A"\nstory = "story.ink"\n'
FINE = "-> quay\n=== quay ===\nText.\n+ [Jump] -> END\n+ [Wave] -> END\n"

PICTURE = (ROOT / "docs" / "night-ferry.png").read_bytes()

# What is in a cartridge of which check, or the shelf, says what the guide's table has in its first column.
WRONG: dict[str, Mapping[str, str | bytes]] = {
    "cartridge.toml is missing": {"cartridge.toml.txt": KEYS, "story.ink": FINE},
    "not valid TOML": {files.MANIFEST: "id = “night-ferry”", "story.ink": FINE},
    "there is no key": {files.MANIFEST: KEYS + 'titel = "T"', "story.ink": FINE},
    "author is missing": {files.MANIFEST: KEYS.replace("author", "#"), "story.ink": FINE},
    "id has to be": {files.MANIFEST: KEYS.replace("night-ferry", "Night Ferry"), "story.ink": FINE},
    "story names": {files.MANIFEST: KEYS.replace("story.ink", "Story.ink"), "story.ink": FINE},
    "Divert target": {"story.ink": FINE.replace("Jump] -> END", "Jump] -> dek")},
    "Unresolved variable": {"story.ink": FINE.replace("Text", "{boats}")},
    "Function call target": {"story.ink": FINE.replace("Text", "{player_count()}")},
    "Expected closing brace": {"story.ink": FINE.replace("Text", "{quay: Text")},
    "You shouldn't use a '~'": {"story.ink": FINE.replace("Text.", "{ quay: ~ quay = 1 }")},
    "Expected end of line": {"story.ink": FINE + "=== old-quay ===\n-> END\n"},
    "already contains": {"story.ink": FINE + "=== quay ===\n-> END\n"},
    "to include": {"story.ink": "INCLUDE act2.ink\n" + FINE},
    "loose end": {"story.ink": FINE + "=== deck ===\nNobody.\n"},
    "dead end": {"story.ink": "-> quay\n=== quay ===\nText.\n* [Jump] -> quay\n* [Wave] -> quay\n"},
    "of 0.0 turns": {"story.ink": FINE.replace("-> quay\n", "", 1)},
    "no end": {"story.ink": FINE.replace("END", "quay")},
    "unseen": {"story.ink": FINE + "=== cellar ===\nIt is damp.\n-> END\n"},
    "was cut off": {"story.ink": "-> quay\n=== quay ===\nText.\n-> quay\n"},
    "no function": {"story.ink": "EXTERNAL weather()\n" + FINE.replace("Text", "{weather()}")},
    "no picture '": {"story.ink": FINE.replace("Text", "# image: quai.png\nText"), "Quai.png": PICTURE},
    "not a PNG": {"story.ink": FINE, "deck.png": "a text"},
    "not UTF-8": {"story.ink": FINE.replace("Text", "Café").encode("cp1252")},
}  # fmt: skip


async def test_the_table_of_errors_has_what_is_really_said(narrator: InkNarrator, tmp_path: Path) -> None:
    said = {}
    for number, (name, contents) in enumerate(WRONG.items()):
        folder = _put(tmp_path / str(number), {files.MANIFEST: KEYS, **contents})
        if name == "cartridge.toml is missing":
            (folder / files.MANIFEST).unlink()
        walks = Walks(5 if name == "was cut off" else 20)  # it takes two seconds to be cut off
        words = _in_words("x", await check(folder, {"ink": narrator}, walks))
        said[name] = words.replace(f" {walks.count} ", " 200 ")
    twice = [_put(tmp_path / "shelf" / name, {files.MANIFEST: KEYS, "story.ink": FINE}) for name in ("a", "b")]
    shelf = Shelf([tmp_path / "shelf"], {"ink": narrator})
    await shelf.fill()
    said["another cartridge"] = shelf.refused[twice[1]][0]
    unproven = dict(said)
    for message in _rows("it says"):
        name = next((name for name in unproven if name in message), message)
        assert message in unproven.pop(name, ""), said.get(name)
    assert not unproven


PITFALLS: dict[str, tuple[str, Mapping[str, object]]] = {
    "two # in a line": (FINE.replace("Text", "# title: Cabin #5\nCabin #5, says the door"), {"title": "Cabin"}),
    "a hash in text": (FINE.replace("Text", "Cabin #5, says the door"), {"text": "Cabin"}),
    "an address": (FINE.replace("Text", "See https://example.org"), {"text": "See https:"}),
    "a dash at the beginning": (FINE.replace("Text", "- Hello"), {"text": "Hello."}),
    "a misspelt tag": (FINE.replace("Text", "# titel: On Board\nText"), {"title": "", "text": "Text."}),
    "a tag of a scene with other capitals": (FINE.replace("Text", "# TITLE: Quay\nText"), {"title": "Quay"}),
    "the same tag twice": (FINE.replace("Text", "# title: A\nText\n# title: B\n"), {"title": "B"}),
    "a style it does not know": (
        FINE.replace("Jump", "Jump # style: red"),
        {"choices": (Choice("Jump"), Choice("Wave"))},
    ),
    "a tag behind the brackets": (
        FINE.replace("Jump]", "Jump] # crown"),
        {"choices": (Choice("Jump"), Choice("Wave"))},
    ),
    "a tag inside the brackets": (
        FINE.replace("Jump]", "Jump # crown]"),
        {"choices": (Choice("Jump", crown=True), Choice("Wave"))},
    ),
    "tags of several places": (
        FINE.replace("Text.", "# title: A\n# mood: calm\nText.\n-> b\n=== b ===\n# title: B\nMore."),
        {"title": "B", "mood": "calm", "text": "Text.\nMore."},
    ),
    "an empty line": (FINE.replace("Text", "One\n\n\nTwo"), {"text": "One\nTwo."}),
    "a function without its EXTERNAL": (
        FINE.replace("Text", "{player_count()} of you") + "=== function player_count()\n~ return 1\n",
        {"text": "1 of you."},
    ),
}


@pytest.mark.parametrize("name", PITFALLS)
async def test_the_pitfalls_of_ink_are_as_they_are_told(name: str, narrator: InkNarrator, tmp_path: Path) -> None:
    story, shown = PITFALLS[name]
    [scene] = await _played(narrator, await _cartridge(tmp_path, narrator, story), ["Ada", "Bo"], [])
    assert {key: getattr(scene, key) for key in shown} == shown


async def test_marks_behind_a_backslash_are_text(narrator: InkNarrator, tmp_path: Path) -> None:
    [marks] = [block for block in STORIES if block.file == "drafts/marks.ink"]
    [scene] = await _played(narrator, await _cartridge(tmp_path, narrator, marks.text), ["Ada"], [])
    assert scene.title == "Cabin #5"
    assert scene.text == (
        "- A line that begins with a dash, * a star, + a plus, = an equals sign or ~ a tilde.\n"
        "A hash #, {braces}, a bar |, an arrow ->, an address: https://example.org"
    )
    assert [choice.text for choice in scene.choices] == ["Knock at #5", "Push the [red] button"]


async def test_only_without_brackets_a_choice_is_told_again(narrator: InkNarrator, tmp_path: Path) -> None:
    story = "-> quay\n=== quay ===\n+ [Jump] -> deck\n+ Wave -> deck\n=== deck ===\nNobody.\n-> END\n"
    cartridge = await _cartridge(tmp_path, narrator, story)
    assert (await _played(narrator, cartridge, ["Ada"], [{"Ada": "Jump"}]))[1].text == "Nobody."
    assert (await _played(narrator, cartridge, ["Ada"], [{"Ada": "Wave"}]))[1].text.split() == ["Wave", "Nobody."]


# --- What is said of the crowd ---


def _last_ferry() -> str:
    return [block.text for block in STORIES if block.file.startswith(CARTRIDGE)][-1]


async def _cartridge(tmp_path: Path, narrator: InkNarrator, story: str) -> Cartridge:
    folder = _put(tmp_path / "made" / str(len(list(tmp_path.glob("made/*")))), {"story.ink": story})
    return (await load_cartridge(folder / "story.ink", {"ink": narrator}))[0]


async def _played(
    narrator: InkNarrator,
    cartridge: Cartridge,
    names: Sequence[str],
    turns: Sequence[Mapping[str, str]],
    crown: str = "",
) -> list[Scene]:
    """Play with these players, whose characters are knights, and what each pressed; returns the scenes."""
    cast = Cast(tuple(Member(name, f"Sir {name}") for name in names), crown)
    page = await narrator.open(cartridge.story, Cast(), 1)
    scenes = [page.scene]
    for presses in turns:
        texts = [choice.text for choice in page.scene.choices]
        taken = plurality({name: texts.index(text) for name, text in presses.items()}, crown_holder=crown, seed="1")
        heard = [Press(name, text) for name, text in presses.items()]
        page = await narrator.turn(cartridge.story, page.state, taken.choice, heard, cast)
        scenes.append(page.scene)
    return scenes


@pytest.fixture
async def ferry(narrator: InkNarrator, tmp_path: Path) -> Cartridge:
    """The night ferry as it is at the end of the guide."""
    _write(tmp_path)
    cartridge, warnings = await load_cartridge(tmp_path / CARTRIDGE, {"ink": narrator})
    assert not warnings
    return cartridge


async def test_presses_that_lost_are_remembered_by_name(ferry: Cartridge, narrator: InkNarrator) -> None:
    turns = [
        {"Ada": "Jump", "Bo": "Wave it off", "Cy": "Jump"},
        {"Ada": "Take the wheel", "Bo": "Take the wheel", "Cy": "Look for the captain"},
    ]
    _, deck, harbour = await _played(narrator, ferry, ["Ada", "Bo", "Cy"], turns)
    assert "in a heap, all 3 of you" in deck.text
    assert "Sir Bo had one hand up to wave" in deck.text
    assert (harbour.end, "Cy comes up from below" in harbour.text) == ("escape", True)


async def test_a_split_crew_wrecks_the_ship_and_old_presses_are_forgotten(
    ferry: Cartridge, narrator: InkNarrator
) -> None:
    names = [f"P{number}" for number in range(50)]
    second = dict.fromkeys(names, "Take the wheel") | dict.fromkeys(names[20:36], "Look for the captain")
    turns = [dict.fromkeys(names, "Jump"), second | dict.fromkeys(names[36:], "Cut the engine")]
    _, deck, rocks = await _played(narrator, ferry, names, turns)
    assert deck.text.startswith("50 of you land at once")
    assert rocks.text.startswith("20 at the wheel, 30 with ideas")


async def test_a_player_alone_is_never_told_of_others(ferry: Cartridge, narrator: InkNarrator) -> None:
    for choice in ("Take the wheel", "Look for the captain"):
        scenes = await _played(narrator, ferry, ["Ada"], [{"Ada": "Jump"}, {"Ada": choice}])
        assert not re.search(r"\ball\b|\b1 of you|heap", "".join(scene.text for scene in scenes))
        assert all(scene.text for scene in scenes)


async def test_the_crown_is_named_and_its_choice_is_its_holders_alone(ferry: Cartridge, narrator: InkNarrator) -> None:
    turns = [{"Ada": "Jump"}, {"Ada": "Cut the engine"}]
    _, deck, drift = await _played(narrator, ferry, ["Ada"], turns, crown="Ada")
    assert [choice.text for choice in deck.choices if choice.crown] == ["Cut the engine"]
    assert drift.text.startswith("Ada turns the key")


async def test_the_first_scene_knows_nobody(narrator: InkNarrator, tmp_path: Path) -> None:
    told = "EXTERNAL player_count()\nEXTERNAL player_name(n)\n{player_count()}, {player_name(1)}.\n+ [Go] -> END\n"
    [scene] = await _played(narrator, await _cartridge(tmp_path, narrator, told), ["Ada", "Bo"], [])
    assert scene.text == "1, ."


async def test_what_on_press_tells_is_thrown_away(narrator: InkNarrator, tmp_path: Path) -> None:
    story = "VAR n = 0\n+ [Go] -> next\n=== next ===\n{n}\n-> END\n"
    story += "=== function on_press(player, choice)\nHello.\n~ n = n + 1\n"
    scenes = await _played(narrator, await _cartridge(tmp_path, narrator, story), ["Ada"], [{"Ada": "Go"}])
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
    scenes = await _played(narrator, await _cartridge(tmp_path, narrator, story), ["Ada"], [{"Ada": "Go"}])
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
