"""Who takes part in an event, as tokens that hold across articles, named or not, and how they fit.

A token is an actor's (see ``kg.link.tokens``), a country's code, ``noun:soldier`` for what is
called so, or ``name:aster`` for a name that is no actor's, as a ship's or a school's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from kg.extract.actors.datelines import country_of_place
from kg.extract.events.table import noun_classes
from kg.extract.figures.numbers import ONES, PLURALS, SCALES, TENS
from kg.extract.lexicon import words as listed
from kg.figures import noun_key
from kg.gazetteer import lookup
from kg.kinds import ActorKind, Part
from kg.link.names import skeleton
from kg.link.tokens import ORGANIZATION, PERSON, same, token
from kg.link.words import level, raw_words, stem, weight
from kg.model import Actor, Event, Participant

NOUN, NAME = "noun:", "name:"

GENERAL = frozenset(
    "person man woman child citizen national individual civilian one other group side force thing "
    "country government place area city town village party".split()
)
"""Nouns that hardly tell one from another."""

NAMED, ALIKE, WEAK = 3.0, 1.0, 0.5
"""What it tells that both name one actor or thing; that both are of one country, or called the
same; that both are called by a general noun."""

_NUMBER = re.compile(r"\s+No\b\.?.*$")
"""The number of "School No. 3"."""

COMMON = 0.95
"""The weight from which on a word with a capital is a name, no noun that begins a sentence."""


def parts_of(event: Event, actors: Mapping[str, Actor], parts: Collection[Part]) -> tuple[str, ...]:
    """The tokens of those who take these parts in an event, sorted."""
    mine = (p for p in event.participants if p.part in parts)
    return tuple(sorted({t for p in mine for t in _tokens(p, actors.get(p.actor or ""))}))


def _tokens(p: Participant, actor: Actor | None) -> Iterator[str]:
    if actor is not None and actor.kind is not ActorKind.GROUP:
        yield token(actor)
    if actor is not None and (code := _country(actor)):
        yield code
    if actor is not None and actor.kind in (ActorKind.PERSON, ActorKind.ORGANIZATION):
        return
    for phrase in _phrases(p.span.text):
        words = raw_words(phrase)
        noun = noun_key(phrase) if words and not (lookup(words[-1]) or _is_name(words[-1])) else ""
        if noun and noun not in _idle() and not noun[0].isdigit():
            yield NOUN + noun
        yield from (NAME + skeleton(word) for word in words if _is_name(word))


@cache
def _idle() -> frozenset[str]:
    """Words that are not what is meant: pronouns, numbers, those who are members of something."""
    numbers = {*ONES, *TENS, *SCALES, *PLURALS}
    return frozenset(listed("stop_words") | numbers | {"number", "group", "couple", "member"})


def _country(actor: Actor) -> str | None:
    """The country that somebody acts for: a person by an office."""
    if actor.kind is ActorKind.PERSON:
        return next((r.country for r in actor.roles if r.country and not r.former), None)
    return actor.country


def _phrases(text: str) -> list[str]:
    """The nouns of a phrase with what stands before each: "two wards of Hospital No. 3"."""
    head = text.partition(" from ")[0]
    return [_NUMBER.sub("", part) for part in head.split(" of ")]


def _is_name(word: str) -> bool:
    """Whether a word is a name that means no country and no great place."""
    plain = level(word)
    rare = word[:1].isupper() and weight(stem(plain)) >= COMMON
    called = _is_people(noun_key(plain)) or noun_key(plain) in noun_classes()
    if not rare or called or len(word) < 3 or plain in _idle():
        return False
    return not lookup(word) and country_of_place(word) is None  # a place tells where, not which


def fit(a: Sequence[str], b: Sequence[str], *, doers: bool = False) -> float | None:
    """How well those who take a part in two reports fit; None if they are others.

    0 where one report does not tell, or both tell it in words that cannot be compared.  Doers may
    be called by what they did it with: one report has the army, another its rocket.
    """
    one, other = _names(a), _names(b)
    if any(_one(x, y) for x in one for y in other):
        return NAMED
    if one and other:
        return None
    here, there = _countries(a), _countries(b)
    if here and there and not here & there:
        return None
    nouns = _fit_nouns(_nouns(a), _nouns(b))
    if here and there:
        return ALIKE + (nouns or 0.0)
    return 0.0 if doers and nouns is None else nouns


def _one(a: str, b: str) -> bool:
    """Whether two names are one: one article may have as a body what another has as a person."""
    if same(a, b):
        return True
    ours, theirs = _name_words(a), _name_words(b)
    another_sort = a.partition(":")[0] != b.partition(":")[0]
    return another_sort and bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _name_words(name: str) -> set[str]:
    """The words of a name by which another sort of actor may be called: a person's surname."""
    words = name.partition(":")[2].split()
    return set(words[-1:] if name.startswith(PERSON) else words)


def _fit_nouns(a: set[str], b: set[str]) -> float | None:
    """How well the nouns fit: people may be called by many, a ship is no house."""
    if not a or not b:
        return 0.0
    if a & b:
        telling = (a & b) - GENERAL
        return max((WEAK + weight(stem(noun)) for noun in telling), default=WEAK)
    one, other = _classes(a), _classes(b)
    return 0.0 if one & other else None


def _classes(nouns: set[str]) -> set[str]:
    """What sorts of things nouns name."""
    found = {c for noun in nouns for c in noun_classes().get(noun, ())} - {"figurative"}
    return (
        found | {"people"} if found & {"force", "group"} or any(map(_is_people, nouns)) else found
    )


def _is_people(noun: str) -> bool:
    classes = noun_classes().get(noun, frozenset())
    return bool(classes & {"people", "force", "group"}) or noun in listed("person_nouns")


def _names(tokens: Sequence[str]) -> list[str]:
    return [t for t in tokens if t.startswith((PERSON, ORGANIZATION, NAME))]


def _nouns(tokens: Sequence[str]) -> set[str]:
    return {t.removeprefix(NOUN) for t in tokens if t.startswith(NOUN)}


def _countries(tokens: Sequence[str]) -> set[str]:
    return {t for t in tokens if ":" not in t}
