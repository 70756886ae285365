"""The errors that end the process: the text is printed, and the exit code says what kind it is."""

from base.errors import UserError


class ProcessError(UserError):
    """The process can't start or go on; the text says why and what to do."""

    exit_code = 1


class SettingsError(ProcessError):
    """Settings are wrong; the text has one line for each, with its key and what it must be."""

    exit_code = 2


class StoreUnusableError(ProcessError):
    """The store can't be used; the text is one line."""

    exit_code = 3


class FolderInUseError(StoreUnusableError):
    """Another running bot uses the data folder."""


class FrontEndError(ProcessError):
    """A front-end can't be served; the text is one line, and the exit code is the front-end's own."""

    def __init__(self, text: str, exit_code: int) -> None:
        """Print this text, and end the process with this code."""
        super().__init__(text)
        self.exit_code = exit_code
