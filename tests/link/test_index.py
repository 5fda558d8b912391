"""The index of items in a store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kg.link import index as module
from kg.link.collect import items_of
from kg.link.index import Index, index_graph, index_quads
from kg.store import open_store
from tests.link.stories import accusing


def test_the_index_gives_back_its_items_and_their_candidates(tmp_path: Path) -> None:
    ours = items_of(accusing())
    with open_store(tmp_path / "store", write=True) as store:
        article = f"{store.base}article/story/accusing.txt"
        graph = index_graph(article, store.base)
        assert graph == f"{store.base}link/index/story/accusing.txt"
        store.replace(graph, index_quads(ours, graph))
        index = Index(store)
        assert index.items_of_article(article) == ours
        assert index.items(["https://example.org/none"]) == ()
        for item in ours:
            shared = {i for i in ours if i.kind == item.kind and set(i.keys) & set(item.keys)}
            assert set(index.candidates(item)) == shared - {item}
        assert index.holders(["no such key"]) == {"no such key": ()}


def test_a_key_of_too_many_items_says_nothing(tmp_path: Path) -> None:
    one = next(item for item in items_of(accusing()) if item.kind == "claim")
    alike = [replace(one, id=f"https://example.org/{n}", keys=("all",)) for n in range(5)]
    with open_store(tmp_path / "store", write=True) as store:
        graph = index_graph("https://w3id.org/whosaid/article/a", store.base)
        store.replace(graph, index_quads(alike, graph))
        assert len(Index(store).candidates(alike[0])) == 4
        assert Index(store).holders(["all"])["all"] == tuple(item.id for item in alike)
        few, module.LARGEST = module.LARGEST, 4
        try:
            assert Index(store).candidates(alike[0]) == ()
        finally:
            module.LARGEST = few
