"""A cartridge: what its author reads when it is right, and when it is not."""

import io
import json
import zipfile
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from engine.cartridge.cartridge import Cartridge, CartridgeError, Compiler, load_cartridge
from engine.cartridge.files import MAX_FILE_BYTES
from engine.cartridge.manifest import Manifest
from engine.story.ink.cache import CompileCache
from engine.story.ink.narrator import Compilation, InkNarrator, story_of
from engine.story.ink.pool import WorkerPool
from engine.story.narrator import Cast

INK = "Once.\n* [On]\n-> END\n"
NEEDED = {"id": "a-game", "title": "A Game", "author": "Ada", "story": "story.ink"}
Contents = dict[str, str | bytes]
KEYS = sorted(Manifest.model_fields)


@pytest.fixture(scope="module")
def compiler(in_process_pool: WorkerPool, compiled: CompileCache) -> InkNarrator:
    """The real one."""
    return InkNarrator(in_process_pool, cache=compiled)


class Willing:
    """Takes any sources for a story, for tests in which thousands of manifests are read."""

    async def compile(self, files: Mapping[str, str], main: str) -> Compilation:
        return Compilation(story_of(files.get(main, "")))


def toml(value: Any) -> str:
    """Write a value as TOML does."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{toml(key)} = {toml(item)}' for key, item in value.items())}}}"
    return repr(value)


def manifest(**keys: Any) -> str:
    """A right manifest, but for what is said here; `None` leaves a key out."""
    return "".join(f"{key} = {toml(value)}\n" for key, value in {**NEEDED, **keys}.items() if value is not None)


def picture(shade: int = 90) -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new("RGB", (4, 3), (shade, 90, 200)).save(out, "PNG")
    return out.getvalue()


def spread(folder: Path, files: Contents) -> Path:
    """Write a cartridge's files into a folder, with a right manifest and story where none are given."""
    for name, data in {"cartridge.toml": manifest(), "story.ink": INK, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


async def refused(path: Path, compiler: Compiler) -> list[str]:
    """The errors that a cartridge is refused for."""
    with pytest.raises(CartridgeError) as refusal:
        await load_cartridge(path, compiler)
    return refusal.value.errors


async def loaded(path: Path, compiler: Compiler) -> Cartridge:
    """A cartridge that there is nothing to say against."""
    cartridge, warnings = await load_cartridge(path, compiler)
    assert warnings == []
    return cartridge


# What is right


async def test_a_folder_with_a_manifest_a_story_and_a_picture_is_a_cartridge(
    tmp_path: Path, compiler: InkNarrator
) -> None:
    keys = {"title_picture": "art/title.png", "seconds": 12.5, "verdict": "lottery", "seats": 7, "language": "pt-BR"}
    files: Contents = {
        "cartridge.toml": manifest(**keys),
        "art/title.png": picture(),
        "story.ink": "# image: art/title.png\nHi.",
    }
    cartridge = await loaded(spread(tmp_path, files), compiler)
    assert (cartridge.id, cartridge.title) == ("a-game", "A Game")
    assert cartridge.manifest == Manifest.model_validate({**NEEDED, **keys})
    assert {name: (one.width, one.height) for name, one in cartridge.pictures.items()} == {"art/title.png": (4, 3)}


async def test_a_manifest_of_four_keys_is_enough(tmp_path: Path, compiler: InkNarrator) -> None:
    found = (await loaded(spread(tmp_path, {}), compiler)).manifest
    assert (found.seconds, found.verdict, found.seats, found.narrator) == (10, "plurality", None, "ink")
    assert (found.version, found.language, found.title_picture) == ("1.0.0", "en", "")


async def test_a_zip_is_the_same_cartridge_as_its_folder(tmp_path: Path, compiler: InkNarrator) -> None:
    files: Contents = {
        "story.ink": "INCLUDE acts/one.ink\n-> one",
        "acts/one.ink": "== one\nHi.\n-> END",
        "a.png": picture(),
    }
    folder = spread(tmp_path / "game", files)
    with zipfile.ZipFile(tmp_path / "game.zip", "w") as archive:
        for file in folder.rglob("*"):
            archive.write(file, file.relative_to(tmp_path))
    assert await loaded(tmp_path / "game.zip", compiler) == await loaded(folder, compiler)


async def test_the_digest_changes_when_the_story_changes(tmp_path: Path, compiler: InkNarrator) -> None:
    files: Contents = {"story.ink": "INCLUDE one.ink\n-> one", "one.ink": "== one\nHi.\n-> END"}
    before = await loaded(spread(tmp_path, files), compiler)
    after = await loaded(spread(tmp_path, {**files, "one.ink": "== one\nHo.\n-> END"}), compiler)
    assert after.digest != before.digest
    assert (await loaded(spread(tmp_path, files), compiler)).digest == before.digest


async def test_the_digest_stays_when_a_picture_or_the_manifest_changes(tmp_path: Path, compiler: InkNarrator) -> None:
    before = await loaded(spread(tmp_path, {"a.png": picture(1)}), compiler)
    changed: Contents = {"a.png": picture(2), "b.png": picture(3), "cartridge.toml": manifest(title="Another")}
    after = await loaded(spread(tmp_path, changed), compiler)
    assert after.digest == before.digest
    assert (after.pictures["a.png"], after.title) != (before.pictures["a.png"], before.title)


@pytest.mark.parametrize("name", ["README.md", "notes/old.json", "art/title.psd", "LICENSE"])
async def test_a_file_that_is_neither_story_nor_picture_is_no_matter(
    tmp_path: Path, compiler: InkNarrator, name: str
) -> None:
    assert (await loaded(spread(tmp_path, {name: b"\xa9 Ada\0 {# image: a.png"}), compiler)).pictures == {}


# Everything that is wrong, at once


async def test_a_refusal_has_every_error_there_is(tmp_path: Path, compiler: InkNarrator) -> None:
    keys = {"seconds": 1, "colour": "red", "author": None, "title_picture": "title.png"}
    story = "Once.\n-> nowhere\n\n~ x = 3\n"
    files: Contents = {"cartridge.toml": manifest(**keys), "story.ink": story, "art/bad.png": b"no picture"}
    (spread(tmp_path, files) / "link.ink").symlink_to("story.ink")
    known = "id, title, author, version, licence, summary, language, content_warning, narrator, story"
    known += ", title_picture, title_alt, seconds, verdict, seats"
    assert sorted(await refused(tmp_path, compiler)) == [
        "art/bad.png: That is no picture I can open: send a PNG, JPEG, WebP or GIF.",
        "cartridge.toml: author is missing: it has to be a text of 1 to 80 characters",
        "cartridge.toml: seconds has to be a number of seconds from 3 to 3600, not '1'",
        f"cartridge.toml: there is no key 'colour': the keys are {known}",
        "cartridge.toml: title_picture names 'title.png', which is not in the cartridge",
        "link.ink is a link or no plain file: put the file itself there",
        "story.ink, line 2: Divert target not found: '-> nowhere'",
        "story.ink, line 4: Variable could not be found to assign to: 'x'",
    ]


async def test_a_missing_title_picture_is_told_with_the_other_errors(tmp_path: Path, compiler: InkNarrator) -> None:
    files: Contents = {"cartridge.toml": manifest(title_picture="title.png"), "story.ink": "-> nowhere", "a.gif": b""}
    errors = await refused(spread(tmp_path, files), compiler)
    assert len(errors) == 3
    assert "cartridge.toml: title_picture names 'title.png', which is not in the cartridge" in errors


async def test_a_refusal_is_one_line_with_the_first_error_and_how_many_more(
    tmp_path: Path, compiler: InkNarrator
) -> None:
    spread(tmp_path / "game", {"cartridge.toml": manifest(seconds=1, seats=0, verdict="chance")})
    with pytest.raises(CartridgeError) as refusal:
        await load_cartridge(tmp_path / "game", compiler)
    first = refusal.value.errors[0]
    assert str(refusal.value) == f"game can't be played: {first} (and 2 more)"


# The manifest


@pytest.mark.parametrize(
    ("key", "value", "right"),
    [
        ("id", "A Game", "1 to 40 of a-z, 0-9 and -, not beginning with -"),
        ("id", "-a", "1 to 40 of a-z, 0-9 and -, not beginning with -"),
        ("id", "a" * 41, "1 to 40 of a-z, 0-9 and -, not beginning with -"),
        ("id", "../a", "1 to 40 of a-z, 0-9 and -, not beginning with -"),
        ("title", " ", "a text of 1 to 80 characters"),
        ("title", "a" * 81, "a text of 1 to 80 characters"),
        ("author", 7, "a text of 1 to 80 characters"),
        ("version", "1.0", 'a version such as "1.0.0"'),
        ("licence", "a" * 81, "a text of at most 80 characters"),
        ("summary", "a" * 301, "a text of at most 300 characters"),
        ("language", "English", 'a code such as "en"'),
        ("content_warning", "a" * 201, "a text of at most 200 characters"),
        ("narrator", "oracle", '"ink"'),
        ("story", "story.txt", "the name of an .ink or a compiled .json file"),
        ("story", ["story.ink"], "the name of an .ink or a compiled .json file"),
        ("title_picture", False, "the name of a picture in the cartridge"),
        ("title_alt", "a" * 501, "a text of at most 500 characters"),
        ("seconds", 2.9, "a number of seconds from 3 to 3600"),
        ("seconds", 3601, "a number of seconds from 3 to 3600"),
        ("seconds", float("nan"), "a number of seconds from 3 to 3600"),
        ("seconds", float("inf"), "a number of seconds from 3 to 3600"),
        ("seconds", True, "a number of seconds from 3 to 3600"),
        ("verdict", "dictator", '"plurality", "crown" or "lottery"'),
        ("seats", 0, "a whole number from 1 to 1000"),
        ("seats", 1001, "a whole number from 1 to 1000"),
        ("seats", 2.5, "a whole number from 1 to 1000"),
        ("seats", True, "a whole number from 1 to 1000"),
    ],
)
async def test_a_wrong_value_is_told_with_its_key_and_what_would_be_right(
    tmp_path: Path, key: str, value: object, right: str
) -> None:
    errors = await refused(spread(tmp_path, {"cartridge.toml": manifest(**{key: value})}), Willing())
    assert errors == [f"cartridge.toml: {key} has to be {right}, not {str(value)[:60]!r}"]


@pytest.mark.parametrize("key", NEEDED)
async def test_a_missing_key_is_told_with_what_would_be_right(tmp_path: Path, key: str) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": manifest(**{key: None})}), Willing())
    assert error == f"cartridge.toml: {key} is missing: it has to be {Manifest.model_fields[key].description}"


@pytest.mark.parametrize("text", ["[colours]\nred = 1", "[[colours]]", "colours = 1", "colours.red.light = true"])
async def test_an_unknown_key_is_told_with_those_there_are(tmp_path: Path, text: str) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": manifest() + text}), Willing())
    assert error.startswith("cartridge.toml: there is no key 'colours': the keys are id, title, author, ")
    assert all(key in error for key in KEYS)


@pytest.mark.parametrize(("wrong", "right"), [("titel", "title"), ("Author", "author"), ("license", "licence")])
async def test_a_key_that_is_spelled_wrong_is_told_with_the_one_that_was_meant(
    tmp_path: Path, wrong: str, right: str
) -> None:
    errors = await refused(spread(tmp_path, {"cartridge.toml": f'{manifest()}{wrong} = "a"'}), Willing())
    assert errors == [f"cartridge.toml: there is no key {wrong!r}: did you mean {right!r}?"]


@pytest.mark.parametrize("text", ["id = ", "id", 'id = "a"\nid = "b"', 'title = "no end', "seats = 2024-02-31", "\0"])
async def test_what_is_no_toml_is_refused_with_its_place(tmp_path: Path, text: str) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": text}), Willing())
    assert error.startswith("cartridge.toml: it is no TOML: ")
    assert "(at " in error


@pytest.mark.parametrize("text", [manifest(title="Café").encode("cp1252"), manifest().encode("utf-16"), b"\xff" * 9])
async def test_a_manifest_in_another_encoding_is_refused(tmp_path: Path, text: bytes) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": text}), Willing())
    assert error.startswith("cartridge.toml: ")


@pytest.mark.parametrize("value", ["1" * 5000, f"0x{'F' * 5000}", f"{'[' * 5000}1{']' * 5000}", f"{'{a=' * 3000}1"])
async def test_a_monstrous_value_is_refused_like_any_other(tmp_path: Path, value: str) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": f"{manifest()}seats = {value}"}), Willing())
    assert error.startswith("cartridge.toml: ")


async def test_a_key_of_two_thousand_dots_is_refused_like_any_other(tmp_path: Path) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": f"{manifest()}seats{'.a' * 2000} = 1"}), Willing())
    assert error.startswith("cartridge.toml: ")


@pytest.mark.parametrize("form", ["utf-8-sig", "utf-8"])
async def test_a_manifest_may_begin_with_a_byte_order_mark_and_have_any_line_ends(tmp_path: Path, form: str) -> None:
    text = manifest(title="Café").replace("\n", "\r\n").encode(form)
    assert (await loaded(spread(tmp_path, {"cartridge.toml": text}), Willing())).title == "Café"


async def test_a_cartridge_without_a_manifest_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "story.ink").write_text(INK)
    assert await refused(tmp_path, Willing()) == [
        "cartridge.toml is missing: every cartridge has one, which names its story"
    ]


