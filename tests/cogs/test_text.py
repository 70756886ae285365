"""Text for Discord: nothing in it is alive, nothing of it is lost, and it is never longer than it may be."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from message_parts import rendered

from cogs.text import cut, line, names, pieces, plain, seen, size

ALIVE = (
    "# A heading", " ## Another", "### one more", "#\ufeffand one", "-# small", "> quoted", ">>> all\nof it",
    "- an item", " * another", "12. counted", "`code`", "``a ` b``", "```js\nblock\n```", "**bold**", "__under__",
    "_slanted_", "*slanted*", "***both***", "~~gone~~", "||hidden||", "[here](https://evil.example)",
    "[a](<https://evil.example> 'b')", "https://evil.example", "xhttp://evil.example/_a_", "<https://evil.example>",
    "<ftp://evil.example>", "steam://run/400", "<steam://run/400>", "<somebody@evil.example>", "<+1 (555) 123>",
    "<tel:+1555123>", "<@12>", "<@!12>", "<@&12>", "<#12>", "@everyone", "a@here", "@silent", "</boot:12>",
    "</character create:12>", "<:cat:12>", "<a:cat:12>", "<sound:1:2>", "<t:1>", "<t:-1:R>", "<id:customize>",
    "<id:home>", "text:smile:", ":+1::skin-tone-2:", "<@time:x>",
)  # fmt: skip
HARMLESS = (
    "Three o'clock: 10:30:15 sharp", "a - b", "1 + 1", "#1", "5 > 4", "C# is (not) Java.", "3.14", "50 % & more!",
    "¯\\_(ツ)_/¯", "snake_case_words", "\\\\", "C:\\temp\\*", "2 * 3 * 4", "Mr. X", "a@b", "(-:", "~", "|", "<3", "",
    "…", "a\n\n\nb", "x  \ny", "\n", "1.", "-", "#", "漢字", "\U0001f3f4\u200d\u2620\ufe0f", "e\u0301", "שלום",
)  # fmt: skip

_SIGNS = (
    "\\*_~`|<>[]()@#:-+./!&1 ax\n\u00a0\u2003\u3000\ufeff\u200b\u0301\u20dd\ufe0f\u200d\u200f漢ש\u00e4\u00bf\u00af"
    "\U0001f600\U0001f3f4\U000e0067"
)
UNSEEN = "\x00\x07\x1b\x7f\x9f\u202e\u2066\u2069\ud800\udfff\ue000"

marked = st.lists(st.sampled_from(_SIGNS) | st.sampled_from(ALIVE) | st.sampled_from(HARMLESS), max_size=25).map(
    "".join
)
hostile = st.lists(marked | st.sampled_from(UNSEEN) | st.text(max_size=6), max_size=6).map("".join)
words = st.lists(st.text("ab*.\U0001f600", min_size=1, max_size=12), max_size=80)


def units(text: str) -> int:
    """The length of a text as JavaScript has it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


# --- Escaping ---


@pytest.mark.parametrize("text", ALIVE)
def test_what_means_something_to_discord_is_shown_as_it_was_written(text: str) -> None:
    assert rendered(text)[1] != []
    for before in ("", "A line.\n", "A line.\n\n   ", "*"):
        assert rendered(plain(before + text)) == (before + text, [])


@pytest.mark.parametrize("text", HARMLESS)
def test_what_means_nothing_stays_what_it_is(text: str) -> None:
    assert rendered(plain(text)) == (text, [])


@given(marked)
def test_no_text_is_alive_in_any_combination(text: str) -> None:
    assert rendered(plain(text)) == (text, [])


@given(hostile)
def test_no_text_comes_alive_by_what_is_taken_out_of_it(text: str) -> None:
    assert rendered(plain(text)) == (seen(text), [])


@given(marked, marked)
def test_a_text_is_dead_beside_another_and_in_a_line_of_ours(one: str, other: str) -> None:
    assert rendered(f"{plain(one)} · {plain(other)}") == (f"{one} · {other}", [])
    assert rendered(f"x **{plain(line(one, 60))}**")[1] == ["bold"]


