"""The countries of the world and the words by which newspapers mean them.

The facts stand in ``kg/data/countries.csv``; ``kg/data/README.md`` describes its columns.
"""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

_TABLE = "countries.csv"
_PUNCTUATION = str.maketrans(
    dict.fromkeys("‘’ʻʼʽ`´", "'") | dict.fromkeys("‐‑‒–", "-") | {"&": "and"}
)
"""What is written in several ways, to the one way that keys have."""


class Kind(StrEnum):
    """What sort of country: ``state`` says nothing about who recognises it."""

    STATE = "state"
    TERRITORY = "territory"
    UNION = "union"


class Form(StrEnum):
    """How a word means a country, in the order in which ``lookup`` lists them."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class Country:
    """A country and the words for it, each as newspapers write it."""

    code: str
    """ISO 3166-1 alpha-2, with ``XK`` for Kosovo and ``EU`` for the European Union."""
    name: str
    """The common English name, the label of the actor: ``North Korea``."""
    aliases: tuple[str, ...]
    """Other names: official ones, older ones, abbreviations."""
    adjectives: tuple[str, ...]
    """Words for what belongs to it: ``Chinese``, ``US``."""
    people: tuple[str, ...]
    """Nouns for its citizens, one and several: ``Spaniard``, ``Spaniards``."""
    capitals: tuple[str, ...]
    """The cities that newspapers name for its government, in all spellings."""
    seats: tuple[str, ...]
    """Houses, streets and quarters that stand for its government: ``Kremlin``."""
    wikidata: str
    """The Wikidata item, for example ``Q148``."""
    kind: Kind
    ambiguous: tuple[str, ...]
    """Those of the words above that also mean something else, as ``Georgia``, ``Jordan``."""
    others: tuple[str, ...]
    """Longer names that hold one of its words and are not it, as ``South China Sea``."""

    def forms(self) -> Iterator[tuple[str, Form]]:
        """Every word for the country as the table writes it, and how it means it."""
        by_form = {
            Form.NAME: (self.name, *self.aliases),
            Form.ADJECTIVE: self.adjectives,
            Form.PEOPLE: self.people,
            Form.CAPITAL: self.capitals,
            Form.SEAT: self.seats,
        }
        for form, words in by_form.items():
            for word in words:
                yield word, form


class _Entry(NamedTuple):
    """One word of the table in one of its meanings."""

    word: str
    country: Country
    form: Form


Meanings = tuple[tuple[Country, Form], ...]


@cache
def countries() -> tuple[Country, ...]:
    """All countries, sorted by code: the members of the United Nations and some ten others."""
    lines = files("kg.data").joinpath(_TABLE).read_text(encoding="utf-8").splitlines()
    return tuple(sorted(map(_country, csv.DictReader(lines)), key=lambda c: c.code))


def country(code: str) -> Country:
    """The country with that code, in capitals: ``country("CN")``.

    Raises:
        KeyError: the table has no such code.
    """
    return _by_code()[code]


def lookup(text: str) -> Meanings:
    """What ``text``, all of it, may mean: pairs of country and form, none if it means no country.

    A leading "the", a possessive ending, accents and the style of apostrophes and dashes do not
    matter.  Capitals do: a word that the table begins with a capital must begin with one, and an
    abbreviation must be in capitals, so that "turkey", "polish" and "us" mean no country.

    The pairs are sorted by form, then by code: "Korea" gives North and South Korea.
    """
    words = " ".join(_without_article(text).split())
    entries = _index().get(form_key(words))
    if entries is None:
        words = _without_possessive(words)
        entries = _index().get(form_key(words), ())
    found = ((e.country, e.form) for e in entries if _has_capitals_of(words, e.word))
    return tuple(dict.fromkeys(found))


def is_ambiguous(text: str) -> bool:
    """True if ``text`` means a country for ``lookup`` but may well mean something else.

    That is: it means several countries (Congo), a capital is named like its country
    (Luxembourg), or the table marks it (Georgia, Jordan, Washington).
    """
    meanings = lookup(text)
    if not meanings:
        return False
    keys = {form_key(text), form_key(_without_possessive(text.strip()))}
    forms_meant = {form for _, form in meanings}
    return (
        len({meant.code for meant, _ in meanings}) > 1
        or {Form.NAME, Form.CAPITAL} <= forms_meant
        or not keys.isdisjoint(_ambiguous_keys())
    )


@cache
def forms() -> Mapping[str, Meanings]:
    """Every word for a country under its ``form_key``, for a matcher that scans text.

    A matcher takes the longest key that fits and asks ``lookup`` with the words as they stand in
    the text.  Names that only hold a country's name ("south china sea", "northern ireland") are
    keys too, with an empty tuple, so that the shorter name within them is passed over.
    """
    meant: dict[str, Meanings] = {form_key(o): () for c in countries() for o in c.others}
    for key, entries in _index().items():
        meant[key] = tuple(dict.fromkeys((e.country, e.form) for e in entries))
    return MappingProxyType(dict(sorted(meant.items())))


@lru_cache(maxsize=1 << 15)  # the same few words are asked about again and again
def form_key(text: str) -> str:
    """``text`` without what spelling varies in: the form that keys of ``forms`` have.

    Case, accents, a leading "the", a final full stop, the style of apostrophes and dashes, "&"
    for "and", and the width of spaces are levelled.

    >>> form_key("The  Côte d’Ivoire"), form_key("U.S.")
    ("cote d'ivoire", 'u.s')
    """
    letters = unicodedata.normalize("NFKD", text.translate(_PUNCTUATION))
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(_without_article(plain).casefold().split()).removesuffix(".")


def _country(row: dict[str, str]) -> Country:
    def several(column: str) -> tuple[str, ...]:
        return tuple(filter(None, row[column].split("|")))

    return Country(
        code=row["code"],
        name=row["name"],
        aliases=several("aliases"),
        adjectives=several("adjectives"),
        people=several("people"),
        capitals=several("capital"),
        seats=several("seats"),
        wikidata=row["qid"],
        kind=Kind(row["kind"]),
        ambiguous=several("ambiguous"),
        others=several("others"),
    )


@cache
def _by_code() -> Mapping[str, Country]:
    return {c.code: c for c in countries()}


@cache
def _index() -> Mapping[str, tuple[_Entry, ...]]:
    """The entries of each key, sorted by form and code."""
    order = list(Form)
    entries: dict[str, list[_Entry]] = defaultdict(list)
    for c in countries():
        for word, form in c.forms():
            entries[form_key(word)].append(_Entry(word, c, form))
    return {k: tuple(sorted(es, key=lambda e: order.index(e.form))) for k, es in entries.items()}


@cache
def _ambiguous_keys() -> frozenset[str]:
    return frozenset(form_key(word) for c in countries() for word in c.ambiguous)


def _without_article(text: str) -> str:
    words = text.lstrip()
    return words[4:] if words[:4].casefold() == "the " else words


def _without_possessive(text: str) -> str:
    """``text`` without ``'s``, or without the apostrophe behind an s."""
    straight = text.translate(_PUNCTUATION).casefold()
    if straight.endswith("'s"):
        return text[:-2]
    return text[:-1] if straight.endswith("s'") else text


def _has_capitals_of(text: str, word: str) -> bool:
    """True if ``text`` has capitals where ``word``, the same but for spelling, needs them."""
    if word.isupper():
        return text.isupper()
    pairs = zip(text.split(), _without_article(word).split(), strict=False)
    return all(t[0].isupper() for t, w in pairs if w[0].isupper())
