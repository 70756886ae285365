"""Telling Discord which commands there are: only when they have changed, since it takes 200 such changes a day."""

import asyncio
import hashlib
import json
import logging
from functools import partial
from typing import Any

import discord
from discord import app_commands

from base import coercion
from game.errors import StoreError
from game.store.store import Store

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 20.0
_KEY = "discord:commands:{}"


async def sync_commands(tree: app_commands.CommandTree[Any], application_id: int, store: Store) -> bool:
    """Send Discord the tree's commands, unless their digest is the one that was sent last; whether they were sent."""
    payload = [command.to_dict(tree) for command in tree.get_commands()]
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    key = _KEY.format(application_id)
    try:
        if coercion.text(await store.call("read the commands' digest", partial(store.client.get, key))) == digest:
            return False
        async with asyncio.timeout(_PATIENCE_SECONDS):  # a rate limit is waited for by discord.py, however long
            await tree.sync()
        await store.call("save the commands' digest", partial(store.client.set, key, digest))
    except (StoreError, OSError, TimeoutError, discord.HTTPException) as error:
        log.warning("the commands could not be brought up to date, those of before stay: %s", error)
        return False
    log.info("sent %s commands to Discord", len(payload))
    return True
