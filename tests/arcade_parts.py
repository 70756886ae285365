"""What tests of the arcade share: visitors who talk to its server as the page does, and a room to play in."""

import asyncio
import json
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType
from engine_parts import CAVE, Make, SlowClock

from arcade.server import Server

LONG = 120.0  # nothing here takes so long unless it has failed, on whatever machine


class Look:
    """A socket, as a page has it."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.socket = socket

    async def next(self) -> dict[str, Any]:
        """The next message, whichever it is."""
        async with asyncio.timeout(LONG):
            message = await self.socket.receive()
        assert message.type is WSMsgType.TEXT, message
        found: dict[str, Any] = json.loads(message.data)
        return found

    async def until(self, kind: str = "view", **view: Any) -> dict[str, Any]:
        """The next message of this type, or the next view that has all these values."""
        while True:
            message = await self.next()
            if message["type"] == kind and all(
                (message["view"] or {}).get(key) == value for key, value in view.items()
            ):
                return message

    async def closed(self) -> int | None:
        """Wait until it is closed, and return the code."""
        async with asyncio.timeout(LONG):
            while (await self.socket.receive()).type is WSMsgType.TEXT:
                pass
        return self.socket.close_code


class Visitor:
    """A visitor of the arcade, who sends requests and opens sockets."""

    def __init__(self, http: ClientSession, server: Server) -> None:
        self.http = http
        self.base = f"http://127.0.0.1:{server.port}"
        self.id = self.token = ""

    async def call(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        """Call the server; returns the status and what it answered."""
        if self.token:
            headers.setdefault("X-Player", self.token)
        sent = {} if body is None and method != "GET" else body
        async with self.http.request(method, f"{self.base}{path}", headers=headers, json=sent) as answer:
            return answer.status, await answer.json()

    async def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Call the server and return its answer, which has to be a 200."""
        status, answer = await self.call(method, path, body)
        assert status == 200, answer
        return answer

    async def post(self, path: str, **body: Any) -> Any:
        """Post and return the answer, likewise."""
        return await self.ask("POST", path, body)

    async def enter(self, name: str) -> "Visitor":
        """Become a player of this name."""
        made = await self.post("/api/players", name=name)
        self.id, self.token = made["id"], made["token"]
        return self

    async def look(self, path: str, token: str | None = None) -> Look:
        """Open a socket and say who is there."""
        socket = await self.http.ws_connect(f"{self.base}{path}")
        await socket.send_json({"player": token})
        return Look(socket)


class Table:
    """A room with a game in it, and those who play."""

    def __init__(self, server: Server, clock: SlowClock, room: str) -> None:
        self.server = server
        self.clock = clock
        self.room = room
        self.path = f"/api/rooms/{room}"

    @property
    def screen(self) -> Any:
        """The room's screen."""
        room = self.server.context.rooms.get(self.room)
        assert room is not None
        return self.server.context.screens.of_room(room)

    @property
    def view(self) -> Any:
        """What is shown."""
        view = self.screen.console.view()
        assert view is not None
        return view

    async def press(self, visitor: Visitor, text: str) -> Any:
        """Press the choice with this text."""
        texts = [choice.text for choice in self.view.scene.choices]
        press = {"game": self.view.game_id, "turn": self.view.turn, "choice": texts.index(text)}
        return await visitor.post(f"{self.path}/press", **press)

    async def close_window(self) -> None:
        """Let the window's time pass and wait for the next scene."""
        turn = self.view.turn
        self.clock.pass_by(max(0.0, self.view.deadline - self.clock.now))
        for _ in range(4000):
            if self.view.turn != turn:
                return
            await asyncio.sleep(0.002)
        raise AssertionError("the window did not close")


async def put_on_shelf(server: Server, make: Make) -> None:
    """Put the cave on the shelf, as `cave`."""
    server.context.consoles.shelf.put(await make("cave", CAVE))
