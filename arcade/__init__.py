"""The arcade: a web page in which the same games are played, written and watched."""
