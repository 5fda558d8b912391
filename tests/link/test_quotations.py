"""One quotation in several articles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kg.graph.vocab import KG
from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.kinds import ActorKind
from kg.link.read import links
from kg.link.run import link
from kg.model import Actor
from kg.store import open_store
from tests.link.stories import ILVES, ORLOV, Story

COLLEAGUE = replace(ILVES, key="person/tamm", label="Mari Tamm", names=("Mari Tamm",))
SKIPPER = Actor(key="#group=skipper", label="furious skipper", kind=ActorKind.GROUP)


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


def test_a_piece_by_another_person_of_that_side_is_not_joined(tmp_path: Path) -> None:
    whole = "We will not accept this cowardly crime against fishermen of all nations"
    said = [(ILVES, whole, "2024-05-02"), (COLLEAGUE, "cowardly crime", "2024-05-02")]
    assert linked(tmp_path, *said) == []


def test_many_words_in_a_row_are_one_quotation_whoever_is_named(tmp_path: Path) -> None:
    whole = "This is a cowardly crime against fishermen of all nations"
    piece = "a cowardly crime against fishermen of all nations"
    said = [(SKIPPER, whole, "2024-05-02"), (ILVES, piece, "2024-05-02")]
    assert linked(tmp_path, *said) == [(piece, "partOf", whole)]


def test_many_words_in_a_row_of_two_named_people_are_two_quotations(tmp_path: Path) -> None:
    whole = "This is a cowardly crime against fishermen of all nations"
    piece = "a cowardly crime against fishermen of all nations"
    said = [(ORLOV, whole, "2024-05-02"), (ILVES, piece, "2024-05-02")]
    assert linked(tmp_path, *said) == []


def test_a_short_sentence_has_renderings_that_differ_little(tmp_path: Path) -> None:
    one, other = "Perhaps you should test the herring", "You might try to test the herring"
    found = linked(tmp_path, (ILVES, one, "2024-05-02"), (ILVES, other, "2024-05-03"))
    assert [(relation, {a, b}) for a, relation, b in found] == [("variantOf", {one, other})]


def test_a_sentence_that_says_no_renders_none_that_does_not(tmp_path: Path) -> None:
    one = "We will attack the harbour of Vik with torpedoes"
    other = "We will not attack Vik harbour with any torpedoes"
    said = [(ILVES, one, "2024-05-02"), (ILVES, other, "2024-05-03")]
    assert linked(tmp_path, *said) == []


def test_one_sentence_of_several_may_be_a_rendering(tmp_path: Path) -> None:
    one = "It was not us. We had no warships anywhere near Vik harbour. Ask the others"
    other = "We had no naval vessels near the harbour of Vik"
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
