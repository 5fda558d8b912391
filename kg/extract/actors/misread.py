"""Persons' full names that the recogniser took for an organization's, told by the surname alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.actors.offices import honorifics, titles
from kg.extract.actors.organizations import known
from kg.extract.actors.uses import HIMSELF
from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import words
from kg.gazetteer import form_key, lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MAX_NAME = 3
"""Words of the longest name that is taken whole."""


def misread_names(doc: Doc, taken: set[int]) -> Iterator[Range]:
    """The full names among the recogniser's organizations: "Orla Byrne" where "Ms Byrne" follows.

    Behind an office and its long name the last two words: "Chairman of the State Committee for
    Trade Nurlan Bekov", where "Mr Bekov" follows.
    """
    entities = [(e.start, e.end) for e in doc.ents if e.label_ == "ORG" and e.end - e.start > 1]
    surnames = _surnames(doc) if entities else frozenset()
    for start, end in entities:
        if doc[end - 1].text not in surnames or form_key(doc[start:end].text) in known():
            continue
        start = _behind_office(doc, start, end)
        name = doc[start:end]
        whole = 1 < len(name) <= MAX_NAME and all(map(_is_part, name))
        if whole and not taken & set(range(start, end)):
            yield start, end


def _surnames(doc: Doc) -> frozenset[str]:
    """The words that "Ms" or "himself" tells to be a person's name by themselves."""
    found: set[str] = set()
    for one, next_ in pairwise(doc):
        if one.lower_ in honorifics() and next_.text.istitle():
            found.add(next_.text)
        elif next_.lower_ in HIMSELF and one.tag_ == "NNP":
            found.add(one.text)
    return frozenset(found)


def _behind_office(doc: Doc, start: int, end: int) -> int:
    """Where a name begins that stands behind titles, or behind an office and its long name."""
    before = start - 2 if doc[start - 1].lower_ == "the" else start - 1
    office = before > 0 and doc[before].lower_ == "of" and _is_title(doc[before - 1])
    if office and end - start > MAX_NAME:
        return end - 2
    while start < end and (_is_title(doc[start]) or _begins_title(doc, start)):
        start += 1
    return start


def _begins_title(doc: Doc, at: int) -> bool:
    """Whether a word calls a person, or is with the next a title or its short form: "Rear Adm"."""
    if doc[at].lower_ in words("person_nouns"):
        return True
    behind = doc[at + 1] if at + 1 < len(doc) else doc[at]
    return f"{doc[at].lower_} {behind.lower_}" in titles() or _is_title(behind)


def _is_title(token: Token) -> bool:
    return token.lower_ in titles() or token.lower_ in honorifics()


def _is_part(token: Token) -> bool:
    """Whether a word can be a part of a personal name."""
    if token.tag_ != "NNP" or not token.text[:1].isupper() or token.text.isupper():
        return token.text == "-"
    return not lookup(token.text) and token.lower_ not in words("organization_nouns")
