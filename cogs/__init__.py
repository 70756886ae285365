"""Discord as a front-end."""
