"""What is read back from a linked store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.link import claims as linked_claims
from kg.link.read import actor_names, claim, claims, close, links_of
from kg.link.run import link
from kg.store import Store, open_store
from tests.link.stories import ILVES, ORLOV, Story, all_stories


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("read") / "store", write=True) as opened:
        for facts in all_stories():
            quads = article_quads(facts, opened.base)
            opened.replace(article_iri(facts.article, opened.base), quads)
        link(opened)
        yield opened


def test_a_claim_is_found_by_any_of_its_wordings(store: Store) -> None:
    sinking = next(found for found in claims(store) if "trawler" in found.label)
    wording = next(
        found.source
        for found in links_of(store, {v.statement for v in sinking.voices} | _nodes(store))
        if found.relation == "sameClaim" and found.target == sinking.id
    )
    assert claim(store, wording) == claim(store, sinking.id) == sinking
    assert len(sinking.wordings) == 2
    assert sinking.participants == ("Russia", "Ukraine")
    assert sinking.independent == len(sinking.articles) == 3
    assert [voice.day for voice in sinking.by("denies")] == ["2024-05-03", "2024-05-03"]


def _nodes(store: Store) -> set[str]:
    rows = store.query("SELECT DISTINCT ?c { ?s ?p ?c FILTER(CONTAINS(STR(?c), '/claim/')) }").rows
    return {str(row[0])[1:-1] for row in rows if str(row[0]).startswith("<")}


def test_claims_of_a_single_voice_are_shown_if_asked_for(store: Store) -> None:
    labels = {found.label for found in claims(store, least=1)}
    assert "To plant a billion trees before the end of the decade" in labels
    assert labels > {found.label for found in claims(store)}


def test_an_unknown_claim_is_named(store: Store) -> None:
    with pytest.raises(QueryError, match=r"there is no claim https://example\.org/x; list them"):
        claim(store, "https://example.org/x")


def test_actors_are_called_by_their_labels(store: Store) -> None:
    iri = f"{store.base}{ILVES.key}"
    assert actor_names(store, [iri, "https://example.org/x"]) == {iri: "Mara Ilves"}


def test_close_claims_are_told_from_both_sides_and_merge_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linked_claims, "SAME", 0.995)
    told = {
        "a.txt": (ILVES, "that the navy sank the trawler Aster off Vik"),
        "b.txt": (ORLOV, "that a ship of the navy sank a trawler near Vik"),
    }
    with open_store(tmp_path / "store", write=True) as store:
        for name, (speaker, content) in told.items():
            story = Story(name, "2024-05-02")
            story.say(speaker, "said", content)
            facts = story.facts()
            store.replace(article_iri(facts.article, store.base), article_quads(facts, store.base))
        link(store)
        one, other = claims(store, least=1)
        ((found, why),) = close(store, one.id)
        assert found == other
        assert (why.relation, {why.source, why.target}) == ("closeClaim", {one.id, other.id})
        assert [held.id for held, _ in close(store, other.id)] == [one.id]
        assert len(one.wordings) == len(other.wordings) == 1
