"""The players of the arcade: a name, and an id that a signed token proves."""

import secrets
import unicodedata
from dataclasses import dataclass

from itsdangerous import BadData, URLSafeSerializer

from arcade.errors import ApiError

MAX_NAME = 32
_JOINERS = "\u200c\u200d"  # emoji and some scripts need them
_MAX_TOKEN = 1000


@dataclass(frozen=True)
class Identity:
    """Somebody who may press. Her id can't be taken for a Discord user's."""

    id: str
    name: str


class Identities:
    """Makes players and knows them again. Nothing is kept: a token says it all, and nobody else can sign one."""

    def __init__(self, secret: str) -> None:
        """Sign with this secret."""
        self._tokens = URLSafeSerializer(secret, salt="arcade player")
        self._pictures = URLSafeSerializer(secret, salt="arcade picture")

    def make(self, name: str) -> tuple[Identity, str]:
        """Make a player of this name, with her token; raises `ApiError` for a name that can't be shown."""
        player = Identity(f"arcade:{secrets.token_urlsafe(9)}", clean_name(name))
        return player, str(self._tokens.dumps([player.id, player.name]))

    def read(self, token: str) -> Identity | None:
        """Whom a token was made for; `None` when it is none of ours."""
        found = _loaded(self._tokens, token)
        return Identity(*found) if found else None

    def picture_key(self, player: Identity, char_id: str) -> str:
        """Make a key that shows one character's picture, for an address that can carry no token."""
        return str(self._pictures.dumps([player.id, char_id]))

    def picture_of(self, key: str) -> tuple[str, str] | None:
        """Whose picture a key shows: the player's id and the character's."""
        return _loaded(self._pictures, key)


def _loaded(serializer: URLSafeSerializer, token: str) -> tuple[str, str] | None:
    if len(token) > _MAX_TOKEN:
        return None
    try:
        first, second = serializer.loads(token)
    except (BadData, ValueError, TypeError):
        return None
    return (first, second) if isinstance(first, str) and isinstance(second, str) else None


def clean_name(raw: str, what: str = "name") -> str:
    """One printable line of 1 to 32 characters; raises `ApiError` when nothing is left to be seen or it is too long."""
    plain = unicodedata.normalize("NFC", " ".join(raw.split()))
    name = "".join(sign for sign in plain if sign in _JOINERS or unicodedata.category(sign)[0] != "C").strip()
    if not any(unicodedata.category(sign)[0] in "LNPS" for sign in name):
        raise ApiError(400, f"That {what} can't be seen: use letters, digits or signs.")
    if len(name) > MAX_NAME:
        raise ApiError(400, f"That {what} has {len(name)} characters, and {MAX_NAME} is the most: shorten it.")
    return name
