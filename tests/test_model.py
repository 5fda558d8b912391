"""The shared vocabulary: values that do not change, and facts that go to JSON and come back."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import Any

import pytest

from kg.kinds import FindingKind, Mode, StatementType
from kg.model import Article, ArticleFacts, Finding, Role, Span, by_key
from tests.facts import CHINA, LIN, PROVENANCE, ZELENSKYY, captured, sample
from tests.graph.test_read import full


@pytest.mark.parametrize("facts", [*sample(), full()], ids=lambda f: f.article.source)
def test_facts_come_back_from_json_as_they_were(facts: ArticleFacts) -> None:
    line = facts.to_json()
    assert ArticleFacts.from_json(line) == facts
    assert ArticleFacts.from_json(line).to_json() == line
    assert "\n" not in line


def test_enumerations_and_tuples_come_back_in_their_types() -> None:
    facts = ArticleFacts.from_json(captured().to_json())
    statement = facts.statements[4]
    assert isinstance(statement.type, StatementType)
    assert statement.mode is Mode.DIRECT
    assert isinstance(statement.content, tuple)
    assert isinstance(statement.content[0], Span)
    assert isinstance(facts.actor(LIN.key).roles[0], Role)


def test_json_leaves_out_what_is_at_its_default() -> None:
    article = Article("a", "Text “x”\u2028é", "a.txt", published="2025")
    finding = Finding(FindingKind.UNBALANCED_QUOTATION_MARK, article.span(5, 6))
    facts = ArticleFacts(article, PROVENANCE, findings=(finding,))
    assert json.loads(facts.to_json()) == {
        "article": {
            "id": "a",
            "text": "Text “x”\u2028é",
            "source": "a.txt",
            "published": "2025",
        },
        "provenance": {"kg": "0.0", "model": "en_core_web_sm 3.8.0", "model_sha256": "0" * 64},
        "findings": [
            {"kind": "unbalanced quotation mark", "span": {"start": 5, "end": 6, "text": "“"}}
        ],
    }
    assert ArticleFacts.from_json(facts.to_json()) == facts


def spoiled(**changes: Any) -> str:
    return json.dumps(json.loads(captured().to_json()) | changes)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "Expecting value"),
        ("{", "Expecting property name"),
        ("[]", "no facts of an article"),
        ("3", "no facts of an article"),
        ("null", "no facts of an article"),
        ("{}", "missing 2 required positional arguments: 'article' and 'provenance'"),
        (spoiled(article={"id": "a", "text": "b"}), "missing 1 required .* 'source'"),
        (spoiled(article="seeds"), "no facts of an article"),
        (spoiled(colour="red"), "no facts of an article: KeyError\\('colour'\\)"),
        (spoiled(actors=[{"key": "a", "label": "A", "kind": "robot"}]), "'robot' is not a valid"),
        (spoiled(actors=[3]), "no facts of an article"),
        (spoiled(actors=None), "no facts of an article"),
    ],
)
def test_what_is_no_facts_is_refused_with_a_reason(line: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        ArticleFacts.from_json(line)


@pytest.mark.parametrize(
    ("value", "field"),
    [
        (captured(), "actors"),
        (captured().article, "text"),
        (captured().statements[0], "type"),
        (CHINA, "label"),
        (Role(), "title"),
        (Span(0, 1, "a"), "end"),
    ],
    ids=lambda given: type(given).__name__ if not isinstance(given, str) else given,
)
def test_values_do_not_change(value: Any, field: str) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, field, getattr(value, field))


def test_values_compare_and_hash_by_content() -> None:
    assert captured() == captured()
    assert len({*sample(), *sample()}) == 3
    assert sorted([Span(3, 4, "b"), Span(3, 3, ""), Span(1, 9, "c")]) == [
        *(Span(1, 9, "c"), Span(3, 3, ""), Span(3, 4, "b"))
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [("", b""), ("said “no” 😀", "said “no” 😀".encode()), ("half \ud83d", b"half \xed\xa0\xbd")],
)
def test_the_checksum_of_an_article_is_that_of_its_text_in_utf_8(text: str, written: bytes) -> None:
    article = Article("a", text, "a.txt")
    other = Article("b", text, "b.txt", title="Other", body=2)
    assert article.sha256 == other.sha256 == hashlib.sha256(written).hexdigest()


def test_a_span_counts_characters() -> None:
    assert Article("a", "😀 习近平 said", "a").span(2, 5) == Span(2, 5, "习近平")


def test_every_span_of_the_sample_is_in_its_text() -> None:
    def spans(value: Any) -> list[Span]:
        if isinstance(value, Span):
            return [value]
        if isinstance(value, tuple):
            return [span for item in value for span in spans(item)]
        if dataclasses.is_dataclass(value):
            return [s for f in dataclasses.fields(value) for s in spans(getattr(value, f.name))]
        return []

    for facts in sample():
        found = spans(facts)
        assert found == [facts.article.span(span.start, span.end) for span in found]


def test_an_actor_is_found_by_its_key() -> None:
    assert captured().actor(LIN.key) is LIN
    with pytest.raises(KeyError, match="person/nobody"):
        captured().actor("person/nobody")


def test_actors_and_statements_by_key() -> None:
    assert by_key([LIN, ZELENSKYY]) == {LIN.key: LIN, ZELENSKYY.key: ZELENSKYY}
    assert by_key(()) == {}
