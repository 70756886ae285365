"""The names of all keys under which games are stored."""

import re
from dataclasses import dataclass

from base.coercion import wire

INDEX = "game:index"

# An id that ends like a suffix of ours would name another one's key: it gets a mark, so no two ids share a name.
_ENDS_LIKE_A_SUFFIX = re.compile(r":(history|window)_*\Z")


def _name(identifier: str) -> str:
    return wire(f"{identifier}_" if _ENDS_LIKE_A_SUFFIX.search(identifier) else identifier)


@dataclass(frozen=True)
class KeySet:
    """The keys of one game: in its channel's slot, or archived under its own id (no hash, no screens)."""

    document: str
    history: str
    window: str
    live: str = ""
    screens: str = ""

    @property
    def all(self) -> tuple[str, ...]:
        """All keys of the set."""
        return tuple(key for key in (self.document, self.history, self.live, self.window, self.screens) if key)


def slot(channel_id: str) -> KeySet:
    """The keys of the game that is in this channel's slot."""
    name = _name(channel_id)
    return KeySet(
        document=f"game:session:{name}",
        history=f"game:session:{name}:history",
        live=f"sg:game_session:{name}",
        window=f"game:window:{name}",
        screens=f"game:screens:{name}",
    )


def archive(game_id: str) -> KeySet:
    """The keys of an archived game: another one has taken its slot."""
    name = _name(game_id)
    return KeySet(document=f"game:save:{name}", history=f"game:save:{name}:history", window=f"game:save:{name}:window")


def unreadable(channel_id: str) -> KeySet:
    """The keys under which an unreadable game is kept when another takes its slot; a channel keeps only the last."""
    name = _name(channel_id)
    return KeySet(
        document=f"game:unreadable:{name}",
        history=f"game:unreadable:{name}:history",
        window=f"game:unreadable:{name}:window",
        live=f"game:unreadable:{name}:live",
        screens=f"game:unreadable:{name}:screens",
    )


def server_index(guild_id: str) -> str:
    """The index of one server's games."""
    return f"{INDEX}:{wire(guild_id)}"
