"""One channel's game: plain data, what may happen to it, and the store that keeps it."""
