"""What holds whatever the models make of it: signatures, open quotations, ends of paragraphs.

A quotation that runs over paragraphs opens each of them with a mark, and only the last one closes.
A *signature* is a name behind a quotation and a dash that ends the line, or a line of its own under
a quotation that is a paragraph: ``“It must stop.” — Ann Lee``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from kg.extract.tagger.labels import INSIDE, Label
from kg.extract.tagger.quotes import MARKS, QuoteState
from kg.extract.tagger.tokens import Words

Floats = npt.NDArray[np.float32]
DASHES = frozenset(("―", "—", "–", "-", "--"))
LONGEST_NAME = 8
"""Words of the name in a signature."""
PARTICLES = frozenset(
    [
        "a",
        "al",
        "bin",
        "da",
        "de",
        "del",
        "der",
        "di",
        "du",
        "el",
        "la",
        "le",
        "of",
        "the",
        "van",
        "von",
        "and",
    ]
)
SURE = np.float32(40.0)
"""What a certain label gains."""
CROSSING = np.float32(4.0)
"""What it costs a span to belong to an attribution of the paragraph before."""
LIKELY = np.float32(4.0)
"""What a label gains that is all but certain."""
_SAME = (Label.SAME_SOURCE, Label.SAME_CUE, Label.SAME_CONTENT)


def apply(scores: Floats, words: Words) -> None:
    """Changes the scores (words, labels) in place as the rules demand."""
    _end_at_paragraphs(scores, words)
    _go_on(scores, words)
    for word, label in signatures(words):
        scores[word, label] += SURE


def _end_at_paragraphs(scores: Floats, words: Words) -> None:
    """No span runs over a paragraph's end; a content may go on as another of its spans."""
    starts = [first for first, _ in words.paragraphs]
    scores[starts, Label.SAME_CONTENT] = np.maximum(
        scores[starts, Label.SAME_CONTENT], scores[starts, Label.IN_CONTENT]
    )
    for label in _SAME:
        scores[starts, label] -= CROSSING
    for label in INSIDE:
        scores[starts, label] -= 1e4


def _go_on(scores: Floats, words: Words) -> None:
    """A paragraph left in an open quotation is content, and the next one goes on with it.

    Not so where a colon stands near its start: that is how transcripts name who speaks.
    """
    for (first, last), (after, _) in pairwise(words.paragraphs):
        opens = words.quote[first] == words.quote[after] == QuoteState.OPENS
        names = ":" in words.text[first : first + 5]
        if opens and not names and words.quote[last - 1] == QuoteState.INSIDE:
            scores[first, [Label.NEW_CONTENT, Label.SAME_CONTENT]] += LIKELY
            scores[first + 1 : last, Label.IN_CONTENT] += LIKELY
            scores[after, Label.SAME_CONTENT] += LIKELY + CROSSING


def signatures(words: Words) -> Iterator[tuple[int, Label]]:
    """The labels of every word of a signed quotation."""
    before = (0, 0)
    for part in words.paragraphs:
        dash = _dash(words, part)
        if dash is not None:
            content = (part[0], dash) if dash > part[0] else before
            if _quoted(words, content):
                yield from _span(content, Label.NEW_CONTENT, Label.IN_CONTENT)
                yield dash, Label.SAME_CUE
                yield from _span((dash + 1, part[1]), Label.SAME_SOURCE, Label.IN_SOURCE)
        before = part


def _dash(words: Words, part: tuple[int, int]) -> int | None:
    """Where the dash of a signature stands in the paragraph, if it has one."""
    first, last = part
    for i in range(last - 2, max(first, last - LONGEST_NAME - 2) - 1, -1):
        if words.text[i] in DASHES:
            behind = i == first or words.text[i - 1] in MARKS
            return i if behind and _name(words.text[i + 1 : last]) else None
    return None


def _name(texts: tuple[str, ...]) -> bool:
    """Whether the words look like a name; behind a comma, an office may follow."""
    named = texts[: texts.index(",")] if "," in texts else texts
    letters = [t for t in named if t[:1].isalpha()]
    return bool(letters) and all(t[0].isupper() or t in PARTICLES for t in letters)


def _quoted(words: Words, content: tuple[int, int]) -> bool:
    """Whether the stretch begins and ends with double quotation marks."""
    first, last = content
    return last - first > 2 and words.text[first] in MARKS and words.text[last - 1] in MARKS


def _span(span: tuple[int, int], begin: Label, inside: Label) -> Iterator[tuple[int, Label]]:
    yield span[0], begin
    for i in range(span[0] + 1, span[1]):
        yield i, inside
