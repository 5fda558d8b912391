"""The quotations of an article: what stands in double quotation marks, of whatever make.

Marks are paired within a paragraph.  A quotation that is not closed at a paragraph's end goes on in
the next one if that opens with a mark again, as newspapers set it.  A mark without a partner never
costs more than its own quotation: it ends with its paragraph, or begins with its sentence.  Single
marks are within quotations, or apostrophes: `kg.read.marks` has made double ones of all others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

OPENING = "“„«"
CLOSING = "”»"
_DOUBLE = re.compile(r"[“”„«»\"]")
_SENTENCE_END = re.compile(r"[.!?…][”\"’']?\s+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What one pair of marks holds, the marks included; several parts where paragraphs split it."""

    parts: tuple[tuple[int, int], ...]
    """Start and end of each part, in characters, in order."""
    balanced: bool = True
    """False where one of its marks is missing."""

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.parts[-1][1]


def quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[Quotation, ...]:
    """The quotations in ``text``, whose paragraphs start and end as given, in order.

    >>> quotations('He said “no”.', [(0, 13)])
    (Quotation(parts=((8, 12),), balanced=True),)
    """
    found = (q for start, end in paragraphs for q in _double(text, start, end))
    return tuple(_joined(found, text, paragraphs))


def _double(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Quotations in double marks between ``start`` and ``end``, a paragraph's bounds."""
    opened: int | None = None
    behind = start  # where the last quotation ended
    for match in _DOUBLE.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if mark == '"':
            if opened is None and _inches(text, at, start):
                continue
            mark = "“" if opened is None else "”"
        elif mark == "“" and opened is not None and text[opened] == "„":
            mark = "”"  # German and its neighbours close with the mark that opens in English
        if mark in OPENING:
            if opened is not None:  # the one before was never closed
                yield Quotation(((opened, _trimmed(text, opened, at)),), balanced=False)
            opened = at
        elif opened is not None:
            yield Quotation(((opened, at + 1),))
            opened, behind = None, at + 1
        else:  # never opened
            begin = _sentence_start(text, behind, at)
            if begin < at:
                yield Quotation(((begin, at + 1),), balanced=False)
            behind = at + 1
    if opened is not None:
        yield Quotation(((opened, _trimmed(text, opened, end)),), balanced=False)


def _joined(
    found: Iterable[Quotation], text: str, paragraphs: Sequence[tuple[int, int]]
) -> Iterator[Quotation]:
    """Unclosed quotations at a paragraph's end with those that open the next paragraph."""
    next_start = {
        _trimmed(text, *paragraph): following[0] for paragraph, following in pairwise(paragraphs)
    }
    held: Quotation | None = None
    for quotation in found:
        if held is not None:
            if next_start.get(held.end) == quotation.start:
                held = Quotation(held.parts + quotation.parts, quotation.balanced)
            else:
                yield held
                held = quotation
        else:
            held = quotation
        if held.balanced:
            yield held
            held = None
    if held is not None:
        yield held


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _sentence_start(text: str, start: int, at: int) -> int:
    """Where the sentence that runs up to ``at`` begins, not before ``start``."""
    begin = start
    for match in _SENTENCE_END.finditer(text, start, at):
        begin = match.end()
    while begin < at and text[begin] in " ,;:":
        begin += 1
    return begin


def _inches(text: str, at: int, start: int) -> bool:
    """Whether a straight mark that would open stands for inches: ``a 12" gun``."""
    return at > start and text[at - 1].isdigit() and not text[at + 1 : at + 2].isalnum()
