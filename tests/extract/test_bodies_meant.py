"""Which body or government "the ministry", "the government" goes back to, with the real model."""

from __future__ import annotations

import pytest

from kg.parse import Parser
from tests.extract.whom import whom

FOREIGN = "Peru's foreign ministry said no. "


@pytest.mark.parametrize(
    ("text", "phrase", "label"),
    [
        pytest.param(
            FOREIGN + "The interior ministry said yes.",
            "The interior ministry",
            "Ministry of the Interior of Peru",
            id="the ministry for another field",
        ),
        pytest.param(
            FOREIGN + "The ministry said yes.",
            "The ministry",
            "Ministry of Foreign Affairs of Peru",
            id="the ministry named before",
        ),
        pytest.param(
            FOREIGN + "The foreign ministry said yes.",
            "The foreign ministry",
            "Ministry of Foreign Affairs of Peru",
            id="the same field",
        ),
        pytest.param(
            "Chile met Peru.\n\nAn officer of Peru spoke.\n\nThe health ministry hit back.",
            "The health ministry",
            "Ministry of Health",
            id="who hits back is not of those who spoke",
        ),
        pytest.param(
            "LIMA, May 3 (AP) - Peru closed a road. Chile was angry.\n\nThe opposition Blue Party "
            "accused the government of lying.",
            "the government",
            "Peru",
            id="the government of the report",
        ),
        pytest.param(
            "Chile was angry. It met Peru, and Peru accused the government.",
            "the government",
            "government",
            id="not of the accuser",
        ),
    ],
)
def test_the_body_that_a_phrase_means(parser: Parser, text: str, phrase: str, label: str) -> None:
    (told,) = whom(parser, text, phrase)
    assert [name for name, _ in told] == [label]
