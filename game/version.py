"""The version of the stored forms: of a game's document, of the contract's hash and of an open window.

It is raised with every change of what they hold, and the new form's golden file joins those in `tests/golden`. A form
without a version is 0: those of the first edition, and all until there were versions.
"""

from collections.abc import Mapping
from typing import Any

from base import coercion

VERSION = 1


def is_future(form: Mapping[Any, Any]) -> bool:
    """Whether a newer edition wrote this form, so that nobody here knows what is in it; its names may be bytes."""
    return coercion.number(form.get("version", form.get(b"version"))) > VERSION
