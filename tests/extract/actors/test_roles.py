"""The offices beside names, with their bodies and countries, with the real model."""

from __future__ import annotations

import pytest

from kg.parse import Parser
from tests.extract.whom import cast

Held = tuple[str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Peru's ambassador to Bolivia, Ana Paz, left.",
            ("ambassador", None, "PE"),
            id="of the sender",
        ),
        pytest.param(
            "Chile denied it. The country's ambassador to Lima, Ana Paz, left.",
            ("ambassador", None, "CL"),
            id="the country's",
        ),
        pytest.param(
            "The United Nations met. Its resident coordinator in Peru, Ana Paz, left.",
            ("coordinator", "organization/united-nations", None),
            id="in a country for a body",
        ),
        pytest.param("Ana Paz, an envoy for Peru, left.", ("envoy", None, None), id="for"),
        pytest.param(
            "Ana Paz, a spokeswoman for the foreign ministry in Lima, left.",
            ("spokeswoman", "organization/ministry-of-foreign-affairs-of-peru", "PE"),
            id="a ministry in its capital",
        ),
        pytest.param(
            "A spokesman for Peru's health ministry, Jo Paz, left.",
            ("spokesman", "organization/ministry-of-health-of-peru", "PE"),
            id="for a ministry",
        ),
        pytest.param(
            "The president of Peru, Ana Paz, left.", ("president", None, "PE"), id="of a country"
        ),
    ],
)
def test_the_office_beside_a_name(parser: Parser, text: str, expected: Held) -> None:
    (person,) = cast(parser, text).persons()
    assert [(o.title and o.title.name, o.organization, o.country) for o in person.offices] == [
        expected
    ]


def test_whose_name_follows_a_master_stays_open(parser: Parser) -> None:
    (person,) = cast(parser, "A spokesman for the prime minister, Jo Paz, left.").persons()
    assert (person.label, person.offices) == ("Jo Paz", [])
