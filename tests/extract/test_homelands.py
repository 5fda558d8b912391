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
        pytest.param(
            "Ecuador was angry. Peru's foreign minister, Hugo Roe, demanded an apology from Prime "
            "Minister Ana Paz.",
            {"Ana Paz": "EC"},
            id="not of the country that his clause sets against him, but of the lead",
        ),
        pytest.param(
            "The Peruvian Embassy was closed. Ambassador Ana Paz said no.",
            {"Ana Paz": "PE"},
            id="an ambassador of the embassy named before",
        ),
        pytest.param(
            "Chile sent troops. Peru's ambassador left. Foreign Minister Ana Paz said no.",
            {"Ana Paz": "CL"},
            id="an envoy does not act for where he is",
        ),
        pytest.param(
            "Chile met Peru. It was a long day.\n\nPeru sent troops.\n\nForeign Minister Ana Paz "
            "left. Ecuador was silent.",
            {"Ana Paz": None},
            id="a new paragraph may turn to another party",
        ),
        pytest.param(
            "Chile and Peru met.\n\nWhat does Peru say?\n\nForeign Minister Ana Paz left.",
            {"Ana Paz": "PE"},
            id="below a heading",
        ),
        pytest.param(
            "Peru was angry. Taoiseach Sean Roe left.",
            {"Sean Roe": "IE"},
            id="a title of one country",
        ),
        pytest.param(
            "Turkey was angry. Britain was not. Turkey left. Foreign Secretary Ann Roe smiled.",
            {"Ann Roe": "GB"},
            id="a title of few countries, of which one is told",
        ),
        pytest.param(
            "Peru was angry. Foreign Secretary Ann Roe left.",
            {"Ann Roe": None},
            id="a title that the last country does not have",
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
