"""Private lists, a page at a time: buttons lead to the newer and the older ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from discord import ui

from cogs.custom_ids import make
from cogs.scene_messages import silent

_MOST_DIGITS = 5  # of a page's number

Item = TypeVar("Item")


def listing(title: str, lines: Sequence[str], *buttons: ui.Button[Any]) -> ui.LayoutView:
    """A private list: a title, lines, and buttons to go on with."""
    layout = ui.LayoutView(timeout=None)
    box: ui.Container[ui.LayoutView] = ui.Container(ui.TextDisplay("\n".join((f"### {title}", *lines))))
    if buttons:
        box.add_item(ui.ActionRow(*buttons))
    layout.add_item(box)
    return silent(layout)


@dataclass(frozen=True)
class PagedList:
    """A list that is shown a page at a time. `empty` is the line that stands in for no items.

    A press of its buttons comes back with the word `word`; `page_in` reads the rest.
    """

    word: str
    title: str
    on_a_page: int
    empty: str

    def page(self, items: Sequence[Item], line_of: Callable[[Item], str], page: int) -> ui.LayoutView:
        """A page, counted from 0; the last one if there are not so many."""
        pages = max(1, -(-len(items) // self.on_a_page))
        page = min(page, pages - 1)
        lines = [line_of(item) for item in items[page * self.on_a_page :][: self.on_a_page]]
        title = f"{self.title} ({page + 1} of {pages})" if pages > 1 else self.title
        return listing(title, lines or [self.empty], *self._buttons(page, pages))

    def _buttons(self, page: int, pages: int) -> list[ui.Button[Any]]:
        if pages <= 1:
            return []
        newer, older = make(self.word, "-", str(page - 1)), make(self.word, "+", str(page + 1))
        return [
            ui.Button(label="Newer", custom_id=newer, disabled=page <= 0),
            ui.Button(label="Older", custom_id=older, disabled=page >= pages - 1),
        ]


def page_in(words: Sequence[str]) -> int:
    """The page that a button's words name; the first one if they name none."""
    number = words[1] if len(words) > 1 else ""
    return int(number) if number.isdecimal() and len(number) <= _MOST_DIGITS else 0
