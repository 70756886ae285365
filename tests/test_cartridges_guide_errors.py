"""What the author's guide says of errors and pitfalls is what happens."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from guide_parts import ROOT, STORIES, made_cartridge, played, put, table_rows

from bot.checking import _in_words
from engine.cartridge import files
from engine.cartridge.check import Walks, check
from engine.cartridge.shelf import Shelf
from engine.story.ink.narrator import InkNarrator
from game.scene import Choice

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
        folder = put(tmp_path / str(number), {files.MANIFEST: KEYS, **contents})
        if name == "cartridge.toml is missing":
            (folder / files.MANIFEST).unlink()
        walks = Walks(5 if name == "was cut off" else 20)  # it takes two seconds to be cut off
        words = _in_words("x", await check(folder, {"ink": narrator}, walks))
        said[name] = words.replace(f" {walks.count} ", " 200 ")
    twice = [put(tmp_path / "shelf" / name, {files.MANIFEST: KEYS, "story.ink": FINE}) for name in ("a", "b")]
    shelf = Shelf([tmp_path / "shelf"], {"ink": narrator})
    await shelf.fill()
    said["another cartridge"] = shelf.refused[twice[1]][0]
    unproven = dict(said)
    for message in table_rows("it says"):
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
    [scene] = await played(narrator, await made_cartridge(tmp_path, narrator, story), ["Ada", "Bo"], [])
    assert {key: getattr(scene, key) for key in shown} == shown


async def test_marks_behind_a_backslash_are_text(narrator: InkNarrator, tmp_path: Path) -> None:
    [marks] = [block for block in STORIES if block.file == "drafts/marks.ink"]
    [scene] = await played(narrator, await made_cartridge(tmp_path, narrator, marks.text), ["Ada"], [])
    assert scene.title == "Cabin #5"
    assert scene.text == (
        "- A line that begins with a dash, * a star, + a plus, = an equals sign or ~ a tilde.\n"
        "A hash #, {braces}, a bar |, an arrow ->, an address: https://example.org"
    )
    assert [choice.text for choice in scene.choices] == ["Knock at #5", "Push the [red] button"]


async def test_only_without_brackets_a_choice_is_told_again(narrator: InkNarrator, tmp_path: Path) -> None:
    story = "-> quay\n=== quay ===\n+ [Jump] -> deck\n+ Wave -> deck\n=== deck ===\nNobody.\n-> END\n"
    cartridge = await made_cartridge(tmp_path, narrator, story)
    assert (await played(narrator, cartridge, ["Ada"], [{"Ada": "Jump"}]))[1].text == "Nobody."
    assert (await played(narrator, cartridge, ["Ada"], [{"Ada": "Wave"}]))[1].text.split() == ["Wave", "Nobody."]
