"""How a closed window becomes the next turn: verdict, cast, narrator."""

import hashlib
import logging
from dataclasses import dataclass, replace

from base.ids import log_incident, new_id
from engine.cartridge.cartridge import Cartridge
from engine.casting import Casting
from engine.story.narrator import Narrators, Press, StoryError
from game.actions import boot, decide, next_turn
from game.errors import ActionError
from game.game import Game, Window
from game.store.store import Store
from game.turns import TurnRecord
from game.window import drop

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Resolved:
    """The game after its window was closed: with the turn's record, or as it was, and a notice that says why."""

    game: Game
    record: TurnRecord | None = None
    notice: str = ""


class TurnResolver:
    """Begins one channel's games and tells their turns."""

    def __init__(self, narrators: Narrators, casting: Casting, store: Store) -> None:
        """Use these narrators, by the names that manifests have for them."""
        self._narrators = narrators
        self._casting = casting
        self._store = store

    async def new_game(self, cartridge: Cartridge, channel_id: str) -> Game:
        """A new game of a cartridge in a channel, with its first scene. Raises `StoryError`."""
        game = Game(channel_id, new_id(), cartridge_id=cartridge.id, cartridge_digest=cartridge.digest)
        game = replace(game, window=Window(cartridge.manifest.seconds))
        return await self.begin(cartridge, boot(game, cartridge.title, game.game_id))

    async def begin(self, cartridge: Cartridge, game: Game) -> Game:
        """The game with its first scene; its chance is seeded by the game's id. Raises `StoryError`."""
        seed = int.from_bytes(hashlib.sha256(game.game_id.encode()).digest()[:4], "big") % 2**31
        narrator = self._narrators[cartridge.manifest.narrator]
        told = await narrator.open(cartridge.story, await self._casting.cast(game), seed)
        return replace(game, scene=told.scene, narrator_state=told.state)

    async def next(self, cartridge: Cartridge, game: Game) -> tuple[Game, TurnRecord]:
        """Close the window and tell the next scene. Raises `StoryError`, and `ActionError` when nothing counts.

        The game that is given is not changed: only what this returns has the next turn.
        """
        manifest = cartridge.manifest
        decision = decide(game, manifest.verdict)
        heard = [Press(player, choice) for player, choice in decision.heard]
        narrator, cast = self._narrators[manifest.narrator], await self._casting.cast(game)
        told = await narrator.turn(cartridge.story, game.narrator_state, decision.choice, heard, cast)
        return next_turn(game, told.scene, told.state, decision.line, self._store.now())

    async def resolve(self, cartridge: Cartridge, game: Game) -> Resolved:
        """Close the window; whatever goes wrong leaves the former scene standing and the presses uncounted."""
        try:
            told, record = await self.next(cartridge, game)
        except (StoryError, ActionError) as error:
            return _stand_still(game, str(error), getattr(error, "detail", str(error)))
        except Exception as error:  # noqa: BLE001 - logged with an incident: whatever a story does, the game goes on
            incident = f"incident {log_incident(log, error)}"
            return _stand_still(game, f"Something went wrong ({incident}).", incident)
        return Resolved(told, record)


def _stand_still(game: Game, why: str, detail: str) -> Resolved:
    log.warning("turn %s of game %s was not told: %s", game.turn_number, game.game_id, detail)
    notice = f"{why} Nothing was counted: try again, or choose something else."
    return Resolved(drop(game), notice=notice)
