"""Letting others watch."""

import re
from typing import Any

import discord
import pytest
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import announced, told

from cogs.client import Client
from engine.links import WatchLinks


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    stage.put(await make("cave", CAVE))
    return stage.guild()


async def _key(server: Server) -> str:
    result = await server.moderator.slash(server.channel, "watch")
    found = re.search(r"https://arcade\.example/watch/(\S+)", told(result))
    assert found
    return found[1]


async def test_a_moderator_gets_a_private_link_that_leads_to_the_channel(server: Server) -> None:
    await server.boot("cave")
    key = await _key(server)
    assert await WatchLinks(server.stage.consoles.store).channel(key) == str(server.channel.id)
    assert all(key not in line for line in announced(server.channel))
    assert "link to watch" in announced(server.channel)[-1]
    assert await _key(server) == key, "the link is the channel's, until it is revoked"


async def test_a_revoked_link_leads_nowhere(server: Server) -> None:
    await server.boot("cave")
    key = await _key(server)
    await server.moderator.slash(server.channel, "watch", revoke=True)
    assert "ended" in announced(server.channel)[-1]
    assert await WatchLinks(server.stage.consoles.store).channel(key) is None
    assert "nothing to end" in told(await server.moderator.slash(server.channel, "watch", revoke=True))
    assert await _key(server) != key


async def test_there_is_nothing_to_watch_where_nothing_runs(server: Server) -> None:
    assert "No game is running" in told(await server.moderator.slash(server.channel, "watch"))


async def test_without_an_arcade_it_says_how_to_turn_it_on(server: Server, stage: Stage, valkey: Any) -> None:
    await stage.env.restart_bot(Client(stage.consoles, shard_count=1))
    assert "ARCADE=1" in told(await server.moderator.slash(server.channel, "watch"))


async def test_a_line_to_discord_that_breaks_is_not_blamed_on_the_store(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    await server.boot("cave")
    send, broken = discord.InteractionResponse.send_message, iter([OSError("the line broke")])

    async def breaks_once(self: Any, *words: Any, **more: Any) -> Any:
        for error in broken:
            raise error
        return await send(self, *words, **more)

    monkeypatch.setattr(discord.InteractionResponse, "send_message", breaks_once)
    assert "store" not in told(await server.moderator.slash(server.channel, "watch"))
