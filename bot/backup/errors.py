"""What can be wrong with a backup."""

from bot.errors import ProcessError

MOST_TOLD = 12


class BackupError(ProcessError):
    """A backup can't be made or brought in; the text has one line for each thing that is wrong."""


class EntryError(ValueError):
    """A line of a backup is not what it should be; the text says why. `number` is the line's, where that is known."""

    def __init__(self, text: object, number: int = 0) -> None:
        """Say what is wrong with this line (the first is 1)."""
        super().__init__(str(text))
        self.number = number


class Problems:
    """All that is wrong with a file, by line."""

    def __init__(self) -> None:
        """Nothing is wrong yet."""
        self._told: list[str] = []

    def add(self, number: int, text: object) -> None:
        """Note what is wrong with this line (the first is 1)."""
        self._told.append(f"line {number}: {text}")

    def check(self) -> None:
        """Raise a `BackupError` that tells the first of them, if there are any."""
        if self._told:
            more = len(self._told) - MOST_TOLD
            lines = [*self._told[:MOST_TOLD], *([f"… and {more} more"] if more > 0 else [])]
            raise BackupError("\n".join(["Nothing was imported:", *lines]))
