"""How far two annotators agree on claims and answers: the second held against the first.

    python -m bench.linking.agreement

Four stories of the gold were annotated once more by another annotator, who had the articles, the
statements and ``docs/linking-annotation.md``, and not the first one's answers.  The figures are
those of ``bench.linking.measure``, as if the second were a system that found every statement: no
system that is measured against one annotator can be expected to do better.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bench.linking.gold import ALONE, Story, load
from bench.linking.measure import GOLD
from bench.linking.score import Found, LinkScores, Score, System, claims_pairs, links

SECOND = Path(__file__).parent / "second"


def as_system(stories: Sequence[Story]) -> System:
    """What an annotator found, as if a system had."""
    return {
        article.id: [
            Found(
                spans=s.spans,
                claim=None if s.claims in (None, ALONE) else f"{story.title} {s.claims}",
                denies=s.denies and f"{story.title} {s.denies}",
                confirms=s.confirms and f"{story.title} {s.confirms}",
            )
            for s in article.statements
        ]
        for story in stories
        for article in story.articles
    }


def agreement(first: Sequence[Story], second: Sequence[Story]) -> tuple[Score, LinkScores]:
    """Of the stories that both annotated: pairs of one claim, denials and confirmations."""
    titles = {story.title for story in second}
    both = [story for story in first if story.title in titles]
    found = as_system(second)
    return claims_pairs(both, found), links(both, found)


def main() -> None:
    """Print how far they agree."""
    pairs, answers = agreement(load(GOLD), load(SECOND))
    for name, score in (("claims", pairs), ("denials and confirmations", answers.all)):
        print(
            f"{name}: precision {100 * score.precision:.1f}, recall {100 * score.recall:.1f},"
            f" F1 {100 * score.f1:.1f} ({score.right} of {score.found}, {score.expected} expected)"
        )


if __name__ == "__main__":
    main()
