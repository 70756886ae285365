"""`gamegirl check`: what it prints, and how it exits."""

import json
import sys
from pathlib import Path

import pytest

from bot.__main__ import main

FINE = """
-> hall
=== hall ===
Two doors.
+ [Left] -> left
+ [Right] -> right
=== left
# end: victory
# title: Home
You are home.
-> END
=== right
# end: death
You fall.
-> END
"""


def _run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = main(["check", *words])
    return code, capsys.readouterr().out


def test_the_command_prints_one_object_and_exits_with_0_for_what_can_be_played(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "story.ink").write_text(FINE, encoding="utf-8")
    code, out = _run(capsys, str(tmp_path / "story.ink"), "--json", "--walks", "4", "--turns", "9", "--seed", "3")
    found = json.loads(out)
    assert code == 0
    assert (found["ok"], found["errors"], found["walks"], found["turns"], found["unreached"]) == (True, [], 4, 4, [])
    assert sum(found["endings"].values()) == 4
    assert found["seconds"] > 0


def test_several_paths_are_one_object_too_and_one_bad_one_makes_it_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.ink").write_text(FINE, encoding="utf-8")
    (tmp_path / "bad.ink").write_text("-> nowhere\n", encoding="utf-8")
    code, out = _run(capsys, str(tmp_path / "good.ink"), str(tmp_path / "bad.ink"), "--json", "--walks", "4")
    found = json.loads(out)
    assert code == 1
    assert (found["ok"], found["walks"], len(found["paths"])) == (False, 4, 2)
    assert "bad.ink" in found["errors"][0]


def test_in_words_it_says_what_there_is_to_know(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "story.ink").write_text(FINE, encoding="utf-8")
    code, out = _run(capsys, str(tmp_path / "story.ink"), "--walks", "10")
    assert code == 0
    assert "can be played" in out
    assert "victory: Home" in out


@pytest.mark.parametrize("name", ["nothing", "nothing.zip", "nothing.ink", "picture.png"])
def test_what_is_no_cartridge_is_said_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    (tmp_path / "picture.png").write_bytes(b"")
    code, out = _run(capsys, str(tmp_path / name), "--json")
    assert code == 1
    assert len(json.loads(out)["errors"]) == 1


def test_the_command_is_installed() -> None:
    assert (Path(sys.executable).parent / "gamegirl").exists()
