"""What the arcade answers instead of doing what was asked."""

from typing import Any

from base.errors import UserError


class ApiError(UserError):
    """A call that is not done: its HTTP status, its line for the user, and what a page needs beside that."""

    def __init__(self, status: int, text: str, **more: Any) -> None:
        """Answer with this status and line; `more` are further keys of the answer."""
        super().__init__(text)
        self.status = status
        self.more = more


def no_such_room() -> ApiError:
    """For a room's id that nobody was given."""
    return ApiError(404, "There is no such room: ask for its address again.")


def too_many(what: str) -> ApiError:
    """For one who is too quick."""
    return ApiError(429, f"That was too many {what} at once: wait a moment, then try again.")
