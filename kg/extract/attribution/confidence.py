"""How sure an attribution is: the share of its kind that was right on annotated articles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution
from kg.extract.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc

UNRESOLVED = 0.7
"""What is left of the confidence where nobody nameable was found to have said it."""


def confidence(doc: Doc, attribution: Attribution, resolved: bool) -> float:
    """The measured precision of the rule and cue that found it, between 0 and 1.

    ``bench/attribution/measure_rules.py`` measures it on the training part of PolNeAR: a rule's
    share of matched attributions, and a cue's where it is frequent enough to tell.
    """
    value = attribution.sure if attribution.sure is not None else precision(doc, attribution)
    return round(value if resolved else value * UNRESOLVED, 3)


def precision(doc: Doc, attribution: Attribution) -> float:
    """The measured precision of the rule, with the cue where that is frequent enough."""
    head = attribution.head(doc)
    lemma = head.lemma_.lower() if head is not None else ""
    known = _measured()
    rule = attribution.rule
    return known.get((rule, lemma), known.get((rule, ""), known[("", "")]))


@cache
def _measured() -> Mapping[tuple[str, str], float]:
    return {(r["rule"], r["cue"]): float(r["precision"]) for r in rows("rule_precision")}
