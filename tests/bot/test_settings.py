"""The settings."""

import re
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
KEYS = [name.upper() for name in Settings.model_fields]


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for key in KEYS:
        monkeypatch.delenv(key, raising=False)
    monkeypatch.chdir(tmp_path)


def test_nothing_has_to_be_set() -> None:
    settings = Settings.load()
    assert settings.redis_url is None
    assert settings.data_dir == Path("data")
    assert settings.pictures_folder == Path("data/assets")


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DATA_DIR=from-file\nLOG_LEVEL=debug\nSOMETHING_ELSE=1\n")
    assert Settings.load().data_dir == Path("from-file")
    assert Settings.load().log_level == "DEBUG"
    monkeypatch.setenv("DATA_DIR", "from-environment")
    assert Settings.load().data_dir == Path("from-environment")


def test_an_empty_value_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for key in KEYS:
        monkeypatch.setenv(key, "")
    assert Settings.load() == Settings.load()
    assert Settings.load().redis_url is None


@pytest.mark.parametrize(
    ("key", "wrong", "right"),
    [
        ("LOG_LEVEL", "loud", "DEBUG, INFO, WARNING or ERROR"),
        ("STORE_WAIT_SECONDS", "-1", "0 to 3600"),
        ("STORE_WAIT_SECONDS", "soon", "0 to 3600"),
        ("REDIS_URL", "localhost:6379", "redis://"),
        ("REDIS_URL", "http://example.org", "redis://"),
        ("REDIS_URL", "redis://host:port", "redis://"),
        ("REDIS_URL", "redis+sentinel://host:26379", "service"),
        ("ASSETS_BASE_URL", "example.org", "https://"),
        ("ARCADE", "perhaps", "1 or 0"),
        ("ARCADE_PORT", "65536", "0 to 65535"),
        ("ARCADE_URL", "example.org", "https://"),
    ],
)
def test_a_wrong_value_is_named_with_its_key_and_what_would_be_right(
    monkeypatch: pytest.MonkeyPatch, key: str, wrong: str, right: str
) -> None:
    monkeypatch.setenv(key, wrong)
    with pytest.raises(SettingsError) as caught:
        Settings.load()
    assert key in str(caught.value)
    assert right in str(caught.value)
    assert "\n" not in str(caught.value)


def test_all_wrong_values_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "loud")
    monkeypatch.setenv("STORE_WAIT_SECONDS", "soon")
    with pytest.raises(SettingsError) as caught:
        Settings.load()
    assert len(str(caught.value).splitlines()) == 2


@pytest.mark.parametrize("url", ["redis://:geheim@host/0", "http://:geheim@host", "redis+sentinel://u:geheim@h"])
def test_a_secret_is_never_printed(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("REDIS_URL", url)
    try:
        shown = repr(Settings.load()) + str(Settings.load())
    except SettingsError as error:
        shown = str(error) + repr(error)
    assert "geheim" not in shown


def test_the_example_explains_every_setting_and_no_other() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert re.findall(r"^#? ?([A-Z_]+)=", example, re.MULTILINE) == KEYS
    for key in KEYS:
        before = example.split(f"{key}=")[0].rstrip("# ").rstrip().splitlines()[-1]
        assert before.startswith("# "), f"{key} is not explained"
