"""The words of a text by number, and which of them stand in double quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property

WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"(?:[“\"]|'')([^”\"\n]*?)(?:[”\"\n]|''|\Z)")
"""From an opening mark to a closing one or the line's end; two apostrophes are either."""

Chars = tuple[int, int]
"""First character and the one behind the last."""


class Words:
    """A text whose words have numbers."""

    def __init__(self, text: str) -> None:
        self.text = text
        places = [match.span() for match in WORD.finditer(text)]
        self._starts = [start for start, _ in places]
        self._ends = [end for _, end in places]

    def touched(self, spans: Iterable[Chars]) -> frozenset[int]:
        """The numbers of the words that the spans touch."""
        return frozenset(i for span in spans for i in self._range(span))

    def ends(self, span: Chars) -> tuple[int, int] | None:
        """The first and last word that a span touches; None where it touches none."""
        found = self._range(span)
        return (found[0], found[-1]) if found else None

    def clean(self, spans: Iterable[Chars]) -> tuple[Chars, ...]:
        """The spans in order without white space at their edges, joined where only that parts them.

        Raises:
            ValueError: a span lies outside the text.
        """
        out: list[Chars] = []
        for start, end in sorted(spans):
            if not 0 <= start <= end <= len(self.text):
                raise ValueError(f"the span {start} to {end} lies outside the text")
            piece = self.text[start:end]
            start += len(piece) - len(piece.lstrip())
            end = start + len(piece.strip())
            if start == end:
                continue
            if out and not self.text[out[-1][1] : start].strip():
                out[-1] = out[-1][0], max(end, out[-1][1])
            else:
                out.append((start, end))
        return tuple(out)

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The words in double quotation marks."""
        return self.touched(match.span(1) for match in _QUOTED.finditer(self.text))

    def _range(self, span: Chars) -> range:
        return range(bisect_right(self._ends, span[0]), bisect_left(self._starts, span[1]))
