"""Organizations named again, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.again import note_again
from kg.extract.actors.cast import Cast
from tests.docs import doc

FIRST = "Police/NNS/nsubj/raided raided=raid/VBD/ROOT {}/NNP/dobj/raided ./././raided "


@pytest.mark.parametrize(
    ("name", "then", "expected"),
    [
        ("Vantor", "Vantor/NN/nsubj/left left=leave/VBD/ROOT", [2, 4]),
        ("Vantor", "Vantor/NNP/compound/Bay Bay/NNP/nsubj/left left=leave/VBD/ROOT", [2]),
        ("Vantor", "Vantor/JJ/amod/bosses bosses/NNS/nsubj/left left=leave/VBD/ROOT", [2]),
        ("Vantor", "Vantors/NNS/nsubj/left left=leave/VBD/ROOT", [2]),
        ("Union", "Union/NN/nsubj/left left=leave/VBD/ROOT", [2]),
        ("Chad", "Chad/NN/nsubj/left left=leave/VBD/ROOT", [2]),
    ],
)
def test_a_name_that_is_known_is_known_everywhere(
    name: str, then: str, expected: list[int]
) -> None:
    parsed, cast = doc(FIRST.format(name) + then), Cast()
    cast.note(2, 3, cast.organization(name, None))
    note_again(parsed, cast, frozenset())
    assert [named.start for named in cast.named] == expected


def test_a_word_that_is_taken_names_no_organization() -> None:
    parsed, cast = doc(FIRST.format("Vantor") + "Vantor/NN/nsubj/left left=leave/VBD/ROOT"), Cast()
    cast.note(2, 3, cast.organization("Vantor", None))
    note_again(parsed, cast, {4})
    assert [named.start for named in cast.named] == [2]


def test_a_name_of_two_organizations_is_nobodys_elsewhere() -> None:
    parsed = doc(
        FIRST.format("Vantor") + "Vantor/NN/nsubj/left left=leave/VBD/ROOT Vantor/NN/x/left"
    )
    cast = Cast()
    cast.note(2, 3, cast.organization("Vantor", None))
    cast.note(4, 5, cast.organization("Vantor Chile", "CL"))
    note_again(parsed, cast, frozenset())
    assert [named.start for named in cast.named] == [2, 4]
