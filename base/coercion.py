"""Values from outside, each read as the type it should have or else as its default.

Anybody may have written them: an older edition, another client, a damaged disk. Nothing here raises. A stored form is a
dataclass whose fields are annotated with the types below, and `read` makes one of whatever came back.
"""

import json
import math
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, TypeVar, cast

from pydantic import PlainValidator, TypeAdapter
from pydantic_core import PydanticUseDefault

# The largest whole number that JSON readers in every language agree on (RFC 8259, section 6).
_MOST = 2**53

T = TypeVar("T")


def text(value: object, default: str = "") -> str:
    """Read a string; bytes are decoded, and a number is taken for an id that lost its quotes."""
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**64:
        return str(value)
    return default


def number(value: object, default: float = 0.0) -> float:
    """Read a finite number, also from its string form."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | bytes):
        return default
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return default
    return found if math.isfinite(found) else default


def whole(value: object, default: int = 0) -> int:
    """Read a whole number from 0 up to 2**53, also from its string form."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | bytes):
        return default
    try:
        found = int(value)
    except (ValueError, OverflowError):
        return default
    return found if 0 <= found <= _MOST and (not isinstance(value, float) or found == value) else default


def flag(value: object) -> bool:
    """Read a yes or no, also from the store's "1" and "0"."""
    return value is True or text(value) in {"1", "true", "True"}


def mapping(value: object) -> Mapping[str, Any]:
    """Read a mapping, with its keys as strings; anything else is empty."""
    return {text(key): item for key, item in value.items()} if isinstance(value, Mapping) else {}


def texts(value: object) -> dict[str, str]:
    """Read a mapping of strings; entries that are not are left out."""
    return {key: item for key, item in mapping(value).items() if isinstance(item, str)}


def names(value: object) -> tuple[str, ...]:
    """Read a list of strings; entries that are not are left out."""
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list | tuple) else ()


def names_by_text(value: object) -> dict[str, tuple[str, ...]]:
    """Read a mapping of lists of strings; entries that are no lists are left out."""
    return {key: names(item) for key, item in mapping(value).items() if isinstance(item, list | tuple)}


def _or_default(value: object) -> float:
    found = number(value, math.nan)
    if math.isnan(found):
        raise PydanticUseDefault
    return found


Text = Annotated[str, PlainValidator(text)]
TextOrNone = Annotated[str | None, PlainValidator(lambda value: text(value) or None)]
Whole = Annotated[int, PlainValidator(whole)]
Number = Annotated[float, PlainValidator(number)]
Stamp = Annotated[float, PlainValidator(_or_default)]  # a number that has a default of its own
Flag = Annotated[bool, PlainValidator(flag)]
Texts = Annotated[Mapping[str, str], PlainValidator(texts)]
Names = Annotated[tuple[str, ...], PlainValidator(names)]
NamesByText = Annotated[Mapping[str, tuple[str, ...]], PlainValidator(names_by_text)]


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    """The reader of a class, made once."""
    return TypeAdapter(kind)


def read(kind: type[T], value: object, **missing: object) -> T:
    """Make a dataclass of a mapping: keys it does not know are dropped, what is missing or wrong gets its default.

    `missing` has the values for fields without a default.
    """
    made: T = _adapter(cast(Any, kind)).validate_python({**missing, **mapping(value)})
    return made


def parsed(raw: object) -> Any:
    """Parse JSON; `None` where it is missing or no JSON."""
    if not isinstance(raw, str | bytes) or not raw:
        return None
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return None


# Plain ASCII, so that any text can be written.
dumped = json.JSONEncoder(separators=(",", ":")).encode


def wire(value: str) -> str:
    """Make a string one that UTF-8 can encode: half a surrogate pair is written as its escape."""
    return value.encode("utf-8", "backslashreplace").decode("utf-8")
