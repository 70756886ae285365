"""The characters a user owns."""

import asyncio
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from picture_parts import drawn

import game_characters
from base.pictures import PictureError
from game_characters import (
    Assets,
    CharacterError,
    create_character,
    delete_character,
    get_active_character,
    get_character,
    get_character_image_data,
    list_characters,
    set_active_character,
    use_assets,
)

pytestmark = pytest.mark.usefixtures("patience")

USER = "7"


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """The assets folder of this test."""
    return tmp_path / "assets"


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()] if folder.exists() else []


async def _make(redis: Any, name: str = "Mira", **more: Any) -> dict[str, Any]:
    character = await create_character(USER, name, "A keeper of lamps.", redis, **more)
    assert character is not None
    return character


async def test_a_character_is_stored_under_its_users_key_as_json(redis: Any) -> None:
    made = await _make(redis)
    stored = json.loads(await redis.hget(f"game:characters:{USER}", made["char_id"]))
    assert (stored["name"], stored["description"]) == ("Mira", "A keeper of lamps.")
    assert await get_character(USER, made["char_id"], redis) == made


async def test_the_newest_character_is_the_active_one(redis: Any) -> None:
    await _make(redis, "Mira")
    newest = await _make(redis, "Nox")
    assert await get_active_character(USER, redis) == newest
    assert (await redis.get(f"game:active_char:{USER}")) in {newest["char_id"], newest["char_id"].encode()}


async def test_characters_belong_to_the_user_and_not_to_a_game(redis: Any) -> None:
    await _make(redis)
    assert await list_characters("8", redis) == []
    assert await get_active_character("8", redis) is None


async def test_the_last_used_comes_first(redis: Any) -> None:
    first, _second, _third = [await _make(redis, name) for name in ("one", "two", "three")]
    assert [one["name"] for one in await list_characters(USER, redis)] == ["three", "two", "one"]
    await set_active_character(USER, first["char_id"], redis)
    assert [one["name"] for one in await list_characters(USER, redis)] == ["one", "three", "two"]
    active = await get_active_character(USER, redis)
    assert active is not None
    assert active["name"] == "one"
    assert active["last_used"] > first["last_used"]


async def test_a_user_who_never_chose_plays_the_one_used_last(redis: Any) -> None:
    await _make(redis, "one")
    await _make(redis, "two")
    await redis.delete(f"game:active_char:{USER}")
    active = await get_active_character(USER, redis)
    assert active is not None
    assert active["name"] == "two"


async def test_a_pointer_to_nobody_is_as_good_as_none(redis: Any) -> None:
    await _make(redis, "one")
    await redis.set(f"game:active_char:{USER}", "gone")
    active = await get_active_character(USER, redis)
    assert active is not None
    assert active["name"] == "one"


async def test_choosing_a_character_that_is_not_hers_changes_nothing(redis: Any) -> None:
    mine = await _make(redis)
    theirs = await create_character("8", "Nox", "", redis)
    assert theirs is not None
    await set_active_character(USER, theirs["char_id"], redis)
    assert await get_active_character(USER, redis) == mine
    assert await get_character(USER, theirs["char_id"], redis) is None


async def test_unknown_characters_are_none(redis: Any) -> None:
    assert await get_character(USER, "unknown", redis) is None
    assert await get_active_character(USER, redis) is None
    assert await list_characters(USER, redis) == []


async def test_torn_entries_are_left_out(redis: Any) -> None:
    await redis.hset(f"game:characters:{USER}", mapping={"a": "{torn", "b": "[]", "c": json.dumps({"name": 5})})
    [found] = await list_characters(USER, redis)
    assert (found["char_id"], found["name"], found["last_used"]) == ("c", "5", 0.0)
    assert await get_character(USER, "a", redis) is None


async def test_a_picture_is_kept_under_a_name_of_ours_with_a_public_address(redis: Any, assets: Path) -> None:
    data = drawn("PNG")
    made = await _make(redis, name="../../etc/passwd", image_data=data)
    [file] = _files(assets)
    assert file.parent == assets
    assert file.read_bytes() == data
    assert made["image_path"] == str(file)
    assert made["image_url"] == f"https://pictures.example/{file.name}"
    assert re.fullmatch(r"[0-9a-f]{32}\.png", file.name)
    assert await get_character_image_data(made) == data


async def test_a_picture_needs_no_public_address(redis: Any, assets: Path) -> None:
    use_assets(Assets(assets))
    made = await _make(redis, image_data=drawn("PNG"))
    assert made["image_url"] == ""
    assert await get_character_image_data(made) == drawn("PNG")


