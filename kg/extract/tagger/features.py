"""Features of words for the linear-chain CRF, as columns of hashed values.

A column holds one value a word.  Values are hashes of strings and numbers, the same on every
machine; a model knows the weight of the values that it saw in training.  Most columns tell how the
word hangs, in the parse, on a word that is often a cue.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from kg.extract.tagger.quotes import QuoteState
from kg.extract.tagger.tokens import Words

Values = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]

CUE_CLASSES = (0.01, 0.03, 0.08, 0.18, 0.35, 0.6, 0.8)
"""Lower bounds of the classes of how often a lemma was a cue."""
LIKELY = 3
"""From this class on a lemma is a likely cue."""
DEEPEST = 24
"""Steps up the parse that are looked at."""
_EDGE = np.uint64(0x9E37)
_ODD1, _ODD2 = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)


@dataclass(frozen=True, slots=True)
class CueTable:
    """How often a lemma was a cue in training: classes 0 to 7, outside and inside quotations."""

    outside: Mapping[int, int]
    """Class by hash of lemma and first letter of the tag; absent is 0."""
    inside: Mapping[int, int]

    def classes(self, words: Words) -> Ints:
        """(words,) the class of each word."""
        keys = cue_keys(words)
        quoted = [state == QuoteState.INSIDE for state in words.quote]
        return np.array(
            [
                (self.inside if q else self.outside).get(k, 0)
                for k, q in zip(keys, quoted, strict=True)
            ],
            dtype=np.int64,
        )


def cue_keys(words: Words) -> list[int]:
    """What the table of cues is looked up by, for each word."""
    return [
        string_hash(f"{lemma}/{tag[:1]}") for lemma, tag in zip(words.lemma, words.tag, strict=True)
    ]


def cue_class(share: float) -> int:
    """The class of a share of occurrences as a cue."""
    return sum(share >= bound for bound in CUE_CLASSES)


@cache
def string_hash(text: str) -> int:
    """A hash of a string that is the same everywhere."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def hashed(strings: Iterable[str]) -> Values:
    """The hashes of strings."""
    return np.array([string_hash(s) for s in strings], dtype=np.uint64)


def mix(*columns: Values | Ints | npt.NDArray[np.bool_]) -> Values:
    """One column whose values stand for the combination of the values of several."""
    out = np.zeros(len(columns[0]), dtype=np.uint64)
    for column in columns:
        out = (out ^ column.astype(np.uint64)) * _ODD1
        out ^= out >> np.uint64(29)
        out *= _ODD2
    return out


def shift(column: Values | Ints, by: int) -> Values:
    """The column's value ``by`` words further on; one value for all that lies beyond the text."""
    out = np.full(len(column), _EDGE, dtype=np.uint64)
    if 0 <= by < len(column):
        out[: len(column) - by] = column[by:]
    elif -len(column) < by < 0:
        out[-by:] = column[:by]
    return out


@dataclass(frozen=True, slots=True)
class _Tree:
    """The parse as arrays, one value a word."""

    head: Ints
    left: Ints
    """First word of what hangs on the word, itself included."""
    right: Ints
    depth: Ints


def _tree(words: Words) -> _Tree:
    n = len(words)
    head = np.array(words.head, dtype=np.int64)
    left, right = np.arange(n), np.arange(n)
    for _ in range(DEEPEST):
        before = left.copy(), right.copy()
        np.minimum.at(left, head, before[0])
        np.maximum.at(right, head, before[1])
        if (left == before[0]).all() and (right == before[1]).all():
            break
    depth, at = np.zeros(n, dtype=np.int64), np.arange(n)
    for _ in range(DEEPEST):
        depth += head[at] != at
        at = head[at]
    return _Tree(head, left, right, depth)


@dataclass(frozen=True, slots=True)
class _Hang:
    """The nearest ancestor that is a likely cue, one value a word; -1 where there is none."""

    cue: Ints
    child: Ints
    """The word right below that cue on the way down to the word."""
    steps: Ints


def _hang(tree: _Tree, likely: npt.NDArray[np.bool_]) -> _Hang:
    n = len(likely)
    cue, child, steps = (np.full(n, -1, dtype=np.int64) for _ in range(3))
    at = np.arange(n)
    open_ = np.ones(n, dtype=bool)
    for step in range(1, DEEPEST):
        above = tree.head[at]
        open_ &= above != at
        if not open_.any():
            break
        found = open_ & likely[above]
        cue[found], child[found], steps[found] = above[found], at[found], step
        open_ &= ~found
        at = above
    return _Hang(cue, child, steps)


