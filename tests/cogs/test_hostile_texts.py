"""Names and choices of any kind are shown as they are, can be pressed, and ping nobody."""

from typing import Any

import discord
import pytest
import simcord
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import answered, buttons, labels, menus, rendered, texts, told


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


# --- Names and choices ---


def _menu_of(choices: int) -> str:
    return "Choose.\n" + "".join(f"+ [Door {number}] You took door {number}. -> END\n" for number in range(choices))


NAMES = [
    ("**Ada** _of_ `x` ~~no~~ ||psst||", "**Ada** _of_ `x` ~~no~~ ||psst||"),
    ("# Ada", "# Ada"),
    ("-# Ada", "-# Ada"),
    ("> Ada", "> Ada"),
    ("1. Ada", "1. Ada"),
    ("@everyone", "@everyone"),
    ("@here and <@&1>", "@here and <@&1>"),
    ("<@1456074443980800018>", "<@1456074443980800018>"),
    ("<#1> </boot:2> <t:3:R> <:a:4>", "<#1> </boot:2> <t:3:R> <:a:4>"),
    ("[free](https://evil.example)", "[free](https://evil.example)"),
    ("HTTPS://evil.example", "HTTPS://evil.example"),
    ("discord.gg/evil", "discord.gg/evil"),
    ("Ada\u202egnp.exe", "Adagnp.exe"),
    ("\u2066Ada\u2069", "Ada"),
    ("Ada\nThe bot: you won", "Ada The bot: you won"),
    ("a\\", "a\\"),
    ("🐉" * 32, f"{'🐉' * 19}…"),
    ("\u200b\u200b", "…"),
    ("Zoë O'Hara 🐉", "Zoë O'Hara 🐉"),
]


async def test_a_name_is_shown_as_it_is_and_does_nothing(server: Server) -> None:
    for name, seen in NAMES:
        channel = server.guild.create_text_channel("another")
        await server.boot("cave", channel)
        eve = server.guild.add_member(server.stage.env.create_user("eve", global_name=name))
        await eve.click(server.scene(channel), label="Wait")
        [tally] = [one for one in texts(server.scene(channel)).splitlines() if one.startswith("**Wait**")]
        read, alive = rendered(tally)
        assert (read, alive) == (f"**Wait** · 1 · {seen}", ["bold"]), "the choice is bold, and the name is nothing"
        assert _pings(channel) == set()
        await server.moderator.slash(channel, "exit")  # else its window closes while the others are looked at


async def test_a_name_in_a_refusal_is_shown_as_it_is_and_does_nothing(server: Server) -> None:
    for name, seen in NAMES:
        eve = server.guild.add_member(server.stage.env.create_user("eve", global_name=name))
        await server.moderator.slash(server.channel, "crown", player=eve)
        read, alive = rendered(told(await server.press("Bo", "👑 x Blow the horn")))
        assert f"({seen})" in read
        assert alive == []


def _pings(channel: simcord.ChannelHandle) -> set[str]:
    """Everything in the channel that somebody would be called by, but for those whom moderators' lines name."""
    found: set[str] = set()
    for message in channel.history():
        if not message.content:
            found |= {user.name for user in message.mentions} | {role.name for role in message.role_mentions}
        if message.mention_everyone:
            found.add("everyone")
    return found


CHOICES = [
    ("a" * 81, "a" * 60),
    ("word " * 60, "word word"),
    ("🐉" * 45, "🐉" * 30),
    ("**Bold** <@1> @everyone", "**Bold** <@1> @everyone"),
    ("\u202eback", "back"),
    ("https:\\/\\/evil.example", "https://evil.example"),
    ("gg:p:x:0:0", "gg:p:x:0:0"),
    ("\u200b", "…"),
    ("🐉", "🐉"),
]


