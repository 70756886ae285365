"""Backups: saved games and characters as one file, made and brought in while the bot runs."""
