"""What Discord takes: https://docs.discord.com/developers/components/reference. Lengths are in units of `text.size`."""

MOST_TEXT = 4000  # in all text displays of a message together
MOST_COMPONENTS = 40  # in a message, nested ones too
MOST_ID = 100
MOST_LABEL = 80  # on a button
MOST_ALT = 1024
IN_A_ROW = 5  # buttons
IN_A_MENU = 25
MOST_OPTION = 100  # in a menu, or among the completions of a command
MOST_OPTIONS = 25

# How long a request may take (seconds), and how slowly a picture may go up (bytes a second): aiohttp waits for minutes.
ANSWER_SECONDS = 15.0
UPLOADED_A_SECOND = 250_000
# An interaction that was not answered within these is over.
INTERACTION_SECONDS = 3.0
