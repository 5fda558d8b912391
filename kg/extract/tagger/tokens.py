"""The tokens of an article as the taggers see them: paragraphs of words with their parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.tagger.quotes import QuoteState, quote_states

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an article, that is, its tokens without white space; all lists run parallel."""

    text: tuple[str, ...]
    start: tuple[int, ...]
    """Offset of the first character in the article."""
    lemma: tuple[str, ...]
    tag: tuple[str, ...]
    """Penn Treebank part of speech."""
    dep: tuple[str, ...]
    """Relation to the head."""
    head: tuple[int, ...]
    """Number of the head's word; a root is its own head."""
    sentence: tuple[int, ...]
    """Number of the sentence."""
    quote: tuple[QuoteState, ...]
    paragraphs: tuple[tuple[int, int], ...]
    """First word of each paragraph, and the word behind its last one."""

    def __len__(self) -> int:
        return len(self.text)

    def end(self, word: int) -> int:
        """Offset behind the last character of a word."""
        return self.start[word] + len(self.text[word])


def words_of(doc: Doc, paragraphs: Sequence[tuple[int, int]] | None = None) -> Words:
    """The words of a parsed article.

    ``paragraphs`` are character offsets, in order and without overlap; a word belongs to the
    paragraph in which it starts, and words outside all of them are left out.  By default a
    paragraph is a line.
    """
    bounds = list(_lines(doc.text)) if paragraphs is None else list(paragraphs)
    kept, parts = _by_paragraph(doc, bounds)
    number = {i: n for n, i in enumerate(kept)}
    tokens = [doc[i] for i in kept]
    texts = [t.text for t in tokens]
    sentence_at = _sentence_numbers(doc)
    states = quote_states(texts[a:b] for a, b in parts)
    return Words(
        text=tuple(texts),
        start=tuple(t.idx for t in tokens),
        lemma=tuple(t.lemma_.lower() for t in tokens),
        tag=tuple(t.tag_ for t in tokens),
        dep=tuple(t.dep_ for t in tokens),
        head=tuple(number.get(t.head.i, number[t.i]) for t in tokens),
        sentence=tuple(sentence_at[i] for i in kept),
        quote=tuple(s for part in states for s in part),
        paragraphs=tuple(parts),
    )


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _by_paragraph(
    doc: Doc, bounds: Sequence[tuple[int, int]]
) -> tuple[list[int], list[tuple[int, int]]]:
    """The tokens kept, and each paragraph that has any as a stretch of them."""
    kept: list[int] = []
    parts: list[tuple[int, int]] = []
    current, opened = 0, 0
    for token in doc:
        while current < len(bounds) and token.idx >= bounds[current][1]:
            if len(kept) > opened:
                parts.append((opened, len(kept)))
            opened = len(kept)
            current += 1
        if current == len(bounds):
            break
        if not token.is_space and token.idx >= bounds[current][0]:
            kept.append(token.i)
    if len(kept) > opened:
        parts.append((opened, len(kept)))
    return kept, parts


def _sentence_numbers(doc: Doc) -> list[int]:
    numbers: list[int] = []
    current = -1
    for token in doc:
        current += token.is_sent_start is True or token.i == 0
        numbers.append(current)
    return numbers
