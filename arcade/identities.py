"""Identities: the name and the id by which the arcade knows a player, proved by a signed token."""

import secrets
from dataclasses import dataclass

from itsdangerous import BadData, URLSafeSerializer

from arcade.names import clean_name

_MAX_TOKEN = 1000


@dataclass(frozen=True)
class Identity:
    """Who a player is. The id begins with `arcade:`, so it can't be taken for a Discord user's."""

    id: str
    name: str


class Identities:
    """Makes identities and reads them back from their tokens.

    Nothing is stored: a token holds the whole identity, and only this arcade can sign one.
    """

    def __init__(self, secret: str) -> None:
        """Sign tokens and keys with this secret."""
        self._tokens = URLSafeSerializer(secret, salt="arcade player")
        self._picture_keys = URLSafeSerializer(secret, salt="arcade picture")

    def make(self, name: str) -> tuple[Identity, str]:
        """Make a new identity with this name, and its token; raises `ApiError` for a name that can't be shown."""
        identity = Identity(f"arcade:{secrets.token_urlsafe(9)}", clean_name(name))
        return identity, str(self._tokens.dumps([identity.id, identity.name]))

    def read(self, token: str) -> Identity | None:
        """The identity in a token; `None` when this arcade has not signed it."""
        pair = _verified(self._tokens, token)
        return Identity(*pair) if pair else None

    def picture_key(self, identity: Identity, char_id: str) -> str:
        """Make a key that shows the picture of one character, for an address that can carry no token."""
        return str(self._picture_keys.dumps([identity.id, char_id]))

    def read_picture_key(self, key: str) -> tuple[str, str] | None:
        """The owner's id and the character's id in a picture key; `None` when this arcade has not signed it."""
        return _verified(self._picture_keys, key)


def _verified(serializer: URLSafeSerializer, signed: str) -> tuple[str, str] | None:
    if len(signed) > _MAX_TOKEN:
        return None
    try:
        first, second = serializer.loads(signed)
    except (BadData, ValueError, TypeError):
        return None
    return (first, second) if isinstance(first, str) and isinstance(second, str) else None
