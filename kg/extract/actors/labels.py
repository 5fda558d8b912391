"""The persons whom the labels of a transcript name in capitals: "PETER OTIENO:", "OTIENO:"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast
from kg.extract.actors.offices import honorifics, titles
from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MAX_LABEL = 4
"""Words of the longest label."""

LEAST = 2
"""So many labels make a transcript."""

VOICES = frozenset({"q", "a", "question", "answer", "audience", "voice", "all", "note", "update"})
"""Labels that name nobody."""


def note_labels(doc: Doc, cast: Cast) -> None:
    """Add the persons of a transcript's labels to the cast, in title case, full names first."""
    found = list(_labels(doc))
    if len(found) < LEAST:
        return
    for start, end in sorted(found, key=lambda r: (r[0] - r[1], r[0])):
        cast.note(start, end, cast.person(_in_title_case(doc, start, end)))


def _labels(doc: Doc) -> Iterator[Range]:
    """The names in the labels, in order, without the titles before them."""
    for token in doc:
        if not token.is_sent_start or not token.text.isupper():
            continue
        end = token.i
        while end < min(len(doc), token.i + MAX_LABEL) and _in_capitals(doc[end]):
            end += 1
        start = token.i
        while start < end and _is_title(doc[start]):
            start += 1
        if start < end < len(doc) and doc[end].text == ":" and _is_name(doc, start, end):
            yield start, end


def _in_capitals(token: Token) -> bool:
    return token.text.isupper() and token.text[0].isalpha()


def _is_title(token: Token) -> bool:
    return token.lower_ in titles() or token.lower_ in honorifics()


def _is_name(doc: Doc, start: int, end: int) -> bool:
    """Whether the words can name a person: "REPORTER" and "Q" do not."""
    others = words("person_nouns") | words("organization_nouns") | VOICES
    return len(doc[start]) > 1 and not any(t.lower_.rstrip(".") in others for t in doc[start:end])


def _in_title_case(doc: Doc, start: int, end: int) -> str:
    return doc[start:end].text.title()
