"""A game's scene as Discord messages: Components V2, within every limit of theirs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import discord
from discord import ui

from cogs.custom_ids import press_id
from cogs.discord_limits import IN_A_MENU, IN_A_ROW, MOST_ALT, MOST_LABEL, MOST_OPTION
from cogs.text import cut, line, pieces, plain, seen, size
from cogs.window_text import window_texts
from engine.view import Art, Status, View
from game.scene import Choice

_MOST_BUTTONS = 25
_MOST_EMOJI = 16  # units; the longest there is has 15

# How a message's text is shared out, in units: heading 850, window 800, tally 700, foot 350, narration the rest.
# A longer narration goes before them, into messages of its own, where it is alone but for a heading.
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
    """One message of a scene.

    `art` is the picture that is sent with it, under the name `art_file`. `window` has the displays of `window_texts`,
    in the scene's last message: while the window is open they are all that changes, and may be given other texts.
    """

    layout: ui.LayoutView
    art: Art | None = None
    pressable: bool = False
    window: tuple[ui.TextDisplay[ui.LayoutView], ...] = ()


def art_file(art: Art) -> str:
    """The name that a picture is sent under."""
    return f"scene.{art.picture.suffix}"


def render(view: View, art_address: str = "") -> list[SceneMessage]:
    """The messages that show a view, in order; only the last one changes while its turn lasts.

    `art_address` is where the picture is, once it was sent.
    """
    texts = [*pieces(_paragraphs(view.scene.text), _ALONE), *pieces(_listed(view), _ALONE)]
    beside = sum(map(size, texts)) <= _BESIDE
    rows = _rows(view)
    early = max(0, -(-len(view.scene.choices) // IN_A_MENU) - _MENUS) if _in_menus(view) else 0
    bodies = [] if beside else [_texts(text) for text in texts]
    bodies += [[*_texts("-# More choices"), *rows[at : min(at + _MENUS, early)]] for at in range(0, early, _MENUS)]
    above, below = map(ui.TextDisplay[ui.LayoutView], window_texts(view))
    bodies.append([*(_texts(*texts) if beside else []), ui.Separator(), above, *rows[early:], below])
    heads: list[list[ui.Item[ui.LayoutView]]] = [_heading(view, art_address), *([] for _ in bodies[1:])]
    messages = [_message(view, [*head, *body]) for head, body in zip(heads, bodies, strict=True)]
    messages[0] = replace(messages[0], art=view.art)
    messages[-1] = replace(messages[-1], window=(above, below))
    return messages


def _message(view: View, items: Sequence[ui.Item[ui.LayoutView]]) -> SceneMessage:
    layout = ui.LayoutView(timeout=None)
    layout.add_item(ui.Container(*items, accent_colour=_MOODS.get(view.scene.mood.casefold(), _ACCENT)))
    return SceneMessage(silent(layout), pressable=any(isinstance(item, ui.ActionRow) for item in items))


def silent(layout: ui.LayoutView) -> ui.LayoutView:
    """A layout that discord.py keeps no note of: presses are known by their ids alone, at any age."""
    layout.stop()
    return layout


def has_buttons(message: discord.Message) -> bool:
    """Whether there is a button or a menu in a message of ours."""
    boxes = [part for part in message.components if isinstance(part, discord.Container)]
    return any(isinstance(item, discord.ActionRow) for box in boxes for item in box.children)


def without_buttons(message: discord.Message) -> ui.LayoutView:
    """A message of ours as it is, but without its buttons and menus."""
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
    """A story's lines as paragraphs, with blank lines between them."""
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
        starts = range(0, len(labels), IN_A_MENU)
        return [_menu(view, at, labels[at : at + IN_A_MENU], disabled=disabled) for at in starts]
    buttons: list[ui.Button[ui.LayoutView]] = [
        ui.Button(
            style=_STYLES.get(choice.style, discord.ButtonStyle.secondary),
            label=cut(label, MOST_LABEL),
            custom_id=press_id(view.game_id, view.turn, number),
            disabled=disabled,
        )
        for number, (choice, label) in enumerate(zip(view.scene.choices, labels, strict=True))
    ]
    return [ui.ActionRow(*buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW)]


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
