"""Whose Senate or Security Council is meant, with the real model."""

from __future__ import annotations

import pytest

from kg.kinds import ActorKind
from kg.parse import Parser
from tests.extract.whom import cast

COUNCIL = "National Security Council"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ghana was angry. The country's Senate said so.",
            {"Senate of Ghana": "GH"},
            id="the country's",
        ),
        pytest.param(
            "MANILA, May 3 (AP) - The Philippines sent ships. The Senate said no.",
            {"Senate of the Philippines": "PH"},
            id="of the report, where the table's country is not spoken of",
        ),
        pytest.param(
            "Ana Paz of Rome, a teacher, wrote to the Senate.",
            {"Senate": None},
            id="nobody's, where no country is told",
        ),
        pytest.param(
            "Washington was slow. The Senate said no.", {"Senate": "US"}, id="the table's country"
        ),
        pytest.param(
            "Ghana was angry. The US Senate said no.", {"Senate": "US"}, id="told by the name"
        ),
        pytest.param(
            "The United States was slow. Ghana's defence minister, Kofi Osei, told the Senate "
            "that he knew.",
            {"Senate of Ghana": "GH"},
            id="whom a minister tells",
        ),
    ],
)
def test_the_country_of_a_shared_name(
    parser: Parser, text: str, expected: dict[str, str | None]
) -> None:
    members = cast(parser, text).members.values()
    bodies = (m for m in members if m.kind is ActorKind.ORGANIZATION)
    assert {m.label: m.country for m in bodies} == expected


def test_its_officers_move_with_a_body(parser: Parser) -> None:
    text = f"Ghana was angry. The country's {COUNCIL} met. {COUNCIL} spokesman Kofi Osei left."
    (person,) = cast(parser, text).persons()
    held = [(o.organization, o.country) for o in person.offices]
    assert held == [("organization/national-security-council-of-ghana", "GH")]
    assert person.country == "GH"
