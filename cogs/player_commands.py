"""The players' commands: who plays, and what has happened."""

from discord import app_commands, ui
from discord.ext import commands

from cogs.channels import Channels
from cogs.paging import PagedList, listing, page_in
from cogs.presses import Presses
from cogs.responses import Interaction, Response
from cogs.text import cut, line, names, plain, size
from engine.console import Console
from engine.saved import PastTurn
from engine.view import ActivityTier, CastMember
from game.errors import ActionError

_HISTORY = PagedList("history", "The last turns", on_a_page=4, empty="No turn is over yet.")
_MOST_LINES = 3000  # units, of a page's text
_TIERS = {
    ActivityTier.ACTIVE: "🟢 Active",
    ActivityTier.IDLE: "🌙 Idle",
    ActivityTier.DORMANT: "💤 Dormant",
}


class PlayerCommands(commands.Cog):
    """Who plays, and what has happened."""

    def __init__(self, channels: Channels, presses: Presses) -> None:
        """Look into these channels; pages are turned through `presses`."""
        self._channels = channels
        presses.handlers["history"] = self._turn_history

    @app_commands.command(description="Show who plays here, and who has the crown")
    async def players(self, interaction: Interaction) -> None:
        """Show the roster, by tier."""
        async with Response(interaction) as response:
            console = await self._channels.find(interaction)
            view = console.view()
            cast = view.cast if view else ()
            lines = [f"👑 {plain(line(view.crown if view else '', 40))}"]
            for tier, title in _TIERS.items():
                here = [_name(player) for player in cast if player.tier is tier]
                if here:
                    lines.append(f"**{title}** ({len(here)})\n{names(here, 900)}")
            if not cast:
                lines.append("Nobody has pressed yet: the first to press is the first to play.")
            await response.show(listing(f"{len(cast)} player{'' if len(cast) == 1 else 's'}", lines))

    @app_commands.command(description="Show the last turns, with who pressed what")
    async def history(self, interaction: Interaction) -> None:
        """Show the last turns, privately, newest first."""
        async with Response(interaction) as response:
            await response.show(await _history(await self._channels.find(interaction), 0))

    @app_commands.command(description="Get a link to the newest scene; if it was deleted, it is sent again")
    async def scene(self, interaction: Interaction) -> None:
        """Link to the newest scene, privately."""
        async with Response(interaction) as response:
            screen = await self._channels.find_screen(interaction)
            message_id = await screen.message_id()
            if message_id is None:
                raise ActionError("I can't write in this channel: ask a moderator to give me the permission.")
            link = f"https://discord.com/channels/{interaction.guild_id}/{interaction.channel_id}/{message_id}"
            await response.say(f"Here it is: {link}")

    async def _turn_history(self, interaction: Interaction, response: Response, words: list[str]) -> None:
        await response.turn_page(await _history(await self._channels.find(interaction), page_in(words)))


def _name(player: CastMember) -> str:
    crown = "👑 " if player.crown else ""
    return f"{crown}{player.name} as {player.character}" if player.character else f"{crown}{player.name}"


async def _history(console: Console, page: int) -> ui.LayoutView:
    return _HISTORY.page(await console.history(), _turn, page)


def _turn(turn: PastTurn) -> str:
    text = [f"**Turn {turn.turn}**"]
    left = _MOST_LINES // _HISTORY.on_a_page - 300
    for number, (choice, people) in enumerate(turn.tally.items()):
        one = f"{plain(line(choice, 60))} · {names(people, 120)}"
        if size(one) > left:
            text.append(f"and {len(turn.tally) - number} more choices")
            break
        text.append(one)
        left -= size(one)
    return "\n".join((*text, f"> {plain(cut(' '.join(turn.text.split()), 130))}"))
