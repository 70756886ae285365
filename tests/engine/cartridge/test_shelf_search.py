"""How something is found on the shelf."""

import pytest
from cartridge_parts import ids, shelf_of


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("lamp", {"last-lamp", "lamps", "x1"}),
        ("LAMP", {"last-lamp", "lamps", "x1"}),
        ("lamp last", {"last-lamp"}),
        ("  last   la ", {"last-lamp"}),
        ("last-lamp", {"last-lamp"}),
        ("x1", {"x1"}),
        ("strasse", {"road"}),
        ("lamp comet", set()),
        ("zzz", set()),
    ],
)
def test_a_cartridge_is_found_by_words_of_its_title_or_its_id(words: str, found: set[str]) -> None:
    shelf = shelf_of(last_lamp="The Last Lamp", lamps="Of Light", x1="Lamp and Kettle", road="Die Straße")
    assert set(ids(shelf.search(words))) == found


@pytest.mark.parametrize("words", ["", "  "])
def test_without_words_everything_is_found_by_title(words: str) -> None:
    assert ids(shelf_of(a="Apple", b="Banana").search(words)) == ["a", "b"]


def test_titles_that_begin_with_the_words_come_first() -> None:
    shelf = shelf_of(a="A Comet", b="Big Comet", c="Comet", d="Comet Two", e="Slow Comet")
    assert ids(shelf.search("comet")) == ["c", "d", "a", "b", "e"]
    assert ids(shelf.search(" Comet t"))[0] == "d"


def test_at_most_twenty_five_are_found_and_the_best_of_them_all() -> None:
    shelf = shelf_of(**{f"g_{number:02}": f"A Game {number:02}" for number in range(40)}, last="Game of All")
    assert ids(shelf.search("game")) == ["last", *(f"g-{number:02}" for number in range(24))]
    assert len(shelf.search("")) == 25
    assert ids(shelf.search("game", most=2)) == ["last", "g-00"]
