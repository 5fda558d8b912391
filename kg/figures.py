"""Whether two figures count the same, and whether they can both hold."""

from __future__ import annotations

import math
from functools import cache

from kg.gazetteer import Form, lookup
from kg.kinds import Bound
from kg.model import Quantity

SAME = {
    **dict.fromkeys(("people", "persons", "person", "individual"), "person"),
    **dict.fromkeys(("citizen", "national"), "national"),
    **dict.fromkeys(
        ("soldier", "troop", "troops", "fighter", "serviceman", "servicewoman", "combatant"),
        "soldier",
    ),
    **dict.fromkeys(("death", "dead", "fatality"), "death"),
}
"""Nouns that newspapers exchange for one another, by what we call them.

Kept short: a national is a person, but 155 nationals and 200 persons need not be the same people.
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
    """The noun that a unit counts, in one form: the same for units that can be compared.

    >>> unit_key("Chinese nationals"), unit_key("captured Chinese citizens")
    ('national', 'national')
    >>> unit_key("North Korean troops"), unit_key("USD"), unit_key("tons of grain")
    ('soldier', 'USD', 'ton of grain')
    """
    if unit.isupper() or unit.endswith(("percent", " points")):
        return unit
    whole, of, part = unit.partition(" of ")
    head = _singular(_words(whole)[-1]) if _words(whole) else ""
    head = SAME.get(head, head) or "national"  # "155 Chinese": their nation only
    return f"{head} of {unit_key(part)}" if of else head


def comparable(a: Quantity, b: Quantity) -> bool:
    """Whether two figures count the same sort of thing, of the same actor as far as is known."""
    apart = a.of is not None and b.of is not None and a.of != b.of
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
    words = unit.replace("’", "'").split()
    out: list[str] = []
    at = 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if _is_nation(" ".join(words[at : at + n]))), 0)
        if not size and words[at].lower() not in IDLE:
            out.append(words[at].lower())
        at += size or 1
    return out


@cache
def _is_nation(words: str) -> bool:
    return any(form in (Form.ADJECTIVE, Form.PEOPLE, Form.NAME) for _, form in lookup(words))


def _singular(noun: str) -> str:
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def _adjectives(unit: str) -> frozenset[str]:
    return frozenset(_words(unit.partition(" of ")[0])[:-1])


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
