"""What a call asks for: a JSON body, read within limits and checked."""

import asyncio
from typing import Annotated, Any, TypeVar

from aiohttp import StreamReader, web
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from arcade.errors import ApiError
from base import coercion

_MOST = 2**31
Word = Annotated[str, Field(max_length=200)]


class Asked(BaseModel):
    """The body of a call."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Nothing(Asked):
    """For calls that say it all by their address."""


class Named(Asked):
    """For a player or a room to be made."""

    name: Word


class Password(Asked):
    """For a moderator who comes in."""

    password: Word


class Pressed(Asked):
    """A press: of which game's which turn, and which choice, from 0."""

    game: Word
    turn: Annotated[int, Field(ge=0, le=_MOST)]
    choice: Annotated[int, Field(ge=0, le=_MOST)]


class Boot(Asked):
    """A cartridge to be booted; `over` is the running game that it may take the place of."""

    cartridge: Word
    over: Word | None = None


class Swap(Asked):
    """A cartridge to be put in place of what runs."""

    cartridge: Word


class Load(Asked):
    """A game to go on with."""

    game: Word


class Crown(Asked):
    """A player to be crowned, or nobody."""

    player: Word | None


class Sure(Asked):
    """For what can't be undone."""

    sure: bool


A = TypeVar("A", bound=Asked)


async def asked(request: web.Request, kind: type[A], most: int, seconds: float) -> A:
    """Read the body as this kind; raises `ApiError` for one that is too large, too slow, or something else."""
    if request.content_type != "application/json":
        raise ApiError(415, "That call wants JSON.")
    body = await read_within(request.content, most, seconds)
    found: Any = coercion.parsed(body)
    try:
        return kind.model_validate(found)
    except ValidationError as error:
        key = ".".join(str(part) for part in error.errors(include_input=False)[0]["loc"]) or "the body"
        raise ApiError(400, f"That call is not right: see to {key}.") from None


async def read_within(stream: StreamReader, most: int, seconds: float) -> bytes:
    """Read up to so many bytes, within so many seconds; raises `ApiError`."""
    found = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for chunk in stream.iter_any():
                found += chunk
                if len(found) > most:
                    raise ApiError(413, "That is too much at once: send less.")
    except TimeoutError:
        raise ApiError(408, "That took too long to arrive: try again.") from None
    return bytes(found)
