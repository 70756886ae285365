"""Random names: of games, and of incidents in the log."""

import logging
import uuid


def new_id() -> str:
    """A random id of 12 hexadecimal digits."""
    return uuid.uuid4().hex[:12]


def log_incident(log: logging.Logger, error: BaseException) -> str:
    """Log an unexpected error under a number of its own, and return the number for the user to quote."""
    incident = uuid.uuid4().hex[:8]
    log.error("incident %s", incident, exc_info=error)
    return incident
