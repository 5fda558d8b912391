"""What a linking has begun and not ended, so that the next one takes it up; and who joined whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Quad

from kg.graph.vocab import KG
from kg.link.index import BATCH
from kg.store import Change, Store


def begin(store: Store, everything: bool, articles: Iterable[str], items: Iterable[str]) -> None:
    """Note down what will be linked; ``end`` strikes it out."""
    name = NamedNode(_state(store))
    todo = [name.value] if everything else [*articles, *items]
    store.replace(name.value, (Quad(name, KG.pending, NamedNode(i), name) for i in sorted(todo)))


def end(store: Store) -> None:
    """Nothing is left to do."""
    store.remove(_state(store))


def unfinished(store: Store) -> tuple[bool, set[str], set[str]]:
    """What a broken-off linking left: whether everything, the articles, and the items."""
    name = _state(store)
    held = {q.object.value for q in store.quads(name) if isinstance(q.object, NamedNode)}
    articles = {i for i in held if i.startswith(f"{store.base}article/") and "#" not in i}
    return name in held, articles, held - articles - {name}


def pending(store: Store) -> bool:
    """Whether something has changed that was not linked yet."""
    return bool(store.quads(_state(store)))


@dataclass(slots=True)
class Changes:
    """A store that is being written, which remembers what will have to be linked."""

    store: Store
    articles: set[str] = field(default_factory=set)
    """The IRIs of those that were added or replaced."""
    marked: bool = False
    """Whether the store says that it is being written."""

    def remove(self, article: str) -> None:
        """Take an article's graph away."""
        self._mark()
        if self.store.remove(article):
            self.articles.add(article)

    def _mark(self) -> None:
        """Until it is told what has changed, anything may have: so if this process is killed."""
        if not self.marked:
            begin(self.store, True, (), ())
            self.marked = True

    def replace(self, article: str, quads: Iterable[Quad]) -> Change:
        """What became of an article's graph; see `Store.replace`."""
        self._mark()
        change = self.store.replace(article, quads)
        if change != "unchanged":
            self.articles.add(article)
        return change


@contextmanager
def changes(store: Store) -> Iterator[Changes]:
    """What writes articles to a store, and notes at the end, or when it is stopped, which."""
    everything, articles, items = unfinished(store)
    made = Changes(store)
    try:
        yield made
    finally:
        left = articles | made.articles
        if made.marked and (everything or left or items):
            begin(store, everything, left, items)
        elif made.marked:
            end(store)


def joined_by(store: Store, items: Iterable[str]) -> set[str]:
    """The graphs of links that depend on any of the items."""
    return _ends(store, items, "SELECT DISTINCT ?found", f"?found {KG.joins} ?given")


def members(store: Store, graphs: Iterable[str]) -> set[str]:
    """The items that these graphs of links depend on."""
    return _ends(store, graphs, "SELECT DISTINCT ?found", f"?given {KG.joins} ?found")


def _ends(store: Store, given: Iterable[str], select: str, pattern: str) -> set[str]:
    found: set[str] = set()
    ordered: Sequence[str] = sorted(set(given))
    for n in range(0, len(ordered), BATCH):
        values = " ".join(str(NamedNode(i)) for i in ordered[n : n + BATCH])
        rows = store.query(f"{select} {{ VALUES ?given {{ {values} }} {pattern} }}").rows
        found |= {row[0].value for row in rows if isinstance(row[0], NamedNode)}
    return found


def _state(store: Store) -> str:
    return f"{store.base}link/state"
