"""Which of the names proposed as persons' are one's, by all the uses of each in the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from kg.extract.actors.datelines import country_of_place
from kg.extract.actors.offices import given_names, titles
from kg.extract.actors.organizations import known
from kg.extract.actors.uses import Uses, uses
from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import words
from kg.gazetteer import form_key

if TYPE_CHECKING:
    from spacy.tokens import Doc

POSTED = frozenset({"to", "in", "for", "of", "from", "at"})
"""Prepositions between an office and its place: "the envoy to Tova Nurlan Bekov"."""


def persons_among(doc: Doc, ranges: Sequence[Range]) -> list[Range]:
    """The names that are persons', cut behind an office and its place.

    A name that the article uses as a place's or a thing's and never as a person's is left out, and
    so is a single one that the recogniser takes for an organization's more often.  A known given
    name tells a person by itself.
    """
    ranges = [(_behind_title(doc, *r), r[1]) for r in ranges]
    sure = [r for r in ranges if _is_sure(doc, r)]
    parts = {token.text for start, end in sure for token in doc[start:end]}
    open_ = [r for r in ranges if r not in sure and doc[slice(*r)].text not in parts]
    asked = {doc[start:end].text for start, end in open_}
    asked |= {doc[i].text for start, end in open_ for i in (start, end - 1)}
    found = uses(doc, asked)
    cut = {r: _behind_place(doc, r, found) for r in open_}
    nobody = {r for r in open_ if cut[r] == r and _is_nobodys(doc, r, found)}
    nobody |= _parts_of(doc, nobody, open_)
    bodies = _bodies(doc, {doc[slice(*r)].text for r in open_ if r[1] - r[0] == 1}, found)
    nobody |= {r for r in open_ if r[1] - r[0] == 1 and doc[r[0]].text in bodies}
    return [cut.get(r, r) for r in ranges if r not in nobody]


def bodies_among(doc: Doc, ranges: Collection[Range], told: Container[str]) -> set[Range]:
    """The names that are organizations', not a place's or a thing's as the article uses them.

    Args:
        doc: a parsed Doc.
        ranges: the names proposed.
        told: single names that a noun beside them calls an organization's.
    """
    open_ = [r for r in ranges if _may_be_place(doc[slice(*r)].text, told)]
    found = uses(doc, {doc[slice(*r)].text for r in open_})
    lost = {name for name, used in found.items() if used.of_no_body()}
    lost |= {name for name, used in found.items() if " " not in name and used.of_town()}
    return {r for r in ranges if r not in open_ or doc[slice(*r)].text not in lost}


def _may_be_place(name: str, told: Container[str]) -> bool:
    """Whether a name is neither a known body's nor an acronym, nor ends like a body's."""
    if name in told or name.isupper() or form_key(name) in known():
        return False
    return name.split()[-1].lower() not in words("organization_nouns")


def _behind_title(doc: Doc, start: int, end: int) -> int:
    """Where a name begins behind a title within it: "Lima Mayor Ana Paz"."""
    inner = (i for i in range(end - 3, start, -1) if doc[i].lower_ in titles())
    return next(inner, start - 1) + 1


def _is_sure(doc: Doc, name: Range) -> bool:
    return name[1] - name[0] > 1 and doc[name[0]].text in given_names()


def _behind_place(doc: Doc, name: Range, found: Mapping[str, Uses]) -> Range:
    """The name without the place of the office before it."""
    start, end = name
    if end - start < 3 or start == 0 or doc[start - 1].lower_ not in POSTED:
        return name
    office, place = doc[start - 1].head.lower_, doc[start].text
    if office not in titles() and office not in words("person_nouns"):
        return name
    known = country_of_place(place) is not None or found[place].of_no_person()
    return (start + 1, end) if known else name


def _is_nobodys(doc: Doc, name: Range, found: Mapping[str, Uses]) -> bool:
    """Whether the words are used as no person's, and the last one alone is not either."""
    start, end = name
    last = found[doc[end - 1].text]
    return found[doc[start:end].text].of_no_person() and not (end - start > 1 and last.person)


def _parts_of(doc: Doc, nobody: Iterable[Range], names: Sequence[Range]) -> set[Range]:
    """The single names that are a word of what is nobody's name, and of no other full name."""
    long = [r for r in names if r[1] - r[0] > 1]
    lost = {t.text for r in nobody if r[1] - r[0] > 1 for t in doc[slice(*r)]}
    left = {t.text for r in long if r not in nobody for t in doc[slice(*r)]}
    return {r for r in names if r[1] - r[0] == 1 and doc[r[0]].text in lost - left}


def _bodies(doc: Doc, single: set[str], found: Mapping[str, Uses]) -> set[str]:
    """The single names that the recogniser calls an organization's more often than a person's."""
    seen = Counter((e.text, e.label_) for e in doc.ents if e.text in single)
    often = {name for name in single if seen[name, "ORG"] > seen[name, "PERSON"]}
    return {name for name in often if not found[name].person}
