"""Figures for a system's claims, answers and actors held against the gold: pure functions.

A system's statement is the gold's if their contents share at least half of the characters that
either has (Jaccard index of 0.5), paired one to one, best pair first.  Claims hold within a story:
the gold does not say which claims of two stories are one, so pairs across stories do not count.
B³ is the measure of Bagga and Baldwin (1998).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, TypedDict

from bench.linking.gold import GoldArticle, Mention, Span, Statement, Story

SAME = 0.5
"""The Jaccard index of characters from which two contents are one."""

Answer = Literal["denies", "confirms"]
Names = frozenset[str]
"""Ids of claims."""


class Found(TypedDict):
    """A statement as a system has it; its ids of claims hold in all articles."""

    spans: Sequence[Sequence[int]]
    claim: str | None
    denies: str | None
    confirms: str | None


System = Mapping[str, Sequence[Found]]
"""A system's statements by the article's id."""

Mentions = Mapping[str, Sequence[tuple[int, int, str]]]
"""A system's mentions by the article's id: start, end, actor."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many are right, of those that the system found and of those that the gold expects."""

    right: int
    found: int
    expected: int

    @property
    def precision(self) -> float:
        """The share of the found that is right; 1 if nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the expected that was found; 1 if nothing was expected."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _harmonic(self.precision, self.recall)

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right, self.found + other.found, self.expected + other.expected
        )


@dataclass(frozen=True, slots=True)
class LinkScores:
    """Answers to claims: denials, confirmations and both together."""

    denies: Score
    confirms: Score
    all: Score
    unaligned: int
    """Links that the system has on statements which the gold does not list; they count as wrong."""


@dataclass(frozen=True, slots=True)
class ActorScores:
    """B³ over the gold mentions that the system has too."""

    precision: float
    recall: float
    matched: int
    total: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _harmonic(self.precision, self.recall)

    @property
    def coverage(self) -> float:
        """The share of the gold mentions that the system has; 1 if there are none."""
        return self.matched / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True)
class _Pair:
    """A gold statement with the system's, if there is one."""

    gold: Statement
    found: Found | None


def align(gold: Sequence[Statement], found: Sequence[Found]) -> dict[int, int]:
    """The number of the system's statement by that of the gold statement that it is."""
    ours = [_characters(statement.spans) for statement in gold]
    theirs = [_characters(statement["spans"]) for statement in found]
    pairs = [
        (-len(one & other) / len(one | other), g, f)
        for g, one in enumerate(ours)
        for f, other in enumerate(theirs)
        if one & other
    ]
    paired: dict[int, int] = {}
    used: set[int] = set()
    for negative, g, f in sorted(pairs):
        if -negative >= SAME and g not in paired and f not in used:
            paired[g] = f
            used.add(f)
    return paired


def claims_pairs(gold: Iterable[Story], system: System) -> Score:
    """Pairs of statements of a story that put forward one claim.

    A confirmation stands behind what it confirms.  Pairs with a statement that the system lacks
    are missed; the system's pairs count if both statements are gold ones.
    """
    total = Score(0, 0, 0)
    for story in gold:
        for one, other in combinations(_pairs(story, system), 2):
            expected = bool(one.gold.puts_forward & other.gold.puts_forward)
            joined = bool(_behind(one.found) & _behind(other.found))
            total += Score(expected and joined, joined, expected)
    return total


def links(gold: Iterable[Story], system: System) -> LinkScores:
    """Denials and confirmations, each a link from a statement to a claim.

    A link is right if its statement is the gold's and the system's claim has a statement that the
    gold has behind that claim.  Where no gold statement puts the claim forward (it stands in the
    denial's own words alone) any link will do that leads to no other claim of the story.
    """
    scores: dict[Answer, Score] = {"denies": Score(0, 0, 0), "confirms": Score(0, 0, 0)}
    unaligned = 0
    for story in gold:
        pairs = _pairs(story, system)
        listed = [found for a in story.articles for found in system.get(a.id, ())]
        for answer in scores:
            right = sum(_right(pair, answer, pairs) for pair in pairs)
            aligned = sum(_link(pair.found, answer) is not None for pair in pairs)
            found = sum(item[answer] is not None for item in listed)
            expected = sum(_gold_link(pair.gold, answer) is not None for pair in pairs)
            scores[answer] += Score(right, found, expected)
            unaligned += found - aligned
    both = scores["denies"] + scores["confirms"]
    return LinkScores(scores["denies"], scores["confirms"], both, unaligned)


def actors(gold: Iterable[Story], mentions: Mentions) -> ActorScores:
    """B³ of the actors over all stories, and how many gold mentions the system has.

    Of several mentions of the system over one gold mention the one that overlaps it best counts.
    """
    joint: Counter[tuple[str, str]] = Counter()
    total = 0
    for article in (article for story in gold for article in story.articles):
        total += len(article.mentions)
        joint.update(_matched(article, mentions.get(article.id, ())))
    ours, theirs = Counter[str](), Counter[str]()
    for (actor, cluster), count in joint.items():
        ours[actor] += count
        theirs[cluster] += count
    matched = joint.total()
    if not matched:
        return ActorScores(1.0, 1.0, 0, total)
    precision = sum(n * n / theirs[cluster] for (_, cluster), n in joint.items()) / matched
    recall = sum(n * n / ours[actor] for (actor, _), n in joint.items()) / matched
    return ActorScores(precision, recall, matched, total)


def _pairs(story: Story, system: System) -> list[_Pair]:
    pairs = []
    for article in story.articles:
        found = system.get(article.id, ())
        paired = align(article.statements, found)
        for number, statement in enumerate(article.statements):
            at = paired.get(number)
            pairs.append(_Pair(statement, None if at is None else found[at]))
    return pairs


def _behind(found: Found | None) -> Names:
    """The claims that a system's statement puts forward or confirms."""
    names = (found["claim"], found["confirms"]) if found else ()
    return frozenset(name for name in names if name is not None)


def _link(found: Found | None, answer: Answer) -> str | None:
    return found[answer] if found else None


def _gold_link(statement: Statement, answer: Answer) -> str | None:
    return statement.denies if answer == "denies" else statement.confirms


def _right(pair: _Pair, answer: Answer, story: Sequence[_Pair]) -> bool:
    expected, link = _gold_link(pair.gold, answer), _link(pair.found, answer)
    if expected is None or link is None:
        return False
    makers = [p for p in story if p is not pair and expected in p.gold.puts_forward]
    if makers:
        return any(link in _behind(maker.found) for maker in makers)
    others = (p for p in story if p is not pair and p.gold.puts_forward)
    return not any(link in _behind(other.found) for other in others)


def _matched(
    article: GoldArticle, mentions: Sequence[tuple[int, int, str]]
) -> Iterator[tuple[str, str]]:
    """The gold's and the system's actor of each gold mention that the system has."""
    by_place: dict[Span, list[str]] = defaultdict(list)
    for start, end, actor in mentions:
        by_place[start, end].append(actor)
    for mention in article.mentions:
        best = max(by_place, key=lambda place: (_overlap(mention, place), place), default=None)
        if best is not None and _overlap(mention, best) > 0:
            yield mention.actor, min(by_place[best])


def _overlap(mention: Mention, place: Span) -> float:
    start, end = place
    common = min(mention.end, end) - max(mention.start, start)
    return max(common, 0) / (mention.end - mention.start + end - start - max(common, 0))


def _characters(spans: Iterable[Sequence[int]]) -> frozenset[int]:
    return frozenset(place for span in spans for place in range(*span))


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0
