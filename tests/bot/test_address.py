"""The addresses of stores: which are understood, and that their secrets are not shown."""

import pytest

from bot.address import Address


@pytest.mark.parametrize(
    "url",
    [
        "redis://localhost",
        "redis://user:pass@localhost:6380/2",
        "rediss://localhost",
        "unix:///run/redis.sock",
        "redis+sentinel://localhost/games",
        "redis+sentinel://u:p@one,two:26380,[::1]:26381/games/1?sentinel_password=x",
        "rediss+sentinel://one/games?ssl_ca_certs=/etc/ca.pem",
    ],
)
def test_these_addresses_are_understood(url: str) -> None:
    assert Address.parse(url).client() is not None


@pytest.mark.parametrize(
    "url", ["", "localhost", "http://localhost", "redis+sentinel://localhost", "redis+sentinel:///games",
            "redis+sentinel://one/games/x", "redis+other://one/games"],
)  # fmt: skip
def test_these_addresses_are_not(url: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Address.parse(url)


def test_an_address_is_shown_without_its_secrets() -> None:
    shown = Address("rediss+sentinel://user:geheim@one,two/games?sentinel_password=geheim")
    assert str(shown) == "rediss+sentinel://one,two/games"
    assert "geheim" not in repr(shown)
