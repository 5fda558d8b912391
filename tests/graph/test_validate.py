"""Graphs against the shapes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.literals import moment, number
from kg.graph.validate import Problem, Report, validate
from kg.graph.vocab import KG, RDF, RDFS
from kg.graph.write import article_quads
from kg.store import open_store
from tests.facts import captured, sample
from tests.graph.test_read import full
from tests.linked import store_linked

IRI = "https://w3id.org/whosaid/article/sample/captured.txt"
ACCUSATION = NamedNode(IRI + "#char=126,202")
EVENT = NamedNode(IRI + "#event=105,113")
TIME = NamedNode(IRI + "#time=203,214")
CHINA = NamedNode("https://w3id.org/whosaid/country/CN")
Change = Callable[[list[Quad]], list[Quad]]


def test_what_is_written_conforms() -> None:
    quads = [quad for facts in sample() for quad in article_quads(facts)]
    assert validate(quads) == Report(3)
    assert validate(quads).conforms


def test_facts_with_every_field_conform() -> None:
    assert validate(article_quads(full())) == Report(1)


def test_nothing_conforms() -> None:
    assert validate([]) == Report(0)


def without(subject: NamedNode, predicate: NamedNode) -> Change:
    return lambda quads: [q for q in quads if (q.subject, q.predicate) != (subject, predicate)]


def having(subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> Change:
    return lambda quads: [*quads, Quad(subject, predicate, value, NamedNode(IRI))]


def instead(subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> Change:
    return lambda quads: having(subject, predicate, value)(without(subject, predicate)(quads))


@pytest.mark.parametrize(
    ("change", "focus", "path", "message"),
    [
        (
            without(ACCUSATION, KG.content),
            ACCUSATION,
            KG.content,
            "A statement has content: what is said, as one text that is not empty.",
        ),
        (
            without(ACCUSATION, KG.inArticle),
            ACCUSATION,
            KG.inArticle,
            "A statement stands in exactly one article.",
        ),
        (
            without(ACCUSATION, KG.end),
            ACCUSATION,
            KG.end,
            "A statement has one end, an integer.",
        ),
        (
            instead(ACCUSATION, KG.end, number(126)),
            ACCUSATION,
            KG.start,
            "A statement has one start, an integer from 0 that is less than its end.",
        ),
        (
            without(ACCUSATION, KG.mode),
            ACCUSATION,
            KG.mode,
            "A statement has one mode: kg:Direct, kg:Indirect or kg:Mixed.",
        ),
        (
            instead(ACCUSATION, KG.confidence, number(1.5)),
            ACCUSATION,
            KG.confidence,
            "A statement has one confidence, a decimal from 0 to 1.",
        ),
        (
            having(ACCUSATION, RDF.type, KG.Denial),
            ACCUSATION,
            RDF.type,
            "A statement has exactly one type, for example kg:Denial.",
        ),
        (
            instead(ACCUSATION, RDF.type, KG.Statement),
            ACCUSATION,
            RDF.type,
            "A statement has exactly one type, for example kg:Denial.",
        ),
        (
            without(CHINA, RDFS.label),
            CHINA,
            RDFS.label,
            "An actor has one label in an article.",
        ),
        (
            without(CHINA, KG.isoCode),
            CHINA,
            KG.isoCode,
            "A country has one ISO 3166-1 code of two capitals.",
        ),
        (
            having(ACCUSATION, KG.speaker, NamedNode("https://example.org/unknown")),
            ACCUSATION,
            KG.speaker,
            "Whoever speaks is an actor of this article.",
        ),
        (
            instead(TIME, KG.until, moment("2025-04-08")),
            TIME,
            KG.from_,
            "A time has one first day at most, an xsd:date that is not after its last.",
        ),
        (
            without(TIME, KG.granularity),
            TIME,
            KG.granularity,
            "A time says how fine it is told, for example “day”.",
        ),
        (
            instead(EVENT, KG.eventType, KG.Accusation),
            EVENT,
            KG.eventType,
            "An event has one type, for example event:COERCE.",
        ),
        (
            without(EVENT, KG.factuality),
            EVENT,
            KG.factuality,
            "An event is put as kg:Happened, kg:Alleged, kg:Denied or kg:Planned.",
        ),
        (
            having(NamedNode(IRI), KG.reports, EVENT),
            EVENT,
            None,
            "An event is reported by one statement, or by the article in its own voice.",
        ),
        (
            instead(NamedNode(IRI + "#participant=75,95"), KG.part, Literal("victim")),
            NamedNode(IRI + "#participant=75,95"),
            KG.part,
            "A participant takes one part: agent, patient or recipient.",
        ),
        (
            without(NamedNode(IRI + "#proposition=158,174"), KG.predicate),
            NamedNode(IRI + "#proposition=158,174"),
            KG.predicate,
            "A proposition has one predicate, a text that is not empty.",
        ),
        (
            having(NamedNode(IRI + "#quantity=127,139"), KG.of, NamedNode("https://example.org/x")),
            NamedNode(IRI + "#quantity=127,139"),
            KG.of,
            "A figure is of one actor of this article at most.",
        ),
        (
            instead(NamedNode(IRI + "#cue=198,202"), KG.text, Literal("told")),
            NamedNode(IRI),
            None,
            "The words of a passage are not what the article has at these characters.",
        ),
    ],
)
def test_a_flaw_is_reported_in_plain_words(
    change: Change, focus: NamedNode, path: NamedNode | None, message: str
) -> None:
    report = validate(change(list(article_quads(captured()))))
    assert not report.conforms
    found = [(one.graph, one.focus, one.path, one.message) for one in report.results]
    assert set(found) == {(IRI, focus.value, path.value if path else "", message)}


def test_a_flaw_says_which_value_and_the_report_is_sorted() -> None:
    quads = list(article_quads(captured()))
    changed = having(ACCUSATION, KG.speaker, NamedNode("https://example.org/b"))(quads)
    changed = having(ACCUSATION, KG.speaker, NamedNode("https://example.org/a"))(changed)
    message = "Whoever speaks is an actor of this article."
    assert validate(changed) == Report(
        1,
        tuple(
            Problem(IRI, ACCUSATION.value, KG.speaker.value, message, f"https://example.org/{x}")
            for x in "ab"
        ),
    )


def test_links_conform_and_one_without_a_reason_does_not(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", write=True) as store:
        store_linked(store)
        good = validate(store)
        links = [g for g in store.graphs() if "/link/" in g and "/link/index/" not in g]
        assert good == Report(len(links) + len(list(store.articles())))
        graph = links[0]
        held = store.quads(graph)
        evidence = next(quad for quad in held if quad.predicate == KG.evidence)
        store.replace(graph, [quad for quad in held if quad != evidence])
        assert isinstance(evidence.subject, NamedNode)
        assert validate(store) == Report(
            good.graphs,
            (
                Problem(
                    graph,
                    evidence.subject.value,
                    KG.evidence.value,
                    "A link says why, in a sentence.",
                ),
            ),
        )
