"""A stand-in for Discord: its REST and its gateway on a port of this machine, as small as a bot and its games need.

Where a bot could go wrong it is as strict as the real service: an interaction takes one answer, a picture comes with
the message that shows it, a repeated nonce sends nothing, a privileged intent is refused. It is more patient only where
a slow machine would be taken for a slow bot: that an answer comes within three seconds is tried with simulated time.
"""

import asyncio
import itertools
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from aiohttp import BodyPartReader, web

Json = dict[str, Any]

TOKEN = "a.right.token"  # noqa: S105 - it opens nothing
APPLICATION, GUILD, CHANNEL = "1100000000000000001", "1100000000004194306", "1100000000000000003"
COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5  # kinds of interactions
NEW_MESSAGE, THINKING, UPDATE_LATER, UPDATE = 4, 5, 6, 7  # kinds of answers that have a message
WRONG_TOKEN, DISALLOWED_INTENTS = 4004, 4014  # with which the gateway closes
_HEADERS = {"Content-Type": "application/json", "Via": "1.1 google"}
_OPEN = ("/interactions/", "/webhooks/")  # their address is all the permission they need
_PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15  # intents: members, presences, message content

_ids = map(str, itertools.count(1_400_000_000_000_000_000))
_ALL = str((1 << 53) - 1)
_BOT = {"id": APPLICATION, "username": "GameGirl", "discriminator": "0", "avatar": None, "bot": True}
_APPLICATION: Json = {
    "id": APPLICATION,
    "name": "GameGirl",
    "description": "",
    "icon": None,
    "bot_public": True,
    "flags": 0,
}
_APPLICATION |= {"bot_require_code_grant": False, "owner": _BOT, "verify_key": ""}
_CHANNEL = {"id": CHANNEL, "guild_id": GUILD, "type": 0, "name": "games", "position": 0, "permission_overwrites": []}
_ROLE = {"id": GUILD, "name": "@everyone", "permissions": _ALL}
_MESSAGE = {"content": "", "embeds": [], "components": [], "flags": 0, "type": 0, "author": _BOT, "channel_id": CHANNEL}


def _member(name: str) -> Json:
    number = str(1_200_000_000_000_000_000 + int.from_bytes(name.encode()[:6], "big"))
    user = {"id": number, "username": name.lower(), "discriminator": "0", "avatar": None, "global_name": name}
    return {"user": user, "roles": [], "joined_at": None, "deaf": False, "mute": False, "flags": 0, "permissions": _ALL}


@dataclass(frozen=True)
class Request:
    method: str
    path: str  # without `/api/v10`
    ids: Mapping[str, str]  # in the path
    body: Any
    files: Mapping[str, bytes]  # by name


class ApiError(Exception):
    """An error of the REST interface: its status and its body."""


