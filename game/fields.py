"""Attributes of a session that are fields of the game it holds."""

from dataclasses import replace
from typing import Any, Generic, Protocol, Self, TypeVar, overload

from game.store.store import LiveGame

T = TypeVar("T")


class Holder(Protocol):
    """Something that holds a game."""

    live: LiveGame


class GameField(Generic[T]):
    """Reads and sets the game's field of the same name, or of the name that is given."""

    def __init__(self, name: str = "") -> None:
        """Use this field; without a name, the one that the attribute is named after."""
        self._name = name

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = self._name or name

    @overload
    def __get__(self, session: None, owner: type) -> Self: ...

    @overload
    def __get__(self, session: Holder, owner: type) -> T: ...

    def __get__(self, session: Holder | None, owner: type) -> T | Self:
        if session is None:
            return self
        value: T = getattr(session.live.game, self._name)
        return value

    def __set__(self, session: Holder, value: T) -> None:
        fields: dict[str, Any] = {self._name: value}
        session.live.game = replace(session.live.game, **fields)