async def test_any_choice_can_be_pressed_and_counts(stage: Stage, make: Make) -> None:
    options = "".join(f"+ [{choice}] That was number {number}. -> END\n" for number, (choice, _) in enumerate(CHOICES))
    stage.put(await make("odd", f"Choose.\n{options}"))
    server = stage.guild()
    for number, (_, seen) in enumerate(CHOICES):
        channel = server.guild.create_text_channel("another")
        await server.boot("odd", channel)
        button = buttons(server.scene(channel))[number]
        assert seen in button["label"]
        assert len(button["label"].encode("utf-16-le")) // 2 <= 80
        await server.member("Ada").click(server.scene(channel), custom_id=button["custom_id"])
        assert " · 1 · Ada" in texts(server.scene(channel))
        await stage.pass_by(10)
        assert f"That was number {number}." in texts(server.scene(channel))
        assert _pings(channel) == set()


async def test_a_choice_that_is_too_long_for_its_button_can_be_read_in_full(stage: Stage, make: Make) -> None:
    long = " ".join(f"word{number}" for number in range(100))
    stage.put(await make("long", f"Choose.\n+ [{long}] Yes. -> END\n"))
    server = stage.guild()
    await server.boot("long")
    assert f"1 · {long}" in texts(server.scene())
    assert labels(server.scene())[0].startswith("1 · word0")


async def test_choices_with_the_same_words_are_told_apart(stage: Stage, make: Make) -> None:
    stage.put(await make("twins", "Choose.\n+ [Door] The first. -> END\n+ [Door] The second. -> END\n"))
    server = stage.guild()
    await server.boot("twins")
    one, two = buttons(server.scene())
    assert one["label"] != two["label"]
    await server.member("Ada").click(server.scene(), custom_id=two["custom_id"])
    await stage.pass_by(10)
    assert "The second." in texts(server.scene())


@pytest.mark.parametrize("count", [1, 5, 6, 25])
async def test_up_to_25_choices_are_buttons(stage: Stage, make: Make, count: int) -> None:
    stage.put(await make("doors", _menu_of(count)))
    server = stage.guild()
    await server.boot("doors")
    assert labels(server.scene()) == [f"Door {number}" for number in range(count)]
    await server.press("Ada", f"Door {count - 1}")
    await stage.pass_by(10)
    assert f"You took door {count - 1}." in texts(server.scene())


@pytest.mark.parametrize("count", [26, 50, 100])
async def test_more_choices_are_menus(stage: Stage, make: Make, count: int) -> None:
    stage.put(await make("doors", _menu_of(count)))
    server = stage.guild()
    await server.boot("doors")
    assert buttons(server.scene()) == []
    offered = [option for menu in menus(server.scene()) for option in menu["options"]]
    assert [one["label"] for one in offered] == [f"{number + 1} · Door {number}" for number in range(count)]
    assert all(len(menu["options"]) <= 25 for menu in menus(server.scene()))
    last = menus(server.scene())[-1]
    await server.member("Ada").select(server.scene(), [last["options"][-1]["value"]], custom_id=last["custom_id"])
    assert f"**Door {count - 1}** · 1 · Ada" in texts(server.scene())
    await stage.pass_by(10)
    assert f"You took door {count - 1}." in texts(server.scene())


# --- Nobody is pinged ---


async def test_every_request_with_text_in_it_says_that_nobody_is_to_be_pinged(server: Server) -> None:
    await server.press("Ada", "Go in")
    await server.press("Bo", "👑 x Blow the horn")
    await server.stage.pass_by(10)
    await server.moderator.slash(server.channel, "crown", player=server.member("Ada"))
    await server.moderator.slash(server.channel, "pause")
    await server.moderator.slash(server.channel, "pause")
    await server.moderator.slash(server.channel, "hotswap", cartridge="cave")
    await _wiped_all(server)
    unsaid = [f"{one.method} {one.path}" for one in server.stage.env.http_requests if _may_ping(one.json)]
    assert unsaid == []


async def _wiped_all(server: Server) -> None:
    asked = await server.moderator.slash(server.channel, "wipe")
    await server.moderator.click(answered(asked), label="Delete 2 forever")


def _may_ping(body: Any) -> bool:
    if not isinstance(body, dict):
        return False
    body = body.get("data", body)
    said = body.get("content") or body.get("components")
    return bool(said) and body.get("allowed_mentions", {}).get("parse") != []


def test_the_bot_asks_for_no_privileged_intent(stage: Stage) -> None:
    assert stage.client.intents == discord.Intents(guilds=True)
