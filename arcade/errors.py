"""The errors that the arcade answers a call with."""

from typing import Any

from base.errors import UserError


class ApiError(UserError):
    """A call that can't be done: the HTTP status, one line for the user, and what the page needs beside that."""

    def __init__(self, status: int, text: str, **more: Any) -> None:
        """Answer with this status and line; `more` are further keys of the answer."""
        super().__init__(text)
        self.status = status
        self.more = more


def room_not_found() -> ApiError:
    """The answer for the id of a room that does not exist."""
    return ApiError(404, "There is no such room: ask for its address again.")


def too_many(what: str) -> ApiError:
    """The answer for somebody who has gone over a limit."""
    return ApiError(429, f"Too many {what} at once: wait a moment, then try again.")
