"""A question is answered by one who still may: a moderator who was demoted meanwhile changes nothing."""

import pytest
import simcord
from discord_parts import Server
from message_parts import answered, texts, told
from moderation_parts import view

from cogs.moderation import _GAMES
from cogs.paging import PagedList


@pytest.fixture
async def server(empty: Server) -> Server:
    """A server in whose channel the cave is played."""
    await empty.boot("cave")
    return empty


async def _demote(server: Server) -> None:
    server.stage.env.backend.edit_member(server.guild.id, server.moderator.id, {"role_ids": []})
    await server.stage.env.settle()


async def _open_to_all(server: Server, name: str) -> simcord.MemberActor:
    """Open a command to everybody by Integrations; returns one without any permission."""
    command = server.stage.env.backend.find_command(name, None)
    assert command is not None
    server.guild.set_command_permissions(int(command["id"]), {server.guild.default_role: True})
    return server.member("Bo")


async def test_who_is_no_moderator_any_more_can_not_boot_over_a_game(server: Server) -> None:
    before = view(server)
    asked = await server.boot("tower")
    await _demote(server)
    assert "Manage Messages" in told(await server.moderator.click(answered(asked), label="Boot Tower"))
    assert view(server) == before


async def test_who_is_no_moderator_any_more_can_not_turn_the_pages_of_games(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    for how, pages in _GAMES.items():
        monkeypatch.setitem(_GAMES, how, PagedList(pages.word, pages.title, 1, pages.empty))
    await server.moderator.slash(server.channel, "hotswap", cartridge="tower")
    asked = await server.moderator.slash(server.channel, "games")
    result = await server.moderator.click(answered(asked), label="Older")
    assert "(2 of 2)" in texts(result.response)
    await _demote(server)
    assert "Manage Messages" in told(await server.moderator.click(answered(asked), label="Newer"))


async def test_whom_the_integrations_let_in_may_say_yes_for_a_while(server: Server) -> None:
    bo = await _open_to_all(server, "boot")
    asked = await bo.slash(server.channel, "boot", cartridge="tower")
    await bo.click(answered(asked), label="Boot Tower")
    assert view(server).title == "Tower"
    asked = await bo.slash(server.channel, "boot", cartridge="cave")
    await server.stage.pass_by(1000)
    assert "use the command again" in told(await bo.click(answered(asked), label="Boot Cave"))
    assert view(server).title == "Tower"
