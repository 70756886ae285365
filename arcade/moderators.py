"""Moderators: who may boot, swap and exit. Everybody on an open arcade, else those who know the password."""

import hmac

from aiohttp import web
from itsdangerous import BadData, URLSafeTimedSerializer

from arcade.site import Site

COOKIE = "arcade_moderator"
_SECONDS = 30 * 24 * 60 * 60


class Moderators:
    """Recognises a moderator by a signed cookie. A new password, or a new secret, ends every cookie."""

    def __init__(self, secret: str, site: Site) -> None:
        """Sign cookies with this secret and the site's password."""
        self._site = site
        self._cookies = URLSafeTimedSerializer([f"{secret}{site.password}"], salt="arcade moderator")

    def is_moderator(self, request: web.Request) -> bool:
        """Whether this request comes from a moderator."""
        if self._site.open_to_all:
            return True
        try:
            return bool(self._cookies.loads(request.cookies.get(COOKIE, ""), max_age=_SECONDS) == "moderator")
        except (BadData, ValueError):
            return False

    def is_password(self, text: str) -> bool:
        """Whether this is the password; takes the same time for every wrong one."""
        password = self._site.password
        return bool(password) and hmac.compare_digest(text.encode("utf-8", "replace"), password.encode())

    def set_cookie(self, response: web.StreamResponse) -> None:
        """Make whoever gets this response a moderator."""
        response.set_cookie(
            COOKIE,
            str(self._cookies.dumps("moderator")),
            max_age=_SECONDS,
            path="/",
            httponly=True,
            samesite="Strict",
            secure=self._site.url.startswith("https:"),
        )

    def delete_cookie(self, response: web.StreamResponse) -> None:
        """Make whoever gets this response a moderator no more."""
        response.del_cookie(COOKIE, path="/", httponly=True, samesite="Strict")
