"""Embassies in small letters, with the real model."""

from __future__ import annotations

import pytest

from kg.parse import Parser
from tests.extract.whom import cast, whom


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Peruvian embassy in Quito closed.", ("Peruvian embassy", "PE")),
        ("Peru's consulate closed.", ("Peru's consulate", "PE")),
        ("The embassy closed.", None),
        ("The local embassy closed.", None),
    ],
)
def test_an_embassy_is_a_body_of_its_country(
    parser: Parser, text: str, expected: tuple[str, str] | None
) -> None:
    members = cast(parser, text).members.values()
    found = [(m.label, m.country) for m in members if m.key.startswith("organization/")]
    assert found == ([expected] if expected else [])


def test_it_is_the_embassy_and_not_the_country(parser: Parser) -> None:
    told = whom(parser, "Peru was silent. The Peruvian embassy went on, and it wrote.", "it")
    assert told == [[("Peruvian embassy", "embassy")]]
