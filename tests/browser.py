"""A Chromium or Chrome of this machine, driven by playwright with every request refused."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page, Route

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
"""The first two let it run as root and in containers, the third with a small /dev/shm."""

HOW_TO_GET_ONE = (
    "no Chromium or Chrome found: install one (for example `apt-get install chromium`), or set "
    "CHROME to the program's path"
)


def chrome() -> str | None:
    """The path of a browser: what CHROME names, else the first of the usual places; None if none.

    Raises:
        FileNotFoundError: CHROME names what is not there.
    """
    named = os.environ.get("CHROME")
    if named:
        found = shutil.which(named)
        if found is None:
            raise FileNotFoundError(
                f"CHROME is {named!r}, which is not a program: mend or unset it"
            )
        return found
    on_path = (shutil.which(name) for name in NAMES)
    in_place = (place for place in PLACES if Path(place).is_file())
    return next((path for path in (*on_path, *in_place) if path), None)


@contextmanager
def launched() -> Iterator[Browser]:
    """A headless browser; the test that asks for it is skipped where there is none."""
    path = chrome()
    if path is None:
        pytest.skip(HOW_TO_GET_ONE)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Opened:
    """A page that is open, and all that went wrong on it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    """Addresses that it tried to load, all refused."""
    errors: list[str] = field(default_factory=list)
    """Errors and warnings of its console, uncaught errors, and dialogs."""


@contextmanager
def opened(browser: Browser, file: Path, **context: Any) -> Iterator[Opened]:
    """The file in a new page, 1366 by 768 unless ``context`` says otherwise, without network."""
    context.setdefault("viewport", {"width": 1366, "height": 768})
    session = browser.new_context(**context)
    page = session.new_page()
    page.set_default_timeout(10_000)
    seen = Opened(page)

    def refuse(route: Route) -> None:
        if route.request.url == file.as_uri():
            route.continue_()
            return
        seen.requests.append(route.request.url)
        route.abort()

    def dismiss(dialog: Dialog) -> None:
        seen.errors.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    session.route("**/*", refuse)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on(
        "console",
        lambda said: seen.errors.append(said.text) if said.type in ("error", "warning") else None,
    )
    page.on("dialog", dismiss)
    try:
        page.goto(file.as_uri())
        yield seen
    finally:
        session.close()
