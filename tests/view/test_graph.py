"""The picture shows the actors with the most statements, and keeps edges apart."""

from __future__ import annotations

from dataclasses import replace

from kg.kinds import StatementType
from kg.model import ArticleFacts
from kg.view.data import records
from kg.view.graph import Edge, graph, wrapped
from tests.facts import CHINA, PROVENANCE, RUSSIA, article, sample, statement
from tests.view.links import CLAIM, linked_sample, links


def exchange(*types: tuple[StatementType, bool]) -> ArticleFacts:
    """Statements of China about Russia, or the other way round where the flag is set."""
    text = "It said so."
    statements = [
        statement(
            text,
            kind,
            {RUSSIA if back else CHINA: "It"},
            "said",
            ["so"],
            text,
            target=(CHINA if back else RUSSIA).key,
        )
        for kind, back in types
    ]
    keyed = (replace(one, key=f"char={place},9") for place, one in enumerate(statements))
    return ArticleFacts(
        article("a.txt", text), PROVENANCE, actors=(CHINA, RUSSIA), statements=tuple(keyed)
    )


def test_the_sample_is_shown_whole() -> None:
    known = records(sample())
    shown = graph(known, 300)
    assert [known["actors"][node.actor]["label"] for node in shown.nodes] == [
        "analysts",
        "the parties",
        "China",
        "Russia",
        "Ukraine",
        "United States",
        "Dmitry Peskov",
        "Lin Jian",
        "Volodymyr Zelenskyy",
    ]
    assert len(shown.edges) == 10
    assert sum(len(edge.statements) for edge in shown.edges) == 12
    assert shown.actors == 9


def test_a_limit_keeps_the_actors_with_the_most_statements() -> None:
    known = records(sample())
    shown = graph(known, 2)
    assert [known["actors"][node.actor]["label"] for node in shown.nodes] == [
        "China",
        "Volodymyr Zelenskyy",
    ]
    assert {(edge.type, len(edge.statements)) for edge in shown.edges} == {
        ("assertion", 2),
        ("criticism", 1),
    }
    assert shown.actors == 9


def test_statements_of_one_type_and_relation_share_an_edge() -> None:
    facts = exchange((StatementType.DENIAL, False), (StatementType.DENIAL, False))
    assert graph(records([facts]), 9).edges == (Edge(0, 1, "denial", "target", (0, 1), 0.06),)


def test_edges_of_one_pair_all_curve_differently() -> None:
    there = [(kind, False) for kind in StatementType]
    one_way = graph(records([exchange(*there)]), 9).edges
    assert len({edge.curve for edge in one_way}) == len(StatementType)

    both = graph(records([exchange(*there, *((kind, True) for kind in StatementType))]), 9).edges
    assert len({(edge.speaker, edge.curve) for edge in both}) == 2 * len(StatementType)
    assert all(edge.curve > 0 for edge in both)


def test_speaking_only_of_oneself_makes_a_node_without_edges() -> None:
    facts = exchange((StatementType.PRAISE, False))
    own = replace(facts.statements[0], target=CHINA.key)
    shown = graph(records([replace(facts, statements=(own,))]), 9)
    assert ([node.label for node in shown.nodes], shown.edges) == (["China"], ())


def test_what_an_unnamed_source_addresses_is_no_node() -> None:
    facts = exchange((StatementType.PRAISE, False))
    unnamed = replace(facts.statements[0], speakers=())
    shown = graph(records([replace(facts, statements=(unnamed,))]), 9)
    assert (shown.nodes, shown.edges, shown.actors) == ((), (), 0)


def test_a_long_label_is_cut_to_three_lines() -> None:
    assert wrapped("Lin Jian") == "Lin Jian"
    assert (
        wrapped("Ministry of Foreign Affairs of China") == "Ministry of Foreign\nAffairs of China"
    )
    lines = wrapped("The Extraordinary " * 12).split("\n")
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert wrapped("a\nb\tc") == "a b c"


def test_a_contested_claim_stands_among_the_actors() -> None:
    known = records(linked_sample(), linked=links())
    shown = graph(known, 300)
    (claim,) = shown.claims
    assert (claim.claim, claim.label) == (0, "Chinese nationals fight\nfor Russia")
    assert claim.tooltip == f"{CLAIM}\nput forward 4×, denied 3×"
    assert (len(shown.voices), shown.contested) == (6, 1)
    assert any(node.beside != (node.x, node.y) for node in shown.nodes)


def test_claims_beyond_the_limit_are_counted_and_left_out() -> None:
    shown = graph(records(linked_sample(), linked=links()), 300, max_claims=0)
    assert (shown.claims, shown.voices, shown.contested) == ((), (), 1)
    assert all(node.beside == (node.x, node.y) for node in shown.nodes)


def test_actors_stand_where_they_stood_while_claims_are_hidden() -> None:
    known = records(linked_sample(), linked=links())
    without = {node.actor: (node.x, node.y) for node in graph(known, 300, max_claims=0).nodes}
    assert {node.actor: (node.x, node.y) for node in graph(known, 300).nodes} == without
