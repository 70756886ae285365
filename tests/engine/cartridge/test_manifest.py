"""What `cartridge.toml` says, and what its author reads when that is wrong."""

from pathlib import Path
from typing import Any

import pytest
from cartridge_parts import INK, NEEDED, WILLING, Contents, loaded, manifest, picture, refused, spread
from hypothesis import given
from hypothesis import strategies as st

from engine.cartridge.cartridge import CartridgeError, load_cartridge
from engine.cartridge.manifest import Manifest

KEYS = sorted(Manifest.model_fields)


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
        ("narrator", 7, "the name of a narrator"),
        ("story", "story.txt", "the name of a file that ends with .ink or .json"),
        ("story", ["story.ink"], "the name of a file in the cartridge"),
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
    errors = await refused(spread(tmp_path, {"cartridge.toml": manifest(**{key: value})}), WILLING)
    assert errors == [f"cartridge.toml: {key} has to be {right}, not {str(value)[:60]!r}"]


@pytest.mark.parametrize("key", NEEDED)
async def test_a_missing_key_is_told_with_what_would_be_right(tmp_path: Path, key: str) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": manifest(**{key: None})}), WILLING)
    assert error == f"cartridge.toml: {key} is missing: it has to be {Manifest.model_fields[key].description}"


@pytest.mark.parametrize("text", ["[colours]\nred = 1", "[[colours]]", "colours = 1", "colours.red.light = true"])
async def test_an_unknown_key_is_told_with_those_there_are(tmp_path: Path, text: str) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": manifest() + text}), WILLING)
    assert error.startswith("cartridge.toml: there is no key 'colours': the keys are id, title, author, ")
    assert all(key in error for key in KEYS)


@pytest.mark.parametrize(("wrong", "right"), [("titel", "title"), ("Author", "author"), ("license", "licence")])
async def test_a_key_that_is_spelled_wrong_is_told_with_the_one_that_was_meant(
    tmp_path: Path, wrong: str, right: str
) -> None:
    errors = await refused(spread(tmp_path, {"cartridge.toml": f'{manifest()}{wrong} = "a"'}), WILLING)
    assert errors == [f"cartridge.toml: there is no key {wrong!r}: did you mean {right!r}?"]


@pytest.mark.parametrize("text", ["id = ", "id", 'id = "a"\nid = "b"', 'title = "no end', "seats = 2024-02-31", "\0"])
async def test_what_is_no_toml_is_refused_with_its_place(tmp_path: Path, text: str) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": text}), WILLING)
    assert error.startswith("cartridge.toml: this is not valid TOML: ")
    assert "(at " in error


@pytest.mark.parametrize("text", [manifest(title="Café").encode("cp1252"), manifest().encode("utf-16"), b"\xff" * 9])
async def test_a_manifest_in_another_encoding_is_refused(tmp_path: Path, text: bytes) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": text}), WILLING)
    assert error.startswith("cartridge.toml: ")


@pytest.mark.parametrize("value", ["1" * 5000, f"0x{'F' * 5000}", f"{'[' * 5000}1{']' * 5000}", f"{'{a=' * 3000}1"])
async def test_a_monstrous_value_is_refused_like_any_other(tmp_path: Path, value: str) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": f"{manifest()}seats = {value}"}), WILLING)
    assert error.startswith("cartridge.toml: ")


async def test_a_key_of_two_thousand_dots_is_refused_like_any_other(tmp_path: Path) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": f"{manifest()}seats{'.a' * 2000} = 1"}), WILLING)
    assert error.startswith("cartridge.toml: ")


@pytest.mark.parametrize("form", ["utf-8-sig", "utf-8"])
async def test_a_manifest_may_begin_with_a_byte_order_mark_and_have_any_line_ends(tmp_path: Path, form: str) -> None:
    text = manifest(title="Café").replace("\n", "\r\n").encode(form)
    assert (await loaded(spread(tmp_path, {"cartridge.toml": text}), WILLING)).title == "Café"


async def test_a_cartridge_without_a_manifest_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "story.ink").write_text(INK)
    assert await refused(tmp_path, WILLING) == [
        "cartridge.toml is missing: every cartridge has one, which names its story"
    ]


@pytest.mark.parametrize("name", ["Tale.INK", "Tale.Json"])
async def test_a_story_may_have_its_suffix_in_capitals(tmp_path: Path, name: str) -> None:
    files: Contents = {"cartridge.toml": manifest(story=name), name: '{"inkVersion": 21, "root": []}'}
    assert (await loaded(spread(tmp_path, files), WILLING)).manifest.story == name


@pytest.mark.parametrize("name", ["tale.ink", "Story.ink", "../story.ink", "/story.ink", "tale.json"])
async def test_a_story_that_is_not_there_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    errors = await refused(spread(tmp_path, {"cartridge.toml": manifest(story=name)}), WILLING)
    assert errors == [f"cartridge.toml: story names {name!r}, which is not in the cartridge"]


async def test_a_title_picture_that_is_no_picture_is_told(tmp_path: Path) -> None:
    (error,) = await refused(spread(tmp_path, {"cartridge.toml": manifest(title_picture="story.ink")}), WILLING)
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
        cartridge, _ = await load_cartridge(folder, WILLING)
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
        cartridge, _ = await load_cartridge(folder, WILLING)
    except CartridgeError as error:
        assert all("cartridge.toml" in line for line in error.errors)
    else:
        assert cartridge.manifest.story == "story.ink"
