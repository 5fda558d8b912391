"""The tables of actors: whole, sorted, and with a source that is explained."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from kg.extract.actors.names import fold
from kg.extract.lexicon import rows
from kg.gazetteer import countries, lookup

KEYS = {
    "culture_nouns": "word",
    "homonyms": "word",
    "name_variants": "name",
    "regions": "name",
    "short_names": "name",
}
"""The column of each table that names its rows."""

SOURCED = ("homonyms", "organizations", "regions", "titles")


@pytest.mark.parametrize("table", sorted(KEYS))
def test_rows_are_sorted_whole_and_stand_once(table: str) -> None:
    raw = files("kg.data").joinpath(f"{table}.csv").read_bytes()
    assert raw.endswith(b"\n") and b"\r" not in raw
    named = [row[KEYS[table]] for row in rows(table)]
    assert named and named == sorted(set(named))
    assert all(None not in row and all(row.values()) for row in rows(table))


@pytest.mark.parametrize("table", SOURCED)
def test_every_row_has_a_source_that_the_readme_explains(table: str) -> None:
    readme = files("kg.data").joinpath("README.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| `(\w+)` \|", readme, re.MULTILINE))
    assert {row["source"] for row in rows(table)} <= explained


def test_a_variant_is_folded_and_leads_to_one_spelling() -> None:
    table = {row["name"]: row["same"] for row in rows("name_variants")}
    assert [name for name in table if fold(name) != name] == []
    assert [name for name, same in table.items() if same in table] == []


def test_a_short_name_and_what_it_is_short_for_are_folded_and_different() -> None:
    table = {row["name"]: row["full"].split("|") for row in rows("short_names")}
    names = {name for pair in table.items() for name in (pair[0], *pair[1])}
    assert [name for name in names if fold(name) != name or not name.isalpha()] == []
    assert [name for name, full in table.items() if name in full or full != sorted(full)] == []


def test_regions_lie_in_countries_and_are_none() -> None:
    codes = {country.code for country in countries()}
    assert {row["country"] for row in rows("regions")} <= codes
    assert [row["name"] for row in rows("regions") if lookup(row["name"])] == []


def test_homonyms_are_words_for_countries() -> None:
    assert [row["word"] for row in rows("homonyms") if not lookup(row["word"])] == []
