"""Articles out of a store again: what is left is as if they had never been there."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError, StoreError
from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.link.run import link
from kg.remove import remove
from kg.store import open_store
from tests.corpus import n_quads
from tests.facts import sample
from tests.linked import later, reply, store_linked, wire


def _store(folder: Path) -> Path:
    with open_store(folder, write=True) as store:
        store_linked(store)
    return folder


@pytest.mark.parametrize("name", ["sample/reply.txt", "reply.txt", "*/re*y.txt", "*reply.txt"])
def test_the_store_is_as_if_the_article_had_never_been_there(tmp_path: Path, name: str) -> None:
    assert remove([name], _store(tmp_path / "store")) == ["sample/reply.txt"]
    with open_store(tmp_path / "other", write=True) as other:
        for facts in (*sample(), wire(), later()):
            other.replace(article_iri(facts.article), article_quads(facts))
        link(other)
    assert n_quads(tmp_path / "store") == n_quads(tmp_path / "other")


def test_all_articles_may_go(tmp_path: Path) -> None:
    count = len([*sample(), wire(), later(), reply()])
    assert len(remove(["sample/*"], _store(tmp_path / "store"))) == count
    assert n_quads(tmp_path / "store") == []


def test_a_name_that_fits_nothing_takes_nothing_out(tmp_path: Path) -> None:
    store = _store(tmp_path / "store")
    before = n_quads(store)
    with pytest.raises(InputError, match=r"nobody\.txt: is no article of the store; list them"):
        remove(["reply.txt", "nobody.txt"], store)
    assert n_quads(store) == before


def test_without_links_they_are_left_for_later(tmp_path: Path) -> None:
    store = _store(tmp_path / "store")
    remove(["reply.txt"], store, link=False)
    with open_store(store, write=True) as opened:
        link(opened, ())
    whole = _store(tmp_path / "other")
    remove(["reply.txt"], whole)
    assert n_quads(store) == n_quads(whole)


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"):
        remove(["a"], tmp_path / "store")
    assert not (tmp_path / "store").exists()
