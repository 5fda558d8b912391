"""Datelines: where and when a report was written, before a dash: "LAGOS, March 3 (Reuter) -"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.lexicon import rows
from kg.gazetteer import lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MAX_LENGTH = 20
"""Tokens of the longest dateline: two cities, a date and an agency."""

DASHES = frozenset({"-", "–", "—", "--"})

DATES = frozenset(
    "jan feb mar apr jun jul aug sept sep oct nov dec january february march april may june july "
    "august september october november december monday tuesday wednesday thursday friday saturday "
    "sunday".split()
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The tokens ``start`` to ``end``, the dash with them, and the country of each place named."""

    start: int
    end: int
    countries: tuple[str, ...]


def datelines(doc: Doc) -> Iterator[Dateline]:
    """The datelines at the beginnings of sentences, in order."""
    for sentence in doc.sents if len(doc) else ():
        end = _end(doc, sentence.start)
        if end is not None:
            yield Dateline(sentence.start, end, tuple(_countries(doc, sentence.start, end)))


def country_of_place(name: str) -> str | None:
    """The country of a capital, state or great city; None of any other name."""
    codes = {country.code for country, _ in lookup(name)} or _regions().get(name.casefold(), set())
    return next(iter(codes)) if len(codes) == 1 else None


@cache
def _regions() -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("regions"):
        found.setdefault(row["name"].casefold(), set()).add(row["country"])
    return found


def _end(doc: Doc, start: int) -> int | None:
    """Behind the dash that ends a dateline which begins at a token, if one does."""
    if not _is_place(doc[start]):
        return None
    inside, capitals = False, doc[start].text.isupper()
    for i in range(start, min(len(doc), start + MAX_LENGTH)):
        token = doc[i]
        if token.text in DASHES and i > start and doc[i - 1].whitespace_:
            return i + 1
        if token.text == "." and doc[i - 1].is_digit and not inside:
            return i + 1  # "Madrid, July 17 2002. Spanish commandos"
        inside = token.text == "(" or (inside and token.text != ")")
        if not (inside or _belongs(token) or (capitals and token.tag_ in ("NNP", "NNPS"))):
            return None
    return None


def _is_place(token: Token) -> bool:
    """Whether a dateline may begin with the word: in capitals, or a place we know."""
    behind = token.doc[token.i + 1].text if token.i + 1 < len(token.doc) else ""
    if token.text.isupper() and (len(token.text) > 2 or (len(behind) > 2 and behind.isupper())):
        return True
    return token.text[:1].isupper() and country_of_place(token.text) is not None


def _belongs(token: Token) -> bool:
    word = token.lower_.rstrip(".")
    name = token.text[:1].isupper() and (token.text.isupper() or country_of_place(token.text))
    return bool(name) or token.is_digit or token.text in (",", "/", ")", ".") or word in DATES


def _countries(doc: Doc, start: int, end: int) -> Iterator[str]:
    """The country of each place, in order."""
    begin = start
    for i in range(start, end):
        if doc[i].text in (",", "/", "(") or i == end - 1:
            code = country_of_place(doc[begin:i].text.title()) if begin < i else None
            if code is not None:
                yield code
            begin = i + 1
