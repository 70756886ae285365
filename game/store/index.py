"""The list of all saved games, and of each server's."""

from typing import Any

from base import coercion
from game.store import keys


async def games(redis: Any, guild_id: str | None) -> list[dict[str, Any]]:
    """Every game's listing with its `game_id`, by name; with a `guild_id` that server's games alone."""
    raw = await redis.hgetall(keys.server_index(guild_id) if guild_id else keys.INDEX)
    found = ((coercion.text(game_id), coercion.parsed(entry)) for game_id, entry in raw.items())
    listed = [{**entry, "game_id": game_id} for game_id, entry in found if isinstance(entry, dict)]
    return sorted(listed, key=lambda game: coercion.text(game.get("game_name")).casefold())


async def wipe(redis: Any, channel_id: str) -> int:
    """Delete every game of a channel, in its slot or put aside, and their listings; returns how many."""
    ours = [game for game in await games(redis, None) if game.get("channel_id") == channel_id]
    async with redis.pipeline(transaction=True) as pipe:
        pipe.delete(*keys.slot(channel_id).all)
        for game in ours:
            pipe.delete(*keys.aside(game["game_id"]).all)
            pipe.hdel(keys.INDEX, coercion.wire(game["game_id"]))
            if guild_id := coercion.text(game.get("guild_id")):
                pipe.hdel(keys.server_index(guild_id), coercion.wire(game["game_id"]))
        await pipe.execute()
    return len(ours)
