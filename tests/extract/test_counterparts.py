"""Whom a clause sets against a person, with the real model."""

from __future__ import annotations

import pytest

from kg.extract.counterparts import hits_back, is_envoys, set_against
from kg.parse import Parser
from tests.extract.whom import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Peru demanded an apology from Foreign Minister Ana Paz.", {"PE"}, id="from whom"
        ),
        pytest.param("Peru's ambassador, Jo Poe, praised Ana Paz.", {"PE"}, id="an envoy's host"),
        pytest.param(
            "Jo Poe, Peru's ambassador, was called in by the premier, Ana Paz.",
            {"PE"},
            id="summoned by whom",
        ),
        pytest.param("Peru's embassy asked for a meeting with Ana Paz.", {"PE"}, id="with whom"),
        pytest.param("Ana Paz, who on Monday accused Peru of spying, left.", {"PE"}, id="who"),
        pytest.param("Ana Paz summoned the Peruvian ambassador.", {"PE"}, id="a summoner"),
        pytest.param("Peru sent Foreign Minister Ana Paz to the talks.", set(), id="its own"),
        pytest.param("Peruvian police questioned Ana Paz.", set(), id="police at home"),
        pytest.param("Peru was hit, according to Ana Paz.", set(), id="who only reports"),
    ],
)
def test_the_countries_set_against_somebody(parser: Parser, text: str, expected: set[str]) -> None:
    mind = read(parser, text).mind
    (key,) = {n.key for n in mind.cast.named if mind.cast.members[n.key].label == "Ana Paz"}
    assert set_against(mind, key) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's ambassador left.", [True]),
        ("Jo Poe, Peru's envoy in Quito, left.", [True, True, False]),
        ("Peru's president left.", [False]),
        ("The Peruvian Embassy closed.", [True]),
    ],
)
def test_mentions_of_envoys(parser: Parser, text: str, expected: list[bool]) -> None:
    mind = read(parser, text).mind
    places = sorted([*mind.cast.named, *mind.cast.places])
    assert [is_envoys(mind, named) for named in places] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The ministry hit back.", True), ("Ana Paz retorted.", True), ("Ana Paz came back.", False)],
)
def test_who_hits_back(parser: Parser, text: str, expected: bool) -> None:
    assert hits_back(read(parser, text).mind, 1) is expected
