"""The context: the parts of the arcade that its routes share."""

import secrets
from dataclasses import dataclass
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


async def open_context(site: Site, redis: Any, consoles: Consoles, links: WatchLinks) -> Context:
    """Put a context together, with the rooms and games that are in the store.

    Raises what the store's client raises.
    """
    await redis.setnx(_SECRET, secrets.token_urlsafe(32))
    secret = coercion.text(await redis.get(_SECRET))
    identities, moderators, rates = Identities(secret), Moderators(secret, site), RateLimits(site.limits)
    rooms = Rooms(redis, site.limits.rooms)
    await rooms.load()
    await consoles.restore_all([GUILD], lambda _: None)
    return Context(
        site=site,
        consoles=consoles,
        links=links,
        rooms=rooms,
        screens=WebScreens(consoles, rooms, links),
        characters=CharacterStore(redis, consoles),
        identities=identities,
        moderators=moderators,
        auth=Auth(identities, moderators, rates.calls_per_player),
        rates=rates,
    )
