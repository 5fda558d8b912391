"""The figures that a text states: value, bound and unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.model import Bound

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BOUNDS: tuple[tuple[str, Bound], ...] = (
    ("at least", Bound.AT_LEAST),
    ("no fewer than", Bound.AT_LEAST),
    ("no less than", Bound.AT_LEAST),
    ("not less than", Bound.AT_LEAST),
    ("more than", Bound.MORE_THAN),
    ("over", Bound.MORE_THAN),
    ("upwards of", Bound.MORE_THAN),
    ("exceeding", Bound.MORE_THAN),
    ("at most", Bound.AT_MOST),
    ("up to", Bound.AT_MOST),
    ("as many as", Bound.AT_MOST),
    ("no more than", Bound.AT_MOST),
    ("less than", Bound.LESS_THAN),
    ("fewer than", Bound.LESS_THAN),
    ("under", Bound.LESS_THAN),
    ("nearly", Bound.ABOUT),
    ("almost", Bound.ABOUT),
    ("about", Bound.ABOUT),
    ("around", Bound.ABOUT),
    ("roughly", Bound.ABOUT),
    ("approximately", Bound.ABOUT),
    ("some", Bound.ABOUT),
    ("an estimated", Bound.ABOUT),
)
"""Words right before a figure, the longer before the shorter where one ends another."""

SMALL = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split(),
        range(21),
        strict=True,
    )
) | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
LARGE = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_DIGITS = re.compile(r"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$")
NOT_COUNTED = ("DATE", "TIME", "ORDINAL")
"""Entities whose numbers are no figures: dates, hours, "first"."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at tokens ``start`` to ``end``, its bound and unit included."""

    span: Range
    value: int | float
    bound: Bound
    unit: str


def figures(doc: Doc, start: int, end: int) -> Iterator[Figure]:
    """The figures stated between two tokens, in order.

    A number without anything that it counts, as in "one of them", states no figure.
    """
    i = start
    while i < end:
        found = _figure_at(doc, i, end)
        if found is None:
            i += 1
            continue
        yield found
        i = max(found.span[1], i + 1)


def _figure_at(doc: Doc, i: int, end: int) -> Figure | None:
    if doc[i].ent_type_ in NOT_COUNTED or (i > 0 and doc[i - 1].tag_ == "HYPH"):
        return None
    value, stop = _number(doc, i, end)
    if value is None:
        return None
    unit, last = _unit(doc, i, stop, end)
    if not unit:
        return None
    begin, bound = _bound(doc, i)
    return Figure((begin, last), value, bound, unit)


def _number(doc: Doc, i: int, end: int) -> tuple[int | float | None, int]:
    """The number in words or digits that begins at a token, and the token behind it."""
    value: int | float | None = _simple(doc[i])
    stop = i + 1
    if value is None:
        return None, i
    while stop < end:
        word = doc[stop].lower_
        if word in LARGE:
            value *= LARGE[word]
        elif word == "-" and stop + 1 < end and doc[stop + 1].lower_ in SMALL and value >= 20:
            value += SMALL[doc[stop + 1].lower_]
            stop += 1
        else:
            break
        stop += 1
    return value, stop


def _simple(token: Token) -> int | float | None:
    text = token.text
    if _DIGITS.match(text):
        plain = text.replace(",", "")
        return float(plain) if "." in plain else int(plain)
    if token.like_num and token.lower_ in SMALL:
        return SMALL[token.lower_]
    return None


def _unit(doc: Doc, i: int, stop: int, end: int) -> tuple[str, int]:
    """What the number counts: currency, percent, or the noun phrase it stands in; and its end."""
    if i > 0 and doc[i - 1].text in CURRENCIES:
        return CURRENCIES[doc[i - 1].text], stop
    if stop < end and doc[stop].lower_ in ("%", "percent", "per"):
        return "percent", min(stop + (2 if doc[stop].lower_ == "per" else 1), end)
    head = doc[stop - 1].head
    while head.dep_ in ("nummod", "quantmod", "compound") and head.head != head:
        head = head.head
    if not (stop <= head.i < end) or head.pos_ not in ("NOUN", "PROPN"):
        return "", stop
    # A year ("in 2022") and a name ("Boeing 737") count nothing.
    return doc[stop : head.i + 1].text, head.i + 1


def _bound(doc: Doc, i: int) -> tuple[int, Bound]:
    """Where the words that bound a number begin, and the bound."""
    begin = i - 1 if i > 0 and doc[i - 1].text in CURRENCIES else i
    for phrase, bound in BOUNDS:
        size = len(phrase.split())
        if begin - size >= 0 and doc[begin - size : begin].text.lower() == phrase:
            return begin - size, bound
    return begin, Bound.EXACTLY
