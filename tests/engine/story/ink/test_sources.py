"""The Ink sources of a cartridge: which files they are, in any encoding, and what is said of their faults."""

import json
from pathlib import Path

import pytest
from cartridge_parts import Contents, loaded, manifest, picture, refused, spread

from engine.cartridge.cartridge import load_cartridge
from engine.story.narrator import Cast, Narrators

# Files


@pytest.mark.parametrize(
    "name", ["acts/one.ink", "Acts/ONE.ink", "acts\\one.ink", "./acts/one.ink", ".\\Acts\\.\\one.INK", "Acts/one"]
)
async def test_a_file_is_included_however_its_name_is_spelled(tmp_path: Path, narrators: Narrators, name: str) -> None:
    files: Contents = {"story.ink": f"INCLUDE {name}\n-> one", "acts/one.ink": "== one\nThe first act.\n-> END"}
    assert "The first act." in (await loaded(spread(tmp_path, files), narrators)).story.compiled


async def test_a_story_in_a_sub_folder_includes_from_there_and_deeper(tmp_path: Path, narrators: Narrators) -> None:
    files: Contents = {
        "cartridge.toml": manifest(story="ink/story.ink"),
        "ink/story.ink": "INCLUDE one.ink\n-> one",
        "ink/one.ink": "INCLUDE deeper/two.ink\n== one\nOne.\n-> two",
        "ink/deeper/two.ink": "== two\nTwo.\n-> END",
        "one.ink": "-> this_is_another_file",
    }
    assert "Two." in (await loaded(spread(tmp_path, files), narrators)).story.compiled


async def test_a_file_includes_from_its_own_folder_too(tmp_path: Path, narrators: Narrators) -> None:
    files: Contents = {
        "story.ink": "INCLUDE acts/one.ink\n-> one",
        "acts/one.ink": "INCLUDE two.ink\n== one\nOne.\n-> two",
        "acts/two.ink": "== two\nTwo.\n-> END",
    }
    assert "Two." in (await loaded(spread(tmp_path, files), narrators)).story.compiled


async def test_two_files_of_one_name_are_each_included_from_their_own_folder(
    tmp_path: Path, narrators: Narrators
) -> None:
    files: Contents = {
        "story.ink": "INCLUDE one/act.ink\nINCLUDE two/act.ink\n-> one",
        "one/act.ink": "INCLUDE end.ink\n== one\nOne.\n-> one_end",
        "two/act.ink": "INCLUDE end.ink\n== two\nTwo.\n-> two_end",
        "one/end.ink": "== one_end\nThe end of one.\n-> two",
        "two/end.ink": "== two_end\nThe end of two.\n-> END",
    }
    compiled = (await loaded(spread(tmp_path, files), narrators)).story.compiled
    assert "The end of one." in compiled
    assert "The end of two." in compiled


async def test_every_file_to_include_that_is_not_there_is_told(tmp_path: Path, narrators: Narrators) -> None:
    files: Contents = {"story.ink": "INCLUDE gone.ink\nINCLUDE one.ink\n", "one.ink": "Once.\n  INCLUDE lost\n"}
    assert sorted(await refused(spread(tmp_path, files), narrators)) == [
        "one.ink, line 2: there is no file 'lost' to include",
        "story.ink, line 1: there is no file 'gone.ink' to include",
    ]


async def test_an_error_in_an_included_file_is_told_with_that_file_and_line(
    tmp_path: Path, narrators: Narrators
) -> None:
    files: Contents = {"story.ink": "INCLUDE acts/one.ink\n-> one", "acts/one.ink": "== one\nHello.\n-> nowhere"}
    assert await refused(spread(tmp_path, files), narrators) == [
        "acts/one.ink, line 3: Divert target not found: '-> nowhere'"
    ]


