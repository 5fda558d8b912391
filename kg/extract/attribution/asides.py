"""Attributions of the article's own asides: "…, a charge that Rome denied", "…, as Rome claims"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range, merged
from kg.extract.attribution.outside import apposed_noun, is_aside
from kg.extract.attribution.reading import Reading
from kg.extract.attribution.sources import sources
from kg.extract.attribution.verbs import cue_range, is_negated, is_unreal

if TYPE_CHECKING:
    from spacy.tokens import Token

APPOSED = "apposed noun"
ASIDE = "clause with as"


def asides(reading: Reading) -> Iterator[Attribution]:
    """The attributions whose cue answers an apposed noun or stands in an "as"-clause, in order."""
    for verb in reading.doc:
        if verb.i in reading.quoted or verb.dep_ not in ("relcl", "advcl"):
            continue
        noun = apposed_noun(verb)
        if noun is not None:
            contents, rule = _answered(reading, noun, verb), APPOSED
        elif is_aside(verb) and not is_negated(verb.head):
            contents, rule = _told(reading, verb), ASIDE
        else:
            continue
        found = sources(verb)
        if contents and found and not is_unreal(verb):
            yield Attribution(cue_range(verb), found, contents, rule, is_negated(verb))


def _answered(reading: Reading, noun: Token, verb: Token) -> tuple[Range, ...]:
    """The noun, and what the verb calls it: "an allegation … as groundless"."""
    called = [
        reading.trimmed((c.left_edge.i, c.right_edge.i + 1))
        for c in verb.rights
        if c.dep_ == "oprd" or (c.dep_ == "prep" and c.lower_ == "as" and _calls(c))
    ]
    return merged([(noun.left_edge.i, noun.i + 1), *called])


def _calls(preposition: Token) -> bool:
    """Whether "as" calls something names, and does not tell when: "as fighting went on"."""
    return not any(t.pos_ in ("VERB", "AUX") for t in preposition.subtree)


def _told(reading: Reading, verb: Token) -> tuple[Range, ...]:
    """The clause that an "as"-clause reports: the innermost reported one before it."""
    clause = verb.head
    reported = [c for c in clause.rights if c.dep_ == "ccomp" and c.right_edge.i < verb.left_edge.i]
    clause = reported[-1] if reported else clause
    span = reading.trimmed((clause.left_edge.i, min(clause.right_edge.i + 1, verb.left_edge.i)))
    return (span,) if span[0] < span[1] else ()
