"""Who may boot, swap and exit: everybody at home, else those who know the password."""

import hmac

from aiohttp import web
from itsdangerous import BadData, URLSafeTimedSerializer

from arcade.site import Site

COOKIE = "arcade_moderator"
_SECONDS = 30 * 24 * 60 * 60


class Moderators:
    """Knows a moderator by a signed cookie. Another password, or another secret, ends every cookie."""

    def __init__(self, secret: str, site: Site) -> None:
        """Ask for the site's password."""
        self._site = site
        self._cookies = URLSafeTimedSerializer([f"{secret}{site.password}"], salt="arcade moderator")

    def knows(self, request: web.Request) -> bool:
        """Whether this request comes from one who may do everything."""
        if self._site.open_to_all:
            return True
        try:
            return bool(self._cookies.loads(request.cookies.get(COOKIE, ""), max_age=_SECONDS) == "moderator")
        except (BadData, ValueError):
            return False

    def is_right(self, password: str) -> bool:
        """Whether this is the password; takes as long whatever is wrong with it."""
        ours = self._site.password
        return bool(ours) and hmac.compare_digest(password.encode("utf-8", "replace"), ours.encode())

    def let_in(self, response: web.StreamResponse) -> None:
        """Give the cookie."""
        response.set_cookie(
            COOKIE,
            str(self._cookies.dumps("moderator")),
            max_age=_SECONDS,
            path="/",
            httponly=True,
            samesite="Strict",
            secure=self._site.url.startswith("https:"),
        )

    def let_out(self, response: web.StreamResponse) -> None:
        """Take the cookie back."""
        response.del_cookie(COOKIE, path="/", httponly=True, samesite="Strict")
