"""Organizations: well-known ones by a table, ministries by their form, others as they are named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.extract.actors.datelines import country_of_place
from kg.extract.lexicon import rows
from kg.gazetteer import country, form_key

_MINISTRY_OF = re.compile(
    r"^(?P<of>ministry|department) (?:of|for) (?P<field>.+?)(?: of (?P<where>.+))?$", re.IGNORECASE
)
_FIELD_MINISTRY = re.compile(r"^(?P<field>.+?) (?P<of>ministry)$", re.IGNORECASE)
FIELDS = {"foreign": "Foreign Affairs", "defence": "Defense", "interior": "the Interior"}
"""What a ministry is called in full, where newspapers shorten it otherwise."""


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization by its usual name."""

    label: str
    country: str | None
    nouns: frozenset[str] = frozenset()
    """Common nouns by which one goes back to it: ``party``, ``regulator``."""
    names: tuple[str, ...] = ()
    """All its names as the table writes them."""


@cache
def known() -> Mapping[str, Organization]:
    """The organizations of the table, by every name in the form of `kg.gazetteer.form_key`."""
    found: dict[str, Organization] = {}
    for row in rows("organizations"):
        names = (row["name"], *filter(None, row["aliases"].split("|")))
        nouns = frozenset(filter(None, row["nouns"].split("|")))
        organization = Organization(row["name"], row["country"] or None, nouns, names)
        for name in names:
            found[form_key(name)] = organization
    return found


@cache
def known_first_words() -> frozenset[str]:
    """The first words of the table's names, for a scan that asks for more only behind one."""
    return frozenset(form_key(key.split()[0]) for key in known())


def organization(name: str, of: str | None) -> Organization:
    """The organization that a name means, given the country that stands beside it.

    Args:
        name: without the country and without "the": ``Foreign Ministry``.
        of: the country's code, or None.

    >>> organization("Foreign Ministry", "CN").label
    'Ministry of Foreign Affairs of China'
    >>> organization("State Department", None).country
    'US'
    """
    entry = known().get(form_key(name))
    if entry is not None and (of is None or entry.country in (None, of)):
        return entry
    region, plain = _region(name)
    ministry = _ministry(plain)
    if ministry is not None:
        where = _with_article(country(of).name) if of else region
        of = of or (country_of_place(region) if region else None)
        return Organization(f"{ministry} of {where}" if where else ministry, of)
    return Organization(name, of)


def _region(name: str) -> tuple[str, str]:
    """The region of "Gaza health ministry" or "Health Ministry of Gaza", '' if none, and the rest.

    A ministry of a region is not that of the country.
    """
    first, _, behind = name.partition(" ")
    if country_of_place(first) is not None and " " in behind:
        return first, behind
    before, _, last = name.rpartition(" of ")
    return (last, before) if before and country_of_place(last) is not None else ("", name)


def _ministry(name: str) -> str | None:
    """``Ministry of …`` in full, or None if the name is of another form."""
    match = _MINISTRY_OF.match(name) or _FIELD_MINISTRY.match(name)
    if match is None:
        return None
    field = match["field"]
    full = FIELDS.get(field.casefold(), field.title() if field.islower() else field)
    return f"{match['of'].title()} of {full}"


def _with_article(name: str) -> str:
    plural = name.startswith("United ") or name.endswith(("Islands", "Emirates", "Netherlands"))
    return f"the {name}" if plural or name.endswith("Philippines") else name
