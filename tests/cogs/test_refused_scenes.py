"""Scenes that Discord refuses, or gives no answer about: there is always something to press."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from discord_parts import Server, Stage
from engine_parts import Make
from message_parts import buttons, labels, texts
from picture_parts import drawn
from simcord.http.client import FakeHTTPClient

from base.pictures import check_picture

STORY = """
-> gate
=== gate ===
# title: The Gate
Knock.
+ [Enter] -> garden
=== garden ===
# title: The Garden
# image: a.png
# mood: calm
Roses, roses.
+ [Pick one # emoji: 🌹] -> gate
+ [Leave] -> END
"""
Refuses = Callable[[dict[str, Any], bool], bool]


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel a story stands before a scene with a picture."""
    cartridge = await make("garden", STORY)
    stage.put(replace(cartridge, pictures={"a.png": check_picture(drawn("PNG"))}))
    made = stage.guild()
    await made.boot("garden")
    return made


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Callable[[Refuses], None]:
    """Discord refuses such messages from now on: those whose JSON, and whether a file is with it, fits."""
    really = FakeHTTPClient.request
    now: list[Refuses] = []

    async def request(self: FakeHTTPClient, route: Any, *, form: Any = None, **options: Any) -> Any:
        if route.method in {"POST", "PATCH"} and "/messages" in route.path:
            body: dict[str, Any] = next(
                (json.loads(one["value"]) for one in form or [] if one["name"] == "payload_json"), {}
            )
            if any(bad({**body, **(options.get("json") or {})}, bool(form)) for bad in now):
                raise discord.HTTPException(SimpleNamespace(status=400, reason=""), {"code": 50035, "message": "Bad"})
        return await really(self, route, form=form, **options)

    monkeypatch.setattr(FakeHTTPClient, "request", request)

    def begin(what: Refuses) -> None:
        now[:] = [what]

    return begin


def a_picture(_: dict[str, Any], has_file: bool) -> bool:
    return has_file


def an_emoji(body: dict[str, Any], _: bool) -> bool:
    return "\\ud83c\\udf39" in json.dumps(body)


def the_text(body: dict[str, Any], _: bool) -> bool:
    return "Roses" in json.dumps(body)


def every_new_one(body: dict[str, Any], _: bool) -> bool:
    return "nonce" in body


@pytest.mark.parametrize(
    ("what", "shown", "offered"),
    [
        (a_picture, ["The Garden", "Roses, roses."], ["🌹 Pick one", "Leave"]),
        (an_emoji, ["Roses, roses."], ["Pick one", "Leave"]),
        (the_text, ["Discord refuses"], ["Choice 1", "Choice 2"]),
    ],
)
async def test_a_scene_that_is_refused_is_shown_in_a_plainer_form_and_played_on(
    server: Server, refuse: Callable[[Refuses], None], what: Refuses, shown: list[str], offered: list[str]
) -> None:
    refuse(what)
    await server.press("Ada", "Enter")
    await server.stage.pass_by(10)
    scene = server.scene()
    assert all(text in texts(scene) for text in shown)
    assert labels(scene) == offered
    assert not scene.attachments
    await server.press("Bo", offered[0])
    await server.stage.restart()
    await server.press("Cy", offered[0])
    assert (server.scene().id, labels(server.scene())) == (scene.id, offered), "it stays in that form"
    assert "· 2 · Bo, Cy" in texts(server.scene())
    await server.stage.pass_by(10)
    assert "The Gate" in texts(server.scene())
    assert [bool(buttons(one)) for one in server.channel.history()[-2:]] == [False, True]


async def test_a_scene_of_which_a_part_is_refused_leaves_no_piece_behind(
    stage: Stage, make: Make, refuse: Callable[[Refuses], None]
) -> None:
    stage.put(await make("long", f"{'Many words. ' * 400}\n+ [Go # emoji: 🌹] -> END"))
    server = stage.guild()
    refuse(an_emoji)
    await server.boot("long")
    scenes = [one for one in server.channel.history() if one.flags.components_v2]
    assert "".join(map(texts, scenes)).count("Many words.") == 400
    assert labels(scenes[-1]) == ["Go"]


async def test_when_discord_takes_no_new_scene_the_former_one_says_so_and_scene_sends_it_later(
    server: Server, refuse: Callable[[Refuses], None]
) -> None:
    refuse(every_new_one)
    await server.press("Ada", "Enter")
    await server.stage.pass_by(10)
    assert "“Enter” it is." not in texts(server.scene())
    assert "/scene" in texts(server.scene())
    assert "**Enter** · 1 · Ada" in texts(server.scene())
    refuse(lambda *_: False)
    await server.member("Ada").slash(server.channel, "scene")
    assert "The Garden" in texts(server.scene())
    [former] = [one for one in server.channel.history() if "The Gate" in texts(one)]
    assert "/scene" not in texts(former)


async def test_a_scene_about_which_discord_says_nothing_is_asked_for_again_in_seconds_and_shown_once(
    server: Server, nonces: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    really, hangs = FakeHTTPClient.request, [True]

    async def request(self: FakeHTTPClient, route: Any, **options: Any) -> Any:
        answer = await really(self, route, **options)
        if route.method == "POST" and hangs:
            hangs.clear()
            await asyncio.sleep(300)  # it was done, but nobody hears of it
        return answer

    monkeypatch.setattr(FakeHTTPClient, "request", request)
    await server.press("Ada", "Enter")
    await server.stage.pass_by(10)
    await server.stage.pass_by(20)
    assert len(nonces) == 2
    assert len(set(nonces)) == 1
    assert [texts(one).count("Roses") for one in server.channel.history()][-1] == 1
    await server.press("Ada", "Leave")
    assert "**Leave** · 1 · Ada" in texts(server.scene())


async def test_an_edit_by_a_press_says_that_the_picture_stays(server: Server) -> None:
    await server.press("Ada", "Enter")
    await server.stage.pass_by(10)
    await server.press("Ada", "Leave")
    [picture] = server.scene().attachments
    asked: list[Any] = [one.json for one in server.stage.env.http_requests if one.path.endswith("/callback")]
    assert asked[-1]["type"] == 7
    assert [int(one["id"]) for one in asked[-1]["data"]["attachments"]] == [picture.id]
