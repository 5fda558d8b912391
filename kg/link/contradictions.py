"""What cannot be true together about one claim: two figures, a party and its own earlier words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from kg.figures import contradicts
from kg.graph.vocab import KG
from kg.kinds import Bound
from kg.link.claims import Group
from kg.link.decision import Decision, Triple, link_triples
from kg.link.features import ClaimItem, Figure, Voice
from kg.model import Quantity, Span

DAYS = 1
"""Days within which two figures are for one time."""
_NOWHERE = Span(0, 0, "")


def contradiction_triples(group: Group, base: str) -> Iterator[Triple]:
    """The statements about one claim that contradict one another, in whichever wording."""
    yield from _figures(group, base)
    yield from _own_words(group, base)


def _figures(group: Group, base: str) -> Iterator[Triple]:
    """One link for each two figures: between the first statements, by IRI, that give them."""
    first: dict[tuple[Figure, str | None], str] = {}
    for item in sorted(group.items, key=lambda i: i.id):
        makers = [v.statement for v in item.voices if v.role != "denies"]
        for figure in item.figures if makers else ():
            first.setdefault((figure, item.day), min(makers))
    seen: set[tuple[Figure, Figure]] = set()
    for (a, one), (b, other) in combinations(sorted(first, key=str), 2):
        if (a, b) in seen or not _one_time(one, other):
            continue
        if contradicts(_quantity(a), _quantity(b)) and first[a, one] != first[b, other]:
            seen.add((a, b))
            why = Decision(0.8, "figures", f"{_told(a)} against {_told(b)}")
            yield from link_triples(first[a, one], KG.contradicts, first[b, other], why, base)


def _own_words(group: Group, base: str) -> Iterator[Triple]:
    """A speaker who puts the claim forward in one article and denies it in another."""
    made = [(i, v) for i in group.items for v in i.voices if v.role == "claims" and not i.negative]
    denied = [(i, v) for i in group.items for v in i.voices if v.role == "denies"]
    for item, voice in sorted(denied, key=_place):
        for other, before in sorted(made, key=_place):
            if other.article != item.article and set(voice.speakers) & set(before.speakers):
                text = f"one speaker says “{other.text}” and denies “{item.text}”"
                why = Decision(0.6, "own words", text)
                yield from link_triples(
                    voice.statement, KG.contradicts, before.statement, why, base
                )


def _place(pair: tuple[ClaimItem, Voice]) -> tuple[str, str]:
    return pair[1].statement, pair[0].id


def _one_time(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return a == b
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) <= DAYS


def _quantity(figure: Figure) -> Quantity:
    value, high, bound, unit = figure
    return Quantity(value, Bound(bound), unit, _NOWHERE, None if high == value else high)


def _told(figure: Figure) -> str:
    value, high, bound, unit = figure
    number = f"{value:,.10g}" if high == value else f"{value:,.10g} to {high:,.10g}"
    return f"{bound} {number} {unit}"
