"""Reporting verbs whose content was not found: seen, and told instead of dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range, covered
from kg.extract.attribution.sources import sources
from kg.extract.attribution.verbs import cue_of, cue_range, is_unreal

if TYPE_CHECKING:
    from kg.extract.attribution.reading import Reading

KINDS = frozenset({"report", "accuse", "deny", "confirm"})


def cues_without_content(reading: Reading, found: Iterable[Attribution]) -> Iterator[Range]:
    """The reporting verbs outside quotations that have a source and are in no attribution."""
    held = list(found)
    taken = covered(c for a in held for c in a.contents) | covered(a.cue for a in held if a.cue)
    for token in reading.doc:
        cue = cue_of(token)
        if cue is None or cue.kind not in KINDS or token.i in taken or token.i in reading.quoted:
            continue
        if not is_unreal(token) and sources(token):
            yield cue_range(token)
