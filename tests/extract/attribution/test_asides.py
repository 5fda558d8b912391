"""The finder of the article's own asides, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.asides import asides
from tests.docs import reading, told

ALLEGED = """
He/PRP/nsubj/denied denied=deny/VBD/ROOT that/IN/mark/sunk ships=ship/NNS/nsubj/sunk
had=have/VBD/aux/sunk sunk=sink/VBN/ccomp/denied ,/././denied as/IN/mark/alleged
Lima/NNP/nsubj/alleged/GPE has=have/VBZ/aux/alleged alleged=allege/VBN/advcl/denied
"""


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            """
            Oslo/NNP/nsubj/said/ORG said=say/VBD/ROOT the/DT/det/ferry ferry/NN/nsubj/sank
            sank=sink/VBD/ccomp/said ,/././sank a/DT/det/claim claim/NN/appos/sank
            Denmark/NNP/nsubj/calls/GPE calls=call/VBZ/relcl/claim absurd/JJ/oprd/calls ./././said
            """,
            [("Denmark", "calls", "a claim … absurd")],
            id="a noun that sums up, and what it is called",
        ),
        pytest.param(
            """
            Oslo/NNP/nsubj/said/ORG said=say/VBD/ROOT the/DT/det/ferry ferry/NN/nsubj/sank
            sank=sink/VBD/ccomp/said ,/././sank a/DT/det/claim claim/NN/appos/sank
            that/IN/dobj/denied Denmark/NNP/nsubj/denied/GPE denied=deny/VBD/relcl/claim
            as/IN/prep/denied talks=talk/NNS/nsubj/went went=go/VBD/pcomp/as on/RP/prt/went
            ./././said
            """,
            [("Denmark", "denied", "a claim")],
            id="when it is denied is no content",
        ),
        pytest.param(
            ALLEGED + "./././denied", [("Lima", "alleged", "that ships had sunk")], id="as"
        ),
        pytest.param(
            """
            They/PRP/nsubj/sold sold=sell/VBD/ROOT it/PRP/dobj/sold ,/././sold a/DT/det/ship
            ship/NN/appos/it that/WDT/dobj/praised Rome/NNP/nsubj/praised/GPE
            praised=praise/VBD/relcl/ship ./././sold
            """,
            [],
            id="a thing is no claim",
        ),
        pytest.param(
            """
            He/PRP/nsubj/wept wept=weep/VBD/ROOT ,/././wept as/IN/mark/said Lima/NNP/nsubj/said/GPE
            said=say/VBD/advcl/wept it/PRP/nsubj/fell fell=fall/VBD/ccomp/said ./././wept
            """,
            [],
            id="while somebody says something else",
        ),
        pytest.param(
            """
            He/PRP/nsubj/steal did=do/VBD/aux/steal not/RB/neg/steal steal/VB/ROOT ,/././steal
            as/IN/mark/claims Lima/NNP/nsubj/claims/GPE claims=claim/VBZ/advcl/steal ./././steal
            """,
            [],
            id="behind a negation it is open what is claimed",
        ),
    ],
)
def test_what_the_article_says_in_passing(
    written: str, expected: list[tuple[str, str, str]]
) -> None:
    text = reading(written)
    assert [told(text.doc, found) for found in asides(text)] == expected
