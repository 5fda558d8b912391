"""One quotation in several articles: the same words, a piece of them, or another rendering."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from pyoxigraph import Literal, NamedNode

from kg.graph.names import MIN_QUOTED_WORDS
from kg.graph.vocab import KG, RDF
from kg.link.decision import Decision, Triple, link_triples
from kg.link.encoder import vector
from kg.link.features import QuotationItem
from kg.link.tokens import content_stems, meet
from kg.link.words import mass

PIECE_DAYS = 7
"""A piece of a longer quotation is looked for within so many days."""
VARIANT_DAYS = 3
"""Two renderings of one sentence are, as both come from one occasion."""
VARIANT_MEANING = 0.6
VARIANT_WORDS = 0.2
"""Least cosine of what they mean, and least share of words, of two renderings of one sentence."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two quotations that have something in common; of a piece the piece first."""

    first: QuotationItem
    second: QuotationItem
    relation: NamedNode
    decision: Decision


def near(a: QuotationItem, b: QuotationItem) -> bool:
    """Whether two quotations are the same words of one side, a piece, or another rendering."""
    if not meet(a.side, b.side):
        return False
    return a.node == b.node or _pair(a, b) is not None


def triples(part: Sequence[QuotationItem], base: str) -> Iterator[Triple]:
    """The links of quotations that hang together."""
    yield from _statements(part)
    found: dict[tuple[str, str, str], _Pair] = {}
    for a, b in combinations(part, 2):
        pair = _pair(a, b) if a.node != b.node and meet(a.side, b.side) else None
        if pair is not None:
            ends = (pair.first.node, pair.second.node, pair.relation.value)
            held = found.get(ends)
            if held is None or pair.decision.score > held.decision.score:
                found[ends] = pair
    for pair in _longest(found):
        yield from link_triples(
            pair.first.node, pair.relation, pair.second.node, pair.decision, base
        )


def _statements(part: Sequence[QuotationItem]) -> Iterator[Triple]:
    """Short quotations as such: alone they are too common, here others of that side have them."""
    if len({item.statement for item in part}) < 2:
        return
    for item in part:
        if len(item.words) < MIN_QUOTED_WORDS:
            node = NamedNode(item.node)
            yield NamedNode(item.statement), KG.quotation, node
            yield node, RDF.type, KG.Quotation
            yield node, KG.text, Literal(item.text)


def _longest(found: dict[tuple[str, str, str], _Pair]) -> Iterator[_Pair]:
    """All renderings; of the quotations that hold a piece only the longest."""
    pieces: dict[str, list[_Pair]] = defaultdict(list)
    for _, pair in sorted(found.items()):
        if pair.relation == KG.partOf:
            pieces[pair.first.node].append(pair)
        else:
            yield pair
    for held in pieces.values():
        yield max(held, key=lambda pair: (len(pair.second.words), pair.second.node))


def _pair(a: QuotationItem, b: QuotationItem) -> _Pair | None:
    """What two different quotations have in common; the same whichever comes first."""
    short, long = sorted((a, b), key=lambda item: (len(item.words), item.node))
    days = _days(a.day, b.day)
    if _holds(long.words, short.words) and (days is None or days <= PIECE_DAYS):
        telling = len(content_stems(short.text))
        score = min(0.99, 0.6 + 0.08 * telling)
        why = f"its {len(short.words)} words stand in the longer one, of the same side"
        return _Pair(short, long, KG.partOf, Decision(score, "piece", why))
    if a.statement == b.statement or (days is not None and days > VARIANT_DAYS):
        return None
    return _variant(short, long)


def _variant(a: QuotationItem, b: QuotationItem) -> _Pair | None:
    ours, theirs = set(content_stems(a.text)), set(content_stems(b.text))
    if min(len(ours), len(theirs)) < 3:
        return None
    shared = mass(ours & theirs) / mass(ours | theirs)
    meaning = float(vector(a.vector) @ vector(b.vector))
    if meaning < VARIANT_MEANING or shared < VARIANT_WORDS:
        return None
    why = (
        f"likely two renderings of one sentence: meaning {meaning:.2f}; both have"
        f" {', '.join(sorted(ours & theirs))}"
    )
    first, second = sorted((a, b), key=lambda item: item.node)
    return _Pair(first, second, KG.variantOf, Decision(0.5 * (meaning + shared), "rendering", why))


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the words of one follow one another in the other."""
    places = range(len(long) - len(short) + 1)
    return any(long[n : n + len(short)] == short for n in places)


def _days(a: str | None, b: str | None) -> int | None:
    if a is None or b is None:
        return None
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)
