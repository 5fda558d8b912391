"""Which statement reports which: the one inside another's content names it in ``reported_by``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.model import Statement


def nested(statements: Sequence[Statement]) -> list[Statement]:
    """The statements with ``reported_by``: the shortest one in whose content each stands."""
    out: dict[str, Statement] = {}
    open_ones: list[Statement] = []  # those whose content has not ended yet: no pair is tried twice
    for inner in sorted(statements, key=lambda s: (s.content[0].start, -s.content[-1].end)):
        open_ones = [s for s in open_ones if s.content[-1].end > inner.content[0].start]
        around = [s for s in open_ones if _holds(s, inner) and not _holds(inner, s)]
        holder = min(around, key=lambda s: s.content[-1].end - s.content[0].start, default=None)
        out[inner.key] = replace(inner, reported_by=holder.key if holder else None)
        open_ones.append(inner)
    return [out[statement.key] for statement in statements]


def _holds(outer: Statement, inner: Statement) -> bool:
    """Whether one statement stands, cue and content, inside the other's content."""
    spans = [*inner.content, *([inner.cue] if inner.cue else [])]
    return all(any(c.start <= s.start and s.end <= c.end for c in outer.content) for s in spans)
