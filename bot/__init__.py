"""The process: its settings, its store, its start and its stop."""
