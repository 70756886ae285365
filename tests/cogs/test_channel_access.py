"""The table of a channel that can or can't be written to: every state with every event."""

import itertools
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from cogs.channel_access import Access, Action, ChannelAccess, Event, is_refusal, transition
from cogs.shown_turn import ShownTurn
from engine.view import Status, View
from game.errors import ActionError
from game.scene import Scene

W, P, L, T = Access.WRITABLE, Access.PAUSING, Access.LOST, Access.PROBING
SAME = Action.NOTHING

TABLE = {
    Event.WRITTEN: {W: (W, SAME), P: (P, SAME), L: (L, SAME), T: (W, Action.RESUME)},
    Event.REFUSED_IN_PLAY: {W: (P, Action.HOLD), P: (P, SAME), L: (L, SAME), T: (P, Action.HOLD)},
    Event.REFUSED_AT_REST: {W: (L, SAME), P: (P, SAME), L: (L, SAME), T: (L, SAME)},
    Event.VIEW_IN_PLAY: {W: (W, SAME), P: (L, Action.PAUSE), L: (L, Action.LET_GO), T: (T, SAME)},
    Event.VIEW_AT_REST: {W: (W, SAME), P: (L, SAME), L: (L, SAME), T: (T, SAME)},
    Event.MAY_BE_OPEN: {W: (W, SAME), P: (T, Action.SHOW), L: (T, Action.SHOW), T: (T, Action.SHOW)},
}


@pytest.mark.parametrize(("state", "event"), list(itertools.product(Access, Event)))
def test_every_pair_of_a_state_and_an_event_leads_where_it_should(state: Access, event: Event) -> None:
    assert transition(state, event) == TABLE[event][state]


@pytest.mark.parametrize("state", Access)
def test_from_every_state_a_channel_that_opens_becomes_writable(state: Access) -> None:
    opened, _ = transition(state, Event.MAY_BE_OPEN)
    assert transition(opened, Event.WRITTEN)[0] is Access.WRITABLE


class _Console:
    """Notes what is done to it."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.done: list[str] = []
        self.screens = SimpleNamespace(refresh=lambda: self.done.append("refresh"))
        self._refuses = refuses

    async def pause(self) -> None:
        await self._do("pause")

    async def resume(self) -> None:
        await self._do("resume")

    async def _do(self, what: str) -> None:
        self.done.append(what)
        if self._refuses:
            raise ActionError("The game is not paused.")


def access_to(console: Any, state: Access = Access.WRITABLE) -> ChannelAccess:
    access = ChannelAccess(console)
    access.state = state
    return access


def view(status: Status = Status.OPEN) -> View:
    return View("1", "cave-1", "Cave", "cave", 0, Scene("Dark.", ()), status)


def refusal(status: int = 403, code: int = 50013) -> discord.HTTPException:
    kind = discord.Forbidden if status == 403 else discord.HTTPException
    return kind(SimpleNamespace(status=status, reason=""), {"code": code, "message": ""})


async def test_a_game_is_paused_only_once_it_is_noted_why() -> None:
    console = _Console()
    access = access_to(console)
    noted = await access.refused(view(), ShownTurn(), refusal())
    assert (noted.lost, noted.held, console.done) == (True, "cave-1", ["refresh"])
    assert await access.not_tried(view(), noted) == noted
    assert console.done == ["refresh", "pause"]
    assert await access.not_tried(view(Status.PAUSED), noted) == noted
    assert console.done == ["refresh", "pause"]


async def test_a_held_game_goes_on_once_something_was_written() -> None:
    console = _Console()
    await access_to(console, Access.PROBING).written(view(), ShownTurn(lost=True, held="cave-1"))
    assert console.done == ["resume"]


@pytest.mark.parametrize("held", ["", "another-game"])
async def test_a_game_that_is_not_held_is_not_resumed(held: str) -> None:
    console = _Console()
    access = access_to(console, Access.PROBING)
    await access.written(view(), ShownTurn(lost=True, held=held))
    assert (access.state, console.done) == (Access.WRITABLE, [])


async def test_a_moderator_who_lets_the_game_go_on_takes_it_over() -> None:
    noted = await access_to(_Console(), Access.LOST).not_tried(view(), ShownTurn(lost=True, held="cave-1"))
    assert noted == ShownTurn(lost=True)


async def test_another_games_hold_is_kept() -> None:
    turn = ShownTurn(lost=True, held="another-game")
    assert await access_to(_Console(), Access.LOST).not_tried(view(), turn) == turn


async def test_a_console_that_refuses_stops_nothing() -> None:
    access = access_to(_Console(refuses=True), Access.PROBING)
    await access.written(view(), ShownTurn(lost=True, held="cave-1"))
    assert access.state is Access.WRITABLE


@pytest.mark.parametrize(
    ("error", "refuses"),
    [
        (refusal(), True),
        (refusal(404, 10003), True),
        (refusal(400, 50083), True),
        (refusal(400, 160005), True),
        (refusal(404, 10008), False),
        (refusal(400, 50035), False),
        (refusal(500, 0), False),
        (refusal(429, 0), False),
    ],
)
def test_only_what_says_that_the_channel_is_closed_is_a_refusal(error: discord.HTTPException, refuses: bool) -> None:
    assert is_refusal(error) is refuses
