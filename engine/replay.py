"""Telling a game's turns again with another edition of its story, so that an author keeps her place in it.

A saved state belongs to the story that made it, and may silently go astray in another. What the players pressed does
not: verdict and chance are seeded by game and turn, so the same presses lead to the same place again, if it is there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.cartridge.cartridge import Cartridge
from engine.resolution import TurnResolver
from engine.story.narrator import StoryError
from engine.view import tally_of
from game.scene import Scene
from game_session import GameSession, TurnRecord


@dataclass(frozen=True)
class Retold:
    """How far a game could be told again: `turns` of the `known` ones."""

    turns: int
    known: int

    @property
    def notice(self) -> str:
        """Say it to everybody."""
        if self.turns == self.known:
            return "The story was edited: you are where you were."
        if not self.turns:
            return "The story was edited: it begins anew."
        return f"The story was edited: turn {self.turns + 1} can't be told again as it was, so choose anew."


async def retell(
    resolver: TurnResolver, cartridge: Cartridge, session: GameSession, records: Sequence[TurnRecord]
) -> tuple[GameSession, Retold]:
    """Play the recorded turns with this cartridge, as far as all that was pressed can be pressed again.

    Returns a session that stands where that led, with scene and narrator's state; the given one is not changed.
    Raises `StoryError` when not even the beginning can be told.
    """
    shadow = GameSession(session.channel_id, session.game_name, session.game_id)
    shadow.crown_holder = session.crown_holder
    page = await resolver.first(cartridge, shadow)
    shadow.scene, shadow.narrator_state = page.scene.to_dict(), page.state
    way = _way(records)
    for record in way:
        if not _can_be_pressed(record, shadow):
            break
        try:
            await _play(resolver, cartridge, shadow, session, record)
        except StoryError:
            break
    return shadow, Retold(shadow.turn_number, max(len(way), session.turn_number))


def _way(records: Iterable[TurnRecord]) -> list[TurnRecord]:
    """The turns from the beginning on, as far as they are known; none when the first are forgotten.

    A turn that comes again, after an edit that led back, takes the place of the former one and of all that followed.
    """
    way: list[TurnRecord] = []
    for record in records:
        way = [*way[: record.turn - 1], record] if 0 < record.turn <= len(way) + 1 else []
    return way


def _can_be_pressed(record: TurnRecord, shadow: GameSession) -> bool:
    return set(record.choices.values()) <= {choice.text for choice in Scene.from_dict(shadow.scene or {}).choices}


async def _play(
    resolver: TurnResolver, cartridge: Cartridge, shadow: GameSession, session: GameSession, record: TurnRecord
) -> None:
    for user_id, player in session.players.items():
        if user_id not in shadow.players and (player.joined_turn < record.turn or user_id in record.choices):
            shadow.register_player(user_id, player.user_name)
    for user_id, choice in record.choices.items():
        await shadow.submit_choice(user_id, user_id, choice)
    try:
        page, decided = await resolver.next(cartridge, shadow, shadow.turn_number)
        tally = tally_of(shadow)
    finally:
        shadow.drop_window()
    shadow.scene = {**page.scene.to_dict(), "decided": decided, "tally": tally}
    shadow.narrator_state = page.state
    shadow.turn_number = record.turn
    await shadow.record_turn(record.choices, "")


def move(session: GameSession, shadow: GameSession, cartridge: Cartridge) -> None:
    """Put a session where its shadow stands. The open window stays if it is the same turn's, with what still counts."""
    texts = {choice.text for choice in Scene.from_dict(shadow.scene or {}).choices}
    stays = session.turn_number == shadow.turn_number
    pressed = {user_id: text for user_id, text in session.pending_choices.items() if stays and text in texts}
    if pressed:
        session.pending_choices = pressed
    else:
        session.drop_window()
        session.window_seconds = cartridge.manifest.seconds
    session.turn_number = shadow.turn_number
    session.scene, session.narrator_state = shadow.scene, shadow.narrator_state
    session.game_name = cartridge.title
    session.cartridge_id, session.cartridge_digest = cartridge.id, cartridge.digest
