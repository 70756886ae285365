"""The characters that a user plays under: made in a modal, kept with their pictures."""

import io
import logging
from pathlib import PurePath
from typing import Any

import aiohttp
import discord
from discord import app_commands, ui
from discord.ext import commands

import game_characters
from base import coercion
from base.errors import UserError
from base.pictures import MAX_BYTES, PictureError
from cogs.channels import Channels
from cogs.custom_ids import make
from cogs.discord_limits import MOST_OPTION
from cogs.paging import listing
from cogs.presses import Presses
from cogs.responses import Interaction, Response
from cogs.scene_messages import silent
from cogs.text import cut, line, plain
from game.errors import StoreError

log = logging.getLogger(__name__)

_LISTED = 700  # units of descriptions in a list, which fits on its page though each sign be escaped
_CREATE = make("character")


class NoSuchCharacterError(UserError):
    """The user has no such character."""


class CharacterCommands(commands.GroupCog, group_name="character", group_description="The characters you play under"):
    """Make, list, use, show and delete the user's own characters."""

    def __init__(self, channels: Channels, presses: Presses) -> None:
        """Show changes in these channels; the modal comes back through `presses`."""
        super().__init__()
        self._channels = channels
        self._characters = channels.consoles.characters
        presses.handlers |= {"character": self._create, "forget": self._delete}

    @app_commands.command(description="Make a character, with a picture if you like")
    async def create(self, interaction: Interaction) -> None:
        """Open the modal for a new character."""
        async with Response(interaction):
            modal = ui.Modal(title="New character", custom_id=_CREATE, timeout=None)
            name: ui.TextInput[Any] = ui.TextInput(custom_id="name", max_length=game_characters.MAX_NAME)
            description: ui.TextInput[Any] = ui.TextInput(
                custom_id="description",
                style=discord.TextStyle.paragraph,
                required=False,
                max_length=game_characters.MAX_DESCRIPTION,
            )
            picture: ui.FileUpload[Any] = ui.FileUpload(custom_id="picture", required=False, min_values=0, max_values=1)
            modal.add_item(ui.Label(text="Name", component=name))
            modal.add_item(ui.Label(text="Description", component=description))
            modal.add_item(
                ui.Label(
                    text="A picture",
                    description=f"PNG, JPEG, WebP or GIF, up to {MAX_BYTES >> 20} MB",
                    component=picture,
                )
            )
            modal.stop()  # what comes back is known by its id, also after a restart
            await interaction.response.send_modal(modal)

    async def _create(self, interaction: Interaction, response: Response, _: list[str]) -> None:
        values, attachments = _submitted(dict(interaction.data or {}))
        data = None
        if attachments:
            data = await _download(interaction, attachments[0])
        user_id = str(interaction.user.id)
        wanted = game_characters.Wanted(values.get("name", ""), values.get("description", ""), data)
        made = await game_characters.make_character(self._characters, user_id, wanted)
        self._channels.consoles.forget_character(user_id)
        await response.say(f"You play as **{plain(made['name'])}** from now on. `/character use` changes that.")

    @app_commands.command(name="list", description="List your characters")
    async def list_(self, interaction: Interaction) -> None:
        """List the user's characters, privately."""
        async with Response(interaction) as response:
            user_id = str(interaction.user.id)
            active = await self._characters.active(user_id)
            owned = await self._characters.all(user_id)
            most = _LISTED // max(1, len(owned))
            lines = [
                f"{'▶️ ' if active and one['char_id'] == active['char_id'] else ''}**{plain(line(one['name'], 40))}**"
                + (f" · {plain(line(one['description'], min(60, most)))}" if one["description"].strip() else "")
                for one in owned
            ]
            await response.show(
                listing("Your characters", lines or ["You have none yet: make one with `/character create`."])
            )

    @app_commands.command(description="Choose the character you play under")
    @app_commands.describe(character="Which one?")
    async def use(self, interaction: Interaction, character: str) -> None:
        """Make one of the user's characters the active one."""
        async with Response(interaction) as response:
            user_id = str(interaction.user.id)
            chosen = await self._own(user_id, character)
            await self._characters.activate(user_id, chosen["char_id"])
            self._channels.consoles.forget_character(user_id)
            await response.say(f"You play as **{plain(chosen['name'])}** from now on.")

    @app_commands.command(description="Show one of your characters")
    @app_commands.describe(character="Which one?", everyone="Show it to the whole channel")
    async def show(self, interaction: Interaction, character: str, everyone: bool = False) -> None:  # noqa: FBT001, FBT002 - an option of a command
        """Show a character with its picture: privately, or to the channel if the user may send pictures there."""
        async with Response(interaction) as response:
            chosen = await self._own(str(interaction.user.id), character)
            may = interaction.permissions
            if everyone and not (may.send_messages and may.attach_files):
                raise NoSuchCharacterError(
                    "You may not send pictures in this channel: use the command without `everyone`."
                )
            layout, files = await _card(chosen)
            await response.show(layout, private=not everyone, files=files)

    @app_commands.command(description="Delete one of your characters, with its picture")
    @app_commands.describe(character="Which one?")
    async def delete(self, interaction: Interaction, character: str) -> None:
        """Delete a character when the user says yes."""
        async with Response(interaction) as response:
            chosen = await self._own(str(interaction.user.id), character)
            question = f"Delete **{plain(chosen['name'])}**, with its picture, forever?"
            await response.ask(question, f"Delete {line(chosen['name'], 40)}", "forget", chosen["char_id"])

    async def _delete(self, interaction: Interaction, response: Response, words: list[str]) -> None:
        user_id = str(interaction.user.id)
        if not await game_characters.discard_character(self._characters, user_id, words[0] if words else ""):
            raise NoSuchCharacterError("There is no such character any more.")
        self._channels.consoles.forget_character(user_id)
        await response.replace("The character is deleted.")

    @use.autocomplete("character")
    @show.autocomplete("character")
    @delete.autocomplete("character")
    async def _names(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        try:
            owned = await self._characters.all(str(interaction.user.id))
        except StoreError:
            return []  # while one types there is no place to say so; the command itself does
        return [
            app_commands.Choice(name=line(one["name"], MOST_OPTION), value=one["char_id"])
            for one in owned[: game_characters.MAX_CHARACTERS]
            if typed.casefold() in one["name"].casefold() and 0 < len(one["char_id"]) <= MOST_OPTION
        ]

    async def _own(self, user_id: str, asked: str) -> dict[str, Any]:
        """The user's character of this id, or else of this name."""
        owned = await self._characters.all(user_id)
        wanted = asked.strip().casefold()
        for one in owned:
            if asked == one["char_id"] or wanted == one["name"].casefold():
                return one
        raise NoSuchCharacterError("You have no such character: choose one from the list, or make one.")


async def _card(character: dict[str, Any]) -> tuple[ui.LayoutView, list[discord.File]]:
    name = plain(line(character["name"], 60))
    box: ui.Container[ui.LayoutView] = ui.Container(ui.TextDisplay(f"## {name}"))
    files = []
    picture = await game_characters.get_character_image_data(character)
    if picture:
        file = f"character{PurePath(coercion.text(character.get('image_path'))).suffix}"
        files.append(discord.File(io.BytesIO(picture), file))
        box.add_item(
            ui.MediaGallery(discord.MediaGalleryItem(f"attachment://{file}", description=f"A picture of {name}"))
        )
    if character["description"].strip():
        box.add_item(ui.TextDisplay(plain(cut(character["description"], game_characters.MAX_DESCRIPTION))))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(box)
    return silent(layout), files


def _submitted(data: dict[str, Any]) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """What was filled into a modal, by the id of its field, and the files that came with it."""
    values: dict[str, str] = {}
    files = coercion.mapping(coercion.mapping(data.get("resolved")).get("attachments"))
    sent = []
    for label in data.get("components") or []:
        field = coercion.mapping(coercion.mapping(label).get("component"))
        values[coercion.text(field.get("custom_id"))] = coercion.text(field.get("value"))
        sent += [files[str(one)] for one in field.get("values") or [] if str(one) in files]
    return values, sent


async def _download(interaction: Interaction, attachment: dict[str, Any]) -> bytes:
    """The bytes of an uploaded file, unless it says that it is too large."""
    if coercion.whole(attachment.get("size")) > MAX_BYTES:
        raise PictureError(f"That picture is larger than {MAX_BYTES >> 20} MB: send a smaller one.")
    try:
        data: bytes = await interaction.client.http.get_from_cdn(coercion.text(attachment.get("url")))
    except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as error:
        log.info("a picture could not be fetched: %s", error)
        raise PictureError("That picture could not be fetched from Discord: send it again.") from error
    return data
