"""What the page knows is what the facts say, with marks that need no offsets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.kinds import Granularity, StatementType
from kg.model import Span
from kg.view.data import earliest, extent, latest, pieces, records
from tests.facts import ANALYSIS, CHINA, FIGHTING, find, sample, statement
from tests.view.links import CLAIM, CLAIM_IRI, embassy, fighters, iri, linked_sample, links

BASE = "https://w3id.org/whosaid/"


def test_a_denial_is_recorded_with_the_claim_that_it_denies() -> None:
    known = records(sample())
    labels = [actor["label"] for actor in known["actors"]]
    place, denial = next(
        (place, one)
        for place, one in enumerate(known["statements"])
        if one["type"] == "denial" and one["mode"] == "indirect"
    )
    (accusation,) = known["claims"][0]["by"]
    start = find(sample()[0].article.text, "denied").start
    end = find(sample()[0].article.text, "that many Chinese nationals were fighting for Russia").end

    assert place == 3
    assert known["claims"] == [
        {
            "iri": BASE + FIGHTING.key,
            "text": FIGHTING.text,
            "by": [accusation],
            "denied": [3, 5],
            "confirmed": [],
            "figures": [],
        }
    ]
    assert known["statements"][accusation]["type"] == "accusation"
    assert denial == {
        "iri": f"{BASE}article/sample/captured.txt#char={start},{end}",
        "article": 1,
        "type": "denial",
        "mode": "indirect",
        "negated": False,
        "confidence": 0.97,
        "reason": "cue 'denied'",
        "speakers": [labels.index("Lin Jian")],
        "behalf": [
            labels.index("China"),
            labels.index("Ministry of Foreign Affairs of China"),
        ],
        "relation": "target",
        "whom": [labels.index("Ukraine")],
        "about": [labels.index("Ukraine"), labels.index("Russia")],
        "date": "2025-04-09",
        "dated": "said",
        "earliest": "2025-04-09",
        "latest": "2025-04-09",
        "pieces": [
            ("Lin Jian, a spokesperson for China's foreign ministry, ", ""),
            ("denied", "cue"),
            (" on Wednesday ", ""),
            ("that many Chinese nationals were fighting for Russia", "content"),
            (".", ""),
        ],
        "words": "that many Chinese nationals were fighting for Russia",
        "start": start,
        "end": end,
        "asserts": [],
        "denies": [0],
        "confirms": [],
        "answers": [accusation],
    }


def test_statements_stand_by_date_and_those_without_last() -> None:
    assert [one["date"] for one in records(sample())["statements"]] == [
        "2025-04",
        "2025-04-08",
        *["2025-04-09"] * 2,
        *["2025-04-10"] * 4,
        *["2025-04-11"] * 3,
        *[""] * 2,
    ]
    assert [one["dated"] for one in records(sample())["statements"]] == [
        *["said"] * 4,
        *["published"] * 3,
        "said",
        *["published"] * 3,
        *[""] * 2,
    ]


def test_a_weekend_is_dated_by_its_days() -> None:
    facts = sample()[0]
    denial = facts.statements[3]
    assert denial.time is not None
    weekend = replace(
        denial.time, start="2025-04-05", end="2025-04-06", granularity=Granularity.WEEKEND
    )
    (one,) = records([replace(facts, statements=(replace(denial, time=weekend),))])["statements"]
    assert (one["date"], one["dated"]) == ("2025-04-05/2025-04-06", "said")
    assert (one["earliest"], one["latest"]) == ("2025-04-05", "2025-04-06")


def test_actors_and_articles_are_recorded_once_with_what_is_known() -> None:
    known = records(sample())
    lin = next(actor for actor in known["actors"] if actor["label"] == "Lin Jian")
    assert lin == {
        "iri": f"{BASE}person/lin-jian",
        "label": "Lin Jian",
        "kind": "person",
        "country": "CN",
        "names": ["Lin"],
        "roles": ["spokesperson, Ministry of Foreign Affairs of China"],
    }
    assert len({actor["iri"] for actor in known["actors"]}) == len(known["actors"]) == 10
    assert known["articles"][0] == {
        "iri": f"{BASE}article/sample/analysis.txt",
        "title": "",
        "source": "analysis.txt",
        "publisher": "",
        "published": "",
        "url": "",
    }


def test_the_order_of_the_articles_makes_no_difference() -> None:
    assert records(reversed(sample())) == records(sample())


def test_a_denial_of_what_is_not_among_the_facts_has_no_claim() -> None:
    alone = replace(sample()[0], claims=(), statements=sample()[0].statements[3:4])
    (denial,) = records([alone])["statements"]
    assert (denial["denies"], denial["answers"]) == ([], [])


def test_nothing_gives_nothing() -> None:
    assert records([]) == {"actors": [], "articles": [], "claims": [], "statements": []}


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-04", "2025-04-01", "2025-04-31"),
        ("2025-04-09", "2025-04-09", "2025-04-09"),
        ("2025-04-09T08:30:00Z", "2025-04-09", "2025-04-09"),
        ("2025-04-05/2025-04-06", "2025-04-05", "2025-04-06"),
        ("2022-02-01/..", "2022-02-01", "9999-12-31"),
        ("../2022-02-28", "0000-01-01", "2022-02-28"),
        ("", "", ""),
    ],
)
def test_a_month_or_year_lasts_from_its_first_day_to_its_last(
    date: str, first: str, last: str
) -> None:
    assert (earliest(date), latest(date)) == (first, last)


def test_pieces_put_together_are_the_sentence() -> None:
    for facts in sample():
        for one in facts.statements:
            assert "".join(text for text, _ in pieces(facts.article.text, one)) == one.sentence.text


def test_a_cue_inside_the_content_is_marked_as_both() -> None:
    text = "So it denied that."
    both = statement(text, StatementType.DENIAL, {CHINA: "it"}, "denied", ["it denied that"], text)
    assert pieces(text, both) == [
        ("So ", ""),
        ("it ", "content"),
        ("denied", "content cue"),
        (" that", "content"),
        (".", ""),
    ]


def test_content_that_reaches_out_of_its_sentence_is_shown_whole() -> None:
    doubt = sample()[2].statements[0]
    end = ANALYSIS.index("ordered it")
    long = replace(doubt, content=(Span(doubt.content[0].start, end, ANALYSIS[:end]),))
    assert pieces(ANALYSIS, long)[-1] == (ANALYSIS[doubt.content[0].start : end], "content")


def test_a_statement_without_cue_and_content_extends_over_its_sentence() -> None:
    bare = replace(sample()[2].statements[0], cue=None, content=())
    assert extent(bare) == (bare.sentence.start, bare.sentence.end)


def test_links_join_actors_claims_and_answers_across_articles() -> None:
    known = records(linked_sample(), linked=links())
    zelenskyy = next(a for a in known["actors"] if a["iri"] == f"{BASE}person/volodymyr-zelenskyy")
    places = {one["iri"]: place for place, one in enumerate(known["statements"])}
    accusation, count = places[iri(sample()[0], 1)], places[iri(fighters(), 0)]
    denial = known["statements"][places[iri(embassy(), 0)]]
    repeated = known["statements"][places[iri(embassy(), 1)]]

    assert zelenskyy["names"] == ["Volodymyr Zelensky", "Zelenskyy"]
    assert f"{BASE}person/volodymyr-zelensky" not in {a["iri"] for a in known["actors"]}
    assert repeated["speakers"] == [known["actors"].index(zelenskyy)]
    assert [(claim["iri"], claim["text"]) for claim in known["claims"]] == [(CLAIM_IRI, CLAIM)]
    assert known["claims"][0]["by"][:2] == [accusation, count]
    assert (denial["denies"], denial["answers"]) == ([0], [count])
    assert (repeated["asserts"], repeated["denies"], repeated["confirms"]) == ([0], [], [])


def test_answers_to_what_is_not_among_the_facts_are_passed_over() -> None:
    known = records(sample(), linked=links())
    assert known["claims"][0]["denied"] == [3, 5]
    assert len(known["claims"][0]["by"]) == 1
    assert len(known["claims"][0]["figures"]) == 1


def test_the_order_of_articles_makes_no_difference_to_linked_records() -> None:
    assert records(reversed(linked_sample()), linked=links()) == (
        records(linked_sample(), linked=links())
    )
