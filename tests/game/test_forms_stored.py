"""The stored forms of a game. Those in `golden` were written by earlier editions, and load for ever."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from game_parts import ADA, BO, GAME, NOW, SCENE, later, played, pressed

from base.clock import Moment
from game.forms import from_dict, from_hash, listing, to_dict, to_hash
from game.game import Game, Window
from game.roster import PlayerState
from game.scene import Choice, Scene
from game.window import seconds_left

GOLDEN = Path(__file__).parent / "golden"


def golden(name: str) -> Any:
    return json.loads((GOLDEN / name).read_text(encoding="utf-8"))


# The game that is in the golden files of today.
TODAY = replace(
    pressed(
        paused=True,
        crown_holder="7",
        window=Window(25.0, NOW.monotonic, NOW.wall + 25),
        scene=Scene(
            "It is dark. 🕯",
            (Choice("Run", style="danger", emoji="🔥"), Choice("Hide"), Choice("Rule", crown=True)),
            title="The lamp",
            image="lamp.png",
            alt="A lamp",
            speaker="Ada",
            mood="sad",
            decided="“Wait” it is.",
            tally={"Wait": ("Ada", "Bo")},
        ),
    ),
    screens={},  # they are stored elsewhere
)
DURABLE = replace(TODAY, presses={}, pressed=0, window=Window(25.0))


def test_a_document_of_today_is_written_and_read_as_ever() -> None:
    assert to_dict(DURABLE) == to_dict(TODAY)
    assert json.loads(json.dumps(to_dict(TODAY))) == golden("document.json")
    assert from_dict(golden("document.json")) == DURABLE


def test_a_hash_of_today_is_written_and_read_as_ever() -> None:
    assert to_hash(TODAY) == golden("hash.json")
    assert from_hash(golden("hash.json"), later(5)) == TODAY


FORMER = replace(
    TODAY,
    paused=False,
    since=0.0,
    scene=Scene(
        "It is dark.",
        (Choice("Run", style="danger", emoji="🔥"), Choice("Hide")),
        title="The lamp",
        image="lamp.png",
        alt="A lamp",
        speaker="Ada",
        mood="sad",
        decided="“Wait” it is.",
        tally={"Wait": ("Ada", "Bo")},
    ),
)


def test_what_the_former_edition_wrote_still_loads() -> None:
    """It kept the scene as a dictionary, with the decision and the tally as guests in it."""
    assert from_dict(golden("former-document.json")) == replace(FORMER, presses={}, pressed=0, window=Window(25.0))
    assert from_hash(golden("former-hash.json"), later(5)) == FORMER


def test_a_document_of_the_first_edition_still_loads() -> None:
    ada = PlayerState("7", "Ada", 1, NOW.wall - 50)
    assert from_dict(golden("first-document.json")) == Game(
        "42", "abcdefabcdef", "Chess", active=True, turn_number=3, players={"7": ada}
    )


def test_a_hash_of_the_first_edition_still_loads_with_its_open_window() -> None:
    """It had no deadline: the monotonic stamp alone says when the window closes."""
    ada = PlayerState("7", "Ada", 1, NOW.wall - 50)
    loaded = from_hash(golden("first-hash.json"), later(4))
    assert loaded == Game(
        "42",
        "abcdefabcdef",
        "Chess",
        active=True,
        turn_number=3,
        players={"7": ada},
        presses={"7": "Run"},
        pressed=1,
        window=Window(10.0, NOW.monotonic, NOW.wall + 10),
    )


def test_a_form_that_is_known_already_is_not_made_again() -> None:
    assert to_hash(TODAY, {"game_name": "known"})["game_name"] == "known"


def test_a_held_window_is_held_in_the_hash_too() -> None:
    for left in (6.0, 0.0):
        held = replace(TODAY, window=Window(25.0, held=left))
        assert from_hash(to_hash(held), later(500)) == held


def test_after_a_restart_of_the_machine_the_deadline_in_the_hash_counts() -> None:
    restarted = Moment(NOW.wall + 7, 3.0)
    assert seconds_left(from_hash(golden("hash.json"), restarted).window, restarted) == 18


def test_a_hash_of_bytes_reads_the_same() -> None:
    raw = {key.encode(): value.encode() for key, value in golden("hash.json").items()}
    assert from_hash(raw, later(5)) == TODAY


def test_a_game_without_a_scene_or_a_server_comes_back_without() -> None:
    bare = Game("42", "abcdefabcdef")
    assert from_dict(to_dict(bare)) == bare
    assert from_hash(to_hash(bare), NOW) == bare
    assert to_dict(bare)["scene"] is None
    assert {name: to_hash(bare)[name] for name in ("scene", "guild_id", "active", "countdown_held")} == {
        "scene": "",
        "guild_id": "",
        "active": "0",
        "countdown_held": "",
    }


@pytest.mark.parametrize("value", [None, [], "text", 7, {}])
def test_of_nothing_at_all_a_new_game_is_made_that_belongs_to_no_channel(value: object) -> None:
    for made in (from_dict(value), from_hash(value, NOW)):
        assert replace(made, game_id="") == Game("", "")
        assert len(made.game_id) == 12


def test_what_belongs_to_another_key_of_the_store_is_not_taken_from_a_document() -> None:
    strange = golden("document.json") | {
        "presses": {"7": "Run"},
        "pressed": "x",
        "window": 7,
        "screens": {"discord": {}},
    }
    assert from_dict(strange) == DURABLE


@pytest.mark.parametrize("torn", [{"players": 7, "scene": "dark", "window_seconds": "soon"}, {"scene": [1]}])
def test_a_part_that_is_torn_gets_its_default(torn: dict[str, object]) -> None:
    made = from_dict({**golden("document.json"), **torn})
    assert made.scene is None
    assert (made.players, made.window) == (({}, Window()) if "players" in torn else (DURABLE.players, Window(25.0)))


def test_players_that_are_still_plain_dictionaries_are_written_as_they_are() -> None:
    plain: Any = {"7": ADA.to_dict(), "8": BO}
    assert to_dict(played(players=plain)) == to_dict(GAME)


def test_the_listing_says_what_a_menu_of_saved_games_needs() -> None:
    assert listing(GAME, 12.5) == {
        "game_name": "The Last Light",
        "channel_id": "42",
        "guild_id": "900",
        "cartridge_id": "last-light",
        "turn_number": 4,
        "players": 2,
        "active": True,
        "saved_at": 12.5,
    }


def test_the_durable_form_has_nothing_of_the_open_window() -> None:
    assert to_dict(pressed()) == to_dict(played())
    assert SCENE.to_dict() == to_dict(GAME)["scene"]
