"""Whether two figures count the same, and whether they can both hold."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.gazetteer import Country, Form, Meanings, country, lookup
from kg.kinds import Bound
from kg.model import Quantity

SAME = {
    **dict.fromkeys(("people", "persons", "person", "individual"), "person"),
    **dict.fromkeys(("citizen", "national"), "national"),
    **dict.fromkeys(
        ("soldier", "troop", "troops", "fighter", "serviceman", "servicewoman", "combatant"),
        "soldier",
    ),
    **dict.fromkeys(("truce", "ceasefire", "armistice"), "truce"),
    **dict.fromkeys(("sailor", "crew", "crewman", "crewmen", "seaman", "seamen"), "sailor"),
}
"""Nouns that newspapers exchange for one another, by what we call them.

Kept short: a national is a person, but 155 nationals and 200 persons need not be the same people.
"""

FATES = {
    **dict.fromkeys("killed dead slain deaths death fatalities fatality".split(), "killed"),
    **dict.fromkeys("wounded injured hurt injuries injury".split(), "wounded"),
    **dict.fromkeys("captured".split(), "captured"),
    **dict.fromkeys("arrested detained".split(), "arrested"),
    **dict.fromkeys("abducted kidnapped".split(), "abducted"),
    **dict.fromkeys("displaced evacuated".split(), "displaced"),
    **dict.fromkeys("released freed".split(), "released"),
    "missing": "missing",
}
"""Words of a unit that tell what befell those whom it counts, by what we call that.

A count of the killed is a toll: it grows as more becomes known, and does not fall.
"""

IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "lives": "life",
    "wives": "wife", "feet": "foot", "servicemen": "serviceman", "servicewomen": "servicewoman",
    "policemen": "policeman", "aircraft": "aircraft", "countries": "country", "series": "series",
    "casualties": "casualty", "forces": "forces", "bodies": "body", "crises": "crisis",
}  # fmt: skip

IDLE = frozenset(
    "the a an this that these those its his her their our your my more other another additional "
    "such new first last further some of".split()
)
"""Words before a noun that do not tell what is counted."""

ROUNDED = 0.05
"""How far a round figure may be off, as a share of it."""

VAGUE = 0.2
"""How far "about" may be off, as a share of the figure: "around 12,000" may turn out as 10,000."""


def unit_key(unit: str) -> str:
    """The noun that a unit counts and what befell them: the same for units that can be compared.

    >>> unit_key("Chinese nationals"), unit_key("captured Chinese citizens")
    ('national', 'national captured')
    >>> unit_key("North Korean troops"), unit_key("USD"), unit_key("tons of grain")
    ('soldier', 'USD', 'ton of grain')
    >>> unit_key("deaths"), unit_key("people killed"), unit_key("Kyrgyz dead")
    ('person killed', 'person killed', 'person killed')
    """
    if unit.isupper() or unit.endswith(("percent", " points")):
        return unit
    whole, of, part = unit.partition(" of ")
    fate, nouns = fate_in(whole), _nouns(whole)
    head = _singular(nouns[-1]) if nouns else ("person" if fate else "")
    head = SAME.get(head, head) or "national"  # "155 Chinese": their nation only
    head = f"{head} {fate}" if fate else head
    return f"{head} of {unit_key(part)}" if of else head


def noun_key(phrase: str) -> str:
    """The noun that a noun phrase ends with, in one form; empty where it names a nation only.

    >>> noun_key("four Kyrgyz servicemen"), noun_key("the Chinese")
    ('soldier', '')
    """
    head = _singular((_nouns(phrase) or [""])[-1])
    return SAME.get(head, head)


def fate_in(unit: str) -> str | None:
    """What befell those whom a unit counts, in one of the words of ``FATES``; None if not told."""
    return next((FATES[word] for word in _words(unit) if word in FATES), None)


def owner(figure: Quantity) -> str | None:
    """The key of the actor whose they are: as told, else the one nation that the unit names."""
    if figure.of is not None:
        return figure.of
    codes = {c.code for c, _ in _nations(figure.unit)}
    return f"country/{codes.pop()}" if len(codes) == 1 else None


def told_unit(figure: Quantity) -> str:
    """The unit with the nation whose they are: "Chinese citizens" for China's "citizens"."""
    kind, _, code = (figure.of or "").partition("/")
    if kind != "country" or owner(replace(figure, of=None)) is not None:
        return figure.unit
    if figure.unit.isupper() or figure.unit.endswith(("percent", " points")):
        return figure.unit
    adjectives = country(code).adjectives
    return f"{adjectives[0]} {figure.unit}" if adjectives else figure.unit


