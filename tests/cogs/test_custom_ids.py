"""The ids of buttons and menus: at most 100 characters, and all that a press needs is in them."""

import hashlib

import pytest
from discord_parts import Stage
from engine_parts import CAVE, Make
from hypothesis import given
from hypothesis import strategies as st
from message_parts import buttons, menus

from cogs import custom_ids
from cogs.custom_ids import PressId, game_word, make, press_id, read, read_press
from cogs.discord_limits import MOST_ID

_SAFE = "abcXYZ019-_"
game_ids = st.text(_SAFE, max_size=60) | st.text(max_size=60) | st.text("ab:~\n ", max_size=60)
turns = st.integers(0, 999_999_999)
choices = st.integers(0, 9999)


@given(game_ids, turns, choices)
def test_a_button_says_which_choice_of_which_turn_of_which_game_it_is(game: str, turn: int, choice: int) -> None:
    made = press_id(game, turn, choice)
    assert 1 <= len(made) <= 100
    assert made.isascii()
    assert read_press(made) == PressId(game_word(game), turn, choice)


@given(game_ids, turns, choices)
def test_a_menu_leaves_the_choice_to_its_value(game: str, turn: int, first: int) -> None:
    made = press_id(game, turn, f"m{first}")
    assert 1 <= len(made) <= 100
    assert read_press(made) == PressId(game_word(game), turn, None)


@given(st.sets(st.tuples(game_ids, turns, choices, st.booleans()), min_size=2, max_size=6))
def test_no_two_of_them_are_the_same(several: set[tuple[str, int, int, bool]]) -> None:
    made = {press_id(game, turn, f"m{choice}" if menu else choice) for game, turn, choice, menu in several}
    assert len(made) == len(several)


@pytest.mark.parametrize("game", ["a", "0123456789ab", "a-b_c", "x" * 40])
def test_an_ordinary_game_goes_by_its_own_id(game: str) -> None:
    assert game_word(game) == game


@pytest.mark.parametrize("game", ["", "x" * 41, "x" * 5000, "a:b", "a b", "a\n", "é", "~a", "\ud800", "\U0001f600"])
def test_a_strange_game_goes_by_a_word_that_no_game_can_have_for_its_id(game: str) -> None:
    word = game_word(game)
    assert read_press(press_id(game, 0, 0)) == PressId(word, 0, 0)
    assert word != game
    assert game_word(word) != word


@given(st.text(max_size=120) | st.text("gp:m0123456789~-_ab", max_size=120).map("gg:p:".__add__))
def test_nothing_else_is_read_as_a_press(text: str) -> None:
    press = read_press(text)
    if press is not None:
        [_, _, game, turn, choice] = text.split(":")
        assert (press.game, press.turn) == (game, int(turn))
        assert press.choice == (None if choice[0] == "m" else int(choice))


@pytest.mark.parametrize(
    "text",
    [
        "", "gg", "gg:p", "gg:p:a:1", "gg:p:a:1:", "gg:p::1:1", "gg:p:a::1", "gg:p:a:1:1:1", "gg:p:a:-1:1",
        "gg:p:a:1:-1", "gg:p:a:1:m", "gg:p:a:1:x1", "gg:p:a:1:1\n", " gg:p:a:1:1", "xgg:p:a:1:1", "GG:p:a:1:1",
        "gg:q:a:1:1", "gg:p:a b:1:1", "gg:p:é:1:1", "gg:p:a:1:1.0", "gg:p:a:1:99999", f"gg:p:{'a' * 41}:1:1",
        "gg:p:a:9999999999:1",
    ],
)  # fmt: skip
def test_what_is_nearly_a_press_is_none(text: str) -> None:
    assert read_press(text) is None


@given(st.lists(st.text(_SAFE + "+é ", max_size=20), min_size=1, max_size=4))
def test_what_is_made_is_read_again(words: list[str]) -> None:
    assert read(make(*words)) == words


