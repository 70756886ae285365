"""The page itself, the same one at every address, and its files."""

from aiohttp import web

from arcade.site import Site


class PageRoutes:
    """Serves the page as it is on disk."""

    def __init__(self, site: Site) -> None:
        """Serve the page of this site."""
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
        """The page; what it shows depends on its address."""
        return self._file_response("index.html")

    async def file(self, request: web.Request) -> web.FileResponse:
        """One of the page's files."""
        return self._file_response(request.match_info["file"])

    def _file_response(self, name: str) -> web.FileResponse:
        try:
            path = (self._page / name.replace("\0", "")).resolve()
            found = path.is_relative_to(self._page.resolve()) and path.is_file()
        except OSError:  # a name that no file can have
            raise web.HTTPNotFound from None
        if not found:
            raise web.HTTPNotFound
        return web.FileResponse(path, headers={"Cache-Control": "no-cache"})
