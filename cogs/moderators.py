"""Who is a moderator, and still is one when she answers a question.

Discord decides who may use a command: whom a server's Integrations name, else whoever has Manage Messages. Of a press
it does not say so, only which permissions the presser has now. So a question notes how its command was allowed:
somebody with Manage Messages must still have it; for somebody else the Integrations have spoken, which holds a while.
"""

from datetime import timedelta

from cogs.responses import Interaction
from game.errors import ActionError

BY_PERMISSION, BY_INTEGRATIONS = "mod", "let"  # as they stand in a button's id
_HOLDS = timedelta(minutes=15)


def check_moderator(interaction: Interaction) -> None:
    """Raise `ActionError` for those who are no moderators: a server may have opened the command to anybody."""
    if not interaction.permissions.manage_messages:
        raise ActionError("You need the permission Manage Messages for this: ask a moderator.")


def allowed(interaction: Interaction) -> str:
    """How this command is allowed to its user."""
    return BY_PERMISSION if interaction.permissions.manage_messages else BY_INTEGRATIONS


def check_still_allowed(interaction: Interaction, how: str) -> None:
    """Raise `ActionError` when who presses may not do any more what she was allowed in this way."""
    message = interaction.message
    if how != BY_INTEGRATIONS or message is None:
        check_moderator(interaction)
    elif interaction.created_at - message.created_at > _HOLDS:
        raise ActionError("This question is too old: use the command again.")
