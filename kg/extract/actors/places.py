"""Where an article names a country, and by which kind of word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.gazetteer import Country, Form, form_key, forms, is_ambiguous, lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

MAX_WORDS = 6
"""The longest form has so many tokens: "the United States of America"."""


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A word for a country, at tokens ``start`` to ``end``."""

    start: int
    end: int
    country: Country
    form: Form


def country_mentions(doc: Doc) -> Iterator[CountryMention]:
    """The words for countries in a Doc, the longest first, without overlap, in order.

    A word that may mean several countries means none here; one that is a person's name where the
    entity recogniser says so is left to the persons.
    """
    i = 0
    while i < len(doc):
        mention, i = _mention_at(doc, i)
        if mention is not None:
            yield mention


def _mention_at(doc: Doc, start: int) -> tuple[CountryMention | None, int]:
    """The mention that begins at a token, if any, and where to go on."""
    if not doc[start].text[:1].isupper() or doc[start].tag_ == "DT":
        return None, start + 1
    for end in range(min(start + MAX_WORDS, len(doc)), start, -1):
        span = doc[start:end]
        if doc[end - 1].is_punct or doc[end - 1].tag_ == "POS":
            continue
        if form_key(span.text) not in forms():
            continue
        meanings = lookup(span.text)
        if not meanings:
            if end - start > 1:
                return None, end  # "South China Sea" is no country, nor is the China in it
            continue
        named = {country.code: country for country, _ in meanings}
        if len(named) == 1 and not _is_person(span):
            country = next(iter(named.values()))
            form = _form(span, [f for _, f in meanings])
            return CountryMention(start, end, country, form), end
        return None, end
    return None, start + 1


def _is_person(span: Span) -> bool:
    """Whether the word is rather (part of) a person's name."""
    token = span[0]
    if token.ent_type_ != "PERSON":
        return False
    doc = span.doc
    beside = [doc[i] for i in (span.start - 1, span.end) if 0 <= i < len(doc)]
    longer = any(t.ent_type_ == "PERSON" and t.tag_ != "POS" for t in beside)
    return longer or is_ambiguous(span.text)


def _form(span: Span, possible: list[Form]) -> Form:
    """The form that the word has here: "Chinese" before a noun is an adjective."""
    if len(possible) == 1:
        return possible[0]
    head = span.root
    modifies = head.dep_ in ("amod", "compound", "nmod") or head.pos_ == "ADJ"
    wanted = Form.ADJECTIVE if modifies else Form.PEOPLE
    if Form.NAME in possible and not (modifies and Form.ADJECTIVE in possible):
        return Form.NAME
    return wanted if wanted in possible else possible[0]
