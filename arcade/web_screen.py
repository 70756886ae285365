"""A game's screen in the arcade: all the pages that show it."""

import asyncio
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

from arcade import messages
from arcade.rooms import Room
from arcade.serializers import shown
from arcade.viewer import Viewer
from base import coercion
from engine.console import Console
from engine.view import View

# A crowd that presses all at once is shown twenty times a second, not once for each press.
_PAUSE_SECONDS = 0.05
_LOG_LENGTH = 20


class WebScreen:
    """Shows one console to all its viewers. A view is put into JSON once, whatever their number."""

    name = "arcade"

    def __init__(self, console: Console, room: Room | None) -> None:
        """Show this console. Without a room it belongs to another front-end, and can only be watched."""
        self.console = console
        self.room = room
        self.errors: list[str] = []
        self.viewers: set[Viewer] = set()
        self._view = console.view()
        self._said: deque[str] = deque(maxlen=_LOG_LENGTH)
        self._counted = 0
        console.screens.attach(self)

    async def show(self, view: View) -> Mapping[str, Any] | None:
        """Send the view to every viewer, and return a moment later, so that few are sent in a second."""
        self._view = view
        self._send()
        await asyncio.sleep(_PAUSE_SECONDS)
        return None

    def refresh(self) -> None:
        """Send every viewer what there is to show now."""
        self._view = self.console.view()
        self._send()

    def _send(self) -> None:
        self._counted = len(self.viewers)
        frames = {playing: self._frame(playing=playing) for playing in {one.playing for one in self.viewers}}
        for viewer in self.viewers:
            viewer.show(frames[viewer.playing])

    def show_errors(self, errors: Sequence[str]) -> None:
        """Show these errors of the cartridge that is being edited, in place of those before."""
        self.errors = list(errors)
        self.refresh()

    def refresh_count(self) -> None:
        """Send every viewer the number of viewers, if it has changed."""
        if self._counted != len(self.viewers):
            self.refresh()

    def say(self, text: str) -> None:
        """Tell every viewer who did what; those who come later see it in their log."""
        self._said.append(text)
        self.tell({"type": "said", "text": text})

    def tell(self, message: messages.SaidMessage | messages.PingMessage) -> None:
        """Send every viewer a message beside the views."""
        frame = coercion.dumped(message).encode()
        for viewer in self.viewers:
            viewer.tell(frame)

    def join(self, viewer: Viewer) -> None:
        """Add a viewer, and show her everything."""
        self.viewers.add(viewer)
        self._view = self.console.view()
        viewer.show(self._frame(playing=viewer.playing, log=True))

    def leave(self, viewer: Viewer) -> None:
        """Remove a viewer."""
        self.viewers.discard(viewer)

    def dismiss(self, code: int, why: str, *, only_watching: bool = False) -> None:
        """Close the sockets of all viewers, or only of those who came by a watch link."""
        for viewer in self.viewers:
            if not (only_watching and viewer.playing):
                viewer.dismiss(code, why)

    def _frame(self, *, playing: bool, log: bool = False) -> bytes:
        message: messages.ViewMessage = {
            "type": "view",
            "now": self.console.clock.time(),
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
