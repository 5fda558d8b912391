"""A Doc made ready for the finders: its paragraphs, and which of its tokens stand in quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.extract.attribution.trailing import Trailer, trailers
from kg.extract.quotations import Quotation, quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EDGES = frozenset(",;:.-–—?!…()")
QUOTES = frozenset("“”„«»\"'‘’")


@dataclass(frozen=True)
class QuotedTokens:
    """A quotation as token ranges, one for each of its parts."""

    parts: tuple[Range, ...]
    balanced: bool

    @property
    def start(self) -> int:
        """Its first token, an opening mark if there is one."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Behind its last token."""
        return self.parts[-1][1]


class Reading:
    """What every finder needs to know of a Doc, worked out once.

    Args:
        doc: a parsed Doc.
        paragraph_starts: the first token of each paragraph; by default the Doc is one paragraph.
    """

    def __init__(self, doc: Doc, paragraph_starts: Sequence[int] = (0,)) -> None:
        self.doc = doc
        self.paragraph_starts = tuple(paragraph_starts)
        self._char_starts = [token.idx for token in doc]

    @cached_property
    def quotations(self) -> tuple[QuotedTokens, ...]:
        """The quotations, in order."""
        found = quotations(self.doc.text, self.paragraph_chars())
        return tuple(self._in_tokens(quotation) for quotation in found)

    @cached_property
    def quoted(self) -> dict[int, QuotedTokens]:
        """For each token that stands in a quotation, that quotation."""
        return {
            i: quotation
            for quotation in self.quotations
            for start, end in quotation.parts
            for i in range(start, end)
        }

    @cached_property
    def trailers(self) -> dict[int, Trailer]:
        """The reports at the ends of sentences, by their verbs."""
        return {found.verb: found for found in trailers(self.doc)}

    def paragraph(self, token: int) -> int:
        """The number of the paragraph that a token stands in."""
        return bisect_right(self.paragraph_starts, token) - 1

    def paragraph_range(self, token: int) -> Range:
        """The tokens of the paragraph that a token stands in."""
        number = self.paragraph(token)
        starts = self.paragraph_starts
        end = starts[number + 1] if number + 1 < len(starts) else len(self.doc)
        return starts[number], end

    def sentence(self, token: Token) -> Range:
        """The tokens of the sentence that a token stands in."""
        sentence = token.sent
        return sentence.start, sentence.end

    def trimmed(self, span: Range) -> Range:
        """A range without white space and loose punctuation at its edges.

        Quotation marks stay where their partner is inside, and lose themselves where it is not.
        """
        start, end = span
        while start < end and self._loose(start, span):
            start += 1
        while end > start and self._loose(end - 1, span):
            end -= 1
            span = start, end
        return start, end

    def _loose(self, i: int, span: Range) -> bool:
        token = self.doc[i]
        if token.is_space:
            return True
        quotation = self.quoted.get(i)
        if quotation is not None:
            whole = any(span[0] <= s and e <= span[1] for s, e in quotation.parts if s <= i < e)
            mark = any(i in (s, e - 1) for s, e in quotation.parts) and token.text in QUOTES
            before_mark = any(i == e - 2 for _, e in quotation.parts) and token.text == ","
            return (mark or before_mark) and not whole
        if i == span[1] - 1 and token.pos_ == "CCONJ":
            return True
        return token.text in EDGES

    def paragraph_chars(self) -> list[tuple[int, int]]:
        """Start and end of each paragraph, in characters of the Doc's text."""
        text, starts = self.doc.text, self._char_starts
        if not starts:
            return []
        begins = [starts[i] for i in self.paragraph_starts if i < len(starts)]
        return list(zip(begins, [*begins[1:], len(text)], strict=True))

    def _in_tokens(self, quotation: Quotation) -> QuotedTokens:
        parts = tuple(
            (bisect_right(self._char_starts, start) - 1, bisect_left(self._char_starts, end))
            for start, end in quotation.parts
        )
        return QuotedTokens(parts, quotation.balanced)
