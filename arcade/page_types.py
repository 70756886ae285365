"""The types of what page and server say to each other, as the page's modules read them: made, not written.

`python -m arcade.page_types` writes them anew; `make format` does that too.
"""

from collections.abc import Iterator, Sequence
from enum import EnumType
from inspect import cleandoc
from textwrap import wrap
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from arcade import messages, schemas
from arcade.site import PAGE

TARGET = PAGE / "js" / "messages.d.ts"
_HEAD = "// What page and server say to each other. Made of arcade/messages.py and arcade/schemas.py: `make format`.\n"
_PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null"}
_WIDTH = 116


def declarations() -> str:
    """The whole file: an interface for each message and for each body of a call."""
    sent = [one for one in vars(messages).values() if is_typeddict(one)]
    taken = [one for one in vars(schemas).values() if isinstance(one, type) and issubclass(one, schemas.Body)]
    return "\n".join([_HEAD, *(interface(one) for one in (*sent, *taken) if one is not schemas.Body)])


def interface(of: Any) -> str:
    """One message or body."""
    fields = "".join(f"  {name}{'?' * left_out}: {_typed(hint)};\n" for name, hint, left_out in _fields(of))
    body = f"{{\n{fields}}}" if fields else "{}"
    return f"{_comment(of)}export interface {of.__name__} {body}\n"


def _fields(of: Any) -> Iterator[tuple[str, Any, bool]]:
    """Each field's name and type, and whether it may be left out."""
    if is_typeddict(of):
        for name, hint in get_type_hints(of, include_extras=True).items():
            yield name, hint, get_origin(hint) is NotRequired
    else:
        for name, field in of.model_fields.items():
            yield name, field.annotation, not field.is_required()


def _comment(of: type) -> str:
    lines = [line for text in cleandoc(of.__doc__ or "").splitlines() for line in wrap(text, _WIDTH)]
    if len(lines) == 1:
        return f"/** {lines[0]} */\n"
    return "".join(["/**\n", *(f" * {line}\n" for line in lines), " */\n"])


def _typed(hint: Any) -> str:
    """A Python type as TypeScript's; raises `TypeError` for one that no message has had yet."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    if is_typeddict(hint):
        return str(hint.__name__)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Sequence:
        return f"{_typed(inner[0])}[]"
    if origin in {Union, UnionType}:
        return " | ".join(map(_typed, inner))
    if origin is Literal or isinstance(hint, EnumType):
        return " | ".join(f'"{word}"' for word in inner or [one.value for one in hint])
    if origin in {NotRequired, Annotated}:
        return _typed(next((one for one in inner if isinstance(one, EnumType)), inner[0]))
    raise TypeError(f"{hint} has no counterpart on the page yet: add it here")


if __name__ == "__main__":
    TARGET.write_text(declarations(), encoding="utf-8")
