"""What every call goes through: whence it comes, how often, and what goes out with the answer."""

import ipaddress
import logging
import re
import uuid

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from redis.exceptions import RedisError

from arcade.context import Context
from arcade.errors import ApiError, too_many
from arcade.site import is_loopback
from base.errors import UserError

log = logging.getLogger(__name__)

_SAFE = {"GET", "HEAD"}
_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host")
_POLICY = {
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
    """Send what keeps a browser strict with every answer."""
    for name, value in _POLICY.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers.popall("Server", None)


def guard(context: Context) -> list[Middleware]:
    """The middlewares, the outermost first."""

    @web.middleware
    async def answer(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except UserError as error:
            status, more = (error.status, error.more) if isinstance(error, ApiError) else (409, {})
            return web.json_response({"error": str(error), **more}, status=status)
        except web.HTTPException as error:
            if error.status < web.HTTPBadRequest.status_code:
                raise
            return web.json_response({"error": f"That can't be done: {error.reason}."}, status=error.status)
        except (RedisError, TimeoutError) as error:
            log.warning("the store does not answer: %r", error)
            return web.json_response({"error": "The store does not answer: try again in a minute."}, status=503)
        except Exception:
            incident = uuid.uuid4().hex[:8]
            log.exception("incident %s", incident)
            text = f"Something went wrong (incident {incident}): try again in a moment."
            return web.json_response({"error": text}, status=500)

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        _check_host(context, request)
        _check_origin(context, request)
        if not context.rates.calls_of_an_address.take(address_of(context, request)):
            raise too_many("calls")
        return await handler(request)

    return [answer, check]


def _check_host(context: Context, request: web.Request) -> None:
    """At home only this machine's own names count: a page of elsewhere may have had its name turned to this address."""
    site = context.site
    if not is_loopback(site.host) or request.host.lower() == site.public_host:
        return
    if not is_loopback(_without_port(request.host)):
        raise ApiError(421, "This arcade has another address: set ARCADE_URL to the one that you use.")
    if site.open_to_all and any(name in request.headers for name in _FORWARDED):
        raise ApiError(403, "Behind a proxy this arcade needs ARCADE_URL and ARCADE_PASSWORD.")


def _without_port(host: str) -> str:
    return re.sub(r":\d+\Z", "", host)


def _check_origin(context: Context, request: web.Request) -> None:
    """What a page of another site sends is not taken, and a socket is not opened for it."""
    if request.method in _SAFE and not request.path.startswith("/api/"):
        return
    origin = request.headers.get("Origin")
    ours = {request.host.lower(), context.site.public_host} - {""}
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"} or (
        origin is not None and origin.lower().rpartition("://")[2] not in ours
    ):
        raise ApiError(403, "That came from another site: open the arcade itself.")


def address_of(context: Context, request: web.Request) -> str:
    """Where a call comes from; behind a proxy on this machine, what the proxy says."""
    remote = request.remote or ""
    if context.site.url and is_loopback(remote):
        remote = ",".join(request.headers.getall("X-Forwarded-For", ())).rpartition(",")[2].strip() or remote
    return _household(remote)


def _household(address: str) -> str:
    """An address, or the /64 network that it is in: whoever has one of IPv6 has all of those."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, ipaddress.IPv4Address):
        return str(ip)
    return str(ip.ipv4_mapped or ip.packed[:8].hex())
