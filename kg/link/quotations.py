"""One quotation in several articles: the same words, a piece of them, or another rendering."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product

from pyoxigraph import Literal, NamedNode

from kg.graph.names import MIN_QUOTED_WORDS
from kg.graph.vocab import KG, RDF
from kg.link.compare import apart as days_apart
from kg.link.decision import Decision, Triple, link_triples
from kg.link.encoder import encode, vector
from kg.link.features import QuotationItem
from kg.link.negation import negating
from kg.link.quoted import LEAST
from kg.link.tokens import PERSON, content_stems, meet
from kg.link.words import mass

PIECE_DAYS = 7
"""A piece of a longer quotation is looked for within so many days."""
TELLING_WORDS = 8
"""So many words in a row are one quotation, whatever the papers call who said them."""
VARIANT_DAYS = 3
"""Two renderings of one sentence are, as both come from one occasion."""
VARIANT_MEANING = 0.6
VARIANT_WORDS = 0.2
"""Least cosine of what they mean, and least share of words, of two renderings of one sentence."""
SHORT_MEANING = 0.8
SHORT_WORDS = 0.3
"""The same where one has only two content words."""
_SENTENCES = re.compile(r"(?<=[.!?…])[”’\"']*\s+")
_NO = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two quotations that have something in common; of a piece the piece first."""

    first: QuotationItem
    second: QuotationItem
    relation: NamedNode
    decision: Decision


def near(a: QuotationItem, b: QuotationItem) -> bool:
    """Whether two quotations are the same words of one side, a piece, or another rendering."""
    if a.node == b.node:
        return meet(a.side, b.side) and not _two_people(a, b)
    return _pair(a, b) is not None


def triples(part: Sequence[QuotationItem], base: str) -> Iterator[Triple]:
    """The links of quotations that hang together."""
    yield from _statements(part)
    found: dict[tuple[str, str, str], _Pair] = {}
    for a, b in combinations(part, 2):
        pair = _pair(a, b) if a.node != b.node else None
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
    if _two_people(a, b):
        return None
    short, long = sorted((a, b), key=lambda item: (len(item.words), item.node))
    days = days_apart(a.day, b.day)
    if _holds(long.words, short.words) and (days is None or days <= PIECE_DAYS):
        return _piece(short, long)
    if a.statement == b.statement or (days is not None and days > VARIANT_DAYS):
        return None
    return _variant(short, long) if meet(a.side, b.side) else None


def _two_people(a: QuotationItem, b: QuotationItem) -> bool:
    """Whether both are said by somebody with a name, and not by one person."""
    ours, theirs = ([t for t in item.side if t.startswith(PERSON)] for item in (a, b))
    return bool(ours and theirs) and not meet(ours, theirs)


def _piece(short: QuotationItem, long: QuotationItem) -> _Pair | None:
    sided = meet(short.side, long.side)
    if not sided and len(short.words) < TELLING_WORDS:
        return None
    score = min(0.99 if sided else 0.9, 0.6 + 0.08 * len(content_stems(short.text)))
    why = "of the same side" if sided else "too many to be said by two"
    why = f"its {len(short.words)} words stand in the longer one, {why}"
    return _Pair(short, long, KG.partOf, Decision(score, "piece", why))


def _variant(a: QuotationItem, b: QuotationItem) -> _Pair | None:
    """Two renderings, by the sentences of both that are most alike."""
    pairs = product(_sentences(a), _sentences(b))
    alike = max((found for x, y in pairs if (found := _alike(x, y))), default=None)
    if alike is None:
        return None
    score, meaning, both = alike
    why = f"likely two renderings of one sentence: meaning {meaning:.2f}; both have {both}"
    first, second = sorted((a, b), key=lambda item: item.node)
    return _Pair(first, second, KG.variantOf, Decision(score, "rendering", why))


def _sentences(item: QuotationItem) -> list[tuple[str, str | None]]:
    """The sentences of a quotation; of a single one with what it means."""
    found = _SENTENCES.split(item.text)
    return [(item.text, item.vector)] if len(found) == 1 else [(text, None) for text in found]


def _alike(a: tuple[str, str | None], b: tuple[str, str | None]) -> tuple[float, float, str] | None:
    """How much two sentences say the same, what they mean together, and the stems of both."""
    ours, theirs = set(content_stems(a[0])), set(content_stems(b[0]))
    least = min(len(ours), len(theirs))
    if least < LEAST or _says_no(a[0]) != _says_no(b[0]):
        return None
    shared = mass(ours & theirs) / mass(ours | theirs)
    if shared < (VARIANT_WORDS if least > LEAST else SHORT_WORDS):
        return None
    meaning = float(vector(a[1] or _meaning(a[0])) @ vector(b[1] or _meaning(b[0])))
    if meaning < (VARIANT_MEANING if least > LEAST else SHORT_MEANING):
        return None
    return 0.5 * (meaning + shared), meaning, ", ".join(sorted(ours & theirs))


def _says_no(sentence: str) -> bool:
    return bool(_NO.search(negating(sentence)))


@lru_cache(maxsize=10_000)
def _meaning(sentence: str) -> str:
    return encode(sentence)


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the words of one follow one another in the other."""
    places = range(len(long) - len(short) + 1)
    return any(long[n : n + len(short)] == short for n in places)
