"""A link says why it is there."""

from __future__ import annotations

from kg.graph.vocab import KG
from kg.link.decision import Decision, link_triples


def test_a_link_is_a_triple_and_a_node_with_its_reasons() -> None:
    decision = Decision(0.876, "same words", "both say so")
    triples = list(link_triples("http://a", KG.sameClaim, "http://b", decision, "http://x/"))
    (node,) = {one.value for one, _, _ in triples[1:]}
    assert node.startswith("http://x/link/")
    assert [str(t[2]) for t in triples] == [
        "<http://b>",
        str(KG.Link),
        "<http://a>",
        "<http://b>",
        str(KG.sameClaim),
        '"0.88"^^<http://www.w3.org/2001/XMLSchema#decimal>',
        '"same words"',
        '"both say so"',
    ]


def test_each_relation_of_two_ends_has_a_node_of_its_own() -> None:
    decision = Decision(1.0, "", "")
    nodes = {
        list(link_triples(a, relation, b, decision, "http://x/"))[1][0]
        for a, b in (("http://a", "http://b"), ("http://b", "http://a"))
        for relation in (KG.sameClaim, KG.negates)
    }
    assert len(nodes) == 4
