"""The errors whose text is shown to a user. All others are shown to nobody and go into the log."""


class UserError(ValueError):
    """What was asked for can't be done; the text is one line that says why, and what to do instead."""
