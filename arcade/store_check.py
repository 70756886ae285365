"""Telling what is not there from what could not be read, for functions that give the same for both."""

from typing import TypeVar

from engine.consoles import Consoles

T = TypeVar("T")


async def found_or_absent(answer: T, consoles: Consoles) -> T:
    """Return the answer; one that is empty raises `ActionError` if the store does not answer now."""
    if not answer:
        await consoles.check_store()
    return answer
