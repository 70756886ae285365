"""Viewers of a room, in a process of their own: `python -m bench.viewers URL HOW_MANY TURNS` prints each turn's ms."""

import asyncio
import json
import re
import sys
import time
from collections import defaultdict

from aiohttp import ClientSession, TCPConnector, WSMsgType

_TURN = re.compile(r'"turn":(\d+),"status":"(?:open|over)"')


async def _look(http: ClientSession, url: str, turns: int, seen: dict[int, list[float]]) -> None:
    async with http.ws_connect(url) as socket:
        await socket.send_str('{"player":null}')
        shown = 0
        while shown < turns:
            message = await socket.receive()
            now = time.perf_counter()
            if message.type is not WSMsgType.TEXT:
                raise ConnectionError(f"the socket was closed: {message}")
            found = _TURN.search(message.data)
            if found and int(found[1]) > shown:
                shown = int(found[1])
                seen[shown].append(now)


async def main(url: str, viewers: int, turns: int) -> None:
    seen: dict[int, list[float]] = defaultdict(list)
    async with ClientSession(connector=TCPConnector(limit=0)) as http:
        await asyncio.gather(*(_look(http, url, turns, seen) for _ in range(viewers)))
    missed = [turn for turn, times in seen.items() if len(times) != viewers]
    if missed or len(seen) != turns:
        raise SystemExit(f"not everybody saw every turn: {missed or sorted(seen)}")
    print(json.dumps([(max(times) - min(times)) * 1000 for times in seen.values()]))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
