"""Two annotators held against one another."""

from __future__ import annotations

from bench.linking.agreement import SECOND, agreement
from bench.linking.gold import load
from bench.linking.measure import GOLD


def test_an_annotator_agrees_with_herself_in_all() -> None:
    stories = load(SECOND)
    pairs, answers = agreement(stories, stories)
    assert (pairs.f1, answers.all.f1) == (1.0, 1.0)
    assert pairs.expected > 100
    assert answers.all.expected > 33


def test_the_second_annotator_read_the_same_statements_and_not_the_answers() -> None:
    first = {story.title: story for story in load(GOLD)}
    for story in load(SECOND):
        for ours, theirs in zip(first[story.title].articles, story.articles, strict=True):
            assert [s.spans for s in ours.statements] == [s.spans for s in theirs.statements]
    pairs, _ = agreement(load(GOLD), load(SECOND))
    assert 0.5 < pairs.f1 < 1.0
