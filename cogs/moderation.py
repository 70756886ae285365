"""The moderators' commands. Each leaves a line in the channel that says who did it."""

import hashlib
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from cogs.answers import Answer, Interaction, listing
from cogs.channels import Channels, check_permissions
from cogs.custom_ids import game_word, make
from cogs.games import Games, game_line
from cogs.presses import Presses
from cogs.text import line, plain
from engine.cartridge.cartridge import Cartridge
from engine.console import Console
from engine.saved import SavedGame
from engine.view import Status
from game.errors import ActionError, GameRunningError

_MOST_OPTION = 100
_GAMES_ON_A_PAGE = 10

_for_moderators = app_commands.default_permissions(manage_messages=True)


class Moderation(commands.Cog):
    """Boot, swap, load, pause, crown, wipe."""

    def __init__(self, channels: Channels, presses: Presses) -> None:
        """Moderate these channels; questions come back through `presses`."""
        self._channels = channels
        self._games = Games(channels.consoles)
        presses.handlers |= {"boot": self._boot_over, "wipe": self._wipe, "games": self._turn_games}

    # --- Putting a cartridge in ---

    @app_commands.command(description="Put a cartridge in the slot and start it")
    @app_commands.describe(cartridge="Which one? Type a few letters of its title")
    @_for_moderators
    async def boot(self, interaction: Interaction, cartridge: str) -> None:
        """Start a cartridge; over a running game only when the moderator says yes."""
        async with Answer(interaction) as answer:
            wanted = self._cartridge(cartridge)
            check_permissions(interaction)
            await self._channels.consoles.restore(str(interaction.channel_id))
            console = self._channels.open(interaction)
            try:
                await console.boot(wanted)
            except GameRunningError as running:
                question = (
                    f"{_named(running.title)} is running here, at turn {running.turn + 1}. Boot {_named(wanted.title)} "
                    "in its place? It is saved, and `/load` brings it back."
                )
                game = game_word(running.game_id)
                await answer.ask(question, line(f"Boot {wanted.title}", 80), "boot", wanted.id, game)
            else:
                await self._tell_booted(answer, console, wanted, _booted(interaction, wanted))

    async def _tell_booted(self, answer: Answer, console: Console, cartridge: Cartridge, said: str) -> None:
        warning = cartridge.manifest.content_warning
        await answer.tell(f"{said}\n-# Content: {plain(line(warning, 200))}" if warning else said)
        self._games.forget(console.guild_id or "")

    @app_commands.command(description="Swap the running game for another cartridge, at once; the game is saved")
    @app_commands.describe(cartridge="Which one? Type a few letters of its title")
    @_for_moderators
    async def hotswap(self, interaction: Interaction, cartridge: str) -> None:
        """Swap the running game for another cartridge, without a question."""
        async with Answer(interaction) as answer:
            wanted = self._cartridge(cartridge)
            check_permissions(interaction)
            console = await self._channels.find(interaction)
            former = _named(console.session.game_name) if console.session else "the former game"
            said = f"🔁 {interaction.user.mention} swapped {former} for {_named(wanted.title)}."
            await console.swap(wanted)
            await self._tell_booted(answer, console, wanted, said)

    def _cartridge(self, asked: str) -> Cartridge:
        """What somebody chose from the list, or else typed: its id, or words of one title only."""
        found = self._channels.consoles.shelf.search(asked)
        return found[0] if len(found) == 1 else self._channels.consoles.cartridge(asked)

    @boot.autocomplete("cartridge")
    @hotswap.autocomplete("cartridge")
    async def _titles(self, _: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [
            app_commands.Choice(name=line(f"{one.title} · {one.manifest.author}", _MOST_OPTION), value=one.id)
            for one in self._channels.consoles.shelf.search(typed)
        ]

    # --- Taking it out, and an earlier game in ---

    @app_commands.command(description="Take the game out of the slot; it is saved and can be loaded again")
    @_for_moderators
    async def exit(self, interaction: Interaction) -> None:
        """Take the game out of the slot."""
        async with Answer(interaction) as answer:
            console = await self._channels.find(interaction)
            view = console.view()
            await console.exit()
            title = _named(view.title) if view else "the game"
            await answer.tell(f"⏏️ {interaction.user.mention} took {title} out of the slot. `/load` brings it back.")
            self._games.forget(str(interaction.guild_id))

    @app_commands.command(description="Go on with an earlier game of this channel")
    @app_commands.describe(game="Which one? Type a few letters of its title")
    @_for_moderators
    async def load(self, interaction: Interaction, game: str) -> None:
        """Go on with an earlier game; what is in the slot is saved."""
        async with Answer(interaction) as answer:
            check_permissions(interaction)
            await self._channels.consoles.restore(str(interaction.channel_id))
            console = self._channels.open(interaction)
            await console.load(game)
            view = console.view()
            title, turn = (_named(view.title), view.turn + 1) if view else ("the game", 1)
            await answer.tell(f"⏪ {interaction.user.mention} loaded {title}, at turn {turn}.")
            self._games.forget(str(interaction.guild_id))

    @load.autocomplete("game")
    async def _saved(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await self._games.options(str(interaction.guild_id), str(interaction.channel_id), typed)

    @app_commands.command(description="List this server's saved games")
    @_for_moderators
    async def games(self, interaction: Interaction) -> None:
        """List this server's saved games, privately."""
        async with Answer(interaction) as answer:
            self._games.forget(str(interaction.guild_id))
            await answer.show(await self._list(interaction, 0))

    async def _list(self, interaction: Interaction, page: int) -> discord.ui.LayoutView:
        games = await self._games.of(str(interaction.guild_id))
        pages = max(1, -(-len(games) // _GAMES_ON_A_PAGE))
        page = min(page, pages - 1)
        lines = [game_line(game) for game in games[page * _GAMES_ON_A_PAGE :][:_GAMES_ON_A_PAGE]]
        title = f"Saved games ({page + 1} of {pages})" if pages > 1 else "Saved games"
        return listing(title, lines or ["None yet: `/boot` a cartridge."], *page_buttons("games", page, pages))

    async def _turn_games(self, interaction: Interaction, answer: Answer, words: list[str]) -> None:
        await answer.turn_page(await self._list(interaction, page_in(words)))

    # --- Wiping ---

    @app_commands.command(description="Delete every saved game of this channel, for ever")
    @_for_moderators
    async def wipe(self, interaction: Interaction) -> None:
        """Delete every saved game of this channel, when the moderator says yes."""
        async with Answer(interaction) as answer:
            _check_moderator(interaction)
            here = await self._here(interaction)
            if not here:
                raise ActionError("This channel has no saved games: there is nothing to delete.")
            titles = ", ".join(f"**{plain(line(game.title, 40))}**" for game in here[:10])
            more = f" and {len(here) - 10} more" if len(here) > 10 else ""  # noqa: PLR2004 - the ten named above
            question = f"Delete every saved game of this channel, for ever, with its history? That is {titles}{more}."
            await answer.ask(
                question, f"Delete {len(here)} for ever", "wipe", str(interaction.channel_id), _digest(here)
            )

    async def _here(self, interaction: Interaction) -> list[SavedGame]:
        self._games.forget(str(interaction.guild_id))
        games = await self._games.of(str(interaction.guild_id))
        return [game for game in games if game.channel_id == str(interaction.channel_id)]

    # --- While it plays ---

    @app_commands.command(description="Give the crown to a player, or back to Stargazer")
    @app_commands.describe(player="Who is to be co-GM? Leave it empty to give the crown back to Stargazer")
    @_for_moderators
    async def crown(self, interaction: Interaction, player: discord.Member | None = None) -> None:
        """Give the crown to a player, or back to Stargazer."""
        async with Answer(interaction) as answer:
            if player is not None and player.bot:
                raise ActionError("A bot can't wear the crown: give it to a player.")
            console = await self._channels.find(interaction)
            if player is None:
                await console.crown(None)
                await answer.tell(f"👑 {interaction.user.mention} gave the crown back to Stargazer.")
                return
            await console.crown(str(player.id), line(player.display_name, 40))
            await answer.tell(f"👑 {interaction.user.mention} gave the crown to {player.mention}.")

    @app_commands.command(description="Pause the game, or go on with it; an open window keeps the time it has left")
    @_for_moderators
    async def pause(self, interaction: Interaction) -> None:
        """Pause the game; given again, go on with it."""
        async with Answer(interaction) as answer:
            console = await self._channels.find(interaction)
            if console.status is Status.PAUSED:
                await console.resume()
                await answer.tell(f"▶️ {interaction.user.mention} lets the game go on.")
            else:
                await console.pause()
                await answer.tell(f"⏸️ {interaction.user.mention} paused the game. `/pause` goes on.")

    # --- Answers to questions ---

    async def _boot_over(self, interaction: Interaction, answer: Answer, words: list[str]) -> None:
        cartridge_id, game = (*words, "", "")[:2]
        cartridge = self._channels.consoles.cartridge(cartridge_id)
        console = self._channels.open(interaction)
        view = console.view()
        if view is not None and view.status is not Status.OFF and game_word(view.game_id) != game:
            raise ActionError("Another game is running by now: look at it, then boot again if you like.")
        await console.boot(cartridge, over=view.game_id if view is not None else "")
        await self._tell_booted(answer, console, cartridge, _booted(interaction, cartridge))

    async def _wipe(self, interaction: Interaction, answer: Answer, words: list[str]) -> None:
        _check_moderator(interaction)
        if words != [str(interaction.channel_id), _digest(await self._here(interaction))]:
            raise ActionError("This channel has other saved games by now: give /wipe again.")
        wiped = await self._channels.open(interaction).wipe()
        self._games.forget(str(interaction.guild_id))
        if not wiped:
            raise ActionError("This channel has no saved games any more: there is nothing to delete.")
        games = "1 saved game" if wiped == 1 else f"{wiped} saved games"
        await answer.tell(f"🗑️ {interaction.user.mention} deleted the {games} of this channel.")


def _booted(interaction: Interaction, cartridge: Cartridge) -> str:
    return f"▶️ {interaction.user.mention} booted {_named(cartridge.title)}."


def _named(title: str) -> str:
    return f"**{plain(line(title, 80))}**"


def _digest(games: list[SavedGame]) -> str:
    """What tells these games from any others, in a few signs."""
    ids = ",".join(sorted(game.game_id for game in games))
    return hashlib.sha256(ids.encode("utf-8", "replace")).hexdigest()[:16]


def _check_moderator(interaction: Interaction) -> None:
    """Check anew what destroys something: a server may have opened the command to anybody."""
    if not interaction.permissions.manage_messages:
        raise ActionError("Only who may manage messages here can do that: ask a moderator.")


def page_buttons(word: str, page: int, pages: int, *words: str) -> list[discord.ui.Button[Any]]:
    """Buttons to the pages before and after this one, where there are any."""
    if pages <= 1:
        return []
    return [
        discord.ui.Button(label="Newer", custom_id=make(word, "-", str(page - 1), *words), disabled=page <= 0),
        discord.ui.Button(label="Older", custom_id=make(word, "+", str(page + 1), *words), disabled=page >= pages - 1),
    ]


def page_in(words: list[str]) -> int:
    """The page that a button's words name."""
    number = words[1] if len(words) > 1 else ""
    return int(number) if number.isdecimal() and len(number) < 6 else 0  # noqa: PLR2004 - more pages than there can be
