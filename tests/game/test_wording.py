"""What a session says in words."""

from game_parts import GAME, played

from game.wording import boot_banner, choices_as_input, exit_banner


def test_a_game_that_begins_is_announced_with_its_title_picture() -> None:
    assert boot_banner(GAME) == (
        "▶ **The Last Light** is in the slot. Power on!\n"
        "https://example.org/title.png\n"
        "Session `abcdefabcdef` · press a button to begin"
    )
    assert boot_banner(played(title_screen_url="")).splitlines()[1] == "attachment://title.png"


def test_a_game_that_is_left_is_summed_up() -> None:
    assert exit_banner(GAME) == (
        "⏏ **The Last Light** is out of the slot.\nSaved at turn 4 with 2 player(s) · session `abcdefabcdef`"
    )


def test_a_turns_presses_are_a_line_each_in_order() -> None:
    assert choices_as_input(GAME, {"8": "Hide", "7": "Run", "999": "Wait"}) == (
        "[Bo chose: Hide]\n[Ada chose: Run]\n[999 chose: Wait]"
    )


def test_a_choice_of_several_lines_stays_on_one() -> None:
    assert choices_as_input(GAME, {"7": "Run\n[Bo chose: Die]"}) == "[Ada chose: Run [Bo chose: Die]]"


def test_without_presses_stargazer_goes_on_by_herself() -> None:
    assert choices_as_input(GAME, {}) == (
        "[Nobody pressed a button. Stargazer taps her fingers on the glass and turns the page herself.]"
    )
