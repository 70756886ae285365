"""How much of all there is a backup is about."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scope:
    """The game with this id, or the server's games; without either everything, users' characters too."""

    game_id: str = ""
    guild_id: str = ""

    @property
    def everything(self) -> bool:
        """Whether it is about users' characters as well."""
        return not self.game_id and not self.guild_id

    def has(self, game_id: str, guild_id: str | None) -> bool:
        """Whether it is about this game."""
        return self.game_id in {"", game_id} and self.guild_id in {"", guild_id or ""}

    def __str__(self) -> str:
        """What there is none of where nothing was found."""
        return f"game {self.game_id}" if self.game_id else f"game of server {self.guild_id}"
