"""What the tests in a browser play with: the real process, its pages, and cartridges with short windows."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, expect

ROOT = Path(__file__).parents[2]
DESKTOP, PHONE = (1280, 800), (360, 640)
_ADDRESS = re.compile(r"(http://[\d.]+:\d+)\S*")

MANIFEST = """
id = "{id}"
title = "{title}"
author = "The tests"
summary = "A story that is over soon."
language = "en-GB"
story = "story.ink"
seconds = {seconds}
"""

QUICK = """
-> door
=== door ===
# title: The Door
# speaker: THE DOOR
# mood: warm
"Knock," says the door.
It is a <b>bold</b> door & means it.
+ [Knock] -> hall
+ [Wait] -> door
+ [Kick it # crown # style: danger] -> hall
=== hall ===
# title: The Hall
# mood: eerie
There is a cake in the hall.
+ [Eat it] -> end
+ [Go back] -> door
=== end ===
# title: The Crumbs
It was a good cake.
# end: victory
-> END
"""

CROWD = """
VAR number = 0
-> begin
=== begin ===
# title: A Hundred Doors
~ number = 0
There are a hundred doors.
-> doors
=== doors ===
~ number = number + 1
{ number < 100:
    <- door(number)
    -> doors
}
<- door(number)
-> DONE
=== door(which) ===
+ [Door {which}] -> begin
"""

LONG = "-> page\n=== page ===\n# title: A Long Page\n" + "\n".join(
    f"Paragraph {number}. " + "The rain went on, and so did the sentence, as sentences about rain do. " * 6
    for number in range(1, 31)
)
LONG += "\n+ [Turn the page] -> page\n+ [Close the book, which is heavier than it looks, and leave it here] -> END\n"

CARTRIDGES = {"quick": (QUICK, 3), "slow": (QUICK, 30), "crowd": (CROWD, 3), "long": (LONG, 3)}


def write_cartridges(folder: Path) -> None:
    """Put the cartridges above into a folder."""
    for name, (story, seconds) in CARTRIDGES.items():
        write_cartridge(folder / name, story, seconds)


def write_cartridge(folder: Path, story: str, seconds: int) -> None:
    """Write one cartridge."""
    folder.mkdir(parents=True, exist_ok=True)
    title = f"The {folder.name.title()} One"
    manifest = MANIFEST.format(id=folder.name, title=title, seconds=seconds)
    (folder / "cartridge.toml").write_text(manifest, encoding="utf-8")
    (folder / "story.ink").write_text(story, encoding="utf-8")


class Arcade:
    """The real process, with a store of its own."""

    def __init__(self, data: Path, *words: str, **settings: str) -> None:
        self._data = data
        self._words = words
        self._environment = {
            **{key: value for key, value in os.environ.items() if key in {"PATH", "HOME", "LANG", "TMPDIR"}},
            "DATA_DIR": str(data),
            "ARCADE_PORT": "0",
            "LOG_LEVEL": "WARNING",
            **settings,
        }
        self._log = data.parent / f"{data.name}.log"
        self._process: subprocess.Popen[str] | None = None
        self.address = ""  # where it is
        self.opened = ""  # the page that it says to open

    def start(self) -> None:
        """Start it, on the port that it had before if it was started before."""
        if self.address:
            self._environment["ARCADE_PORT"] = self.address.rsplit(":", 1)[1]
        with self._log.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-m", "bot", *self._words],
                cwd=ROOT,
                env=self._environment,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if found := _ADDRESS.search(line):
                self.opened, self.address = found[0], found[1]
                return
        raise AssertionError(f"the arcade did not start: {self.log()}")

    def like(self, other: "Arcade") -> "Arcade":
        """Take over the stories that another has compiled, which takes longer than all the rest."""
        shutil.copytree(other._data / "cache", self._data / "cache")
        return self

    def kill(self) -> None:
        """End it as a power cut does."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it in order; one that was killed is started for that, as its store runs on."""
        if self._process is None or self._process.returncode is not None:
            self.start()
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        assert self._process is not None
        assert self._process.stdout is not None
        self._process.send_signal(how)
        self._process.wait(timeout=30)
        self._process.stdout.close()

    def log(self) -> str:
        """What it has logged."""
        return self._log.read_text(encoding="utf-8")

    def call(self, path: str, token: str = "", **body: Any) -> Any:
        """Call it as a page does."""
        headers = {"Content-Type": "application/json", **({"X-Player": token} if token else {})}
        request = urllib.request.Request(  # noqa: S310 - our own server
            f"{self.address}/api/{path}", json.dumps(body).encode(), headers, method="POST"
        )
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 - our own server
            return json.load(answer)

    def room(self, cartridge: str = "", name: str = "The Room") -> str:
        """Open a room, perhaps with a cartridge in it, and return its address."""
        token = self.call("players", name="The Host")["token"]
        room = self.call("rooms", token, name=name)["room"]
        if cartridge:
            self.call(f"rooms/{room}/boot", token, cartridge=cartridge)
        return f"{self.address}/room/{room}"


@dataclass
class Seat:
    """Somebody's page. What its console says and what it loads is kept, for the test's end."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    outage: bool = False  # the server was away: a browser complains of that, and rightly
    addresses: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._asked)

    def _said(self, message: ConsoleMessage) -> None:
        refused = "/api/" in message.location.get("url", "")  # the page says that in words of its own
        if message.type in {"error", "warning"} and not refused:
            self.complaints.append(message.text)

    def _asked(self, request: Request) -> None:
        self.addresses.append(request.url)

    def go(self, address: str, name: str = "") -> "Seat":
        """Go to an address, and say who one is where that is asked for."""
        self.page.goto(address)
        if name:
            self.name(name)
        return self

    def name(self, name: str) -> None:
        """Answer who is playing."""
        self.page.get_by_label("Your name").fill(name)
        self.page.locator("#name-dialog").get_by_role("button", name="Play").click()
        expect(self.page.locator("#name-dialog")).to_be_hidden()

    def choice(self, text: str) -> Locator:
        """The button of a choice."""
        return self.page.locator(".choice", has_text=text)

    def press(self, text: str) -> None:
        """Press a choice, and see that it was taken."""
        self.choice(text).click()
        expect(self.choice(text)).to_have_attribute("aria-pressed", "true")

    def sees(self, title: str) -> None:
        """The scene of this title is on the screen, if not at once then when the window has closed."""
        expect(self.page.locator(".scene-title")).to_have_text(title, timeout=25_000)

    def menu(self, item: str) -> None:
        """Do something from the menu."""
        self.page.locator('[data-does="menu"]:visible').first.click()
        self.page.locator("#menu-dialog").get_by_role("button", name=item, exact=True).click()

    def part(self, name: str) -> Locator:
        """A part of the page."""
        return self.page.locator(f'[data-part="{name}"]')


Sit = Callable[..., Seat]
