"""One channel's machine: a cartridge goes in, presses come, scenes come out. It knows no Discord and no web."""
