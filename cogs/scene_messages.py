"""A game's scene as Discord messages: Components V2, within every limit of theirs."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import discord
from discord import ui

from cogs.custom_ids import press_id
from cogs.text import cut, line, names, pieces, plain, seen, size
from engine.view import Art, CastMember, Status, View
from game.scene import Choice
from game_session import ActivityTier

# What Discord takes of a message: https://docs.discord.com/developers/components/reference
MOST_TEXT = 4000  # in all its text displays together
MOST_COMPONENTS = 40  # nested ones too
MOST_LABEL = 80
MOST_OPTION = 100
MOST_ALT = 1024
_MOST_EMOJI = 16  # units; the longest there is has 15
_IN_A_ROW = 5
_IN_A_MENU = 25
_MOST_BUTTONS = 25

# How a message's text is shared out, in units: heading 850, window 800, tally 700, foot 350, narration the rest.
# A longer narration goes before them, into messages of its own, where it is alone but for a heading.
_TALLY = 700
_BESIDE = 1300
_ALONE = 3000
_MENUS = 12  # in a message, of two components each

_MOODS = {
    "calm": 0x6FA8DC, "comic": 0xF1C232, "eerie": 0x6A4C93, "grand": 0xE69138, "sad": 0x5B7083, "tense": 0xCC4125,
    "warm": 0xE8A87C,
}  # fmt: skip
_ACCENT = 0x8A63D2
_STYLES = {
    "primary": discord.ButtonStyle.primary,
    "success": discord.ButtonStyle.success,
    "danger": discord.ButtonStyle.danger,
}


@dataclass(frozen=True)
class SceneMessage:
    """One message of a scene. `art` is the picture that is sent with it, under the name `art_file`."""

    layout: ui.LayoutView
    art: Art | None = None
    pressable: bool = False


def art_file(art: Art) -> str:
    """The name that a picture is sent under."""
    return f"scene.{art.picture.suffix}"


def pages_of(view: View, art_address: str = "") -> list[SceneMessage]:
    """The messages that show a view, in order; only the last one changes while its turn lasts.

    `art_address` is where the picture is, once it was sent.
    """
    texts = [*pieces(_paragraphs(view.scene.text), _ALONE), *pieces(_listed(view), _ALONE)]
    beside = sum(map(size, texts)) <= _BESIDE
    rows = _rows(view)
    early = max(0, -(-len(view.scene.choices) // _IN_A_MENU) - _MENUS) if _in_menus(view) else 0
    bodies = [] if beside else [_texts(text) for text in texts]
    bodies += [[*_texts("-# More choices"), *rows[at : min(at + _MENUS, early)]] for at in range(0, early, _MENUS)]
    bodies.append([*(_texts(*texts) if beside else []), *_window_part(view, rows[early:])])
    heads: list[list[ui.Item[ui.LayoutView]]] = [_heading(view, art_address), *([] for _ in bodies[1:])]
    pages = [_page(view, [*head, *body]) for head, body in zip(heads, bodies, strict=True)]
    pages[0] = replace(pages[0], art=view.art)
    return pages


def _page(view: View, items: Sequence[ui.Item[ui.LayoutView]]) -> SceneMessage:
    layout = ui.LayoutView(timeout=None)
    layout.add_item(ui.Container(*items, accent_colour=_MOODS.get(view.scene.mood.casefold(), _ACCENT)))
    return SceneMessage(silent(layout), pressable=any(isinstance(item, ui.ActionRow) for item in items))


def silent(layout: ui.LayoutView) -> ui.LayoutView:
    """A layout that discord.py keeps no note of: presses are known by their ids alone, at any age."""
    layout.stop()
    return layout


def without_buttons(message: discord.Message) -> ui.LayoutView:
    """A message of ours as it is, with nothing left to press."""
    layout = ui.LayoutView.from_message(message, timeout=None)
    boxes = [part for part in layout.children if isinstance(part, ui.Container)]
    for box in boxes:
        for row in [item for item in box.children if isinstance(item, ui.ActionRow)]:
            box.remove_item(row)
    return silent(layout)


def art_address_of(message: discord.Message) -> str:
    """Where a message's picture is now: Discord signs such an address anew each time it hands out the message."""
    for component in message.components:
        for item in component.children if isinstance(component, discord.Container) else []:
            if isinstance(item, discord.MediaGalleryComponent) and item.items:
                return item.items[0].media.url
    return ""


# --- What is told ---


def _texts(*texts: str) -> list[ui.Item[ui.LayoutView]]:
    return [ui.TextDisplay(text) for text in texts]


def alt_of(art: Art) -> str:
    """What is to be seen in a picture, as long as Discord takes it; empty when nobody says."""
    return cut(seen(art.alt).strip(), MOST_ALT)


def _heading(view: View, art_address: str) -> list[ui.Item[ui.LayoutView]]:
    scene, title = view.scene, line(view.title, 100)
    named = seen(scene.title).strip()
    first = [_large(line(scene.title, 100)), f"-# {plain(title)}"] if named else [_large(title)]
    if view.last is not None:
        first.append(f"-# Last turn: {plain(line(view.last.decided, 150))}")
    items: list[ui.Item[ui.LayoutView]] = [ui.TextDisplay("\n".join(first))]
    if view.art is not None:
        address = art_address or f"attachment://{art_file(view.art)}"
        alt = alt_of(view.art) or None
        items.append(ui.MediaGallery(discord.MediaGalleryItem(address, description=alt)))
    if seen(scene.speaker).strip():
        items.append(ui.TextDisplay(f"**{plain(line(scene.speaker, 60))}**"))
    return items