class Discord:
    """`async with Discord() as discord`, and a bot whose `DISCORD_API` is `discord.api`."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.messages: dict[str, Json] = {}  # those that are there now by id, oldest first
        self.commands: list[Json] = []
        self.identified: list[Json] = []
        self.resumed: list[Json] = []
        self.closed: list[int | None] = []  # with which code each connection of the gateway ended
        self.shards = 1
        self.late: set[int] = set()  # shards that identify, and hear nothing
        self.refuses = 0  # a close code for every bot that identifies
        self.troubles: dict[str, tuple[float, ApiError | None]] = {}  # of the next that fits: seconds, error
        self._events: list[Json] = []
        self._socket: web.WebSocketResponse | None = None
        self._answers: dict[str, asyncio.Future[Request]] = {}  # by the token of the interaction
        self._shown: dict[str, Json | None] = {}  # the message an interaction was made on, or which answered it
        self._nonces: dict[str, Json] = {}
        self._sent: set[str] = set()  # the addresses of files

    async def __aenter__(self) -> Self:
        routes: list[tuple[str, str, Callable[[Request], Any]]] = [
            ("GET", "/users/@me", lambda _: _BOT),
            ("GET", "/{where:oauth2/applications|applications}/@me", lambda _: _APPLICATION),
            ("GET", "/gateway/bot", lambda _: {"url": self.gateway, "shards": self.shards, "session_start_limit": {}}),
            ("*", "/applications/{application}/{where:(guilds/[0-9]+/)?commands}", self._sync),
            ("POST", "/channels/{channel}/messages", self._send),
            ("*", "/channels/{channel}/messages/{message}", self._change),
            ("POST", "/interactions/{id}/{token}/callback", self._answer),
            ("POST", "/webhooks/{application}/{token}", self._send),
            ("*", "/webhooks/{application}/{token}/messages/{message}", self._change),
        ]
        app = web.Application(client_max_size=32 << 20)
        app.router.add_get("/", self._connect)
        for method, path, handler in routes:
            app.router.add_route(method, "/api/v10" + path, self._serving(handler))
        self._runner = web.AppRunner(app, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        here = f"127.0.0.1:{self._runner.addresses[0][1]}"
        self.api, self.gateway, self.files = f"http://{here}/api/v10", f"ws://{here}/", f"http://{here}/files"
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._runner.cleanup()

    def asked(self, fits: str) -> list[Request]:
        """The requests so far whose `METHOD /path` fits."""
        return [one for one in self.requests if re.fullmatch(fits, f"{one.method} {one.path}")]

    async def until(self, found: Callable[[], Any], seconds: float = 60.0) -> Any:
        """Wait until something is found (true), here or in the bot's process; returns it."""
        async with asyncio.timeout(seconds):
            while not (it := found()):  # noqa: ASYNC110 - another process has no event to wait for
                await asyncio.sleep(0.01)
        return it

    async def interact(self, kind: int, data: Json, user: str, message: Json | None = None) -> Request:
        """Let a user do something; returns the bot's answer."""
        token = f"token-{next(_ids)}"
        self._answers[token], self._shown[token] = asyncio.get_running_loop().create_future(), message
        payload = {
            "id": next(_ids), "application_id": APPLICATION, "type": kind, "token": token, "version": 1, "data": data,
            "guild_id": GUILD, "channel_id": CHANNEL, "channel": _CHANNEL, "member": _member(user), "context": 0,
            "locale": "en-US", "guild_locale": "en-US", "app_permissions": _ALL, "attachment_size_limit": 10 << 20,
        }  # fmt: skip
        await self.dispatch("INTERACTION_CREATE", payload | ({"message": message} if message else {}))
        return await asyncio.wait_for(self._answers[token], 60)

    async def dispatch(self, event: str, data: Json) -> None:
        """Tell the bot of an event; one that is not connected hears of it when it resumes."""
        self._events.append({"op": 0, "s": len(self._events) + 1, "t": event, "d": data})
        await self.signal(**self._events[-1])

    async def signal(self, **frame: Any) -> None:
        """Send a frame, if the bot is connected: `op=7` asks it to connect anew, `op=9` says its session is over."""
        if self._socket is not None and not self._socket.closed:
            await self._socket.send_json(frame)

    async def _connect(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 41250}})
        async for frame in socket:
            match frame.json():
                case {"op": 1}:
                    await socket.send_json({"op": 11})
                case {"op": 2, "d": told}:
                    await self._identify(socket, told)
                case {"op": 6, "d": told}:
                    await self._resume(socket, told)
        self.closed.append(socket.close_code)
        return socket

    async def _identify(self, socket: web.WebSocketResponse, told: Json) -> None:
        self.identified.append(told)
        wrong = WRONG_TOKEN if told["token"] != TOKEN else DISALLOWED_INTENTS if told["intents"] & _PRIVILEGED else 0
        if code := self.refuses or wrong:
            await socket.close(code=code)
            return
        number, count = told.get("shard", (0, 1))
        if number in self.late:
            return
        if (int(GUILD) >> 22) % count != number:  # without our server
            ready = {"user": _BOT, "application": _APPLICATION, "session_id": next(_ids), "shard": told["shard"]}
            frame = {"op": 0, "s": 1, "t": "READY", "d": {**ready, "guilds": [], "resume_gateway_url": self.gateway}}
            await socket.send_json(frame)
            return
        self._events, self._socket = [], socket
        ready = {"user": _BOT, "application": _APPLICATION, "session_id": next(_ids), "shard": told["shard"]}
        gone = [{"id": GUILD, "unavailable": True}]
        await self.dispatch("READY", {**ready, "guilds": gone, "resume_gateway_url": self.gateway})
        itself, guild = {**_member("It"), "user": _BOT}, {"id": GUILD, "name": "A server", "owner_id": "1"}
        await self.dispatch("GUILD_CREATE", {**guild, "roles": [_ROLE], "channels": [_CHANNEL], "members": [itself]})

    async def _resume(self, socket: web.WebSocketResponse, told: Json) -> None:
        self.resumed.append(told)
        for event in self._events[told["seq"] :]:
            await socket.send_json(event)
        self._socket = socket
        await self.dispatch("RESUMED", {})

    def _serving(self, handler: Callable[[Request], Any]) -> Callable[[web.Request], Any]:
        async def serve(asked: web.Request) -> web.Response:
            request = Request(asked.method, asked.path.removeprefix("/api/v10"), asked.match_info, *await _read(asked))
            self.requests.append(request)
            seconds, trouble = self._trouble(request)
            try:
                if not request.path.startswith(_OPEN) and asked.headers.get("Authorization") != f"Bot {TOKEN}":
                    raise ApiError(401, {"code": 0, "message": "401: Unauthorized"})  # noqa: TRY301 - as handlers do
                if trouble is not None:
                    raise trouble
                status, answer = 200, handler(request)
            except ApiError as error:
                status, answer = error.args
            await asyncio.sleep(seconds)
            return web.Response(status=status, body=json.dumps(answer).encode(), headers=_HEADERS)

        return serve

    def _trouble(self, asked: Request) -> tuple[float, ApiError | None]:
        fits = [one for one in self.troubles if asked in self.asked(one)]
        return self.troubles.pop(fits[0]) if fits else (0.0, None)

    def _sync(self, asked: Request) -> list[Json]:
        if asked.method == "PUT":
            self.commands = [{**one, "id": next(_ids), "application_id": APPLICATION} for one in asked.body]
        return self.commands

    def _send(self, asked: Request) -> Json:
        nonce = asked.body.get("enforce_nonce") and asked.body["nonce"]
        if nonce in self._nonces:
            return self._nonces[nonce]
        message = self._write({**_MESSAGE, "id": next(_ids)}, asked.body, asked.files)
        return self._nonces.setdefault(nonce or message["id"], message)

    def _change(self, asked: Request) -> Json | None:
        shown = self._shown.get(asked.ids.get("token", ""))
        message = self.messages.get(
            shown["id"] if shown and asked.ids["message"] == "@original" else asked.ids["message"]
        )
        if message is None:
            raise ApiError(404, {"code": 10008, "message": "Unknown Message"})
        if asked.method == "DELETE":
            return self.messages.pop(message["id"]) and None
        return self._write(message, asked.body or {}, asked.files)

    def _write(self, message: Json, body: Json, files: Mapping[str, bytes]) -> Json:
        here = f"{self.files}/{message['id']}/"
        self._sent |= {here + name for name in files}
        given = json.loads(json.dumps(body).replace("attachment://", here))
        if lost := set(re.findall(here + r'[^"]+', json.dumps(given))) - self._sent:
            raise ApiError(400, {"code": 50035, "message": f"Invalid Form Body: no file came for {lost}"})
        message |= {key: given[key] for key in _MESSAGE if given.get(key) is not None}
        return self.messages.setdefault(str(message["id"]), message)

    def _answer(self, asked: Request) -> Json:
        token, kind, data = asked.ids["token"], asked.body["type"], asked.body.get("data") or {}
        if self._answers[token].done():
            raise ApiError(400, {"code": 40060, "message": "Interaction has already been acknowledged."})
        if kind in {NEW_MESSAGE, THINKING}:
            self._shown[token] = {**_MESSAGE, "id": next(_ids)}
        shown = self._shown[token] if kind in {NEW_MESSAGE, THINKING, UPDATE, UPDATE_LATER} else None
        if shown is not None:
            self._write(shown, data, asked.files)
        self._answers[token].set_result(asked)
        interaction = {"id": asked.ids["id"], "type": COMMAND, "response_message_id": shown and shown["id"]}
        return {"interaction": interaction, "resource": shown and {"type": kind, "message": shown}}


async def _read(asked: web.Request) -> tuple[Any, dict[str, bytes]]:
    if asked.content_type != "multipart/form-data":
        return (await asked.json() if asked.can_read_body else None), {}
    form = await asked.multipart()
    parts = {one.filename or "": bytes(await one.read()) async for one in form if isinstance(one, BodyPartReader)}
    return json.loads(parts.pop("")), parts
