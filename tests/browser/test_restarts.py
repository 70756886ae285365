"""What happens to open pages when the line or the process is gone."""

from playwright.sync_api import WebSocketRoute, expect

from browser.parts import Arcade, Sit


def test_after_kill_9_in_mid_window_the_same_game_goes_on_in_the_open_pages(own_arcade: Arcade, sit: Sit) -> None:
    room = own_arcade.room("slow")
    ada, bo, cy = (sit().go(room, name) for name in ("Ada", "Bo", "Cy"))
    for seat in (ada, bo, cy):
        seat.outage = True
        seat.page.evaluate("window.neverLoadedAgain = true")
    ada.press("Knock")
    bo.press("Knock")
    cy.press("Wait")
    expect(ada.choice("Wait").locator(".choice-names")).to_have_text("Cy")

    own_arcade.kill()
    for seat in (ada, bo, cy):
        expect(seat.page.locator(".lamp")).to_have_text("offline")
        expect(seat.part("offline")).to_be_visible()
        expect(seat.choice("Knock")).to_have_attribute("aria-disabled", "true")
    own_arcade.start()

    for seat in (ada, bo, cy):
        expect(seat.page.locator(".lamp")).to_have_text("online")
        expect(seat.part("offline")).to_be_hidden()
        expect(seat.choice("Knock").locator(".choice-names")).to_have_text("Ada, Bo")
        expect(seat.choice("Wait").locator(".choice-names")).to_have_text("Cy")
        expect(seat.part("strip-words")).to_contain_text("3 presses so far")
    expect(cy.choice("Wait")).to_have_attribute("aria-pressed", "true")
    for seat in (ada, bo, cy):
        expect(seat.page.locator(".scene-title")).to_have_text("The Hall", timeout=40_000)
        assert seat.page.evaluate("window.neverLoadedAgain")


def test_a_page_without_a_network_says_so_at_once_and_comes_back_by_itself(arcade: Arcade, sit: Sit) -> None:
    ada, bo = sit(), sit()
    room = arcade.room("slow")
    for seat, name in ((ada, "Ada"), (bo, "Bo")):
        seat.go(room, name)
    ada.outage = True
    expect(ada.page.locator(".lamp")).to_have_text("online")
    ada.page.context.set_offline(True)
    expect(ada.page.locator(".lamp")).to_have_text("offline", timeout=1000)
    ada.page.keyboard.press("1")
    expect(ada.page.get_by_role("alert").filter(has_text="Offline")).to_be_visible()
    bo.press("Wait")
    ada.page.context.set_offline(False)
    expect(ada.choice("Wait").locator(".choice-names")).to_have_text("Bo")
    ada.press("Wait")
    expect(bo.choice("Wait").locator(".choice-names")).to_have_text("Bo, Ada")


def test_a_line_that_has_gone_silent_is_taken_for_dead(arcade: Arcade, sit: Sit) -> None:
    ada = sit()
    ada.page.clock.install()
    silent: list[bool] = []

    def through(page: WebSocketRoute) -> None:
        server = page.connect_to_server()
        server.on_message(lambda text: None if silent else page.send(text))

    ada.page.route_web_socket("**/live", through)
    ada.go(arcade.room("slow"), "Ada")
    expect(ada.page.locator(".lamp")).to_have_text("online")
    silent.append(True)
    ada.page.clock.run_for(13_000)
    expect(ada.page.locator(".lamp")).to_have_text("offline")
    silent.clear()
    ada.page.clock.run_for(2_000)
    expect(ada.page.locator(".lamp")).to_have_text("online")
