"""A game's screen in the arcade: every page that looks at it."""

import asyncio
import time
from collections import deque
from collections.abc import Mapping
from typing import Any

from arcade import messages
from arcade.rooms import Room
from arcade.serializers import shown
from arcade.viewer import Viewer
from base import coercion
from engine.console import Console
from engine.view import View

# A crowd that presses all at once is shown twenty times a second, not once a press.
_PAUSE_SECONDS = 0.05
_REMEMBERED = 20


class WebScreen:
    """Shows one console to everybody who looks. A view is put into JSON once, whatever their number."""

    name = "arcade"

    def __init__(self, console: Console, room: Room | None) -> None:
        """Show this console; a channel of elsewhere has no room here, and can only be watched."""
        self.console = console
        self.room = room
        self.errors: list[str] = []
        self.viewers: set[Viewer] = set()
        self._view = console.view()
        self._said: deque[str] = deque(maxlen=_REMEMBERED)
        self._counted = 0
        console.attach(self)

    async def show(self, view: View) -> Mapping[str, Any] | None:
        """Show it to all; asks to be called twenty times a second at most."""
        self._view = view
        self._send()
        await asyncio.sleep(_PAUSE_SECONDS)
        return None

    def refresh(self) -> None:
        """Send everybody what there is to show now."""
        self._view = self.console.view()
        self._send()

    def _send(self) -> None:
        self._counted = len(self.viewers)
        frames = {playing: self._frame(playing=playing) for playing in {one.playing for one in self.viewers}}
        for viewer in self.viewers:
            viewer.show(frames[viewer.playing])

    def recount(self) -> None:
        """Send everybody the number of those who look, if it has changed."""
        if self._counted != len(self.viewers):
            self.refresh()

    def say(self, text: str) -> None:
        """Tell everybody who did what."""
        self._said.append(text)
        self.tell({"type": "said", "text": text})

    def tell(self, message: messages.SaidMessage | messages.PingMessage) -> None:
        """Send everybody a message beside the views."""
        frame = coercion.dumped(message).encode()
        for viewer in self.viewers:
            viewer.tell(frame)

    def join(self, viewer: Viewer) -> None:
        """Show everything to one more."""
        self.viewers.add(viewer)
        self._view = self.console.view()
        viewer.show(self._frame(playing=viewer.playing, log=True))

    def leave(self, viewer: Viewer) -> None:
        """One less."""
        self.viewers.discard(viewer)

    def _frame(self, *, playing: bool, log: bool = False) -> bytes:
        message: messages.ViewMessage = {
            "type": "view",
            "now": time.time(),
            "room": {
                "room": self.room.id if playing and self.room else "",
                "name": self.room.name if self.room else "",
            },
            "view": shown(self._view, with_ids=playing) if self._view else None,
            "watchers": len(self.viewers),
            "errors": self.errors,
        }
        if log:
            message["log"] = list(self._said)
        return coercion.dumped(message).encode()
