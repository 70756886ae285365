"""What the body of each call has to be: JSON, read within limits and checked."""

import asyncio
from typing import Annotated, Any, TypeVar

from aiohttp import StreamReader, web
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from arcade.errors import ApiError
from arcade.limits import RequestLimits
from base import coercion

ShortText = Annotated[str, Field(max_length=200)]
Count = Annotated[int, Field(ge=0, le=2**31)]


class Body(BaseModel):
    """The body of a call."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Empty(Body):
    """For calls whose address says everything."""


class Name(Body):
    """The name of a player or a room to be made."""

    name: ShortText


class Password(Body):
    """The password of somebody who wants to be a moderator."""

    password: ShortText


class Press(Body):
    """A press: the game, its turn, and the choice's number, from 0."""

    game: ShortText
    turn: Count
    choice: Count


class Boot(Body):
    """A cartridge to be booted; `over` is the id of the running game that it may replace."""

    cartridge: ShortText
    over: ShortText | None = None


class Swap(Body):
    """A cartridge to replace the running game."""

    cartridge: ShortText


class Load(Body):
    """A saved game to go on with."""

    game: ShortText


class Crown(Body):
    """A player to be crowned, or nobody."""

    player: ShortText | None


class Sure(Body):
    """A confirmation of what can't be undone."""

    sure: bool


B = TypeVar("B", bound=Body)


async def read(request: web.Request, kind: type[B], limits: RequestLimits) -> B:
    """Read the body as this kind; raises `ApiError` when it is too large, too slow, or something else."""
    if request.content_type != "application/json":
        raise ApiError(415, "This call needs JSON.")
    content: Any = coercion.parsed(await _read_bytes(request.content, limits.json_bytes, limits.body_seconds))
    try:
        return kind.model_validate(content)
    except ValidationError as error:
        key = ".".join(str(part) for part in error.errors(include_input=False)[0]["loc"]) or "the body"
        raise ApiError(400, f"This call is wrong: check {key}.") from None


async def _read_bytes(stream: StreamReader, most: int, seconds: float) -> bytes:
    """Read up to `most` bytes, within `seconds`; raises `ApiError`."""
    content = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for chunk in stream.iter_any():
                content += chunk
                if len(content) > most:
                    raise ApiError(413, "That is too large: send less.")
    except TimeoutError:
        raise ApiError(408, "That took too long to arrive: try again.") from None
    return bytes(content)
