"""How likely two wordings put forward the same: what they share, and what parts them.

They are compared by what they mean, alone and in their sentences, the words and figures that they
share, who says them, and how near to one another.  Figures never divide: "155 men" and "at least
163 men" is one claim with two figures.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kg.figures import fate_in, owner
from kg.gazetteer import country
from kg.kinds import Bound
from kg.link.decision import Decision
from kg.link.deeds import FULL, fit
from kg.link.encoder import vector
from kg.link.features import ClaimItem, Figure
from kg.link.polarity import opposed
from kg.link.quoted import has_marks
from kg.link.stance import frame, is_open
from kg.link.tokens import content_stems, meet
from kg.link.words import mass, stem, words
from kg.model import Quantity, Span

WEIGHTS = {
    "claimed": 5.35,
    "meaning": 0.92,
    "context": 3.48,
    "held": 0.28,
    "shared": 2.27,
    "run": 1.86,
    "figure": 1.17,
    "side": 0.41,
    "speaker": 0.74,
    "beside": 1.32,
    "inside": -0.56,
    "told": 0.13,
    "length": 0.42,
    "open": -1.05,
    "later": -0.94,
    "aspect": -6.0,
    "topic": -0.26,
    "deed": 1.5,
    "others": -3.0,
}
CONSTANT = -8.84
"""Of a logistic regression on all pairs of the tuning stories of ``bench/linking/gold``, by
``bench/train/claims/fit.py``: what comes out is near the chance that two statements of one story
put forward the same.

``inside`` is 1 less than fitted and the constant 1 more.  A fit on all pairs counts most what
stands in one article, and holds apart what two articles say: moved so, half of the gold joins two
thirds more of that with the same precision, the other half a quarter more, with 49 instead of 57 %.
``aspect``, ``deed`` and ``others`` are set by hand; the fit gave -0.29, -0.55 and nothing.  Knowing
of a thing and the thing are two claims by the guidelines, however rare in those stories; and of 16
pairs of the gold with one deed by the same people 14 are one claim.
"""
FEATURES = tuple(WEIGHTS)
CONTRADICTION = 4.0
"""What it counts against two wordings, in the same measure, that one side says yes and no."""
LONGEST_RUN = 8
"""Words in a row that both have, beyond which more tell nothing new."""
FACTOR = 2
"""How far two figures for one thing are apart at most: 51 and 163 recruits are two claims."""
FADING = 60
"""Days after which an occasion is likely another."""
BESIDE = 400
"""Characters between two statements of one article at which their nearness has lost two thirds of
its weight."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two wordings have in common."""

    claimed: float
    """Cosine of what they claim, by the model trained for that."""
    meaning: float
    """Cosine of what they mean."""
    context: float
    """Cosine of what their sentences mean; within one sentence that of the wordings."""
    held: float
    """Share of the shorter one's words that the other has, by weight."""
    shared: float
    """Share of all their words that both have, by weight."""
    run: float
    """The most words in a row that both have, as a share of ``LONGEST_RUN``."""
    figure: int
    """1 if both count the same, 2 if they name two parties in common as well."""
    others: bool
    """What they count are others: the wounded and the dead, one side's soldiers and the other's."""
    side: bool
    """Their speakers are one, or of one country."""
    beside: float
    """How near they stand in one article, from 0 to 1."""
    inside: bool
    """They stand in one article."""
    speaker: bool
    """One speaker puts forward both."""
    told: bool
    """One is told in words of the paper, the other quoted."""
    length: float
    """How much longer one is than the other, as the logarithm of the ratio."""
    open: bool
    """One asks, or tells what was asked, and the other does not."""
    later: float
    """Days between them, as a share of ``FADING``, at most 2."""
    aspect: bool
    """One is about knowing, asking or fearing what the other puts forward."""
    topic: bool
    """One has no clause."""
    deed: float
    """How the main clauses fit: see ``kg.link.deeds``."""
    opposed: bool
    """One says no to what the other says."""
    words: tuple[str, ...]
    """The stems that both have."""
    days: int | None
    """Days between them; None where one is not dated."""


def compare(a: ClaimItem, b: ClaimItem) -> Comparison:
    """What two wordings have in common; the same whichever comes first."""
    common = tuple(sorted(set(a.stems) & set(b.stems)))
    held = mass(common) / max(min(mass(a.stems), mass(b.stems)), 0.5)
    days = apart(a.day, b.day)
    inside = bool(a.article) and a.article == b.article
    alone = inside and a.sentence == b.sentence
    meaning = float(vector(a.vector) @ vector(b.vector))
    return Comparison(
        claimed=float(vector(a.claimed) @ vector(b.claimed)),
        meaning=meaning,
        context=meaning if alone else float(vector(a.context) @ vector(b.context)),
        held=held,
        shared=mass(common) / max(mass({*a.stems, *b.stems}), 0.5),
        run=min(_run(_in_order(a.own), _in_order(b.own)), LONGEST_RUN) / LONGEST_RUN,
        figure=_same_count(a, b) * (1 + _same_parties(a, b)),
        others=_other_count(a, b),
        side=meet(a.side, b.side),
        beside=math.exp(-_gap(a, b) / BESIDE) if inside else 0.0,
        inside=inside,
        speaker=bool(a.speakers & b.speakers),
        told=has_marks(a.text) != has_marks(b.text),
        length=abs(math.log(len(a.own) / len(b.own))),
        open=is_open(a.text) != is_open(b.text),
        later=min((days or 0) / FADING, 2.0),
        aspect=frame(a) != frame(b),
        topic=not (a.deeds and b.deeds),
        deed=fit(a, b),
        opposed=opposed(a, b),
        words=common,
        days=days,
    )


