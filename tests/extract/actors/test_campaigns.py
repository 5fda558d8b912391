"""The campaigns of candidates."""

from __future__ import annotations

import pytest

from kg.extract.actors.campaigns import campaign_named, campaign_of
from kg.extract.actors.cast import Cast


def test_a_campaign_goes_under_the_full_name_and_knows_the_last() -> None:
    cast = Cast()
    person = cast.person("Ana Rojas")
    person.names |= {"Rojas", "Ana"}
    campaign = campaign_of(cast, person)
    assert (campaign.key, campaign.label, campaign.names, campaign.nouns) == (
        "organization/ana-rojas-campaign", "Ana Rojas campaign", {"Rojas campaign"}, {"campaign"},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Rojas campaign", "Ana Rojas campaign"),
        ("Rojas’s campaign", "Ana Rojas campaign"),
        ("Rojas team", None),
        ("Okoye campaign", None),
        ("campaign", None),
    ],
)
def test_a_name_tells_whose_campaign_it_is(name: str, label: str | None) -> None:
    cast = Cast()
    cast.person("Ana Rojas")
    found = campaign_named(cast, name)
    assert (found.label if found else None) == label


def test_a_surname_of_two_is_nobodys_campaign() -> None:
    cast = Cast()
    for name in ("Ana Rojas", "Luis Rojas"):
        cast.person(name)
    assert campaign_named(cast, "Rojas campaign") is None
