"""Names that nothing else explains, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.find import cast_of
from kg.extract.unknown_names import apposed_name, is_time, unknown_name
from tests.docs import reading

Found = tuple[str, str] | None
"""The label and the kind of the actor."""


def _unknown(written: str, head: int, source: tuple[int, int]) -> Found:
    doc = reading(written).doc
    cast = cast_of(doc)
    meant = unknown_name(cast, doc, doc[head], source)
    return (cast.members[meant.key].label, cast.members[meant.key].kind) if meant else None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Zworykow/NNP/nsubj/left left=leave/VBD/ROOT", ("Zworykow", "person")),
        ("ZWO/NNP/nsubj/left left=leave/VBD/ROOT", ("ZWO", "organization")),
        ("Zworykow/NNP/nsubj/left/PRODUCT left=leave/VBD/ROOT", ("Zworykow", "organization")),
        ("Zworyk/NNP/nsubj/left/GPE left=leave/VBD/ROOT", None),
        ("Zworyks/NNPS/nsubj/left/NORP left=leave/VBD/ROOT", ("Zworyks", "group")),
        ("Friday/NNP/nsubj/left left=leave/VBD/ROOT", None),
        ("Whitsun/NNP/nsubj/left/DATE left=leave/VBD/ROOT", None),
        ("President/NNP/nsubj/left left=leave/VBD/ROOT", None),
        ("ship/NN/nsubj/left left=leave/VBD/ROOT", None),
    ],
)
def test_what_a_name_that_nothing_explains_is(written: str, expected: Found) -> None:
    assert _unknown(written, 0, (0, 1)) == expected


def test_a_name_behind_the_is_a_body() -> None:
    written = "the/DT/det/Zworykow Zworykow/NNP/nsubj/left left=leave/VBD/ROOT"
    assert _unknown(written, 1, (0, 2)) == ("Zworykow", "organization")


@pytest.mark.parametrize(
    ("noun", "name", "expected"),
    [
        ("fixer", "Abu/NNP/compound/Zwari/FAC Zwari/NNP/appos/fixer/FAC", ("Abu Zwari", "person")),
        ("teacher", "Zwari/NNP/appos/teacher/FAC", ("Zwari", "person")),
        ("newspaper", "Zwari/NNP/appos/newspaper", ("Zwari", "organization")),
        ("fixer", "Zwari/NNP/appos/fixer", None),  # one word only: it may be a thing
        ("teacher", "Friday/NNP/appos/teacher", None),
        ("teacher", "Zwari/NNP/appos/teacher/GPE", None),
        ("teacher", "Zwari/NNP/npadvmod/said", None),
    ],
)
def test_whom_a_noun_and_an_unknown_name_mean(noun: str, name: str, expected: Found) -> None:
    written = f"its/PRP$/poss/{noun} {noun}/NN/nsubj/said {name} said=say/VBD/ROOT"
    doc = reading(written).doc
    cast = cast_of(doc)
    for named in list(cast.named):  # as where the recogniser of names has missed them
        cast.forget(named)
    meant = apposed_name(cast, doc, doc[1], (0, len(doc) - 1))
    found = (cast.members[meant.key].label, cast.members[meant.key].kind.value) if meant else None
    assert found == expected


def test_a_name_that_is_known_is_left_to_others() -> None:
    doc = reading(
        """
        its/PRP$/poss/teacher teacher/NN/nsubj/said Ana/NNP/compound/Rojas/PERSON
        Rojas/NNP/appos/teacher/PERSON said=say/VBD/ROOT
        """
    ).doc
    assert apposed_name(cast_of(doc), doc, doc[1], (0, 4)) is None


def test_days_and_dates_are_times() -> None:
    doc = reading("Friday/NNP/nsubj/came May/NNP/dobj/came came=come/VBD/ROOT").doc
    assert [is_time(token) for token in doc] == [True, False, False]
