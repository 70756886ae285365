"""What tests read in a message of the simulated Discord: its text, its buttons and menus, and whom it is for."""

import re
from typing import Any

import discord
import simcord
from simcord.components import walk_components

_BUTTON, _MENU, _TEXT = 2, 3, 10


def texts(message: Any) -> str:
    """All that can be read in a message."""
    roots = message.components
    parts = [one if isinstance(one, dict) else one.to_dict() for one in roots]
    shown = [one.get("content", "") for one in walk_components(parts) if one.get("type") == _TEXT]
    return "\n".join([message.content, *shown])


def buttons(message: Any) -> list[dict[str, Any]]:
    """The buttons of a message."""
    return [one for one in _parts(message) if one.get("type") == _BUTTON]


def labels(message: Any) -> list[str]:
    """What its buttons say."""
    return [one["label"] for one in buttons(message)]


def menus(message: Any) -> list[dict[str, Any]]:
    """The menus of a message."""
    return [one for one in _parts(message) if one.get("type") == _MENU]


def answered(result: simcord.InteractionResult) -> simcord.ResponseMessage:
    """The message that answers an interaction."""
    assert result.response is not None, "it was not answered by a message"
    return result.response


def told(result: simcord.InteractionResult) -> str:
    """What the answer says to the one who asked, and to nobody else."""
    messages = [one for one in (result.response, *result.followups) if one is not None and one.ephemeral]
    assert messages, "nothing was said privately"
    return "\n".join(map(texts, messages))


def announced(channel: simcord.ChannelHandle) -> list[str]:
    """The lines that the bot left in a channel for everybody, oldest first."""
    return [message.content for message in channel.history() if message.content]


def scenes(channel: simcord.ChannelHandle) -> list[str]:
    """The titles of all scenes that the channel was shown, oldest first."""
    shown = [texts(message) for message in channel.history() if message.flags.components_v2]
    return [text.strip().splitlines()[0].removeprefix("## ") for text in shown]


def pressable(channel: simcord.ChannelHandle) -> list[discord.Message]:
    """The messages with a button that can be pressed."""
    return [one for one in channel.history() if any(not button.get("disabled") for button in buttons(one))]


def button(message: Any, label: str) -> dict[str, Any]:
    """The button of a message that says this."""
    return next(one for one in buttons(message) if one["label"] == label)


def as_it_is_now(channel: simcord.ChannelHandle, message: discord.Message) -> discord.Message:
    """The same message with all that was edited in it since."""
    [found] = [one for one in channel.history() if one.id == message.id]
    return found


def _parts(message: Any) -> list[dict[str, Any]]:
    return list(walk_components([one if isinstance(one, dict) else one.to_dict() for one in message.components]))


# What Discord's client makes of a text, rule by rule. What counts as a space is JavaScript's; the names are ours.
_SPACES = r" \t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_MARKDOWN = {
    "escape": rf"\\[^0-9A-Za-z{_SPACES}]",
    "heading": rf"^ *#{{1,3}}[{_SPACES}]+(?=[^\n])",
    "subtext": r"^ *-# +(?=[^\n])",
    "quote": r"^ *(?:>>>|>(?!>>)) +",
    "list": r"^ *(?:[*-]|[0-9]+\.) +(?=.)",
    "code": r"(?P<ticks>`+)[\s\S]*?[^`](?P=ticks)(?!`)",
    "bold": r"\*\*(?:\\[\s\S]|[^\\])+?\*\*(?!\*)",
    "underline": r"__(?:\\[\s\S]|[^\\])+?__(?!_)",
    "italics": r"\b_(?:__|\\[\s\S]|[^\\_])+?_\b|\*(?=\S)(?:\\[\s\S]|[^*\\])+?\*(?!\*)",
    "strike": r"~~[\s\S]+?~~(?!_)",
    "spoiler": r"\|\|[\s\S]+?\|\|",
    "link": r"\[[^\]]*\]\([^)]+\)",
    "address": rf"(?:https?|steam)://[^<{_SPACES}]+[^<.,:;\"'\]{_SPACES}]|<[^: >]+:/[^ >]+>",
    "mail": rf"<[^<>@{_SPACES}]+@[^<>@{_SPACES}]+\.[^<>@{_SPACES}]+>",
    "phone": r"<(?:(?:tel|sms):\+?|\+)[0-9(][0-9() ./-]+>",
    "mention": r"<(?:@!?|@&|#)[0-9]+>|@(?:everyone|here)|<@time:[^>]*>",
    "silent": r"@silent\b",
    "command": r"</[^:\n>]{1,100}:[0-9]+>",
    "emoji": r"<a?:\w+:[0-9]+>|<sound:[0-9]+:[0-9]+>|:(?:heart|smile|skull|100|\+1)(?:::skin-tone-[0-9])?:",
    "time": r"<t:-?[0-9]{1,17}(?::[tTdDfFR])?>",
    "place": r"<id:(?:browse|customize|guide|home|linked-roles)(?::[0-9]+)?>",
}
_RULES = re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in _MARKDOWN.items()), re.MULTILINE | re.ASCII)


def rendered(text: str) -> tuple[str, list[str]]:
    """What Discord shows of a text, and which of its rules the text has set off, in order."""
    shown, alive, at = "", [], 0
    for found in _RULES.finditer(text):
        shown += text[at : found.start()]
        if found.lastgroup == "escape":
            shown += found[0][1:]
        else:
            alive.append(str(found.lastgroup))
            shown += found[0]
        at = found.end()
    return shown + text[at:], alive
