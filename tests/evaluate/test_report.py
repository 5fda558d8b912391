"""The figures as tables for a terminal."""

from __future__ import annotations

from kg.evaluate import attributions, statements
from kg.evaluate.report import text

QUOTE = {"cue": {"start": 4, "end": 8}, "contents": {"start": 9, "end": 17}, "confidence": 0.8}
ARTICLE = ("Lin said it rains.", [QUOTE], [QUOTE])


def test_attributions_are_told_row_by_row_with_calibration() -> None:
    told = text(attributions.score([ARTICLE])).splitlines()
    assert told[0] == "1 article; intervals hold 95 % of 1000 samples of the articles"
    assert told[2].split() == [
        *("precision", "95", "%", "recall", "95", "%", "F1", "95", "%", "predicted", "gold")
    ]
    assert [line[:16].strip() for line in told[4:25]] == list(attributions.ROWS)
    matched = ["matched", *["100.0", "100.0–100.0"] * 3, "1", "1"]
    assert next(line.split() for line in told if line.startswith("matched ")) == matched
    assert told[26:] == [
        "source accuracy 0.0 (0.0–0.0) of 0 pairs",
        "expected calibration error 0.200 (right: joint0)",
        "",
        "confidence  right  predicted",
        "──────────  ─────  ─────────",
        "      0.80   1.00          1",
    ]


def test_statements_are_told_figure_by_figure() -> None:
    content = [{"start": 9, "end": 17, "text": "it rains"}]
    gold = {
        "speakers": [["Lin"]],
        "content": content,
        "mode": "indirect",
        "type": ["assertion"],
        "core": True,
    }
    found = {
        "speakers": [{"label": "Lin"}],
        "content": content,
        "mode": "direct",
        "type": "assertion",
    }
    assert text(statements.score([([gold], [found]), ([], [])])).splitlines() == [
        "2 articles, 1 gold statement, 1 predicted; intervals hold 95 % of 1000 samples of the "
        "articles",
        "",
        "           share       95 %",
        "─────────  ─────  ─────────",
        "precision  100.0  0.0–100.0",
        "recall     100.0  0.0–100.0",
        "f1         100.0  0.0–100.0",
        "joint f1   100.0  0.0–100.0",
        "speaker    100.0  0.0–100.0",
        "type       100.0  0.0–100.0",
        "mode         0.0    0.0–0.0",
    ]
