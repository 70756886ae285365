"""Ink stories, compiled and run by inkjs inside QuickJS, in worker processes that can be killed."""
