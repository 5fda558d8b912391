"""Gold files against predictions or our own extraction, and what is wrong with a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.build import extract
from kg.errors import InputError
from kg.evaluate.attributions import AttributionScores
from kg.evaluate.run import evaluate
from kg.evaluate.statements import StatementScores
from kg.model import ArticleFacts
from kg.records import attributions, records
from tests.evaluate.shared import write

TEXT = "Lin Jian said that the claim was false. Kyiv denied it."
QUOTE = {
    "cue": {"start": 9, "end": 13},
    "sources": [{"start": 0, "end": 8}],
    "contents": [{"start": 14, "end": 38}],
}
GOLD = [{"id": "a", "text": TEXT, "quotes": [QUOTE]}]
STATEMENT = {
    "speakers": [["Lin Jian"]],
    "country": None,
    "content": [{"start": 14, "end": 38, "text": TEXT[14:38]}],
    "mode": "indirect",
    "type": ["denial", "assertion"],
    "about": [],
    "core": True,
}


def matched(scores: AttributionScores | StatementScores) -> float:
    assert isinstance(scores, AttributionScores)
    return scores.row("matched").recall.value


def test_a_file_is_held_against_gold(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.jsonl", GOLD)
    same = write(tmp_path / "same.jsonl", [{"id": "a", "quotes": [QUOTE]}])
    assert matched(evaluate(gold, same)) == 1
    assert matched(evaluate(gold, write(tmp_path / "none.jsonl", []))) == 0


@pytest.mark.parametrize("fast", [False, True])
def test_without_a_file_the_texts_are_extracted_as_by_kg_extract(
    tmp_path: Path, fast: bool
) -> None:
    gold = write(tmp_path / "gold.jsonl", GOLD)
    (facts,) = extract(gold, fast=fast, min_confidence=0.0)
    assert isinstance(facts, ArticleFacts)
    told = write(tmp_path / "told.jsonl", [attributions(facts)])
    scores = evaluate(gold, fast=fast)
    assert scores == evaluate(gold, told)
    assert matched(scores) == 1
    assert isinstance(scores, AttributionScores)
    assert scores.calibration is not None


def test_statements_are_held_against_what_extract_prints(tmp_path: Path) -> None:
    article = tmp_path / "lin.txt"
    article.write_text(TEXT, encoding="utf-8")
    (facts,) = extract(article, fast=True)
    assert isinstance(facts, ArticleFacts)
    told = write(tmp_path / "told.jsonl", list(records(facts)))
    gold = [{"id": "1", "file": "lin.txt", "statements": [STATEMENT]}]
    scores = evaluate(write(tmp_path / "gold.jsonl", gold), told)
    assert isinstance(scores, StatementScores)
    assert (scores.gold, scores.recall.value, scores.fields["speaker"].value) == (1, 1, 1)


def test_gold_statements_have_no_texts_to_extract(tmp_path: Path) -> None:
    gold = write(tmp_path / "g.jsonl", [{"id": "1", "file": "lin.txt", "statements": []}])
    with pytest.raises(InputError, match=r"without their articles' texts.*--against"):
        evaluate(gold)


OUTSIDE = {"contents": {"start": 0, "end": 99}}


@pytest.mark.parametrize(
    ("gold", "found", "message"),
    [
        ([], [], r"gold\.jsonl: holds no articles"),
        ([{"id": "a", "quotes": []}], [], r'gold\.jsonl, line 1: has no string under "text"'),
        ([{"id": "a", "text": TEXT}], [], r'line 1: has no list under "quotes"'),
        ([{"text": TEXT, "quotes": []}], [], r'line 1: has no string under "id"'),
        ([*GOLD, *GOLD], [], r"line 2: a second article with the id 'a'"),
        (GOLD, [{"id": "b", "quotes": []}], r"found\.jsonl, line 1: .* no article 'b'"),
        (GOLD, [{"id": "a", "quotes": []}] * 2, r"found\.jsonl, line 2: a second article"),
        (GOLD, [{"id": "a", "text": "x", "quotes": []}], r"line 1: its text is not that"),
        (GOLD, [{"id": "a"}], r'found\.jsonl, line 1: has no list under "quotes"'),
        (GOLD, [{"id": "a", "quotes": [OUTSIDE]}], r"the predicted attributions are no spans"),
        ([GOLD[0] | {"quotes": [OUTSIDE]}], [], r"line 1: the gold attributions are no spans"),
        ([GOLD[0] | {"quotes": [{"cue": [7]}]}], [], r"line 1: the gold attributions are no"),
        (
            [{"id": "1", "file": "x", "statements": []}],
            [{"id": "a", "quotes": []}],
            r'found\.jsonl, line 1: has no string under "source"',
        ),
    ],
)
def test_a_flaw_is_told_with_its_place(
    tmp_path: Path, gold: list[dict[str, Any]], found: list[dict[str, Any]], message: str
) -> None:
    files = [write(tmp_path / f"{n}.jsonl", x) for n, x in (("gold", gold), ("found", found))]
    with pytest.raises(InputError, match=message):
        evaluate(*files)


@pytest.mark.parametrize(
    ("line", "message"),
    [("{", "line 2: is not JSON"), ("[]", "line 2: is no JSON object"), ("7", "no JSON object")],
)
def test_a_line_that_is_no_object_is_told(tmp_path: Path, line: str, message: str) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(GOLD[0]) + "\n" + line, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        evaluate(gold)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"missing\.jsonl: cannot be read"):
        evaluate(tmp_path / "missing.jsonl")
