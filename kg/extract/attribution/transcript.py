"""Turns of an interview or a transcript: paragraphs that begin with who speaks and a colon.

``Q: Did you sell them?`` and ``A: No.`` name nobody; ``WALLACE: But, Governor, …`` names who
speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.extract.attribution.reading import Reading

RULE = "turn of a transcript"
MAX_LABEL = 4
"""Tokens before the colon: "SEN. TED CRUZ:"."""
LEAST = 2
"""So many turns make a transcript: one line with a colon may be anything."""
NOBODY = frozenset({"Q", "A", "Question", "Answer"})


def turns(reading: Reading) -> Iterator[Attribution]:
    """The turns of an article that has at least `LEAST` of them, in order."""
    starts = [start for start in reading.paragraph_starts if start < len(reading.doc)]
    found = [_turn(reading, reading.paragraph_range(start)) for start in starts]
    made = [turn for turn in found if turn is not None]
    yield from made if len(made) >= LEAST else ()


def _turn(reading: Reading, paragraph: Range) -> Attribution | None:
    """The paragraph as a turn, or None."""
    doc, (start, end) = reading.doc, paragraph
    stop = min(start + MAX_LABEL + 1, end)
    colon = next((i for i in range(start + 1, stop) if doc[i].text == ":"), None)
    if colon is None or not all(_names(doc[i]) for i in range(start, colon)):
        return None
    content = reading.trimmed((colon + 1, end))
    if content[0] >= content[1] or colon in reading.quoted:
        return None
    sources = () if doc[start:colon].text in NOBODY else ((start, colon),)
    return Attribution((colon, colon + 1), sources, (content,), RULE)


def _names(token: Token) -> bool:
    """Whether a token can stand in the label of a turn: a name, capitals, or Q and A."""
    if token.text in NOBODY or token.text.isupper():
        return True
    return token.text[:1].isupper() and token.pos_ == "PROPN"
