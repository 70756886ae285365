"""What tests read in the messages of a scene before they are sent."""

import itertools
from collections.abc import Sequence
from typing import Any

from message_parts import rendered
from simcord.components import walk_components

from cogs.scene_messages import SceneMessage

ROW, BUTTON, MENU, TEXT, GALLERY, SEPARATOR, CONTAINER = 1, 2, 3, 10, 12, 14, 17
SECONDARY = 2


def parts_of(pages: SceneMessage | Sequence[SceneMessage], *kinds: int) -> list[dict[str, Any]]:
    """The components of pages as they are sent, in the order in which they are read."""
    several = [pages] if isinstance(pages, SceneMessage) else pages
    sent = [page.layout.to_components() for page in several]  # type: ignore[no-untyped-call]
    return [one for one in walk_components(list(itertools.chain(*sent))) if not kinds or one["type"] in kinds]


def texts_of(pages: SceneMessage | Sequence[SceneMessage]) -> list[str]:
    """The texts on these pages, in the order in which they are read."""
    return [one["content"] for one in parts_of(pages, TEXT)]


def narration(pages: Sequence[SceneMessage]) -> str:
    """What is told, as it is shown: all but the heading before it, and the window and the foot after it."""
    return "\n".join(rendered(text)[0] for text in texts_of(pages)[1:-2])


def units(text: str) -> int:
    """The length of a text as JavaScript has it, and as Discord may have it."""
    return len(text.encode("utf-16-le")) // 2
