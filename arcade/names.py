"""The names of players and rooms, as somebody typed them."""

import unicodedata

from arcade.errors import ApiError

MAX_NAME = 32
_JOINERS = "\u200c\u200d"  # emoji and some scripts need them


def clean_name(raw: str) -> str:
    """Make a name one printable line of 1 to 32 characters.

    Raises `ApiError` when nothing visible is left of it, or when it is too long.
    """
    line = unicodedata.normalize("NFC", " ".join(raw.split()))
    name = "".join(sign for sign in line if sign in _JOINERS or unicodedata.category(sign)[0] != "C").strip()
    if not any(unicodedata.category(sign)[0] in "LNPS" for sign in name):
        raise ApiError(400, "That name can't be seen: use letters, digits or symbols.")
    if len(name) > MAX_NAME:
        raise ApiError(400, f"That name has {len(name)} characters: use at most {MAX_NAME}.")
    return name
