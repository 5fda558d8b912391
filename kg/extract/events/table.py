"""The words that tell an event, from ``kg/data/events.csv``, and when they do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.events.clauses import Clause
from kg.extract.lexicon import rows
from kg.kinds import EventType, Part

if TYPE_CHECKING:
    from spacy.tokens import Token

VERB, NOUN = "verb", "noun"

GENERAL = ("actor", "country", "organization", "person", "place")
"""Classes that tell by the sense of a noun phrase, not by its word."""

PARTS: Mapping[str, Mapping[str, Part]] = {
    VERB: {"subj": Part.AGENT, "obj": Part.PATIENT, "iobj": Part.RECIPIENT},
    NOUN: {
        "subj": Part.AGENT,
        "poss": Part.AGENT,
        "by": Part.AGENT,
        "mod": Part.AGENT,
        "obj": Part.PATIENT,
        "of": Part.PATIENT,
        "on": Part.PATIENT,
        "against": Part.PATIENT,
        "iobj": Part.RECIPIENT,
        "with": Part.RECIPIENT,
    },
}
"""Which part each slot of a clause names, unless a row of the table says otherwise."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that a clause must have, or must not have."""

    slots: tuple[str, ...]
    classes: tuple[str, ...]
    """Classes of nouns, of which one must stand in one of the slots; none: anything."""
    wanted: bool

    def holds(self, clause: Clause, is_a: Callable[..., bool]) -> bool:
        """Whether it does; ``is_a(head, class)`` tells the class of a noun."""
        if self.slots == ("prt",):
            return (clause.particle in self.classes) == self.wanted
        if self.slots == ("passive",):
            return clause.passive == self.wanted
        if any(_special(clause, slot) for slot in self.slots):
            return self.wanted
        found = any(self._any(heads, is_a) for slot in self.slots if (heads := clause.heads(slot)))
        return found == self.wanted

    def _any(self, heads: Sequence[Token], is_a: Callable[..., bool]) -> bool:
        """Whether one of the nouns in a slot is of a wanted class.

        Of people and places only the first is asked: what "and" joins to it may stand there by a
        mistake of the parse.
        """
        if not self.classes:
            return True
        return any(
            is_a(head, wanted)
            for wanted in self.classes
            for head in (heads[:1] if wanted in GENERAL and self.wanted else heads)
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One meaning of a word: what must stand around it, and what event it tells."""

    lemma: str
    conditions: tuple[Condition, ...]
    type: EventType | None
    """None where the word tells no event in this meaning, as in "struck a balance"."""
    mode: str
    cameo: str
    parts: Mapping[str, Part]
    """The part that each slot names."""

    def absorbed(self) -> set[str]:
        """The slots whose nouns are a part of what the word says: the deal of "signed a deal"."""
        if self.type is EventType.ACCUSE:
            return set()  # "investigated the attack" tells of both
        asked = (c for c in self.conditions if c.wanted and set(c.classes) - {*GENERAL})
        return {slot for condition in asked for slot in condition.slots}

    def fits(self, clause: Clause, is_a: Callable[..., bool]) -> bool:
        """Whether all its conditions hold."""
        return all(condition.holds(clause, is_a) for condition in self.conditions)


@cache
def events() -> Mapping[tuple[str, str], tuple[Row, ...]]:
    """The rows by lemma and sort (``verb``, ``noun``), in the order in which they are tried."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for cells in rows("events"):
        found[cells["lemma"], cells["sort"]].append(_row(cells))
    return {key: tuple(several) for key, several in found.items()}


@cache
def noun_classes() -> Mapping[str, frozenset[str]]:
    """The classes that each noun of ``kg/data/noun_classes.csv`` is in."""
    found: dict[str, set[str]] = defaultdict(set)
    for cells in rows("noun_classes"):
        found[cells["word"]].add(cells["class"])
    return {word: frozenset(classes) for word, classes in found.items()}


def row_of(clause: Clause, is_a: Callable[..., bool]) -> Row | None:
    """The first row of the clause's word whose conditions hold; None where none tells an event."""
    sort = VERB if clause.predicate.pos_ in ("VERB", "AUX") else NOUN
    for row in events().get((clause.predicate.lemma_.lower(), sort), ()):
        if row.fits(clause, is_a):
            return row if row.type is not None else None
    return None


def _row(cells: Mapping[str, str]) -> Row:
    parts = {**PARTS[cells["sort"]]}
    for item in cells["parts"].split():
        slot, part = item.split("=")
        if part == "-":
            parts.pop(slot, None)
        else:
            parts[slot] = Part(part)
    return Row(
        lemma=cells["lemma"],
        conditions=tuple(_condition(item) for item in cells["frame"].split()),
        type=None if cells["type"] == "-" else EventType(cells["type"]),
        mode=cells["mode"],
        cameo=cells["cameo"],
        parts=parts,
    )


def _special(clause: Clause, slot: str) -> bool:
    """Whether there is a verb that carries the noun, or an infinitive behind the verb."""
    if slot == "light":
        return clause.light is not None
    return slot == "xcomp" and any(c.dep_ == "xcomp" for c in clause.predicate.children)


def _condition(item: str) -> Condition:
    """``obj:deal|pact``, ``with|against``, ``prt:down``; ``!`` before it where it must not hold."""
    wanted = not item.startswith("!")
    slots, _, classes = item.removeprefix("!").partition(":")
    return Condition(tuple(slots.split("|")), tuple(filter(None, classes.split("|"))), wanted)
