"""Which noun a head means, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.events.nouns import lemma_of, number_behind, numbered
from tests.docs import doc

SCHOOL = """
    School/NNP/compound/No No=no/NN/pobj/in ././punct/in 3/CD/nummod/No in/IN/ROOT
    """


def test_a_plural_taken_for_a_name_has_its_singular() -> None:
    parsed = doc("four/CD/nummod/servicemen servicemen/NNP/dobj/captured captured/VBD/ROOT")
    assert lemma_of(parsed[1]) == "serviceman"
    assert lemma_of(parsed[2]) == "captured"


@pytest.mark.parametrize(("token", "noun"), [(1, "School"), (0, "School"), (4, "in")])
def test_a_number_names_the_noun_before_it(token: int, noun: str) -> None:
    assert numbered(doc(SCHOOL)[token]).text == noun


def test_the_number_belongs_to_the_phrase() -> None:
    parsed = doc(SCHOOL)
    assert [number_behind(token) for token in parsed] == [1, 4, 3, 4, 5]
    alone = doc("No/DT/det/one one/NN/nsubj/came came/VBD/ROOT")
    assert number_behind(alone[0]) == 1
