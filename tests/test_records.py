"""Statements in their flat form, and attributions as spans."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

from kg.model import ArticleFacts
from kg.records import attributions, events, records
from tests.facts import CAPTURED, REACTIONS, analysis, captured, find, reactions, sample

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
    statements, happenings = told.split("\n## Events\n")
    for text, record in (
        (statements, next(records(captured()))),
        (happenings, next(events(captured()))),
    ):
        assert [key for key in record if not re.search(rf"`{key}`", text)] == []


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
        "high": None,
        "bound": "at least",
        "unit": "Chinese nationals",
        "of": {"id": "https://w3id.org/whosaid/country/CN", "label": "China"},
        "text": "At least 155",
    }


def test_a_record_tells_the_days_and_what_they_were_reckoned_from() -> None:
    said = [record["said"] for facts in (captured(), analysis()) for record in records(facts)]
    assert said[1] == {
        "from": "2025-04-09",
        "until": "2025-04-09",
        "granularity": "day",
        "basis": "publication",
        "approximate": False,
    }
    assert said[2] is None
    assert (said[6]["from"], said[6]["until"]) == ("2025-04-01", "2025-04-30")
    assert (said[6]["granularity"], said[6]["basis"]) == ("month", "context")


def test_a_speaker_has_the_name_that_its_words_go_back_to() -> None:
    spoken = [record["speakers"][0] for record in records(captured())]
    assert spoken[0]["antecedent"] is None
    assert spoken[1]["mention"]["text"] == "the president"
    assert spoken[1]["antecedent"] == {"start": 34, "end": 53, "text": "Volodymyr Zelenskyy"}


def test_a_record_tells_who_does_what_to_whom() -> None:
    base = "https://w3id.org/whosaid/country/"
    assert [record["propositions"] for record in records(captured())][3] == [
        {
            "predicate": "fight for",
            "agent": {"id": f"{base}CN", "label": "China"},
            "patient": {"id": f"{base}RU", "label": "Russia"},
            "place": None,
            "negated": False,
            "start": 360,
            "end": 377,
            "text": "were fighting for",
        }
    ]


def test_an_event_becomes_one_record_with_labels_and_iris() -> None:
    facts = captured()
    article = "https://example.org/article/sample/captured.txt"
    china = {"id": "https://example.org/country/CN", "label": "China"}
    assert list(events(facts, BASE)) == [
        {
            "id": f"{article}#event=105,113",
            "source": "captured.txt",
            "article": article,
            "published": "2025-04-10",
            "type": "COERCE",
            "mode": "seize",
            "label": "capture – two Chinese citizens",
            "trigger": {"start": 105, "end": 113, "text": "captured"},
            "factuality": "alleged",
            "participants": [
                {
                    "part": "patient",
                    "start": 75,
                    "end": 95,
                    "text": "two Chinese citizens",
                    **china,
                }
            ],
            "place": {"start": 117, "end": 124, "text": "Donetsk"},
            "country": "UA",
            "time": None,
            "quantities": [
                {
                    "value": 2,
                    "high": None,
                    "bound": "exactly",
                    "unit": "Chinese citizens",
                    "of": china,
                    "text": find(CAPTURED, "two").text,
                }
            ],
            "reported_by": f"{article}#{facts.statements[0].key}",
        }
    ]


def test_an_event_in_the_voice_of_the_article_has_no_reporter_and_its_time_an_open_end() -> None:
    (event,) = events(reactions())
    when = find(REACTIONS, "since February 2022")
    assert event["reported_by"] is None
    assert event["time"] == {
        "from": "2022-02-01",
        "until": None,
        "granularity": "period",
        "basis": "stated",
        "approximate": False,
        "start": when.start,
        "end": when.end,
        "text": when.text,
    }
    assert [(p["part"], p["text"], p["label"]) for p in event["participants"]] == [
        ("agent", "Russia", "Russia"),
        ("patient", "some 3,000 foreigners", None),
    ]
    assert json.loads(json.dumps(event)) == event


def test_an_article_without_statements_has_no_records() -> None:
    facts = captured()
    empty = ArticleFacts(facts.article, facts.provenance)
    assert list(records(empty)) == []
    assert list(events(empty)) == []
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
