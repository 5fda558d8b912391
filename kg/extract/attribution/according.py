"""Attributions by "according to X" and its like, which report the clause they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, minus
from kg.extract.attribution.reading import Reading
from kg.extract.attribution.sources import coordinated, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

RULE = "according to"


def according(reading: Reading) -> Iterator[Attribution]:
    """The attributions of "according to", in order."""
    for token in reading.doc[:-1]:
        after = reading.doc[token.i + 1]
        if token.lower_ != "according" or after.lower_ != "to" or token.i in reading.quoted:
            continue
        noun = next((c for c in after.children if c.dep_ in ("pobj", "pcomp")), None)
        if noun is None or noun.pos_ == "VERB":
            continue
        clause = _clause(token)
        start, end = clause.left_edge.i, clause.right_edge.i + 1
        phrase = (min(token.left_edge.i, token.i), max(after.right_edge.i, noun.right_edge.i) + 1)
        pieces = [reading.trimmed(piece) for piece in minus((start, end), [phrase])]
        contents = tuple(piece for piece in pieces if piece[0] < piece[1])
        if contents:
            yield Attribution(
                cue=(token.i, token.i + 2),
                sources=tuple(noun_phrase(n) for n in coordinated(noun)),
                contents=contents,
                rule=RULE,
            )


def _clause(token: Token) -> Token:
    """The verb of the clause that the phrase belongs to; its noun where there is no verb."""
    above = token.head
    while above.pos_ not in ("VERB", "AUX") and above.head != above:
        above = above.head
    while above.dep_ in ("aux", "auxpass", "xcomp") and above.head != above:
        above = above.head
    return above
