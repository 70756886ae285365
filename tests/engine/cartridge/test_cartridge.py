"""A cartridge: what its author reads when it is right, and when it is not."""

import zipfile
from pathlib import Path

import pytest
from cartridge_parts import INK, NEEDED, WILLING, Contents, loaded, manifest, picture, refused, spread
from hypothesis import given
from hypothesis import strategies as st

from engine.cartridge.cartridge import CartridgeError, load_cartridge
from engine.cartridge.manifest import Manifest
from engine.story.narrator import Narrators

# What is right


async def test_a_folder_with_a_manifest_a_story_and_a_picture_is_a_cartridge(
    tmp_path: Path, narrators: Narrators
) -> None:
    keys = {"title_picture": "art/title.png", "seconds": 12.5, "verdict": "lottery", "seats": 7, "language": "pt-BR"}
    files: Contents = {
        "cartridge.toml": manifest(**keys),
        "art/title.png": picture(),
        "story.ink": "# image: art/title.png\nHi.",
    }
    cartridge = await loaded(spread(tmp_path, files), narrators)
    assert (cartridge.id, cartridge.title) == ("a-game", "A Game")
    assert cartridge.manifest == Manifest.model_validate({**NEEDED, **keys})
    assert {name: (one.width, one.height) for name, one in cartridge.pictures.items()} == {"art/title.png": (4, 3)}


async def test_a_manifest_of_four_keys_is_enough(tmp_path: Path, narrators: Narrators) -> None:
    found = (await loaded(spread(tmp_path, {}), narrators)).manifest
    assert (found.seconds, found.verdict, found.seats, found.narrator) == (10, "plurality", None, "ink")
    assert (found.version, found.language, found.title_picture) == ("1.0.0", "en", "")


async def test_a_zip_is_the_same_cartridge_as_its_folder(tmp_path: Path, narrators: Narrators) -> None:
    files: Contents = {
        "story.ink": "INCLUDE acts/one.ink\n-> one",
        "acts/one.ink": "== one\nHi.\n-> END",
        "a.png": picture(),
    }
    folder = spread(tmp_path / "game", files)
    with zipfile.ZipFile(tmp_path / "game.zip", "w") as archive:
        for file in folder.rglob("*"):
            archive.write(file, file.relative_to(tmp_path))
    assert await loaded(tmp_path / "game.zip", narrators) == await loaded(folder, narrators)


async def test_the_digest_changes_when_the_story_changes(tmp_path: Path, narrators: Narrators) -> None:
    files: Contents = {"story.ink": "INCLUDE one.ink\n-> one", "one.ink": "== one\nHi.\n-> END"}
    before = await loaded(spread(tmp_path, files), narrators)
    after = await loaded(spread(tmp_path, {**files, "one.ink": "== one\nHo.\n-> END"}), narrators)
    assert after.digest != before.digest
    assert (await loaded(spread(tmp_path, files), narrators)).digest == before.digest


async def test_the_digest_stays_when_a_picture_or_the_manifest_changes(tmp_path: Path, narrators: Narrators) -> None:
    before = await loaded(spread(tmp_path, {"a.png": picture(1)}), narrators)
    changed: Contents = {"a.png": picture(2), "b.png": picture(3), "cartridge.toml": manifest(title="Another")}
    after = await loaded(spread(tmp_path, changed), narrators)
    assert after.digest == before.digest
    assert (after.pictures["a.png"], after.title) != (before.pictures["a.png"], before.title)


@pytest.mark.parametrize("name", ["README.md", "notes/old.json", "art/title.psd", "LICENSE"])
async def test_a_file_that_is_neither_story_nor_picture_is_no_matter(
    tmp_path: Path, narrators: Narrators, name: str
) -> None:
    assert (await loaded(spread(tmp_path, {name: b"\xa9 Ada\0 {# image: a.png"}), narrators)).pictures == {}


# What is wrong


async def test_a_refusal_has_every_error_there_is(tmp_path: Path, narrators: Narrators) -> None:
    keys = {"seconds": 1, "colour": "red", "author": None, "title_picture": "title.png"}
    story = "Once.\n-> nowhere\n\n~ x = 3\n"
    files: Contents = {"cartridge.toml": manifest(**keys), "story.ink": story, "art/bad.png": b"no picture"}
    (spread(tmp_path, files) / "link.ink").symlink_to("story.ink")
    known = "id, title, author, version, licence, summary, language, content_warning, narrator, story"
    known += ", title_picture, title_alt, seconds, verdict, seats"
    assert sorted(await refused(tmp_path, narrators)) == [
        "art/bad.png: That file is not a PNG, JPEG, WebP or GIF picture: choose one that is.",
        "cartridge.toml: author is missing: it has to be a text of 1 to 80 characters",
        "cartridge.toml: seconds has to be a number of seconds from 3 to 3600, not '1'",
        f"cartridge.toml: there is no key 'colour': the keys are {known}",
        "cartridge.toml: title_picture names 'title.png', which is not in the cartridge",
        "link.ink is a link or a special file: put the file itself there",
        "story.ink, line 2: Divert target not found: '-> nowhere'",
        "story.ink, line 4: Variable could not be found to assign to: 'x'",
    ]


async def test_a_missing_title_picture_is_told_with_the_other_errors(tmp_path: Path, narrators: Narrators) -> None:
    files: Contents = {"cartridge.toml": manifest(title_picture="title.png"), "story.ink": "-> nowhere", "a.gif": b""}
    errors = await refused(spread(tmp_path, files), narrators)
    assert len(errors) == 3
    assert "cartridge.toml: title_picture names 'title.png', which is not in the cartridge" in errors


async def test_a_refusal_is_one_line_with_the_first_error_and_how_many_more(
    tmp_path: Path, narrators: Narrators
) -> None:
    spread(tmp_path / "game", {"cartridge.toml": manifest(seconds=1, seats=0, verdict="chance")})
    with pytest.raises(CartridgeError) as refusal:
        await load_cartridge(tmp_path / "game", narrators)
    first = refusal.value.errors[0]
    assert str(refusal.value) == f"game can't be played: {first} (and 2 more)"


async def test_every_damaged_picture_is_refused_with_its_name(tmp_path: Path) -> None:
    files: Contents = {"a.png": picture()[:40], "art/b.JPG": b"", "c.webp": b"RIFF", "good.gif": picture()}
    errors = await refused(spread(tmp_path, files), WILLING)
    assert [error.partition(": ")[0] for error in errors] == ["a.png", "c.webp", "art/b.JPG"]


async def test_an_error_is_one_line_whatever_the_picture_is_called(tmp_path: Path) -> None:
    (error,) = await refused(spread(tmp_path, {"a\nINFO all is well.png": b"no picture"}), WILLING)
    assert len(error.splitlines()) == 1


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
            cartridge, _ = await load_cartridge(path, WILLING)
        except CartridgeError as error:
            assert error.errors
        else:
            assert cartridge.id == "a-game"
