"""Where the article's own words begin inside a content, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.outside import after_report, cut
from tests.docs import joined, reading, words

SANK = """
Oslo/NNP/nsubj/said/ORG said=say/VBD/ROOT the/DT/det/ferry ferry/NN/nsubj/sank
sank=sink/VBD/ccomp/said
"""
RULED = """
Rome/NNP/nsubj/ruled/GPE ruled=rule/VBD/ROOT that/IN/dobj/ruled out/RP/prt/ruled ./././ruled
"""
LATER = """
Oslo/NNP/nsubj/denied/ORG denied=deny/VBD/ROOT it/PRP/dobj/denied :/././denied
ships=ship/NNS/nsubj/sunk ,/././said it/PRP/nsubj/said said=say/VBD/parataxis/sunk ,/././said
had=have/VBD/aux/sunk sunk=sink/VBN/ccomp/denied ./././denied
"""


@pytest.mark.parametrize(
    "behind",
    [
        pytest.param(
            """
            ,/././sank a/DT/det/claim claim/NN/appos/sank Denmark/NNP/nsubj/denies/GPE
            denies=deny/VBZ/relcl/claim ./././said
            """,
            id="a noun that sums up",
        ),
        pytest.param(
            """
            –/././sank something/NN/npadvmod/sank Rome/NNP/nsubj/disputes/GPE
            disputes=dispute/VBZ/relcl/something ./././said
            """,
            id="something",
        ),
        pytest.param(
            """
            ,/././sank as/IN/mark/admitted Rome/NNP/nsubj/admitted/GPE has=have/VBZ/aux/admitted
            admitted=admit/VBN/advcl/sank ./././said
            """,
            id="as",
        ),
        pytest.param(
            """
            ,/././sank only/RB/advmod/for for/IN/mark/deny Rome/NNP/nsubj/deny/GPE to/TO/aux/deny
            deny/VB/advcl/sank it/PRP/dobj/deny ./././said
            """,
            id="only for somebody to deny it",
        ),
        pytest.param(" ./././said", id="nothing behind"),
    ],
)
def test_a_content_ends_where_the_article_goes_on(behind: str) -> None:
    text = reading(SANK + behind)
    tag = Attribution((1, 2), ((0, 1),), ((2, len(text.doc) - 1),), "tagger", sure=0.9)
    found = cut(text, tag, text.doc[1])
    assert found == Attribution((1, 2), ((0, 1),), ((2, 5),), "tagger", sure=0.9)


def test_a_verbs_particle_is_no_content() -> None:
    text = reading(RULED)
    found = cut(text, Attribution((1, 2), ((0, 1),), ((2, 4),), "tagger"), text.doc[1])
    assert joined(text.doc, found.contents) == "that"


def test_another_report_before_a_colon_is_no_content() -> None:
    text = reading(LATER)
    assert words(text.doc, (after_report(text, (0, 5)), 5)) == "ships"
    assert after_report(text, (4, 5)) == 4
