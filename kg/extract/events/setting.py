"""Where and when an event was, as its clause tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.extract.actors.datelines import datelines
from kg.extract.attribution.attribution import Range
from kg.extract.events.clauses import Clause, phrases
from kg.extract.events.phrases import Phrases
from kg.extract.events.table import Row
from kg.extract.events.taking import Taken
from kg.kinds import EventType, Part

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from kg.extract.times.find import Timed

WHERE = tuple("in at near inside outside across around off along within throughout on".split())
"""The prepositions of places, the surest first."""

DONE_TO_PLACES = {
    EventType.ASSAULT: Part.PATIENT,
    EventType.COERCE: Part.PATIENT,
    EventType.CONSULT: Part.RECIPIENT,
}
"""Which part also tells where an event was: of an invasion the country invaded."""


def place_of(reader: Phrases, clause: Clause, found: Sequence[Taken], row: Row) -> Token | None:
    """The head of the phrase that tells where: behind "in" or "at", else the place done to."""
    mine = {t.head.i for t in found}
    around = [*clause.slots.items(), *_around(clause, found)]
    for wanted in WHERE:
        for name, heads in around:
            for head in heads if name == wanted else ():
                if head.i not in mine and _is_place(reader, head, name):
                    return head
    part = DONE_TO_PLACES.get(row.type) if row.type is not None else None
    if part is Part.RECIPIENT and row.mode != "visit":
        return None
    reached = (t.head for t in found if t.part is part)
    return next((head for head in reached if _names_place(reader, head)), None)


def _around(clause: Clause, found: Sequence[Taken]) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """The prepositional phrases that the parser hung on the participants.

    Those of what stands before the predicate last: "police in Nairobi arrested".
    """
    for t in sorted(found, key=lambda t: t.head.i < clause.predicate.i):
        behind = t.part is Part.PATIENT or t.head.i > clause.predicate.i
        for name, inner in phrases(t.head):
            if behind or name in ("in", "at"):
                yield name, (inner,)


def _is_place(reader: Phrases, head: Token, preposition: str) -> bool:
    """Whether a phrase tells where; "on Syria" rather tells about what."""
    if preposition == "on" and (head.pos_ == "PROPN" or reader.cast.covering(head.i)):
        return False
    return reader.is_a(head, "place")


def _names_place(reader: Phrases, head: Token) -> bool:
    """Whether a place has a name."""
    start, end = reader.words(head)
    named = any(t.pos_ == "PROPN" or reader.cast.covering(t.i) for t in reader.doc[start:end])
    return named and reader.is_a(head, "place")


class Times:
    """The times of a text, each with the words that it hangs on.

    Args:
        doc: the parsed text.
        timed: its times; when it was written, by its dateline, is none of an event.
    """

    def __init__(self, doc: Doc, timed: Sequence[Timed]) -> None:
        written = {i for line in datelines(doc) for i in range(line.start, line.end)}
        own = (time for time in timed if time.words[0] not in written)
        self.chains = [(time, _chain(doc, time.words)) for time in own]

    def of(self, clause: Clause, triggers: set[int], end: int) -> Timed | None:
        """The nearest time that hangs on a clause, and on no other event before it.

        Args:
            clause: the event's clause.
            triggers: the tokens that name events.
            end: behind the last token of the event and its participants; a time that stands right
                there belongs to it, wherever the parser hung it.
        """
        carriers = _carriers(clause, triggers)
        best: tuple[int, int, Timed] | None = None
        for time, chain in self.chains:
            first = next((i for i in chain if i in triggers or i in carriers), None)
            beside = time.words[0] == end and clause.predicate.pos_ == "NOUN"
            if first not in carriers and not beside:
                continue
            far = abs(time.words[0] - clause.predicate.i)
            if best is None or (far, time.words[0]) < best[:2]:
                best = (far, time.words[0], time)
        return best[2] if best else None


def _carriers(clause: Clause, triggers: set[int]) -> set[int]:
    """The words on which the time of an event may hang: its own, and verbs that carry it."""
    at = clause.predicate
    carriers = {at.i} | ({clause.light.i} if clause.light is not None else set())
    while at.dep_ == "xcomp" and at.head.pos_ == "VERB" and at.head.i not in triggers:
        at = at.head
        carriers.add(at.i)
    return carriers


def _chain(doc: Doc, span: Range) -> list[int]:
    """The words above a time, up to the first verb."""
    token = doc[span[0] : span[1]].root
    chain = [token.i]
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
        chain.append(token.i)
    if token.pos_ == "AUX" and token.dep_ in ("aux", "auxpass"):
        chain.append(token.head.i)
    return chain
