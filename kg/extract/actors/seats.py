"""Where an organization is at home, as the words around its name tell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.extract.actors.datelines import country_of_place
from kg.extract.actors.places import CountryMention
from kg.gazetteer import Form

if TYPE_CHECKING:
    from spacy.tokens import Doc

ABROAD = frozenset("embassy consulate mission delegation bureau office summit".split())
"""Bodies that are at home elsewhere than where they are."""

INTERNATIONAL = frozenset(
    "international world global european african asian american arab united inter-american".split()
)
"""Words that begin the names of bodies that belong to no single country."""

FIRMS = frozenset(
    "energy oil petroleum motors airways pharma pharmaceuticals holdings inc corp ltd plc ag gmbh "
    "electronics steel mining shipping chemicals foods software technologies industries "
    "resources minerals telecom lines shipyard laboratories".split()
)
"""Last words of the names of companies."""

MAX_PLACE = 3


def home(doc: Doc, start: int, end: int, by_start: Mapping[int, CountryMention]) -> str | None:
    """The country of the organization named at tokens ``start`` to ``end``, if it is told.

    ``Sport Integrity Australia``, ``the Marine Research Institute in Reykjavik``,
    ``Toronto-based CGX Energy``.
    """
    return _named(start, end, by_start) or _based(doc, start) or _is_in(doc, start, end, by_start)


def is_firm(doc: Doc, start: int, end: int) -> bool:
    """Whether the name's last word is a company's: ``CGX Energy``."""
    return end - start > 1 and doc[end - 1].lower_.rstrip(".") in FIRMS


def acronym(doc: Doc, end: int) -> str | None:
    """The acronym in brackets behind a name: ``the National Democratic Party (NDP)``."""
    if end + 2 >= len(doc) or doc[end].text != "(" or doc[end + 2].text != ")":
        return None
    text = doc[end + 1].text
    return (
        text if len(text) > 1 and text[:1].isupper() and sum(map(str.isupper, text)) > 1 else None
    )


def _named(start: int, end: int, by_start: Mapping[int, CountryMention]) -> str | None:
    last = next((m for k in range(start + 1, end) if (m := by_start.get(k)) and m.end == end), None)
    return last.country.code if last is not None and last.form is Form.NAME else None


def _based(doc: Doc, start: int) -> str | None:
    if start < 3 or doc[start - 1].lower_ != "based" or doc[start - 2].text != "-":
        return None
    return _place_before(doc, start - 2)


def _is_in(doc: Doc, start: int, end: int, by_start: Mapping[int, CountryMention]) -> str | None:
    if end + 1 >= len(doc) or doc[end].lower_ != "in" or doc[end - 1].lower_ in ABROAD:
        return None
    if doc[start].lower_ in INTERNATIONAL or doc[end].head != doc[start:end].root:
        return None
    mention = by_start.get(end + 1)
    if mention is not None:
        return mention.country.code
    stop = end + 1
    while stop < min(len(doc), end + 1 + MAX_PLACE) and doc[stop].tag_ == "NNP":
        stop += 1
    return country_of_place(doc[end + 1 : stop].text)


def _place_before(doc: Doc, end: int) -> str | None:
    for begin in range(max(0, end - MAX_PLACE), end):
        code = country_of_place(doc[begin:end].text)
        if code is not None:
            return code
    return None
