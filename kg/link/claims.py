"""One claim in several wordings: structure first, meaning second.

Two wordings are compared by the actors that they name, the words that they share and what they
mean.  Figures never divide: "155 men" and "at least 163 men" is one claim with two figures.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np

from kg.gazetteer import country
from kg.link.components import average_link, joined
from kg.link.decision import Decision
from kg.link.encoder import vector
from kg.link.features import ClaimItem
from kg.link.tokens import GROUP, without
from kg.link.words import mass, stem, words

NEAR = 0.15
"""Two wordings of at least this score are looked at together."""
SAME = 0.12
"""The average score of the wordings of one claim.  Chosen between 0.1 and 0.15, with the figures of
all stories of the gold in sight: lower joins what is apart, higher leaves most claims alone."""
LARGEST = 400
"""Wordings that are grouped at once; more are first parted by a higher ``NEAR``."""


WEIGHTS = {"meaning": 5.57, "held": 1.7, "shared": 1.08, "run": 3.34}
CONSTANT = -7.15
"""Of a logistic regression on all pairs of the tuning stories of ``bench/linking/gold``: what comes
out is the chance that two statements of one story put forward the same."""
LONGEST_RUN = 8
"""Words in a row that both have, beyond which more tell nothing new."""
STRANGERS = 0.3
"""What it counts against two wordings that each names an actor who has no part in the other."""
FADING = 60
"""Days after which an occasion is likely another."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two wordings have in common."""

    meaning: float
    """Cosine of what they mean."""
    held: float
    """Share of the shorter one's words that the other has, by weight."""
    shared: float
    """Share of all their words that both have, by weight."""
    run: float
    """The most words in a row that both have, as a share of ``LONGEST_RUN``."""
    words: tuple[str, ...]
    """The stems that both have."""
    strangers: int
    """Actors that one names and that have no part in the other, on both sides."""
    days: int | None
    """Days between them; None where one is not dated."""


def compare(a: ClaimItem, b: ClaimItem) -> Comparison:
    """What two wordings have in common; the same whichever comes first."""
    common = tuple(sorted(set(a.stems) & set(b.stems)))
    less = min(mass(a.stems), mass(b.stems))
    strange_a = without(_named(a), (*b.about, *b.named))
    strange_b = without(_named(b), (*a.about, *a.named))
    return Comparison(
        meaning=float(vector(a.vector) @ vector(b.vector)),
        held=mass(common) / max(less, 0.5),
        shared=mass(common) / max(mass({*a.stems, *b.stems}), 0.5),
        run=min(_run(words(a.text), words(b.text)), LONGEST_RUN) / LONGEST_RUN,
        words=common,
        strangers=min(len(strange_a), len(strange_b)),
        days=_days(a.day, b.day),
    )


def decide(a: ClaimItem, b: ClaimItem) -> Decision:
    """How likely two wordings put forward the same, from 0 to 1, and why."""
    if a.node == b.node:
        return Decision(1.0, "same words", f"both say: {a.text}")
    if a.id > b.id:
        a, b = b, a
    return _decide(a, b)


@lru_cache(maxsize=100_000)
def _decide(a: ClaimItem, b: ClaimItem) -> Decision:
    c = compare(a, b)
    return Decision(round(_score(c), 4), _rule(c), _evidence(c, a.text))


def _score(c: Comparison) -> float:
    found = CONSTANT + sum(weight * getattr(c, name) for name, weight in WEIGHTS.items())
    found -= STRANGERS * min(c.strangers, 2)
    if c.days is not None:
        found -= min(c.days / FADING, 2.0)
    return 1 / (1 + math.exp(-found))


def _run(a: list[str], b: list[str]) -> int:
    """The most words in a row that both have."""
    most, before = 0, dict[int, int]()
    for word in a:
        now = {at: before.get(at - 1, 0) + 1 for at, other in enumerate(b) if other == word}
        most = max(most, *now.values()) if now else most
        before = now
    return most


def _rule(c: Comparison) -> str:
    return "words and meaning" if c.held >= 0.5 else "meaning"


def _evidence(c: Comparison, text: str) -> str:
    said = f"meaning {c.meaning:.2f}"
    if c.words:
        said += f"; both have {', '.join(_readable(c.words, text))}"
    if c.days:
        said += f"; {c.days} days apart"
    return said


def _readable(found: Sequence[str], text: str) -> Iterator[str]:
    """The words of a text that have these stems; countries by their names."""
    forms: dict[str, str] = {}
    for word in words(text):
        forms.setdefault(stem(word), word)
    for one in found:
        yield country(one).name if one.isupper() else forms.get(one, one)


def _named(item: ClaimItem) -> tuple[str, ...]:
    return tuple(token for token in item.named if not token.startswith(GROUP))


def _days(a: str | None, b: str | None) -> int | None:
    if a is None or b is None:
        return None
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)


def near(a: ClaimItem, b: ClaimItem) -> bool:
    """Whether two wordings are looked at together."""
    return decide(a, b).score >= NEAR


@dataclass(frozen=True, slots=True)
class Group:
    """The wordings of one claim, each with those who voice it."""

    items: tuple[ClaimItem, ...]
    scores: dict[tuple[str, str], Decision]
    """Of every two wordings, by their IRIs in order."""

    def nodes(self) -> tuple[str, ...]:
        """The IRIs of the wordings, sorted."""
        return tuple(sorted({item.node for item in self.items}))


def groups(part: Sequence[ClaimItem]) -> Iterator[Group]:
    """The claims in a part of the index that hangs together, each with all its wordings."""
    by_node: dict[str, list[ClaimItem]] = defaultdict(list)
    for item in sorted(part, key=lambda i: i.id):
        by_node[item.node].append(item)
    chosen = [held[0] for _, held in sorted(by_node.items())]
    for block in _blocks(chosen):
        table = np.eye(len(block))
        scores: dict[tuple[str, str], Decision] = {}
        for x in range(len(block)):
            for y in range(x):
                decision = decide(block[y], block[x])
                scores[block[y].node, block[x].node] = decision
                table[x, y] = table[y, x] = decision.score
        for numbers in average_link(table, SAME):
            held = [item for n in numbers for item in by_node[block[n].node]]
            nodes = {block[n].node for n in numbers}
            own = {pair: d for pair, d in scores.items() if nodes.issuperset(pair)}
            yield Group(tuple(held), own)


def _blocks(items: Sequence[ClaimItem], least: float = NEAR) -> Iterator[list[ClaimItem]]:
    """The wordings in parts of at most ``LARGEST``."""
    if len(items) <= LARGEST or least >= 1:
        yield list(items)
        return
    higher = least + 0.05
    pairs = [
        (x, y)
        for x in range(len(items))
        for y in range(x)
        if decide(items[x], items[y]).score >= higher
    ]
    for numbers in joined(len(items), pairs):
        yield from _blocks([items[n] for n in numbers], higher)
