"""Cartridges: reading them from disk, checking them, and the shelf that holds them."""
