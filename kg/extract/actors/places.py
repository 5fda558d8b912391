"""Where an article names a country, by which kind of word, and whether only as a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.actors.homonyms import (
    Hints,
    is_language,
    is_other_place,
    is_part_of_name,
    is_person,
    meant_elsewhere,
)
from kg.gazetteer import Country, Form, form_key, forms, lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

MAX_WORDS = 6
"""The longest form has so many tokens: "the United States of America"."""

WHERE = frozenset(
    "in at near outside around across through throughout inside within towards toward".split()
)
"""Prepositions before a mere place."""

WAY = frozenset({"to", "from", "into", "for", "via", "between"})
"""Prepositions before a mere place where one moves."""

MOVING = frozenset(
    "flight trip visit travel fly arrive return drive train go come head move flee journey road "
    "ticket deport evacuate bus tour route way plane airport land leave depart transfer drive "
    "march walk migrate airlift stop".split()
)


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A word for a country, at tokens ``start`` to ``end``."""

    start: int
    end: int
    country: Country
    form: Form
    place: bool = False
    """It only tells where something is or goes: "protesters in Moscow", "flights to Moscow"."""


def country_mentions(doc: Doc) -> Iterator[CountryMention]:
    """The words for countries in a Doc, the longest first, without overlap, in order.

    A word that may mean several countries means the one that the article names otherwise, or none;
    one that is a person's name, another place, a language or a dish is passed over.
    """
    hints, begins = Hints(doc), [_may_begin(token) for token in doc]
    i, size = 0, len(begins)
    while i < size:
        if not begins[i]:
            i += 1
            continue
        mention, i = _mention_at(doc, i, hints)
        if mention is not None:
            yield replace(mention, place=_is_place(doc[mention.start : mention.end], mention.form))


def _may_begin(token: Token) -> bool:
    return token.text[:1].isupper() and token.tag_ != "DT"


def _mention_at(doc: Doc, start: int, hints: Hints) -> tuple[CountryMention | None, int]:
    """The mention that begins at a token, if any, and where to go on."""
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
        country = meant_elsewhere(span, named) if len(named) > 1 else next(iter(named.values()))
        if country is None or is_person(span, hints) or is_other_place(span, hints):
            return None, end
        form = _form(span, [f for c, f in meanings if c.code == country.code])
        if is_language(span, form) or is_part_of_name(span, form):
            return None, end
        return CountryMention(start, end, country, form), end
    return None, start + 1


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


def _is_place(span: Span, form: Form) -> bool:
    """Whether a capital stands only for the city, not for the government in it."""
    if form is not Form.CAPITAL:
        return False
    before = span.root.head
    if span.root.dep_ == "pobj" and before.lower_ in WHERE:
        return True
    if span.root.dep_ == "pobj" and before.lower_ in WAY:
        return _moves(before.head)
    return span.root.dep_ in ("npadvmod", "appos") and _is_after_city(span)


def _moves(token: Token) -> bool:
    return token.lemma_.lower() in MOVING


def _is_after_city(span: Span) -> bool:
    """Whether the word only tells where a city or person is: "the port of Odesa, Kyiv"."""
    return span.start > 0 and span.doc[span.start - 1].text == ","
