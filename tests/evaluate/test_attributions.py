"""Attributions held against gold: small cases by hand, and the shared scorer on shared data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.evaluate.attributions import ROWS, AttributionScores, count, score
from tests.evaluate.shared import lines, printed, shared, write

TEXT = "Lin denied the claim. “It has no basis,” she said. Kyiv wants talks to begin in May."

LIN = {"sources": "Lin", "cue": "denied", "contents": "the claim"}
SHE = {"sources": "she", "cue": "said", "contents": "“It has no basis,”"}
KYIV = {"sources": "Kyiv", "cue": "wants", "contents": "talks to begin in May"}
GOLD = [LIN, SHE, KYIV]


def quote(**words: str | float | None) -> dict[str, Any]:
    """A quote whose spans are the first places of these words."""
    return {
        key: {"start": TEXT.index(value), "end": TEXT.index(value) + len(value)}
        if isinstance(value, str)
        else value
        for key, value in words.items()
    }


def scored(*found: dict[str, Any]) -> AttributionScores:
    return score([(TEXT, [quote(**one) for one in GOLD], [quote(**one) for one in found])])


def shares(scores: AttributionScores, name: str) -> list[float]:
    """Precision, recall and F1 to six places."""
    row = scores.row(name)
    return [round(f.value, 6) for f in (row.precision, row.recall, row.f1) if f is not None]


def test_all_found_is_1_throughout() -> None:
    scores = scored(*GOLD)
    assert tuple(row.name for row in scores.rows) == ROWS
    for row in scores.rows:
        empty = row.name.endswith("mixed")
        assert (row.precision.value, row.recall.value) == ((0, 0) if empty else (1, 1)), row.name
        assert row.predicted == row.gold
    assert (scores.source_accuracy.value, scores.pairs, scores.articles) == (1, 3, 1)
    assert scores.calibration is None


def test_nothing_found_is_0_throughout() -> None:
    scores = scored()
    assert {(r.precision.value, r.recall.value, r.predicted) for r in scores.rows} == {(0, 0, 0)}
    assert (scores.source_accuracy.value, scores.pairs) == (0, 0)


def test_marks_at_the_edges_matter_to_exact_spans_only() -> None:
    scores = scored(SHE | {"contents": "It has no basis"})
    assert shares(scores, "exact content") == [0, 0, 0]
    assert shares(scores, "words content") == [1, 0.333333, 0.5]
    assert shares(scores, "tokens content") == [1, 0.363636, 0.533333]
    assert shares(scores, "exact all") == [0.666667, 0.222222, 0.333333]


def test_a_content_matches_from_a_half_on() -> None:
    assert scored(KYIV | {"contents": "to begin in"}).row("matched").precision.value == 1
    assert scored(KYIV | {"contents": "to begin"}).row("matched").precision.value == 0


def test_an_attribution_is_paired_once_and_the_best_first() -> None:
    whole, part = KYIV, KYIV | {"contents": "talks to begin", "sources": "Lin"}
    scores = scored(part, whole)
    assert shares(scores, "matched") == [0.5, 0.333333, 0.4]
    assert scores.row("joint").precision.value == 1 / 2


def test_joint_wants_a_word_of_the_source_and_joint0_takes_none_on_both_sides() -> None:
    wrong = LIN | {"sources": "Kyiv"}
    assert scored(wrong).row("matched").recall.value == 1 / 3
    assert scored(wrong).row("joint0").recall.value == 0
    assert scored(wrong).source_accuracy.value == 0
    gold, found = [quote(contents="the claim", sources=None)], [quote(contents="the claim")]
    scores = score([(TEXT, gold, found)])
    assert (scores.row("joint").recall.value, scores.row("joint0").recall.value) == (0, 1)
    assert scores.pairs == 0


def test_kinds_go_by_the_share_of_words_in_marks() -> None:
    mixed = quote(contents="“It has no basis,” she said")
    assert count(TEXT, [quote(**SHE)], [mixed]).tallies["matched direct"] == (0, 0, 1, 1)
    assert count(TEXT, [quote(**SHE)], [mixed]).tallies["matched mixed"] == (1, 1, 0, 0)
    assert count(TEXT, [quote(**LIN)], []).tallies["joint0 indirect"] == (0, 0, 0, 1)


def test_a_role_may_be_several_spans_in_any_order() -> None:
    parts = [{"start": 15, "end": 20}, {"start": 11, "end": 15}]
    (row,) = [r for r in score([(TEXT, [quote(**LIN)], [{"contents": parts}])]).rows
              if r.name == "exact content"]  # fmt: skip
    assert (row.precision.value, row.predicted) == (1, 1)


def test_confidences_are_judged_by_joint0() -> None:
    scores = scored(LIN | {"confidence": 1.0}, KYIV | {"confidence": 0.0, "sources": "Lin"})
    assert scores.calibration is not None
    assert [(b.confidence, b.right) for b in scores.calibration.bins] == [(0, 0), (1, 1)]
    assert scores.calibration.error == 0


def test_counts_are_summed_over_articles_and_intervals_hold_the_figure() -> None:
    found = [quote(**LIN)]
    articles = [(TEXT, [quote(**LIN)], found), (TEXT, [quote(**one) for one in GOLD], found)]
    recall = score(articles).row("matched").recall
    assert recall.value == 2 / 4
    assert recall.low == 1 / 3
    assert recall.high == 1


def test_without_articles_there_are_no_figures() -> None:
    with pytest.raises(ValueError, match="no gold articles"):
        score([])


def test_there_is_no_figure_of_another_name() -> None:
    with pytest.raises(KeyError):
        scored().row("accuracy")


def _blurred(article: dict[str, Any], number: int) -> dict[str, Any]:
    """The gold quotes with spans moved, lost, joined and swapped by a fixed pattern."""
    quotes = []
    for n, gold in enumerate(article["quotes"]):
        step = (n + number) % 7
        if step == 6:
            continue
        changed = {key: gold.get(key) for key in ("cue", "sources", "contents")}
        contents = changed["contents"] or []
        if step == 1 and contents:
            end = min(len(article["text"]), contents[-1]["end"] + 25)
            changed["contents"] = [*contents[:-1], {"start": contents[-1]["start"], "end": end}]
        elif step == 2:
            changed["sources"] = []
        elif step == 3:
            changed["sources"] = article["quotes"][0].get("sources")
        elif step == 4 and contents:
            middle = (contents[0]["start"] + contents[0]["end"]) // 2
            changed["contents"] = {"start": contents[0]["start"], "end": middle}
        elif step == 5:
            quotes.append(changed)
        quotes.append(changed)
    return {"id": article["id"], "quotes": quotes}


def test_the_shared_scorer_gives_the_same_figures(tmp_path: Path) -> None:
    gold = shared("polnear/polnear_dev.jsonl")
    articles = lines(gold)
    found = [_blurred(article, number) for number, article in enumerate(articles)]
    theirs = json.loads(
        printed("score_attribution.py", gold, write(tmp_path / "found.jsonl", found), "--json")
    )
    ours = score(
        [(a["text"], a["quotes"], f["quotes"]) for a, f in zip(articles, found, strict=True)]
    )
    for row in ours.rows:
        precision, recall, f1 = theirs[row.name]
        assert (row.precision.value, row.recall.value) == pytest.approx((precision, recall))
        assert row.f1 is None or row.f1.value == pytest.approx(f1)
        assert [row.predicted, row.gold] == theirs["counts"][row.name][1::2]
    assert ours.source_accuracy.value == pytest.approx(theirs["source accuracy"])
