"""The players' commands: who plays, and what has happened."""

from discord import app_commands, ui
from discord.ext import commands

from cogs.answers import Answer, Interaction, listing
from cogs.channels import Channels
from cogs.moderation import page_buttons, page_in
from cogs.presses import Presses
from cogs.text import cut, line, names, plain, size
from engine.console import Console
from engine.saved import PastTurn
from engine.view import CastMember
from game.errors import ActionError
from game_session import ActivityTier

_TURNS_ON_A_PAGE = 4
_MOST_TURNS = 100  # that are kept
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

    @app_commands.command(description="Who plays here, and who wears the crown")
    async def players(self, interaction: Interaction) -> None:
        """Show the roster, by tier."""
        async with Answer(interaction) as answer:
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
            await answer.show(listing(f"{len(cast)} player{'' if len(cast) == 1 else 's'}", lines))

    @app_commands.command(description="What has happened: the last turns, with who pressed what")
    async def history(self, interaction: Interaction) -> None:
        """Show the last turns, privately, newest first."""
        async with Answer(interaction) as answer:
            await answer.show(await _history(await self._channels.find(interaction), 0))

    @app_commands.command(description="Where is the scene? A link to it; if it was deleted, it is shown again")
    async def scene(self, interaction: Interaction) -> None:
        """Link to the newest scene, privately."""
        async with Answer(interaction) as answer:
            console = await self._channels.find(interaction)
            message_id = await self._channels.screen(console).message_id()
            if message_id is None:
                raise ActionError("I can't write in this channel: a moderator can give me the permission to.")
            link = f"https://discord.com/channels/{interaction.guild_id}/{interaction.channel_id}/{message_id}"
            await answer.say(f"Here it is: {link}")

    async def _turn_history(self, interaction: Interaction, answer: Answer, words: list[str]) -> None:
        await answer.turn_page(await _history(await self._channels.find(interaction), page_in(words)))


def _name(player: CastMember) -> str:
    crown = "👑 " if player.crown else ""
    return f"{crown}{player.name} as {player.character}" if player.character else f"{crown}{player.name}"


async def _history(console: Console, page: int) -> ui.LayoutView:
    turns = await console.history(_MOST_TURNS)
    pages = max(1, -(-len(turns) // _TURNS_ON_A_PAGE))
    page = min(page, pages - 1)
    lines = [_turn(turn) for turn in turns[page * _TURNS_ON_A_PAGE :][:_TURNS_ON_A_PAGE]]
    title = f"The last turns ({page + 1} of {pages})" if pages > 1 else "The last turns"
    return listing(title, lines or ["No turn is over yet."], *page_buttons("history", page, pages))


def _turn(turn: PastTurn) -> str:
    text = [f"**Turn {turn.turn}**"]
    left = _MOST_LINES // _TURNS_ON_A_PAGE - 300
    for number, (choice, people) in enumerate(turn.tally.items()):
        one = f"{plain(line(choice, 60))} · {names(people, 120)}"
        if size(one) > left:
            text.append(f"and {len(turn.tally) - number} more choices")
            break
        text.append(one)
        left -= size(one)
    return "\n".join((*text, f"> {plain(cut(' '.join(turn.text.split()), 130))}"))
