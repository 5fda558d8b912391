"""One quotation in several articles."""

from __future__ import annotations

from pathlib import Path

from kg.graph.vocab import KG
from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.link.read import links
from kg.link.run import link
from kg.model import Actor
from kg.store import open_store
from tests.link.stories import ILVES, ORLOV, Story


def linked(folder: Path, *said: tuple[Actor, str, str | None]) -> list[tuple[str, str, str]]:
    """The links between quotations of articles with one quotation each, by their words."""
    with open_store(folder / "store", write=True) as store:
        for number, (speaker, words, day) in enumerate(said):
            story = Story(f"{number}.txt", day)
            story.say(speaker, "said", f"“{words}”", role="")
            facts = story.facts()
            store.replace(article_iri(facts.article, store.base), article_quads(facts, store.base))
        link(store)
        words_of = {
            str(row[0]): str(row[1])[1:-1]
            for row in store.query(f"SELECT ?q ?t {{ ?q a {KG.Quotation} ; {KG.text} ?t }}").rows
        }
        return [
            (words_of[f"<{x.source}>"], x.relation, words_of[f"<{x.target}>"])
            for term in (KG.partOf, KG.variantOf)
            for x in links(store, term)
        ]


def test_a_piece_joins_the_longer_quotation_of_the_same_side(tmp_path: Path) -> None:
    whole = "We will not accept this cowardly crime against fishermen of all nations"
    piece = "cowardly crime against fishermen"
    assert linked(tmp_path, (ILVES, whole, "2024-05-02"), (ILVES, piece, None)) == [
        (piece, "partOf", whole)
    ]


def test_the_same_words_of_another_side_are_not_joined(tmp_path: Path) -> None:
    whole = "We will not accept this cowardly crime against fishermen of all nations"
    assert linked(tmp_path, (ILVES, whole, None), (ORLOV, "cowardly crime", None)) == []


def test_a_piece_of_another_month_is_not_joined(tmp_path: Path) -> None:
    whole = "We will not accept this cowardly crime against fishermen of all nations"
    said = [(ILVES, whole, "2024-05-02"), (ILVES, "cowardly crime", "2024-07-02")]
    assert linked(tmp_path, *said) == []


def test_two_translations_are_likely_variants_and_never_merged(tmp_path: Path) -> None:
    one = "We advise the relevant parties to recognise the role of our navy correctly"
    other = "We call on the relevant party to be right and sober about our navy's role"
    found = linked(tmp_path, (ILVES, one, "2024-05-02"), (ILVES, other, "2024-05-03"))
    assert [(relation, {a, b}) for a, relation, b in found] == [("variantOf", {one, other})]


def test_short_quotations_are_one_in_two_papers(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", write=True) as store:
        for name, words in (
            ("a.txt", "“irresponsible remarks”"),
            ("b.txt", '"from irresponsible remarks."'),
        ):
            story = Story(name, "2024-05-02")
            story.say(ORLOV, "spoke of", words, role="")
            facts = story.facts()
            store.replace(article_iri(facts.article, store.base), article_quads(facts, store.base))
        link(store)
        rows = list(store.query(f"SELECT ?q ?s {{ ?s {KG.quotation} ?q }}").rows)
    assert len({str(q) for q, _ in rows}) == 1
    assert len({str(s) for _, s in rows}) == 2
