"""axe finds nothing serious on any screen."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from browser.parts import DESKTOP, PHONE, Arcade, Seat, Sit

Show = Callable[[Seat, Arcade], object]


def _home(seat: Seat, arcade: Arcade) -> None:
    arcade.room("quick")
    seat.go(arcade.address)
    expect(seat.page.get_by_role("button", name="The Last Light")).to_be_visible()
    expect(seat.page.locator(".room-card").first).to_be_visible()


def _asked_for_a_name(seat: Seat, arcade: Arcade) -> None:
    seat.go(arcade.room("quick"))
    expect(seat.page.get_by_label("Your name")).to_be_visible()


def _empty_room(seat: Seat, arcade: Arcade) -> None:
    seat.go(arcade.room(), "Ada")
    expect(seat.part("off-cartridges").get_by_role("button").first).to_be_visible()


def _scene(seat: Seat, arcade: Arcade) -> None:
    seat.go(arcade.room("last-light"), "Ada")
    seat.sees("Nine Miles Out")


def _tally(seat: Seat, arcade: Arcade) -> None:
    seat.go(arcade.room("slow"), "Ada")
    seat.press("Wait")


def _long(seat: Seat, arcade: Arcade) -> None:
    seat.go(arcade.room("long"), "Ada")
    seat.sees("A Long Page")


def _crowd(seat: Seat, arcade: Arcade) -> None:
    seat.go(arcade.room("crowd"), "Ada")
    seat.sees("A Hundred Doors")


def _paused(seat: Seat, arcade: Arcade) -> None:
    _tally(seat, arcade)
    seat.menu("Pause")
    expect(seat.part("veil")).to_have_text("Paused")


def _ended(seat: Seat, arcade: Arcade) -> None:
    seat.go(arcade.room("quick"), "Ada")
    seat.press("Knock")
    seat.sees("The Hall")
    seat.press("Eat it")
    seat.sees("The Crumbs")


def _menu(seat: Seat, arcade: Arcade) -> None:
    _tally(seat, arcade)
    seat.page.locator('[data-does="menu"]:visible').first.click()


def _shelf(seat: Seat, arcade: Arcade) -> None:
    _tally(seat, arcade)
    seat.menu("Shelf")
    expect(seat.part("shelf-cartridges").get_by_role("button").first).to_be_visible()


def _cartridge(seat: Seat, arcade: Arcade) -> None:
    _shelf(seat, arcade)
    seat.part("shelf-cartridges").get_by_role("button", name="The Last Light").click()
    expect(seat.page.locator("#cartridge-dialog")).to_be_visible()


def _history(seat: Seat, arcade: Arcade) -> None:
    seat.go(arcade.room("quick"), "Ada")
    seat.press("Knock")
    seat.sees("The Hall")
    seat.menu("History")
    expect(seat.part("turns").get_by_role("heading")).to_have_text(["Turn 1"])


def _characters(seat: Seat, arcade: Arcade) -> None:
    _tally(seat, arcade)
    seat.menu("Characters")
    seat.page.locator("#characters-dialog").get_by_label("Name", exact=True).fill("Maud")
    seat.page.locator("#characters-dialog").get_by_role("button", name="Create", exact=True).click()
    expect(seat.page.locator(".character")).to_have_count(1)


def _saves(seat: Seat, arcade: Arcade) -> None:
    _tally(seat, arcade)
    seat.menu("Saves")
    expect(seat.part("saves").locator("li")).to_have_count(1)


def _links(seat: Seat, arcade: Arcade) -> None:
    _tally(seat, arcade)
    seat.menu("Invite")
    seat.page.get_by_role("button", name="Make a link to watch").click()
    expect(seat.part("watch-row")).to_be_visible()


def _question(seat: Seat, arcade: Arcade) -> None:
    _tally(seat, arcade)
    seat.menu("Wipe games")
    expect(seat.page.get_by_role("alertdialog")).to_be_visible()


def _offline(seat: Seat, arcade: Arcade) -> None:
    _tally(seat, arcade)
    seat.outage = True
    seat.page.context.set_offline(True)
    expect(seat.part("offline")).to_be_visible()


def _lost(seat: Seat, arcade: Arcade) -> None:
    seat.go(f"{arcade.address}/room/nowhere", "Ada")
    expect(seat.page.get_by_role("heading", name="There is no such room")).to_be_visible()


SCREENS: list[Show] = [
    _home, _asked_for_a_name, _empty_room, _scene, _tally, _long, _crowd, _paused, _ended, _menu, _shelf, _cartridge,
    _history, _characters, _saves, _links, _question, _offline, _lost,
]  # fmt: skip


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("show", SCREENS, ids=[show.__name__.strip("_") for show in SCREENS])
def test_axe_has_nothing_serious_to_say_in_the_light_or_in_the_dark(
    arcade: Arcade, sit: Sit, show: Show, size: tuple[int, int]
) -> None:
    seat = sit(size, reduced_motion="reduce")
    show(seat, arcade)
    for scheme in ("light", "dark"):
        seat.page.emulate_media(color_scheme=scheme)
        found = Axe().run(seat.page).response["violations"]
        serious = [
            (one["id"], node["html"], node["failureSummary"])
            for one in found
            if one["impact"] in {"serious", "critical"}
            for node in one["nodes"]
        ]
        assert not serious, scheme
