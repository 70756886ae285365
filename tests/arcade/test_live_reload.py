"""A cartridge is played while it is being written."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from arcade_fixtures import Serve, Visit
from arcade_parts import LONG, Look, Table, Visitor
from engine_parts import SlowClock, crash

from arcade.live_reload import LiveReload
from arcade.server import Server

STORY = """A gate.
+ [Enter] -> garden
=== garden ===
A garden.
+ [Dig] -> END
+ [Rest] -> garden
"""
MANIFEST = 'id = "walk"\ntitle = "A Walk"\nauthor = "Ada"\nstory = "walk.ink"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A cartridge's folder."""
    folder = tmp_path / "walk"
    folder.mkdir()
    (folder / "cartridge.toml").write_text(MANIFEST)
    (folder / "walk.ink").write_text(STORY)
    return folder


Edit = Callable[[Server, Path], Awaitable[tuple[LiveReload, str]]]


@pytest.fixture
async def edit() -> AsyncIterator[Edit]:
    """Begins to edit a cartridge; returns the live reload and its room's id."""
    watching: list[asyncio.Task[None]] = []

    async def begin(server: Server, path: Path) -> tuple[LiveReload, str]:
        reload = LiveReload(path, server.context.consoles.shelf)
        await reload.load()
        room = await reload.open(server.context)
        watching.append(asyncio.create_task(reload.watch()))
        return reload, room.id

    yield begin
    for task in watching:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def look_at(visitor: Visitor, room: str) -> Look:
    """Look into a room."""
    look = await visitor.look(f"/api/rooms/{room}/live")
    await look.next()
    return look


async def errors_of(look: Look) -> list[str]:
    """The next errors that differ from none."""
    async with asyncio.timeout(LONG):
        while not (errors := (await look.until())["errors"]):
            pass
    return list(errors)


async def test_it_is_booted_in_a_room_of_its_own_and_put_on_the_shelf(
    server: Server, edit: Edit, folder: Path, ada: Visitor
) -> None:
    _, room = await edit(server, folder)
    assert (await ada.ask("GET", f"/api/rooms/{room}"))["name"] == "A Walk"
    assert "walk" in {one["id"] for one in (await ada.ask("GET", "/api/shelf"))["cartridges"]}
    view = (await (await ada.look(f"/api/rooms/{room}/live")).next())["view"]
    assert (view["title"], view["scene"]["text"]) == ("A Walk", "A gate.")


async def test_a_change_of_a_file_is_taken_up_and_the_place_is_kept(
    server: Server, edit: Edit, folder: Path, ada: Visitor, slow_clock: SlowClock
) -> None:
    _, room = await edit(server, folder)
    look, table = await look_at(ada, room), Table(server, slow_clock, room)
    await table.press(ada, "Enter")
    await table.close_window()
    (folder / "walk.ink").write_text(STORY.replace("A garden.", "A wild garden."))
    view = (await look.until(notice="The story was edited: the game goes on where it was."))["view"]
    assert (view["turn"], view["scene"]["text"]) == (1, "A wild garden.")
    fresh = server.context.consoles.cartridge("walk")
    assert fresh == table.screen.console.cartridge


async def test_what_is_wrong_is_shown_with_its_line_while_the_old_edition_plays_on(
    server: Server, edit: Edit, folder: Path, ada: Visitor, slow_clock: SlowClock
) -> None:
    _, room = await edit(server, folder)
    look, table = await look_at(ada, room), Table(server, slow_clock, room)
    (folder / "walk.ink").write_text(STORY.replace("-> END", "-> nowhere"))
    [error] = await errors_of(look)
    assert error.startswith("walk.ink, line 5: ")
    await table.press(ada, "Enter")
    await table.close_window()
    late = await (await ada.look(f"/api/rooms/{room}/live")).next()
    assert (late["errors"], late["view"]["scene"]["text"]) == ([error], "A garden.")
    (folder / "walk.ink").write_text(STORY)
    async with asyncio.timeout(LONG):
        while (await look.until())["errors"]:
            pass
    assert table.view.turn == 1


async def test_a_wrong_manifest_and_a_wrong_picture_are_shown_too(
    server: Server, edit: Edit, folder: Path, ada: Visitor
) -> None:
    _, room = await edit(server, folder)
    look = await look_at(ada, room)
    (folder / "map.png").write_bytes(b"no picture")
    assert any(error.startswith("map.png: ") for error in await errors_of(look))


async def test_a_cartridge_that_is_wrong_from_the_start_is_booted_as_soon_as_it_is_right(
    server: Server, edit: Edit, folder: Path, ada: Visitor
) -> None:
    (folder / "walk.ink").write_text("-> nowhere")
    _, room = await edit(server, folder)
    look = await ada.look(f"/api/rooms/{room}/live")
    first = await look.next()
    assert first["view"] is None
    assert first["errors"][0].startswith("walk.ink, line 1: ")
    (folder / "walk.ink").write_text(STORY)
    assert (await look.until(turn=0))["view"]["scene"]["text"] == "A gate."


