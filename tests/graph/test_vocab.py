"""The closed vocabulary."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kg.graph.vocab import (
    ACTOR_CLASS,
    EVENT_TYPE,
    EVENT_TYPES,
    FACTUALITY,
    INDIVIDUALS,
    KG,
    MODE,
    STATEMENT_CLASS,
    classes,
    local_name,
    properties,
)
from kg.kinds import ActorKind, EventType, Factuality, Mode, StatementType


def test_a_term_is_its_iri() -> None:
    assert KG.speaker.value == "https://w3id.org/whosaid/ontology#speaker"


def test_a_misspelt_term_is_an_error() -> None:
    with pytest.raises(AttributeError, match="speeker"):
        _ = KG.speeker  # type: ignore[attr-defined]


def test_every_type_mode_and_kind_has_a_term_of_its_own() -> None:
    assert list(STATEMENT_CLASS) == list(StatementType)
    assert list(MODE) == list(Mode)
    assert list(ACTOR_CLASS) == list(ActorKind)
    assert list(FACTUALITY) == list(Factuality)
    mapped = [
        *STATEMENT_CLASS.values(),
        *MODE.values(),
        *ACTOR_CLASS.values(),
        *FACTUALITY.values(),
    ]
    assert set(mapped) <= set(KG.terms())
    assert len(set(mapped)) == 15 + 3 + 4 + 4


def test_every_type_of_event_has_a_concept_of_its_own() -> None:
    assert {t: node.value for t, node in EVENT_TYPE.items()} == {
        t: f"{EVENT_TYPES}{t.value}" for t in EventType
    }


def test_a_term_that_python_keeps_for_itself_has_its_name_in_the_graph() -> None:
    assert KG.from_.value == "https://w3id.org/whosaid/ontology#from"
    assert KG.from_ in properties()


def test_classes_and_properties_and_individuals_are_all_terms() -> None:
    split = [*classes(), *properties(), *INDIVIDUALS]
    assert sorted(split, key=str) == sorted(KG.terms(), key=str)


def test_the_contract_of_the_design_is_in_it() -> None:
    contract = set(
        """
        Article Statement Claim Quotation Event Quantity Mention Actor Person Official Country
        Organization Group Role Direct Indirect Mixed speaker target about onBehalfOf cue content
        sentence mode inArticle start end saidOn confidence negated claims denies confirms
        respondsTo reportedBy quotation quantity value bound unit reports hasRole title organization
        country published publisher""".split()
    )
    assert contract <= {local_name(term) for term in KG.terms()}


def test_the_vocabulary_does_not_load_rdflib() -> None:
    code = "import sys, kg.graph.vocab, kg.graph.write, kg.query; print('rdflib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