def _large(title: str) -> str:
    """A title; Discord takes a `#` at the end for a part of the markup, unless something follows."""
    return f"## {plain(title)}" + "\u200b" * title.endswith("#")


def _paragraphs(text: str) -> str:
    """A line of a story is a paragraph: they stand apart."""
    return "\n\n".join(one.strip() for one in text.splitlines() if one.strip())


# --- What can be pressed ---


def _in_menus(view: View) -> bool:
    return len(view.scene.choices) > _MOST_BUTTONS


def _label(choice: Choice) -> str:
    emoji = line(choice.emoji, _MOST_EMOJI) if seen(choice.emoji).strip() else ""
    return " ".join(word for word in ("👑" * choice.crown, emoji, line(choice.text, 2000)) if word)


def _is_listed(view: View) -> bool:
    if _in_menus(view):
        return any(size(label) > MOST_OPTION for label in _numbered(view))
    return any(size(_label(choice)) > MOST_LABEL for choice in view.scene.choices)


def _numbered(view: View) -> list[str]:
    return [f"{number} · {_label(choice)}" for number, choice in enumerate(view.scene.choices, 1)]


def _listed(view: View) -> str:
    """The choices in full, where one is too long for its button."""
    return "\n".join(_numbered(view)) if _is_listed(view) else ""


def _labels(view: View) -> list[str]:
    return _numbered(view) if _in_menus(view) or _is_listed(view) else list(map(_label, view.scene.choices))


def _rows(view: View) -> list[ui.Item[ui.LayoutView]]:
    if view.status not in {Status.OPEN, Status.PAUSED}:
        return []
    disabled = view.status is Status.PAUSED
    labels = _labels(view)
    if _in_menus(view):
        starts = range(0, len(labels), _IN_A_MENU)
        return [_menu(view, at, labels[at : at + _IN_A_MENU], disabled=disabled) for at in starts]
    buttons: list[ui.Button[ui.LayoutView]] = [
        ui.Button(
            style=_STYLES.get(choice.style, discord.ButtonStyle.secondary),
            label=cut(label, MOST_LABEL),
            custom_id=press_id(view.game_id, view.turn, number),
            disabled=disabled,
        )
        for number, (choice, label) in enumerate(zip(view.scene.choices, labels, strict=True))
    ]
    return [ui.ActionRow(*buttons[at : at + _IN_A_ROW]) for at in range(0, len(buttons), _IN_A_ROW)]


def _menu(view: View, at: int, labels: Sequence[str], *, disabled: bool) -> ui.Item[ui.LayoutView]:
    menu: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=press_id(view.game_id, view.turn, f"m{at}"),
        placeholder=f"Choose one of {at + 1} to {at + len(labels)}",
        disabled=disabled,
        options=[
            discord.SelectOption(label=cut(label, MOST_OPTION), value=str(number))
            for number, label in enumerate(labels, at)
        ],
    )
    return ui.ActionRow(menu)


# --- What the window is doing ---


def _window_part(view: View, rows: Sequence[ui.Item[ui.LayoutView]]) -> list[ui.Item[ui.LayoutView]]:
    # The tally grows, so it is below: buttons that move away from under a thumb are pressed wrong.
    below = "\n".join((*_tally(view), _foot(view)))
    return [ui.Separator(), ui.TextDisplay(_window(view)), *rows, ui.TextDisplay(below)]


def _window(view: View) -> str:
    lines = [f"⚠️ {plain(line(view.notice, 250))}"] if seen(view.notice).strip() else []
    if not view.saved:
        lines.append("⚠️ Saving is interrupted: what is pressed is kept, and saved as soon as that works again.")
    return "\n".join((*lines, _doing(view)))


def _tally(view: View) -> list[str]:
    """Who pressed what, the most pressed first."""
    lines: list[str] = []
    left = _TALLY
    pressed = sorted(view.tally.items(), key=lambda one: -len(one[1]))
    for number, (choice, people) in enumerate(pressed):
        line_of_it = f"**{plain(line(choice, 60))}** · {len(people)} · {names(people, 200)}"
        if size(line_of_it) + 40 > left:
            more = len(pressed) - number
            return [*lines, f"and {more} more choice{'' if more == 1 else 's'}"]
        lines.append(line_of_it)
        left -= size(line_of_it) + 1
    return lines


def _doing(view: View) -> str:
    seconds = f"{view.seconds:g} seconds"
    if view.status is Status.OPEN and view.deadline:
        return f"⏳ The window closes <t:{math.ceil(view.deadline)}:R>, {seconds} after the first press."
    ending = f" ({plain(line(view.scene.end, 60))})" if seen(view.scene.end).strip() else ""
    return {
        Status.OPEN: f"▶️ Nobody has pressed yet: the first press opens a window of {seconds}.",
        Status.TELLING: "⌛ The window has closed.",
        Status.PAUSED: "⏸️ Paused: a moderator goes on with `/pause`.",
        Status.OVER: f"🏁 The end{ending}. A moderator can `/boot` the next game.",
        Status.EDITED: "🛠️ A moderator can `/boot` the game anew, or `/exit`.",
        Status.OFF: "⏏️ Out of the slot. A moderator brings it back with `/load`.",
    }[view.status]


def _foot(view: View) -> str:
    awake = [_played_by(player) for player in view.cast if player.tier is not ActivityTier.DORMANT]
    players = f"{view.players} player{'' if view.players == 1 else 's'}"
    foot = f"-# Turn {view.turn + 1} · {players} · 👑 {plain(line(view.crown, 40))}"
    return f"{foot}\n-# {names(awake, 250)}" if awake and any(player.character for player in view.cast) else foot


def _played_by(player: CastMember) -> str:
    return f"{cut(player.character, 20)} ({cut(player.name, 16)})" if player.character else player.name
