"""Two offices in one phrase: of one person, or of two."""

from __future__ import annotations

import pytest

from kg.extract.two_offices import two_offices
from kg.parse import Parser
from tests.extract.whom import read


@pytest.mark.parametrize(
    ("text", "nouns", "whole"),
    [
        (
            "The former governor and current senator left.",
            ("governor", "senator"),
            "The former governor and current senator",
        ),
        (
            "The Florida senator and presidential candidate left.",
            ("senator", "candidate"),
            "The Florida senator and presidential candidate",
        ),
        ("The king and queen left.", ("king", "queen"), None),
        ("The former king and the queen left.", ("king", "queen"), None),
        ("The former governor left.", ("governor", "governor"), None),
        ("The former governor and officials left.", ("governor", "officials"), None),
    ],
)
def test_two_offices_of_one_have_one_article(
    parser: Parser, text: str, nouns: tuple[str, str], whole: str | None
) -> None:
    doc = read(parser, text).doc
    heads = [next(token for token in doc if token.text == noun) for noun in nouns]
    told = [found and doc[slice(*found[1])].text for found in map(two_offices, heads)]
    assert told == [whole, whole]
