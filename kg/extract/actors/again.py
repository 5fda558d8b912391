"""Organizations named again: a name known in an article is known wherever it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast
from kg.extract.actors.offices import titles
from kg.extract.actors.uses import occurrences
from kg.extract.lexicon import words
from kg.gazetteer import lookup
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from collections.abc import Set

    from spacy.tokens import Doc, Span, Token

ADJECTIVES = ("JJ", "RB", "VB", "VBD", "VBN", "VBG", "VBZ")

SHORTEST = 3
"""Letters of the shortest name that is looked for."""


def note_again(doc: Doc, cast: Cast, taken: Set[int]) -> None:
    """Let each organization of the cast be named wherever its name stands in the same letters.

    The recogniser is silent about a name that begins a sentence often enough.

    Args:
        doc: a parsed Doc.
        cast: what it names so far.
        taken: tokens that name no organization: words for countries, datelines.
    """
    names = _names(doc, cast)
    for span in occurrences(doc, names.keys()):
        if taken.isdisjoint(range(span.start, span.end)) and _is_whole(span):
            cast.note(span.start, span.end, cast.members[names[span.text]])


def _names(doc: Doc, cast: Cast) -> dict[str, str]:
    """The names by which organizations are named, each with the key of the one it names."""
    found: dict[str, set[str]] = {}
    for named in cast.named:
        if cast.members[named.key].kind is ActorKind.ORGANIZATION:
            found.setdefault(doc[named.start : named.end].text, set()).add(named.key)
    return {name: keys.pop() for name, keys in found.items() if len(keys) == 1 and _tells(name)}


def _tells(name: str) -> bool:
    """Whether a name is told by its letters: no ordinary word, title, nation or initials."""
    if " " in name:
        return name[:1].isupper()
    lower = name.lower()
    ordinary = words("organization_nouns") | words("person_nouns") | words("noun_classes")
    telling = len(name) >= SHORTEST and name[0].isupper() and lower not in ordinary
    return telling and lower not in titles() and not lookup(name)


def _is_whole(span: Span) -> bool:
    """Whether the words are the whole of a name: not the "Argos" of "Argos Bay"."""
    doc, end = span.doc, span.end
    if len(span) == 1 and span[0].tag_ in ADJECTIVES:
        return False
    behind = doc[end] if end < len(doc) else None
    if behind is not None and _goes_on(span[-1], behind):
        return False
    before = doc[span.start - 1] if span.start else None
    return before is None or not _goes_on(before, span[0])


def _goes_on(one: Token, next_: Token) -> bool:
    """Whether two words beside each other are of one name."""
    if "-" in (one.text, next_.text) and not one.whitespace_:
        return True
    joined = one.dep_ in ("compound", "nmod") and one.head.i >= next_.i
    named = all(t.tag_ in ("NNP", "NNPS") and not t.text.islower() for t in (one, next_))
    return joined and named and next_.lower_ not in titles() and one.lower_ not in titles()
