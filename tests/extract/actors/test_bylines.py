"""Bylines, with the real model."""

from __future__ import annotations

import pytest

from kg.extract.actors.bylines import bylines
from kg.parse import Parser
from tests.extract.whom import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Ana Soto in Lima\n\nPeru's minister said no.", ["By Ana Soto in Lima"]),
        ("BY ANA SOTO\n\nPeru said no.", ["BY ANA SOTO"]),
        ("By Tuesday Peru had said no.", []),
        ("Peru was accused by Ana Soto.", []),
    ],
)
def test_the_line_that_names_who_wrote_it(parser: Parser, text: str, expected: list[str]) -> None:
    doc = read(parser, text).doc
    assert [doc[start:end].text.strip() for start, end in bylines(doc)] == expected


def test_who_wrote_it_is_no_actor_and_holds_no_office(parser: Parser) -> None:
    text = "By Ana Soto in Lima\n\nPeru's shipping minister has dismissed the claim. He said no."
    found = read(parser, text).cast
    assert "Ana Soto" not in {member.label for member in found.members.values()}
