"""The pictures of docs/screenshots: every screen, on a desktop and on a phone. `make screenshots` takes them."""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from browser.parts import DESKTOP, ROOT, Arcade, Seat, Sit

FOLDER = ROOT / "docs" / "screenshots"
PHONE = (390, 780)
SIZES = {"desktop": DESKTOP, "phone": PHONE}
QUALITY = 74
# What moves for ever may be caught anywhere; all else has to be where it belongs.
STILL = """() => document.getAnimations().every(
    (one) => one.playState === 'finished' || one.effect.getComputedTiming().iterations === Infinity)"""


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory, arcade: Arcade) -> Iterator[Arcade]:
    """An arcade with the cartridges that come with it, and no others."""
    made = Arcade(tmp_path_factory.mktemp("bundled") / "data").like(arcade)
    made.start()
    yield made
    made.stop()


def _take(seat: Seat, name: str) -> None:
    """Write what is to be seen, in a format that weighs little and keeps the plastic smooth."""
    seat.page.wait_for_load_state("networkidle")
    seat.page.wait_for_function(STILL)
    FOLDER.mkdir(exist_ok=True)
    picture = Image.open(io.BytesIO(seat.page.screenshot())).convert("RGB")
    picture.save(FOLDER / f"{name}.webp", quality=QUALITY, method=6)


@pytest.mark.parametrize(
    ("size", "scheme"), [("desktop", "light"), ("desktop", "dark"), ("phone", "light"), ("phone", "dark")]
)
def test_home_and_room(bundled: Arcade, sit: Sit, size: str, scheme: str) -> None:
    ada = sit(SIZES[size], color_scheme=scheme).go(bundled.address)
    bundled.room("soup-of-the-day", name="The Friday kitchen")
    expect(ada.page.locator(".room-card").first).to_be_visible()
    _take(ada, f"home-{size}-{scheme}")

    room = bundled.room("last-light", name="The Friday table")
    ada.go(room, "Ada")
    others = [sit().go(room, name) for name in ("Bo", "Cy", "Dilys")]
    for seat, choice in zip((ada, *others), ("Ask Marrack", "Take an extra oar", "Ask Marrack", "Watch"), strict=True):
        seat.press(choice)
    others[0].page.get_by_role("button", name="Crown Cy").click()
    expect(ada.part("roster").locator(".icon-crown").first).to_be_attached()
    ada.page.wait_for_function("() => +document.querySelector('[data-part=dial-number]').textContent <= 7")
    _take(ada, f"room-{size}-{scheme}")
    expect(ada.part("speaker")).to_have_text("GIL MARRACK", timeout=20_000)
    _take(ada, f"voice-{size}-{scheme}")


@pytest.mark.parametrize("size", SIZES)
def test_sheets(bundled: Arcade, sit: Sit, size: str) -> None:
    ada = sit(SIZES[size]).go(bundled.room(name="The Friday table"), "Ada")
    expect(ada.part("off-cartridges").locator("img").last).to_be_visible()
    _take(ada, f"empty-{size}")
    ada.part("off-cartridges").get_by_role("button", name="The Slow Comet").click()
    _take(ada, f"cartridge-{size}")
    ada.page.get_by_role("button", name="Boot").click()
    ada.sees("Eleven Days Early")
    ada.press("See to the sleepers")

    ada.menu("Shelf")
    expect(ada.part("shelf-cartridges").locator("img").last).to_be_visible()
    _take(ada, f"shelf-{size}")
    ada.page.keyboard.press("Escape")
    ada.page.locator('[data-does="menu"]:visible').first.click()
    _take(ada, f"menu-{size}")
    ada.page.keyboard.press("Escape")
    ada.menu("Characters")
    expect(ada.part("characters-none")).to_be_visible()
    _make_characters(ada)
    _take(ada, f"characters-{size}")
    ada.page.keyboard.press("Escape")
    ada.menu("Invite")
    ada.page.get_by_role("button", name="Make a link to watch").click()
    expect(ada.part("watch-row")).to_be_visible()
    _take(ada, f"invite-{size}")
    ada.page.keyboard.press("Escape")

    expect(ada.part("turn")).to_have_text("turn 2", timeout=20_000)
    ada.menu("History")
    expect(ada.part("turns").get_by_role("heading")).to_have_count(1)
    _take(ada, f"history-{size}")
    ada.page.keyboard.press("Escape")
    ada.menu("Saves")
    expect(ada.part("saves").locator("li")).to_have_count(1)
    _take(ada, f"saves-{size}")
    ada.page.keyboard.press("Escape")
    ada.outage = True
    ada.page.context.set_offline(True)
    expect(ada.part("offline")).to_be_visible()
    _take(ada, f"offline-{size}")


@pytest.mark.parametrize("size", SIZES)
def test_the_end(arcade: Arcade, sit: Sit, size: str) -> None:
    ada = sit(SIZES[size], color_scheme="dark").go(arcade.room("quick"), "Ada")
    ada.press("Knock")
    ada.sees("The Hall")
    ada.press("Eat it")
    ada.sees("The Crumbs")
    _take(ada, f"end-{size}")


@pytest.mark.parametrize("size", SIZES)
def test_writing(arcade: Arcade, sit: Sit, tmp_path: Path, size: str) -> None:
    draft = shutil.copytree(ROOT / "cartridges" / "soup-of-the-day", tmp_path / "soup-of-the-day")
    desk = Arcade(tmp_path / "data", "--cartridge", str(draft)).like(arcade)
    desk.start()
    ada = sit(SIZES[size]).go(desk.opened, "Ada")
    ada.sees("Six o'clock, and one pot")
    story = draft / "act1.ink"
    story.write_text(story.read_text(encoding="utf-8").replace("[Feed the cat", "[Feed the {cat}", 1), encoding="utf-8")
    expect(ada.part("errors")).to_contain_text("act1.ink")
    _take(ada, f"writing-{size}")
    ada.outage = True
    desk.stop()


def _make_characters(ada: Seat) -> None:
    sheet = ada.page.locator("#characters-dialog")
    for name, words, picture in (
        ("Captain Ash", "Signs for everything, reads nothing.", None),
        ("The Ferryman", "Has been on this boat for longer than the boat.", ROOT / "docs" / "night-ferry.png"),
    ):
        sheet.locator("details").evaluate("form => { form.open = true }")
        sheet.get_by_label("Name", exact=True).fill(name)
        sheet.get_by_label("What are they like?").fill(words)
        if picture:
            sheet.get_by_label("Picture (").set_input_files(picture)
        sheet.get_by_role("button", name="Create", exact=True).click()
        expect(sheet.locator(".character", has_text=name)).to_be_visible()