async def test_an_address_alone_is_noted_and_never_fetched(redis: Any, assets: Path) -> None:
    made = await _make(redis, image_url="https://example.org/mira.png")
    assert made["image_url"] == "https://example.org/mira.png"
    assert _files(assets) == []
    assert await get_character_image_data(made) is None


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "https://a\nb", "https://" + "a" * 2000]
)
async def test_an_address_that_is_none_is_refused(redis: Any, address: str) -> None:
    with pytest.raises(CharacterError, match="https://"):
        await _make(redis, image_url=address)


async def test_what_is_no_picture_is_refused_and_leaves_nothing(redis: Any, assets: Path) -> None:
    with pytest.raises(PictureError):
        await _make(redis, image_data=b"MZ this is a program")
    assert _files(assets) == []
    assert await list_characters(USER, redis) == []


@pytest.mark.parametrize("path", ["/etc/hostname", "../../../etc/hostname", "", "..", "a\0b", 5, None, "/"])
async def test_no_record_can_read_or_delete_outside_the_assets_folder(
    redis: Any, assets: Path, path: Any, tmp_path: Path
) -> None:
    assets.mkdir()
    (tmp_path / "hostname").write_text("not yours")
    assert await get_character_image_data({"image_path": path}) is None
    await redis.hset(f"game:characters:{USER}", "evil", json.dumps({"name": "Eve", "image_path": path}))
    await delete_character(USER, "evil", redis)
    assert await list_characters(USER, redis) == []
    assert (tmp_path / "hostname").exists()
    assert assets.is_dir()


async def test_a_picture_is_found_again_when_the_folder_has_moved(redis: Any, assets: Path, tmp_path: Path) -> None:
    made = await _make(redis, image_data=drawn("PNG"))
    assets.rename(tmp_path / "moved")
    use_assets(Assets(tmp_path / "moved"))
    assert await get_character_image_data(made) == drawn("PNG")


async def test_deleting_leaves_nothing_behind(redis: Any, assets: Path) -> None:
    kept = await _make(redis, "kept", image_data=drawn("GIF"))
    made = await _make(redis, image_data=drawn("PNG"))
    assert await delete_character(USER, made["char_id"], redis) is True
    assert [str(path) for path in _files(assets)] == [kept["image_path"]]
    assert await get_character(USER, made["char_id"], redis) is None
    assert await redis.exists(f"game:active_char:{USER}") == 0
    assert await get_active_character(USER, redis) == kept
    assert await delete_character(USER, made["char_id"], redis) is False


async def test_deleting_another_character_leaves_the_active_one(redis: Any) -> None:
    other = await _make(redis, "other")
    active = await _make(redis, "active")
    await delete_character(USER, other["char_id"], redis)
    assert await get_active_character(USER, redis) == active


async def test_a_failed_create_leaves_no_file(valkey: Any, assets: Path) -> None:
    await valkey.set(f"game:characters:{USER}", "somebody else's")
    assert await create_character(USER, "Mira", "", valkey, drawn("PNG")) is None
    assert _files(assets) == []


async def test_there_are_so_many_characters_and_no_more_even_at_once(redis: Any, assets: Path) -> None:
    made = await asyncio.gather(
        *(create_character(USER, f"hero {n}", "", redis, drawn("PNG")) for n in range(30)), return_exceptions=True
    )
    refused = [one for one in made if isinstance(one, CharacterError)]
    assert len(refused) == 30 - game_characters.MAX_CHARACTERS
    assert "delete one first" in str(refused[0])
    assert len(await list_characters(USER, redis)) == len(_files(assets)) == game_characters.MAX_CHARACTERS


@pytest.mark.parametrize(
    ("name", "description", "says"),
    [
        ("", "", "needs a name"),
        (" \n\t ", "", "needs a name"),
        ("\x00\u202e", "", "needs a name"),
        ("x" * 41, "", "40"),
        ("Mira", "x" * 1001, "1000"),
    ],
)
async def test_a_name_or_description_out_of_bounds_is_refused(
    redis: Any, name: str, description: str, says: str
) -> None:
    with pytest.raises(CharacterError, match=says):
        await create_character(USER, name, description, redis)


async def test_a_name_is_one_line_without_tricks_and_keeps_its_emoji(redis: Any) -> None:
    made = await _make(redis, "  Mira\n\u202eof  the\x07 Lamp \U0001f469\u200d\U0001f680 ")
    assert made["name"] == "Mira of the Lamp \U0001f469\u200d\U0001f680"


async def test_half_a_surrogate_pair_in_an_id_breaks_nothing(redis: Any, crash: Callable[[], None]) -> None:
    made = await create_character("7\ud800", "Mira", "", redis)
    assert made is not None
    assert len(await list_characters("7\ud800", redis)) == 1
