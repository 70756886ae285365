"""What the map of the house names is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAP = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
TABLE = MAP.partition("## Where to change what")[2].partition("\n## ")[0]
ROWS = [line.strip("| ").split(" | ") for line in TABLE.splitlines() if line.startswith("| ")][2:]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_where_it_says_that_something_is_changed_there_is_a_file_or_a_folder(row: list[str]) -> None:
    named = [one for one in re.findall(r"`([^`]+)`", " ".join(row[1:])) if "/" in one or "." in one]
    assert named
    assert not [one for one in named if not (ROOT / one).exists()]
