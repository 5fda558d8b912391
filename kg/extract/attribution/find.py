"""The attributions of an article: all finders in turn, and what is left when they disagree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.extract.attribution.according import according
from kg.extract.attribution.asides import ASIDE, asides
from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.dismissals import is_dismissal
from kg.extract.attribution.nouns import nominal
from kg.extract.attribution.quoted import after_colon, beside, completed, continued
from kg.extract.attribution.reading import Reading
from kg.extract.attribution.tagged import joined, tagged
from kg.extract.attribution.transcript import turns
from kg.extract.attribution.verbs import verbal

if TYPE_CHECKING:
    from kg.extract.tagger.tag import Tagger

SAME = 0.8
"""Two attributions whose contents overlap by this Jaccard index are one."""


def attributions(reading: Reading, tagger: Tagger | None = None) -> tuple[Attribution, ...]:
    """The attributions of a text; nested ones included.

    By rules over the parse alone, or, given the trained taggers, by both.
    """
    found = by_rules(reading)
    if tagger is not None:
        found = joined(reading, tagged(reading, tagger), found)
    return tuple(continued(reading, [a for a in found if not is_dismissal(reading, a)]))


def by_rules(reading: Reading) -> list[Attribution]:
    """The attributions that the rules find, in the order of their contents."""
    by_clause = [*verbal(reading), *according(reading), *nominal(reading), *asides(reading)]
    found = completed(reading, by_clause)
    found += _turns_besides(reading, _taken(found))
    found += beside(reading, _taken(found))
    found += after_colon(reading, _taken(found))
    return _distinct(found)


def _turns_besides(reading: Reading, taken: set[int]) -> list[Attribution]:
    """The turns of a transcript that are not half told by other attributions already."""
    return [t for t in turns(reading) if len(t.tokens() & taken) < len(t.tokens()) / 2]


def _taken(found: Iterable[Attribution]) -> set[int]:
    return {i for attribution in found for i in attribution.tokens()}


def _distinct(found: Iterable[Attribution]) -> list[Attribution]:
    """The attributions without those that say the same again; the earlier cue stays."""
    kept: list[tuple[Attribution, set[int]]] = []
    for attribution in sorted(found, key=lambda a: (a.contents, a.cue or (0, 0))):
        tokens = attribution.tokens()
        if not tokens or (attribution.cue and attribution.cue[0] in tokens):
            continue
        if attribution.rule != ASIDE and any(
            _same(attribution, tokens, *other) for other in kept[-6:]
        ):
            continue
        kept.append((attribution, tokens))
    return [attribution for attribution, _ in kept]


def _same(one: Attribution, tokens: set[int], other: Attribution, others: set[int]) -> bool:
    """Whether two contents are the same words, neither reporting the other."""
    inside = (one.cue and one.cue[0] in others) or (other.cue and other.cue[0] in tokens)
    return not inside and _jaccard(tokens, others) >= SAME


def _jaccard(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other)
