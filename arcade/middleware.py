"""What every call passes: checks of where it comes from and how often, errors as answers, and security headers."""

import logging
import re
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from arcade.client_address import client_address
from arcade.context import Context
from arcade.errors import ApiError
from arcade.site import Site, is_loopback
from base.errors import UserError
from base.ids import log_incident
from game.errors import StoreError

log = logging.getLogger(__name__)

_SAFE_METHODS = {"GET", "HEAD"}
_PROXY_HEADERS = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host")
_SECURITY_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
        "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",  # the addresses of rooms are secrets
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


async def add_headers(_: web.Request, response: web.StreamResponse) -> None:
    """Add the headers that keep a browser strict to every answer."""
    for name, value in _SECURITY_HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers.popall("Server", None)


def middlewares(context: Context) -> list[Middleware]:
    """All middlewares, the outermost first."""

    @web.middleware
    async def check_source(request: web.Request, handler: Handler) -> web.StreamResponse:
        _check_host(request, context.site)
        _check_origin(request, context.site)
        context.rates.calls_per_address.check(client_address(request, context.site), "calls")
        return await handler(request)

    return [answer_errors, check_source]


@web.middleware
async def answer_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer every error with a status and one line."""
    try:
        return await handler(request)
    except ApiError as error:
        return _answer(error.status, str(error), **error.more)
    except StoreError as error:
        return _answer(503, str(error))
    except UserError as error:
        return _answer(409, str(error))
    except web.HTTPException as error:
        if error.status < web.HTTPBadRequest.status_code:
            raise
        return _answer(error.status, f"That can't be done: {error.reason}.")
    except Exception as error:  # noqa: BLE001 - logged with an incident, which the answer names
        incident = log_incident(log, error)
        return _answer(500, f"Something went wrong (incident {incident}): try again in a moment.")


def _answer(status: int, text: str, **more: Any) -> web.Response:
    return web.json_response({"error": text, **more}, status=status)


def _check_host(request: web.Request, site: Site) -> None:
    """Raise `ApiError` for a host name that is not ours: another site's name may be made to lead to this machine."""
    if not is_loopback(site.host) or request.host.lower() == site.public_host:
        return
    if not is_loopback(_without_port(request.host)):
        raise ApiError(421, "This arcade does not serve that address: set ARCADE_URL to the address that you use.")
    if site.open_to_all and any(name in request.headers for name in _PROXY_HEADERS):
        raise ApiError(403, "Behind a proxy this arcade needs ARCADE_URL and ARCADE_PASSWORD.")


def _without_port(host: str) -> str:
    return re.sub(r":\d+\Z", "", host)


def _check_origin(request: web.Request, site: Site) -> None:
    """Raise `ApiError` for a call, or a socket, from a page of another site."""
    if request.method in _SAFE_METHODS and not request.path.startswith("/api/"):
        return
    origin = request.headers.get("Origin")
    ours = {request.host.lower(), site.public_host} - {""}
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"} or (
        origin is not None and origin.lower().rpartition("://")[2] not in ours
    ):
        raise ApiError(403, "That came from another site: open the arcade itself.")
