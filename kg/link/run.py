"""Linking: what changed is indexed, its neighbourhood is decided anew, and only that is written."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from pyoxigraph import NamedNode, Quad

from kg.graph.vocab import KG
from kg.link import sequel
from kg.link.collect import items_of
from kg.link.components import components
from kg.link.decision import Triple
from kg.link.features import Item
from kg.link.index import LARGEST, Index, index_graph, index_quads
from kg.link.rules import RULES, Rule
from kg.link.state import begin, end, joined_by, members, unfinished
from kg.store import Store


@dataclass(slots=True)
class LinkReport:
    """What a linking did."""

    articles: int = 0
    """Articles that were indexed, or whose index was taken away."""
    items: int = 0
    """Items whose neighbourhood was decided."""
    compared: int = 0
    """Pairs of items that shared a blocking key."""
    graphs: Counter[str] = field(default_factory=Counter)
    """What became of the graphs of links: ``added``, ``replaced``, ``unchanged``, ``removed``."""


def link(store: Store, changed: Iterable[str] | None = None) -> LinkReport:
    """Bring the links of a store up to date with its articles; what was done is reported.

    The links depend on the set of stored articles alone: whatever the order in which articles
    came, and however often this is called, the store holds the same quads afterwards.

    Args:
        store: open for writing.
        changed: IRIs of the articles that were added, replaced or removed since the last time;
            only their neighbourhood is looked at.  None links everything anew.

    Raises:
        StoreError: the store cannot be read or written.
        ModelError: the sentence encoder is missing.
    """
    return _Run(store, changed).report


class _Run:
    """One linking; used once."""

    def __init__(self, store: Store, changed: Iterable[str] | None) -> None:
        self.store = store
        self.index = Index(store)
        self.report = LinkReport()
        self.before: dict[str, str] = {}
        there = set(store.articles())
        everything, articles, items = unfinished(store)
        anew = self.index.anew = changed is None or everything
        if anew:
            prefix = index_graph(f"{store.base}article/", store.base)
            indexed = {g.removeprefix(prefix) for g in store.graphs() if g.startswith(prefix)}
            articles = there | {f"{store.base}article/{name}" for name in indexed}
        else:
            articles |= set(changed or ())
        if not articles:
            return
        seeds = self._indexed(sorted(articles), there, items, anew)
        touched = self._linked(seeds)
        graphs = sequel.graphs(store, self.index, touched, articles, self.before)
        self._write(graphs)
        self.report.items = len(touched)
        self.report.compared = self.index.compared
        end(store)

    def _indexed(
        self, articles: Sequence[str], there: set[str], left: set[str], anew: bool
    ) -> set[str]:
        """The IRIs of the items to begin with; the index of the articles is up to date then."""
        graphs = {article: index_graph(article, self.store.base) for article in articles}
        old = left | {i.id for graph in graphs.values() for i in self.index.items_of(graph)}
        keys = {key for item in self.index.items(old) for key in item.keys}
        begin(self.store, anew, articles, old)
        full = {} if anew else self._full(keys)
        seeds = set(old)
        for article in articles:
            found = items_of(self.store.facts(article), self.store.base) if article in there else ()
            if not anew:
                full |= self._full({k for i in found for k in i.keys} - full.keys())
            graph = graphs[article]
            if found:
                self.store.replace(graph, index_quads(found, graph))
            else:
                self.store.remove(graph)
            seeds |= {item.id for item in found}
            self.report.articles += 1
        self.index.forget()
        if not anew:
            seeds |= self._crossed(full)
        return seeds

    def _full(self, keys: Iterable[str]) -> dict[str, bool]:
        """Whether each key has too many items to count."""
        return {k: len(held) > LARGEST for k, held in self.index.holders(keys).items()}

    def _crossed(self, before: dict[str, bool]) -> set[str]:
        """The items of keys that have become too many to count, or are so no more."""
        after = self.index.holders(before)
        return {i for k, held in after.items() if (len(held) > LARGEST) != before[k] for i in held}

    def _linked(self, seeds: set[str]) -> set[str]:
        """The items that were decided anew; the graphs of their links are up to date then."""
        touched: set[str] = set()
        waiting = set(seeds)
        made: dict[str, list[Quad]] = {}
        while waiting:
            waiting |= members(self.store, joined_by(self.store, waiting))
            for rule in RULES:
                kin = [i for i in self.index.items(waiting) if i.kind == rule.kind]
                for part in components(kin, partial(self._near, rule)):
                    touched |= {item.id for item in part}
                    made.update(self._graphs(rule, part))
            touched |= waiting
            waiting = members(self.store, joined_by(self.store, touched)) - touched
        self.before = sequel.actors_of(self.store, self.index.items(touched))
        kept = joined_by(self.store, touched) - made.keys()
        self._write(made | {graph: [] for graph in kept})
        return touched

    def _near(self, rule: Rule, item: Item) -> Iterator[Item]:
        return (other for other in self.index.candidates(item) if rule.near(item, other))

    def _graphs(self, rule: Rule, part: Sequence[Item]) -> Iterator[tuple[str, list[Quad]]]:
        for items, triples in rule.linked(part, self.store.base):
            if triples:
                yield _graph(rule.kind, items, triples, self.store.base)

    def _write(self, graphs: Mapping[str, list[Quad]]) -> None:
        for graph, quads in sorted(graphs.items()):
            if quads:
                self.report.graphs[self.store.replace(graph, quads)] += 1
            elif self.store.remove(graph):
                self.report.graphs["removed"] += 1


def _graph(
    kind: str, items: Sequence[Item], triples: Sequence[Triple], base: str
) -> tuple[str, list[Quad]]:
    """The name of a graph of links and its quads: the links, and the items they depend on."""
    ids = sorted(item.id for item in items)
    digest = hashlib.sha256(" ".join(ids).encode()).hexdigest()[:20]
    name = NamedNode(f"{base}link/{kind}/{digest}")
    quads = [Quad(*triple, name) for triple in dict.fromkeys(triples)]
    return name.value, [*quads, *(Quad(name, KG.joins, NamedNode(i), name) for i in ids)]
