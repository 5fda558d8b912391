"""Statements in their flat form, and attributions as spans."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

from kg.model import ArticleFacts
from kg.records import attributions, records
from tests.facts import analysis, captured, reactions, sample

BASE = "https://example.org/"
ROOT = Path(__file__).resolve().parent.parent


def _keys(facts: ArticleFacts) -> list[str]:
    return [record["id"].partition("#")[2] for record in records(facts)]


def test_a_statement_becomes_one_record_with_labels_and_iris() -> None:
    facts = captured()
    lin = next(s for s in facts.statements if s.quantities == () and s.type == "denial")
    (record,) = [r for r in records(facts, BASE) if r["id"].endswith(f"#{lin.key}")]
    article = "https://example.org/article/sample/captured.txt"
    ministry = "Ministry of Foreign Affairs of China"
    assert record["id"] == f"{article}#{lin.key}"
    assert (record["source"], record["article"]) == ("captured.txt", article)
    assert (record["type"], record["mode"], record["negated"]) == ("denial", "indirect", False)
    (speaker,) = record["speakers"]
    assert speaker["id"] == "https://example.org/person/lin-jian"
    assert (speaker["label"], speaker["kind"], speaker["country"]) == ("Lin Jian", "person", "CN")
    assert (speaker["role"], speaker["organization"]) == ("spokesperson", ministry)
    assert speaker["mention"]["text"] == "Lin Jian"
    assert record["cue"]["text"] == "denied"
    assert record["when"] == "on Wednesday"


def test_records_come_in_reading_order_one_for_each_statement() -> None:
    for facts in sample():
        assert _keys(facts) == [statement.key for statement in facts.statements]


def test_every_record_has_every_key_and_is_json() -> None:
    found = [record for facts in sample() for record in records(facts)]
    assert len({tuple(record) for record in found}) == 1
    assert json.loads(json.dumps(found)) == found


def test_the_keys_are_those_that_the_documentation_tells() -> None:
    told = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    record = next(records(captured()))
    assert [key for key in record if not re.search(rf"`{key}`", told)] == []


def test_what_is_unknown_is_none_and_lists_are_there_when_empty() -> None:
    last = list(records(analysis()))[-1]
    assert last["speakers"] == []
    assert (last["cue"], last["target"], last["said_on"], last["venue"]) == (None,) * 4
    assert (last["about"], last["quantities"], last["hedges"], last["responds_to"]) == ([],) * 4


def test_references_between_statements_are_iris() -> None:
    found = {
        record["id"]: record for facts in (reactions(), captured()) for record in records(facts)
    }
    linked = [i for record in found.values() for i in record["responds_to"]]
    assert linked
    assert set(linked) <= set(found)


def test_an_actor_of_one_article_has_its_iri_under_the_article() -> None:
    speakers = [s for r in records(analysis()) for s in r["speakers"] if s["label"] == "analysts"]
    assert {s["id"].partition("#")[2] for s in speakers} == {"group=analysts"}


def test_figures_are_told_with_their_words() -> None:
    (quantity,) = next(r["quantities"] for r in records(captured()) if r["mode"] == "direct")
    assert quantity == {
        "value": 155,
        "bound": "at least",
        "unit": "Chinese nationals",
        "text": "At least 155",
    }


def test_an_article_without_statements_has_no_records() -> None:
    facts = captured()
    empty = ArticleFacts(facts.article, facts.provenance)
    assert list(records(empty)) == []
    assert attributions(empty) == {"id": "sample/captured.txt", "quotes": []}


def _with_sources(facts: ArticleFacts) -> ArticleFacts:
    """The facts with the words of each source, as the extraction gives them."""
    statements = tuple(
        replace(s, source=tuple(sp.mention for sp in s.speakers if sp.mention is not None))
        for s in facts.statements
    )
    return replace(facts, statements=statements)


def test_attributions_are_spans_of_the_text() -> None:
    facts = _with_sources(captured())
    told = attributions(facts)
    assert told["id"] == "sample/captured.txt"
    first = told["quotes"][0]
    assert first["cue"]["text"] == "said"
    assert [s["text"] for s in first["sources"]] == ["Volodymyr Zelenskyy"]
    for quote in told["quotes"]:
        for span in (*quote["sources"], *quote["contents"], *filter(None, [quote["cue"]])):
            assert facts.article.text[span["start"] : span["end"]] == span["text"]


def test_an_attribution_inside_another_is_left_out() -> None:
    facts = _with_sources(captured())
    first, second, *_ = facts.statements
    nested = replace(second, reported_by=first.key)
    left = attributions(replace(facts, statements=(first, nested)))
    assert len(left["quotes"]) == 1


def test_a_quotation_that_goes_on_is_more_content_of_the_one_before() -> None:
    facts = _with_sources(captured())
    first, second, *_ = facts.statements
    going_on = replace(second, cue=None, source=first.source)
    (quote,) = attributions(replace(facts, statements=(first, going_on)))["quotes"]
    contents = [span.text for span in (*first.content, *second.content)]
    assert [content["text"] for content in quote["contents"]] == contents
