"""Full names that the recogniser took for organizations', on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.misread import misread_names
from tests.docs import doc, words


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            "Orla/NNP/compound/Byrne/ORG Byrne/NNP/nsubj/left/ORG left=leave/VBD/ROOT ./././left "
            "Ms/NNP/compound/Byrne Byrne/NNP/nsubj/wept wept=weep/VBD/ROOT ./././wept",
            ["Orla Byrne"],
            id="Ms tells the surname",
        ),
        pytest.param(
            "Orla/NNP/compound/Byrne/ORG Byrne/NNP/nsubj/left/ORG left=leave/VBD/ROOT ./././left "
            "Byrne/NNP/nsubj/wept herself/PRP/appos/Byrne wept=weep/VBD/ROOT ./././wept",
            ["Orla Byrne"],
            id="herself tells it",
        ),
        pytest.param(
            "Rear/NNP/compound/Vinter/ORG Adm/NNP/compound/Vinter/ORG Tom/NNP/compound/Vinter/ORG "
            "Vinter/NNP/nsubj/left/ORG left=leave/VBD/ROOT ./././left "
            "Mr/NNP/compound/Vinter Vinter/NNP/nsubj/wept wept=weep/VBD/ROOT ./././wept",
            ["Tom Vinter"],
            id="without the rank",
        ),
        pytest.param(
            "Head/NNP/nsubj/left of/IN/prep/Head the/DT/det/Board Board/NNP/pobj/of/ORG "
            "for/IN/prep/Board/ORG Trade/NNP/pobj/for/ORG Ruslan/NNP/compound/Teberov/ORG "
            "Teberov/NNP/appos/Board/ORG left=leave/VBD/ROOT ./././left "
            "Mr/NNP/compound/Teberov Teberov/NNP/nsubj/wept wept=weep/VBD/ROOT ./././wept",
            ["Ruslan Teberov"],
            id="behind an office and its long name",
        ),
        pytest.param(
            "Orla/NNP/compound/Byrne/ORG Byrne/NNP/nsubj/left/ORG left=leave/VBD/ROOT ./././left",
            [],
            id="nothing tells the surname",
        ),
        pytest.param(
            "Byrne/NNP/compound/Bank/ORG Bank/NNP/nsubj/left/ORG left=leave/VBD/ROOT ./././left "
            "Mr/NNP/compound/Bank Bank/NNP/nsubj/wept wept=weep/VBD/ROOT ./././wept",
            [],
            id="the word for a body",
        ),
    ],
)
def test_a_full_name_ends_in_a_surname_told_elsewhere(written: str, expected: list[str]) -> None:
    parsed = doc(written)
    assert [words(parsed, r) for r in misread_names(parsed, set())] == expected
