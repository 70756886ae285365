"""`python -m bot` as a process, on a stand-in for Discord, over real sockets."""

import asyncio
import re
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from discord_process import Bot, Channel, parts_of, read
from discord_standin import (
    COMMAND,
    DISALLOWED_INTENTS,
    MODAL,
    WRONG_TOKEN,
    ApiError,
    Discord,
    Request,
)

SENDS = r"POST /channels/\d+/messages"
CARTRIDGE = """
id = "cave"
title = "The Cave"
author = "Somebody"
story = "story.ink"
seconds = 3
"""
STORY = """
-> mouth
=== mouth ===
You stand before a cave.
+ [Go in] -> hall
+ [Wait] -> mouth
=== hall ===
It is dark in the hall.
+ [Go on] -> deep
=== deep ===
Something breathes.
+ [Run] -> END
"""


@pytest.fixture
async def discord() -> AsyncIterator[Discord]:
    async with Discord() as made:
        yield made


@pytest.fixture
async def bot(discord: Discord, tmp_path: Path, compiled_folder: Path) -> AsyncIterator[Bot]:
    cave = tmp_path / "cartridges" / "cave"
    cave.mkdir(parents=True)
    (cave / "cartridge.toml").write_text(CARTRIDGE, encoding="utf-8")
    (cave / "story.ink").write_text(STORY, encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "cache").symlink_to(compiled_folder, target_is_directory=True)
    made = Bot(tmp_path, DISCORD_API=discord.api, CARTRIDGES_DIR=str(cave.parent))
    yield made
    await made.clean_up()


@pytest.fixture
def channel(discord: Discord) -> Channel:
    return Channel(discord)


async def ready(bot: Bot, discord: Discord) -> None:
    """Start the bot and wait until it says that it is ready."""
    await bot.start()
    await discord.until(lambda: bot.is_ready, 120)


# --- Beside the arcade ---


async def test_a_channels_game_is_watched_in_the_arcade_by_its_link(
    bot: Bot, discord: Discord, channel: Channel
) -> None:
    bot.environment |= {"ARCADE": "1", "ARCADE_PORT": "0"}
    await ready(bot, discord)
    assert any("The arcade is open" in line for line in bot.out)
    first = await channel.boot()
    await channel.give("watch")
    told = await discord.until(lambda: [found for one in discord.requests if (found := _link(one))])
    async with aiohttp.ClientSession() as http, http.ws_connect(f"http://{told[0]}/live") as page:
        await page.send_json({"player": None})
        assert (await page.receive_json())["view"]["scene"]["text"] == "You stand before a cave."
        await channel.press("Ada", "Go in", first)
        while (shown := await page.receive_json()).get("view", {}).get("turn") != 1:
            assert shown["type"] in {"view", "said", "ping"}
        assert shown["view"]["scene"]["text"] == "It is dark in the hall."
        await channel.give("watch", revoke=True)
        while (end := await page.receive()).type is aiohttp.WSMsgType.TEXT:
            pass
        assert end.type is aiohttp.WSMsgType.CLOSE


def _link(request: Request) -> str:
    found = re.search(r"http://(\S+?)/watch/([\w-]+)", str(request.body))
    return f"{found[1]}/api/watch/{found[2]}" if found else ""


# --- Starting ---


async def test_it_starts_and_says_that_it_is_ready(bot: Bot, discord: Discord) -> None:
    await ready(bot, discord)
    assert [one["intents"] for one in discord.identified] == [1]
    assert {"boot", "exit", "players"} <= {one["name"] for one in discord.commands}


async def _fails(bot: Bot, word: str) -> int:
    await bot.start()
    code = await bot.end(120)
    assert not any("Ready" in line for line in bot.out)
    (line,) = bot.complaints
    assert word in line
    assert bot.environment["DISCORD_TOKEN"] not in "".join(bot.out + bot.err)
    return code


