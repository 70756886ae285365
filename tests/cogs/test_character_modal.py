"""Characters are made in a modal, with a picture or without."""

import pytest
from character_parts import create, give, owned, picture
from discord_parts import Server, Stage
from engine_parts import CAVE, Make
from message_parts import told

import game_characters


@pytest.fixture
async def server(stage: Stage, make: Make) -> Server:
    """A server in whose channel the cave is played."""
    return await stage.playing(await make("cave", CAVE))


async def test_a_character_is_made_in_a_modal_and_played_from_then_on(server: Server) -> None:
    result = await create(server, "Ada", "Mira", description="A bard.", picture=("mira.png", picture()))
    assert "You play as **Mira**" in told(result)
    listed = told(await server.member("Ada").slash(server.channel, "character list"))
    assert "▶️ **Mira** · A bard." in listed
    card = await server.member("Ada").slash(server.channel, "character show", character="Mira")
    assert card.response is not None
    [file] = card.response.attachments
    assert server.stage.env.backend.cdn.get(file.url) == picture()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
async def test_any_of_four_kinds_of_picture_will_do(server: Server, kind: str) -> None:
    await create(server, "Ada", "Mira", picture=("picture", picture(kind)))
    [owned] = await game_characters.list_characters(str(server.member("Ada").id), server.stage.redis)
    assert await game_characters.get_character_image_data(owned) == picture(kind)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * (8 << 20), "larger than 8 MB"),
        (b"<svg onload='alert(1)'/>", "not a PNG"),
        (picture()[:45], "damaged"),
        (b"MZ\x90\0" * 100, "not a PNG"),
    ],
    ids=["too large", "no picture", "cut off", "a program"],
)
async def test_a_picture_that_can_not_be_kept_is_refused_and_nothing_is_made(
    server: Server, data: bytes, says: str
) -> None:
    line = told(await create(server, "Ada", "Mira", picture=("mira.png", data)))
    assert says in line
    assert "\n" not in line
    assert await owned(server, "Ada") == []


async def test_a_picture_that_is_too_large_is_not_even_fetched(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[str] = []
    monkeypatch.setattr(server.stage.env.backend.cdn, "get", fetched.append)
    line = told(await create(server, "Ada", "Mira", picture=("mira.png", b"\0" * (8 * 1024**2 + 1))))
    assert "larger than 8 MB" in line
    assert fetched == []


async def test_a_picture_that_discord_has_lost_is_no_incident_of_ours(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = server.member("Ada")
    shown = await ada.slash(server.channel, "character create")
    monkeypatch.setattr(server.stage.env.backend.cdn, "get", lambda _: None)
    line = told(await ada.submit_modal(shown, {"name": "Mira", "picture": ("mira.png", picture())}))
    assert "incident" not in line
    assert await owned(server, "Ada") == []


async def test_a_name_of_nothing_to_see_is_refused(server: Server) -> None:
    for name in (" ", "\u202e", "\t \n"):
        assert "needs a name" in told(await create(server, "Ada", name))
    assert await owned(server, "Ada") == []


async def test_the_modal_takes_no_more_than_can_be_kept(server: Server) -> None:
    shown = await server.member("Ada").slash(server.channel, "character create")
    assert shown.modal is not None
    parts = {one["component"]["custom_id"]: one["component"] for one in shown.modal["components"]}
    assert (parts["name"]["max_length"], parts["description"]["max_length"]) == (40, 1000)
    assert parts["name"]["required"]
    assert not parts["description"]["required"]
    assert not parts["picture"]["required"]


async def test_with_25_characters_the_next_is_refused(server: Server) -> None:
    for number in range(25):
        await give(server, "Ada", f"No {number}")
    line = told(await create(server, "Ada", "One more", picture=("mira.png", picture())))
    assert "25 characters" in line
    assert len(await owned(server, "Ada")) == 25
    assert list(game_characters._assets.folder.glob("*")) == [], "its picture was not kept either"


async def test_a_modal_that_was_open_across_a_restart_still_makes_a_character(server: Server) -> None:
    ada = server.member("Ada")
    shown = await ada.slash(server.channel, "character create")
    await server.stage.restart(away=600)
    assert "You play as **Mira**" in told(await ada.submit_modal(shown, {"name": "Mira"}))
    assert await owned(server, "Ada") == ["Mira"]


async def test_a_modal_of_another_kind_is_answered(server: Server) -> None:
    ada = server.member("Ada")
    shown = await ada.slash(server.channel, "character create")
    assert shown._interaction.modal is not None
    for custom_id in ("gg:biography", "trivia:answer"):
        shown._interaction.modal_consumed = False
        shown._interaction.modal["custom_id"] = custom_id
        assert "moved on" in told(await ada.submit_modal(shown, {"name": "Mira"}))
    assert await owned(server, "Ada") == []


async def test_while_the_store_hangs_nothing_is_made_and_it_is_said(server: Server) -> None:
    ada = server.member("Ada")
    shown = await ada.slash(server.channel, "character create")
    with server.stage.hanging_store():
        result = await ada.submit_modal(shown, {"name": "Mira", "picture": ("mira.png", picture())})
        await server.stage.pass_by(5)
    assert "try again" in told(result)
    assert list(game_characters._assets.folder.glob("*")) == []
