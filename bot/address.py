"""The address of the store: a Redis, with or without TLS, or the Sentinels that know where it is."""

from dataclasses import dataclass
from typing import Any, ClassVar, Self
from urllib.parse import parse_qsl, unquote, urlsplit

from redis.asyncio import Redis, Sentinel
from redis.asyncio.retry import Retry
from redis.asyncio.sentinel import SentinelConnectionPool
from redis.backoff import NoBackoff

_SENTINEL_PORT = 26379
# A command whose answer was lost may have been carried out, so the client sends none twice; whoever saves finds out.
_OPTIONS: dict[str, Any] = {"retry": Retry(NoBackoff(), 0), "socket_connect_timeout": 5, "health_check_interval": 30}


class _SentinelPool(SentinelConnectionPool):
    """Connections to the master that the Sentinels name; closing it closes those to the Sentinels too."""

    async def aclose(self) -> None:
        await super().aclose()
        for sentinel in self.sentinel_manager.sentinels:
            await sentinel.aclose()


@dataclass(frozen=True)
class Address:
    """The address of a store. As text it is without user, password and options."""

    url: str

    FORMS: ClassVar[str] = (
        "redis://[user:password@]host[:port][/db], rediss://… for TLS, unix:///path/of/its.sock, "
        "or redis+sentinel://[user:password@]host[:port][,host…]/service[/db] (rediss+sentinel://… for TLS)"
    )

    @classmethod
    def parse(cls, url: str) -> Self:
        """Read an address; raises `ValueError` for one that can't be used."""
        address = cls(url.strip())
        address.client()  # makes no connection
        return address

    def __str__(self) -> str:
        """Scheme, hosts and path: nothing secret."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"

    def __repr__(self) -> str:
        return f"Address({str(self)!r})"

    def client(self) -> "Redis":
        """Make a client that returns bytes and sends no command twice; it connects when it is first used."""
        scheme, _, kind = urlsplit(self.url).scheme.partition("+")
        if kind == "sentinel" and scheme in {"redis", "rediss"}:
            return self._sentinel_client(tls=scheme == "rediss")
        client: Redis = Redis.from_url(self.url, **_OPTIONS)
        return client

    def _sentinel_client(self, *, tls: bool) -> "Redis":
        parts = urlsplit(self.url)
        credentials, _, hosts = parts.netloc.rpartition("@")
        user, _, password = credentials.partition(":")
        service, _, database = parts.path.strip("/").partition("/")
        if not service or not hosts or not (database or "0").isdecimal():
            raise ValueError(self.FORMS)
        options, sentinel_options = _sentinel_options(parts.query, tls=tls)
        login = {"username": unquote(user), "password": unquote(password)}
        options |= {key: value for key, value in login.items() if value}
        sentinel = Sentinel(
            [_host_and_port(host) for host in hosts.split(",")], sentinel_kwargs=sentinel_options, **options
        )  # type: ignore[no-untyped-call]
        client: Redis = sentinel.master_for(
            unquote(service), connection_pool_class=_SentinelPool, db=int(database or 0)
        )
        return client


def _host_and_port(text: str) -> tuple[str, int]:
    """Read `host`, `host:port` or `[v6]:port`."""
    parts = urlsplit(f"//{text}")
    if not parts.hostname:
        raise ValueError(Address.FORMS)
    return parts.hostname, parts.port or _SENTINEL_PORT


def _sentinel_options(query: str, *, tls: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    """The options of the client, and those of its connections to the Sentinels."""
    options: dict[str, Any] = {**_OPTIONS, "ssl": tls}
    sentinel_options = dict(options)
    for name, value in parse_qsl(query):
        if name.startswith("sentinel_"):
            sentinel_options[name.removeprefix("sentinel_")] = value
        else:
            options[name] = value
            if name.startswith("ssl_"):
                sentinel_options[name] = value
    return options, sentinel_options