@pytest.mark.parametrize("custom_id", ["", "g:boot", "ggg:boot", "other:boot", "boot", ":gg:boot"])
def test_a_strangers_id_has_no_words(custom_id: str) -> None:
    assert read(custom_id) == []


def test_an_id_has_a_hundred_characters_and_no_more() -> None:
    longest = "x" * (MOST_ID - len("gg:wipe:"))
    assert len(make("wipe", longest)) == MOST_ID == 100
    with pytest.raises(ValueError, match="gg:wipe"):
        make("wipe", longest + "x")


@pytest.mark.parametrize("word", ["a:b", ":", "a:"])
def test_a_word_can_not_be_taken_for_two(word: str) -> None:
    with pytest.raises(ValueError, match=word):
        make("wipe", word)


# A game's id may come from another program that keeps to the contract: it is any text.
games = st.text(max_size=200)


@given(games, turns, choices)
def test_a_presss_id_says_what_is_pressed_and_is_never_too_long(game: str, turn: int, choice: int) -> None:
    made = custom_ids.press_id(game, turn, choice)
    assert 1 <= len(made) <= 100
    assert custom_ids.read_press(made) == custom_ids.PressId(custom_ids.game_word(game), turn, choice)
    assert custom_ids.read_press(custom_ids.press_id(game, turn, f"m{choice}")) == custom_ids.PressId(
        custom_ids.game_word(game), turn, None
    )


@given(st.lists(st.tuples(games, turns, choices), unique=True, min_size=2))
def test_no_two_presses_have_the_same_id(presses: list[tuple[str, int, int]]) -> None:
    made = {custom_ids.press_id(*press) for press in presses} | {
        custom_ids.press_id(g, t, f"m{c}") for g, t, c in presses
    }
    assert len(made) == 2 * len(presses)


@given(st.text(max_size=120))
def test_strange_ids_are_read_without_trouble(custom_id: str) -> None:
    press, words = custom_ids.read_press(custom_id), custom_ids.read(custom_id)
    assert press is None or words[0] == "p"
    assert words == [] or custom_id == custom_ids.make(*words) or len(custom_id) > 100


@pytest.mark.parametrize("words", [("a" * 98,), ("a:b",), ("x",) * 50])
def test_an_id_that_could_not_be_read_again_is_not_made(words: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="gg:"):
        custom_ids.make(*words)


async def test_every_id_on_the_screen_means_one_thing(stage: Stage, make: Make) -> None:
    """Those of choices are read as presses, each of another one; those of our other buttons never are."""
    stage.put(await make("cave", CAVE))
    stage.put(await make("doors", "Choose.\n" + "".join(f"+ [Door {number}] -> END\n" for number in range(60))))
    server = stage.guild()
    await server.boot("cave")
    await server.moderator.slash(server.channel, "hotswap", cartridge="doors")
    for _ in range(12):
        await server.moderator.slash(server.channel, "hotswap", cartridge="cave")
    pressed, other = [], []
    for result in [
        await server.boot("cave"),
        await server.moderator.slash(server.channel, "wipe"),
        await server.moderator.slash(server.channel, "games"),
    ]:
        other += [one["custom_id"] for one in buttons(result.response)]
    for message in server.channel.history():
        pressed += [one["custom_id"] for one in (*buttons(message), *menus(message))]
    assert len(pressed) == len(set(pressed))
    assert all(custom_ids.read_press(one) for one in pressed)
    assert not any(custom_ids.read_press(one) for one in other)
    assert {custom_ids.read(one)[0] for one in other} == {"boot", "no", "wipe", "games"}
    assert all(len(one) <= 100 for one in (*pressed, *other))


def test_a_games_name_in_an_id_never_reads_as_another_games() -> None:
    long = "x" * 41
    named = custom_ids.game_word(long)
    assert named == custom_ids.game_word(long)
    assert named not in {custom_ids.game_word(named), long}
    assert hashlib.sha256(long.encode()).hexdigest().startswith(named[1:])
