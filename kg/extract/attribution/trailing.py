"""Reports behind what they report, as in "…, the ministry told reporters on Tuesday".

The parser often loses the subject of such a verb, or hangs the whole of it inside the clause
before.  The form on the page is plain enough to be read without a parse.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import cue_verbs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MAX_SOURCE, MAX_AFTER = 22, 14
"""Tokens between comma and verb, and between verb and the sentence's end."""

CIRCUMSTANCE = frozenset(
    "after before while when as if although though because since once until unless during despite "
    "without with by in at on for from to".split()
)
"""What a clause that is no report's content begins with: "After the talks ended, Lin told …"."""

FINITE = ("VBD", "VBZ", "VBP", "MD")


@dataclass(frozen=True, slots=True)
class Trailer:
    """A report at the end of a sentence."""

    comma: int
    """The token that divides it from what it reports."""
    source: Range
    verb: int


def trailer(doc: Doc, verb: Token) -> Trailer | None:
    """The report at the sentence's end whose verb this is, or None.

    "[Content with a finite verb], [noun phrase without verbs] VERB [no verb up to the end]."
    """
    cue = cue_verbs().get(verb.lemma_.lower())
    if cue is None or cue.kind != "report" or "that" not in cue.frames or verb.tag_ not in FINITE:
        return None
    sentence = verb.sent
    if sentence.end - verb.i > MAX_AFTER or _has_verb(doc, verb.i + 1, sentence.end):
        return None
    comma = _comma_before(doc, verb.i, sentence.start)
    if comma is None or doc[sentence.start].lower_ in CIRCUMSTANCE:
        return None
    if not any(doc[i].tag_ in FINITE for i in range(sentence.start, comma)):
        return None
    return Trailer(comma, (comma + 1, _source_end(doc, comma, verb.i)), verb.i)


def trailers(doc: Doc) -> Iterator[Trailer]:
    """All reports at the ends of sentences, in order."""
    for token in doc:
        if token.tag_ in FINITE:
            found = trailer(doc, token)
            if found is not None:
                yield found


def _comma_before(doc: Doc, verb: int, start: int) -> int | None:
    """The comma before the noun phrase that ends at a verb, if nothing else stands between."""
    for i in range(verb - 1, max(start, verb - MAX_SOURCE), -1):
        if doc[i].text == ",":
            nominal = any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in doc[i + 1 : verb])
            return i if nominal and doc[i + 1].tag_ not in ("WDT", "WP", "CC", "IN", "RB") else None
        if doc[i].pos_ in ("VERB", "AUX", "SCONJ") or doc[i].text in ':;“”"()—–':
            return None
        if doc[i].lower_ == "than":  # "…, three more than the ministry had told reporters"
            return None
    return None


def _source_end(doc: Doc, comma: int, verb: int) -> int:
    """Behind the noun phrase: an adverb before the verb is no part of it."""
    end = verb
    while end > comma + 2 and doc[end - 1].pos_ in ("ADV", "PART"):
        end -= 1
    return end


def _has_verb(doc: Doc, start: int, end: int) -> bool:
    return any(t.pos_ in ("VERB", "AUX", "SCONJ") or t.text in ':“"' for t in doc[start:end])
