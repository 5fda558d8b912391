"""Whose an office is that is told without its country, with the real model."""

from __future__ import annotations

import pytest

from kg.parse import Parser
from tests.extract.whom import cast


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "LIMA, May 3, 1995 (AP) - Soldiers crossed a river. Foreign Minister Rosa Quispe said "
            "they were lost.",
            {"Rosa Quispe": "PE"},
            id="the country of the report",
        ),
        pytest.param(
            "LIMA, May 3, 1995 (AP) - Peru closed the border. Ecuador sent troops to the river. "
            "Foreign Minister Pablo Andrade said that they were needed.",
            {"Pablo Andrade": "EC"},
            id="a minister of the country that acted last",
        ),
        pytest.param(
            "LIMA, May 3, 1995 (AP) - Peru closed the border. Ecuador sent troops to the river. "
            "President Pablo Andrade said that they were needed.",
            {"Pablo Andrade": None},
            id="a president who may be of either stays open",
        ),
        pytest.param(
            "Egyptian president Adel Mansour met the envoys. His foreign minister, Samir Fahmy, "
            "said that talks had failed.",
            {"Adel Mansour": "EG", "Samir Fahmy": "EG"},
            id="his foreign minister",
        ),
        pytest.param(
            "Kenyan president Daniel Kip was in Paris. An aide to Kip, Peter Otieno, said that he "
            "would be back.",
            {"Daniel Kip": "KE", "Peter Otieno": "KE"},
            id="an aide to somebody",
        ),
        pytest.param(
            "Guyana's foreign minister said on Monday that the talks had failed. Clement Ramlall "
            "said the other side had left.",
            {"Clement Ramlall": "GY"},
            id="an office whose holder is named in the next sentence",
        ),
    ],
)
def test_the_country_of_a_bare_office(
    parser: Parser, text: str, expected: dict[str, str | None]
) -> None:
    held = read_countries(parser, text)
    assert {name: held.get(name) for name in expected} == expected


def read_countries(parser: Parser, text: str) -> dict[str, str | None]:
    """The country of each actor by label."""
    return {member.label: member.country for member in cast(parser, text).members.values()}


@pytest.mark.parametrize(
    ("text", "label", "code"),
    [
        ("Le Soir Mauve, France's oldest newspaper, said no.", "Le Soir Mauve", "FR"),
        (
            "Japan was angry. A Finance Ministry official said so.",
            "Ministry of Finance of Japan",
            "JP",
        ),
        ("The Ministry of Fisheries in Lima said no.", "Ministry of Fisheries of Peru", "PE"),
        ("Sport Integrity Australia said no.", "Sport Integrity Australia", "AU"),
        ("Toronto-based Borealis Energy said no.", "Borealis Energy", "CA"),
    ],
)
def test_the_country_of_an_organization(parser: Parser, text: str, label: str, code: str) -> None:
    assert read_countries(parser, text).get(label) == code
