"""An evening on a server, from the first cartridge to the restart."""

from discord_parts import Stage
from engine_parts import CAVE, Make
from message_parts import announced, buttons, labels, texts

HARBOUR = """
-> quay
=== quay ===
# title: The Quay
Two boats lie here.
+ [Take the red boat] -> sea
+ [Take the blue boat] -> sea
=== sea ===
# title: The Open Sea
The land is gone.
+ [Sail on] -> END
"""


async def test_an_evening(stage: Stage, make: Make) -> None:  # noqa: PLR0915 - it is told from beginning to end
    stage.put(await make("cave", CAVE))
    stage.put(await make("harbour", HARBOUR))
    server = stage.guild()

    # Mo, who moderates, puts the first cartridge in.
    await server.boot("cave")
    mouth = server.scene()
    assert "You stand before a cave." in texts(mouth)
    assert "Nobody has pressed yet" in texts(mouth)
    assert labels(mouth) == ["Go in", "Wait", "👑 x Blow the horn"]

    # Three players press. Bo thinks better of it while there is time.
    await server.press("Ada", "Go in")
    assert "The window closes <t:" in texts(server.scene())
    await stage.pass_by(3)
    await server.press("Bo", "Wait")
    await stage.pass_by(3)
    await server.press("Cy", "Wait")
    assert "**Wait** · 2 · Bo, Cy" in texts(server.scene())
    await stage.pass_by(3)
    await server.press("Bo", "Go in")
    assert "**Go in** · 2 · Ada, Bo\n**Wait** · 1 · Cy" in texts(server.scene())
    assert server.scene().id == mouth.id

    # Ten seconds after the first press the window closes, and the scene comes that the most have chosen.
    await stage.pass_by(1)
    hall = server.scene()
    assert hall.id != mouth.id
    assert "“Go in” has 2 of 3 presses." in texts(hall)
    assert "It is dark. Cy lit 1 torch(es).\n\nThere are 3 of you, Ada first" in texts(hall)
    assert labels(hall) == ["Go on", "Turn back"]
    [_, former, _] = server.channel.history()
    assert "**Go in** · 2 · Ada, Bo" in texts(former)
    assert buttons(former) == []

    # Mo swaps the cartridge in the middle of it all, and what was running is saved.
    await server.press("Ada", "Turn back")
    await server.moderator.slash(server.channel, "hotswap", cartridge="harbour")
    assert "Two boats lie here." in texts(server.scene())
    await server.press("Cy", "Take the blue boat")
    await stage.pass_by(10)
    assert "The land is gone." in texts(server.scene())

    # The slot is emptied, and then the cave goes on where it was left: Ada has turned back, and has a while yet.
    await server.moderator.slash(server.channel, "exit")
    assert "Out of the slot" in texts(server.scene())
    [choice] = [
        one["value"]
        for one in await server.moderator.autocomplete(server.channel, "load", "game", "")
        if one["name"].startswith("Cave")
    ]
    await server.moderator.slash(server.channel, "load", game=choice)
    assert "**Turn back** · 1 · Ada" in texts(server.scene())
    await server.press("Bo", "Go on")
    await server.press("Cy", "Turn back")

    # The bot is killed in mid-window. It comes back with six of the seconds left, and with everybody's press.
    await stage.pass_by(1)
    await stage.restart(away=3)
    waiting = server.scene()
    await server.press("Bo", "Turn back")
    await stage.pass_by(5.9)
    assert server.scene().id == waiting.id
    await stage.pass_by(0.2)
    again = server.scene()
    assert again.id != waiting.id
    assert "All 3 pressed “Turn back”." in texts(again)
    assert "You stand before a cave." in texts(again)
    assert labels(again) == ["Go in", "Wait", "👑 x Blow the horn"]

    # The channel can be read like a diary.
    mo = server.moderator.mention
    assert announced(server.channel) == [
        f"▶️ {mo} booted **Cave**.",
        f"🔁 {mo} swapped **Cave** for **Harbour**.",
        f"⏏️ {mo} took **Harbour** out of the slot. `/load` brings it back.",
        f"⏪ {mo} loaded **Cave**, at turn 2.",
    ]
    # And only the newest scene can be pressed.
    assert [message.id for message in server.channel.history() if buttons(message)] == [again.id]
