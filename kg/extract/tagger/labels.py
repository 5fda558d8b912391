"""The labels that the taggers give to tokens, and what a labelled sequence says.

A label tells three things of a token: the role of the span it stands in, whether a span begins
here, and how a span that begins belongs to what came before:

``new``     the span opens an attribution;
``same``    it belongs to the attribution of the span before it;
``shared``  it opens an attribution that has the source of the attribution before it
            ("Smith *said* X and *described* Y").

So a labelled sequence says which spans there are and which belong together.  Spans of one
attribution stand side by side in 99 of 100 attributions of PolNeAR; what interleaves is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

TokenSpan: TypeAlias = tuple[int, int]
"""First token, and the token behind the last one."""


class Role(IntEnum):
    """What a span is to its attribution."""

    SOURCE = 0
    CUE = 1
    CONTENT = 2


class Label(IntEnum):
    """The label of a token; the order is that of the models' outputs."""

    OUTSIDE = 0
    IN_SOURCE = 1
    IN_CUE = 2
    IN_CONTENT = 3
    NEW_SOURCE = 4
    SAME_SOURCE = 5
    NEW_CUE = 6
    SAME_CUE = 7
    SHARED_CUE = 8
    NEW_CONTENT = 9
    SAME_CONTENT = 10


INSIDE = {
    Label.IN_SOURCE: Role.SOURCE,
    Label.IN_CUE: Role.CUE,
    Label.IN_CONTENT: Role.CONTENT,
}
BEGINS = {
    Label.NEW_SOURCE: Role.SOURCE,
    Label.SAME_SOURCE: Role.SOURCE,
    Label.NEW_CUE: Role.CUE,
    Label.SAME_CUE: Role.CUE,
    Label.SHARED_CUE: Role.CUE,
    Label.NEW_CONTENT: Role.CONTENT,
    Label.SAME_CONTENT: Role.CONTENT,
}
ROLE_OF: dict[Label, Role] = {**INSIDE, **BEGINS}
OPENS = frozenset({Label.NEW_SOURCE, Label.NEW_CUE, Label.SHARED_CUE, Label.NEW_CONTENT})
_NEW = {Role.SOURCE: Label.NEW_SOURCE, Role.CUE: Label.NEW_CUE, Role.CONTENT: Label.NEW_CONTENT}
_SAME = {Role.SOURCE: Label.SAME_SOURCE, Role.CUE: Label.SAME_CUE, Role.CONTENT: Label.SAME_CONTENT}
_IN = {Role.SOURCE: Label.IN_SOURCE, Role.CUE: Label.IN_CUE, Role.CONTENT: Label.IN_CONTENT}


@dataclass(frozen=True, slots=True)
class Group:
    """An attribution as spans of tokens, each role in the order of the text."""

    source: tuple[TokenSpan, ...]
    cue: tuple[TokenSpan, ...]
    content: tuple[TokenSpan, ...]
    shares: bool = False
    """Whether the source is that of the attribution before."""

    @property
    def spans(self) -> list[tuple[TokenSpan, Role]]:
        """All spans with their roles, in the order of the text."""
        roles = ((self.source, Role.SOURCE), (self.cue, Role.CUE), (self.content, Role.CONTENT))
        return sorted((span, role) for spans, role in roles for span in spans)


def follows(before: Label, after: Label) -> bool:
    """Whether ``after`` may come right behind ``before``: a span goes on only where it began."""
    if after not in INSIDE:
        return True
    return before in ROLE_OF and ROLE_OF[before] == INSIDE[after]


def encode(groups: Sequence[Group], length: int) -> list[Label]:
    """The labels of ``length`` tokens that say ``groups``, as far as labels can.

    A source that several attributions share is written once, with the first of them.  Where spans
    overlap otherwise, the one that begins first stays.
    """
    labels = [Label.OUTSIDE] * length
    taken: set[TokenSpan] = set()
    members: list[tuple[TokenSpan, Role, int]] = []
    shares: set[int] = set()
    for number, group in enumerate(sorted(groups, key=lambda g: g.spans[0])):
        for span, role in group.spans:
            if span in taken:
                shares |= {number} if role == Role.SOURCE else set()
            else:
                taken.add(span)
                members.append((span, role, number))
    before, end = -1, 0
    for (first, last), role, number in sorted(members):
        if first < end:
            continue
        labels[first:last] = [_IN[role]] * (last - first)
        labels[first] = _begin(role, number, before, shares)
        before, end = number, last
    return labels


def _begin(role: Role, number: int, before: int, shares: set[int]) -> Label:
    if number == before:
        return _SAME[role]
    if role == Role.CUE and number in shares:
        return Label.SHARED_CUE
    return _NEW[role]


def spans_of(labels: Sequence[Label]) -> list[tuple[TokenSpan, Label]]:
    """The labelled spans in order, each with the label of its first token.

    A span that goes on without having begun is read as one that belongs to what came before.
    """
    spans: list[tuple[TokenSpan, Label]] = []
    start = -1
    for i, label in enumerate(labels):
        goes_on = label in INSIDE and start >= 0 and ROLE_OF[labels[i - 1]] == INSIDE[label]
        if start >= 0 and not goes_on:
            spans.append(((start, i), labels[start]))
            start = -1
        if label in ROLE_OF and not goes_on:
            start = i
    if start >= 0:
        spans.append(((start, len(labels)), labels[start]))
    return [(span, _SAME[INSIDE[m]] if m in INSIDE else m) for span, m in spans]


def decode(labels: Sequence[Label]) -> list[Group]:
    """The attributions that ``labels`` say, in the order of the text.

    A group may lack any role; the decoder (``decode.py``) never says one without cue or content.
    """
    groups: list[Group] = []
    spans: dict[Role, list[TokenSpan]] = {role: [] for role in Role}
    shared = False

    def close() -> None:
        if not any(spans.values()):
            return
        source = tuple(spans[Role.SOURCE])
        if shared and not source and groups:
            source = groups[-1].source
        groups.append(Group(source, tuple(spans[Role.CUE]), tuple(spans[Role.CONTENT]), shared))

    for span, label in spans_of(labels):
        if label in OPENS:
            close()
            spans = {role: [] for role in Role}
            shared = label == Label.SHARED_CUE
        spans[ROLE_OF[label]].append(span)
    close()
    return groups
