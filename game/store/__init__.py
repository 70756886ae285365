"""The store of games: where each is kept, and how it is read and written."""
