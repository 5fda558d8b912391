"""A claim's wordings and voices as triples: who makes, denies and confirms it under one IRI."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pyoxigraph import Literal, NamedNode

from kg.graph.vocab import KG, RDF, SKOS
from kg.link.claims import Group
from kg.link.contradictions import contradiction_triples
from kg.link.decision import Decision, Triple, link_triples
from kg.link.features import ClaimItem, Voice
from kg.link.labels import readable
from kg.link.tokens import meet

_UNCLEAR = re.compile(
    r"\b(?:I|we|you|he|she|it|they|this|that|these|those|my|our|his|her|their|its|us|me|him|them)\b"
    r"|…",
    re.IGNORECASE,
)
OPPOSITE = 0.5
"""Least score from which words that say no are the denial of a claim: "not" may stand beside what
both have in common."""
ANSWERED = 7
"""Days within which one answers."""
_RELATION = {"claims": KG.claims, "denies": KG.denies, "confirms": KG.confirms}
_TURNED = {"claims": "denies", "denies": "claims"}


def claim_triples(group: Group, base: str) -> Iterator[Triple]:
    """The links of one claim; nothing if it has a single wording."""
    nodes = group.nodes()
    if len(nodes) < 2:
        return
    positive = [item for item in group.items if not item.negative]
    known = canonical(positive or group.items, group)
    yield NamedNode(known.node), RDF.type, KG.Claim
    yield NamedNode(known.node), SKOS.prefLabel, Literal(readable(known.text))
    stances = list(_stances(known, group, split=bool(positive)))
    for node in nodes:
        if node != known.node and any(s.item.node == node for s in stances):
            relation = KG.negates if _turned(node, group, bool(positive)) else KG.sameClaim
            yield from link_triples(node, relation, known.node, _why(node, known.node, group), base)
    denying = {s.voice.statement for s in stances if s.role == "denies"}
    for stance in stances:
        if stance.role != "claims" or stance.voice.statement not in denying:
            yield from _voiced(stance, known, base)
    yield from _answers(stances, base)
    yield from contradiction_triples(group, base)


@dataclass(frozen=True, slots=True)
class _Stance:
    """What a statement does with the claim, by which wording."""

    item: ClaimItem
    voice: Voice
    role: str
    why: Decision | None
    """Why the wording is one of the claim; None for the claim's own."""
    turned: bool
    """The wording says that the claim is not so."""


def _stances(known: ClaimItem, group: Group, *, split: bool) -> Iterator[_Stance]:
    """What every statement of the group does with the claim.

    Words that say no deny a claim that others put forward; if they are not near enough to it, they
    are left out.
    """
    for item in group.items:
        why = None if item.node == known.node else _why(item.node, known.node, group)
        turned = why is not None and _turned(item.node, group, split)
        if turned and why is not None and why.score < OPPOSITE:
            continue
        for voice in item.voices:
            role = _TURNED.get(voice.role) if turned else voice.role
            if role is not None:
                yield _Stance(item, voice, role, why, turned)


def _turned(node: str, group: Group, split: bool) -> bool:
    """Whether a wording says no, where others say yes."""
    return split and next(item for item in group.items if item.node == node).negative


def _voiced(stance: _Stance, known: ClaimItem, base: str) -> Iterator[Triple]:
    """A statement tied to the claim itself; to its own wording it is tied already."""
    if stance.why is None:
        return
    if stance.turned:
        told = Decision(stance.why.score, "negation", f"says the opposite: {stance.item.text}")
        relation = _RELATION[stance.role]
        yield from link_triples(stance.voice.statement, relation, known.node, told, base)
    else:
        yield NamedNode(stance.voice.statement), _RELATION[stance.role], NamedNode(known.node)


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


def canonical(items: Sequence[ClaimItem], group: Group) -> ClaimItem:
    """The wording that stands for the claim: complete, central and short."""

    def central(item: ClaimItem) -> float:
        found = [d.score for pair, d in group.scores.items() if item.node in pair]
        return sum(found) / len(found) if found else 0.0

    def rank(item: ClaimItem) -> tuple[float, str]:
        unclear = len(_UNCLEAR.findall(item.text))
        length = len(item.text.split())
        return (
            round(0.15 * min(unclear, 4) + 0.01 * abs(length - 12) - central(item), 4),
            item.node,
        )

    return min(items, key=rank)
