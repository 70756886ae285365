"""Telling a game's turns again with another edition of its story, so that an author keeps her place in it.

A saved state belongs to the story that made it, and may silently go astray in another. What the players pressed does
not: verdict and chance are seeded by game and turn, so the same presses lead to the same place again, if it is there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from base.clock import Moment
from engine.cartridge.cartridge import Cartridge
from engine.resolution import TurnResolver
from engine.story.narrator import StoryError
from game.actions import rewind
from game.game import Game, Window
from game.roster import seen
from game.turns import TurnRecord
from game.window import take


@dataclass(frozen=True)
class Retold:
    """How far a game could be told again: `turns` of the `known` ones."""

    turns: int
    known: int

    @property
    def notice(self) -> str:
        """The line that tells all players."""
        if self.turns == self.known:
            return "The story was edited: the game goes on where it was."
        if not self.turns:
            return "The story was edited: the game starts again."
        return f"The story was edited: turn {self.turns + 1} can't be told again as it was, so choose again."


async def retell(
    resolver: TurnResolver, cartridge: Cartridge, game: Game, records: Sequence[TurnRecord], now: Moment
) -> tuple[Game, Retold]:
    """Play the recorded turns with this cartridge, as far as all that was pressed can be pressed again.

    Returns a game that stands where that led, with scene and narrator's state. Raises `StoryError` when not even the
    beginning can be told.
    """
    fresh = Game(game.channel_id, game.game_id, crown_holder=game.crown_holder)
    told = await resolver.begin(cartridge, fresh)
    way = _way(records)
    for record in way:
        if not _can_be_pressed(record, told):
            break
        try:
            told = await _play(resolver, cartridge, _joined(told, game, record), record, now)
        except StoryError:
            break
    return told, Retold(told.turn_number, max(len(way), game.turn_number))


def _way(records: Iterable[TurnRecord]) -> list[TurnRecord]:
    """The turns from the beginning on, as far as they are known; none when the first are no longer kept.

    A turn that comes again, after an edit that led back, takes the place of the former one and of all that followed.
    """
    way: list[TurnRecord] = []
    for record in records:
        way = [*way[: record.turn - 1], record] if 0 < record.turn <= len(way) + 1 else []
    return way


def _can_be_pressed(record: TurnRecord, game: Game) -> bool:
    choices = game.scene.choices if game.scene is not None else ()
    return set(record.choices.values()) <= {choice.text for choice in choices}


def _joined(told: Game, game: Game, record: TurnRecord) -> Game:
    """The retold game, with the players on its roster who were there in that turn."""
    roster = dict(told.players)
    for user_id, player in game.players.items():
        if user_id not in roster and (player.joined_turn < record.turn or user_id in record.choices):
            roster = seen(roster, user_id, player.user_name, told.turn_number, player.last_active)
    return replace(told, players=roster)


async def _play(resolver: TurnResolver, cartridge: Cartridge, game: Game, record: TurnRecord, now: Moment) -> Game:
    for user_id, choice in record.choices.items():
        game = take(game, user_id, user_id, choice, now)
    told, _ = await resolver.next(cartridge, game)
    return told


def carried_over(game: Game, told: Game, cartridge: Cartridge) -> Game:
    """The game with the edited cartridge, at the last turn that could be told again."""
    game = rewind(game, told.turn_number, told.scene, told.narrator_state)
    window = game.window if game.presses else Window(cartridge.manifest.seconds)
    return replace(
        game,
        window=window,
        game_name=cartridge.title,
        cartridge_id=cartridge.id,
        cartridge_digest=cartridge.digest,
    )
