"""The index of items in a store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.graph.vocab import KG
from kg.link import index as module
from kg.link.collect import items_of
from kg.link.features import to_json
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


def test_items_of_another_version_are_told_with_the_mend_and_passed_over_when_all_is_linked_anew(
    tmp_path: Path,
) -> None:
    one = next(item for item in items_of(accusing()) if item.kind == "claim")
    with open_store(tmp_path / "store", write=True) as store:
        graph = index_graph(one.article, store.base)
        held = Literal(to_json(one).replace('"claimed"', '"old"'))
        name = NamedNode(graph)
        store.replace(graph, [Quad(NamedNode(one.id), KG.features, held, name)])
        with pytest.raises(StoreError, match="by another version of kg: link it anew with kg link"):
            Index(store).items([one.id])
        lenient = Index(store)
        lenient.anew = True
        assert lenient.items([one.id]) == ()


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
