"""What unnamed people are called, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.groups import group_label, is_one_person
from tests.docs import reading


@pytest.mark.parametrize(
    ("written", "size", "label"),
    [
        ("the/DT/det/rebels rebels=rebel/NNS/dobj/accused accused/VBN/ROOT", 2, "rebels"),
        (
            "their/PRP$/poss/rebels rebels=rebel/NNS/dobj/accused of/IN/prep/rebels "
            "shelling=shell/VBG/pcomp/of towns=town/NNS/dobj/shelling accused/VBN/ROOT",
            5,
            "rebels",
        ),
        (
            "rebels=rebel/NNS/nsubj/left from/IN/prep/rebels Peru/NNP/pobj/from left/VBD/ROOT",
            3,
            "rebels from Peru",
        ),
        (
            "some/DT/det/rebels rebels=rebel/NNS/nsubj/left who/WP/nsubj/fled "
            "fled=flee/VBD/relcl/rebels left/VBD/ROOT",
            4,
            "rebels",
        ),
    ],
)
def test_what_people_are_called(written: str, size: int, label: str) -> None:
    assert group_label(reading(written).doc, (0, size)) == label


@pytest.mark.parametrize(
    ("word", "tag", "alone"),
    [
        ("minister", "NN", True),
        ("one", "CD", True),
        ("crowd", "NN", False),
        ("rebels", "NNS", False),
    ],
)
def test_who_is_one(word: str, tag: str, alone: bool) -> None:
    doc = reading(f"{word}/{tag}/nsubj/left left=leave/VBD/ROOT").doc
    assert is_one_person(doc[0]) is alone
