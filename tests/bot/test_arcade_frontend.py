"""The arcade as a front-end of the process: what the settings make of it."""

import resource
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import HttpUrl, SecretStr

from bot.arcade_frontend import cartridge_at, raise_file_limit, site_of
from bot.frontends import FrontEndError
from bot.settings import Settings


@pytest.fixture
def few_files() -> Iterator[int]:
    """A system that allows few open files unless it is asked for more; how many it would allow at most."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
    yield hard
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_it_asks_for_as_many_sockets_as_it_may_have(few_files: int) -> None:
    raise_file_limit()
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    assert allowed == (8192 if few_files == resource.RLIM_INFINITY else min(8192, few_files))


def test_the_settings_say_where_it_is_and_to_whom() -> None:
    password, url = SecretStr("open sesame"), HttpUrl("https://arcade.example.org")
    site = site_of(Settings(arcade_host="::1", arcade_port=9000, arcade_password=password, arcade_url=url))
    assert (site.host, site.port, site.password) == ("::1", 9000, "open sesame")
    assert site.public_host == "arcade.example.org"


def test_a_site_that_is_open_to_strangers_ends_the_process_with_a_code_of_its_own() -> None:
    with pytest.raises(FrontEndError, match="ARCADE_PASSWORD") as refused:
        site_of(Settings(arcade_host="192.0.2.1"))
    assert refused.value.exit_code == 2


def test_a_cartridge_may_be_named_by_its_manifest(tmp_path: Path) -> None:
    (tmp_path / "cartridge.toml").write_text("")
    assert cartridge_at(tmp_path / "cartridge.toml") == tmp_path
    with pytest.raises(FrontEndError, match="There is no cartridge at"):
        cartridge_at(tmp_path / "none")
