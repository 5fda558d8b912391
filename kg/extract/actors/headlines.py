"""Names in headlines with a capital on every word: only what other sentences know is a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from kg.extract.actors.names import rank
from kg.extract.actors.offices import given_names
from kg.extract.attribution.attribution import Range

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LEAST = 4
"""Words of a headline that are looked at at least."""

LONG = 4
"""Letters of words that stand with a small letter in any other sentence."""

SHARE = 0.8
"""So many of its long words have a capital."""

PARTICIPLE = ("ing", "ed")
SHORTEST = 7
"""Letters of a participle before a name: not Fred, Ahmed or Jared."""


def is_headline(sentence: Span) -> bool:
    """Whether a sentence begins the article and has capitals: "Rojas Hid Past Health Problems"."""
    if sentence.start > 0 and sentence.doc[sentence.start - 1].sent.start > 0:
        return False  # neither the first nor the second
    long = [t.text for t in sentence if t.is_alpha and len(t) >= LONG]
    capital = sum(word[0].isupper() for word in long)
    return len(long) >= LEAST and capital >= SHARE * len(long)


def without_headline_words(doc: Doc, ranges: Sequence[Range]) -> list[Range]:
    """The names of persons, those in headlines cut to what is a name in the other sentences.

    "Rojas Hid Past" is Rojas, if the article knows an Ana Rojas.  A name that nothing else in the
    article has stays as it is.  So is cut a participle that begins a name: "Embattled Rojas".
    """
    plain = [r for r in ranges if not is_headline(doc[r[0]].sent)]
    names = sorted(
        {
            doc[start:end].text
            for start, end in plain
            if end - start > 1 and not _is_participle(doc[start].text)
        }
    )
    return [_known_part(doc, r, names) for r in ranges]


def _known_part(doc: Doc, name: Range, names: Sequence[str]) -> Range:
    start, end = name
    if end - start < 2 or doc[start:end].text in names:
        return name
    if is_headline(doc[start].sent):
        bears = partial(_bears, doc, names=names)
        return next(filter(bears, _parts(start, end)), name)
    if _is_participle(doc[start].text) and _bears(doc, (start + 1, end), names=names):
        return start + 1, end
    return name


def _parts(start: int, end: int) -> Iterator[Range]:
    """The shorter ranges within a range, the longest first."""
    for size in range(end - start - 1, 0, -1):
        yield from ((at, at + size) for at in range(start, end - size + 1))


def _bears(doc: Doc, part: Range, *, names: Sequence[str]) -> bool:
    """Whether words are a known full name, or its last or first word."""
    text = doc[slice(*part)].text
    return text in names or any(rank(text, name) in (0, 1) for name in names)


def _is_participle(word: str) -> bool:
    known = word in given_names() or not word.istitle()
    return len(word) >= SHORTEST and word.endswith(PARTICIPLE) and not known
