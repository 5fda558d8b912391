"""The figures on small cases, reckoned by hand."""

from __future__ import annotations

from collections.abc import Sequence

from bench.linking.gold import ALONE, GoldArticle, Mention, Statement, Story
from bench.linking.score import (
    ActorScores,
    Found,
    Score,
    actors,
    align,
    claims_pairs,
    links,
)


def said(
    number: int, claims: str | None = None, denies: str | None = None, confirms: str | None = None
) -> Statement:
    """The gold statement with that number: ten characters of content each."""
    return Statement(f"s{number}", ((10 * number, 10 * number + 10),), claims, denies, confirms)


def found(
    number: int, claim: str | None = None, denies: str | None = None, confirms: str | None = None
) -> Found:
    """What a system has at the place of that gold statement."""
    spans = [[10 * number, 10 * number + 10]]
    return {"spans": spans, "claim": claim, "denies": denies, "confirms": confirms}


def story(
    *statements: Statement, name: str = "a", mentions: Sequence[Mention] = ()
) -> tuple[Story, ...]:
    """One story of one article."""
    article = GoldArticle(name, "seeds", "", statements, tuple(mentions))
    return (Story("A story", (article,), {}, {}),)


def test_scores_of_nothing_and_of_something() -> None:
    """Nothing found is no mistake; half and a third make 0.4."""
    assert (Score(0, 0, 4).precision, Score(0, 0, 4).recall, Score(0, 0, 4).f1) == (1, 0, 0)
    assert Score(0, 3, 0).recall == 1
    assert Score(1, 2, 3).f1 == 2 * (1 / 2) * (1 / 3) / (1 / 2 + 1 / 3)


def test_the_best_overlap_is_paired_first() -> None:
    """A statement takes its best partner, one to one; under one half nobody."""
    gold = [
        Statement("s1", ((0, 10),), None, None, None),
        Statement("s2", ((0, 8),), None, None, None),
        Statement("s3", ((50, 60),), None, None, None),
    ]
    system = [
        {**found(0), "spans": [[0, 8]]},
        {**found(0), "spans": [[0, 9]]},
        {**found(0), "spans": [[57, 67]]},
    ]
    assert align(gold, system) == {0: 1, 1: 0}  # type: ignore[arg-type]


def test_pieces_of_a_content_count_together() -> None:
    """Six of ten characters in two spans are more than half."""
    gold = [Statement("s1", ((0, 3), (7, 10)), None, None, None)]
    assert align(gold, [{**found(0), "spans": [[0, 10]]}]) == {0: 0}


def test_pairs_of_claims() -> None:
    """Gold pairs 1-2, 1-3, 2-3; the system has 1-2 and 1-4, 2-4 of statements that are there."""
    gold = story(said(1, "c1"), said(2, "c1"), said(3, "c1"), said(4, ALONE))
    system = {"a": [found(1, "x"), found(2, "x"), found(3, "y"), found(4, "x"), found(9, "x")]}
    assert claims_pairs(gold, system) == Score(right=1, found=3, expected=3)


def test_a_missing_statement_is_a_missed_pair() -> None:
    """What the system did not extract it cannot join."""
    gold = story(said(1, "c1"), said(2, "c1"))
    assert claims_pairs(gold, {"a": [found(1, "x")]}) == Score(0, 0, 1)
    assert claims_pairs(gold, {}) == Score(0, 0, 1)


def test_lone_statements_are_no_pair() -> None:
    """Two propositions of their own are not one claim."""
    gold = story(said(1, ALONE), said(2, ALONE))
    assert claims_pairs(gold, {"a": [found(1), found(2)]}) == Score(0, 0, 0)


def test_a_confirmation_is_joined_with_the_claim() -> None:
    """Whether a system writes it as the claim or as what is confirmed."""
    gold = story(said(1, "c1"), said(2, confirms="c1"))
    for second in (found(2, confirms="x"), found(2, "x"), found(2, "own", confirms="x")):
        assert claims_pairs(gold, {"a": [found(1, "x"), second]}) == Score(1, 1, 1)


def test_a_denial_is_not_joined_with_the_claim() -> None:
    """Who denies it does not stand behind it."""
    gold = story(said(1, "c1"), said(2, denies="c1"))
    assert claims_pairs(gold, {"a": [found(1, "x"), found(2, "x")]}) == Score(0, 1, 0)


def test_claims_of_two_stories_make_no_pair() -> None:
    """The gold does not say whether claims of two stories are one."""
    gold = story(said(1, "c1")) + story(said(1, "c1"), name="b")
    assert claims_pairs(gold, {"a": [found(1, "x")], "b": [found(1, "x")]}) == Score(0, 0, 0)