async def test_an_error_in_an_included_file_is_told_with_its_real_name(tmp_path: Path, narrators: Narrators) -> None:
    files: Contents = {"story.ink": "INCLUDE .\\Acts\\ONE\n-> one", "acts/one.ink": "== one\nHi.\n-> nowhere"}
    (error,) = await refused(spread(tmp_path, files), narrators)
    assert error.startswith("acts/one.ink, line 3: ")


async def test_a_file_to_include_that_is_not_there_is_told_by_its_name(tmp_path: Path, narrators: Narrators) -> None:
    (error,) = await refused(spread(tmp_path, {"story.ink": "Once.\nINCLUDE acts/one.ink\n"}), narrators)
    assert error.startswith("story.ink")
    assert "acts/one.ink" in error


async def test_a_file_to_include_that_is_not_there_is_told_with_the_line_that_asks_for_it(
    tmp_path: Path, narrators: Narrators
) -> None:
    files: Contents = {
        "story.ink": "INCLUDE acts/one.ink\n-> one",
        "acts/one.ink": "== one\nHello.\nINCLUDE two.ink\n-> END",
    }
    (error,) = await refused(spread(tmp_path, files), narrators)
    assert error.startswith("acts/one.ink, line 3: ")


@pytest.mark.parametrize("name", ["../secret.ink", "/etc/passwd", "..\\..\\etc\\passwd", "__proto__", "constructor"])
async def test_nothing_is_included_from_outside(tmp_path: Path, narrators: Narrators, name: str) -> None:
    (tmp_path / "secret.txt").write_text("a token")
    (error,) = await refused(spread(tmp_path / "game", {"story.ink": f"INCLUDE {name}\n"}), narrators)
    assert name in error


async def test_a_story_that_includes_itself_is_refused(tmp_path: Path, narrators: Narrators) -> None:
    (error,) = await refused(spread(tmp_path, {"story.ink": "Once.\nINCLUDE story.ink\n"}), narrators)
    assert error.startswith("story.ink, line ")


async def test_what_ink_warns_of_is_a_warning_with_its_line(tmp_path: Path, narrators: Narrators) -> None:
    _, (warning,) = await load_cartridge(
        spread(tmp_path, {"story.ink": "Once.\n-> one\n== one\nA loose end.\n"}), narrators
    )
    assert warning.startswith("story.ink, line 4: Apparent loose end")


@pytest.mark.parametrize("form", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-mark", "utf-16-be-mark"])
async def test_a_source_in_any_unicode_form_is_the_same_story(tmp_path: Path, narrators: Narrators, form: str) -> None:
    text = "Café “Zur Sonne” ☀\n-> END\n"
    marked = f"\ufeff{text}" if form.endswith("-mark") else text
    story = (await loaded(spread(tmp_path, {"story.ink": marked.encode(form.removesuffix("-mark"))}), narrators)).story
    assert json.loads(story.compiled)["root"][0][0] == "^Café “Zur Sonne” ☀"
    assert story == (await loaded(spread(tmp_path, {"story.ink": text}), narrators)).story


async def test_a_source_in_windows_1252_is_read_and_warned_of_with_its_line(
    tmp_path: Path, narrators: Narrators
) -> None:
    files: Contents = {
        "story.ink": "INCLUDE one.ink\n-> one",
        "one.ink": "== one\nHi.\nThe café … “open”\n-> END".encode("cp1252"),
    }
    cartridge, warnings = await load_cartridge(spread(tmp_path, files), narrators)
    assert warnings == ["one.ink, line 3: this is not UTF-8, so it was read as Windows-1252"]
    assert "The café … “open”" in cartridge.story.compiled


@pytest.mark.parametrize("mark", ["", "\ufeff", "\n "])
async def test_a_compiled_story_is_taken_as_it_is(tmp_path: Path, narrators: Narrators, mark: str) -> None:
    compiled = (await loaded(spread(tmp_path / "ink", {}), narrators)).story.compiled
    files: Contents = {"cartridge.toml": manifest(story="story.json"), "story.json": mark + compiled}
    again = await loaded(spread(tmp_path / "json", files), narrators)
    assert json.loads(again.story.compiled) == json.loads(compiled)
    page = await narrators["ink"].open(again.story, Cast(), 1)
    assert (page.scene.text, page.scene.choices[0].text) == ("Once.", "On")


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b'{"root": 1}', b'"inkVersion"', b"Once.", b"\x89PNG", b"\xff\xfe{"]
)
async def test_json_that_is_no_ink_is_refused_with_its_name(tmp_path: Path, narrators: Narrators, data: bytes) -> None:
    files: Contents = {"cartridge.toml": manifest(story="story.json"), "story.json": data}
    assert await refused(spread(tmp_path, files), narrators) == [
        "story.json: this is not a compiled Ink story: export it again as JSON"
    ]


