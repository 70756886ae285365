"""The place to play that is Discord."""
