"""Text for Discord: shown exactly as it was written, and never longer than Discord takes."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

# Characters that mean something anywhere in a line, and those that do so at its beginning. A colon only where it would
# make a link of an address, or an emoji of its name. To Discord a byte order mark is a space.
_MARKS = re.compile(r"[\\*_~`|<\[\]@]|:(?=/|[\w+-]+:)")
_BEGINNINGS = re.compile(r"^(\s*)(?:(#{1,3}|>{1,3}|-#|[-+])(?=[\s\ufeff]|$)|(\d+)([.)])(?=\s|$))", re.MULTILINE)
# Control characters, halves of others, those of private use; and those that change the text direction, with which
# a name could pretend to be something else.
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\uf8ff\U000f0000-\U0010ffff]")
_SPACE = re.compile(r"\s+")
_CONTROL_SPACE = re.compile(r"[\t\r\v\f\x1c-\x1f\x85]")
_ENDS = ("\n\n", "\n", (". ", "! ", "? ", "… ", ".” ", "!” ", "?” "), " ")


def size(text: str) -> int:
    """How long Discord may take a text to be: in UTF-16 units, which is the most that anybody counts."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def plain(text: str) -> str:
    """Escape a text of a player or a story, so that it is shown exactly, and pings and links to nothing."""
    text = _MARKS.sub(r"\\\g<0>", seen(text))
    return _BEGINNINGS.sub(lambda found: f"{found[1]}{_escaped(found)}", text)


def _escaped(found: re.Match[str]) -> str:
    return f"{found[3]}\\{found[4]}" if found[3] else f"\\{found[2]}"


def seen(text: str) -> str:
    """Remove what can't be seen, except line ends: control characters, and those that change the text's direction."""
    return _UNSEEN.sub("", _CONTROL_SPACE.sub(" ", text))


def line(text: str, most: int) -> str:
    """One line of a text that is not escaped, such as a button's label: never empty, and of at most `most` units."""
    flat = _SPACE.sub(" ", seen(_SPACE.sub(" ", text))).strip()
    visible = any(unicodedata.category(sign)[0] in "LNPS" or unicodedata.category(sign) == "Cn" for sign in flat)
    return cut(flat, most) if visible else "…"


def cut(text: str, most: int) -> str:
    """Shorten a text to at most `most` units, at the end of a word where there is one, with an ellipsis."""
    if size(text) <= most:
        return text
    head = _head(text, most - 1)
    at = max(head.rfind(" "), head.rfind("\n"))
    return f"{(head[:at] if at > len(head) // 2 else head).rstrip()}…"


def _head(text: str, most: int) -> str:
    head = text[:most]
    while size(head) > most:
        head = head[: len(head) - max(1, (size(head) - most) // 2)]
    return head


def pieces(text: str, most: int) -> Iterator[str]:
    """Split a text into pieces of at most `most` units, escaped: between paragraphs, lines, sentences, or words.

    Only a word that is longer than a whole piece is split itself.
    """
    rest = seen(text).strip()
    while len(rest) > most or size(plain(rest)) > most:
        end = _fitting(rest, most)
        yield plain(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    if rest:
        yield plain(rest)


def _fitting(text: str, most: int) -> int:
    """Where to end a piece: the last good place before it would be too long once it is escaped."""
    low, high = 1, min(len(text), most)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if size(plain(text[:middle])) <= most else (low, middle - 1)
    head = text[:low]
    for ends in _ENDS:
        at = max(
            head.rfind(end) + len(end) if end in head else 0 for end in ([ends] if isinstance(ends, str) else ends)
        )
        if at > low // 3:
            return at
    at = max(head.rfind(" "), head.rfind("\n")) + 1
    return at or low


def names(people: Sequence[str], most: int) -> str:
    """Names with commas between, escaped, in at most `most` units; where they don't fit it says how many more."""
    if 3 * len(people) - 2 <= most:
        told = ", ".join(plain(line(person, 40)) for person in people)
        if size(told) <= most:
            return told
    shown: list[str] = []
    used = 0
    for number, person in enumerate(people):
        name = plain(line(person, 40))
        more = f" and {len(people) - number - 1} more"  # what comes after this name
        if used + size(name) + 2 > most - size(more):
            return f"{', '.join(shown)} and {len(people) - number} more" if shown else f"{len(people)} players"
        shown.append(name)
        used += size(name) + 2
    return ", ".join(shown)
