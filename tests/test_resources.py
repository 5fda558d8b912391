"""The files of the ontology."""

from __future__ import annotations

import pytest

from kg.errors import StoreError
from kg.resources import ontology_file, ontology_folder


def test_a_file_of_the_ontology() -> None:
    assert ontology_file("kg.ttl").read_text(encoding="utf-8").startswith("# The ontology of kg")
    assert ontology_file("queries/denials.rq").is_file()


def test_the_folder_holds_what_a_reader_looks_for() -> None:
    names = {entry.name for entry in ontology_folder().iterdir()}
    assert names >= {
        "README.md",
        "alignments.ttl",
        "classes.svg",
        "context.jsonld",
        "kg.ttl",
        "queries",
        "shapes.ttl",
        "speech-acts.ttl",
    }


def test_a_missing_file_is_named() -> None:
    with pytest.raises(StoreError, match=r"the ontology has no file 'kg\.owl'; install kg again"):
        ontology_file("kg.owl")