def _at(column: Values | Ints, index: Ints) -> Values:
    """The column's values at ``index``, and one value where the index is -1."""
    return np.where(index >= 0, column.astype(np.uint64)[index], _EDGE)


def _children(words: Words, head: Ints, which: npt.NDArray[np.bool_]) -> tuple[Values, Values]:
    """For the words in ``which``: which relations hang on the left and which on the right."""
    kept = {"nsubj", "nsubjpass", "ccomp", "xcomp", "dobj", "prep", "mark", "pobj", "acl", "agent"}
    bit = {dep: 1 << i for i, dep in enumerate(sorted(kept))}
    left, right = np.zeros(len(words), np.uint64), np.zeros(len(words), np.uint64)
    for i, dep in enumerate(words.dep):
        above = head[i]
        if which[above] and above != i and dep in bit:
            side = left if i < above else right
            side[above] |= np.uint64(bit[dep])
    return left, right


def _nearest(likely: npt.NDArray[np.bool_], sentence: Ints) -> tuple[Ints, Ints]:
    """The nearest likely cue before and behind each word in its sentence; -1 where none is."""
    n = len(likely)
    index = np.arange(n)
    before = np.maximum.accumulate(np.where(likely, index, -1))
    before = np.concatenate([[-1], before[:-1]])
    behind = np.minimum.accumulate(np.where(likely, index, n)[::-1])[::-1]
    behind = np.concatenate([behind[1:], [n]])
    before = np.where((before >= 0) & (sentence[before] == sentence), before, -1)
    safe = np.minimum(behind, n - 1)
    behind = np.where((behind < n) & (sentence[safe] == sentence), behind, -1)
    return before, behind


def _bucket(distance: Ints) -> Values:
    """Distances in classes, with their sign."""
    size = np.searchsorted(np.array([1, 2, 3, 5, 8, 13, 21]), np.abs(distance))
    return (size + 10 * (distance < 0)).astype(np.uint64)


def _paragraph(words: Words) -> tuple[Values, Values]:
    """How far from its paragraph's start a word is (to 3), and how the paragraph before ended."""
    start, ended = np.zeros(len(words), np.uint64), np.zeros(len(words), np.uint64)
    before = 0
    for first, last in words.paragraphs:
        start[first:last] = np.minimum(np.arange(last - first), 3)
        opens = words.quote[first] == QuoteState.OPENS
        ended[first:last] = before * 2 + opens
        before = 1 + int(words.quote[last - 1])
    return start, ended


def columns(words: Words, cues: CueTable) -> list[Values]:
    """The columns of an article, each with one value a word; their number is always the same."""
    if not len(words):
        return []
    base = _Base.of(words, cues)
    found = [*_window(base), *_parse(base), *_around(base)]
    return [mix(column, np.full(len(words), i)) >> np.uint64(32) for i, column in enumerate(found)]


@dataclass(frozen=True, slots=True)
class _Base:
    """What the columns are made of, one value a word."""

    words: Words
    tree: _Tree
    hang: _Hang
    likely: npt.NDArray[np.bool_]
    cue: Values
    lemma: Values
    lower: Values
    tag: Values
    dep: Values
    quote: Values
    case: Values

    @classmethod
    def of(cls, words: Words, cues: CueTable) -> _Base:
        classes = cues.classes(words)
        tree = _tree(words)
        likely = classes >= LIKELY
        return cls(
            words=words,
            tree=tree,
            hang=_hang(tree, likely),
            likely=likely,
            cue=classes.astype(np.uint64),
            lemma=hashed(words.lemma),
            lower=hashed(t.lower() for t in words.text),
            tag=hashed(words.tag),
            dep=hashed(words.dep),
            quote=np.array([int(q) for q in words.quote], dtype=np.uint64),
            case=np.array([_case(t) for t in words.text], dtype=np.uint64),
        )


def _case(text: str) -> int:
    return 4 * text[:1].isupper() + 2 * text.isupper() + any(c.isalpha() for c in text)


