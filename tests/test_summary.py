"""What a store holds, in numbers."""

from __future__ import annotations

import dataclasses

from kg.kinds import ActorKind, FindingKind
from kg.model import Actor, ArticleFacts, Finding, Role, Span
from kg.network import collapsed, network
from kg.summary import Edge, Summary, actor_rows, summary, text
from tests.facts import LIN, PROVENANCE, analysis, article, captured, sample

BASE = "https://w3id.org/whosaid/"


def test_the_numbers_of_the_sample() -> None:
    assert summary(sample()) == Summary(
        articles=3,
        statements=13,
        types=(
            ("assertion", 3),
            ("accusation", 2),
            ("criticism", 2),
            ("denial", 2),
            ("appeal", 1),
            ("question", 1),
            ("refusal", 1),
            ("warning", 1),
        ),
        modes=(("indirect", 9), ("direct", 4)),
        kinds=(("country", 4), ("person", 3), ("group", 2), ("organization", 1)),
        unresolved=1,
        findings=(),
        edges=(
            Edge("Volodymyr Zelenskyy", "China", 3, (("assertion", 2), ("criticism", 1))),
            Edge("Lin Jian", "Ukraine", 2, (("denial", 2),)),
            Edge("Dmitry Peskov", "Volodymyr Zelenskyy", 1, (("criticism", 1),)),
            Edge("Lin Jian", "the parties", 1, (("appeal", 1),)),
            Edge("Ukraine", "Russia", 1, (("accusation", 1),)),
        ),
        events=(("COERCE", 1), ("MOBILIZE", 1)),
        figures=3,
    )


def test_the_order_of_the_articles_makes_no_difference() -> None:
    assert summary(reversed(sample()), edges=99) == summary(sample(), edges=99)
    assert actor_rows(reversed(sample())) == actor_rows(sample())


def test_edges_are_counted_as_in_the_network() -> None:
    graph = collapsed(network(sample()))
    label = {iri: data["label"] for iri, data in graph.nodes(data=True)}
    assert {(e.who, e.whom): e.count for e in summary(sample(), edges=99).edges} == {
        (label[who], label[whom]): data["weight"] for who, whom, data in graph.edges(data=True)
    }


def test_as_many_edges_as_were_asked_for() -> None:
    assert summary(sample(), edges=0).edges == ()
    assert [e.count for e in summary(sample(), edges=2).edges] == [3, 2]


def test_an_empty_store() -> None:
    empty = Summary(0, 0, (), (), (), 0, (), ())
    assert summary(()) == empty
    assert empty.actors == 0
    assert text(empty, "kg-store") == "kg-store holds no articles yet\n"
    assert actor_rows(()) == []


def test_an_article_without_statements() -> None:
    facts = ArticleFacts(article("weather.txt", "It rained."), PROVENANCE)
    assert summary([facts]) == Summary(1, 0, (), (), (), 0, (), ())
    assert text(summary([facts]), "here") == (
        "here: 1 article, 0 statements, 0 actors, 0 events, 0 figures\n\nStatements\n\nActors\n"
    )


def test_the_summary_for_a_terminal() -> None:
    doubtful = Finding(FindingKind.QUOTATION_WITHOUT_SOURCE, Span(0, 1, "W"))
    open_ = Finding(FindingKind.UNRESOLVED_SOURCE, Span(0, 1, "W"))
    facts = dataclasses.replace(analysis(), findings=(doubtful, open_, doubtful))
    assert text(summary([captured(), facts], edges=2), "kg-store") == (
        "kg-store: 2 articles, 9 statements, 8 actors, 1 event, 2 figures\n"
        "\n"
        "Statements\n"
        "      3  assertion\n"
        "      2  denial\n"
        "      1  accusation\n"
        "      1  appeal\n"
        "      1  criticism\n"
        "      1  question\n"
        "\n"
        "Actors\n"
        "      3  country\n"
        "      2  group\n"
        "      2  person\n"
        "      1  organization\n"
        "\n"
        "Events\n"
        "      1  COERCE\n"
        "\n"
        "Who speaks of whom most\n"
        "  Volodymyr Zelenskyy → China    3  assertion 2, criticism 1\n"
        "  Lin Jian → Ukraine             2  denial 2\n"
        "\n"
        "Left open\n"
        "      1  statement without a nameable speaker\n"
        "      2  quotation without a source\n"
        "      1  source not resolved\n"
    )


def test_the_actors_those_who_speak_most_first() -> None:
    zelenskyy, lin, peskov = (
        f"{BASE}person/{name}" for name in ("volodymyr-zelenskyy", "lin-jian", "dmitry-peskov")
    )
    ministry = "Ministry of Foreign Affairs of China"
    ministry_iri = f"{BASE}organization/cn/ministry-of-foreign-affairs"
    analysts = f"{BASE}article/sample/analysis.txt#group=analysts"
    parties = f"{BASE}article/sample/captured.txt#group=the-parties"
    assert actor_rows(sample()) == [
        ("Volodymyr Zelenskyy", "person", "UA", "president, UA", 4, 1, zelenskyy),
        ("Lin Jian", "person", "CN", f"spokesperson, {ministry}", 3, 0, lin),
        ("Dmitry Peskov", "person", "RU", "spokesman, RU", 2, 0, peskov),
        ("United States", "country", "US", "", 2, 0, f"{BASE}country/US"),
        ("Ukraine", "country", "UA", "", 1, 2, f"{BASE}country/UA"),
        ("analysts", "group", "", "", 1, 0, analysts),
        ("China", "country", "CN", "", 0, 6, f"{BASE}country/CN"),
        ("Russia", "country", "RU", "", 0, 3, f"{BASE}country/RU"),
        ("the parties", "group", "", "", 0, 1, parties),
        (ministry, "organization", "CN", "", 0, 0, ministry_iri),
    ]


def test_offices_of_several_articles_are_gathered_and_former_ones_told() -> None:
    bureau = Actor("organization/bureau", "Bureau", ActorKind.ORGANIZATION)
    former = Role("head", bureau.key, former=True)
    other = ArticleFacts(
        article("other.txt", "Lin."),
        PROVENANCE,
        actors=(dataclasses.replace(LIN, roles=(former, Role("diplomat"))), bureau),
    )
    offices = {row[0]: row[3] for row in actor_rows([captured(), other])}
    assert offices["Lin Jian"] == (
        "diplomat; formerly head, Bureau; spokesperson, Ministry of Foreign Affairs of China"
    )
