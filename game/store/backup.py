"""Games as a backup keeps them: read at one moment each, and brought in beside those that are there.

A game is brought into the archive and never into a slot, so whoever plays meanwhile is not disturbed.
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from base import coercion
from base.clock import Moment
from base.coercion import dumped
from game.errors import UnreadableError
from game.game import Game
from game.store import keys
from game.store.reads import Contents, contents, contents_of, game_in, queue, records
from game.store.writes import put_game
from game.turns import KEPT, TurnRecord
from game.window import hold


@dataclass(frozen=True)
class SavedGame:
    """A game as it is out of its slot, its open window held. `running`: it was in its slot, and being played.

    `saved_at` is in seconds since the epoch.
    """

    game: Game
    turns: tuple[TurnRecord, ...] = ()
    saved_at: float = 0.0
    running: bool = False


def put_aside(game: Game, now: Moment) -> Game:
    """The game as it is kept outside of its slot: its open window is held, and nothing shows it."""
    return replace(hold(game, now), active=False, screens={})


async def snapshot(redis: Any, game_id: str, now: Moment) -> SavedGame | None:
    """A saved game with its turns, all of one moment; `None` when there is none.

    Raises `UnreadableError` for what is there but is no game, and what the client raises.
    """
    entry = _listed(await redis.hget(keys.INDEX, coercion.wire(game_id)))
    channel_id = coercion.text(entry.get("channel_id"))
    if not channel_id:
        return None
    places = (keys.slot(channel_id), keys.archive(game_id))
    async with redis.pipeline(transaction=True) as pipe:
        sizes = [queue(pipe, place) for place in places]
        for place in places:
            pipe.lrange(place.history, -KEPT, -1)
        values = await pipe.execute(raise_on_error=False)
    size = sizes[0]
    found = contents(values[:size]), contents(values[size:-2])
    for there, turns in zip(found, values[-2:], strict=True):
        if _id_in(there, game_id) == game_id and (game := game_in(there, channel_id, now)) is not None:
            if isinstance(turns, Exception):
                raise turns
            whole = put_aside(replace(game, game_id=game_id), now)
            return SavedGame(whole, tuple(records(turns)), coercion.number(entry.get("saved_at")), game.active)
    if any(there.torn for there in found):
        raise UnreadableError
    return None


def _listed(raw: Any) -> dict[str, Any]:
    return dict(coercion.mapping(coercion.parsed(raw)))


def _id_in(found: Contents, default: str) -> str:
    """The id of the game that is there; the default when it has none, and empty when nothing is there."""
    live = coercion.mapping(found.live)
    named = coercion.text(live.get("game_id")) or coercion.text(found.document.get("game_id"))
    return named or (default if found.document else "")


class Standing(Enum):
    """What a store has under the id of a game that is to be brought in. All but the first two are in its way."""

    FREE = "free"
    SAME = "same"  # that very game, with those very turns
    OTHER = "is saved here in another state: give --replace to put this one in its place"
    SEATED = "is in its channel's slot: boot another game there first"
    ELSEWHERE = "belongs to another channel or server here"
    NEWER = "was saved here by a newer version of the bot"


async def standing(redis: Any, saved: SavedGame, now: Moment) -> Standing:
    """Compare a game that is to be brought in with what the store has under its id."""
    game = saved.game
    entry = _listed(await redis.hget(keys.INDEX, coercion.wire(game.game_id)))
    archive = keys.archive(game.game_id)
    in_slot, archived = await contents_of(redis, keys.slot(game.channel_id), archive)
    if archived.future:
        return Standing.NEWER
    if entry and (entry.get("channel_id"), entry.get("guild_id")) != (game.channel_id, game.guild_id):
        return Standing.ELSEWHERE
    if _id_in(in_slot, "") == game.game_id:
        return Standing.SEATED
    if not archived.document and not archived.torn:
        return Standing.FREE
    turns = tuple(records(await redis.lrange(archive.history, -KEPT, -1)))
    same = not archived.torn and game_in(archived, game.channel_id, now) == game and turns == saved.turns
    return Standing.SAME if same and entry else Standing.OTHER


async def bring_in(redis: Any, saved: SavedGame, now: Moment, *, over: bool) -> Standing:
    """Put a game into the archive, and in place of another state of it only when `over`; returns how it stood.

    Another writer in between makes it look again.
    """
    game, archive = saved.game, keys.archive(saved.game.game_id)
    turns = tuple(dumped(turn.to_dict()) for turn in saved.turns)

    async def put(pipe: Any) -> Standing:
        stood = await standing(redis, saved, now)
        pipe.multi()
        if stood is Standing.FREE or (stood is Standing.OTHER and over):
            pipe.delete(*archive.all)
            put_game(pipe, archive, game, turns, Moment(saved.saved_at, 0.0))
        return stood

    slot = keys.slot(game.channel_id)
    watched = (slot.document, slot.live, *archive.all)
    stood: Standing = await redis.transaction(put, *watched, value_from_callable=True)
    return stood
