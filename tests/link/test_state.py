"""What a linking notes down so that the next one can take it up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.link.state import begin, changes, end, pending, unfinished
from kg.store import Store, open_store
from tests.link.stories import accusing

ARTICLE = "https://w3id.org/whosaid/article/a"
ITEM = f"{ARTICLE}#claim=1"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "store", write=True) as opened:
        yield opened


def test_what_was_begun_and_not_ended_is_told(store: Store) -> None:
    assert unfinished(store) == (False, set(), set())
    begin(store, False, [ARTICLE], [ITEM])
    assert pending(store)
    assert unfinished(store) == (False, {ARTICLE}, {ITEM})
    end(store)
    assert not pending(store)


def test_everything_may_be_left_to_do(store: Store) -> None:
    begin(store, True, [ARTICLE], [])
    assert unfinished(store) == (True, set(), set())


def test_what_writes_articles_notes_which(store: Store) -> None:
    facts = accusing()
    iri = article_iri(facts.article, store.base)
    with changes(store) as writing:
        assert writing.replace(iri, article_quads(facts, store.base)) == "added"
        assert unfinished(store)[0]
    assert unfinished(store) == (False, {iri}, set())
    end(store)
    with changes(store) as writing:
        assert writing.replace(iri, article_quads(facts, store.base)) == "unchanged"
    assert not pending(store)