def comparable(a: Quantity, b: Quantity) -> bool:
    """Whether two figures count the same sort of thing, of the same actor as far as is known."""
    one, other = owner(a), owner(b)
    apart = one is not None and other is not None and one != other
    # An army and its country are not told apart: only two countries, or two bodies, are two.
    apart = apart and str(one).partition("/")[0] == str(other).partition("/")[0]
    return not apart and unit_key(a.unit) == unit_key(b.unit)


def contradicts(a: Quantity, b: Quantity) -> bool:
    """Whether two figures for one thing at one time cannot both hold, given their bounds.

    Exactly 155 and exactly 163 cannot, at least 155 and 163 can.  Round figures are taken as
    rounded, and "about" as `VAGUE`.  That both are for one thing at one time the caller must know:
    a figure may grow from day to day.  Figures whose nouns have different adjectives, as
    "wounded soldiers" and "captured soldiers", never contradict.
    """
    if not comparable(a, b) or _adjectives(a.unit) != _adjectives(b.unit):
        return False
    (low, least_open), (high, most_open) = max(_low(a), _low(b)), min(_high(a), _high(b))
    return low > high or (low == high and bool(least_open or not most_open))


def _words(unit: str) -> list[str]:
    """The words of a noun phrase that tell what is counted, without nations."""
    found = (words.lower() for words, nations in _parts(unit) if not nations)
    return [word for word in found if word not in IDLE]


def _nouns(unit: str) -> list[str]:
    """The same without the words for what befell them."""
    return [word for word in _words(unit) if word not in FATES]


def _nations(unit: str) -> Iterator[tuple[Country, Form]]:
    return (nation for _, nations in _parts(unit) for nation in nations)


def _parts(unit: str) -> Iterator[tuple[str, Meanings]]:
    """The words of a noun phrase, those for a nation together, each with the nations it means."""
    words = unit.replace("’", "'").split()
    at = 0
    while at < len(words):
        sizes = ((n, _nation(" ".join(words[at : at + n]))) for n in (3, 2, 1))
        size, nations = next((found for found in sizes if found[1]), (1, ()))
        yield " ".join(words[at : at + size]), nations
        at += size


@lru_cache(maxsize=10_000)
def _nation(words: str) -> Meanings:
    """The nations that words mean as a name, an adjective or a noun for the people."""
    forms = (Form.ADJECTIVE, Form.PEOPLE, Form.NAME)
    return tuple((nation, form) for nation, form in lookup(words) if form in forms)


def _singular(noun: str) -> str:
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def _adjectives(unit: str) -> frozenset[str]:
    return frozenset(_nouns(unit.partition(" of ")[0])[:-1])


def _low(figure: Quantity) -> tuple[float, bool]:
    """The least that a figure allows, and whether it must be more than that."""
    value = float(figure.value)
    match figure.bound:
        case Bound.AT_MOST | Bound.LESS_THAN:
            return -math.inf, False
        case Bound.ABOUT:
            return value * (1 - VAGUE), False
        case Bound.EXACTLY:
            return value - _slack(value, figure), False
    return value, figure.bound is Bound.MORE_THAN


def _high(figure: Quantity) -> tuple[float, bool]:
    """The most that a figure allows, and whether that itself is allowed."""
    value = float(figure.value if figure.high is None else figure.high)
    match figure.bound:
        case Bound.AT_LEAST | Bound.MORE_THAN:
            return math.inf, True
        case Bound.ABOUT:
            return value * (1 + VAGUE), True
        case Bound.EXACTLY:
            return value + _slack(value, figure), True
    return value, figure.bound is Bound.AT_MOST


def _slack(value: float, figure: Quantity) -> float:
    """How far a round figure may be off: half of its last place, and no more than `ROUNDED`."""
    if figure.high is not None or value < 100 or value != int(value):
        return 0.0
    digits = str(int(value))
    place = 10 ** (len(digits) - len(digits.rstrip("0")))
    return min(place / 2, value * ROUNDED) if place > 1 else 0.0
