"""Turns of an interview or a transcript: paragraphs that begin with who speaks and a colon.

``Q: Did you sell them?`` and ``A: No.`` name nobody (`kg.extract.interviews` finds out who is
meant); ``WALLACE: But, Governor, …`` names who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
MAX_MORE = 3
"""So many paragraphs without a label may go on with a turn, as long as another turn follows."""
ASKS = frozenset({"Q", "Q.", "Question", "Interviewer", "QUESTION", "INTERVIEWER"})
ANSWERS = frozenset({"A", "A.", "Answer", "ANSWER"})


def turns(reading: Reading) -> Iterator[Attribution]:
    """The turns of an article that has at least `LEAST` of them, in order.

    A turn takes the paragraphs behind it that have no label, up to the next turn.
    """
    starts = [start for start in reading.paragraph_starts if start < len(reading.doc)]
    paragraphs = [reading.paragraph_range(start) for start in starts]
    labels = {n: stop for n, p in enumerate(paragraphs) if (stop := _label(reading, p))}
    if len(labels) < LEAST:
        return
    numbers = sorted(labels)
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        more = paragraphs[number + 1 : following] if following is not None else []
        if len(more) > MAX_MORE or any(_is_quoted(reading, p) for p in more):
            more = []
        turn = _turn(reading, paragraphs[number], labels[number], more)
        if turn is not None:
            yield turn


def _label(reading: Reading, paragraph: Range) -> int | None:
    """The token that ends the paragraph's label, the colon or the ``Q.``; None without a label."""
    doc, (start, end) = reading.doc, paragraph
    if end - start > 1 and doc[start].text in ("Q.", "A."):
        return start
    stop = min(start + MAX_LABEL + 1, end)
    colon = next((i for i in range(start + 1, stop) if doc[i].text == ":"), None)
    if colon is None or colon in reading.quoted:
        return None
    return colon if all(_names(doc[i]) for i in range(start, colon)) else None


def _turn(
    reading: Reading, paragraph: Range, mark: int, more: Sequence[Range]
) -> Attribution | None:
    """The turn of a paragraph whose label ends with the token ``mark``, None if it is empty."""
    start, end = paragraph
    parts = [reading.trimmed((mark + 1, end)), *map(reading.trimmed, more)]
    contents = tuple((a, b) for a, b in parts if a < b)
    if not contents:
        return None
    label = (start, max(mark, start + 1))
    cue = (mark, mark + 1) if mark > start else None
    return Attribution(cue, (label,), contents, RULE)


def _is_quoted(reading: Reading, paragraph: Range) -> bool:
    return any(i in reading.quoted for i in range(*paragraph))


def _names(token: Token) -> bool:
    """Whether a token can stand in the label of a turn: a name, capitals, or Q and A."""
    if token.text in ASKS | ANSWERS or token.text.isupper():
        return True
    return token.text[:1].isupper() and token.pos_ == "PROPN"
