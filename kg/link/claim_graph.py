"""A claim's wordings and voices as triples: who makes, denies and confirms it under one IRI."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pyoxigraph import Literal, NamedNode

from kg.gazetteer import countries
from kg.graph.vocab import KG, RDF, SKOS
from kg.link.claims import Group, Tie
from kg.link.contradictions import contradiction_triples
from kg.link.decision import Decision, Triple, link_triples
from kg.link.features import ClaimItem, Voice
from kg.link.labels import label, obscurity
from kg.link.tokens import meet

ANSWERED = 7
"""Days within which one answers."""
_RELATION = {"claims": KG.claims, "denies": KG.denies, "confirms": KG.confirms}


def claim_triples(group: Group, base: str) -> Iterator[Triple]:
    """The links of one claim; nothing if it has a single wording."""
    nodes = group.nodes()
    if len(nodes) < 2:
        return
    known = canonical(group)
    yield from _named(known)
    for node in nodes:
        if node != known.node:
            why = _why(node, known.node, group)
            yield from link_triples(node, KG.sameClaim, known.node, why, base)
    stances = [_Stance(item, voice, voice.role) for item in group.items for voice in item.voices]
    for stance in stances:
        if stance.item.node != known.node:
            # To its own wording a statement is tied already.
            statement, relation = NamedNode(stance.voice.statement), _RELATION[stance.role]
            yield statement, relation, NamedNode(known.node)
    yield from _answers(stances, base)
    yield from contradiction_triples(group, base)


def tie_triples(tie: Tie, base: str) -> Iterator[Triple]:
    """The links between two claims that are close, or of which one says no to the other.

    Close claims are not merged.  Who puts forward the one that says no, denies the other.
    """
    first, second = canonical(tie.first), canonical(tie.second)
    if not tie.denies:
        yield from link_triples(first.node, KG.closeClaim, second.node, tie.decision, base)
        return
    yield from _named(second)
    yield from link_triples(first.node, KG.negates, second.node, tie.decision, base)
    made = [_Stance(i, v, v.role) for i in tie.second.items for v in i.voices]
    for item in tie.first.items:
        told = Decision(tie.decision.score, "negation", f"says the opposite: {item.text}")
        for voice in item.voices:
            if voice.role == "claims":
                yield from link_triples(voice.statement, KG.denies, second.node, told, base)
                denial = _Stance(item, voice, "denies")
                yield from _answers([denial, *(s for s in made if s.role == "claims")], base)


def _named(known: ClaimItem) -> Iterator[Triple]:
    yield NamedNode(known.node), RDF.type, KG.Claim
    yield NamedNode(known.node), SKOS.prefLabel, Literal(_label(known))


def _label(known: ClaimItem) -> str:
    """The wording in words that can be read alone, with the country that is accused of a deed."""
    charges = [v for v in known.voices if v.role == "claims" and v.type == "accusation"]
    aimed = {v.target for v in charges if v.target}
    who = next((c.name for c in countries() if aimed == {c.code}), None)
    named = who if known.text.startswith("of ") else None
    return label(known.text, named, accused=bool(charges))


@dataclass(frozen=True, slots=True)
class _Stance:
    """What a statement does with a claim, by which wording."""

    item: ClaimItem
    voice: Voice
    role: str


def _answers(stances: Sequence[_Stance], base: str) -> Iterator[Triple]:
    """Denials answer those who put the claim forward in other articles, if aimed at their side."""
    for denial in (s for s in stances if s.role == "denies"):
        aimed = [denial.voice.target] if denial.voice.target else []
        for charge in (s for s in stances if s.role == "claims"):
            apart = charge.item.article != denial.item.article
            if apart and meet(aimed, charge.voice.side) and _before(charge.item, denial.item):
                why = Decision(0.7, "denies the claim", "it denies what that side puts forward")
                yield from link_triples(
                    denial.voice.statement, KG.respondsTo, charge.voice.statement, why, base
                )


def _before(charge: ClaimItem, denial: ClaimItem) -> bool:
    """Whether the one may have been said when the other was, and not long before."""
    if charge.day is None or denial.day is None:
        return True
    days = (date.fromisoformat(denial.day) - date.fromisoformat(charge.day)).days
    return -1 <= days <= ANSWERED


def _why(node: str, known: str, group: Group) -> Decision:
    """The decision about these two; where others are nearer, they are why both are in one group."""
    direct = group.scores[min(node, known), max(node, known)]
    nearest = max(
        ((d, pair) for pair, d in group.scores.items() if node in pair),
        key=lambda found: (found[0].score, found[1]),
    )
    if nearest[0].score <= direct.score:
        return direct
    other = next(n for n in nearest[1] if n != node)
    text = next(item.text for item in group.items if item.node == other)
    return Decision(direct.score, nearest[0].rule, f"by way of “{text}”: {nearest[0].evidence}")


def canonical(group: Group) -> ClaimItem:
    """The wording that stands for the claim: complete, central, short, and in several articles."""
    told = Counter(item.node for item in group.items)

    def central(item: ClaimItem) -> float:
        found = [d.score for pair, d in group.scores.items() if item.node in pair]
        return sum(found) / len(found) if found else 0.0

    def rank(item: ClaimItem) -> tuple[bool, float, str]:
        return (
            item.negative,
            round(
                obscurity(item.text, clause=bool(item.deeds))
                - 0.1 * min(told[item.node], 3)
                - central(item),
                4,
            ),
            item.node,
        )

    return min(group.items, key=rank)