async def test_a_wrong_token_is_one_line_and_an_exit_code_of_its_own(bot: Bot) -> None:
    bot.environment["DISCORD_TOKEN"] = "a.wrong.token"  # noqa: S105 - it opens nothing
    assert await _fails(bot, "DISCORD_TOKEN") == 4


async def test_a_token_that_the_gateway_refuses_is_one_line_and_that_exit_code(bot: Bot, discord: Discord) -> None:
    discord.refuses = WRONG_TOKEN
    assert await _fails(bot, "DISCORD_TOKEN") == 4


async def test_a_refused_intent_is_one_line_and_an_exit_code_of_its_own(bot: Bot, discord: Discord) -> None:
    discord.refuses = DISALLOWED_INTENTS
    assert await _fails(bot, "intent") == 5


async def test_discord_out_of_reach_is_one_line_and_an_exit_code_of_its_own(bot: Bot) -> None:
    bot.environment["DISCORD_API"] = "http://127.0.0.1:1/api/v10"
    assert await _fails(bot, "reached") == 6


async def test_discord_that_is_down_is_one_line_and_that_exit_code(bot: Bot, discord: Discord) -> None:
    discord.troubles["GET /users/@me"] = (0, ApiError(503, {"message": "down for a moment"}))
    assert await _fails(bot, "reached") == 6


async def test_a_gateway_out_of_reach_is_one_line_and_that_exit_code(bot: Bot, discord: Discord) -> None:
    discord.gateway = "ws://127.0.0.1:1/"
    assert await _fails(bot, "reached") == 6


async def test_commands_are_sent_once_and_not_again_by_the_next_start(bot: Bot, discord: Discord) -> None:
    for _ in range(2):
        await ready(bot, discord)
        bot.send(signal.SIGTERM)
        await bot.end()
    assert len(discord.asked("PUT /applications/.*")) == 1


# --- Stopping ---


