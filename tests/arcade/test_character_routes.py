"""A player's characters, and uploads by strangers."""

import io
from pathlib import Path
from typing import Any

import pytest
from aiohttp import FormData
from arcade_fixtures import Serve, Visit
from arcade_parts import Table, Visitor
from PIL import Image

from arcade.limits import Rate, RequestLimits
from arcade.server import Server
from base.pictures import MAX_BYTES
from game.errors import StoreError
from game.store.characters import Characters


def png(side: int = 8) -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new("RGB", (side, side), "teal").save(out, "PNG")
    return out.getvalue()


async def send(visitor: Visitor, *, picture: bytes | None = None, **fields: str) -> tuple[int, Any]:
    """Send the form."""
    form = FormData(default_to_multipart=True)
    for key, value in fields.items():
        form.add_field(key, value)
    if picture is not None:
        form.add_field("picture", io.BytesIO(picture), filename="../../evil.html", content_type="text/html")
    headers = {"X-Player": visitor.token}
    async with visitor.http.post(f"{visitor.base}/api/characters", data=form, headers=headers) as answer:
        return answer.status, await answer.json()


async def test_a_character_is_made_used_and_deleted(ada: Visitor) -> None:
    status, cat = await send(ada, name="Zelda", description="A cat.", picture=png())
    assert status == 200
    assert (cat["name"], cat["description"]) == ("Zelda", "A cat.")
    _, dog = await send(ada, name="Rex", description="")
    assert dog["picture"] is None
    listed = await ada.ask("GET", "/api/characters")
    assert ({one["id"] for one in listed["characters"]}, listed["active"]) == ({cat["id"], dog["id"]}, dog["id"])
    await ada.post(f"/api/characters/{cat['id']}/use")
    assert (await ada.ask("GET", "/api/characters"))["active"] == cat["id"]
    await ada.ask("DELETE", f"/api/characters/{cat['id']}")
    assert [one["id"] for one in (await ada.ask("GET", "/api/characters"))["characters"]] == [dog["id"]]


async def test_a_picture_is_shown_by_its_address_alone(ada: Visitor, visit: Visit, server: Server) -> None:
    _, made = await send(ada, name="Zelda", description="", picture=png())
    guest = visit(server)
    async with guest.http.get(f"{guest.base}{made['picture']}") as answer:
        assert (answer.status, answer.content_type) == (200, "image/png")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "private" in answer.headers["Cache-Control"]
        assert await answer.read() == png()
    await ada.ask("DELETE", f"/api/characters/{made['id']}")
    assert (await guest.call("GET", made["picture"]))[0] == 404


async def test_no_key_shows_another_picture(ada: Visitor, bo: Visitor) -> None:
    _, hers = await send(ada, name="Zelda", description="", picture=png())
    _, his = await send(bo, name="Rex", description="", picture=png())
    his_key = his["picture"].partition("key=")[2]
    for path in (
        f"/api/characters/{hers['id']}/picture",
        f"/api/characters/{hers['id']}/picture?key={his_key}",
        f"/api/characters/{hers['id']}/picture?key={bo.token}",
        f"{hers['picture'][:-1]}",
    ):
        assert (await bo.call("GET", path))[0] == 404


async def test_who_is_shown_a_picture_is_not_its_owner(ada: Visitor, bo: Visitor) -> None:
    _, hers = await send(ada, name="Zelda", description="", picture=png())
    bo.token = hers["picture"].partition("key=")[2]
    assert (await bo.call("GET", "/api/characters"))[0] == 401


async def test_characters_are_their_owners_alone(ada: Visitor, bo: Visitor, server: Server, visit: Visit) -> None:
    _, made = await send(ada, name="Zelda", description="")
    assert (await bo.ask("GET", "/api/characters"))["characters"] == []
    assert (await bo.call("POST", f"/api/characters/{made['id']}/use"))[0] == 404
    assert (await bo.call("DELETE", f"/api/characters/{made['id']}"))[0] == 404
    assert (await visit(server).call("GET", "/api/characters"))[0] == 401
    assert len((await ada.ask("GET", "/api/characters"))["characters"]) == 1


