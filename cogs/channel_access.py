"""Whether a channel can be written to. When it can't, its game is paused, and Discord is left in peace until it may."""

import logging
from dataclasses import replace
from enum import Enum

import discord

from cogs.shown_turn import ShownTurn
from engine.console import Console
from engine.view import Status, View
from game.errors import ActionError

log = logging.getLogger(__name__)

_UNKNOWN_CHANNEL = 10003
_THREAD_ARCHIVED = 50083
_THREAD_LOCKED = 160005
_AT_REST = {Status.PAUSED, Status.OFF}


class Access(Enum):
    """What is known of a channel."""

    WRITABLE = "writable"
    PAUSING = "pausing"  # it has just been refused: once that is noted, the game is paused
    LOST = "lost"  # nothing is tried
    PROBING = "probing"  # it may be open again: the next view is tried


class Event(Enum):
    """What happens to a channel. A game that is paused or out of the slot is at rest."""

    WRITTEN = "written"
    REFUSED_IN_PLAY = "refused in play"
    REFUSED_AT_REST = "refused at rest"
    VIEW_IN_PLAY = "view in play"  # there is something to show, which is not tried
    VIEW_AT_REST = "view at rest"
    MAY_BE_OPEN = "may be open"


class Action(Enum):
    """What is done about it."""

    NOTHING = "nothing"
    HOLD = "hold"  # note that the game is paused because of this
    PAUSE = "pause"
    LET_GO = "let go"  # a moderator lets the held game go on: it is theirs again
    SHOW = "show"
    RESUME = "resume"  # if the game was paused because of this


_TRANSITIONS = {
    (Access.WRITABLE, Event.REFUSED_IN_PLAY): (Access.PAUSING, Action.HOLD),
    (Access.WRITABLE, Event.REFUSED_AT_REST): (Access.LOST, Action.NOTHING),
    (Access.PAUSING, Event.VIEW_IN_PLAY): (Access.LOST, Action.PAUSE),
    (Access.PAUSING, Event.VIEW_AT_REST): (Access.LOST, Action.NOTHING),
    (Access.PAUSING, Event.MAY_BE_OPEN): (Access.PROBING, Action.SHOW),
    (Access.LOST, Event.VIEW_IN_PLAY): (Access.LOST, Action.LET_GO),
    (Access.LOST, Event.MAY_BE_OPEN): (Access.PROBING, Action.SHOW),
    (Access.PROBING, Event.WRITTEN): (Access.WRITABLE, Action.RESUME),
    (Access.PROBING, Event.REFUSED_IN_PLAY): (Access.PAUSING, Action.HOLD),
    (Access.PROBING, Event.REFUSED_AT_REST): (Access.LOST, Action.NOTHING),
    (Access.PROBING, Event.MAY_BE_OPEN): (Access.PROBING, Action.SHOW),
}


def transition(state: Access, event: Event) -> tuple[Access, Action]:
    """What a channel in this state becomes by an event, and what is to be done; all other pairs change nothing."""
    return _TRANSITIONS.get((state, event), (state, Action.NOTHING))


def is_refusal(error: discord.HTTPException) -> bool:
    """Whether Discord says that the channel can't be written to, and not only that this request failed."""
    gone = {_UNKNOWN_CHANNEL, _THREAD_ARCHIVED, _THREAD_LOCKED}
    return isinstance(error, discord.Forbidden) or error.code in gone


class ChannelAccess:
    """The access to one console's channel: its state, and what is done to the game when it changes.

    While the channel is `WRITABLE`, none of these methods needs to be called.
    """

    def __init__(self, console: Console) -> None:
        """A channel that can be written to, as far as is known."""
        self.state = Access.WRITABLE
        self._console = console

    def try_again(self) -> None:
        """The channel may be open again: show what there is, if it could not be written to."""
        self.state, action = transition(self.state, Event.MAY_BE_OPEN)
        if action is Action.SHOW:
            self._console.screens.refresh()

    async def refused(self, view: View, turn: ShownTurn, error: discord.HTTPException) -> ShownTurn:
        """Discord has refused to show this view; returns what is to be noted."""
        if self.state is Access.WRITABLE:
            log.warning("game %s is paused: channel %s can't be written to: %s", view.game_id, view.channel_id, error)
        event = Event.REFUSED_AT_REST if view.status in _AT_REST else Event.REFUSED_IN_PLAY
        return await self._happened(event, view, replace(turn, lost=True))

    async def not_tried(self, view: View, turn: ShownTurn) -> ShownTurn:
        """There is a view to show, but nothing is sent to this channel; returns what is to be noted."""
        event = Event.VIEW_AT_REST if view.status in _AT_REST else Event.VIEW_IN_PLAY
        return await self._happened(event, view, turn)

    async def written(self, view: View, before: ShownTurn) -> None:
        """A message was sent or edited; `before` is what was noted until then."""
        await self._happened(Event.WRITTEN, view, before)

    async def _happened(self, event: Event, view: View, turn: ShownTurn) -> ShownTurn:
        self.state, action = transition(self.state, event)
        held = turn.held == view.game_id
        if action is Action.HOLD:
            self._console.screens.refresh()  # with the view that then comes it is paused
            return replace(turn, held=view.game_id)
        if action is Action.LET_GO and held:
            return replace(turn, held="")
        try:
            if action is Action.PAUSE:
                await self._console.pause()
            elif action is Action.RESUME:
                log.info("channel %s can be written to again", view.channel_id)
                if held:
                    await self._console.resume()
        except ActionError as refused:
            log.info("game %s stays as it is: %s", view.game_id, refused)
        return turn
