"""`python -m bot` as a process."""

import asyncio
import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


async def _run(**environment: str) -> tuple[int | None, str, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot",
        cwd=ROOT, env={**os.environ, **environment}, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, err = await process.communicate()
    return process.returncode, out.decode(), err.decode()


async def test_it_starts_with_nothing_set_and_says_what_its_store_holds(tmp_path: Path) -> None:
    code, out, err = await _run(DATA_DIR=str(tmp_path))
    assert (code, err) == (0, "")
    assert "The Last Light" in out
    assert "0 saved game(s)" in out


async def test_a_wrong_setting_is_one_line_and_an_exit_code_of_its_own(tmp_path: Path) -> None:
    code, out, err = await _run(DATA_DIR=str(tmp_path), LOG_LEVEL="loud")
    assert (code, out) == (2, "")
    assert err.startswith("LOG_LEVEL")
    assert err.count("\n") == 1


async def test_a_store_out_of_reach_is_one_line_and_an_exit_code_of_its_own() -> None:
    code, out, err = await _run(REDIS_URL="redis://:geheim@127.0.0.1:1", STORE_WAIT_SECONDS="0")
    assert (code, out) == (3, "")
    assert "REDIS_URL" in err
    assert "geheim" not in err
    assert err.count("\n") == 1
