"""What tests of the moderators' commands have in common: a second cartridge, and what several of them do."""

from collections.abc import Awaitable, Callable
from typing import Any

from discord_parts import Server
from message_parts import answered, buttons

from engine.view import View

TOWER = "You see a tower.\n+ [Climb] You climb.\n    + + [Rest] -> END\n+ [Leave] -> END\n"
HOSTILE = "**@everyone** [a](https://evil.ex) <@1>"

Act = Callable[[Server], Awaitable[Any]]


def view(server: Server) -> View:
    """What the game in the server's channel shows."""
    found = server.console().view()
    assert found is not None
    return found


async def games(server: Server) -> dict[str, str]:
    """The games of the server by title, as they are offered to be loaded."""
    offered = await server.moderator.autocomplete(server.channel, "load", "game", "")
    return {one["name"].split(" · ")[0]: one["value"] for one in offered}


async def boot_over(server: Server) -> Any:
    """Boot the tower over the game that runs, and say yes."""
    asked = await server.boot("tower")
    return await server.moderator.click(answered(asked), label="Boot Tower")


async def wipe(server: Server) -> Any:
    """Delete the channel's saved games, and say yes."""
    asked = await server.moderator.slash(server.channel, "wipe")
    return await server.moderator.click(answered(asked), custom_id=buttons(asked.response)[0]["custom_id"])
