"""Statements held against gold: small cases by hand, and the shared scorer on shared data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.evaluate.statements import judge, plain, score
from tests.evaluate.shared import lines, printed, shared, write


def content(start: int, text: str) -> list[dict[str, Any]]:
    return [{"start": start, "end": start + len(text), "text": text}]


def gold(start: int, text: str, **other: Any) -> dict[str, Any]:
    return {
        "speakers": [["Lin Jian", "Lin"]],
        "country": "CN",
        "content": content(start, text),
        "mode": "indirect",
        "type": ["denial", "criticism"],
        "about": ["Ukraine", "Russia"],
        "core": True,
    } | other


def found(start: int, text: str, **other: Any) -> dict[str, Any]:
    return {
        "speakers": [{"label": "Lin", "country": "CN"}],
        "type": "criticism",
        "about": [{"label": "Russia"}, {"label": "Ukraine"}],
        "content": content(start, text),
        "mode": "indirect",
    } | other


def test_all_right_is_1_throughout() -> None:
    scores = score([([gold(0, "the claim")], [found(0, "the claim")])])
    assert (scores.articles, scores.gold, scores.predicted) == (1, 1, 1)
    for figure in (scores.precision, scores.recall, scores.f1, scores.joint_f1):
        assert (figure.value, figure.low, figure.high) == (1, 1, 1)
    assert {name: f.value for name, f in scores.fields.items()} == {
        "speaker": 1, "country": 1, "type": 1, "about": 1, "mode": 1,
    }  # fmt: skip


def test_what_is_not_core_counts_neither_way() -> None:
    statements = [gold(0, "the claim"), gold(50, "all else", core=False)]
    scores = score([(statements, [found(0, "the claim"), found(50, "all else")])])
    assert (scores.gold, scores.predicted, scores.f1.value) == (1, 1, 1)
    missed = score([(statements, [found(0, "the claim")])])
    assert (missed.gold, missed.predicted, missed.recall.value) == (1, 1, 1)


def test_a_wrong_type_or_speaker_costs_the_joint_f1() -> None:
    for wrong in ({"type": "praise"}, {"speakers": [{"label": "Wang", "country": "CN"}]}):
        scores = score([([gold(0, "the claim")], [found(0, "the claim", **wrong)])])
        assert (scores.f1.value, scores.joint_f1.value) == (1, 0)


def test_a_content_matches_from_an_f1_of_a_half_on() -> None:
    half = score([([gold(0, "one two three")], [found(0, "one")])])
    assert half.recall.value == 1
    assert score([([gold(0, "one two three four")], [found(0, "one")])]).recall.value == 0
    assert score([([gold(0, "one two")], [found(0, "one two three four five six")])]).f1.value == 1
    assert score([([gold(0, "one two")], [found(9, "one two")])]).f1.value == 0


def test_each_statement_is_paired_once() -> None:
    scores = score([([gold(0, "the claim")], [found(0, "the claim"), found(0, "the claim")])])
    assert (scores.precision.value, scores.recall.value) == (0.5, 1)


def test_fields_that_gold_does_not_state_are_not_judged() -> None:
    bare = gold(0, "x", country=None, about=[])
    assert judge(bare, found(0, "x")) == {"speaker": True, "type": True, "mode": True}


def test_every_speaker_has_to_be_among_those_found() -> None:
    both = gold(0, "x", speakers=[["Lin"], ["Wang Yi"]])
    assert judge(both, found(0, "x"))["speaker"] is False
    two = [{"label": "Wang Yi"}, {"label": "Lin"}]
    assert judge(both, found(0, "x", speakers=two))["speaker"] is True


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("The Kremlin", "kremlin"),
        ("President Zelenskyy", "zelenskyy"),
        ("Mr. O’Brien", "obrien"),
        ("Ukraine's", "ukraine"),
        (" U.S. ", "us"),
    ],
)
def test_names_are_compared_by_their_bare_words(name: str, same: str) -> None:
    assert plain(name) == same


def test_without_articles_there_are_no_figures() -> None:
    with pytest.raises(ValueError, match="no gold articles"):
        score([])


def _blurred(article: dict[str, Any]) -> list[dict[str, Any]]:
    """The gold statements as predictions, with fields changed and some lost by a fixed pattern."""
    out = []
    for n, one in enumerate(article["statements"]):
        if n % 5 == 4:
            continue
        names = [names[-1] for names in one["speakers"]]
        out.append(
            found(0, "")
            | {
                "source": f"some/folder/{article['file']}",
                "content": one["content"],
                "speakers": [{"label": name, "country": one["country"]} for name in names],
                "type": "assertion" if n % 3 == 2 else one["type"][0].upper(),
                "about": [{"label": name} for name in one["about"][n % 2 :]],
                "mode": one["mode"] if n % 4 else "direct",
            }
        )
        out += [out[-1]] * (n % 6 == 5)
    return out


def test_the_shared_scorer_gives_the_same_figures(tmp_path: Path) -> None:
    file = shared("gold/seeds_dev.jsonl")
    articles = lines(file)
    predicted = [_blurred(article) for article in articles]
    path = write(tmp_path / "found.jsonl", [one for some in predicted for one in some])
    theirs = dict(line.split() for line in printed("score_statements.py", file, path).splitlines())
    ours = score([(a["statements"], p) for a, p in zip(articles, predicted, strict=True)])
    figures = {
        "precision": ours.precision,
        "recall": ours.recall,
        "f1": ours.f1,
        "joint_f1": ours.joint_f1,
        **ours.fields,
    }
    told = {name: f"{figure.value:.3f}" for name, figure in figures.items()}
    assert told | {"gold": str(ours.gold), "predicted": str(ours.predicted)} == theirs
