"""Headlines, and the names in them."""

from __future__ import annotations

import pytest

from kg.extract.actors.headlines import is_headline
from kg.parse import Parser
from tests.extract.whom import read

BODY = " Ana Rojas was born in Lima. Rojas said that she was well."


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Rojas Hid Past Health Problems From Public.", ["Rojas"]),
        ("Ana Rojas Hid Past Health Problems From Public.", ["Ana Rojas"]),
        ("Femke Vries Hid Past Health Problems From Public.", []),
    ],
)
def test_a_headline_names_whom_the_article_knows(
    parser: Parser, headline: str, names: list[str]
) -> None:
    discourse = read(parser, headline + BODY)
    within = discourse.cast.within(0, len(headline.split()))
    rojas = [discourse.doc[n.start : n.end].text for n in within if n.key == "person/ana-rojas"]
    assert rojas == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rojas Hid Past Health Problems From Public.", [True]),
        ("Rojas hid past health problems from the public.", [False]),
        ("Rojas Wins.", [False]),
        (
            "Rojas wins in Lima. She was glad. Rojas Hid Past Health Problems From Public.",
            [False, False, False],
        ),
    ],
)
def test_a_headline_begins_the_article_and_has_capitals(
    parser: Parser, text: str, expected: list[bool]
) -> None:
    assert [is_headline(sentence) for sentence in read(parser, text).doc.sents] == expected
