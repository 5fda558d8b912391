"""Organizations by table, by the form of their name, or as they are named."""

from __future__ import annotations

import pytest

from kg.extract.actors.organizations import known, organization
from kg.extract.lexicon import rows
from kg.gazetteer import countries, form_key


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
        ("Gaza health ministry", None, "Ministry of Health of Gaza", "PS"),
        ("Ministry of Health of Gaza", None, "Ministry of Health of Gaza", "PS"),
        ("Teachers' Union", None, "Teachers' Union", None),
        ("Police Authority", "SE", "Police Authority", "SE"),
    ],
)
def test_an_organization_goes_by_its_usual_name(
    name: str, of: str | None, label: str, country: str | None
) -> None:
    found = organization(name, of)
    assert (found.label, found.country) == (label, country)


def test_an_organization_of_another_country_is_not_the_one_in_the_table() -> None:
    assert organization("State Department", "MX").country == "MX"


def test_every_alias_of_the_table_leads_to_its_row() -> None:
    found = known()["central intelligence agency"]
    assert (found.label, found.country, found.nouns) == ("CIA", "US", frozenset({"agency"}))


def test_every_row_tells_what_sort_of_body_it_is_and_where_that_can_be_checked() -> None:
    table = list(rows("organizations"))
    assert [row["name"] for row in table if not row["nouns"]] == []
    assert {row["source"] for row in table} == {"self", "un"}
    codes = {country.code for country in countries()}
    assert {row["country"] for row in table} - codes == {""}


def test_no_name_is_of_two_organizations() -> None:
    owners: dict[str, set[str]] = {}
    for row in rows("organizations"):
        for name in filter(None, (row["name"], *row["aliases"].split("|"))):
            owners.setdefault(form_key(name), set()).add(row["name"])
    assert {key: found for key, found in owners.items() if len(found) > 1} == {}
