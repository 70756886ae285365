"""A simple model of the rules, and a walk at random on a console that has to agree with it after every step.

`python tests/model.py STEPS SEED` walks for long, with a bar; when they disagree it prints the seed and the last steps.
"""

import asyncio
import random
import sys
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from engine_parts import SlowClock, crash
from fakeredis import FakeAsyncRedis
from tqdm import tqdm

from base.errors import UserError
from engine.cartridge.cartridge import Cartridge
from engine.cartridge.manifest import Manifest
from engine.cartridge.shelf import Shelf
from engine.consoles import Consoles
from engine.story.narrator import Cast, Narration, Story
from engine.view import Choice, Scene, Status
from game.store.store import Store

PLAYERS = ("Ada", "Bo", "Cy", "Di")
SECONDS = 10.0
ENDS_AFTER = 9  # turns
SEATS = 3


def scene_of(turn: int, chosen: str) -> Scene:
    """What the story of this test tells: three choices, one of them for the crown alone, until it ends."""
    choices = (Choice("left"), Choice("right"), Choice("crown", crown=True))
    return Scene(f"{chosen} at {turn}", () if turn >= ENDS_AFTER else choices)


class Teller:
    """A narrator whose state is the number of the turn."""

    async def open(self, _: Story, __: Cast, ___: int) -> Narration:
        return Narration(scene_of(0, "begun"), "0")

    async def turn(self, _: Story, state: str, choice: int, __: Any, ___: Cast) -> Narration:
        turn = int(state) + 1
        return Narration(scene_of(turn, ("left", "right", "crown")[choice]), str(turn))


@dataclass
class Model:
    """One game as its players understand it."""

    turn: int = 0
    presses: dict[str, str] = field(default_factory=dict)
    players: list[str] = field(default_factory=list)
    crown: str | None = None
    paused: bool = False
    deadline: float | None = None  # on the wall clock, while the window runs
    left: float | None = None  # while it is held

    @property
    def ended(self) -> bool:
        return self.turn >= ENDS_AFTER

    def hold(self, now: float) -> None:
        if self.deadline is not None:
            self.left, self.deadline = max(0.0, self.deadline - now), None

    def run(self, now: float) -> None:
        if self.left is not None:
            self.deadline, self.left = now + self.left, None

    def press(self, player: str, choice: str, now: float) -> bool:
        """Take a press; whether the rules allow it."""
        full = player not in self.players and len(self.players) >= SEATS
        if self.paused or self.ended or full or (choice == "crown" and self.crown != player):
            return False
        if player not in self.players:
            self.players.append(player)
        if not self.presses:
            self.deadline = now + SECONDS
        self.presses.pop(player, None)
        self.presses[player] = choice
        return True

    def close(self) -> None:
        self.turn += 1
        self.presses, self.deadline = {}, None


