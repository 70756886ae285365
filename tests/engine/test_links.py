"""Private links to watch a channel's game by."""

import asyncio
from typing import Any

import pytest
from parts import PATIENCE

from engine.links import WatchLinks
from game.store.store import Store


def _links(redis: Any) -> WatchLinks:
    """Links over a store that may take its time."""
    return WatchLinks(Store(redis, limit_seconds=PATIENCE))


async def test_a_link_leads_to_its_channel_until_it_is_revoked(redis: Any) -> None:
    links = _links(redis)
    key = await links.create("1180000000000000000")
    assert await links.channel(key) == "1180000000000000000"
    assert await links.revoke("1180000000000000000")
    assert await links.channel(key) is None
    assert not await links.revoke("1180000000000000000")


async def test_a_channel_has_one_link_whoever_asks(redis: Any) -> None:
    keys = await asyncio.gather(*(_links(redis).create("7") for _ in range(10)))
    assert len(set(keys)) == 1
    assert await _links(redis).channel(keys[0]) == "7"


async def test_a_link_that_is_made_while_it_is_revoked_leads_somewhere_or_nowhere_for_good(redis: Any) -> None:
    for _ in range(50):
        links = _links(redis)
        key, _ = await asyncio.gather(links.create("7"), links.revoke("7"))
        shown = await links.channel(key)
        assert await links.revoke("7") == (shown == "7"), "what still leads there can still be revoked"
        assert await links.channel(key) is None


async def test_a_link_that_was_half_made_when_the_process_died_is_made_whole(redis: Any) -> None:
    await redis.hset("watch:links", "old", "7")
    assert await _links(redis).channel("old") is None
    key = await _links(redis).create("7")
    assert await _links(redis).channel(key) == "7"


async def test_channels_do_not_share_links(redis: Any) -> None:
    links = _links(redis)
    seven, eight = await links.create("7"), await links.create("8")
    await links.revoke("7")
    assert await links.channel(eight) == "8"
    assert await links.create("7") not in {seven, eight}


async def test_a_key_can_not_be_guessed(redis: Any) -> None:
    links = _links(redis)
    keys = {await links.create(str(number)) for number in range(20)}
    assert len(keys) == 20
    assert {len(key) for key in keys} == {24}


@pytest.mark.parametrize("key", ["", "7", "\ud800", "watch:links", "x" * 10_000])
async def test_what_is_no_key_leads_nowhere(redis: Any, key: str) -> None:
    await _links(redis).create("7")
    assert await _links(redis).channel(key) is None


async def test_who_shows_a_channel_hears_when_its_link_ends(redis: Any) -> None:
    links = _links(redis)
    heard: list[str] = []
    links.on_revoked(heard.append)
    await links.create("7")
    await links.revoke("8")
    assert heard == []
    await links.revoke("7")
    assert heard == ["7"]
