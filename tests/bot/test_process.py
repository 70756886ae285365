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


async def test_without_a_token_it_says_what_to_do(tmp_path: Path) -> None:
    code, out, err = await _run(DATA_DIR=str(tmp_path), DISCORD_TOKEN="")
    assert (code, err) == (0, "")
    assert "DISCORD_TOKEN" in out
    assert out.count("\n") == 1


async def test_a_token_of_two_lines_is_a_wrong_setting_and_is_not_shown(tmp_path: Path) -> None:
    code, out, err = await _run(DATA_DIR=str(tmp_path), DISCORD_TOKEN="geheim\ngeheim")
    assert (code, out) == (2, "")
    assert err.startswith("DISCORD_TOKEN")
    assert "geheim" not in err


async def test_a_wrong_setting_is_one_line_and_an_exit_code_of_its_own(tmp_path: Path) -> None:
    code, out, err = await _run(DATA_DIR=str(tmp_path), LOG_LEVEL="loud")
    assert (code, out) == (2, "")
    assert err.startswith("LOG_LEVEL")
    assert err.count("\n") == 1


async def test_a_store_out_of_reach_is_one_line_and_an_exit_code_of_its_own() -> None:
    code, out, err = await _run(DISCORD_TOKEN="none", REDIS_URL="redis://:geheim@127.0.0.1:1", STORE_WAIT_SECONDS="0")
    assert (code, out) == (3, "")
    assert "REDIS_URL" in err
    assert "geheim" not in err
    assert err.count("\n") == 1
