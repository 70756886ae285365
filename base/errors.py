"""The errors whose text is shown to a user. The text of every other error goes into the log only."""


class UserError(ValueError):
    """A user asked for something that can't be done; the text is one line that says why, and what to do instead."""
