"""Why two things are linked: a score, the rule by its name, and the evidence in a sentence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.graph.literals import number
from kg.graph.vocab import KG, RDF

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


@dataclass(frozen=True, slots=True)
class Decision:
    """That two things belong together, and why."""

    score: float
    """From 0 to 1; above 0.995 only where there is no doubt."""
    rule: str
    """A short name, such as ``same words``."""
    evidence: str
    """Why, in words that a reader understands without the program."""


def link_triples(
    source: str, relation: NamedNode, target: str, decision: Decision, base: str
) -> Iterator[Triple]:
    """The relation itself, and a link that says why it is there."""
    named = f"{source} {relation.value} {target}"
    node = NamedNode(f"{base}link/{hashlib.sha256(named.encode()).hexdigest()[:20]}")
    yield NamedNode(source), relation, NamedNode(target)
    yield node, RDF.type, KG.Link
    yield node, KG.linkFrom, NamedNode(source)
    yield node, KG.linkTo, NamedNode(target)
    yield node, KG.relation, relation
    yield node, KG.score, number(round(decision.score, 2))
    yield node, KG.rule, Literal(decision.rule)
    yield node, KG.evidence, Literal(decision.evidence)
