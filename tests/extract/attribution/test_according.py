"""The finder of "according to", on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.according import according
from tests.docs import reading, told


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            """
            According=accord/VBG/prep/captured to/IN/prep/According Reuters/NNP/pobj/to
            ,/././captured two/CD/nummod/men men=man/NNS/nsubjpass/captured
            were=be/VBD/auxpass/captured captured=capture/VBN/ROOT ./././captured
            """,
            [("Reuters", "According to", "two men were captured")],
            id="before the clause",
        ),
        pytest.param(
            """
            Two/CD/nummod/men men=man/NNS/nsubjpass/captured were=be/VBD/auxpass/captured
            captured=capture/VBN/ROOT ,/././captured according=accord/VBG/prep/captured
            to/IN/prep/according a/DT/det/official Ukrainian/JJ/amod/official official/NN/pobj/to
            ./././captured
            """,
            [("a Ukrainian official", "according to", "Two men were captured")],
            id="behind the clause",
        ),
        pytest.param(
            """
            Two/CD/nummod/men men=man/NNS/nsubjpass/captured ,/././captured
            according=accord/VBG/prep/captured to/IN/prep/according Reuters/NNP/pobj/to
            ,/././captured were=be/VBD/auxpass/captured captured=capture/VBN/ROOT ./././captured
            """,
            [("Reuters", "according to", "Two men … were captured")],
            id="within the clause",
        ),
        pytest.param(
            """
            Two/CD/nummod/men men=man/NNS/nsubjpass/captured were=be/VBD/auxpass/captured
            captured=capture/VBN/ROOT ,/././captured according=accord/VBG/prep/captured
            to/IN/prep/according Reuters/NNP/pobj/to and/CC/cc/Reuters the/DT/det/BBC
            BBC/NNP/conj/Reuters ./././captured
            """,
            [("Reuters + the BBC", "according to", "Two men were captured")],
            id="two sources",
        ),
        pytest.param(
            """
            “/././left According=accord/VBG/prep/left to/IN/prep/According Reuters/NNP/pobj/to
            ,/././left two/CD/nummod/men men=man/NNS/nsubj/left left=leave/VBN/ROOT ./././left
            ”/././left
            """,
            [],
            id="within a quotation",
        ),
        pytest.param(
            "Men=man/NNS/nsubj/left left=leave/VBD/ROOT according=accord/VBG/prep/left",
            [],
            id="without to",
        ),
    ],
)
def test_according_to_reports_the_clause_that_it_stands_in(
    written: str, expected: list[tuple[str, str, str]]
) -> None:
    text = reading(written)
    assert [told(text.doc, a) for a in according(text)] == expected