@pytest.mark.parametrize("what", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_stops_it_in_order(bot: Bot, discord: Discord, what: signal.Signals) -> None:
    await ready(bot, discord)
    bot.send(what)
    assert await bot.end() == 0
    await discord.until(lambda: 1000 in discord.closed)
    assert not bot.complaints


@pytest.mark.parametrize("what", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_stops_it_in_order_while_it_starts(bot: Bot, discord: Discord, what: signal.Signals) -> None:
    await bot.start()
    await discord.until((bot.data / "store" / "store.sock").exists, 120)
    bot.send(what)
    assert await bot.end() == 0
    assert not bot.complaints


async def test_it_can_be_stopped_while_discord_does_not_answer(bot: Bot, discord: Discord) -> None:
    discord.troubles["GET /users/@me"] = (60, None)
    await bot.start()
    await discord.until(lambda: discord.asked("GET /users/@me"), 40)
    bot.send(signal.SIGTERM)
    assert await bot.end() == 0


async def test_it_can_be_stopped_while_discord_keeps_it_waiting(bot: Bot, discord: Discord, channel: Channel) -> None:
    await ready(bot, discord)
    discord.troubles[SENDS] = (60, None)
    await channel.give("boot", cartridge="cave")
    await discord.until(lambda: discord.asked(SENDS))
    bot.send(signal.SIGTERM)
    assert await bot.end() == 0
    await ready(bot, discord)
    await channel.press("Ada", "Go in", await channel.scene("You stand before a cave."))
    assert len(channel.scenes("You stand before a cave.")) == 1


async def test_a_stop_in_mid_window_loses_no_press(bot: Bot, discord: Discord, channel: Channel) -> None:
    await ready(bot, discord)
    await channel.press("Ada", "Go in", await channel.boot())
    bot.send(signal.SIGTERM)
    assert await bot.end() == 0
    await discord.until(lambda: 1000 in discord.closed)
    await ready(bot, discord)
    assert "Go on" in str(await channel.scene("It is dark in the hall."))
    assert len(channel.scenes("It is dark in the hall.")) == 1


async def test_a_kill_loses_no_answered_press_and_shows_no_scene_twice(
    bot: Bot, discord: Discord, channel: Channel
) -> None:
    await ready(bot, discord)
    await channel.press("Ada", "Go in", await channel.boot())
    bot.send(signal.SIGKILL)
    await bot.end()
    discord.troubles[SENDS] = (60, None)  # the next scene gets there, but the answer never comes back
    await ready(bot, discord)
    await channel.scene("It is dark in the hall.")
    bot.send(signal.SIGKILL)
    await bot.end()
    await ready(bot, discord)
    await channel.press("Bo", "Go on", await channel.scene("It is dark in the hall."))
    await channel.scene("Something breathes.")
    for text in ("You stand before a cave.", "It is dark in the hall.", "Something breathes."):
        assert len(channel.scenes(text)) == 1


async def test_a_shard_that_comes_late_holds_up_no_other(bot: Bot, discord: Discord, channel: Channel) -> None:
    await ready(bot, discord)
    await channel.press("Ada", "Go in", await channel.boot())
    bot.send(signal.SIGKILL)
    await bot.end()
    discord.shards, discord.late = 2, {1}
    await bot.start()
    await channel.press("Bo", "Go on", await channel.scene("It is dark in the hall."))
    await channel.scene("Something breathes.")
    assert not bot.is_ready


# --- Playing ---


async def test_what_people_do_is_answered_in_time(bot: Bot, discord: Discord, channel: Channel) -> None:
    await ready(bot, discord)
    offered = await channel.suggest("boot", "cartridge", "cav")
    assert ["The Cave" in one["name"] for one in offered] == [True]
    said = await channel.give("boot", cartridge=offered[0]["value"])
    assert "booted **The Cave**" in said.body["data"]["content"]
    scene = await channel.scene("You stand before a cave.")
    answers = await asyncio.gather(*(channel.press(name, "Go in", scene) for name in ("Ada", "Bo", "Cy")))
    assert {one.body["type"] for one in answers} <= {6, 7}
    await discord.until(lambda: all(name in read(scene) for name in ("Ada", "Bo", "Cy")))
    await channel.scene("It is dark in the hall.")
    assert "Go in" not in [one.get("label") for one in parts_of(scene["components"])]


async def test_a_modal_comes_back(bot: Bot, discord: Discord) -> None:
    await ready(bot, discord)
    words = {"name": "character", "type": 1, "options": [{"name": "create", "type": 1, "options": []}]}
    asked = await discord.interact(COMMAND, {"id": "1", **words}, "Ada")
    fields = [one for one in parts_of(asked.body["data"]["components"]) if one.get("type") == 4]
    typed = [{"type": 18, "id": 1, "component": {**one, "id": 2, "value": f"Her {one['custom_id']}"}} for one in fields]
    data = {"custom_id": asked.body["data"]["custom_id"], "components": typed}
    answer = await discord.interact(MODAL, data, "Ada")
    assert "Her name" in answer.body["data"]["content"]


async def test_a_scene_that_discord_puts_off_is_sent_once(bot: Bot, discord: Discord, channel: Channel) -> None:
    await ready(bot, discord)
    discord.troubles[SENDS] = (0, ApiError(429, {"message": "Slowly.", "retry_after": 0.1, "global": False}))
    discord.troubles[f"{SENDS}.*"] = (0, ApiError(503, {"message": "Down for a moment."}))
    await channel.boot()
    assert len(discord.asked(SENDS)) == 3
    assert len(channel.scenes("You stand before a cave.")) == 1


async def test_it_comes_back_when_its_connection_or_its_session_is_lost(
    bot: Bot, discord: Discord, channel: Channel
) -> None:
    await ready(bot, discord)
    scene = await channel.boot()
    await discord.signal(op=7)
    await channel.press("Ada", "Wait", scene)  # while it is away
    assert len(discord.resumed) == 1
    await discord.signal(op=9, d=False)
    await discord.until(lambda: len(discord.identified) == 2 and len(channel.scenes("You stand before a cave.")) == 2)
    await channel.press("Bo", "Go in", await channel.scene("You stand before a cave."))
    await channel.scene("It is dark in the hall.")
