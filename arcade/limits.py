"""How much the arcade takes from outside: sizes, numbers, and rates."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rate:
    """How often something may happen: `burst` times at once, and then `per_second` times a second."""

    burst: float
    per_second: float


@dataclass(frozen=True)
class RequestLimits:
    """How much is taken from outside. A school class of fifty behind one address stays within all of it."""

    json_bytes: int = 16 * 1024
    message_bytes: int = 4 * 1024  # of what a page sends over its socket
    body_seconds: float = 60.0
    pictures_at_once: int = 2  # that are being checked
    uploads: int = 40  # that are being received
    rooms: int = 200
    sockets: int = 4000
    sockets_per_room: int = 2000
    sockets_per_address: int = 600
    slow_seconds: float = 10.0  # how long a socket may take for one message
    hello_seconds: float = 10.0
    calls_per_address: Rate = Rate(4000, 400)  # a page and its files are some forty calls
    calls_per_player: Rate = Rate(40, 10)
    players_per_address: Rate = Rate(100, 1)
    characters_per_player: Rate = Rate(10, 0.1)
    characters_per_address: Rate = Rate(100, 0.1)
    passwords_per_address: Rate = Rate(5, 0.1)
    passwords: Rate = Rate(50, 1)  # from all addresses together
