"""The words that tell events: the table is whole, and its rows say what they should."""

from __future__ import annotations

import pytest
import rdflib
from rdflib.namespace import SKOS

from kg.extract.events.table import GENERAL, NOUN, VERB, events, noun_classes
from kg.extract.lexicon import rows
from kg.kinds import EventType, Part
from kg.resources import ontology_file

EVENT = rdflib.Namespace("https://w3id.org/whosaid/event-types#")
TOLD_BY_STATEMENTS = {EventType.REQUEST, EventType.THREATEN}


def scheme() -> rdflib.Graph:
    text = ontology_file("event-types.ttl").read_text(encoding="utf-8")
    return rdflib.Graph().parse(data=text, format="turtle")


def test_the_table_has_verbs_and_nouns_for_every_type_that_is_no_speech() -> None:
    told = {row.type for several in events().values() for row in several} - {None}
    assert told == {*EventType} - TOLD_BY_STATEMENTS
    assert len({lemma for lemma, sort in events() if sort == VERB}) > 250
    assert len({lemma for lemma, sort in events() if sort == NOUN}) > 100


def test_the_tables_are_sorted_and_repeat_nothing() -> None:
    table = [tuple(row.values()) for row in rows("events")]
    keys = [(row[0], row[1] != VERB) for row in table]
    assert keys == sorted(keys)
    assert len(table) == len(set(table))
    classes = [tuple(row.values()) for row in rows("noun_classes")]
    assert classes == sorted(set(classes))


def test_every_class_that_a_row_asks_for_is_known() -> None:
    """A word that is no class is asked for itself; it must then look like a lemma."""
    classes = {name for names in noun_classes().values() for name in names}
    asked = {
        name
        for several in events().values()
        for row in several
        for condition in row.conditions
        for name in condition.classes
    }
    assert classes - asked <= {"group", "people"}
    assert all(name.lower() == name for name in asked - classes - {*GENERAL})


def test_an_idiom_comes_before_the_event() -> None:
    """The first row that fits counts, so "met the deadline" must be asked before meetings."""
    assert events()["meet", VERB][0].type is None
    assert events()["kill", VERB][0].type is None


def test_a_row_can_say_which_part_a_preposition_names() -> None:
    (first, *_) = events()["fight", VERB]
    assert first.parts == {
        "subj": Part.AGENT,
        "obj": Part.PATIENT,
        "iobj": Part.RECIPIENT,
        "alongside": Part.RECIPIENT,
        "for": Part.RECIPIENT,
        "with": Part.RECIPIENT,
        "against": Part.PATIENT,
    }


@pytest.mark.parametrize("kind", EventType)
def test_each_type_has_a_concept_with_its_modes(kind: EventType) -> None:
    graph, concept = scheme(), EVENT[kind.value]
    assert str(graph.value(concept, SKOS.prefLabel)) == kind.value
    assert str(graph.value(concept, SKOS.definition)).endswith(".")
    assert str(graph.value(concept, SKOS.example))
    assert list(graph.objects(concept, SKOS.broadMatch))
    modes = {str(graph.value(m, SKOS.prefLabel)) for m in graph.subjects(SKOS.broader, concept)}
    used = {r.mode for several in events().values() for r in several if r.type is kind} - {""}
    assert modes == used


def test_every_code_of_a_mode_is_in_the_scheme() -> None:
    graph = scheme()
    codes = {str(code) for code in graph.objects(None, SKOS.notation)}
    assert {row.cameo for several in events().values() for row in several if row.mode} <= codes
