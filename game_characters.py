"""The characters a user owns: a name, a description, perhaps a picture; one of them is active.

They belong to the user, not to a game, and go with her into every game. The names and promises here are a contract
with other programs.
"""

import asyncio
import hashlib
import logging
import re
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from base import coercion
from base.errors import UserError
from base.ids import new_id
from base.pictures import Picture, check_picture
from game.store.characters import MOST, Characters
from game.store.contract import store_of, swallow

log = logging.getLogger(__name__)

MAX_CHARACTERS = MOST
MAX_NAME = 40
MAX_DESCRIPTION = 1000
MAX_URL = 2000
# Controls, halves of surrogate pairs, and the marks that turn the direction of a line. Joiners stay: emoji need them.
_UNSEEN = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff]")


class CharacterError(UserError):
    """The character can't be made as asked."""


@dataclass(frozen=True)
class Assets:
    """Where pictures are kept, and the public address of that folder, if it has one."""

    folder: Path = Path("data/assets")
    base_url: str = ""


_assets = Assets()


def use_assets(assets: Assets) -> None:
    """Set, for the whole process, where pictures are kept."""
    global _assets  # noqa: PLW0603 - one setting of the process, given once when it starts
    _assets = assets


def _of(redis: Any) -> Characters:
    return Characters(store_of(redis))


async def create_character(
    user_id: str,
    name: str,
    description: str,
    redis: Any,
    image_data: bytes | None = None,
    image_url: str | None = None,
) -> dict[str, Any] | None:
    """Make a character, which becomes the active one, and return it; `None` when the store fails.

    The picture's bytes are checked and kept in the assets folder; an address alone is noted as it is and never
    fetched. Raises `CharacterError` or `PictureError`, with a line for the user.
    """
    wanted = Wanted(name, description, image_data, image_url or "")
    return await swallow(make_character(_of(redis), user_id, wanted), None)


@dataclass(frozen=True)
class Wanted:
    """A character as a user asks for it; with the picture's bytes, or an address of one."""

    name: str
    description: str
    image_data: bytes | None = None
    image_url: str = ""


async def make_character(characters: Characters, user_id: str, wanted: Wanted) -> dict[str, Any]:
    """Make a character, as `create_character` does; raises `StoreError` when it could not be stored."""
    now = characters.clock.time()
    character = {
        "char_id": new_id(),
        "name": _fitting("name", " ".join(wanted.name.split()), MAX_NAME),
        "description": _fitting("description", wanted.description.strip(), MAX_DESCRIPTION),
        "image_path": "",
        "image_url": _web_address(wanted.image_url),
        "created_at": now,
        "last_used": now,
    }
    if not character["name"]:
        raise CharacterError("A character needs a name: give it one.")
    picture = await asyncio.to_thread(check_picture, wanted.image_data) if wanted.image_data else None
    # Whoever asked may go away meanwhile, and half a character must not stay behind.
    if not await asyncio.shield(asyncio.create_task(_create(characters, user_id, character, picture))):
        raise CharacterError(f"You have {MAX_CHARACTERS} characters, which is the most: delete one first.")
    return character


def _fitting(what: str, value: str, limit: int) -> str:
    if len(value) > limit:
        raise CharacterError(f"That {what} has {len(value)} characters, and {limit} is the most: shorten it.")
    return "".join(sign for sign in value if sign == "\n" or not _UNSEEN.match(sign))


def _web_address(value: str) -> str:
    if value and (not value.startswith(("https://", "http://")) or len(value) > MAX_URL or not value.isprintable()):
        raise CharacterError("A picture's address has to begin with https://: give another, or send the picture.")
    return value


async def _create(characters: Characters, user_id: str, character: dict[str, Any], picture: Picture | None) -> bool:
    file = None if picture is None else _assets.folder.absolute() / f"{uuid.uuid4().hex}.{picture.suffix}"
    made = False
    try:
        if file is not None and picture is not None:
            await asyncio.to_thread(_write, file, picture.data)
            character["image_path"] = str(file)
            if _assets.base_url:
                character["image_url"] = f"{_assets.base_url.rstrip('/')}/{file.name}"
        made = await characters.add(user_id, character)
    finally:
        if file is not None and not made:
            file.unlink(missing_ok=True)
    return made


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


async def list_characters(user_id: str, redis: Any) -> list[dict[str, Any]]:
    """A user's characters, the last used one first; empty when the store fails."""
    return await swallow(_of(redis).all(user_id), [])


async def get_character(user_id: str, char_id: str, redis: Any) -> dict[str, Any] | None:
    """One of a user's characters; `None` when she has no such character or the store fails."""
    return await swallow(_of(redis).get(user_id, char_id), None)


async def get_active_character(user_id: str, redis: Any) -> dict[str, Any] | None:
    """The character a user plays: the one she chose, else the one she used last; `None` when there is none."""
    return await swallow(_of(redis).active(user_id), None)


async def set_active_character(user_id: str, char_id: str, redis: Any) -> None:
    """Make a character the active one and note that it was used now. An id that is not hers changes nothing."""
    await swallow(_of(redis).activate(user_id, char_id), None)


async def delete_character(user_id: str, char_id: str, redis: Any) -> bool:
    """Delete a character with its picture, and the pointer to it; whether there was one and it is gone."""
    return await swallow(discard_character(_of(redis), user_id, char_id), default=False)


async def discard_character(characters: Characters, user_id: str, char_id: str) -> bool:
    """Delete a character, as `delete_character` does; raises `StoreError` when that is not known to have worked."""
    character = await characters.remove(user_id, char_id)
    file = _picture_file(character or {})
    if file is not None:
        await asyncio.to_thread(file.unlink, missing_ok=True)
    return character is not None


def keep_picture(picture: Picture) -> dict[str, str]:
    """Write a checked picture under a name made of its bytes; returns a character's fields that say where it is."""
    file = _assets.folder.absolute() / f"{hashlib.sha256(picture.data).hexdigest()[:32]}.{picture.suffix}"
    if not file.exists():
        _write(file, picture.data)
    address = f"{_assets.base_url.rstrip('/')}/{file.name}" if _assets.base_url else ""
    return {"image_path": str(file), "image_url": address}


def _picture_file(character: dict[str, Any]) -> Path | None:
    """Where a character's picture is: always in the assets folder, whatever its record says of other folders."""
    name = Path(coercion.text(character.get("image_path"))).name
    return _assets.folder.absolute() / name if name and "\0" not in name else None


async def get_character_image_data(char: dict[str, Any]) -> bytes | None:
    """The bytes of a character's picture; `None` when it has none or the file can't be read."""
    file = _picture_file(char)
    if file is None:
        return None
    try:
        return await asyncio.to_thread(file.read_bytes)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        log.warning("could not read the picture %r: %s", str(file), error)
        return None
