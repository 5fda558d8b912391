"""An attribution as token ranges of a Doc, which is what its finders yield."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.lexicon import cue_verbs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Range = tuple[int, int]
"""First token and the token behind the last: ``doc[start:end]``."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said what, in tokens: the roles are not resolved to actors yet."""

    cue: Range | None
    """None where a quotation goes on without a reporting word."""
    sources: tuple[Range, ...]
    """Empty where none is named; two for "Ukraine and the United States accused …"."""
    contents: tuple[Range, ...]
    """In order, without overlap; never empty."""
    rule: str
    """Which rule found it; its measured precision is the confidence."""
    negated: bool = False
    """"did not say", "stopped short of saying"."""
    follows: int | None = None
    """Number of the attribution whose quotation this one continues."""
    sure: float | None = None
    """The calibrated confidence of the taggers; None where a rule found it."""

    def head(self, doc: Doc) -> Token | None:
        """The word of the cue that reports: "denied" of "has repeatedly denied"."""
        if self.cue is None:
            return None
        span = doc[self.cue[0] : self.cue[1]]
        verbs = [t for t in span if t.pos_ == "VERB"]
        reporting = [t for t in verbs if t.lemma_.lower() in cue_verbs()]
        root = span.root
        if reporting and root not in reporting:
            return reporting[-1]
        return root if root.pos_ == "VERB" or not verbs else verbs[-1]

    def tokens(self) -> set[int]:
        """The tokens of its content."""
        return covered(self.contents)


def covered(ranges: Iterable[Range]) -> set[int]:
    """The tokens that the ranges cover."""
    return {i for start, end in ranges for i in range(start, end)}


def merged(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """The ranges in order, those that touch or overlap made one."""
    out: list[Range] = []
    for start, end in sorted(ranges):
        if start >= end:
            continue
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def minus(whole: Range, parts: Iterable[Range]) -> tuple[Range, ...]:
    """What is left of a range without the parts."""
    left = [whole]
    for start, end in parts:
        left = [piece for a, b in left for piece in ((a, min(b, start)), (max(a, end), b))]
        left = [(a, b) for a, b in left if a < b]
    return merged(left)
