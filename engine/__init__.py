"""One channel's console: a cartridge is put in, players press, scenes are shown. No Discord and no web are in here."""
