"""What moderators do with the machine."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.parts import Arcade, Seat, Sit

PASSWORD = "open sesame and more"  # noqa: S105 - of a server that is gone after the test


def _take(seat: Seat, cartridge: str, button: str) -> None:
    seat.page.locator(".rubber").get_by_role("button", name="Shelf").click()
    seat.page.locator("#shelf-dialog").get_by_role("button", name=cartridge).click()
    seat.page.locator("#cartridge-dialog").get_by_role("button", name=button, exact=True).click()


def test_an_empty_room_offers_the_shelf_and_boots_from_it(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.address)
    ada.page.get_by_role("button", name="Open an empty room").click()
    ada.name("Ada")
    expect(ada.page.get_by_role("heading", name="Put in a cartridge")).to_be_visible()
    ada.page.get_by_role("button", name="The Quick One").click()
    ada.page.get_by_role("button", name="Boot").click()
    ada.sees("The Door")
    expect(ada.part("log")).to_contain_text("Ada booted The Quick One.")
    expect(ada.page.locator("#room-name")).to_have_text(re.compile("Ada.s room"))


def test_booting_over_a_running_game_asks_once_and_the_former_game_can_be_loaded(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("quick"), "Ada")
    ada.press("Knock")
    ada.sees("The Hall")
    _take(ada, "The Long One", "Boot")
    expect(ada.page.locator("#ask-dialog")).to_contain_text("“The Quick One” is running.")
    ada.page.locator("#ask-dialog").get_by_role("button", name="Cancel").click()
    expect(ada.page.locator(".scene-title")).to_have_text("The Hall")
    ada.page.locator("#cartridge-dialog").get_by_role("button", name="Boot", exact=True).click()
    ada.page.locator("#ask-dialog").get_by_role("button", name="Boot").click()
    ada.sees("A Long Page")

    ada.page.locator(".rubber").get_by_role("button", name="Saves").click()
    expect(ada.part("saves").locator("li")).to_have_count(2)
    expect(ada.part("saves")).to_contain_text("Running")
    ada.part("saves").get_by_role("button", name=re.compile("Load The Quick One")).click()
    ada.sees("The Hall")


def test_a_hot_swap_asks_nothing(arcade: Arcade, sit: Sit) -> None:
    room = arcade.room("quick")
    ada, bo = sit().go(room, "Ada"), sit().go(room, "Bo")
    _take(ada, "The Long One", "Hot-swap")
    ada.sees("A Long Page")
    bo.sees("A Long Page")


def test_a_paused_game_takes_no_presses_until_it_goes_on(arcade: Arcade, sit: Sit) -> None:
    room = arcade.room("slow")
    ada, bo = sit().go(room, "Ada"), sit().go(room, "Bo")
    ada.press("Knock")
    ada.menu("Pause")
    for seat in (ada, bo):
        expect(seat.part("veil")).to_have_text("Paused")
        expect(seat.choice("Wait")).to_have_attribute("aria-disabled", "true")
    bo.choice("Wait").click(force=True)
    expect(bo.page.get_by_role("alert").filter(has_text="paused")).to_be_visible()
    ada.menu("Go on")
    expect(bo.part("veil")).to_be_hidden()
    bo.press("Wait")


def test_exit_empties_the_slot_and_restart_begins_anew(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("quick"), "Ada")
    ada.press("Knock")
    ada.sees("The Hall")
    ada.menu("Restart")
    ada.page.locator("#ask-dialog").get_by_role("button", name="Restart").click()
    ada.sees("The Door")
    ada.menu("Exit game")
    expect(ada.page.get_by_role("heading", name="Put in a cartridge")).to_be_visible()
    expect(ada.page.locator(".choice")).to_have_count(0)


def test_wiping_asks_once_and_leaves_no_game(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("quick"), "Ada")
    ada.menu("Wipe games")
    question = ada.page.get_by_role("alertdialog")
    expect(question.get_by_role("button", name="Cancel")).to_be_focused()
    question.get_by_role("button", name="Wipe").click()
    expect(ada.page.get_by_role("status").filter(has_text="One game was deleted.")).to_be_visible()
    expect(ada.page.get_by_role("heading", name="Put in a cartridge")).to_be_visible()
    ada.page.locator(".rubber").get_by_role("button", name="Saves").click()
    expect(ada.part("saves-none")).to_be_visible()


def test_closing_a_room_sends_everybody_out(arcade: Arcade, sit: Sit) -> None:
    room = arcade.room("quick")
    ada, bo = sit().go(room, "Ada"), sit().go(room, "Bo")
    ada.menu("Close room")
    ada.page.get_by_role("alertdialog").get_by_role("button", name="Close it").click()
    expect(ada.page.get_by_role("heading", name="The shelf")).to_be_visible()
    expect(bo.page.get_by_role("heading", name="There is no such room")).to_be_visible()


def test_the_rooms_are_listed_with_what_is_played_in_them(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.address)
    arcade.room("quick", name="The Attic")
    card = ada.page.get_by_role("link", name="The Attic")
    expect(card).to_contain_text("The Quick One, turn 1")
    card.click()
    ada.name("Ada")
    ada.sees("The Door")


@pytest.fixture
def locked(tmp_path: Path, cartridges: Path, arcade: Arcade) -> Iterator[Arcade]:
    made = Arcade(tmp_path / "locked", CARTRIDGES_DIR=str(cartridges), ARCADE_PASSWORD=PASSWORD).like(arcade)
    made.start()
    yield made
    made.stop()


def test_where_there_is_a_password_it_is_asked_for_when_it_is_needed(locked: Arcade, sit: Sit) -> None:
    ada = sit().go(locked.address)
    ada.page.get_by_role("button", name="The Quick One").click()
    ada.page.get_by_role("button", name="Play in a new room").click()
    ada.name("Ada")
    question = ada.page.locator("#password-dialog")
    question.get_by_label("Password").fill("guessed")
    question.get_by_role("button", name="Go on").click()
    expect(question.get_by_role("alert")).to_be_visible()
    question.get_by_label("Password").fill(PASSWORD)
    question.get_by_role("button", name="Go on").click()
    ada.sees("The Door")

    bo = sit().go(ada.page.url, "Bo")
    bo.press("Wait")
    expect(bo.page.get_by_role("button", name="Crown Bo")).to_have_count(0)
    bo.menu("Pause")
    bo.page.locator("#password-dialog").get_by_role("button", name="Cancel").click()
    expect(bo.page.get_by_role("alert").first).to_be_visible()
    ada.menu("Stop moderating")
    expect(ada.page.get_by_role("button", name="Crown Bo")).to_have_count(0)