def test_pairs_run_across_the_articles_of_a_story() -> None:
    """That is what linking is for."""
    first, second = (GoldArticle(n, "seeds", "", (said(1, "c1"),), ()) for n in "ab")
    gold = [Story("A story", (first, second), {}, {})]
    system = {"a": [found(1, "x")], "b": [found(1, "x")]}
    assert claims_pairs(gold, system) == Score(1, 1, 1)


def test_a_denial_leads_to_a_statement_of_the_claim() -> None:
    """Right if one statement of the claim is behind what the system denies."""
    gold = story(said(1, "c1"), said(2, "c1"), said(3, "c2"), said(4, denies="c1"))
    makers = [found(1, "x"), found(2, "y"), found(3, "z")]
    for denied, right in (("x", 1), ("y", 1), ("z", 0), ("elsewhere", 0)):
        scores = links(gold, {"a": [*makers, found(4, denies=denied)]})
        assert (scores.denies, scores.unaligned) == (Score(right, 1, 1), 0)


def test_a_confirmation_is_no_denial() -> None:
    """The two kinds are counted apart and together."""
    gold = story(said(1, "c1"), said(2, confirms="c1"), said(3, denies="c1"))
    system = {"a": [found(1, "x"), found(2, denies="x"), found(3, denies="x")]}
    scores = links(gold, system)
    assert scores.denies == Score(1, 2, 1)
    assert scores.confirms == Score(0, 0, 1)
    assert scores.all == Score(1, 2, 2)


def test_a_claim_that_only_denials_name() -> None:
    """Any link is right that does not lead to another claim of the story."""
    gold = story(said(1, "c2"), said(2, denies="c1"))
    for denied, right in (("own", 1), ("x", 0)):
        scores = links(gold, {"a": [found(1, "x"), found(2, denies=denied)]})
        assert scores.denies == Score(right, 1, 1)


def test_a_confirmation_does_not_vouch_for_itself() -> None:
    """The statement that confirms is not the one that put the claim forward."""
    gold = story(said(1, "c1"), said(2, confirms="c1"))
    assert links(gold, {"a": [found(1, "x"), found(2, confirms="y")]}).confirms == Score(0, 1, 1)


def test_links_of_statements_the_gold_lacks_are_wrong() -> None:
    """They count as found, and are told apart."""
    gold = story(said(1, "c1"), said(2, denies="c1"))
    system = {"a": [found(1, "x"), found(2, denies="x"), found(7, denies="x")]}
    scores = links(gold, system)
    assert (scores.denies, scores.unaligned) == (Score(1, 2, 1), 1)


def test_actors_by_b_cubed() -> None:
    """Three mentions of A and one of B; the system has two of A apart and B with one A."""
    mentions = [Mention(10 * n, 10 * n + 5, actor) for n, actor in enumerate("AAAB")]
    gold = story(mentions=mentions)
    system = {"a": [(0, 5, "x"), (10, 15, "x"), (20, 25, "y"), (30, 35, "y")]}
    scores = actors(gold, system)
    assert scores == ActorScores(
        precision=(1 + 1 + 1 / 2 + 1 / 2) / 4,
        recall=(2 / 3 + 2 / 3 + 1 / 3 + 1) / 4,
        matched=4,
        total=4,
    )
    assert scores.f1 == 2 * 0.75 * (2 / 3) / (0.75 + 2 / 3)


def test_actors_meet_across_articles() -> None:
    """One actor in two stories is one; a system that keeps them apart loses recall."""
    gold = story(mentions=[Mention(0, 5, "A")]) + story(mentions=[Mention(0, 5, "A")], name="b")
    apart = actors(gold, {"a": [(0, 5, "x")], "b": [(0, 5, "y")]})
    assert (apart.precision, apart.recall) == (1, 0.5)


def test_mentions_that_the_system_lacks_are_coverage() -> None:
    """They are left out of B³; the best of several overlapping ones counts."""
    gold = story(mentions=[Mention(0, 10, "A"), Mention(20, 30, "A"), Mention(40, 50, "B")])
    scores = actors(gold, {"a": [(2, 10, "x"), (9, 22, "y"), (21, 30, "x")]})
    assert (scores.precision, scores.recall) == (1, 1)
    assert (scores.matched, scores.total, scores.coverage) == (2, 3, 2 / 3)
    assert actors(gold, {}) == ActorScores(1.0, 1.0, 0, 3)
