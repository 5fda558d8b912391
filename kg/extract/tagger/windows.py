"""What the transformer reads: word pieces with features of their words, packed into windows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from kg.errors import ModelError
from kg.extract.tagger.tokens import Words

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WINDOW = 256
"""Pieces in a window."""
MOST_PIECES = 12
"""Pieces kept of one word; longer ones are addresses and the like."""

_TAGS = """
$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS
PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX ``
"""
_DEPS = """
ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj
csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd
parataxis pcomp pobj poss preconj predet prep prt punct quantmod relcl xcomp
"""
TAGS, DEPS = tuple(_TAGS.split()), tuple(_DEPS.split())
DISTANCES = (1, 2, 4, 8, 16)
"""Upper bounds of the classes of distance to the head, either side."""

_COUNTS = (len(TAGS) + 1, len(TAGS) + 1, len(DEPS) + 1, 5, 4, 2 * len(DISTANCES) + 3)
_OFFSETS = tuple(1 + sum(_COUNTS[:i]) for i in range(len(_COUNTS)))
FEATURES = len(_COUNTS)
"""Features of a piece: tag, tag of the head, relation, case, quotation state, place of the head."""
FEATURE_VALUES = 1 + sum(_COUNTS)
"""Rows of the feature table; row 0 is for pieces that are no word."""
_TAG = {tag: i + 1 for i, tag in enumerate(TAGS)}
_DEP = {dep: i + 1 for i, dep in enumerate(DEPS)}

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of words as the transformer reads it."""

    pieces: Ints
    """(pieces,) numbers in the tokenizer's vocabulary."""
    features: Ints
    """(pieces, FEATURES) rows of the feature table."""
    words: Ints
    """(words,) numbers of the words in it."""
    places: Ints
    """(words,) where the first piece of each word stands."""


class Pieces:
    """Word pieces of words, looked up once per spelling."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, list[int]] = {}
        self.opening = self.number("[CLS]")
        self.mark = self.number("[SEP]")
        self.unknown = self.number("[UNK]")

    def number(self, piece: str) -> int:
        """The number of a piece of the vocabulary.

        Raises:
            ModelError: the vocabulary does not have it.
        """
        found: int | None = self._tokenizer.token_to_id(piece)
        if found is None:
            raise ModelError(f"the tokenizer has no piece {piece}; reinstall whosaid-kg")
        return found

    def of(self, word: str) -> list[int]:
        """The pieces of a word: at least one, at most MOST_PIECES."""
        found = self._known.get(word)
        if found is None:
            ids = self._tokenizer.encode(word[:100], add_special_tokens=False).ids
            found = ids[:MOST_PIECES] or [self.unknown]
            self._known[word] = found
        return found


def feature_rows(words: Words) -> Ints:
    """(words, FEATURES) rows of the feature table."""
    rows = np.zeros((len(words), FEATURES), dtype=np.int64)
    for i, head in enumerate(words.head):
        rows[i] = (
            _number(_TAG, words.tag[i]),
            _number(_TAG, words.tag[head]),
            _number(_DEP, words.dep[i]),
            _case(words.text[i]),
            int(words.quote[i]),
            _distance(head - i),
        )
    return rows + np.array(_OFFSETS, dtype=np.int64)


def _number(numbers: Mapping[str, int], name: str) -> int:
    return numbers.get(name, 0)


def _case(text: str) -> int:
    """0 no letters, 1 lower case, 2 capitalised, 3 capitals, 4 mixed."""
    if not any(c.isalpha() for c in text):
        return 0
    if text.islower():
        return 1
    if text[0].isupper() and text[1:] == text[1:].lower():
        return 2
    return 3 if text.isupper() else 4


def _distance(offset: int) -> int:
    if offset == 0:
        return 0
    size = next((i for i, bound in enumerate(DISTANCES) if abs(offset) <= bound), len(DISTANCES))
    return 1 + size if offset > 0 else 2 + len(DISTANCES) + size


def pack(
    words: Words,
    pieces: Pieces,
    paragraphs: Sequence[tuple[int, int]] | None = None,
    overlap: int = 0,
) -> Iterator[Window]:
    """The article in windows of at most WINDOW pieces: whole paragraphs, as many as fit.

    Where ``overlap`` is given, a window begins with paragraphs of the one before, as many as fit
    into so many pieces.  A paragraph longer than a window is cut where the window is full.
    """
    rows = feature_rows(words)
    held: list[tuple[tuple[int, int], int]] = []
    fresh = False
    for part, length in _parts(words, pieces, paragraphs or words.paragraphs, WINDOW - 2):
        if held and _length(held) + length + 1 > WINDOW - 1:
            if fresh:
                yield _window(words, pieces, rows, [p for p, _ in held])
            most = min(overlap, WINDOW - 2 - length)
            while held and _length(held) > most:
                held.pop(0)
        held.append((part, length))
        fresh = True
    if held:
        yield _window(words, pieces, rows, [p for p, _ in held])


def _length(held: Sequence[tuple[tuple[int, int], int]]) -> int:
    """Pieces of paragraphs, with the marks between them."""
    return sum(length + 1 for _, length in held)


def _parts(
    words: Words, pieces: Pieces, paragraphs: Sequence[tuple[int, int]], most: int
) -> Iterator[tuple[tuple[int, int], int]]:
    """Stretches of words of at most ``most`` pieces, none over a paragraph's end, with lengths."""
    for first, last in paragraphs:
        start, length = first, 0
        for i in range(first, last):
            count = len(pieces.of(words.text[i]))
            if length + count > most:
                yield (start, i), length
                start, length = i, 0
            length += count
        yield (start, last), length


def _window(words: Words, pieces: Pieces, rows: Ints, parts: Sequence[tuple[int, int]]) -> Window:
    ids, features, numbers, places = [pieces.opening], [np.zeros(FEATURES, np.int64)], [], []
    for first, last in parts:
        for i in range(first, last):
            numbers.append(i)
            places.append(len(ids))
            for piece in pieces.of(words.text[i]):
                ids.append(piece)
                features.append(rows[i])
        ids.append(pieces.mark)
        features.append(np.zeros(FEATURES, np.int64))
    return Window(np.array(ids), np.stack(features), np.array(numbers), np.array(places))
