"""Characters, history, and the links of a room."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.parts import ROOT, Arcade, Sit


def test_a_character_is_created_with_a_picture_used_and_deleted(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("slow"), "Ada")
    ada.press("Wait")
    ada.page.locator(".rubber").get_by_role("button", name="Characters").click()
    sheet = ada.page.locator("#characters-dialog")
    sheet.get_by_label("Name", exact=True).fill("Sir Roderick")
    sheet.get_by_label("What are they like?").fill("A knight of few words.")
    sheet.get_by_label(re.compile("Picture")).set_input_files(ROOT / "docs" / "night-ferry.png")
    expect(sheet.locator(".pick-seen")).to_be_visible()
    sheet.get_by_role("button", name="Create", exact=True).click()
    expect(sheet.get_by_role("img", name="Picture of Sir Roderick")).to_have_js_property("naturalWidth", 480)
    expect(sheet.locator(".character")).to_contain_text("In use")
    expect(ada.part("roster")).to_contain_text("Sir Roderick")
    expect(ada.part("roster")).to_contain_text("played by Ada")

    sheet.get_by_text("Create one").click()
    sheet.get_by_label("Name", exact=True).fill("Maud")
    sheet.get_by_role("button", name="Create", exact=True).click()
    expect(ada.part("roster")).to_contain_text("Maud")
    sheet.get_by_role("button", name="Use Sir Roderick").click()
    expect(ada.part("roster")).to_contain_text("Sir Roderick")

    sheet.get_by_role("button", name="Delete Sir Roderick").click()
    ada.page.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
    expect(sheet.locator(".character")).to_have_count(1)
    expect(sheet).not_to_contain_text("Sir Roderick")


def test_a_picture_that_is_none_is_refused_in_a_line(arcade: Arcade, sit: Sit, tmp_path: Path) -> None:
    (tmp_path / "not.png").write_text("no picture")
    ada = sit().go(arcade.room("slow"), "Ada")
    ada.page.locator(".rubber").get_by_role("button", name="Characters").click()
    sheet = ada.page.locator("#characters-dialog")
    sheet.get_by_label("Name", exact=True).fill("Maud")
    sheet.get_by_label(re.compile("Picture")).set_input_files(tmp_path / "not.png")
    sheet.get_by_role("button", name="Create", exact=True).click()
    expect(sheet.get_by_role("alert")).to_contain_text("not a PNG")
    expect(sheet.locator(".character")).to_have_count(0)


def test_the_history_has_every_turn_with_its_tally(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("quick"), "Ada")
    ada.page.locator(".rubber").get_by_role("button", name="History").click()
    expect(ada.part("turns-none")).to_be_visible()
    ada.page.keyboard.press("Escape")
    expect(ada.page.locator("#history-dialog")).to_be_hidden()
    ada.press("Knock")
    ada.sees("The Hall")
    ada.press("Go back")
    ada.sees("The Door")
    ada.page.locator(".rubber").get_by_role("button", name="History").click()
    expect(ada.part("turns").get_by_role("heading")).to_have_text(["Turn 2", "Turn 1"])
    expect(ada.part("turns").locator("ul")).to_have_text(["Go back: Ada", "Knock: Ada"])


def test_who_has_the_link_to_watch_sees_the_game_live_and_can_press_nothing(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("quick"), "Ada")
    ada.page.locator(".plate").get_by_role("button", name="Invite").click()
    expect(ada.page.get_by_label(re.compile("^To play"))).to_have_value(ada.page.url)
    ada.page.get_by_role("button", name="Make a link to watch").click()
    field = ada.page.get_by_label(re.compile("^To watch: "))
    expect(field).to_have_value(re.compile("/watch/"))
    link = field.input_value()
    ada.page.keyboard.press("Escape")

    eve = sit().go(link)
    eve.sees("The Door")
    expect(eve.page.locator("#name-dialog")).to_be_hidden()
    ada.press("Knock")
    expect(eve.choice("Knock").locator(".choice-names")).to_have_text("Ada")
    eve.choice("Wait").click(force=True)
    eve.page.keyboard.press("2")
    eve.sees("The Hall")
    expect(eve.part("roster").locator(".player-name")).to_have_text(["Ada"])
    expect(eve.page.get_by_role("button", name="Shelf")).to_have_count(0)

    ada.page.locator(".plate").get_by_role("button", name="Invite").click()
    ada.page.get_by_role("button", name="Make a link to watch").click()
    ada.page.get_by_role("button", name="Take it back").click()
    expect(eve.page.get_by_role("heading", name="There is no such room")).to_be_visible()


@pytest.mark.parametrize("path", ["/room/no-such-room", "/watch/no-such-link"])
def test_a_link_that_leads_nowhere_says_so(arcade: Arcade, sit: Sit, path: str) -> None:
    ada = sit()
    ada.page.goto(arcade.address + path)
    if path.startswith("/room"):
        ada.name("Ada")
    expect(ada.page.get_by_role("heading", name="There is no such room")).to_be_visible()
