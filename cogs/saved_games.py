"""The saved games of a server, as moderators look them up."""

from dataclasses import dataclass

from discord import app_commands

from cogs.discord_limits import MOST_OPTION, MOST_OPTIONS
from cogs.text import cut, line, plain
from engine.consoles import Consoles
from engine.saved import SavedGame

# Typing into an option asks anew with each key: the list may be this old.
_FRESH_SECONDS = 3.0
_KEPT = 1000  # servers


@dataclass(frozen=True)
class _Listing:
    games: list[SavedGame]
    read_at: float


class SavedGames:
    """The games of each server, remembered for a moment."""

    def __init__(self, consoles: Consoles) -> None:
        """Look them up through these consoles."""
        self._consoles = consoles
        self._listings: dict[str, _Listing] = {}

    async def of(self, guild_id: str) -> list[SavedGame]:
        """A server's games, the last saved first; raises `StoreError` when the store does not answer."""
        known = self._listings.pop(guild_id, None)
        if known is None or self._consoles.clock.monotonic() - known.read_at > _FRESH_SECONDS:
            known = _Listing(await self._consoles.games(guild_id), self._consoles.clock.monotonic())
        self._listings[guild_id] = known
        while len(self._listings) > _KEPT:
            del self._listings[next(iter(self._listings))]
        return known.games

    def forget(self, guild_id: str) -> None:
        """Read a server's games from the store the next time."""
        self._listings.pop(guild_id, None)

    async def options(self, guild_id: str, channel_id: str, typed: str) -> list[app_commands.Choice[str]]:
        """What can be loaded, as somebody types: this channel's games first."""
        words = typed.casefold().split()
        games = [game for game in await self.of(guild_id) if all(word in _haystack(game) for word in words)]
        games.sort(key=lambda game: game.channel_id != channel_id)
        return [
            app_commands.Choice(name=_option(game, channel_id), value=game.game_id)
            for game in games[:MOST_OPTIONS]
            if len(game.game_id) <= MOST_OPTION
        ]


def _players(game: SavedGame) -> str:
    return "1 player" if game.players == 1 else f"{game.players} players"


def _haystack(game: SavedGame) -> str:
    return f"{game.title} {game.game_id}".casefold()


def _option(game: SavedGame, channel_id: str) -> str:
    place = "" if game.channel_id == channel_id else " · in another channel"
    running = " · running" if game.active else ""
    return f"{cut(line(game.title, 80), 50)} · turn {game.turn + 1} · {_players(game)}{running}{place}"[:MOST_OPTION]


def game_line(game: SavedGame) -> str:
    """A line of the list of saved games."""
    when = f" · saved <t:{int(game.saved_at)}:R>" if game.saved_at else ""
    running = "▶️ " if game.active else ""
    where = f"<#{game.channel_id}>" if game.channel_id.isdecimal() else plain(line(game.channel_id, 40))
    return f"{running}**{plain(line(game.title, 60))}** · turn {game.turn + 1} · {_players(game)} · {where}{when}"
