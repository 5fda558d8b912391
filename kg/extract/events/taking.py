"""Who takes part in an event, and the short sentence made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.events.clauses import Clause, auxiliaries
from kg.extract.events.phrases import Phrases
from kg.extract.events.table import Row
from kg.gazetteer import Form, lookup
from kg.kinds import Factuality, Part

if TYPE_CHECKING:
    from spacy.tokens import Token

INSTRUMENTS = ("weapon", "building")
"""Things that are put as if they acted: "a missile hit", "ships shelled"."""

ENTITIES = ("GPE", "LOC", "FAC", "ORG", "PERSON", "NORP", "CARDINAL")
"""What the recogniser calls names of somebody or some place, and numbers of them."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The head of a noun phrase, and the part that it takes."""

    part: Part
    head: Token


def taken(phrases: Phrases, clause: Clause, row: Row) -> list[Taken] | None:
    """The participants, agents first; None where what acts cannot, as in "prices hit farmers"."""
    found: list[Taken] = []
    for slot, part in row.parts.items():
        heads = tuple(h for h in map(phrases.told, clause.heads(slot)) if h is not None)
        if slot == "poss" and clause.heads("of"):
            part = Part.AGENT  # "the army's killing of", beside "the leader's killing"
        if slot == "mod":
            heads = _naming(phrases, heads)
        fitting = [h for h in heads if _fits(phrases, h, slot, part)]
        if slot == "subj" and heads and not fitting and part is Part.AGENT:
            return None
        found += [Taken(part, head) for head in fitting]
    found = _unique(found)
    kinds = ("actor", "place", *INSTRUMENTS)
    if not any(phrases.is_a(t.head, kind) for t in found for kind in kinds):
        return None
    return found


def is_specific(phrases: Phrases, token: Token, found: Sequence[Taken]) -> bool:
    """Whether one event is meant: it is over, or somebody is named or counted, or all are known."""
    if token.tag_ == "VBD" or (token.pos_ == "VERB" and _is_past(token)):
        return True
    if len(found) > 1 and all(_is_definite(t.head) for t in found):
        return True
    return any(
        phrases.actor(t.head) is not None
        or any(c.dep_ == "nummod" for c in t.head.children)
        or t.head.ent_type_ in ENTITIES
        for t in found
    )


def label(
    phrases: Phrases, clause: Clause, row: Row, found: Sequence[Taken], factuality: Factuality
) -> str:
    """Who – what – to whom – for or with whom: ``Ukraine – captured – two Chinese nationals``."""
    word = f"{clause.predicate.lower_} {clause.particle}".strip()
    for slot in ("obj", "on") if clause.predicate.pos_ == "VERB" else ():
        if slot in row.absorbed() and slot not in row.parts:
            words = (_words(phrases, head) for head in clause.heads(slot)[:1])
            word = " ".join([word, *([slot] if slot == "on" else []), *words])
    if factuality is Factuality.DENIED:
        word = f"not {word}"
    sides = {
        part: ", ".join(dict.fromkeys(_name(phrases, t) for t in found if t.part is part))
        for part in Part
    }
    told = (sides[Part.AGENT], word, sides[Part.PATIENT], sides[Part.RECIPIENT])
    return " – ".join(side for side in told if side)


def _naming(phrases: Phrases, heads: tuple[Token, ...]) -> tuple[Token, ...]:
    """Of the words before a noun those that name somebody, else those for forces."""
    named = tuple(h for h in heads if phrases.cast.covering(h.i) is not None)
    return named or tuple(h for h in heads if phrases.is_a(h, "force"))


def _fits(phrases: Phrases, head: Token, slot: str, part: Part) -> bool:
    """Whether a noun can take the part: agents act, a modifier or possessor names somebody."""
    if head.ent_type_ in ("DATE", "TIME"):
        return False
    if slot == "mod":
        return not _names_place(head)
    named = phrases.actor(head) is not None
    if slot == "poss":
        return named or phrases.is_a(head, "force")
    if part is Part.AGENT:
        return any(phrases.is_a(head, kind) for kind in ("actor", *INSTRUMENTS))
    if part is Part.RECIPIENT:
        return named or phrases.is_a(head, "actor") or phrases.is_a(head, "place")
    return head.lower_ not in ("that", "which", "this", "what")


def _names_place(head: Token) -> bool:
    """Whether a name before a noun rather tells where: "the Iraq invasion", not "U.S. strikes"."""
    possible = {form for _, form in lookup(head.text)}
    return bool(possible) and not possible & {Form.ADJECTIVE, Form.PEOPLE}


def _unique(found: Sequence[Taken]) -> list[Taken]:
    """Each noun once, agents first, else in reading order; of "it launched its attack" one."""
    order = list(Part)
    first: dict[int, Taken] = {}
    for t in sorted(found, key=lambda t: (order.index(t.part), t.head.i)):
        first.setdefault(t.head.i, t)
    agents = [t for t in first.values() if t.part is Part.AGENT]
    owners = [t for t in agents if t.head.tag_ == "PRP$"]
    again = owners if len(agents) > len(owners) else owners[1:]
    return [t for t in first.values() if t not in again]


def _is_past(verb: Token) -> bool:
    """Whether an auxiliary tells that it is over: "was", "has", "had", "did"."""
    over = ("was", "were", "had", "has", "have", "'ve", "’ve", "did")
    return any(word.lower_ in over for word in auxiliaries(verb))


def _is_definite(head: Token) -> bool:
    """Whether a noun is one that the reader knows: "the hospital", "its army", a name."""
    known = any(c.lower_ in ("the", "this", "these") or c.dep_ == "poss" for c in head.children)
    return known or head.pos_ == "PROPN"


def _name(phrases: Phrases, t: Taken) -> str:
    """The actor's name where the head names one, else the words without "the"."""
    return f"{_leading(t)} {_called(phrases, t)}".strip()


def _leading(t: Taken) -> str:
    """The preposition before a recipient: who fights *for* Russia does not fight Russia."""
    by = t.head.head
    leads = t.part is Part.RECIPIENT and t.head.dep_ == "pobj" and by.pos_ in ("ADP", "SCONJ")
    return by.lower_ if leads else ""


def _called(phrases: Phrases, t: Taken) -> str:
    head, cast = t.head, phrases.cast
    named = cast.covering(head.i) or phrases.holder(head)
    key = named.key if named else (phrases.actor(head) if head.pos_ == "PRON" else None)
    city = t.part is not Part.AGENT and any(f is Form.CAPITAL for _, f in lookup(head.text))
    people = named is not None and head.tag_ in ("NNS", "NNPS")
    if key is not None and not city and not people:
        return cast.members[key].label
    return _words(phrases, head)


def _words(phrases: Phrases, head: Token) -> str:
    """The words of a phrase without its article."""
    start, end = phrases.words(head)
    while start < head.i and phrases.doc[start].lower_ in ("the", "a", "an", "no"):
        start += 1
    return " ".join(phrases.doc[start:end].text.split())
