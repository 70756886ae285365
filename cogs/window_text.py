"""What is said around a scene's buttons: all that changes while its window is open."""

import math

from cogs.text import cut, line, names, plain, seen, size
from engine.view import ActivityTier, CastMember, Status, View

_TALLY = 700  # units; scene_messages.py says how a message's text is shared out


def window_texts(view: View) -> tuple[str, str]:
    """What stands above the buttons, and what below."""
    # The tally grows, so it is below: buttons that move away from under a thumb are pressed wrong.
    return _window(view), "\n".join((*_tally(view), _foot(view)))


def _window(view: View) -> str:
    lines = [f"⚠️ {plain(line(view.notice, 250))}"] if seen(view.notice).strip() else []
    if not view.saved:
        lines.append("⚠️ Saving is interrupted: presses are kept, and saved as soon as that works again.")
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
        Status.PAUSED: "⏸️ Paused: a moderator can resume the game with `/pause`.",
        Status.OVER: f"🏁 The end{ending}. A moderator can `/boot` the next game.",
        Status.EDITED: "🛠️ A moderator can `/boot` the game again, or `/exit`.",
        Status.OFF: "⏏️ Out of the slot. A moderator can bring it back with `/load`.",
    }[view.status]


def _foot(view: View) -> str:
    awake = [_played_by(player) for player in view.cast if player.tier is not ActivityTier.DORMANT]
    players = f"{view.players} player{'' if view.players == 1 else 's'}"
    foot = f"-# Turn {view.turn + 1} · {players} · 👑 {plain(line(view.crown, 40))}"
    return f"{foot}\n-# {names(awake, 250)}" if awake and any(player.character for player in view.cast) else foot


def _played_by(player: CastMember) -> str:
    return f"{cut(player.character, 20)} ({cut(player.name, 16)})" if player.character else player.name
