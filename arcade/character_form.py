"""The form by which a character is made: its parts, each read within its limit."""

import asyncio
from collections.abc import Container
from dataclasses import dataclass

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from arcade.errors import ApiError
from base.pictures import MAX_BYTES
from game_characters import MAX_DESCRIPTION, MAX_NAME

# In bytes; a character of text takes up to four. Longer names are refused by `game_characters`, with its own line.
_MOST_TEXT = 4 * (MAX_NAME + MAX_DESCRIPTION)
_MOST_BYTES = {"name": _MOST_TEXT, "description": _MOST_TEXT, "picture": MAX_BYTES}


@dataclass(frozen=True)
class CharacterForm:
    """What was filled in; `picture` is `None` when none was sent."""

    name: str
    description: str
    picture: bytes | None


async def read_form(request: web.Request, seconds: float) -> CharacterForm:
    """Read the form out of a call; raises `ApiError` when it is too large, too slow, or something else."""
    if request.content_type != "multipart/form-data":
        raise ApiError(415, "This call needs a form (multipart/form-data).")
    parts: dict[str, bytes] = {}
    try:
        async with asyncio.timeout(seconds):
            async for part in await request.multipart():
                parts |= await _read_part(part, parts)
    except TimeoutError:
        raise ApiError(408, "That took too long to arrive: try again.") from None
    except ApiError:
        raise
    except (ValueError, RuntimeError, AssertionError, HttpProcessingError):
        raise ApiError(400, "That form can't be read: send it again.") from None
    name, description = (parts.get(key, b"").decode("utf-8", "replace") for key in ("name", "description"))
    return CharacterForm(name, description, parts.get("picture") or None)


async def _read_part(part: object, already_read: Container[str]) -> dict[str, bytes]:
    if not isinstance(part, BodyPartReader) or part.name not in _MOST_BYTES or part.name in already_read:
        raise ApiError(400, "A character's form has a name, a description and a picture: send each at most once.")
    content = bytearray()
    while chunk := await part.read_chunk():
        content += chunk
        if len(content) > _MOST_BYTES[part.name]:
            raise ApiError(413, "That is too large: send less.")
    return {part.name: bytes(content)}
