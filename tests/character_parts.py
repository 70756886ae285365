"""Characters for tests of the Discord bot: made in the modal or straight in the store."""

import io
from typing import Any

import simcord
from discord_parts import Server
from PIL import Image

import game_characters


def picture(kind: str = "PNG") -> bytes:
    """A small picture of this kind."""
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, kind)
    return out.getvalue()


async def create(server: Server, who: str, name: str, **fields: Any) -> simcord.InteractionResult:
    """Make a character as players do: with the command, and in its modal."""
    ada = server.member(who)
    shown = await ada.slash(server.channel, "character create")
    return await ada.submit_modal(shown, {"name": name, **fields})


async def owned(server: Server, who: str) -> list[str]:
    """The names of a member's characters."""
    found = await game_characters.list_characters(str(server.member(who).id), server.stage.redis)
    return [one["name"] for one in found]


async def give(server: Server, who: str, name: str, description: str = "", **fields: Any) -> str:
    """Make a character straight in the store; returns its id."""
    made = await game_characters.create_character(
        str(server.member(who).id), name, description, server.stage.redis, **fields
    )
    assert made is not None
    return str(made["char_id"])
