"""The page for everybody: by keyboard, by ear, on a phone, without motion, in the dark."""

import re

import pytest
from playwright.sync_api import expect

from browser.parts import DESKTOP, PHONE, Arcade, Sit


def test_a_game_is_booted_and_played_by_keyboard_alone(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.address)
    keys = ada.page.keyboard
    cartridge = ada.page.get_by_role("button", name="The Quick One")
    expect(cartridge).to_be_visible()
    for _ in range(40):
        keys.press("Tab")
        if cartridge.evaluate("button => button === document.activeElement"):
            break
    expect(cartridge).to_be_focused()
    outline = cartridge.evaluate(
        "button => getComputedStyle(button).outlineStyle + getComputedStyle(button).outlineWidth"
    )
    assert outline == "solid3px"
    keys.press("Enter")
    expect(ada.page.locator("#cartridge-dialog")).to_be_visible()
    keys.press("Escape")
    expect(ada.page.locator("#cartridge-dialog")).to_be_hidden()
    expect(cartridge).to_be_focused()
    keys.press("Enter")
    keys.press("Tab")
    expect(ada.page.get_by_role("button", name="Play in a new room")).to_be_focused()
    keys.press("Enter")
    expect(ada.page.get_by_label("Your name")).to_be_focused()
    keys.type("Ada")
    keys.press("Enter")
    ada.sees("The Door")

    keys.press("1")
    expect(ada.choice("Knock")).to_have_attribute("aria-pressed", "true")
    ada.sees("The Hall")
    keys.press("ArrowRight")
    expect(ada.choice("Eat it")).to_be_focused()
    keys.press("Enter")
    expect(ada.choice("Eat it")).to_have_attribute("aria-pressed", "true")
    ada.sees("The Crumbs")
    expect(ada.page.locator("#choices")).to_be_focused()


def test_the_number_keys_can_be_turned_off(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("slow"), "Ada")
    ada.page.locator(".rubber").get_by_role("button", name="Menu").click()
    ada.page.get_by_label("press the choices").uncheck()
    ada.page.keyboard.press("Escape")
    ada.page.keyboard.press("1")
    ada.press("Wait")
    expect(ada.choice("Knock").locator(".choice-count")).to_have_count(0)


def test_new_scenes_and_the_tally_are_said_to_those_who_listen(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("quick"), "Ada")
    scene, tally = ada.part("say-scene"), ada.part("say-tally")
    for live in (scene, tally):
        expect(live).to_have_attribute("aria-live", "polite")
    expect(scene).to_have_text(
        'Turn 1. The Door. THE DOOR speaks, mood: warm. "Knock," says the door. '
        "It is a <b>bold</b> door & means it. 3 choices."
    )
    ada.press("Knock")
    expect(tally).to_have_text("Knock: 1 press")
    expect(scene).to_have_text("Turn 2. The Hall. mood: eerie. There is a cake in the hall. 2 choices.")


def test_a_choice_keeps_its_name_and_the_tally_describes_it(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("slow"), "Ada")
    ada.press("Wait")
    button = ada.page.get_by_role("button", name="Wait", exact=True)
    expect(button).to_have_accessible_description("Ada")
    expect(button).to_have_attribute("aria-keyshortcuts", "2")


@pytest.mark.parametrize("cartridge", ["slow", "crowd", "long"])
def test_on_a_phone_all_fits_and_the_choices_are_in_reach_of_the_thumb(
    arcade: Arcade, sit: Sit, cartridge: str
) -> None:
    ada = sit(PHONE).go(arcade.room(cartridge), "Ada")
    width, height = PHONE
    first = ada.page.locator(".choice").first
    expect(first).to_be_in_viewport(ratio=1)
    assert ada.page.evaluate("document.documentElement.scrollWidth") == width
    assert ada.page.evaluate("document.documentElement.scrollHeight") == height
    box = first.bounding_box()
    assert box is not None
    assert box["y"] > height / 2
    assert box["height"] >= 44
    words = ada.part("scene").bounding_box()
    assert words is not None
    assert words["height"] > height / 4
    for button in ada.page.locator(".plate button:visible").all():
        size = button.bounding_box()
        assert size is not None
        assert min(size["width"], size["height"]) >= 40
    first.tap()
    expect(first).to_have_attribute("aria-pressed", "true")


