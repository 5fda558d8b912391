"""Near-duplicate articles, such as copies of one agency's report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.graph.vocab import KG
from kg.link import minhash
from kg.link.decision import Decision, Triple, link_triples
from kg.link.features import ArticleItem

LEAST = 0.5
"""The share of five-word sequences in common from which two articles are one report: a paper that
cuts an agency's report or changes its head and foot keeps more, two papers' own reports on one
event share a few in a hundred."""


def near(a: ArticleItem, b: ArticleItem) -> bool:
    """Whether two articles are one report."""
    return minhash.similarity(a.signature, b.signature) >= LEAST


def triples(part: Sequence[ArticleItem], base: str) -> Iterator[Triple]:
    """All articles of a part as near duplicates of one of them: the first, then the longest."""
    if len(part) < 2:
        return
    first = min(part, key=lambda item: (item.day or "9999", -item.length, item.node))
    for item in sorted(part, key=lambda item: item.node):
        if item.node != first.node:
            share = minhash.similarity(item.signature, first.signature)
            why = f"about {100 * share:.0f} in 100 of their five-word sequences are the same"
            decision = Decision(share, "same wording", why)
            yield from link_triples(item.node, KG.nearDuplicateOf, first.node, decision, base)
