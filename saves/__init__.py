"""How one channel's game is laid out in the store. `game_session` is its only door."""