async def test_a_story_that_is_cut_off_is_an_error_and_the_old_one_plays_on(
    server: Server, edit: Edit, folder: Path, ada: Visitor, slow_clock: SlowClock
) -> None:
    _, room = await edit(server, folder)
    look, table = await look_at(ada, room), Table(server, slow_clock, room)
    (folder / "walk.ink").write_text(STORY.replace("A gate.", "On and on. " * 4000))
    assert "more than 40,000 characters" in (await errors_of(look))[0]
    assert table.view.scene.text == "A gate."
    assert server.context.consoles.cartridge("walk") == table.screen.console.cartridge


async def test_a_bare_story_and_what_it_includes_are_watched(
    server: Server, edit: Edit, tmp_path: Path, ada: Visitor
) -> None:
    (tmp_path / "parts").mkdir()
    part = tmp_path / "parts" / "garden.ink"
    part.write_text(STORY.partition("=== garden ===")[1] + STORY.partition("=== garden ===")[2])
    (tmp_path / "walk.ink").write_text("INCLUDE parts/garden.ink\n" + STORY.partition("=== garden ===")[0])
    _, room = await edit(server, tmp_path / "walk.ink")
    look = await look_at(ada, room)
    part.write_text(part.read_text().replace("[Dig] -> END", "[Dig] -> nowhere"))
    assert (await errors_of(look))[0].startswith("parts/garden.ink, line 3: ")


async def test_a_folder_that_a_story_begins_to_include_is_watched_from_then_on(
    server: Server, edit: Edit, tmp_path: Path, ada: Visitor
) -> None:
    story = tmp_path / "walk.ink"
    story.write_text(STORY)
    _, room = await edit(server, story)
    look = await look_at(ada, room)
    (tmp_path / "parts").mkdir()
    part = tmp_path / "parts" / "hut.ink"
    part.write_text("=== hut ===\nA hut.\n-> END\n")
    story.write_text("INCLUDE parts/hut.ink\n" + STORY.replace("A gate.", "A door."))
    while (await look.until())["view"]["scene"]["text"] != "A door.":
        pass
    part.write_text("=== hut ===\nA hut.\n-> nowhere\n")
    assert (await errors_of(look))[0].startswith("parts/hut.ink, line 3: ")


async def test_what_was_changed_before_the_watch_stood_is_taken_up(server: Server, folder: Path, ada: Visitor) -> None:
    reload = LiveReload(folder, server.context.consoles.shelf)
    await reload.load()
    room = await reload.open(server.context)
    look = await look_at(ada, room.id)
    (folder / "walk.ink").write_text(STORY.replace("A gate.", "A door."))
    watching = asyncio.create_task(reload.watch())
    view = (await look.until(notice="The story was edited: the game goes on where it was."))["view"]
    assert view["scene"]["text"] == "A door."
    watching.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await watching


async def test_another_game_in_the_room_is_left_alone(
    server: Server, edit: Edit, folder: Path, ada: Visitor, slow_clock: SlowClock
) -> None:
    reload, room = await edit(server, folder)
    table = Table(server, slow_clock, room)
    await ada.post(f"{table.path}/hotswap", cartridge="cave")
    (folder / "walk.ink").write_text(STORY.replace("A gate.", "A door."))
    await reload.reload()
    assert table.view.title == "Cave"
    await ada.post(f"{table.path}/exit")
    (folder / "walk.ink").write_text(STORY.replace("A gate.", "A wall."))
    await reload.reload()
    assert table.view.status.value == "off"
    await ada.post(f"{table.path}/boot", cartridge="walk")
    assert table.view.scene.text == "A wall."


async def test_after_a_restart_the_same_room_goes_on_with_what_is_in_the_files_now(
    serve: Serve, visit: Visit, folder: Path, slow_clock: SlowClock
) -> None:
    first = await serve()
    ada = await visit(first).enter("Ada")
    reload = LiveReload(folder, first.context.consoles.shelf)
    await reload.load()
    room = (await reload.open(first.context)).id
    table = Table(first, slow_clock, room)
    await table.press(ada, "Enter")
    await table.close_window()
    await table.press(ada, "Rest")
    crash(first.context.consoles)
    (folder / "walk.ink").write_text(STORY.replace("A garden.", "A wild garden."))
    again = await serve()
    reload = LiveReload(folder, again.context.consoles.shelf)
    assert (await reload.open(again.context)).id == room
    await reload.reload()
    table = Table(again, slow_clock, room)
    assert (table.view.turn, table.view.scene.text) == (1, "A wild garden.")
    assert table.view.tally == {"Rest": ("Ada",)}
    await table.close_window()
    assert table.view.turn == 2


@pytest.mark.parametrize("name", ["\u202e.ink", "  .ink", f"{'x' * 60}.ink"])
async def test_a_room_has_a_name_whatever_the_file_is_called(
    server: Server, edit: Edit, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text(STORY)
    _, room = await edit(server, tmp_path / name)
    found = server.context.rooms.get(room)
    assert found is not None
    assert 1 <= len(found.name) <= 32
