"""Whatever is done to a console, in whatever order: it is where a simple model of the rules says it is."""

import pytest
from model import walk


@pytest.mark.parametrize("seed", range(4))
async def test_a_console_agrees_with_the_model_of_the_rules(seed: int) -> None:
    await walk(300, seed)
