"""One browser for all tests of the view, and pages opened in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg.model import ArticleFacts
from kg.view.page import write_page
from tests.browser import launched, opened
from tests.facts import sample

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.view.reader import Open


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as running:
        yield running


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Open:
    """Opens a page of these facts; whoever leaves it has seen no request, error or dialog."""

    @contextmanager
    def open_(
        facts: tuple[ArticleFacts, ...], options: dict[str, Any] | None = None, **context: Any
    ) -> Iterator[Page]:
        file = tmp_path / "who said.html"
        write_page(facts, file, **(options or {}))
        with opened(browser, file, **context) as seen:
            yield seen.page
            assert (seen.requests, seen.errors) == ([], [])

    return open_


@pytest.fixture
def seen(open_page: Open) -> Iterator[Page]:
    """The page of the sample."""
    with open_page(sample()) as page:
        yield page
