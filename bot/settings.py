"""The settings, from the environment and from `.env`."""

import re
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, HttpUrl, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.address import Address
from bot.errors import SettingsError
from engine.cartridge.shelf import BUNDLED
from engine.story.limits import MEGABYTE, StoryLimits


class Settings(BaseSettings):
    """Every setting, with its default. A description says what it must be; `.env.example` explains them all."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    discord_token: Annotated[
        SecretStr | None, Field(description="the token of a Discord application's bot, without spaces or line breaks")
    ] = None
    discord_api: Annotated[HttpUrl | None, Field(description="an address such as http://localhost:8080/api/v10")] = None
    redis_url: Annotated[SecretStr | None, Field(description=Address.FORMS)] = None
    data_dir: Annotated[Path, Field(description="a folder that only this bot writes to")] = Path("data")
    assets_dir: Annotated[Path | None, Field(description="a folder for players' pictures")] = None
    assets_base_url: Annotated[HttpUrl | None, Field(description="an address such as https://example.org/pictures")] = (
        None
    )
    cartridges_dir: Annotated[Path | None, Field(description="an existing folder with cartridges in it")] = None
    arcade: Annotated[bool, Field(description="1 or 0")] = False
    arcade_host: Annotated[str, Field(min_length=1, description="a host name or address to listen on")] = "127.0.0.1"
    arcade_port: Annotated[int, Field(ge=0, le=65535, description="a whole number from 0 to 65535")] = 8000
    arcade_password: Annotated[
        SecretStr | None, Field(max_length=200, description="a text of at most 200 characters")
    ] = None
    arcade_url: Annotated[HttpUrl | None, Field(description="an address such as https://arcade.example.org")] = None
    story_seconds: Annotated[float, Field(ge=0.1, le=60, description="a number of seconds from 0.1 to 60")] = 2.0
    story_megabytes: Annotated[int, Field(ge=8, le=1024, description="a whole number from 8 to 1024")] = 128
    story_characters: Annotated[int, Field(ge=1000, le=10**6, description="a whole number from 1000 to 1000000")] = (
        40_000
    )
    story_choices: Annotated[int, Field(ge=2, le=1000, description="a whole number from 2 to 1000")] = 100
    store_wait_seconds: Annotated[float, Field(ge=0, le=3600, description="a number of seconds from 0 to 3600")] = 30.0
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"], Field(description="DEBUG, INFO, WARNING or ERROR")
    ] = "INFO"

    @field_validator("discord_token")
    @classmethod
    def _is_one_word(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[!-~]+", value.get_secret_value()):
            raise ValueError
        return value

    @field_validator("redis_url")
    @classmethod
    def _is_address(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            Address.parse(value.get_secret_value())
        return value

    @field_validator("cartridges_dir", "data_dir", "assets_dir")
    @classmethod
    def _expand_home(cls, value: Path | None) -> Path | None:
        return value and value.expanduser()

    @field_validator("cartridges_dir")
    @classmethod
    def _exists(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_dir():
            raise ValueError
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _to_upper_case(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @property
    def pictures_folder(self) -> Path:
        """Where players' pictures are kept."""
        return self.assets_dir or self.data_dir / "assets"

    @property
    def cartridge_folders(self) -> list[Path]:
        """Where the shelf's cartridges are: those that come with the bot, and those in `cartridges_dir`."""
        return [BUNDLED, *([self.cartridges_dir] if self.cartridges_dir else [])]

    @property
    def limits(self) -> StoryLimits:
        """How much a story may take."""
        return StoryLimits(
            turn_seconds=self.story_seconds,
            memory_bytes=self.story_megabytes * MEGABYTE,
            text=self.story_characters,
            choices=self.story_choices,
        )

    @classmethod
    def load(cls) -> Self:
        """Read the settings; raises `SettingsError`, which names every wrong one and shows no value."""
        try:
            return cls()
        except ValidationError as error:
            keys = dict.fromkeys(str(one["loc"][0]) for one in error.errors(include_input=False))
            lines = (f"{key.upper()} is wrong: it must be {cls.model_fields[key].description}." for key in keys)
            raise SettingsError("\n".join(lines)) from None