class Walk:
    """A console and the model of it, side by side."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.clock = SlowClock()
        self.redis = FakeAsyncRedis()
        manifest = Manifest(id="walk", title="Walk", author="nobody", story="walk.ink", seconds=SECONDS, seats=SEATS)
        self.cartridge = Cartridge(manifest, Story("", "digest"))
        self.games: dict[str, Model] = {}
        self.current: str | None = None  # the game in the slot
        self.trail: deque[str] = deque(maxlen=30)
        self.start()

    def start(self) -> None:
        """A process begins."""
        narrators: Any = {"ink": Teller()}
        shelf = Shelf([], narrators)
        shelf.put(self.cartridge)
        self.consoles = Consoles(Store(self.redis, self.clock, 60.0), shelf, narrators)
        self.console = self.consoles.open("1", "9")

    @property
    def model(self) -> Model | None:
        return self.games.get(self.current or "")

    async def step(self) -> None:
        """Do one thing at random to both, and compare."""
        moves = (self.press, self.press, self.press, self.press, self.wait, self.wait, self.late, self.boot, self.swap,
                 self.exit, self.load, self.pause, self.crown, self.restart, self.wipe)  # fmt: skip
        weights = (8, 8, 8, 8, 6, 6, 3, 2, 1, 1, 2, 3, 3, 2, 0.2)
        [move] = self.chance.choices(moves, weights)
        self.trail.append(move.__name__)
        await move()
        self.compare()

    async def allowed(self, work: Any, *, expected: bool) -> bool:
        """Whether it was done; the model says whether it has to be."""
        try:
            await work
        except UserError as error:
            assert not expected, f"refused: {error}"
            return False
        assert expected, "it was not refused"
        return True

    async def press(self) -> None:
        player, choice = self.chance.choice(PLAYERS), self.chance.randrange(4)
        model, game, turn = self.model, self.current or "none", self.model.turn if self.model else 0
        words = ("left", "right", "crown", "no such choice")
        fits = model is not None and choice < 3 and model.press(player, words[choice], self.clock.now)
        await self.allowed(self.console.press(player, player, game, turn, choice), expected=fits)

    async def late(self) -> None:
        """A press of another turn or another game is never taken."""
        game = self.chance.choice([*self.games, "another"])
        turn = (self.model.turn if self.model else 0) + self.chance.choice((-1, 1))
        await self.allowed(self.console.press("Ada", "Ada", game, turn, 0), expected=False)

    async def wait(self) -> None:
        self.clock.pass_by(self.chance.choice((0.5, 3.0, SECONDS)))
        model = self.model
        if model is None or model.deadline is None or model.deadline > self.clock.now + 1e-3:
            return
        model.close()
        for _ in range(2000):
            view = self.console.view()
            if view is not None and view.turn == model.turn and view.status is not Status.TELLING:
                return
            await asyncio.sleep(0)
        raise AssertionError("the window did not close")

    async def boot(self) -> None:
        over = self.chance.choice([*self.games, ""])
        model = self.model
        fits = model is None or (model.ended and not model.paused) or over == self.current
        await self.replace(self.console.boot(self.cartridge, over=over), expected=fits)

    async def swap(self) -> None:
        await self.replace(self.console.swap(self.cartridge), expected=self.model is not None)

    async def replace(self, work: Any, *, expected: bool) -> None:
        if not await self.allowed(work, expected=expected):
            return
        self.leave()
        view = self.console.view()
        assert view is not None
        self.current = view.game_id
        self.games[view.game_id] = Model()

    def leave(self) -> None:
        if self.model is not None:
            self.model.hold(self.clock.now)
        self.current = None

    async def exit(self) -> None:
        if await self.allowed(self.console.exit(), expected=self.model is not None):
            self.leave()

    async def load(self) -> None:
        game = self.chance.choice([*self.games, "unknown"])
        if await self.allowed(self.console.load(game), expected=game in self.games and game != self.current):
            self.leave()
            self.current = game
            if self.model is not None and not self.model.paused:
                self.model.run(self.clock.now)

    async def pause(self) -> None:
        model = self.model
        if self.chance.random() < 0.5:
            if await self.allowed(self.console.pause(), expected=model is not None and not model.paused) and model:
                model.paused = True
                model.hold(self.clock.now)
        elif await self.allowed(self.console.resume(), expected=model is not None and model.paused) and model:
            model.paused = False
            model.run(self.clock.now)

    async def crown(self) -> None:
        player = self.chance.choice((*PLAYERS, None))
        model = self.model
        if await self.allowed(self.console.crown(player, player or ""), expected=model is not None) and model:
            model.crown = player
            if player is not None and player not in model.players:
                model.players.append(player)

    async def restart(self) -> None:
        """The process is killed, and another one starts after a while; sometimes the machine does."""
        await self.consoles.store.settle()
        crash(self.consoles)
        away = self.chance.choice((0.0, 2.0, 100_000.0))
        if self.chance.random() < 0.3:
            self.clock.restart_machine(away)
        else:
            self.clock.pass_by(away)
        if away > 4 * 3600:  # the contract's hash has ended by itself
            await self.redis.delete("sg:game_session:1")
        self.start()
        await self.consoles.restore("1")
        await self.wait()

    async def wipe(self) -> None:
        assert await self.console.wipe() == len(self.games)
        self.games, self.current = {}, None
        assert await self.redis.keys("*") == []

    def compare(self) -> None:
        view, model = self.console.view(), self.model
        if model is None:
            assert view is None or view.status is Status.OFF
            return
        assert view is not None
        status = Status.PAUSED if model.paused else Status.OVER if model.ended else Status.OPEN
        tally: dict[str, tuple[str, ...]] = {}
        for player, choice in model.presses.items():
            tally[choice] = (*tally.get(choice, ()), player)
        shown = (view.game_id, view.turn, view.status, dict(view.tally), [one.name for one in view.cast], view.crown)
        wanted = (self.current, model.turn, status, tally, model.players, model.crown or "Stargazer")
        assert shown == wanted, f"shown {shown}, not {wanted}"
        assert abs(view.deadline - (model.deadline or 0.0)) < 0.01, f"closes at {view.deadline}, not {model.deadline}"
        assert view.saved, "saving is interrupted"

    async def close(self) -> None:
        crash(self.consoles)
        await self.consoles.store.settle()


async def walk(steps: int, seed: int, progress: Any = None) -> None:
    """So many steps; raises `AssertionError` with the way there when console and model disagree."""
    one, number = Walk(seed), 0
    try:
        for number in range(steps):
            await one.step()
            if number % 100 == 0 and progress is not None:
                progress.update(100)
    except AssertionError as error:
        raise AssertionError(f"seed {seed}, step {number}: {error}\n{' > '.join(one.trail)}") from error
    finally:
        await one.close()


async def _main(steps: int, seed: int) -> None:
    part = 20_000  # the store of one walk stays small
    with tqdm(total=steps, unit="step") as bar:
        for number in range(0, steps, part):
            await walk(min(part, steps - number), seed + number, bar)
    print(f"{steps} steps agree with the model (SEED={seed})")  # noqa: T201 - what was asked for


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1]), int(sys.argv[2])))
