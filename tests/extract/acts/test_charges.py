"""What charges somebody with a wrong, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.kinds import StatementType as Act
from tests.extract.acts.made import decided


@pytest.mark.parametrize(
    ("content", "own", "others", "act"),
    [
        pytest.param(
            """
            troops=troop/NNS/nsubj/opened Thai/JJ/amod/troops opened=open/VBD/ccomp/said
            fire/NN/dobj/opened
            """,
            "",
            "Thai",
            Act.ACCUSATION,
            id="to open fire",
        ),
        pytest.param(
            """
            its/PRP$/poss/troops troops=troop/NNS/nsubj/opened opened=open/VBD/ccomp/said
            fire/NN/dobj/opened
            """,
            "its",
            "",
            Act.ASSERTION,
            id="one's own troops",
        ),
        pytest.param(
            "a/DT/det/storm storm/NN/nsubj/burned burned=burn/VBD/ccomp/said it/PRP/dobj/burned",
            "",
            "",
            Act.ASSERTION,
            id="a storm does no wrong",
        ),
        pytest.param(
            """
            the/DT/det/police police/NNS/nsubj/tortured tortured=torture/VBD/ccomp/said
            him/PRP/dobj/tortured
            """,
            "",
            "",
            Act.ACCUSATION,
            id="the police have no name",
        ),
        pytest.param(
            "Rome/NNP/nsubj/joined joined=join/VBD/ccomp/said the/DT/det/club club/NN/dobj/joined",
            "",
            "Rome",
            Act.ASSERTION,
            id="to join a club",
        ),
        pytest.param(
            """
            Rome/NNP/nsubj/joined joined=join/VBD/ccomp/said the/DT/det/rebels
            rebels=rebel/NNS/dobj/joined
            """,
            "",
            "Rome",
            Act.ACCUSATION,
            id="to join the rebels",
        ),
        pytest.param(
            """
            Rome/NNP/nsubj/was was=be/VBD/ccomp/said responsible/JJ/acomp/was
            for/IN/prep/responsible the/DT/det/attack attack/NN/pobj/for
            """,
            "",
            "Rome",
            Act.ACCUSATION,
            id="responsible for an attack",
        ),
        pytest.param(
            """
            Rome/NNP/nsubj/was was=be/VBD/ccomp/said responsible/JJ/acomp/was
            for/IN/prep/responsible schools=school/NNS/pobj/for
            """,
            "",
            "Rome",
            Act.ASSERTION,
            id="responsible for schools",
        ),
        pytest.param(
            """
            Rome/NNP/nsubj/broken had=have/VBD/aux/broken broken=break/VBN/ccomp/said
            its/PRP$/poss/promise promise/NN/dobj/broken
            """,
            "",
            "Rome",
            Act.ACCUSATION,
            id="to break a promise",
        ),
        pytest.param(
            """
            the/DT/det/law law/NN/nsubj/violated violated=violate/VBD/ccomp/said the/DT/det/treaty
            treaty/NN/dobj/violated
            """,
            "",
            "",
            Act.CRITICISM,
            id="a law that breaks a treaty",
        ),
        pytest.param(
            """
            Rome/NNP/nsubj/failed had=have/VBD/aux/failed failed=fail/VBN/ccomp/said
            to/TO/aux/protect protect/VB/xcomp/failed them/PRP/dobj/protect
            """,
            "",
            "Rome",
            Act.ACCUSATION,
            id="to fail to protect",
        ),
        pytest.param(
            """
            some/DT/det/countries countries=country/NNS/nsubj/meddling were=be/VBD/aux/meddling
            meddling=meddle/VBG/ccomp/said
            """,
            "",
            "",
            Act.ACCUSATION,
            id="some countries",
        ),
        pytest.param(
            """
            Rome/NNP/nsubj/hiding could/MD/aux/hiding be/VB/aux/hiding hiding=hide/VBG/ccomp/said
            the/DT/det/men men=man/NNS/dobj/hiding
            """,
            "",
            "Rome",
            Act.ACCUSATION,
            id="what could be going on",
        ),
        pytest.param(
            "Rome/NNP/nsubj/invade could/MD/aux/invade invade/VB/ccomp/said Malta/NNP/dobj/invade",
            "",
            "Rome Malta",
            Act.WARNING,
            id="what could come",
        ),
    ],
)
def test_who_is_said_to_do_wrong(content: str, own: str, others: str, act: Act) -> None:
    said = f"Ana/NNP/nsubj/said said=say/VBD/ROOT {content} ./././said"
    assert decided(said, own.split(), others.split()).type is act
