"""The context: the parts of the arcade that its routes share."""

import secrets
from dataclasses import dataclass
from functools import partial
from typing import Any

from arcade.auth import Auth
from arcade.character_store import CharacterStore
from arcade.identities import Identities
from arcade.moderators import Moderators
from arcade.rate_limits import RateLimits
from arcade.rooms import GUILD, Rooms
from arcade.screens import WebScreens
from arcade.site import Site
from base import coercion
from engine.consoles import Consoles
from engine.links import WatchLinks

_SECRET = "arcade:secret"  # noqa: S105 - the name of its key in the store


@dataclass(frozen=True)
class Context:
    """What is served: the consoles, the rooms with their screens, and who may do what."""

    site: Site
    consoles: Consoles
    links: WatchLinks
    rooms: Rooms
    screens: WebScreens
    characters: CharacterStore
    identities: Identities
    moderators: Moderators
    auth: Auth
    rates: RateLimits


async def open_context(site: Site, consoles: Consoles, links: WatchLinks) -> Context:
    """Put a context together, with the rooms and games that are in the store. Raises `StoreError`."""
    secret = await consoles.store.call("read the arcade's secret", partial(_secret, consoles.store.client))
    identities, moderators = Identities(secret), Moderators(secret, site)
    rates = RateLimits(site.limits, consoles.clock.monotonic)
    rooms = Rooms(consoles.store, site.limits.rooms)
    await rooms.load()
    await consoles.restore_all([GUILD], lambda _: None)
    return Context(
        site=site,
        consoles=consoles,
        links=links,
        rooms=rooms,
        screens=WebScreens(consoles, rooms, links),
        characters=CharacterStore(consoles),
        identities=identities,
        moderators=moderators,
        auth=Auth(identities, moderators, rates.calls_per_player),
        rates=rates,
    )


async def _secret(redis: Any) -> str:
    """What tokens and cookies are signed with; made on the first call."""
    await redis.setnx(_SECRET, secrets.token_urlsafe(32))
    return coercion.text(await redis.get(_SECRET))
