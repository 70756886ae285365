"""Who plays in a tab."""

from playwright.sync_api import expect

from browser.parts import Arcade, Sit


def test_several_tabs_are_several_players_and_a_name_is_asked_once(arcade: Arcade, sit: Sit) -> None:
    room = arcade.room("slow")
    ada = sit().go(room, "Ada")
    bo = sit(beside=ada).go(room, "Bo")
    ada.press("Knock")
    bo.press("Wait")
    expect(ada.part("roster").locator(".player-name")).to_have_text(["Ada", "Bo"])

    for seat, name, choice in ((ada, "Ada", "Knock"), (bo, "Bo", "Wait")):
        seat.page.reload()
        seat.sees("The Door")
        expect(seat.choice(choice)).to_have_attribute("aria-pressed", "true")
        expect(seat.page.locator("#name-dialog")).to_be_hidden()
        mine = seat.part("roster").locator(".player", has_text="you")
        expect(mine.locator(".player-name")).to_have_text(name)


def test_who_comes_back_later_is_the_same_player(arcade: Arcade, sit: Sit) -> None:
    room = arcade.room("slow")
    ada = sit().go(room, "Ada")
    ada.press("Knock")
    ada.page.close()
    again = sit(beside=ada).go(room)
    again.sees("The Door")
    expect(again.page.locator("#name-dialog")).to_be_hidden()
    expect(again.part("roster").locator(".player", has_text="you")).to_contain_text("Ada")


def test_who_only_looks_is_asked_for_a_name_when_she_presses(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("slow"))
    ada.page.get_by_role("button", name="Only look").click()
    ada.sees("The Door")
    ada.choice("Knock").click()
    ada.name("Ada")
    expect(ada.choice("Knock").locator(".choice-names")).to_have_text("Ada")


def test_a_name_that_will_not_do_is_refused_in_the_dialog(arcade: Arcade, sit: Sit) -> None:
    ada = sit().go(arcade.room("slow"))
    ada.page.get_by_label("Your name").fill("\u200d")
    ada.page.locator("#name-dialog").get_by_role("button", name="Play").click()
    expect(ada.page.locator("#name-dialog").get_by_role("alert")).to_contain_text("can't be seen")
    ada.name("Ada")


def test_a_player_whom_the_server_does_not_know_any_more_is_asked_again(arcade: Arcade, sit: Sit) -> None:
    room = arcade.room("slow")
    ada = sit().go(room, "Ada")
    ada.page.evaluate("""() => {
        const players = JSON.parse(localStorage["gamegirl.players"]);
        localStorage["gamegirl.players"] = JSON.stringify(players.map((one) => ({...one, token: "forged"})));
    }""")
    ada.page.reload()
    ada.name("Ada again")
    ada.press("Knock")
    expect(ada.choice("Knock").locator(".choice-names")).to_have_text("Ada again")