def test_on_a_phone_players_and_menu_come_up_as_sheets(arcade: Arcade, sit: Sit) -> None:
    ada = sit(PHONE).go(arcade.room("slow"), "Ada")
    ada.choice("Wait").tap()
    ada.page.get_by_role("button", name="Players").tap()
    expect(ada.page.locator("#people-dialog").locator(".player-name")).to_have_text(["Ada"])
    ada.page.locator("#people-dialog").get_by_role("button", name="Close").tap()
    ada.menu("History")
    expect(ada.page.locator("#history-dialog")).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, (768, 1024), (844, 390), DESKTOP, (1920, 1080)])
def test_no_size_of_window_scrolls_sideways_or_cuts_off_the_choices(
    arcade: Arcade, sit: Sit, size: tuple[int, int]
) -> None:
    ada = sit(size).go(arcade.address)
    expect(ada.page.get_by_role("button", name="The Quick One")).to_be_visible()
    assert ada.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    ada.go(arcade.room("slow"), "Ada")
    expect(ada.choice("Knock")).to_be_in_viewport(ratio=1)
    assert ada.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_page_that_is_enlarged_four_times_can_be_read_and_played(arcade: Arcade, sit: Sit) -> None:
    ada = sit((320, 256), is_mobile=False, has_touch=False).go(arcade.room("long"), "Ada")
    assert ada.page.evaluate("document.documentElement.scrollWidth") == 320
    last = ada.part("narration").locator("p").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()
    ada.press("Turn the page")


def test_with_reduced_motion_nothing_moves_and_the_window_goes_in_whole_seconds(arcade: Arcade, sit: Sit) -> None:
    ada = sit(reduced_motion="reduce").go(arcade.room("slow"), "Ada")
    ada.press("Knock")
    expect(ada.part("dial-word")).to_have_text("seconds")
    moving = ada.page.evaluate("document.getAnimations().filter((one) => one.playState === 'running').length")
    assert moving == 0
    seen = ada.page.evaluate("""async () => {
        const dial = document.querySelector('[data-part=dial]');
        const seen = new Set();
        for (let frame = 0; frame < 60; frame++) {
            await new Promise(requestAnimationFrame);
            seen.add(dial.style.getPropertyValue('--left'));
        }
        return [...seen].map(Number);
    }""")
    assert len(seen) <= 3
    assert all(abs(share * 0.3 - round(share * 0.3)) < 1e-6 for share in seen)


def test_without_reduced_motion_the_window_glides(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("slow"), "Ada")
    ada.press("Knock")
    ada.page.wait_for_function("""async () => {
        const dial = document.querySelector('[data-part=dial]');
        const seen = new Set();
        for (let frame = 0; frame < 20; frame++) {
            await new Promise(requestAnimationFrame);
            seen.add(dial.style.getPropertyValue('--left'));
        }
        return seen.size > 10;
    }""")


def test_it_is_dark_in_the_dark_and_light_in_the_light(arcade: Arcade, sit: Sit) -> None:
    brightness = {}
    room = arcade.room("slow")
    for scheme in ("light", "dark"):
        ada = sit(color_scheme=scheme).go(room, "Ada")
        ada.sees("The Door")
        words = ada.part("narration").evaluate("words => getComputedStyle(words).color")
        found = re.match(r"oklch\(([\d.]+)", words)
        assert found, words
        brightness[scheme] = float(found[1])
    assert brightness["light"] < 0.4
    assert brightness["dark"] > 0.8


def test_the_shells_colour_is_kept(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.address)
    ada.page.get_by_role("button", name="Lagoon").click()
    ada.page.reload()
    expect(ada.page.get_by_role("button", name="Lagoon")).to_have_attribute("aria-pressed", "true")
    expect(ada.page.locator("html")).to_have_attribute("data-tint", "lagoon")