async def test_a_character_is_on_the_roster_of_every_game_she_plays(room: Table, ada: Visitor) -> None:
    await room.press(ada, "Wait")
    await send(ada, name="Zelda", description="")
    look = await ada.look(f"{room.path}/live")
    while (await look.until())["view"]["cast"][0]["character"] != "Zelda":
        pass


@pytest.mark.parametrize(
    ("picture", "line"),
    [
        (b"<script>alert(1)</script>", "That file is not a PNG"),
        (png()[:40], "picture"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "That file is not a PNG"),
    ],
)
async def test_what_is_no_picture_is_refused_in_a_line(ada: Visitor, tmp_path: Path, picture: bytes, line: str) -> None:
    status, answer = await send(ada, name="Zelda", description="", picture=picture)
    assert status == 409
    assert line in answer["error"]
    assert not list(tmp_path.glob("assets/*"))


async def test_a_picture_that_is_too_large_is_not_read_to_its_end(ada: Visitor) -> None:
    status, answer = await send(ada, name="Zelda", description="", picture=bytes(MAX_BYTES + 1))
    assert (status, answer["error"]) == (413, "That is too large: send less.")


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "", "description": ""},
        {"description": "x"},
        {"name": "x" * 41, "description": ""},
        {"name": "Zelda", "description": "x" * 1001},
    ],
)
async def test_names_and_descriptions_have_limits(ada: Visitor, fields: Any) -> None:
    status, answer = await send(ada, **fields)
    assert status == 409
    assert "\n" not in answer["error"]


@pytest.mark.parametrize("fields", [{"name": "x" * 5000}, {"description": "x" * 5000}])
async def test_a_text_without_end_is_cut_off(ada: Visitor, fields: Any) -> None:
    assert (await send(ada, **fields))[0] == 413


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"--x\r\n",
        b"nothing of the kind",
        b'--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nZelda',
        b"--x\r\nContent-Disposition: form-data\r\n\r\nZelda\r\n--x--\r\n",
        b'--x\r\nContent-Disposition: form-data; name="image_url"\r\n\r\nhttp://10.0.0.1/\r\n--x--\r\n',
        b'--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nA\r\n' * 2 + b"--x--\r\n",
        b"--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\nA\r\n--y--\r\n--x--\r\n",
        b"--x\r\n" + b"A: b\r\n" * 5000 + b"\r\nZelda\r\n--x--\r\n",
        b"--x\r\n" + b"A" * 100_000,
    ],
)
async def test_a_form_that_is_none_is_refused_and_makes_nothing(ada: Visitor, body: bytes) -> None:
    headers = {"X-Player": ada.token, "Content-Type": "multipart/form-data; boundary=x"}
    async with ada.http.post(f"{ada.base}/api/characters", data=body, headers=headers) as answer:
        assert 400 <= answer.status < 500
        assert "error" in await answer.json()
    assert (await ada.ask("GET", "/api/characters"))["characters"] == []


@pytest.mark.parametrize("kind", ["multipart/form-data", "application/json", "multipart/mixed; boundary=x", ""])
async def test_anything_but_a_form_is_refused(ada: Visitor, kind: str) -> None:
    headers = {"X-Player": ada.token, "Content-Type": kind}
    async with ada.http.post(f"{ada.base}/api/characters", data=b"--x--", headers=headers) as answer:
        assert answer.status in {400, 415}


async def test_characters_are_not_made_without_end(serve: Serve, visit: Visit) -> None:
    ada = await visit(await serve(limits=RequestLimits(characters_per_player=Rate(2, 0)))).enter("Ada")
    made = [(await send(ada, name="Zelda", description=""))[0] for _ in range(3)]
    assert made == [200, 200, 429]


async def test_while_the_store_is_silent_it_says_so(ada: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    async def silent(*_: object) -> None:
        raise StoreError

    monkeypatch.setattr(Characters, "add", silent)
    assert await send(ada, name="Zelda", description="") == (
        503,
        {"error": "The store of saved games does not answer: try again in a minute."},
    )
