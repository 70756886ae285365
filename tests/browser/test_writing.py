"""A cartridge that is played while it is being written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.parts import QUICK, Arcade, Sit, write_cartridge


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    write_cartridge(tmp_path / "draft", QUICK, 3)
    return tmp_path / "draft" / "story.ink"


@pytest.fixture
def desk(tmp_path: Path, draft: Path, arcade: Arcade) -> Iterator[Arcade]:
    made = Arcade(tmp_path / "data", "--cartridge", str(draft.parent)).like(arcade)
    made.start()
    yield made
    made.stop()


def test_an_edited_story_is_taken_up_at_its_place_and_its_mistakes_are_shown_with_their_lines(
    desk: Arcade, draft: Path, sit: Sit
) -> None:
    ada = sit().go(desk.opened, "Ada")
    ada.press("Knock")
    ada.sees("The Hall")

    draft.write_text(QUICK.replace("There is a cake", "There was a {cake}"), encoding="utf-8")
    expect(ada.part("errors")).to_contain_text("story.ink, line 15")
    expect(ada.part("errors")).to_contain_text("cake")
    expect(ada.part("narration")).to_have_text("There is a cake in the hall.")

    draft.write_text(QUICK.replace("There is a cake", "There are two cakes"), encoding="utf-8")
    expect(ada.part("narration")).to_have_text("There are two cakes in the hall.")
    expect(ada.part("errors")).to_be_hidden()
    expect(ada.page.locator(".scene-title")).to_have_text("The Hall")


def test_a_story_that_can_not_be_played_from_the_beginning_says_why_and_plays_once_it_is_mended(
    desk: Arcade, draft: Path, sit: Sit
) -> None:
    desk.stop()
    draft.write_text(QUICK.replace("-> hall", "-> hell"), encoding="utf-8")
    desk.start()
    ada = sit().go(desk.opened, "Ada")
    expect(ada.part("errors")).to_be_visible()
    expect(ada.part("errors")).to_contain_text("hell")
    draft.write_text(QUICK, encoding="utf-8")
    expect(ada.part("errors")).to_be_hidden()
    ada.sees("The Door")