@pytest.mark.parametrize("name", ["Tale.INK", "Tale.Json"])
async def test_a_story_may_have_its_suffix_in_capitals(tmp_path: Path, name: str) -> None:
    files: Contents = {"cartridge.toml": manifest(story=name), name: '{"inkVersion": 21, "root": []}'}
    assert (await loaded(spread(tmp_path, files), Willing())).manifest.story == name


@pytest.mark.parametrize("name", ["tale.ink", "Story.ink", "../story.ink", "/story.ink", "tale.json"])
async def test_a_story_that_is_not_there_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    errors = await refused(spread(tmp_path, {"cartridge.toml": manifest(story=name)}), Willing())
    assert errors == [f"cartridge.toml: story names {name!r}, which is not in the cartridge"]


async def test_a_title_picture_that_is_no_picture_is_told(tmp_path: Path) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": manifest(title_picture="story.ink")}), Willing())
    assert error.startswith("cartridge.toml: title_picture ")


_toml_values = st.recursive(
    st.text(st.characters(codec="utf-8"), max_size=90)
    | st.integers()
    | st.floats()
    | st.booleans()
    | st.dates()
    | st.times()
    | st.datetimes(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(st.sampled_from(KEYS), _toml_values)
async def test_any_value_of_any_key_is_taken_or_told_with_its_key(
    tmp_path_factory: pytest.TempPathFactory, key: str, value: Any
) -> None:
    folder = spread(tmp_path_factory.getbasetemp() / "values", {"cartridge.toml": manifest(**{key: value})})
    try:
        cartridge, _ = await load_cartridge(folder, Willing())
    except CartridgeError as error:
        (line,) = error.errors
        assert line.startswith(f"cartridge.toml: {key} ")
        assert len(line.splitlines()) == 1
    else:
        said = getattr(cartridge.manifest, key)
        assert said in value if isinstance(said, str) else float(said) == float(value)


@given(st.data())
async def test_any_bytes_for_a_manifest_are_taken_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = manifest(seconds=10, seats=7, title_picture="a.png").encode()
    at = data.draw(st.integers(0, len(whole)))
    torn = whole[:at] + data.draw(st.binary(max_size=12)) + whole[data.draw(st.integers(at, len(whole))) :]
    made = data.draw(st.sampled_from((torn, whole[:at])) | st.binary(max_size=200))
    folder = spread(tmp_path_factory.getbasetemp() / "bytes", {"cartridge.toml": made, "a.png": picture()})
    try:
        cartridge, _ = await load_cartridge(folder, Willing())
    except CartridgeError as error:
        assert all("cartridge.toml" in line for line in error.errors)
    else:
        assert cartridge.manifest.story == "story.ink"


@given(st.binary(max_size=200), st.floats(0, 1), st.sampled_from((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))
async def test_any_bytes_for_a_zip_are_taken_or_refused(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, where: float, method: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("cartridge.toml", manifest())
        archive.writestr("story.ink", INK)
    whole = path.read_bytes()
    at = int(where * len(whole))
    for made in (noise, whole[:at] + noise + whole[at:], whole[:at] + noise + whole[at + len(noise) :]):
        path.write_bytes(made)
        try:
            cartridge, _ = await load_cartridge(path, Willing())
        except CartridgeError as error:
            assert error.errors
        else:
            assert cartridge.id == "a-game"


# The story


@pytest.mark.parametrize(
    "name", ["acts/one.ink", "Acts/ONE.ink", "acts\\one.ink", "./acts/one.ink", ".\\Acts\\.\\one.INK", "Acts/one"]
)
async def test_a_file_is_included_however_its_name_is_spelled(tmp_path: Path, compiler: InkNarrator, name: str) -> None:
    files: Contents = {"story.ink": f"INCLUDE {name}\n-> one", "acts/one.ink": "== one\nThe first act.\n-> END"}
    assert "The first act." in (await loaded(spread(tmp_path, files), compiler)).story.compiled


async def test_a_story_in_a_sub_folder_includes_from_there_and_deeper(tmp_path: Path, compiler: InkNarrator) -> None:
    files: Contents = {
        "cartridge.toml": manifest(story="ink/story.ink"),
        "ink/story.ink": "INCLUDE one.ink\n-> one",
        "ink/one.ink": "INCLUDE deeper/two.ink\n== one\nOne.\n-> two",
        "ink/deeper/two.ink": "== two\nTwo.\n-> END",
        "one.ink": "-> this_is_another_file",
    }
    assert "Two." in (await loaded(spread(tmp_path, files), compiler)).story.compiled


async def test_a_file_includes_from_its_own_folder_too(tmp_path: Path, compiler: InkNarrator) -> None:
    files: Contents = {
        "story.ink": "INCLUDE acts/one.ink\n-> one",
        "acts/one.ink": "INCLUDE two.ink\n== one\nOne.\n-> two",
        "acts/two.ink": "== two\nTwo.\n-> END",
    }
    assert "Two." in (await loaded(spread(tmp_path, files), compiler)).story.compiled


async def test_two_files_of_one_name_are_each_included_from_their_own_folder(
    tmp_path: Path, compiler: InkNarrator
) -> None:
    files: Contents = {
        "story.ink": "INCLUDE one/act.ink\nINCLUDE two/act.ink\n-> one",
        "one/act.ink": "INCLUDE end.ink\n== one\nOne.\n-> one_end",
        "two/act.ink": "INCLUDE end.ink\n== two\nTwo.\n-> two_end",
        "one/end.ink": "== one_end\nThe end of one.\n-> two",
        "two/end.ink": "== two_end\nThe end of two.\n-> END",
    }
    compiled = (await loaded(spread(tmp_path, files), compiler)).story.compiled
    assert "The end of one." in compiled
    assert "The end of two." in compiled


async def test_every_file_to_include_that_is_not_there_is_told(tmp_path: Path, compiler: InkNarrator) -> None:
    files: Contents = {"story.ink": "INCLUDE gone.ink\nINCLUDE one.ink\n", "one.ink": "Once.\n  INCLUDE lost\n"}
    assert sorted(await refused(spread(tmp_path, files), compiler)) == [
        "one.ink, line 2: there is no file 'lost' to include",
        "story.ink, line 1: there is no file 'gone.ink' to include",
    ]


async def test_an_error_in_an_included_file_is_told_with_that_file_and_line(
    tmp_path: Path, compiler: InkNarrator
) -> None:
    files: Contents = {"story.ink": "INCLUDE acts/one.ink\n-> one", "acts/one.ink": "== one\nHello.\n-> nowhere"}
    assert await refused(spread(tmp_path, files), compiler) == [
        "acts/one.ink, line 3: Divert target not found: '-> nowhere'"
    ]


async def test_an_error_in_an_included_file_is_told_with_its_real_name(tmp_path: Path, compiler: InkNarrator) -> None:
    files: Contents = {"story.ink": "INCLUDE .\\Acts\\ONE\n-> one", "acts/one.ink": "== one\nHi.\n-> nowhere"}
    (error,) = await refused(spread(tmp_path, files), compiler)
    assert error.startswith("acts/one.ink, line 3: ")


async def test_a_file_to_include_that_is_not_there_is_told_by_its_name(tmp_path: Path, compiler: InkNarrator) -> None:
    (error,) = await refused(spread(tmp_path, {"story.ink": "Once.\nINCLUDE acts/one.ink\n"}), compiler)
    assert error.startswith("story.ink")
    assert "acts/one.ink" in error


async def test_a_file_to_include_that_is_not_there_is_told_with_the_line_that_asks_for_it(
    tmp_path: Path, compiler: InkNarrator
) -> None:
    files: Contents = {
        "story.ink": "INCLUDE acts/one.ink\n-> one",
        "acts/one.ink": "== one\nHello.\nINCLUDE two.ink\n-> END",
    }
    (error,) = await refused(spread(tmp_path, files), compiler)
    assert error.startswith("acts/one.ink, line 3: ")


@pytest.mark.parametrize("name", ["../secret.ink", "/etc/passwd", "..\\..\\etc\\passwd", "__proto__", "constructor"])
async def test_nothing_is_included_from_outside(tmp_path: Path, compiler: InkNarrator, name: str) -> None:
    (tmp_path / "secret.txt").write_text("a token")
    (error,) = await refused(spread(tmp_path / "game", {"story.ink": f"INCLUDE {name}\n"}), compiler)
    assert name in error


async def test_a_story_that_includes_itself_is_refused(tmp_path: Path, compiler: InkNarrator) -> None:
    (error,) = await refused(spread(tmp_path, {"story.ink": "Once.\nINCLUDE story.ink\n"}), compiler)
    assert error.startswith("story.ink, line ")


async def test_what_ink_warns_of_is_a_warning_with_its_line(tmp_path: Path, compiler: InkNarrator) -> None:
    _, (warning,) = await load_cartridge(
        spread(tmp_path, {"story.ink": "Once.\n-> one\n== one\nA loose end.\n"}), compiler
    )
    assert warning.startswith("story.ink, line 4: Apparent loose end")


@pytest.mark.parametrize("form", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-mark", "utf-16-be-mark"])
async def test_a_source_in_any_unicode_form_is_the_same_story(tmp_path: Path, compiler: InkNarrator, form: str) -> None:
    text = "Café “Zur Sonne” ☀\n-> END\n"
    marked = f"\ufeff{text}" if form.endswith("-mark") else text
    story = (await loaded(spread(tmp_path, {"story.ink": marked.encode(form.removesuffix("-mark"))}), compiler)).story
    assert json.loads(story.compiled)["root"][0][0] == "^Café “Zur Sonne” ☀"
    assert story == (await loaded(spread(tmp_path, {"story.ink": text}), compiler)).story


async def test_a_source_in_windows_1252_is_read_and_warned_of_with_its_line(
    tmp_path: Path, compiler: InkNarrator
) -> None:
    files: Contents = {
        "story.ink": "INCLUDE one.ink\n-> one",
        "one.ink": "== one\nHi.\nThe café … “open”\n-> END".encode("cp1252"),
    }
    cartridge, warnings = await load_cartridge(spread(tmp_path, files), compiler)
    assert warnings == ["one.ink, line 3: it is not UTF-8, and read as Windows-1252"]
    assert "The café … “open”" in cartridge.story.compiled


@pytest.mark.parametrize("mark", ["", "\ufeff", "\n "])
async def test_a_compiled_story_is_taken_as_it_is(tmp_path: Path, compiler: InkNarrator, mark: str) -> None:
    compiled = (await loaded(spread(tmp_path / "ink", {}), compiler)).story.compiled
    files: Contents = {"cartridge.toml": manifest(story="story.json"), "story.json": mark + compiled}
    again = await loaded(spread(tmp_path / "json", files), compiler)
    assert json.loads(again.story.compiled) == json.loads(compiled)
    page = await compiler.open(again.story, Cast(), 1)
    assert (page.scene.text, page.scene.choices[0].text) == ("Once.", "On")


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b'{"root": 1}', b'"inkVersion"', b"Once.", b"\x89PNG", b"\xff\xfe{"]
)
async def test_json_that_is_no_ink_is_refused_with_its_name(tmp_path: Path, data: bytes) -> None:
    files: Contents = {"cartridge.toml": manifest(story="story.json"), "story.json": data}
    assert await refused(spread(tmp_path, files), Willing()) == [
        "story.json: it is no compiled Ink story: export it anew, as JSON"
    ]


@pytest.mark.parametrize("torn", ['{"inkVersion": 21, "root": [["^On', '{"inkVersion": 21}', '{"a": "inkVersion"}'])
async def test_a_compiled_story_that_can_never_begin_is_refused(tmp_path: Path, torn: str) -> None:
    files: Contents = {"cartridge.toml": manifest(story="story.json"), "story.json": torn}
    (error,) = await refused(spread(tmp_path, files), Willing())
    assert error.startswith("story.json: ")


# Its pictures


async def test_every_damaged_picture_is_refused_with_its_name(tmp_path: Path) -> None:
    files: Contents = {"a.png": picture()[:40], "art/b.JPG": b"", "c.webp": b"RIFF", "good.gif": picture()}
    errors = await refused(spread(tmp_path, files), Willing())
    assert [error.partition(": ")[0] for error in errors] == ["a.png", "c.webp", "art/b.JPG"]


async def test_an_error_is_one_line_whatever_the_picture_is_called(tmp_path: Path) -> None:
    (error,) = await refused(spread(tmp_path, {"a\nINFO all is well.png": b"no picture"}), Willing())
    assert len(error.splitlines()) == 1


async def test_a_picture_that_is_not_there_is_warned_of_with_file_and_line(
    tmp_path: Path, compiler: InkNarrator
) -> None:
    files: Contents = {
        "story.ink": "INCLUDE one.ink\nOnce. # image: there.png\n* [On # Image: gone.png] -> one",
        "one.ink": "== one\nTwice.\n#title: Two # image : art/gone too.png # mood: sad\n-> END",
        "there.png": picture(),
    }
    _, warnings = await load_cartridge(spread(tmp_path, files), compiler)
    assert sorted(warnings) == [
        "one.ink, line 3: there is no picture 'art/gone too.png' in the cartridge",
        "story.ink, line 3: there is no picture 'gone.png' in the cartridge",
    ]


async def test_a_missing_picture_is_warned_of_in_a_source_of_utf_16(tmp_path: Path, compiler: InkNarrator) -> None:
    files: Contents = {"story.ink": "Once.\nTwice. # image: gone.png\n".encode("utf-16")}
    _, warnings = await load_cartridge(spread(tmp_path, files), compiler)
    assert warnings == ["story.ink, line 2: there is no picture 'gone.png' in the cartridge"]


async def test_a_picture_that_is_there_is_not_missed_in_a_source_of_windows_1252(
    tmp_path: Path, compiler: InkNarrator
) -> None:
    files: Contents = {"story.ink": "Once. # image: café.png\n".encode("cp1252"), "café.png": picture()}
    _, warnings = await load_cartridge(spread(tmp_path, files), compiler)
    assert [warning for warning in warnings if "picture" in warning] == []


@pytest.mark.parametrize("line", ["Once. # image: a.png // the title", "// # image: b.png", "/*\n# image: b.png\n*/"])
async def test_a_comment_asks_for_no_picture(tmp_path: Path, compiler: InkNarrator, line: str) -> None:
    await loaded(spread(tmp_path, {"story.ink": f"{line}\nTwice.\n", "a.png": picture()}), compiler)


async def test_a_picture_that_the_story_works_out_is_not_missed(tmp_path: Path, compiler: InkNarrator) -> None:
    await loaded(spread(tmp_path, {"story.ink": "VAR day = 1\nOnce. # image: day {day}.png\n"}), compiler)


async def test_a_strange_space_does_not_shift_the_line_that_is_told(tmp_path: Path, compiler: InkNarrator) -> None:
    files: Contents = {"story.ink": "Once\u2028upon\x0ca time.\nTwice. # image: gone.png\n"}
    _, warnings = await load_cartridge(spread(tmp_path, files), compiler)
    assert warnings == ["story.ink, line 2: there is no picture 'gone.png' in the cartridge"]


# A bare story


async def test_a_bare_story_is_a_cartridge_called_after_its_file(tmp_path: Path, compiler: InkNarrator) -> None:
    (tmp_path / "The Long Way.ink").write_text("INCLUDE acts/one.ink\n-> one")
    (tmp_path / "acts").mkdir()
    (tmp_path / "acts" / "one.ink").write_text("== one\nThe first act.\n-> END")
    cartridge = await loaded(tmp_path / "The Long Way.ink", compiler)
    assert (cartridge.id, cartridge.title, cartridge.manifest.author) == ("the-long-way", "The Long Way", "unknown")
    assert "The first act." in cartridge.story.compiled


async def test_a_bare_compiled_story_is_a_cartridge(tmp_path: Path, compiler: InkNarrator) -> None:
    (tmp_path / "a.ink").write_text(INK)
    ink = await loaded(tmp_path / "a.ink", compiler)
    (tmp_path / "b.json").write_text(ink.story.compiled)
    json_ = await loaded(tmp_path / "b.json", compiler)
    assert (json_.id, json_.digest) == ("b", ink.digest)


async def test_an_error_in_a_bare_story_is_told_with_its_line(tmp_path: Path, compiler: InkNarrator) -> None:
    (tmp_path / "a.ink").write_text("Once.\n-> nowhere")
    assert await refused(tmp_path / "a.ink", compiler) == ["a.ink, line 2: Divert target not found: '-> nowhere'"]


@pytest.mark.parametrize("neighbour", ["holiday", "savings.json"])
async def test_a_bare_story_is_not_refused_for_what_lies_beside_it(
    tmp_path: Path, compiler: InkNarrator, neighbour: str
) -> None:
    (tmp_path / "a.ink").write_text(INK)
    (tmp_path / neighbour).write_bytes(bytes(MAX_FILE_BYTES + 1))
    (tmp_path / f"link to {neighbour}").symlink_to(neighbour)
    await loaded(tmp_path / "a.ink", compiler)


@pytest.mark.parametrize("name", ["STORY.INK", "Story.Ink"])
async def test_a_bare_story_may_have_its_suffix_in_capitals(tmp_path: Path, compiler: InkNarrator, name: str) -> None:
    (tmp_path / name).write_text(INK)
    assert (await loaded(tmp_path / name, compiler)).id == "story"


@pytest.mark.parametrize("name", ["a.ink", "a.json", "a.zip", "a.txt", "a", "A.INK", "A.JSON"])
async def test_what_is_not_there_is_refused_with_its_name(tmp_path: Path, compiler: InkNarrator, name: str) -> None:
    (error,) = await refused(tmp_path / name, compiler)
    assert error.startswith(name)


async def test_a_bare_compiled_story_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    path.write_bytes(b'{"inkVersion": 21, "root": "' + b"a" * MAX_FILE_BYTES + b'"}')
    assert "story.json" in (await refused(path, Willing()))[0]


_stems = st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=60)


@given(_stems, st.sampled_from((".ink", ".json")))
@example(" ", ".json")
@example("-" * 50, ".ink")
@example("a" * 50, ".ink")
async def test_a_bare_story_may_have_any_name(tmp_path_factory: pytest.TempPathFactory, stem: str, suffix: str) -> None:
    folder = tmp_path_factory.getbasetemp() / "names"
    folder.mkdir(exist_ok=True)
    path = folder / f"{stem}{suffix}"
    path.write_text('{"inkVersion": 21, "root": []}')
    try:
        cartridge, _ = await load_cartridge(path, Willing())
    except CartridgeError as error:
        assert error.errors
    else:
        assert Manifest.model_validate(cartridge.manifest.model_dump()) == cartridge.manifest
    finally:
        path.unlink()
