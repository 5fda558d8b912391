"""The paragraphs of an article, in order, without the lines that are no part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from kg.read.boilerplate import announces_teaser, ends_sentence, is_boilerplate, is_teaser

_MAX_HEADLINE = 200
_MAX_SUBHEAD = 120
# A hard-wrapped text has lines of nearly one length.  These bounds are ours: mail and plain-text
# wires wrap at 60 to 80 characters, and a paragraph saved as one line is mostly longer than 100.
_MIN_WIDTH = 50
_MAX_WIDTH = 100
_MIN_FULL = 0.8  # share of line breaks that come where the next word would not have fitted
_MAX_SENTENCE_ENDS = 0.5  # share of line breaks behind a full stop
_MIN_LOWER_CASE = 0.3  # share of line breaks before a small letter
_BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s")
_WORD = re.compile(r"[^\W_][\w'’-]*")
# Words that stay small in a title.
_SMALL = re.compile(
    r"a|an|and|as|at|but|by|for|from|if|in|into|is|nor|of|off|on|or|over|per|so|than|that|the|to|up"
    r"|via|vs|with|yet"
)


class ParagraphKind(StrEnum):
    """What a paragraph is: a headline or subhead, or running text."""

    HEADLINE = "headline"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The stretch ``text[start:end]`` of a prepared text, without white space around it."""

    start: int
    end: int
    kind: ParagraphKind


def unwrapped(text: str) -> str:
    """The text, as long as before, with a space for each line break inside a paragraph.

    Only a hard-wrapped text changes: one whose lines break where the next word would not have
    fitted.  Elsewhere every line is a paragraph.
    """
    lines = text.split("\n")
    breaks = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    width = max((len(a) for pair in breaks for a in pair if len(a) <= _MAX_WIDTH), default=0)
    if not _is_hard_wrapped(breaks, width):
        return text
    pieces = [lines[0]]
    for above, below in pairwise(lines):
        pieces += (" " if _goes_on(above, below, width) else "\n", below)
    return "".join(pieces)


def _is_hard_wrapped(breaks: list[tuple[str, str]], width: int) -> bool:
    if not breaks or width < _MIN_WIDTH:
        return False
    full = sum(_MIN_WIDTH <= len(a) <= width and _is_full(a, b, width) for a, b in breaks)
    long_lines = sum(len(b) > _MAX_WIDTH for _, b in breaks)
    sentence_ends = sum(ends_sentence(a.rstrip()) for a, _ in breaks)
    lower_case = sum(b.lstrip()[0].islower() for _, b in breaks)
    return (
        full - long_lines >= _MIN_FULL * len(breaks)
        and sentence_ends <= _MAX_SENTENCE_ENDS * len(breaks)
        and lower_case >= _MIN_LOWER_CASE * len(breaks)
    )


def _is_full(above: str, below: str, width: int) -> bool:
    """Whether the first word below would not have fitted in the line above."""
    return len(above.rstrip()) + 1 + len(below.split(None, 1)[0]) > width


def _goes_on(above: str, below: str, width: int) -> bool:
    """Whether a paragraph goes on from line to line."""
    if not above.strip() or not below.strip() or _BULLET.match(below):
        return False
    return _is_full(above, below, width) or not ends_sentence(above.rstrip())


def paragraphs_of(text: str, title: str | None) -> tuple[Paragraph, ...]:
    """What is to be read of the text, one paragraph a line, in order."""
    spans = list(_article_lines(text))
    title = _folded(title or "")
    found = []
    for number, (start, end) in enumerate(spans):
        line = text[start:end]
        # An article of one line has no headline: that line is all it says.
        first = number == 0 and len(spans) > 1
        is_head = (_folded(line) == title) or _is_subhead(line) or (first and _is_headline(line))
        kind = ParagraphKind.HEADLINE if is_head and len(spans) > 1 else ParagraphKind.BODY
        found.append(Paragraph(start, end, kind))
    return tuple(found)


def _article_lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line of the article, trimmed."""
    position, after_announcement = 0, False
    for line in text.split("\n"):
        trimmed = line.strip()
        if trimmed:
            start = position + line.index(trimmed[0])
            left_out = is_boilerplate(trimmed) or (after_announcement and is_teaser(trimmed))
            if not left_out:
                yield start, start + len(trimmed)
            after_announcement = announces_teaser(trimmed)
        position += len(line) + 1


def _is_headline(line: str) -> bool:
    return len(line) < _MAX_HEADLINE and (not ends_sentence(line) or line.endswith("?"))


def _is_subhead(line: str) -> bool:
    """Whether the line is short, in title case, and without a mark at its end."""
    if len(line) >= _MAX_SUBHEAD or ends_sentence(line) or line[-1] in ",;:\"”’'":
        return False
    words = _WORD.findall(line)
    return bool(words) and all(not word[0].islower() or _SMALL.fullmatch(word) for word in words)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
