"""People who are dismissed from an office."""

from __future__ import annotations

import pytest

from kg.extract.attribution.dismissals import is_dismissal
from kg.extract.attribution.verbs import verbal
from tests.docs import reading


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            """
            Ilves/NNP/nsubj/dismissed/PERSON dismissed=dismiss/VBD/ROOT
            Berg/NNP/dobj/dismissed/PERSON ./././dismissed
            """,
            [True],
            id="a person by name",
        ),
        pytest.param(
            """
            Ilves/NNP/nsubj/dismissed/PERSON dismissed=dismiss/VBD/ROOT her/PRP$/poss/minister
            minister/NN/dobj/dismissed ./././dismissed
            """,
            [True],
            id="an office-holder",
        ),
        pytest.param(
            """
            Ilves/NNP/nsubj/dismissed/PERSON dismissed=dismiss/VBD/ROOT the/DT/det/minister
            minister/NN/dobj/dismissed as/IN/prep/dismissed a/DT/det/fool fool/NN/pobj/as
            ./././dismissed
            """,
            [False],
            id="a judgement of one",
        ),
        pytest.param(
            """
            Ilves/NNP/nsubj/dismissed/PERSON dismissed=dismiss/VBD/ROOT the/DT/det/charge
            charge/NN/dobj/dismissed ./././dismissed
            """,
            [False],
            id="words",
        ),
    ],
)
def test_a_dismissed_person_is_no_dismissed_charge(written: str, expected: list[bool]) -> None:
    read = reading(written)
    assert [is_dismissal(read, found) for found in verbal(read)] == expected
