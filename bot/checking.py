"""`gamegirl check`: try cartridges out, and say what is wrong with them."""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from tqdm import tqdm

from bot.services import open_narrators
from engine.cartridge.check import Walks, check
from engine.cartridge.files import MANIFEST
from engine.cartridge.report import Report
from engine.story.limits import StoryLimits
from engine.story.narrator import Narrators, StoryError

EXIT_UNPLAYABLE = 1
_SHOWN = 12


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words and options of `gamegirl check`."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a cartridge's folder or .zip, or a story")
    parser.add_argument("--walks", type=int, default=200, help="how many random walks (200)")
    parser.add_argument("--turns", type=int, default=200, help="how many turns a walk has at most (200)")
    parser.add_argument("--seed", type=int, default=0, help="where the walks' seeds begin (0)")
    parser.add_argument("--json", action="store_true", help="print one object and nothing else")


async def run_check(arguments: argparse.Namespace, limits: StoryLimits) -> int:
    """Check every path; returns the exit code, 0 only when all of them can be played."""
    paths = [path.parent if path.name == MANIFEST else path for path in arguments.paths]
    try:
        async with open_narrators(limits) as narrators:
            reports = {str(path): await _check_one(path, narrators, arguments) for path in paths}
    except StoryError as error:
        print(error)
        return EXIT_UNPLAYABLE
    if arguments.json:
        print(json.dumps(_together(reports)))
    else:
        for path, report in reports.items():
            print(_in_words(path, report))
    return 0 if all(report.ok for report in reports.values()) else EXIT_UNPLAYABLE


async def _check_one(path: Path, narrators: Narrators, arguments: argparse.Namespace) -> Report:
    with tqdm(total=arguments.walks, desc=path.name, unit="walk", leave=False, disable=arguments.json or None) as bar:
        return await check(path, narrators, Walks(arguments.walks, arguments.turns, arguments.seed), bar.update)


def _together(reports: dict[str, Report]) -> dict[str, Any]:
    """One object for all paths: for several, their sums, and each path's own report under `paths`."""
    if len(reports) == 1:
        [report] = reports.values()
        return report.to_dict()
    every = reports.values()
    endings: Counter[str] = Counter()
    for report in every:
        endings.update(report.endings)
    return {
        "ok": all(report.ok for report in every),
        "errors": [f"{path}: {error}" for path, report in reports.items() for error in report.errors],
        "walks": sum(report.walks for report in every),
        "turns": sum(report.turns for report in every),
        "endings": dict(endings),
        "unreached": [f"{path}: {name}" for path, report in reports.items() for name in report.unreached],
        "seconds": round(sum(report.seconds for report in every), 3),
        "paths": {path: report.to_dict() for path, report in reports.items()},
    }


def _in_words(path: str, report: Report) -> str:
    lines = [f"{path}: {'can be played' if report.ok else 'CANNOT BE PLAYED'}"]
    lines += [f"  error    {line}" for line in _some(report.errors)]
    lines += [f"  warning  {line}" for line in _some(report.warnings)]
    return "\n".join([*lines, *(_walks_in_words(report) if report.walks else ()), f"  in {report.seconds:.1f} s"])


def _walks_in_words(report: Report) -> list[str]:
    lines = [f"  walks    {report.walks} of {report.turns / report.walks:.1f} turns on average"]
    lines += [f"  ending   {count:>5} x {name}" for name, count in report.endings.items()]
    facts = (
        ("dead end", report.dead_ends, "walks ended because the story ran out of content: close it with -> END"),
        ("no end", report.unended, "walks were still going on when their turns were used up"),
    )
    lines += [f"  {word:<8} {count} {text}" for word, count, text in facts if count]
    lines += [f"  loop     no way out of: …{scene}" for scene in report.loops]
    lines += [f"  unseen   {name}" for name in _some(report.unreached)]
    return [*lines, f"  longest scene {report.longest:,} characters, most choices {report.most}"]


def _some(lines: list[str]) -> list[str]:
    more = [f"… and {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else []
    return lines[:_SHOWN] + more
