"""Where something was said: "at a regular press briefing", "in a statement"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range, covered
from kg.extract.attribution.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

VENUES = frozenset(
    "briefing conference interview speech statement address press hearing meeting summit session "
    "rally debate broadcast podcast call letter tweet post message email assembly testimony panel "
    "event forum visit tour ceremony response".split()
)
PREPOSITIONS = frozenset({"at", "in", "during", "on", "to"})


def venue(reading: Reading, attribution: Attribution) -> Range | None:
    """The noun phrase of the occasion, without its preposition; None where none is told."""
    doc = reading.doc
    verb = attribution.head(doc)
    if verb is None:
        return None
    inside = covered(attribution.contents)
    clause = [verb, *([verb.head] if verb.dep_ in ("conj", "advcl") else [])]
    for token in (child for v in clause for child in v.children):
        if token.dep_ != "prep" or token.lower_ not in PREPOSITIONS or token.i in inside:
            continue
        for noun in token.children:
            if noun.dep_ == "pobj" and noun.lemma_.lower() in VENUES:
                dates = {c.i for c in noun.rights if _is_date(c)}
                end = _end(noun.right_edge.i + 1, noun.i, inside | dates)
                return noun.left_edge.i, end
    return None


def _is_date(preposition: Token) -> bool:
    """Whether a phrase tells the day: "in a statement *on Thursday*"."""
    return any(c.dep_ == "pobj" and c.ent_type_ == "DATE" for c in preposition.children)


def _end(end: int, noun: int, beyond: set[int]) -> int:
    """The end of the phrase, short of any content or date hung on it."""
    return min([i for i in beyond if noun < i < end], default=end)
