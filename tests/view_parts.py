"""Views for tests: arbitrary ones that hypothesis draws, and plain ones."""

import itertools
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from base.pictures import Picture
from engine.view import Art, CastMember, LastTurn, Status, View
from game.scene import STYLES, Choice, Scene, distinct
from game_session import ActivityTier

SCRAPS = (
    "word ", "word", "\n", "\n\n\n", " ", "**bold** ", "# ", "\n- ", "\n1. ", "https://evil.example ", "@everyone ",
    "<t:1:R>", "||", "```", "\\", "*", "_", "[a](https://b.example)", "\U0001f600", "\U0001f3f4\u200d\u2620\ufe0f",
    "e\u0301\u20dd", "\u200b", "\u202e", "\u2066", "\x00", "\x1b[31m", "\ud800", "\ue000", "שלום ", "漢字", "\u3000",
    "A sentence. ", "…", "x" * 300,
)  # fmt: skip
scraps = st.sampled_from(SCRAPS) | st.text(max_size=4)


@st.composite
def long_texts(draw: st.DrawFn, most: int, least: int = 0) -> str:
    """A text of up to so many characters that repeats a few scraps."""
    drawn = draw(st.lists(scraps, min_size=1, max_size=6))
    length = draw(st.sampled_from((least, most)) | st.integers(least, min(most, 200)) | st.integers(least, most))
    cycle = "".join(drawn) or "x"
    return (cycle * (length // len(cycle) + 1))[:length]


@st.composite
def scenes(draw: st.DrawFn, most_choices: int = 1000) -> Scene:
    """A scene with up to 1,000 choices of up to 1,000 characters, 100,000 in all."""
    some = st.sampled_from((0, 1, 5, 6, 25, 26, 50, 100, 300, 301, 1000)) | st.integers(0, 1000)
    count = draw(some.filter(lambda number: number <= most_choices))
    choice = st.builds(
        Choice,
        st.one_of(long_texts(min(1000, 100_000 // max(count, 1)), 1), st.integers(70, 102).map("n".__mul__)),
        st.booleans(),
        st.sampled_from(("", *STYLES, "no style")),
        st.just("") | long_texts(60),
    )
    kinds = draw(st.lists(choice, min_size=1, max_size=4))
    choices = [replace(kinds[n % len(kinds)], text=f"{n or ''}{kinds[n % len(kinds)].text}") for n in range(count)]
    title, alt, speaker, mood, end = (draw(st.just("") | long_texts(500)) for _ in range(5))
    return Scene(draw(long_texts(40_000)), distinct(choices), title, "", alt, speaker, mood, end)


people = st.builds(
    CastMember, st.text(max_size=20), long_texts(80), st.just("") | long_texts(80), st.sampled_from(ActivityTier),
    st.booleans(),
)  # fmt: skip
casts = st.builds(
    lambda some, count: tuple(itertools.islice(itertools.cycle(some), count)) if some else (),
    st.lists(people, max_size=3),
    st.sampled_from((1, 3, 1000)) | st.integers(0, 1000),
)
pictures = st.builds(Picture, st.just(b""), st.just(1), st.just(1), st.sampled_from(("png", "jpg", "webp", "gif")))


@st.composite
def tallies(draw: st.DrawFn, scene: Scene) -> dict[str, tuple[str, ...]]:
    """Some of a scene's choices, or of another's, each with up to 1,000 names."""
    own = [choice.text for choice in scene.choices[:100]]
    pressed = draw(st.lists(st.sampled_from(own), unique=True) if own else st.just([]))
    pressed += draw(st.lists(long_texts(1000, 1), max_size=3))
    names = draw(st.lists(long_texts(60), min_size=1, max_size=3))
    count = st.sampled_from((1, 2, 1000)) | st.integers(1, 1000)
    return {text: tuple(itertools.islice(itertools.cycle(names), draw(count))) for text in pressed}


@st.composite
def views(draw: st.DrawFn, most_choices: int = 1000) -> View:
    """An arbitrary view."""
    scene = draw(scenes(most_choices))
    tally = draw(tallies(scene))
    return View(
        channel_id=draw(st.integers(1, 2**63).map(str)),
        game_id=draw(st.text(max_size=80) | st.text("abc-_", min_size=38, max_size=42)),
        title=draw(long_texts(200)),
        cartridge_id="cartridge",
        turn=draw(st.integers(0, 999_999_999)),
        scene=scene,
        status=draw(st.sampled_from(Status)),
        deadline=draw(st.sampled_from((0.0, 1.7e9, 9.9e9 + 0.1))),
        seconds=draw(st.sampled_from((3.0, 10.0, 3600.0, 7.123456789))),
        tally=tally,
        cast=draw(casts),
        crown=draw(long_texts(80)),
        notice=draw(long_texts(2000)),
        saved=draw(st.booleans()),
        last=draw(st.none() | st.builds(LastTurn, st.just(tally), long_texts(1200))),
        art=draw(st.none() | st.builds(Art, st.just("a.png"), pictures, long_texts(2000))),
    )


def view_of(text: str = "You stand before a cave.", *choices: str | Choice, **others: Any) -> View:
    """A plain view with these values."""
    made = tuple(one if isinstance(one, Choice) else Choice(one) for one in choices)
    words = {name: others.pop(name) for name in ("title", "speaker", "mood", "end", "alt") if name in others}
    scene = Scene(text, made, **words)
    return View("1", "0123456789ab", "Cave", "cave", 2, scene, others.pop("status", Status.OPEN), **others)


def art(alt: str = "A cave", suffix: str = "png") -> Art:
    """A picture with this alternative text."""
    return Art("cave.png", Picture(b"", 1, 1, suffix), alt)
