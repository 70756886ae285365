"""Words can be read on everything that they stand on, also where axe can't tell: on plastic and on the screen."""

import pytest

from browser.parts import Arcade, Sit

TINTS = ("nebula", "lagoon", "marmalade", "fern", "ember")
MOODS = ("", "calm", "comic", "eerie", "grand", "sad", "tense", "warm")
ENOUGH = 4.5
PAIRS = {
    "shell-ink": ("shell", "shell-2"),
    "desk-ink": ("desk", "desk-glow", "desk-glow-2"),
    "desk-faint": ("desk", "desk-glow", "desk-glow-2"),
    "ink": ("key", "key-2", "key-fill", "primary-fill", "success-fill", "danger-fill", "sheet", "field"),
    "faint": ("key", "key-2", "sheet"),
    "accent-ink": ("accent",),
    "accent": ("sheet",),
    "danger": ("sheet", "key", "key-2"),
    "glass-ink": ("glass", "glass-2"),
    "glass-faint": ("glass", "glass-2"),
    "sweet-ink": ("sweet-1", "sweet-2", "sweet-3", "sweet-4"),
}
ON_SCREEN = {"lcd-ink": ("lcd", "lcd-2"), "lcd-faint": ("lcd", "lcd-2"), "lcd-accent": ("lcd", "lcd-2")}

# A canvas turns every colour into numbers, as they come to the screen.
MEASURE = """([pairs, where]) => {
    const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const probe = document.createElement('i');
    document.querySelector(where).append(probe);
    const light = (name) => {
        probe.style.color = `var(--${name})`;
        canvas.fillStyle = getComputedStyle(probe).color;
        canvas.fillRect(0, 0, 1, 1);
        const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => value / 255);
        const [r, g, b] = parts.map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const found = [];
    for (const [words, grounds] of Object.entries(pairs)) {
        for (const ground of grounds) {
            const [more, less] = [light(words), light(ground)].sort((one, other) => other - one);
            found.push([words, ground, (more + 0.05) / (less + 0.05)]);
        }
    }
    probe.remove();
    return found;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_of_words_stands_out_from_its_grounds(arcade: Arcade, sit: Sit, scheme: str) -> None:
    page = sit(color_scheme=scheme, reduced_motion="reduce").go(arcade.room("slow"), "Ada").page
    weak = []
    for tint in TINTS:
        page.evaluate("tint => { document.documentElement.dataset.tint = tint }", tint)
        for words, ground, ratio in page.evaluate(MEASURE, [PAIRS, "body"]):
            if ratio < ENOUGH:
                weak.append((tint, words, ground, round(ratio, 2)))
    for mood in MOODS:
        page.evaluate("mood => { document.querySelector('.lcd').dataset.mood = mood }", mood)
        for words, ground, ratio in page.evaluate(MEASURE, [ON_SCREEN, ".lcd"]):
            if ratio < ENOUGH:
                weak.append((mood, words, ground, round(ratio, 2)))
    assert not weak
