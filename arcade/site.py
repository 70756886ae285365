"""The site: where the arcade is served, and to whom."""

import ipaddress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from arcade.limits import RequestLimits

PAGE = Path(__file__).parent / "page"


@dataclass(frozen=True)
class Site:
    """The address to serve on, the public address, the moderators' password, and the limits.

    `url` is the public address, such as `https://arcade.example.org`, for a site behind a proxy.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    password: str = field(default="", repr=False)
    url: str = ""
    limits: RequestLimits = field(default_factory=RequestLimits)
    page: Path = PAGE

    @property
    def at_home(self) -> bool:
        """Whether only this machine can reach it: it listens on loopback and has no public address outside."""
        return is_loopback(self.host) and (not self.url or is_loopback(urlsplit(self.url).hostname or ""))

    @property
    def open_to_all(self) -> bool:
        """Whether everybody who reaches the arcade is a moderator."""
        return self.at_home and not self.password

    @property
    def public_host(self) -> str:
        """Host and port of the public address; empty without one."""
        return urlsplit(self.url).netloc.lower()

    def address(self, port: int) -> str:
        """The address to open in a browser, without a slash at the end; `port` is the one that is listened on."""
        if self.url:
            return self.url.rstrip("/")
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.host)  # noqa: S104 - compared, not bound
        return f"http://{f'[{host}]' if ':' in host and not host.startswith('[') else host}:{port}"


def is_loopback(host: str) -> bool:
    """Whether this host name or address always means this machine."""
    host = host.strip("[]").lower()
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
