"""Decisions on attributions in parses written by hand."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.acts.case import Decision, case_of
from kg.extract.acts.decide import decide
from kg.extract.attribution.find import attributions
from tests.docs import reading


def decided(written: str, own: Iterable[str] = (), others: Iterable[str] = ()) -> Decision:
    """The decision on the first attribution, given the words that mean the speaker and others."""
    text = reading(written)
    first = attributions(text)[0]
    mine = [t.i for t in text.doc if t.text in own and t.i in first.tokens()]
    theirs = [t.i for t in text.doc if t.text in others and t.i in first.tokens()]
    return decide(case_of(text.doc, first, mine, theirs))
