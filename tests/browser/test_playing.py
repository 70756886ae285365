"""Playing in a room: press, tally, window, next scene."""

import json
import re

from playwright.sync_api import WebSocketRoute, expect

from browser.parts import Arcade, Seat, Sit


def test_three_players_boot_a_bundled_cartridge_press_and_see_the_next_scene(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.address)
    ada.page.get_by_role("button", name="The Last Light").click()
    ada.page.get_by_role("button", name="Play in a new room").click()
    ada.name("Ada")
    ada.sees("Nine Miles Out")
    bo, cy = (sit().go(ada.page.url, name) for name in ("Bo", "Cy"))

    ada.press("Ask Finch")
    bo.press("Take an extra oar")
    cy.press("Take an extra oar")

    for seat in (ada, bo, cy):
        expect(seat.choice("Ask Finch").locator(".choice-names")).to_have_text("Ada")
        expect(seat.choice("Take an extra oar").locator(".choice-names")).to_have_text("Bo, Cy")
        expect(seat.part("strip-words")).to_contain_text("Closes in")
    titles = set()
    for seat in (ada, bo, cy):
        expect(seat.part("turn")).to_have_text("turn 2", timeout=20_000)
        titles.add(seat.page.locator(".scene-title").inner_text())
        expect(seat.part("roster").locator(".player-name")).to_have_text(["Ada", "Bo", "Cy"])
    assert len(titles) == 1
    assert titles != {"Nine Miles Out"}


def test_the_screen_has_the_picture_the_title_the_voice_and_the_words(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("last-light"), "Ada")
    picture = ada.part("art").get_by_role("img")
    expect(picture).to_have_attribute("alt", re.compile("lighthouse on a black rock"))
    expect(picture).to_have_js_property("naturalWidth", 480)

    ada.go(arcade.room("quick"))
    ada.sees("The Door")
    expect(ada.part("art")).to_be_hidden()
    expect(ada.part("speaker")).to_have_text("THE DOOR")
    expect(ada.part("mood")).to_have_text("warm")
    expect(ada.part("narration").locator("p")).to_have_count(2)
    expect(ada.part("narration")).to_have_attribute("lang", "en-GB")  # the page itself is in English of no country


def test_what_strangers_write_is_shown_as_they_wrote_it_and_does_nothing(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("quick", name="<u>room</u>"), "<i>Ada</i>")
    expect(ada.part("narration")).to_contain_text("It is a <b>bold</b> door & means it.")
    expect(ada.page.locator("#room-name")).to_have_text("<u>room</u>")
    ada.press("Wait")
    expect(ada.choice("Wait").locator(".choice-names")).to_have_text("<i>Ada</i>")
    expect(ada.part("roster")).to_contain_text("<i>Ada</i>")
    assert ada.page.locator("b:text('bold'), i:text('Ada'), u:text('room')").count() == 0


def test_pressing_again_changes_the_press(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("slow"), "Ada")
    ada.press("Knock")
    ada.press("Wait")
    expect(ada.choice("Knock")).to_have_attribute("aria-pressed", "false")
    expect(ada.choice("Knock").locator(".choice-count")).to_have_count(0)
    expect(ada.choice("Wait").locator(".choice-count")).to_have_text("1")


def test_the_window_runs_by_the_servers_clock_even_where_the_clock_of_the_page_is_wrong(
    arcade: Arcade, sit: Sit
) -> None:
    room = arcade.room("slow")
    right, wrong = sit(), sit()
    wrong.page.add_init_script("const now = Date.now; Date.now = () => now() + 3600_000")
    right.go(room, "Ada")
    wrong.go(room, "Bo")
    expect(right.part("dial-number")).to_have_text("30")
    right.press("Wait")

    def left(seat: Seat) -> int:
        return int(seat.part("dial-number").inner_text())

    expect(wrong.part("dial-word")).to_have_text("seconds")
    right.page.wait_for_function("() => +document.querySelector('[data-part=dial-number]').textContent < 29")
    assert 0 < left(right) < 29
    assert abs(left(right) - left(wrong)) <= 1


def test_only_the_crowns_holder_presses_what_is_for_the_crown(arcade: Arcade, sit: Sit) -> None:
    room = arcade.room("slow")
    ada, bo = sit().go(room, "Ada"), sit().go(room, "Bo")
    ada.press("Wait")
    bo.press("Wait")
    expect(ada.choice("Kick it")).to_have_attribute("aria-disabled", "true")
    ada.choice("Kick it").click(force=True)
    expect(
        ada.page.get_by_role("alert").filter(has_text="Only the crown's holder (Stargazer) can press “Kick it”.")
    ).to_be_visible()

    ada.page.get_by_role("button", name="Crown Bo").click()
    expect(ada.part("gm")).to_have_text("Bo wears the Witchborne Crown.")
    expect(bo.part("roster").get_by_role("img", name="wears the crown")).to_have_count(1)
    bo.press("Kick it")
    ada.page.get_by_role("button", name="Take the crown from Bo").click()
    expect(bo.part("gm")).to_contain_text("nobody wears the crown")


def test_the_story_ends_says_how_and_can_be_played_again(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("quick"), "Ada")
    ada.press("Knock")
    ada.sees("The Hall")
    expect(ada.part("last")).to_contain_text("Knock: Ada")
    ada.press("Eat it")
    ada.sees("The Crumbs")
    expect(ada.part("end")).to_contain_text("victory")
    again = ada.page.get_by_role("button", name="Play it again")
    ada.menu("Exit game")
    expect(again).to_be_hidden()
    ada.page.locator(".rubber").get_by_role("button", name="Saves").click()
    ada.part("saves").get_by_role("button", name="Load The Quick One").click()
    ada.sees("The Crumbs")
    again.click()
    ada.sees("The Door")


def test_a_hundred_choices_can_all_be_reached_and_pressed(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("crowd"), "Ada")
    expect(ada.page.locator(".choice")).to_have_count(100)
    last = ada.page.get_by_role("button", name="Door 100", exact=True)
    last.scroll_into_view_if_needed()
    last.click()
    expect(last).to_have_attribute("aria-pressed", "true")


def test_a_long_text_scrolls_inside_the_screen(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("long"), "Ada")
    scene = ada.part("scene")
    expect(ada.part("more")).to_be_visible()
    expect(ada.part("narration").locator("p").last).not_to_be_in_viewport()
    scene.evaluate("scene => scene.scrollTo(0, scene.scrollHeight)")
    expect(ada.part("narration").locator("p").last).to_be_in_viewport()
    expect(ada.part("more")).to_be_hidden()
    columns = ada.part("narration").evaluate(
        "words => words.clientWidth / (parseFloat(getComputedStyle(words).fontSize) / 2)"
    )
    assert 45 <= columns <= 75
    assert ada.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_tally_of_a_thousand_names_says_how_many_more_there_are(arcade: Arcade, sit: Sit) -> None:
    ada = sit()

    def crowded(text: str) -> str:
        message = json.loads(text)
        for one in (message.get("view") or {}).get("tally", []):
            one["names"] = [f"Name {number}" for number in range(1000)]
        return json.dumps(message)

    def through(page: WebSocketRoute) -> None:
        server = page.connect_to_server()
        server.on_message(lambda text: page.send(crowded(str(text))))

    ada.page.route_web_socket(re.compile("/live$"), through)
    ada.go(arcade.room("slow"), "Ada")
    ada.press("Wait")
    expect(ada.choice("Wait").locator(".choice-count")).to_have_text("1000")
    expect(ada.choice("Wait").locator(".choice-names")).to_contain_text("Name 7 and 992 more")
