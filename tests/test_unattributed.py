"""What was seen and not attributed, as records."""

from __future__ import annotations

from dataclasses import replace

from kg.iri import article_iri
from kg.kinds import FindingKind
from kg.model import Finding
from kg.unattributed import COLUMNS, NAMES, unattributed
from tests.facts import analysis, captured


def test_findings_become_records_in_the_order_of_the_text() -> None:
    facts = captured()
    later = Finding(FindingKind.CUE_WITHOUT_CONTENT, facts.article.span(40, 44))
    first = Finding(FindingKind.QUOTATION_WITHOUT_SOURCE, facts.article.span(3, 9))
    found = list(unattributed([replace(facts, findings=(later, first))], "https://example.org/"))
    assert [(r["kind"], r["start"], r["end"]) for r in found] == [
        ("quotation without a source", 3, 9),
        ("cue without a content", 40, 44),
    ]
    assert found[0] == {
        "kind": "quotation without a source",
        "text": facts.article.text[3:9],
        "source": "captured.txt",
        "start": 3,
        "end": 9,
        "article": article_iri(facts.article, "https://example.org/"),
    }
    assert tuple(found[0]) == COLUMNS


def test_articles_without_findings_have_no_records() -> None:
    assert list(unattributed([replace(analysis(), findings=())])) == []


def test_every_kind_has_a_name_for_one_and_for_several() -> None:
    assert set(NAMES) == set(FindingKind)
    assert all(one != several for one, several in NAMES.values())
