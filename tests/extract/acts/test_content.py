"""Types that the content tells, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.kinds import StatementType as Act
from tests.extract.acts.made import decided


@pytest.mark.parametrize(
    ("written", "own", "others", "act"),
    [
        (
            """
            “/././pay Who/WP/nsubj/pay will/MD/aux/pay pay/VB/ROOT for/IN/prep/pay
            this/DT/pobj/for ?/././pay ”/././pay Ana/NNP/nsubj/asked asked=ask/VBD/ROOT
            ./././asked
            """,
            "",
            "",
            Act.QUESTION,
        ),
        (
            """
            “/././said We/PRP/nsubj/call call/VBP/ccomp/said on/IN/prep/call Rome/NNP/pobj/on
            to/TO/aux/stop stop/VB/xcomp/call the/DT/det/ships ships=ship/NNS/dobj/stop ,/././said
            ”/././said Ana/NNP/nsubj/said said=say/VBD/ROOT ./././said
            """,
            "We",
            "Rome",
            Act.DEMAND,
        ),
        (
            """
            Lin/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/was the/DT/det/claim
            claim/NN/nsubj/was was=be/VBD/ccomp/said baseless/JJ/acomp/was ./././said
            """,
            "",
            "",
            Act.DENIAL,
        ),
        (
            """
            Lin/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/was there/EX/expl/was
            was=be/VBD/ccomp/said no/DT/det/evidence evidence/NN/attr/was of/IN/prep/evidence
            fraud/NN/pobj/of ./././said
            """,
            "",
            "",
            Act.DENIAL,
        ),
        (
            """
            “/././said We/PRP/nsubj/take did=do/VBD/aux/take not/RB/neg/take take/VB/ccomp/said
            the/DT/det/money money/NN/dobj/take ,/././said ”/././said Ana/NNP/nsubj/said
            said=say/VBD/ROOT ./././said
            """,
            "We",
            "",
            Act.DENIAL,
        ),
        (
            """
            “/././said We/PRP/nsubj/know do/VBP/aux/know not/RB/neg/know know/VB/ccomp/said
            the/DT/det/man man/NN/dobj/know ,/././said ”/././said Ana/NNP/nsubj/said
            said=say/VBD/ROOT ./././said
            """,
            "We",
            "",
            Act.ASSERTION,
        ),
        (
            """
            “/././said We/PRP/nsubj/leave will/MD/aux/leave not/RB/neg/leave leave/VB/ccomp/said
            the/DT/det/island island/NN/dobj/leave ,/././said ”/././said Ana/NNP/nsubj/said
            said=say/VBD/ROOT ./././said
            """,
            "We",
            "",
            Act.REFUSAL,
        ),
        (
            """
            “/././said We/PRP/nsubj/attack will/MD/aux/attack attack/VB/ccomp/said
            the/DT/det/island island/NN/dobj/attack ,/././said ”/././said Ana/NNP/nsubj/said
            said=say/VBD/ROOT ./././said
            """,
            "We",
            "",
            Act.THREAT,
        ),
        (
            """
            “/././said We/PRP/nsubj/build will/MD/aux/build build/VB/ccomp/said a/DT/det/school
            school/NN/dobj/build ,/././said ”/././said Ana/NNP/nsubj/said said=say/VBD/ROOT
            ./././said
            """,
            "We",
            "",
            Act.PROMISE,
        ),
        (
            """
            “/././said Rome/NNP/nsubj/build will/MD/aux/build build/VB/ccomp/said a/DT/det/school
            school/NN/dobj/build ,/././said ”/././said Ana/NNP/nsubj/said said=say/VBD/ROOT
            ./././said
            """,
            "",
            "Rome",
            Act.ASSERTION,
        ),
        (
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/open Rome/NNP/nsubj/open
            must/MD/aux/open open/VB/ccomp/said the/DT/det/port port/NN/dobj/open ./././said
            """,
            "",
            "Rome",
            Act.DEMAND,
        ),
        (
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/open Rome/NNP/nsubj/open
            should/MD/aux/open open/VB/ccomp/said the/DT/det/port port/NN/dobj/open ./././said
            """,
            "",
            "Rome",
            Act.APPEAL,
        ),
        (
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/lead the/DT/det/dam
            dam/NN/nsubj/lead could/MD/aux/lead lead/VB/ccomp/said to/IN/prep/lead war/NN/pobj/to
            ./././said
            """,
            "",
            "",
            Act.WARNING,
        ),
        (
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/attacked India/NNP/nsubj/attacked
            attacked=attack/VBD/ccomp/said the/DT/det/port port/NN/dobj/attacked ./././said
            """,
            "",
            "India",
            Act.ACCUSATION,
        ),
        (
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/attack India/NNP/nsubj/attack
            did=do/VBD/aux/attack not/RB/neg/attack attack/VB/ccomp/said the/DT/det/port
            port/NN/dobj/attack ./././said
            """,
            "",
            "India",
            Act.DENIAL,
        ),
        (
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/was the/DT/det/law law/NN/nsubj/was
            was=be/VBD/ccomp/said shameful/JJ/acomp/was ./././said
            """,
            "",
            "",
            Act.CRITICISM,
        ),
        (
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/works he/PRP/nsubj/works
            works=work/VBZ/ccomp/said at/IN/prep/works a/DT/det/bank shameful/JJ/amod/bank
            bank/NN/pobj/at ./././said
            """,
            "",
            "",
            Act.ASSERTION,
        ),
        (
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/are they/PRP/nsubj/are
            are=be/VBP/ccomp/said no/DT/neg/longer longer/RB/advmod/are welcome/JJ/acomp/are
            ./././said
            """,
            "",
            "",
            Act.ASSERTION,
        ),
        (
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/risen the/DT/det/river
            river/NN/nsubj/risen had=have/VBD/aux/risen risen=rise/VBN/ccomp/said ./././said
            """,
            "",
            "",
            Act.ASSERTION,
        ),
    ],
)
def test_behind_said_the_content_decides(written: str, own: str, others: str, act: Act) -> None:
    assert decided(written, own.split(), others.split()).type is act
