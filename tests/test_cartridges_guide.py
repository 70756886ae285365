"""The author's guide taken at its word: its files are written, its commands run, its tables tried out."""

import asyncio
import difflib
import os
import re
import shlex
import shutil
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from guide_parts import (
    BLOCKS,
    GUIDE,
    MANIFESTS,
    ROOT,
    STORIES,
    TEXT,
    Block,
    last_ferry,
    made_cartridge,
    played,
    table_rows,
    write,
)

from base import pictures
from bot.checking import _in_words
from bot.settings import Settings
from engine.cartridge import files
from engine.cartridge.check import Walks, check
from engine.cartridge.manifest import Manifest
from engine.cartridge.report import Report
from engine.cartridge.shelf import BUNDLED, Shelf
from engine.story.ink.narrator import InkNarrator
from engine.story.ink.walk import CROWDS
from engine.story.limits import MEGABYTE, StoryLimits
from engine.story.narrator import Cast, Member
from game.scene import STYLES, Choice, Scene
from game.verdict import VERDICTS


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


@pytest.mark.long
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
    write(tmp_path, block)
    path = tmp_path / block.file
    report = await check(path.parent if (path.parent / files.MANIFEST).exists() else path, {"ink": narrator})
    assert _complaints(report) == []


@pytest.mark.parametrize("block", [block for block in STORIES if block.wrong], ids=lambda block: str(block.line))
async def test_every_story_that_is_wrong_on_purpose_is_complained_about(
    block: Block, narrator: InkNarrator, tmp_path: Path
) -> None:
    write(tmp_path, block)
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
    write(tmp_path)
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
    rows = table_rows("key")
    assert list(rows) == list(Manifest.model_fields)
    for name, key in Manifest.model_fields.items():
        value = key.get_default()
        default = "needed" if key.is_required() else "no limit" if value is None else f"`{value}`"
        if isinstance(value, str) and not key.is_required():
            default = f'`"{value}"`'
        assert rows[name][1:] == [key.description, default], name


async def test_the_tables_of_tags_are_what_a_scene_and_a_choice_have(narrator: InkNarrator, tmp_path: Path) -> None:
    of_scenes, of_choices = table_rows("tag of a scene"), table_rows("tag of a choice")
    names = {tag: re.split(r"[\s:]+", tag)[1] for tag in (*of_scenes, *of_choices)}
    assert [names[tag] for tag in of_scenes] == [
        one.name for one in fields(Scene) if one.name not in {"text", "choices", "decided", "tally"}
    ]
    assert [names[tag] for tag in of_choices] == [one.name for one in fields(Choice) if one.name != "text"]
    story = "-> a\n=== a ===\n+ [Go {} ] -> b\n=== b ===\n{}\nThe end.\n-> END".format(
        " ".join(of_choices), "\n".join(of_scenes)
    )
    scenes = await played(narrator, await made_cartridge(tmp_path, narrator, story), ["Ada"], [{"Ada": "Go"}])
    for tag, name in names.items():
        value = tag.partition(": ")[2]
        shown = scenes[0].choices[0] if tag in of_choices else scenes[1]
        assert getattr(shown, name) == (value or True), tag


def test_the_styles_and_moods_that_are_named_are_those_there_are() -> None:
    style = table_rows("tag of a choice")["# style: danger"][0].split(": ")[1]
    assert re.split(", | or ", style) == list(STYLES)
    mood = table_rows("tag of a scene")["# mood: eerie"][0].split("ours are ")[1]
    stories = "".join(path.read_text(encoding="utf-8") for path in BUNDLED.glob("*/*.ink"))
    assert set(re.split(", | and ", mood)) == set(re.findall(r"# *mood: *([a-z]+)", stories))


async def test_the_table_of_functions_is_what_the_machine_brings(narrator: InkNarrator, tmp_path: Path) -> None:
    rows = table_rows("function")
    glue = (ROOT / "engine" / "story" / "ink" / "glue.js").read_text(encoding="utf-8")
    brought = re.findall(r"^  (\w+): ", glue.split("const machine = {")[1].split("\n};")[0], re.MULTILINE)
    assert [call.partition("(")[0] for call in rows] == brought
    for call, (_, fallback) in rows.items():
        assert f"EXTERNAL {call}\n" in last_ferry()
        assert f"=== function {call}\n~ return {fallback.strip('`')}\n" in last_ferry()
    told = 'a{player_count()} b{player_name(2)} c{player_name(3)} d{crown_holder()} e{character_name("Bo")}'
    story = "\n".join(f"EXTERNAL {call}" for call in rows) + f"\n{told}\n+ [Go] {told} -> END"
    cartridge = await made_cartridge(tmp_path, narrator, story)
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
    table = table_rows("what")
    assert {name: cells[0] for name, cells in table.items()} == dict(rows.values()) | others


def test_the_settings_beside_the_limits_change_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    settings = {name: cells[1].strip("`") for name, cells in table_rows("what").items() if cells[1]}
    assert set(settings.values()) == {name.upper() for name in Settings.model_fields if name.startswith("story_")}
    for key in settings.values():
        monkeypatch.delenv(key, raising=False)
    assert Settings.load().limits == StoryLimits()
    for key in settings.values():
        monkeypatch.setenv(key, "1001" if key == "STORY_CHARACTERS" else "9")
    assert Settings.load().limits == StoryLimits(turn_seconds=9, memory_bytes=9 * MEGABYTE, text=1001, choices=9)


def test_the_table_of_verdicts_has_them_all() -> None:
    assert list(table_rows("`verdict`")) == list(VERDICTS)


def test_the_table_of_lines_has_every_line_that_check_prints() -> None:
    report = Report(["a"], ["b"], 1, 1, {"c": 1}, ["d"], 1, 1, ["e"], 1, 1)
    lines = _in_words("x", report).splitlines()[1:-1]
    words = [re.split(r" {2,}| \d", line.strip())[0] for line in lines]
    assert list(table_rows("line")) == words


def test_what_is_said_of_the_walks_is_so() -> None:
    assert f"with {CROWDS[0]}, {CROWDS[1]} and {CROWDS[2]} pretended players" in TEXT
    assert f"{Walks().turns} turns" in table_rows("line")["no end"][0]
