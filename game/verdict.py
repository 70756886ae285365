"""How the presses of a turn decide which choice the story takes.

Everything here depends on the presses and the seed alone, so the same turn is decided the same way again after a crash.
"""

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """The choice that won (its index), and what decided: one of the words below, for the screen to explain."""

    choice: int
    how: str  # alone, all, most, crown-broke-tie, chance-broke-tie, crown, lottery
    votes: int
    presses: int

    def line(self, choices: Sequence[str]) -> str:
        """Say in one line how it was decided."""
        won = f"“{choices[self.choice]}”"
        return {
            "alone": f"{won} it is.",
            "all": f"All {self.presses} pressed {won}.",
            "most": f"{won} has {self.votes} of {self.presses} presses.",
            "crown-broke-tie": f"A tie at {self.votes} of {self.presses}: the crown chose {won}.",
            "chance-broke-tie": f"A tie at {self.votes} of {self.presses}: chance chose {won}.",
            "crown": f"The crown decided: {won}.",
            "lottery": f"The lottery drew {won}, which had {self.votes} of {self.presses} tickets.",
        }[self.how]


Decide = Callable[..., Verdict]


def plurality(presses: Mapping[str, int], *, crown_holder: str | None, seed: str) -> Verdict:
    """Most presses win; a tie goes to the crown holder's press if it is in it, else to chance."""
    votes = Counter(presses.values())
    top = max(votes.values())
    tied = sorted(choice for choice, count in votes.items() if count == top)
    if len(tied) == 1:
        how = "alone" if len(presses) == 1 else "all" if len(votes) == 1 else "most"
        return Verdict(tied[0], how, top, len(presses))
    if crown_holder is not None and presses.get(crown_holder) in tied:
        return Verdict(presses[crown_holder], "crown-broke-tie", top, len(presses))
    return Verdict(_chance(seed).choice(tied), "chance-broke-tie", top, len(presses))


def crown(presses: Mapping[str, int], *, crown_holder: str | None, seed: str) -> Verdict:
    """The crown's holder decides; when she has not pressed, or nobody holds it, most presses win."""
    if crown_holder is None or crown_holder not in presses:
        return plurality(presses, crown_holder=crown_holder, seed=seed)
    choice = presses[crown_holder]
    return Verdict(choice, "crown", list(presses.values()).count(choice), len(presses))


def lottery(presses: Mapping[str, int], *, crown_holder: str | None, seed: str) -> Verdict:  # noqa: ARG001
    """Every press is a ticket, and one ticket is drawn."""
    tickets = sorted(presses.values())
    choice = _chance(seed).choice(tickets)
    how = "alone" if len(tickets) == 1 else "all" if len(set(tickets)) == 1 else "lottery"
    return Verdict(choice, how, tickets.count(choice), len(tickets))


def _chance(seed: str) -> random.Random:
    return random.Random(seed)  # noqa: S311 - it has to come out the same again


VERDICTS: dict[str, Decide] = {"plurality": plurality, "crown": crown, "lottery": lottery}
