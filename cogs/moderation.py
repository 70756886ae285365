"""The moderators' commands. Each leaves a line in the channel that says who did it."""

import hashlib
from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from cogs.channels import Channels, check_permissions
from cogs.custom_ids import game_word
from cogs.discord_limits import MOST_LABEL, MOST_OPTION
from cogs.moderators import BY_INTEGRATIONS, BY_PERMISSION, allowed, check_moderator, check_still_allowed
from cogs.paging import PagedList, page_in
from cogs.presses import Presses
from cogs.responses import Interaction, Response
from cogs.saved_games import SavedGames, game_line
from cogs.text import line, plain
from engine.cartridge.cartridge import Cartridge
from engine.console import Console
from engine.saved import SavedGame
from engine.view import Status
from game.errors import ActionError, GameRunningError

_GAMES = {
    how: PagedList(word, "Saved games", on_a_page=10, empty="There are none yet: `/boot` a cartridge.")
    for how, word in ((BY_PERMISSION, "games"), (BY_INTEGRATIONS, "games-let"))
}

_for_moderators = app_commands.default_permissions(manage_messages=True)


class Moderation(commands.Cog):
    """Boot, swap, load, pause, crown, wipe."""

    def __init__(self, channels: Channels, presses: Presses) -> None:
        """Moderate these channels; questions come back through `presses`."""
        self._channels = channels
        self._games = SavedGames(channels.consoles)
        presses.handlers |= {"boot": self._boot_over, "wipe": self._wipe}
        presses.handlers |= {pages.word: partial(self._turn_games, how) for how, pages in _GAMES.items()}

    # --- Putting a cartridge in ---

    @app_commands.command(description="Put a cartridge in the slot and start it")
    @app_commands.describe(cartridge="Which one? Type a few letters of its title")
    @_for_moderators
    async def boot(self, interaction: Interaction, cartridge: str) -> None:
        """Start a cartridge; over a running game only when the moderator says yes."""
        async with Response(interaction) as response:
            wanted = self._cartridge(cartridge)
            check_permissions(interaction)
            await self._channels.consoles.make_room(str(interaction.channel_id))
            console = self._channels.open(interaction)
            try:
                await console.boot(wanted)
            except GameRunningError as running:
                question = (
                    f"{_named(running.title)} is running here, at turn {running.turn + 1}. Boot {_named(wanted.title)} "
                    "in its place? The running game is saved, and `/load` brings it back."
                )
                game = game_word(running.game_id)
                yes = line(f"Boot {wanted.title}", MOST_LABEL)
                await response.ask(question, yes, "boot", wanted.id, game, allowed(interaction))
            else:
                await self._tell_booted(response, console, wanted, _booted(interaction, wanted))

    async def _tell_booted(self, response: Response, console: Console, cartridge: Cartridge, said: str) -> None:
        warning = cartridge.manifest.content_warning
        await response.announce(f"{said}\n-# Content: {plain(line(warning, 200))}" if warning else said)
        self._games.forget(console.guild_id or "")

    @app_commands.command(description="Swap the running game for another cartridge without asking; the game is saved")
    @app_commands.describe(cartridge="Which one? Type a few letters of its title")
    @_for_moderators
    async def hotswap(self, interaction: Interaction, cartridge: str) -> None:
        """Swap the running game for another cartridge, without a question."""
        async with Response(interaction) as response:
            wanted = self._cartridge(cartridge)
            check_permissions(interaction)
            console = await self._channels.find(interaction)
            former = _title(console)
            said = f"🔁 {interaction.user.mention} swapped {former} for {_named(wanted.title)}."
            await console.swap(wanted)
            await self._tell_booted(response, console, wanted, said)

    def _cartridge(self, asked: str) -> Cartridge:
        """What somebody chose from the list, or else typed: its id, or words of one title only."""
        found = self._channels.consoles.shelf.search(asked)
        return found[0] if len(found) == 1 else self._channels.consoles.cartridge(asked)

    @boot.autocomplete("cartridge")
    @hotswap.autocomplete("cartridge")
    async def _titles(self, _: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [
            app_commands.Choice(name=line(f"{one.title} · {one.manifest.author}", MOST_OPTION), value=one.id)
            for one in self._channels.consoles.shelf.search(typed)
        ]

    # --- Taking it out, and an earlier game in ---

    @app_commands.command(description="Take the game out of the slot; it is saved and can be loaded again")
    @_for_moderators
    async def exit(self, interaction: Interaction) -> None:
        """Take the game out of the slot."""
        async with Response(interaction) as response:
            console = await self._channels.find(interaction)
            title = _title(console)
            await console.exit()
            await response.announce(
                f"⏏️ {interaction.user.mention} took {title} out of the slot. `/load` brings it back."
            )
            self._games.forget(str(interaction.guild_id))

    @app_commands.command(description="Continue an earlier game of this channel")
    @app_commands.describe(game="Which one? Type a few letters of its title")
    @_for_moderators
    async def load(self, interaction: Interaction, game: str) -> None:
        """Continue an earlier game; what is in the slot is saved."""
        async with Response(interaction) as response:
            check_permissions(interaction)
            await self._channels.consoles.restore(str(interaction.channel_id))
            console = self._channels.open(interaction)
            await console.load(game)
            view = console.view()
            at_turn = f", at turn {view.turn + 1}" if view is not None else ""
            await response.announce(f"⏪ {interaction.user.mention} loaded {_title(console)}{at_turn}.")
            self._games.forget(str(interaction.guild_id))

    @load.autocomplete("game")
    async def _saved(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await self._games.options(str(interaction.guild_id), str(interaction.channel_id), typed)

    @app_commands.command(description="List this server's saved games")
    @_for_moderators
    async def games(self, interaction: Interaction) -> None:
        """List this server's saved games, privately."""
        async with Response(interaction) as response:
            self._games.forget(str(interaction.guild_id))
            await response.show(await self._list(interaction, allowed(interaction), 0))

    async def _list(self, interaction: Interaction, how: str, page: int) -> discord.ui.LayoutView:
        return _GAMES[how].page(await self._games.of(str(interaction.guild_id)), game_line, page)

    async def _turn_games(self, how: str, interaction: Interaction, response: Response, words: list[str]) -> None:
        check_still_allowed(interaction, how)
        await response.turn_page(await self._list(interaction, how, page_in(words)))

    # --- Wiping ---

    @app_commands.command(description="Delete every saved game of this channel forever")
    @_for_moderators
    async def wipe(self, interaction: Interaction) -> None:
        """Delete every saved game of this channel, when the moderator says yes."""
        async with Response(interaction) as response:
            check_moderator(interaction)
            here = await self._here(interaction)
            if not here:
                raise ActionError("This channel has no saved games: there is nothing to delete.")
            titles = ", ".join(f"**{plain(line(game.title, 40))}**" for game in here[:10])
            more = f" and {len(here) - 10} more" if len(here) > 10 else ""  # noqa: PLR2004 - the ten named above
            question = f"Delete every saved game of this channel forever, with its history? Saved here: {titles}{more}."
            await response.ask(
                question, f"Delete {len(here)} forever", "wipe", str(interaction.channel_id), _digest(here)
            )

    async def _here(self, interaction: Interaction) -> list[SavedGame]:
        self._games.forget(str(interaction.guild_id))
        games = await self._games.of(str(interaction.guild_id))
        return [game for game in games if game.channel_id == str(interaction.channel_id)]

    # --- While it plays ---

    @app_commands.command(description="Give the crown to a player, or back to Stargazer")
    @app_commands.describe(player="Who should be co-GM? Leave this empty to give the crown back to Stargazer")
    @_for_moderators
    async def crown(self, interaction: Interaction, player: discord.Member | None = None) -> None:
        """Give the crown to a player, or back to Stargazer."""
        async with Response(interaction) as response:
            if player is not None and player.bot:
                raise ActionError("A bot can't wear the crown: give it to a player.")
            console = await self._channels.find(interaction)
            if player is None:
                await console.crown(None)
                await response.announce(f"👑 {interaction.user.mention} gave the crown back to Stargazer.")
                return
            await console.crown(str(player.id), line(player.display_name, 40))
            await response.announce(f"👑 {interaction.user.mention} gave the crown to {player.mention}.")

    @app_commands.command(description="Pause the game, or resume it; an open window keeps the time it has left")
    @_for_moderators
    async def pause(self, interaction: Interaction) -> None:
        """Pause the game, or resume it if it is paused."""
        async with Response(interaction) as response:
            console = await self._channels.find(interaction)
            if console.status is Status.PAUSED:
                await console.resume()
                await response.announce(f"▶️ {interaction.user.mention} resumed the game.")
            else:
                await console.pause()
                await response.announce(f"⏸️ {interaction.user.mention} paused the game. `/pause` resumes it.")

    # --- Answers to questions ---

    async def _boot_over(self, interaction: Interaction, response: Response, words: list[str]) -> None:
        cartridge_id, game, how = (*words, "", "", "")[:3]
        check_still_allowed(interaction, how)
        cartridge = self._channels.consoles.cartridge(cartridge_id)
        console = self._channels.open(interaction)
        view = console.view()
        if view is not None and view.status is not Status.OFF and game_word(view.game_id) != game:
            raise ActionError("Another game is running now: look at it, then use /boot again if you still want to.")
        await console.boot(cartridge, over=view.game_id if view is not None else "")
        await self._tell_booted(response, console, cartridge, _booted(interaction, cartridge))

    async def _wipe(self, interaction: Interaction, response: Response, words: list[str]) -> None:
        check_moderator(interaction)
        if words != [str(interaction.channel_id), _digest(await self._here(interaction))]:
            raise ActionError("This channel's saved games have changed: use /wipe again.")
        wiped = await self._channels.open(interaction).wipe()
        self._games.forget(str(interaction.guild_id))
        if not wiped:
            raise ActionError("This channel has no saved games any more: there is nothing to delete.")
        games = "1 saved game" if wiped == 1 else f"{wiped} saved games"
        await response.announce(f"🗑️ {interaction.user.mention} deleted the {games} of this channel.")


def _booted(interaction: Interaction, cartridge: Cartridge) -> str:
    return f"▶️ {interaction.user.mention} booted {_named(cartridge.title)}."


def _title(console: Console) -> str:
    view = console.view()
    return _named(view.title) if view is not None else "the game"


def _named(title: str) -> str:
    return f"**{plain(line(title, 80))}**"


def _digest(games: list[SavedGame]) -> str:
    """A digest of these games' ids, short enough for a button's id."""
    ids = ",".join(sorted(game.game_id for game in games))
    return hashlib.sha256(ids.encode("utf-8", "replace")).hexdigest()[:16]