def decide(a: ClaimItem, b: ClaimItem) -> Decision:
    """How likely two wordings put forward the same, from 0 to 1, and why."""
    if a.node == b.node:
        return Decision(1.0, "same words", f"both say: {a.text}")
    first, second = sorted((a, b), key=lambda item: item.id)
    found, c = _judged(first, second)
    return Decision(found, _rule(c), _evidence(c, first.text))


def score(a: ClaimItem, b: ClaimItem) -> float:
    """How likely two wordings put forward the same; ``decide`` says why too."""
    return 1.0 if a.node == b.node else _judged(*sorted((a, b), key=lambda item: item.id))[0]


def contrary(a: ClaimItem, b: ClaimItem) -> bool:
    """Whether one side says no to what another puts forward."""
    if a.node == b.node:
        return False
    compared = _judged(*sorted((a, b), key=lambda item: item.id))[1]
    return compared.opposed and not compared.side


def apart(a: str | None, b: str | None) -> int | None:
    """Days between two; None where one is not known."""
    if a is None or b is None:
        return None
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)


@lru_cache(maxsize=100_000)
def _judged(a: ClaimItem, b: ClaimItem) -> tuple[float, Comparison]:
    c = compare(a, b)
    return round(_score(c), 4), c


def _score(c: Comparison) -> float:
    found = CONSTANT + sum(weight * getattr(c, name) for name, weight in WEIGHTS.items())
    found -= CONTRADICTION * (c.opposed and c.side)
    return 1 / (1 + math.exp(-found))


@lru_cache(maxsize=50_000)
def _in_order(text: str) -> tuple[str, ...]:
    return tuple(words(text))


def _run(a: Sequence[str], b: Sequence[str]) -> int:
    """The most words in a row that both have."""
    most, before = 0, dict[int, int]()
    for word in a:
        now = {at: before.get(at - 1, 0) + 1 for at, other in enumerate(b) if other == word}
        most = max(most, *now.values()) if now else most
        before = now
    return most


def _rule(c: Comparison) -> str:
    if c.deed == FULL:
        return "same deed"
    return "words and meaning" if c.held >= 0.5 else "meaning"


def _evidence(c: Comparison, text: str) -> str:
    said = f"meaning {c.meaning:.2f}"
    if c.words:
        said += f"; both have {', '.join(_readable(c.words, text))}"
    if c.deed == FULL:
        said += "; the same do the same to the same"
    if c.figure:
        said += "; they count the same"
    if c.side:
        said += "; of one side"
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


def _same_count(a: ClaimItem, b: ClaimItem) -> bool:
    """Whether a figure of each counts the same, and not a quite other number of it."""
    return any(
        _may_be_one(one[-1], other[-1]) and max(one[0], other[0]) <= FACTOR * min(one[0], other[0])
        for one, other in _alike(a, b)
    )


def _other_count(a: ClaimItem, b: ClaimItem) -> bool:
    """Whether the figures that both have for one sort of thing count others, all of them."""
    pairs = list(_alike(a, b))
    return bool(pairs) and not any(_may_be_one(one[-1], other[-1]) for one, other in pairs)


def _alike(a: ClaimItem, b: ClaimItem) -> Iterator[tuple[Figure, Figure]]:
    """Every two figures, one of each, whose units have a word in common."""
    for one in a.figures:
        for other in b.figures:
            if set(content_stems(one[-1])) & set(content_stems(other[-1])):
                yield one, other


def _may_be_one(unit: str, other: str) -> bool:
    """Whether two units can count the same: whose they are, and what befell them."""
    told = zip(_counted(unit), _counted(other), strict=True)
    return all(x == y or x is None or y is None for x, y in told)


@lru_cache(maxsize=10_000)
def _counted(unit: str) -> tuple[str | None, str | None]:
    """Whom a unit counts and what befell them, each None where it is not told."""
    return owner(Quantity(0, Bound.EXACTLY, unit, Span(0, 0, ""))), fate_in(unit)


def _same_parties(a: ClaimItem, b: ClaimItem) -> bool:
    """Whether two countries or more stand in the words of both."""
    return sum(one.isupper() for one in set(a.stems) & set(b.stems)) > 1


def _gap(a: ClaimItem, b: ClaimItem) -> int:
    """Characters between two statements of one article."""
    return max(0, max(a.place[0], b.place[0]) - min(a.place[1], b.place[1]))
