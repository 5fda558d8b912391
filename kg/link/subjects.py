"""Who acts in the wording of a claim that itself does not say so, read from the store."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.graph.vocab import KG, PREFIXES
from kg.store import Store, Term

_HEAD = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(PREFIXES.items()))
LEADING = 4
"""The subject's verb is among so many first words of a wording."""
_TYPES = ("Accusation", "Appeal", "Demand", "Promise", "Refusal", "Statement")
_PERSON = re.compile(r"\W*(?:he|she|who)\b", re.IGNORECASE)
_THING = re.compile(r"\W*(?:it|they|which)\b", re.IGNORECASE)
_IS_WHAT = re.compile(
    r"\W*it\s+(?:is|was|would be|had been|has been)\s+(?:a|an|the|no|one)\b", re.I
)
_TO_DO = re.compile(r"\W*to\s", re.IGNORECASE)
_WHOSE = re.compile(r"(?:my|our|your|his|her|its|their)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts in a wording, and whether it is what they are accused of."""

    label: str | None
    """None where the statement does not tell."""
    accused: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """What a statement tells of who acts: agents with the places of their verbs, sorted."""

    types: frozenset[str]
    direct: bool
    begin: int
    agents: tuple[tuple[int, str], ...]
    targets: tuple[str, ...]
    speakers: tuple[str, ...]


def subject_of(store: Store, statement: str, wording: str, content: str) -> Subject:
    """Who does what the first words of a wording tell.

    It is the agent of the first clause, else the target of an accusation, appeal or demand, else
    who promises.  Pronouns in direct speech are left alone: there they are resolved less surely.

    Args:
        store: with the statement.
        statement: the IRI of the one whose words the wording is.
        wording: its text.
        content: what the statement puts forward, the wording within.
    """
    told = _told(store, statement)
    if told is None:
        return Subject(None, accused=False)
    labels = _labels(store, {*(a for _, a in told.agents), *told.targets, *told.speakers})
    actor = _actor(told, wording, told.begin + max(0, content.find(wording)))
    name, kind = labels.get(actor or "", ("", ""))
    fits = name and not _WHOSE.match(name) and _fits(wording, kind)
    return Subject(name if fits else None, accused="Accusation" in told.types)


def _actor(told: _Told, wording: str, begin: int) -> str | None:
    if told.direct and (_PERSON.match(wording) or _THING.match(wording)):
        return None
    if "Refusal" in told.types and _TO_DO.match(wording):
        return None  # "declined to say why" does not put forward that they say why
    agents = [agent for at, agent in told.agents if _leads(wording, at - begin)]
    if agents:
        return agents[0]
    if told.types & {"Accusation", "Appeal", "Demand"}:
        return told.targets[0] if len(told.targets) == 1 else None
    return told.speakers[0] if "Promise" in told.types and len(told.speakers) == 1 else None


def _fits(wording: str, kind: str) -> bool:
    """Whether an actor of that kind can be what the first word stands for."""
    if _IS_WHAT.match(wording):
        return False
    if _PERSON.match(wording):
        return kind in ("Person", "Official")
    return not (_THING.match(wording) and kind in ("Person", "Official"))


def _told(store: Store, statement: str) -> _Told | None:
    types = " ".join(f"kg:{name}" for name in _TYPES)
    rows = list(
        store.query(
            f"{_HEAD}SELECT ?type ?mode ?from ?at ?agent ?target ?speaker {{"
            f" VALUES ?s {{ {NamedNode(statement)} }} VALUES ?type {{ {types} }} ?s a ?type ;"
            " kg:mode ?mode ; kg:contentAt/kg:start ?from ."
            " OPTIONAL { ?s kg:proposition ?p . ?p kg:start ?at ; kg:agent ?agent }"
            " OPTIONAL { ?s kg:target ?target } OPTIONAL { ?s kg:speaker ?speaker } }"
        ).rows
    )
    if not rows:
        return None
    return _Told(
        types=frozenset(_text(row[0]).rpartition("#")[2] for row in rows),
        direct=any(_text(row[1]) == KG.Direct.value for row in rows),
        begin=min(int(_text(row[2])) for row in rows),
        agents=tuple(sorted({(int(_text(r[3])), _text(r[4])) for r in rows if r[3] and r[4]})),
        targets=tuple(sorted({_text(row[5]) for row in rows if row[5]})),
        speakers=tuple(sorted({_text(row[6]) for row in rows if row[6]})),
    )


def _labels(store: Store, actors: set[str]) -> dict[str, tuple[str, str]]:
    """The longest label of each actor, by the one it is merged with, and its class."""
    values = " ".join(str(NamedNode(actor)) for actor in sorted(actors))
    rows = store.query(
        f"{_HEAD}SELECT ?a ?label ?kind {{ VALUES ?a {{ {values} }}"
        " VALUES ?kind { kg:Person kg:Official kg:Country kg:Organization kg:Group }"
        " OPTIONAL { ?a kg:sameActor ?known } BIND(COALESCE(?known, ?a) AS ?actor)"
        " ?actor rdfs:label ?label ; a ?kind }"
    ).rows
    found: dict[str, tuple[str, str]] = {}
    for actor, label, kind in rows:
        told = (_text(label), _text(kind).rpartition("#")[2])
        held = found.get(_text(actor), ("", ""))
        found[_text(actor)] = max(held, told, key=lambda t: (len(t[0]), t))
    return found


def _leads(wording: str, at: int) -> bool:
    """Whether a verb at that place of a wording is the first clause's."""
    return 0 <= at < len(wording) and len(wording[:at].split()) <= LEADING


def _text(term: Term | None) -> str:
    assert isinstance(term, (NamedNode, Literal))
    return term.value
