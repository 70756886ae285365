"""An evening on a server, from the first cartridge to the restart."""

from discord_parts import Stage, labels, texts
from engine_parts import CAVE, Make


async def test_an_evening(stage: Stage, make: Make) -> None:
    stage.put(await make("cave", CAVE))
    server = stage.guild()
    result = await server.boot("cave")
    assert "booted **Cave**" in texts(result.response)
    assert labels(server.scene()) == ["Go in", "Wait", "👑 x Blow the horn"]
