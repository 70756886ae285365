"""The parts of the tests in a browser: one process and one browser for all of them, fresh pages for each."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from browser.parts import DESKTOP, Arcade, Seat, Sit, write_cartridges

# As root and without a network of any kind, as in most containers.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium."""
    finder = Path(__file__).with_name("find-chromium")
    found = subprocess.run([finder], capture_output=True, text=True, check=False)  # noqa: S603 - our own script
    if found.returncode:
        pytest.exit(found.stderr.strip(), returncode=1)
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=found.stdout.strip(), args=ARGUMENTS)
        yield made
        made.close()


@pytest.fixture(scope="session")
def cartridges(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with cartridges whose windows are short, and others that are hard to show."""
    folder = tmp_path_factory.mktemp("cartridges")
    write_cartridges(folder)
    return folder


@pytest.fixture(scope="session")
def arcade(tmp_path_factory: pytest.TempPathFactory, cartridges: Path) -> Iterator[Arcade]:
    """The arcade that most tests share: each has a room of its own."""
    made = Arcade(tmp_path_factory.mktemp("arcade") / "data", CARTRIDGES_DIR=str(cartridges))
    made.start()
    yield made
    made.stop()


@pytest.fixture
def own_arcade(tmp_path: Path, cartridges: Path, arcade: Arcade) -> Iterator[Arcade]:
    """An arcade of this test's own, which may be killed."""
    made = Arcade(tmp_path / "data", CARTRIDGES_DIR=str(cartridges)).like(arcade)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def sit(browser: Browser) -> Iterator[Sit]:
    """Makes a page, in a browser of its own or beside another; sees afterwards that nothing went wrong in it."""
    seats: list[Seat] = []
    contexts: list[BrowserContext] = []

    def made(size: tuple[int, int] = DESKTOP, beside: Seat | None = None, **options: Any) -> Seat:
        if beside is not None:
            context = beside.page.context
        else:
            phone = size[0] < 600
            given = {
                "viewport": {"width": size[0], "height": size[1]},
                "has_touch": phone,
                "is_mobile": phone,
                **options,
            }
            context = browser.new_context(**given)
            contexts.append(context)
        seats.append(Seat(context.new_page()))
        return seats[-1]

    yield made
    for seat in seats:
        strangers = [
            url for url in seat.addresses if not url.startswith(("http://127.0.0.1:", "blob:http://127.0.0.1:"))
        ]
        assert not strangers, "the page loads something from elsewhere"
        assert seat.outage or not seat.complaints
        assert not [line for line in seat.complaints if "Content Security Policy" in line]
    for context in contexts:
        context.close()
