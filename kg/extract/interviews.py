"""Who answers in an interview whose turns are marked "Q:" and "A:" and name nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast, Named
from kg.extract.attribution.attribution import Range
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TALKS = frozenset({"interview", "conversation", "talk", "discussion", "q&a", "exchange", "chat"})
"""Nouns whose "with" names the one who answers: "an interview with the minister"."""
ANSWERS = frozenset({"speak", "talk", "sit", "answer", "discuss", "chat", "explain", "reflect"})
"""Verbs whose subject, in an introduction, is the one who answers."""
ASKS = frozenset({"interview", "ask", "question", "catch"})
"""Verbs whose object is the one who answers."""


def interviewee(doc: Doc, cast: Cast, introduction: Range) -> str | None:
    """The key of the person who answers, by what is told before the first turn.

    The person whom the introduction says was interviewed, spoke or answered; else the one it
    names most often, if no other is named as often.  None where it names nobody.
    """
    named = [n for n in cast.within(*introduction) if _is_person(cast, n)]
    told = next((n.key for n in named if _is_said_to_answer(doc, n)), None)
    if told is not None:
        return told
    counts = Counter(n.key for n in named).most_common(2)
    if not counts or (len(counts) == 2 and counts[0][1] == counts[1][1]):
        return None
    return counts[0][0]


def _is_person(cast: Cast, named: Named) -> bool:
    return cast.members[named.key].kind is ActorKind.PERSON


def _is_said_to_answer(doc: Doc, named: Named) -> bool:
    head = doc[named.start : named.end].root
    for dependency, governor in _governors(doc, head.i):
        lemma = governor.lemma_.lower()
        if dependency in ("nsubj", "nsubjpass") and lemma in ANSWERS:
            return True
        if dependency == "dobj" and lemma in ASKS:
            return True
        if dependency == "nsubjpass" and lemma in ASKS:
            return True
        if dependency == "pobj" and governor.lower_ == "with":
            return governor.head.lemma_.lower() in TALKS | ANSWERS
    return False


def _governors(doc: Doc, start: int) -> Iterator[tuple[str, Token]]:
    """The dependency of a word on its governor; an apposed word has that of its head."""
    word = doc[start]
    while word.dep_ in ("appos", "conj") and word.head != word:
        word = word.head
    yield word.dep_, word.head