@pytest.mark.parametrize("torn", ['{"inkVersion": 21, "root": [["^On', '{"inkVersion": 21}', '{"a": "inkVersion"}'])
async def test_a_compiled_story_that_can_never_begin_is_refused(
    tmp_path: Path, narrators: Narrators, torn: str
) -> None:
    files: Contents = {"cartridge.toml": manifest(story="story.json"), "story.json": torn}
    (error,) = await refused(spread(tmp_path, files), narrators)
    assert error.startswith("story.json: ")


# The pictures that it names


async def test_a_picture_that_is_not_there_is_warned_of_with_file_and_line(
    tmp_path: Path, narrators: Narrators
) -> None:
    files: Contents = {
        "story.ink": "INCLUDE one.ink\nOnce. # image: there.png\n* [On # Image: gone.png] -> one",
        "one.ink": "== one\nTwice.\n#title: Two # image : art/gone too.png # mood: sad\n-> END",
        "there.png": picture(),
    }
    _, warnings = await load_cartridge(spread(tmp_path, files), narrators)
    assert sorted(warnings) == [
        "one.ink, line 3: there is no picture 'art/gone too.png' in the cartridge",
        "story.ink, line 3: there is no picture 'gone.png' in the cartridge",
    ]


async def test_a_missing_picture_is_warned_of_in_a_source_of_utf_16(tmp_path: Path, narrators: Narrators) -> None:
    files: Contents = {"story.ink": "Once.\nTwice. # image: gone.png\n".encode("utf-16")}
    _, warnings = await load_cartridge(spread(tmp_path, files), narrators)
    assert warnings == ["story.ink, line 2: there is no picture 'gone.png' in the cartridge"]


async def test_a_picture_that_is_there_is_not_missed_in_a_source_of_windows_1252(
    tmp_path: Path, narrators: Narrators
) -> None:
    files: Contents = {"story.ink": "Once. # image: café.png\n".encode("cp1252"), "café.png": picture()}
    _, warnings = await load_cartridge(spread(tmp_path, files), narrators)
    assert [warning for warning in warnings if "picture" in warning] == []


@pytest.mark.parametrize("line", ["Once. # image: a.png // the title", "// # image: b.png", "/*\n# image: b.png\n*/"])
async def test_a_comment_asks_for_no_picture(tmp_path: Path, narrators: Narrators, line: str) -> None:
    await loaded(spread(tmp_path, {"story.ink": f"{line}\nTwice.\n", "a.png": picture()}), narrators)


async def test_a_picture_that_the_story_works_out_is_not_missed(tmp_path: Path, narrators: Narrators) -> None:
    await loaded(spread(tmp_path, {"story.ink": "VAR day = 1\nOnce. # image: day {day}.png\n"}), narrators)


async def test_a_strange_space_does_not_shift_the_line_that_is_told(tmp_path: Path, narrators: Narrators) -> None:
    files: Contents = {"story.ink": "Once\u2028upon\x0ca time.\nTwice. # image: gone.png\n"}
    _, warnings = await load_cartridge(spread(tmp_path, files), narrators)
    assert warnings == ["story.ink, line 2: there is no picture 'gone.png' in the cartridge"]