def _window(b: _Base) -> Sequence[Values]:
    """Words around: lemma, tag, relation, class as a cue, quotation marks."""
    out = [np.zeros(len(b.lemma), np.uint64), b.lower, b.cue, mix(b.lemma, b.quote)]
    out += [mix(b.lemma, b.dep), mix(b.tag, b.quote), mix(b.cue, b.tag, b.quote), b.case]
    for by in range(-3, 4):
        out += [shift(b.lemma, by), shift(b.tag, by), shift(b.cue, by)]
    for by in range(-2, 3):
        out += [shift(b.dep, by), mix(shift(b.quote, by), b.tag)]
    for by in (-2, -1, 0, 1):
        out += [mix(shift(b.tag, by), shift(b.tag, by + 1))]
    out += [mix(shift(b.lemma, -1), b.lemma), mix(b.lemma, shift(b.lemma, 1))]
    out += [mix(shift(b.tag, -1), b.tag, shift(b.tag, 1))]
    out += [mix(shift(b.quote, -1), b.quote, shift(b.quote, 1), shift(b.quote, 2))]
    return out


def _parse(b: _Base) -> Sequence[Values]:
    """Head, nearest likely cue above, and the edges of what hangs on it."""
    t, h = b.tree, b.hang
    n = len(b.lemma)
    index = np.arange(n)
    up = t.head[t.head]
    relation = mix(_at(b.dep, h.child), h.cue > index)
    first = np.where(h.child >= 0, t.left[h.child] == index, False)
    last = np.where(h.child >= 0, t.right[h.child] == index, False)
    left, right = _children(b.words, t.head, b.likely | (b.cue >= 1))
    above = _at(b.lemma, h.cue)
    around = mix(left, right)
    subject = _at(left, h.cue), _at(right, h.cue)
    change = h.child != shift(h.child, -1).astype(np.int64)
    change_on = h.child != shift(h.child, 1).astype(np.int64)
    return [
        b.lemma[t.head],
        b.tag[t.head],
        b.dep[t.head],
        b.cue[t.head],
        mix(b.dep, b.lemma[t.head]),
        mix(b.dep, b.tag[t.head], b.dep[t.head], t.head > index),
        mix(b.dep, b.dep[t.head], b.dep[up], b.cue[up]),
        mix(b.lemma[up], b.dep[t.head]),
        _bucket(t.head - index),
        mix(_bucket(t.left - index), _bucket(t.right - index), b.dep),
        relation,
        mix(relation, h.steps),
        mix(relation, above),
        mix(relation, _at(b.cue, h.cue), b.quote),
        mix(relation, *subject),
        mix(relation, *subject, first, last),
        mix(relation, above, first, last),
        mix(relation, first, last, b.tag),
        mix(relation, change, change_on, b.tag),
        mix(relation, _at(b.tag, h.cue), shift(b.quote, -1), b.quote, shift(b.quote, 1)),
        mix(shift(relation, -1), relation, shift(relation, 1)),
        mix(_at(relation, h.cue), relation),
        mix(b.cue, around),
        mix(b.lemma, around),
        mix(b.cue, left, b.dep),
        mix(b.cue, right, b.tag),
    ]


def _around(b: _Base) -> Sequence[Values]:
    """The nearest likely cues in the sentence, its length, and the paragraph's start."""
    sentence = np.array(b.words.sentence, dtype=np.int64)
    before, behind = _nearest(b.likely & (b.quote != QuoteState.INSIDE), sentence)
    start, ended = _paragraph(b.words)
    index = np.arange(len(sentence))
    opens = sentence != shift(sentence, -1).astype(np.int64)
    ends = sentence != shift(sentence, 1).astype(np.int64)
    sides = mix(_at(b.cue, before), _at(b.cue, behind))
    return [
        mix(_at(b.lemma, before), b.quote),
        mix(_at(b.lemma, behind), b.quote),
        mix(sides, b.quote),
        mix(sides, b.tag, opens),
        mix(_bucket(np.where(before >= 0, index - before, 99)), _at(b.cue, before), b.quote),
        mix(_bucket(np.where(behind >= 0, behind - index, 99)), _at(b.cue, behind), b.quote),
        mix(start, ended, b.quote),
        mix(start, b.tag, b.quote),
        mix(opens, ends, b.quote, shift(b.quote, -1)),
        mix(opens, b.lemma),
        mix(start == 0, b.quote),
    ]
