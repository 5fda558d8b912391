"""What all tests share: the language model, loaded once."""

from __future__ import annotations

import pytest

from kg.parse import Parser, load


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The parser with the model that kg installs; loading it takes a second."""
    return load()
