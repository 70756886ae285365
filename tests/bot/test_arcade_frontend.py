"""The arcade as a front-end of the process: what the settings make of it."""

import resource
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from engine_fixtures import Open
from pydantic import HttpUrl, SecretStr
from redis.exceptions import ConnectionError as StoreUnreachable

from arcade.site import Site
from bot.arcade_frontend import ArcadeFrontEnd, cartridge_at, raise_file_limit, site_of
from bot.errors import FrontEndError
from bot.services import Services
from bot.settings import Settings
from engine.links import WatchLinks
from engine.story.ink.narrator import InkNarrator


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


async def test_a_store_that_ends_while_the_arcade_starts_is_one_line(
    open_consoles: Open, narrator: InkNarrator, valkey: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise StoreUnreachable

    (tmp_path / "gate.ink").write_text("A gate.\n+ [Enter] -> END\n")
    consoles = open_consoles(narrator)
    services = Services(consoles.store, consoles, WatchLinks(consoles.store))
    arcade = ArcadeFrontEnd(Site(port=0), services, tmp_path / "gate.ink")
    monkeypatch.setattr(valkey, "hset", fail)  # the cartridge's room can't be made
    with pytest.raises(FrontEndError, match="The store of saved games does not answer") as refused:
        await arcade.run()
    assert refused.value.exit_code == 2
    await arcade.close()
