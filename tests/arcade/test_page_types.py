"""The types that the page's modules are checked against are those of what the server sends and takes."""

from collections.abc import Sequence
from typing import Annotated, NotRequired, TypedDict

import pytest

from arcade.page_types import TARGET, declarations, interface
from arcade.schemas import Boot
from engine.view import Status


class Sent(TypedDict):
    """A message with a field of every kind."""

    status: Annotated[str, Status]
    seats: int | None
    log: NotRequired[Sequence[str]]


class Strange(TypedDict):
    """A message with a field that no message had before."""

    when: complex


def test_the_pages_types_are_made_of_the_servers_of_today() -> None:
    assert TARGET.read_text(encoding="utf-8") == declarations(), "they are stale: run `make format`"


def test_what_may_be_left_out_and_what_is_one_of_a_few_words_is_told() -> None:
    assert interface(Sent) == (
        "/** A message with a field of every kind. */\n"
        "export interface Sent {\n"
        '  status: "open" | "telling" | "paused" | "over" | "edited" | "off";\n'
        "  seats: number | null;\n"
        "  log?: string[];\n"
        "}\n"
    )


def test_the_body_of_a_call_tells_what_it_does_not_need() -> None:
    assert "  cartridge: string;\n  over?: string | null;\n" in interface(Boot)


def test_a_type_that_is_new_is_an_error_and_no_guess() -> None:
    with pytest.raises(TypeError, match="complex"):
        interface(Strange)
