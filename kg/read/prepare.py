"""An article as the parser should see it, and the way back to the article's own characters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from kg.model import Article
from kg.read.marks import with_double_marks
from kg.read.paragraphs import Paragraph, ParagraphKind, paragraphs_of, unwrapped
from kg.read.repair import Edit, repaired

__all__ = ["Paragraph", "ParagraphKind", "Prepared", "prepare"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The repaired text of an article, and which stretches of it are to be read."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    """In order, trimmed of white space; what stands between them is no part of the article."""
    edits: tuple[Edit, ...] = ()
    """In order: where ``text`` and the article differ in length; empty where they never do."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the article of what ``text[start:end]`` stands for.

        A repaired character stands for all that it replaced: an end that falls inside a replaced
        stretch takes in the whole.  White space at the edges is the caller's business.
        """
        first = self._original_start(start)
        return first, max(first, self._original_end(end))

    def _original_start(self, position: int) -> int:
        index = bisect_right(self.edits, position, key=_start) - 1
        if index < 0:
            return position
        edit = self.edits[index]
        if position < edit.end:
            return edit.original_start
        return edit.original_end + position - edit.end

    def _original_end(self, position: int) -> int:
        index = bisect_left(self.edits, position, key=_start) - 1
        if index < 0:
            return position
        edit = self.edits[index]
        if position < edit.end:
            return edit.original_end
        return edit.original_end + position - edit.end


def prepare(article: Article) -> Prepared:
    """The article from ``article.body`` on, repaired and split into paragraphs.

    Quotations stand in double marks there, whatever marks the article uses.  The time it takes
    grows with the length of the text; clean text is taken as it is.
    """
    text, edits = repaired(article.text, article.body)
    text = unwrapped(text)
    paragraphs = paragraphs_of(text, article.title)
    return Prepared(with_double_marks(text, paragraphs), paragraphs, edits)


def _start(edit: Edit) -> int:
    return edit.start
