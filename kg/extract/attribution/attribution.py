"""An attribution as token ranges of a Doc, which is what its finders yield."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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
