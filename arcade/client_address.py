"""The network address that a call comes from, as its rates are counted by."""

import ipaddress

from aiohttp import web

from arcade.site import Site, is_loopback


def client_address(request: web.Request, site: Site) -> str:
    """The address that a call comes from; behind a proxy on this machine, the one that the proxy names.

    An IPv6 address is cut to its /64 network: whoever has one address of it has all of them.
    """
    remote = request.remote or ""
    if site.url and is_loopback(remote):
        remote = ",".join(request.headers.getall("X-Forwarded-For", ())).rpartition(",")[2].strip() or remote
    try:
        address = ipaddress.ip_address(remote)
    except ValueError:
        return remote
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    return str(address.ipv4_mapped or address.packed[:8].hex())
