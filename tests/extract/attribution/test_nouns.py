"""The finder of nouns that stand for a statement, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.nouns import nominal
from tests.docs import reading, told


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            """
            Lin/NNP/nsubj/rejected rejected=reject/VBD/ROOT Ukraine/NNP/poss/claims
            's/POS/case/Ukraine claims=claim/NNS/dobj/rejected that/IN/mark/fight the/DT/det/men
            men=man/NNS/nsubj/fight fight/VBP/acl/claims for/IN/prep/fight Russia/NNP/pobj/for
            ./././rejected
            """,
            [("Ukraine", "claims", "that the men fight for Russia")],
            id="possessor",
        ),
        pytest.param(
            """
            A/DT/det/warning warning/NN/nsubjpass/ignored from/IN/prep/warning NATO/NNP/pobj/from
            that/IN/mark/come the/DT/det/ships ships=ship/NNS/nsubj/come would/MD/aux/come
            come/VB/acl/warning was=be/VBD/auxpass/ignored ignored=ignore/VBN/ROOT ./././ignored
            """,
            [("NATO", "warning", "that the ships would come")],
            id="from",
        ),
        pytest.param(
            """
            A/DT/det/claim claim/NN/nsubj/was by/IN/prep/claim Oslo/NNP/pobj/by and/CC/cc/Oslo
            Rome/NNP/conj/Oslo that/IN/mark/died fish/NN/nsubj/died had/VBD/aux/died
            died=die/VBN/acl/claim was=be/VBD/ROOT false/JJ/acomp/was ./././was
            """,
            [("Oslo + Rome", "claim", "that fish had died")],
            id="by two",
        ),
        pytest.param(
            """
            Claims=claim/NNS/nsubj/spread made=make/VBN/acl/Claims by/IN/agent/made
            analysts=analyst/NNS/pobj/by that/IN/mark/died fish/NN/nsubj/died
            died=die/VBD/acl/Claims spread=spread/VBD/ROOT
            """,
            [("analysts", "Claims", "that fish died")],
            id="made by",
        ),
        pytest.param(
            """
            Claims=claim/NNS/ROOT that/IN/mark/died fish/NN/nsubj/died had=have/VBD/aux/died
            died=die/VBN/relcl/Claims spread/NN/dobj/died ./././Claims
            """,
            [],
            id="nobody's",
        ),
        pytest.param(
            """
            Lin/NNP/nsubj/rejected rejected=reject/VBD/ROOT Ukraine/NNP/poss/claims
            's/POS/case/Ukraine claims=claim/NNS/dobj/rejected ./././rejected
            """,
            [],
            id="without a clause",
        ),
        pytest.param(
            """
            Lin/NNP/nsubj/praised praised=praise/VBD/ROOT Ukraine/NNP/poss/soldiers
            's/POS/case/Ukraine soldiers=soldier/NNS/dobj/praised that/DT/det/day
            day/NN/npadvmod/praised ./././praised
            """,
            [],
            id="a noun that reports nothing",
        ),
    ],
)
def test_a_noun_with_a_clause_and_a_source_reports(
    written: str, expected: list[tuple[str, str, str]]
) -> None:
    text = reading(written)
    assert [told(text.doc, a) for a in nominal(text)] == expected
