"""The index of items in the store: for each article a graph with what of it can be linked.

An item is there with its features, as JSON, and its blocking keys.  What shares a key is found by
one query for many keys, so that an article costs its neighbourhood and not the corpus.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.graph.vocab import KG
from kg.link.features import Item, from_json, to_json
from kg.store import Store

LARGEST = 400
"""Items with one blocking key, beyond which the key says too little and is passed over."""
BATCH = 200
"""Keys or items in one query."""
REMEMBERED = 200_000
"""Items that are kept in memory."""

_OTHER_VERSION = "the store was linked by another version of kg: link it anew with kg link"

T = TypeVar("T")


def index_graph(article: str, base: str) -> str:
    """The IRI of the graph with an article's items."""
    return f"{base}link/index/{article.removeprefix(base + 'article/')}"


def index_quads(items: Iterable[Item], graph: str) -> Iterator[Quad]:
    """An article's items as quads of its index graph."""
    name = NamedNode(graph)
    for item in items:
        node = NamedNode(item.id)
        yield Quad(node, KG.features, Literal(to_json(item)), name)
        for key in item.keys:
            yield Quad(node, KG.blockingKey, Literal(key), name)


class Index:
    """The items of a store by blocking key; what was read once is remembered."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._items: dict[str, Item] = {}
        self._by_key: dict[str, tuple[str, ...]] = {}
        self.anew = False
        """Whether all is being indexed anew: items of another version are passed over."""
        self.compared = 0
        """Pairs of items that shared a key and were handed out to be compared."""

    def items_of(self, graph: str) -> tuple[Item, ...]:
        """The items in that index graph, sorted by IRI."""
        found = {
            q.subject.value
            for q in self._store.quads(graph)
            if q.predicate == KG.features and isinstance(q.subject, NamedNode)
        }
        return self.items(found)

    def items_of_article(self, article: str) -> tuple[Item, ...]:
        """The items of that article, sorted by IRI."""
        return self.items_of(index_graph(article, self._store.base))

    def items(self, ids: Iterable[str]) -> tuple[Item, ...]:
        """The items with those IRIs, sorted; such as are not there are left out."""
        wanted = sorted(set(ids))
        for batch in _batches([i for i in wanted if i not in self._items], BATCH):
            self._read(batch)
        return tuple(self._items[i] for i in wanted if i in self._items)

    def candidates(self, item: Item) -> tuple[Item, ...]:
        """The other items that share a key with it, by IRI; keys of too many do not count."""
        found = self.holders(item.keys)
        near = {i for held in found.values() if len(held) <= LARGEST for i in held}
        others = tuple(i for i in self.items(near - {item.id}) if i.kind == item.kind)
        self.compared += len(others)
        return others

    def holders(self, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The IRIs of all items with each of the keys, sorted."""
        wanted = sorted(set(keys))
        for batch in _batches([k for k in wanted if k not in self._by_key], BATCH):
            self._find(batch)
        return {key: self._by_key[key] for key in wanted}

    def forget(self) -> None:
        """Nothing; what was read is read again, since the store has changed."""
        self._items.clear()
        self._by_key.clear()

    def _find(self, keys: Sequence[str]) -> None:
        found: dict[str, set[str]] = defaultdict(set)
        values = " ".join(str(Literal(key)) for key in keys)
        rows = self._store.query(
            f"SELECT ?key ?item {{ VALUES ?key {{ {values} }} ?item {KG.blockingKey} ?key }}"
        ).rows
        for shared, item in rows:
            if isinstance(shared, Literal) and isinstance(item, NamedNode):
                found[shared.value].add(item.value)
        if len(self._by_key) > REMEMBERED:
            self._by_key.clear()
        for key in keys:
            self._by_key[key] = tuple(sorted(found.get(key, ())))

    def _read(self, ids: Sequence[str]) -> None:
        keys: dict[str, set[str]] = defaultdict(set)
        lines: dict[str, str] = {}
        values = " ".join(str(NamedNode(i)) for i in ids)
        rows = self._store.query(
            f"SELECT DISTINCT ?item ?p ?o {{ VALUES ?item {{ {values} }} ?item ?p ?o }}"
        ).rows
        for item, term, value in rows:
            if isinstance(item, NamedNode) and isinstance(value, Literal):
                if term == KG.features:
                    lines[item.value] = value.value
                elif term == KG.blockingKey:
                    keys[item.value].add(value.value)
        if len(self._items) > REMEMBERED:
            self._items.clear()
        for id_, line in lines.items():
            try:
                self._items[id_] = from_json(id_, tuple(sorted(keys[id_])), line)
            except (KeyError, TypeError) as error:
                if not self.anew:
                    raise StoreError(_OTHER_VERSION) from error


def _batches(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (items[n : n + size] for n in range(0, len(items), size))
