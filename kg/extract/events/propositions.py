"""The clauses of what a statement puts forward: who does what to whom, the main one first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range, covered
from kg.extract.coreference import Discourse
from kg.extract.events.clauses import Clause, clause_of, phrases
from kg.extract.events.found import FoundProposition, Report
from kg.extract.events.phrases import Phrases
from kg.extract.events.standing import is_negated
from kg.extract.events.table import NOUN
from kg.extract.events.table import events as table

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = 6
"""The most propositions of one statement: longer ones are speeches, told by their first clauses."""

WHERE = ("in", "at", "near", "inside", "on", "across")
REACHING = ("to", "for", "with", "against", "alongside", "by", "of", "from", "about", "on", "at",
            "toward", "towards", "into", "in")  # fmt: skip
"""Prepositions behind which somebody stands whom the predicate reaches, the surest first."""

VERBAL = ("aux", "auxpass", "neg", "advmod")


def propositions(
    discourse: Discourse, contents: Sequence[Range], reports: Sequence[Report] = ()
) -> tuple[FoundProposition, ...]:
    """The clauses of a statement's content, the main one first, then in reading order.

    Args:
        discourse: the document with its actors.
        contents: the tokens of what is said.
        reports: who says it, whom "I" and "we" mean, and what is reported within.
    """
    reader = Phrases(discourse, reports)
    inside = covered(contents)
    heads = _ordered(_predicates(discourse, contents), inside)
    read = [_proposition(reader, head, inside) for head in heads]
    told = [
        p
        for i, (head, p) in enumerate(zip(heads, read, strict=True))
        if p.agent or p.patient or (i == 0 and head.pos_ != "NOUN")
    ]
    return tuple(dict.fromkeys(told))[:MOST]


def _predicates(discourse: Discourse, contents: Sequence[Range]) -> Iterator[Token]:
    """The verbs of a content, its nouns that tell an event, and its head where it has no verb."""
    for start, end in contents:
        span = discourse.doc[start:end]
        verbs = [t for t in span if _is_predicate(t)]
        yield from verbs
        yield from (t for t in span if _is_event_noun(t))
        if not verbs and len(span) and span.root.pos_ == "NOUN" and not _is_event_noun(span.root):
            yield span.root


def _is_predicate(token: Token) -> bool:
    if any(c.dep_ == "expl" and c.lower_ == "there" for c in token.children):
        return False  # "there are 155 men fighting": what they do is told by the other verb
    if token.pos_ == "AUX":
        return token.dep_ not in ("aux", "auxpass") and token.lemma_ in ("be", "have")
    return token.pos_ == "VERB" and token.dep_ not in ("amod", "aux", "auxpass", "prep", "case")


def _is_event_noun(token: Token) -> bool:
    known = token.pos_ == "NOUN" and (token.lemma_.lower(), NOUN) in table()
    return known and token.dep_ not in ("amod", "compound")


def _ordered(heads: Iterator[Token], inside: set[int]) -> list[Token]:
    """The main predicate first: the one that stands highest in the parse; else reading order."""
    in_order = sorted({t.i: t for t in heads}.values(), key=lambda t: t.i)
    main = min(in_order, key=lambda t: (_depth(t, inside), t.i), default=None)
    return [t for t in in_order if t == main] + [t for t in in_order if t != main]


def _depth(token: Token, inside: set[int]) -> int:
    depth = 0
    while token.head.i in inside and token.head != token:
        token, depth = token.head, depth + 1
    return depth


def _proposition(reader: Phrases, head: Token, inside: set[int]) -> FoundProposition:
    clause = clause_of(head)
    agents, patients = _sides(clause)
    agent = _first(reader, agents, ())
    word, end = _predicate(clause)
    patient = _first(reader, patients, (agent,))
    if patient is None:
        found = _reached(reader, clause, agent)
        if found is not None:
            preposition, patient = found
            if preposition:
                word = f"{word} {preposition}"
                end = _end_behind(head, end, preposition)
    start = _start(head, inside)
    return FoundProposition(
        words=(start, end),
        predicate=word,
        agent=agent,
        patient=patient,
        place=_place(reader, clause),
        negated=head.pos_ in ("VERB", "AUX") and is_negated(head),
    )


def _start(head: Token, inside: set[int]) -> int:
    """Where the predicate begins: at its first auxiliary, adverbs between them included."""
    start = at = head.i
    while at - 1 in inside and head.doc[at - 1].head == head and head.doc[at - 1].dep_ in VERBAL:
        at -= 1
        if head.doc[at].dep_ != "advmod":
            start = at
    return start


def _sides(clause: Clause) -> tuple[list[Token], list[Token]]:
    """The heads that may be agent and patient; of a noun its possessor and what is behind "of"."""
    if clause.predicate.pos_ in ("VERB", "AUX"):
        return [*clause.heads("subj")], [*clause.heads("obj"), *clause.heads("iobj")]
    agents = [*clause.heads("by"), *clause.heads("poss"), *clause.heads("subj")]
    return agents or [*clause.heads("mod")], [*clause.heads("of")]


def _predicate(clause: Clause) -> tuple[str, int]:
    """The predicate's lemma with its particle or what "be" and "have" say; and where it ends."""
    head = clause.predicate
    if clause.particle:
        at = next(c.i for c in head.children if c.lower_ == clause.particle)
        return f"{head.lemma_.lower()} {clause.particle}", at + 1
    if head.lemma_ in ("be", "have"):
        wanted = ("acomp", "attr") if head.lemma_ == "be" else ("dobj",)
        said = next((c for c in head.rights if c.dep_ in wanted), None)
        if said is not None:
            return f"{head.lemma_} {said.lemma_.lower()}", said.i + 1
    return head.lemma_.lower(), head.i + 1


def _reached(reader: Phrases, clause: Clause, agent: str | None) -> tuple[str, str] | None:
    """The first preposition behind which an actor stands, and that actor."""
    behind = [*clause.slots.items()]
    behind += [
        (name, (inner,))
        for child in clause.predicate.rights
        if child.dep_ in ("acomp", "attr", "dobj")
        for name, inner in phrases(child)
    ]
    for wanted in REACHING:
        for name, heads in behind:
            if name == wanted:
                met = [h for h in heads if wanted not in WHERE or not reader.is_a(h, "place")]
                key = _first(reader, met, (agent,))
                if key is not None:
                    return wanted, key
    return None


def _end_behind(head: Token, end: int, preposition: str) -> int:
    """Where the predicate ends with its preposition, if that stands right behind it."""
    doc = head.doc
    return end + 1 if end < len(doc) and doc[end].lower_ == preposition else end


def _place(reader: Phrases, clause: Clause) -> str | None:
    heads = [h for name in WHERE for h in clause.heads(name)]
    around = [h for slot, found in clause.slots.items() if slot not in WHERE for h in found]
    heads += [inner for h in around for name, inner in phrases(h) if name in WHERE]
    for head in heads:
        if reader.is_a(head, "place"):
            country = reader.country(head)
            if country is not None:
                return reader.cast.country(country).key
    return None


def _first(reader: Phrases, heads: Sequence[Token], without: Sequence[str | None]) -> str | None:
    """The first actor that the noun phrases name, none of ``without``."""
    keys = (reader.actor(head) for head in heads)
    return next((key for key in keys if key is not None and key not in without), None)
