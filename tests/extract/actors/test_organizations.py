"""Organizations by table, by the form of their name, or as they are named."""

from __future__ import annotations

import pytest

from kg.extract.actors.organizations import Organization, known, organization


@pytest.mark.parametrize(
    ("name", "of", "label", "country"),
    [
        ("Foreign Ministry", "CN", "Ministry of Foreign Affairs of China", "CN"),
        ("foreign ministry", "KE", "Ministry of Foreign Affairs of Kenya", "KE"),
        ("health ministry", "BR", "Ministry of Health of Brazil", "BR"),
        ("Ministry of Defence", "GB", "Ministry of Defense of the United Kingdom", "GB"),
        ("Ministry of Health", None, "Ministry of Health", None),
        ("State Department", None, "State Department", "US"),
        ("U.S. State Department", None, "State Department", "US"),
        ("Teachers' Union", None, "Teachers' Union", None),
        ("Police Authority", "SE", "Police Authority", "SE"),
    ],
)
def test_an_organization_goes_by_its_usual_name(
    name: str, of: str | None, label: str, country: str | None
) -> None:
    assert organization(name, of) == Organization(label, country)


def test_an_organization_of_another_country_is_not_the_one_in_the_table() -> None:
    assert organization("State Department", "MX").country == "MX"


def test_every_alias_of_the_table_leads_to_its_row() -> None:
    assert known()["central intelligence agency"] == Organization("CIA", "US")
