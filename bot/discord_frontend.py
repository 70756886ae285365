"""Discord as a front-end: logging in, and what to say when that fails."""

import asyncio
import logging
from collections.abc import Callable

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.errors import FrontEndError
from bot.services import Services
from bot.settings import Settings
from cogs.client import Client
from cogs.watching import Watch

log = logging.getLogger(__name__)

EXIT_TOKEN = 4
EXIT_INTENT = 5
EXIT_UNREACHABLE = 6

_LOGIN_SECONDS = 60.0


class DiscordFrontEnd:
    """Serves the games on Discord."""

    def __init__(
        self, services: Services, settings: Settings, token: str, arcade: Callable[[], str] | None = None
    ) -> None:
        """Log in with this token when it is run; `arcade` tells the address of an arcade beside it."""
        self._token = token
        self._api = str(settings.discord_api).rstrip("/") if settings.discord_api else ""
        watch = Watch(services.links, arcade) if arcade else None
        self._client = Client(services.consoles, ready=_say_ready, watch=watch)

    async def run(self) -> None:
        """Serve until closed; raises `FrontEndError` for a wrong token, a refused intent, or Discord out of reach."""
        if self._api:
            Route.BASE = self._api
        try:
            async with self._client:
                await self._log_in()
                await self._client.connect()
        except discord.LoginFailure as error:
            raise FrontEndError(
                "Discord does not know this token: copy the bot's token anew into DISCORD_TOKEN.", EXIT_TOKEN
            ) from error
        except discord.PrivilegedIntentsRequired as error:
            raise FrontEndError(
                "Discord refuses an intent to this application: in the developer portal, under Bot, allow it.",
                EXIT_INTENT,
            ) from error
        except discord.ConnectionClosed as error:
            raise _closed(error) from error
        except (discord.HTTPException, discord.GatewayNotFound, aiohttp.ClientError, OSError, TimeoutError) as error:
            raise FrontEndError(
                f"Discord can't be reached ({type(error).__name__}): check the network, then start the bot again.",
                EXIT_UNREACHABLE,
            ) from error

    async def _log_in(self) -> None:
        try:
            async with asyncio.timeout(_LOGIN_SECONDS):
                await self._client.login(self._token)
                if self._api:  # discord.py asks for the gateway's address only once, and falls back to Discord's own
                    _, address, _ = await self._client.http.get_bot_gateway()
                    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(address)
        except (TypeError, KeyError, ValueError) as error:
            raise FrontEndError(
                "What answers there is not Discord: check DISCORD_API, and the network.", EXIT_UNREACHABLE
            ) from error

    async def close(self) -> None:
        """Leave Discord."""
        await self._client.close()


_AUTHENTICATION_FAILED = 4004
_INTENTS = {4013, 4014}  # https://docs.discord.com/developers/topics/opcodes-and-status-codes


def _closed(error: discord.ConnectionClosed) -> FrontEndError:
    if error.code == _AUTHENTICATION_FAILED:
        return FrontEndError("Discord does not know this token any more: copy it anew into DISCORD_TOKEN.", EXIT_TOKEN)
    if error.code in _INTENTS:
        return FrontEndError(
            "Discord refuses an intent to this application: allow it in the developer portal.", EXIT_INTENT
        )
    return FrontEndError(f"Discord closed the connection ({error.code}): start the bot again.", EXIT_UNREACHABLE)


def _say_ready(client: Client) -> None:
    servers = len(client.guilds)
    print(
        f"Ready on Discord as {client.user}, in {servers} server{'' if servers == 1 else 's'}. Invite: {client.invite}",
        flush=True,
    )
