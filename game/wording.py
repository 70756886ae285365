"""What a session says in words: its banners, and a turn's presses for a language model."""

from collections.abc import Mapping

from game.game import Game
from game.roster import name_in

# How Discord names a picture that comes with the message itself.
DEFAULT_TITLE_SCREEN = "attachment://title.png"


def boot_banner(game: Game) -> str:
    """What is said when a game begins."""
    return "\n".join(
        (
            f"▶ **{game.game_name}** is in the slot. Power on!",
            game.title_screen_url or DEFAULT_TITLE_SCREEN,
            f"Session `{game.game_id}` · press a button to begin",
        )
    )


def exit_banner(game: Game) -> str:
    """What is said when a game leaves the slot."""
    return "\n".join(
        (
            f"⏏ **{game.game_name}** is out of the slot.",
            f"Saved at turn {game.turn_number} with {len(game.players)} player(s) · session `{game.game_id}`",
        )
    )


def choices_as_input(game: Game, choices: Mapping[str, str]) -> str:
    """A turn's presses as lines of `[name chose: choice]`."""
    if not choices:
        return "[Nobody pressed a button. Stargazer taps her fingers on the glass and turns the page herself.]"
    lines = (f"[{name_in(game.players, user_id) or user_id} chose: {choice}]" for user_id, choice in choices.items())
    return "\n".join(" ".join(line.splitlines()) for line in lines)
