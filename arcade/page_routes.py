"""The page itself, which is the same at every address, and its files."""

from aiohttp import web

from arcade.site import Site


class PageRoutes:
    """Hands out the page as it is on disk."""

    def __init__(self, site: Site) -> None:
        """The page of this site."""
        self._page = site.page

    def routes(self) -> list[web.AbstractRouteDef]:
        """The page's addresses, and the folder of its files."""
        return [
            web.get("/", self.page),
            web.get("/room/{room}", self.page),
            web.get("/watch/{key}", self.page),
            web.get("/page/{file:.+}", self.file),
        ]

    async def page(self, _: web.Request) -> web.FileResponse:
        """The page, whatever it is to show: it finds out by its address."""
        return self._sent("index.html")

    async def file(self, request: web.Request) -> web.FileResponse:
        """One of the page's files."""
        return self._sent(request.match_info["file"])

    def _sent(self, name: str) -> web.FileResponse:
        try:
            path = (self._page / name.replace("\0", "")).resolve()
            found = path.is_relative_to(self._page.resolve()) and path.is_file()
        except OSError:  # a name that no file can have
            raise web.HTTPNotFound from None
        if not found:
            raise web.HTTPNotFound
        return web.FileResponse(path, headers={"Cache-Control": "no-cache"})