@given(hostile)
def test_an_escaped_text_is_at_most_twice_as_long(text: str) -> None:
    assert size(plain(text)) <= 2 * size(text)


def test_most_text_needs_no_escapes() -> None:
    text = "“Three o'clock,” she said: the lamp - 40 feet up - is out (again)! No. 7, 100 %, a/b; C# & co."
    assert plain(text) == text


# --- What can be seen ---


@given(hostile)
def test_what_is_seen_has_no_control_signs_and_does_not_turn_around(text: str) -> None:
    assert set(seen(text)).isdisjoint(UNSEEN)
    assert seen(seen(text)) == seen(text)
    seen(text).encode()  # or it could not be sent


@given(st.lists(st.text(_SIGNS, max_size=8), min_size=1, max_size=8), st.sampled_from(UNSEEN))
def test_nothing_else_is_taken_out(parts: list[str], unseen: str) -> None:
    assert seen(unseen.join(parts)) == "".join(parts)


@pytest.mark.parametrize("space", ["\t", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\r\n", "\t\n"])
def test_words_stay_apart_whatever_is_between_them(space: str) -> None:
    assert rendered(plain(f"one{space}two"))[0].split() == ["one", "two"]
    assert line(f"one{space}two", 80) == "one two"


@pytest.mark.parametrize("emoji", ["\U0001fa77", "\U0001fae8", "\U0001fae9", "\U0001f6d8"])
def test_an_emoji_that_is_younger_than_this_python_is_shown(emoji: str) -> None:
    assert seen(emoji) == plain(emoji) == line(emoji, 10) == emoji


# --- Sizes ---


@given(hostile)
def test_a_size_is_what_the_longest_way_to_count_gives(text: str) -> None:
    assert size(text) == units(text) >= len(text)


@given(hostile, st.integers(1, 120))
def test_a_line_is_one_line_that_can_be_read_and_fits(text: str, most: int) -> None:
    made = line(text, most)
    assert 1 <= size(made) <= most
    assert made == made.strip()
    assert len(made.splitlines()) == 1
    assert set(made).isdisjoint(UNSEEN)


@given(words.filter(bool))
def test_a_line_that_fits_is_left_alone_and_one_that_is_a_unit_too_long_is_not(some: list[str]) -> None:
    text = " ".join(some)
    assert line(text, size(text)) == text
    assert line(text, size(text) - 1 or 1) != text or size(text) == 1


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u200b", "\u202e", "\x00", "\u0301", "\ufeff\u00ad", "\ud800"])
def test_a_line_of_nothing_says_so(text: str) -> None:
    assert line(text, 80) == "…"


@given(hostile, st.integers(1, 120))
def test_a_cut_text_is_a_beginning_of_it_and_fits(text: str, most: int) -> None:
    made = cut(text, most)
    assert size(made) <= most
    if size(text) <= most:
        assert made == text
    else:
        assert made[-1] == "…"
        assert text.startswith(made[:-1])


@pytest.mark.parametrize(
    ("text", "most", "made"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two…"),
        ("one two\nthree", 12, "one two…"),
        ("one two  three", 12, "one two…"),
        ("a lighthouse-keeper", 12, "a lighthous…"),
        ("\U0001f600\U0001f600\U0001f600", 6, "\U0001f600\U0001f600\U0001f600"),
        ("\U0001f600\U0001f600\U0001f600", 5, "\U0001f600\U0001f600…"),
        ("\U0001f600\U0001f600\U0001f600", 4, "\U0001f600…"),
        ("word", 1, "…"),
    ],
)
def test_a_text_is_cut_between_words_where_that_loses_little(text: str, most: int, made: str) -> None:
    assert cut(text, most) == made


# --- Names ---


def _told(said: str, people: list[str]) -> int:
    """How many of these people are named; the rest have to be counted."""
    for shown in range(len(people), 0, -1):
        left = len(people) - shown
        if said == ", ".join(people[:shown]) + (f" and {left} more" if left else ""):
            return shown
    assert said == (f"{len(people)} players" if people else "")
    return 0


@example(["four", *"abcdefghi"], 17)  # those that are left are counted by a digit less than all of them
@given(st.lists(st.text("abc \U0001f600", min_size=1, max_size=39), max_size=40), st.integers(20, 300))
def test_names_are_told_in_order_and_those_that_do_not_fit_are_counted(people: list[str], most: int) -> None:
    people = [line(person, 40) for person in people]
    said = names(people, most)
    assert size(said) <= most
    shown = _told(said, people)
    if size(", ".join(people)) <= most:
        assert shown == len(people)
    elif shown < len(people) - 1:  # there was no room for one more
        longer = ", ".join(people[: shown + 1]) + f" and {len(people) - shown - 1} more"
        assert size(longer) + 2 > most


def test_a_thousand_names_are_told_in_a_line() -> None:
    assert (
        names([f"player {number}" for number in range(1000)], 60)
        == "player 0, player 1, player 2, player 3 and 996 more"
    )


@given(st.lists(hostile, max_size=30), st.integers(100, 300))
def test_names_are_dead(people: list[str], most: int) -> None:
    said = names(people, most)
    assert size(said) <= most
    assert rendered(said)[1] == []
    assert "\n" not in said


# --- Pieces ---


@given(hostile.map(lambda text: text * 5), st.integers(30, 200))
def test_no_piece_is_too_long_empty_or_alive(text: str, most: int) -> None:
    made = list(pieces(text, most))
    assert all(1 <= size(piece) <= most for piece in made)
    assert all(piece.strip() for piece in made)
    assert [rendered(piece)[1] for piece in made] == [[]] * len(made)
    assert "".join("".join(rendered(piece)[0] for piece in made).split()) == "".join(seen(text).split())


@given(words, st.data(), st.integers(60, 300))
def test_pieces_have_every_word_whole(some: list[str], data: st.DataObject, most: int) -> None:
    spaces = data.draw(st.lists(st.sampled_from((" ", "\n", "\n\n", "\n" * 9, "\u3000")), min_size=len(some)))
    text = "".join(word + space for word, space in zip(some, spaces, strict=False))
    made = list(pieces(text, most))
    assert [word for piece in made for word in rendered(piece)[0].split()] == text.split()


@given(words, st.integers(60, 300))
def test_a_text_that_fits_is_one_piece_and_no_two_pieces_could_have_been_one(some: list[str], most: int) -> None:
    text = " ".join(some)
    made = list(pieces(text, most))
    if size(plain(text)) <= most:
        assert made == ([plain(text)] if text else [])
    for one, other in pairwise(made):
        assert size(one) + size(other) + 1 > most / 3


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("A page. And more.\n\nNext\npage. Its end is far.", "A page. And more."),
        ("A page. And its\nnext line. Its end is far.", "A page. And its"),
        ("A page and a half. Its end is far from here.", "A page and a half."),
        ("Is it a page? Its end is far from here.", "Is it a page?"),
        ("Such a page… Its end is far from here.", "Such a page…"),
        ("“It is a page.” Its end is far from here.", "“It is a page.”"),
        ("A page with its end far from here.", "A page with its end far from"),
        ("A. Page with its end far from here.", "A. Page with its end far from"),
        ("A page with its\tend far from\vhere or so.", "A page with its end far from"),
    ],
)
def test_a_text_is_split_at_the_best_place_there_is(text: str, first: str) -> None:
    assert next(pieces(text, 30)) == first


@pytest.mark.parametrize("sign", ["a", "*", "\U0001f600", "漢"])
def test_only_a_word_that_is_longer_than_a_piece_is_split(sign: str) -> None:
    a_piece = 60 // size(plain(sign))
    assert [*pieces(f"x {sign * a_piece} y", 60)] == ["x", plain(sign * a_piece), "y"]
    assert [*pieces(sign * (a_piece + 1), 60)] == [plain(sign * a_piece), plain(sign)]


@pytest.mark.parametrize("text", ["", " \n ", "\x00", "\x00\x00 \n\x1b", "\u202e" * 500])
def test_nothing_makes_no_pieces(text: str) -> None:
    assert list(pieces(text, 60)) == []
