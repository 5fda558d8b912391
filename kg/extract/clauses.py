"""The clauses that share the occasion of a report: when and where one is, the other is too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

RELEASED = frozenset("release publish issue post date send broadcast air deliver".split())
"""What happens to a text on the day on which it says what it says."""


def verbs_of(head: Token) -> Iterator[Token]:
    """The verb that reports, then those on whose occasion it does.

    "Speaking on Tuesday, he said"; "met on Monday and said"; "took to the air on Friday to say".
    """
    yield head
    for child in head.children:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and not _is_marked(child):
            yield child
    for child in head.children:
        if child.dep_ == "nsubj":
            yield from (c for c in child.children if c.dep_ == "acl" and is_release(c))
    while head.dep_ in ("conj", "xcomp", "advcl", "acl") and not _is_marked(head):
        head = head.head
        yield head


def is_release(verb: Token) -> bool:
    """Whether a verb says that a text came out: "a report published on Friday"."""
    return verb.lemma_.lower() in RELEASED


def _is_marked(verb: Token) -> bool:
    """Whether a conjunction opens the clause of a verb: "after he met", "when he met"."""
    return any(c.dep_ == "mark" or c.tag_ == "WRB" for c in verb.children)
