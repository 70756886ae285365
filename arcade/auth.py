"""Authentication: who sends a call, and whether they may."""

from aiohttp import web

from arcade.errors import ApiError
from arcade.identities import Identities, Identity
from arcade.moderators import Moderators
from arcade.rate_limits import RateLimiter


class Auth:
    """Finds out who sends a call: a player by the token in `X-Player`, a moderator by the cookie."""

    def __init__(self, identities: Identities, moderators: Moderators, calls_per_player: RateLimiter) -> None:
        """Recognise these; a player's calls are counted by `calls_per_player`."""
        self._identities = identities
        self._moderators = moderators
        self._calls_per_player = calls_per_player

    def caller(self, request: web.Request) -> Identity | None:
        """The player who sends this call; `None` when it has no token.

        Raises `ApiError` for a token that is not valid, and for a player who calls too often.
        """
        token = request.headers.get("X-Player", "")
        if not token:
            return None
        identity = self._identities.read(token)
        if identity is None:
            raise ApiError(401, "You are not known here any more: choose a name again.", player=True)
        self._calls_per_player.check(identity.id, "presses")
        return identity

    def player(self, request: web.Request) -> Identity:
        """The player who sends this call; raises `ApiError` when nobody says so."""
        identity = self.caller(request)
        if identity is None:
            raise ApiError(401, "Choose a name first.", player=True)
        return identity

    def moderator(self, request: web.Request) -> str:
        """The name of the moderator who sends this call; raises `ApiError` for everybody else."""
        if not self._moderators.is_moderator(request):
            raise ApiError(403, "Only a moderator can do that: sign in with the password.", moderator=True)
        identity = self.caller(request)
        return identity.name if identity else "A moderator"
