"""The closed sets of the model are those of the design and of the ontology."""

from __future__ import annotations

import rdflib

from kg.kinds import ActorKind, Bound, EventType, Factuality, Granularity, Mode, StatementType
from kg.resources import ontology_file

SKOS = rdflib.SKOS


def _concepts(file: str) -> set[str]:
    graph = rdflib.Graph().parse(data=ontology_file(file).read_text(encoding="utf-8"))
    return {str(node).rpartition("#")[2] for node in graph.subjects(rdflib.RDF.type, SKOS.Concept)}


def test_every_type_of_statement_is_a_concept_of_the_scheme() -> None:
    assert len(StatementType) == 15
    assert {kind.value for kind in StatementType} <= {
        c.lower() for c in _concepts("speech-acts.ttl")
    }


def test_every_type_of_event_is_a_concept_of_the_scheme() -> None:
    assert len(EventType) == 16
    assert {kind.value for kind in EventType} <= _concepts("event-types.ttl")


def test_the_words_of_the_record_format_stay() -> None:
    assert [kind.value for kind in ActorKind] == ["person", "country", "organization", "group"]
    assert [mode.value for mode in Mode] == ["direct", "indirect", "mixed"]
    assert [put.value for put in Factuality] == ["happened", "alleged", "denied", "planned"]
    assert [bound.value for bound in Bound] == [
        "exactly", "at least", "more than", "at most", "less than", "about",
    ]  # fmt: skip
    assert [unit.value for unit in Granularity] == [
        "day", "weekend", "week", "month", "quarter", "season", "year", "decade", "period",
    ]  # fmt: skip
