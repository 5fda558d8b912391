"""What cannot be true together about one claim: two figures, a party and its own earlier words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from kg.figures import contradicts, fate_in, unit_key
from kg.graph.vocab import KG
from kg.kinds import Bound
from kg.link.claims import Group
from kg.link.compare import apart as days_apart
from kg.link.decision import Decision, Triple, link_triples
from kg.link.features import ClaimItem, Figure, Voice, figure_text
from kg.link.tokens import meet
from kg.model import Quantity, Span

DAYS = 1
"""Days within which two figures are for one time."""
FALLING = 30
"""Days within which a toll that is lower than an earlier one contradicts it: the dead of a thing
become more as more is known, never fewer."""
FAR = 10
"""How far two figures for one thing are apart at most: 1,200 and 35,000 dead are of two things."""
PASSING = frozenset({"missing", "displaced"})
"""What befalls people for a time: they are found, or go home, and so become fewer."""
_NOWHERE = Span(0, 0, "")


def contradiction_triples(group: Group, base: str) -> Iterator[Triple]:
    """The statements about one claim that contradict one another, in whichever wording."""
    yield from _figures(group, base)
    yield from _own_words(group, base)


@dataclass(frozen=True, slots=True, order=True)
class _Stated:
    """A figure as a statement gives it."""

    figure: Figure
    day: str | None
    side: tuple[str, ...]
    """Tokens of those who state it."""
    statement: str
    article: str


def _figures(group: Group, base: str) -> Iterator[Triple]:
    """One link for each two figures: between the first statements, by IRI, that give them."""
    seen: set[tuple[Figure, Figure]] = set()
    for a, b in combinations(sorted(set(_stated(group)), key=_by_figure), 2):
        if (a.figure, b.figure) not in seen and a.statement != b.statement and _clash(a, b):
            seen.add((a.figure, b.figure))
            told = f"{figure_text(a.figure)} against {figure_text(b.figure)}"
            why = Decision(0.8, "figures", told)
            yield from link_triples(a.statement, KG.contradicts, b.statement, why, base)


def _stated(group: Group) -> Iterator[_Stated]:
    """The figures of a group, without those of which one wording gives several of one sort.

    Such count several things: "44 percent for her, 41 percent for him".
    """
    for item in group.items:
        sorts = Counter(unit_key(figure[3]) for figure in item.figures)
        figures = [figure for figure in item.figures if sorts[unit_key(figure[3])] == 1]
        for voice in (v for v in item.voices if v.role != "denies"):
            for figure in figures:
                yield _Stated(figure, item.day, voice.side, voice.statement, item.article)


def _by_figure(one: _Stated) -> tuple[str, str, str]:
    return str(one.figure), one.day or "", one.statement


def _clash(a: _Stated, b: _Stated) -> bool:
    """Whether two figures cannot both hold.

    At one time they are for one thing, unless one side tells both in one article.  A toll of later
    days may be higher, unless the other side tells it on the very next day; if it is lower, it
    rejects the one before.  How many are missing changes either way.
    """
    low, high = sorted((a.figure, b.figure))
    if high[0] > FAR * low[1] or not contradicts(_quantity(low), _quantity(high)):
        return False
    if a.article == b.article and meet(a.side, b.side):
        return False
    days = days_apart(a.day, b.day)
    fate = fate_in(a.figure[3])
    if days is None or fate is None:
        return a.day == b.day if days is None else days <= DAYS
    if days == 0 or fate in PASSING:
        return days == 0
    first, later = sorted((a, b), key=lambda one: one.day or "")
    if later.figure[1] < first.figure[0]:
        return days <= FALLING
    return days <= DAYS and bool(a.side and b.side) and not meet(a.side, b.side)


def _own_words(group: Group, base: str) -> Iterator[Triple]:
    """Who denies the claim in one article and stands by it in another.

    A speaker who puts it forward himself, or a side that admits it.
    """
    voiced = [(item, voice) for item in group.items for voice in item.voices]
    denied = [(i, v) for i, v in voiced if v.role == "denies"]
    stood = [(i, v) for i, v in voiced if v.role != "denies" and _says_yes(i, v)]
    for item, voice in sorted(denied, key=_place):
        for other, before in sorted(stood, key=_place):
            if other.article != item.article and _one_party(voice, before):
                admits = "one side admits" if before.role == "confirms" else "one speaker says"
                text = f"{admits} “{other.text}” and denies “{item.text}”"
                why = Decision(0.6, "own words", text)
                yield from link_triples(
                    voice.statement, KG.contradicts, before.statement, why, base
                )


def _says_yes(item: ClaimItem, voice: Voice) -> bool:
    return voice.role == "confirms" or not item.negative


def _one_party(denying: Voice, standing: Voice) -> bool:
    """Whether one speaker denies what he says, or one side what it admits."""
    if set(denying.speakers) & set(standing.speakers):
        return True
    return standing.role == "confirms" and meet(denying.side, standing.side)


def _place(pair: tuple[ClaimItem, Voice]) -> tuple[str, str]:
    return pair[1].statement, pair[0].id


def _quantity(figure: Figure) -> Quantity:
    value, high, bound, unit = figure
    return Quantity(value, Bound(bound), unit, _NOWHERE, None if high == value else high)
