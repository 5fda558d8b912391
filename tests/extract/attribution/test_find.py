"""The attributions of a text: all finders together, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.find import attributions
from tests.docs import reading, told


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            """
            “/././said He/PRP/nsubj/said said=say/VBD/ROOT that/IN/mark/knew he/PRP/nsubj/knew
            knew=know/VBD/ccomp/said ,/././knew ”/././replied Lin/NNP/nsubj/replied
            replied=reply/VBD/ccomp/said ./././said
            """,
            [("Lin", "replied", "“He said that he knew,”")],
            id="nobody speaks within a quotation",
        ),
        pytest.param(
            """
            Rejecting=reject/VBG/advcl/urged Ukraine/NNP/poss/claims 's/POS/case/Ukraine
            claims=claim/NNS/dobj/Rejecting that/IN/mark/fight the/DT/det/men
            men=man/NNS/nsubj/fight fight/VBP/acl/claims for/IN/prep/fight Russia/NNP/pobj/for
            ,/././urged Lin/NNP/nsubj/urged urged=urge/VBD/ROOT calm/NN/dobj/urged ./././urged
            """,
            [
                ("Lin", "Rejecting", "Ukraine's claims that the men fight for Russia"),
                ("Ukraine", "claims", "that the men fight for Russia"),
                ("Lin", "urged", "calm"),
            ],
            id="a claim reported inside a denial",
        ),
        pytest.param(
            """
            Lin/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/had the/DT/det/claim
            claim/NN/nsubj/had had=have/VBD/ccomp/said “/././had no/DT/det/basis basis/NN/dobj/had
            ”/././basis at/RB/advmod/all all/RB/advmod/basis ./././said
            """,
            [("Lin", "said", "that the claim had “no basis” at all")],
            id="a clause with words in marks",
        ),
        pytest.param(
            """
            “/././said The/DT/det/law law/NN/nsubj/is is=be/VBZ/ccomp/said bad/JJ/acomp/is
            ,/././said ”/././said Rivera/NNP/nsubj/said said=say/VBD/ROOT ./././said “/././go
            It/PRP/nsubj/go must/MD/aux/go go/VB/ROOT ./././go ”/././go
            """,
            [("Rivera", "said", "“The law is bad,”")],
            id="a short quotation behind",
        ),
        pytest.param(
            """
            “/././said The/DT/det/law law/NN/nsubj/is is=be/VBZ/ccomp/said bad/JJ/acomp/is
            ,/././said ”/././said Rivera/NNP/nsubj/said said=say/VBD/ROOT ./././said “/././go
            It/PRP/nsubj/go must/MD/aux/go go/VB/ROOT now/RB/advmod/go ./././go ”/././go
            Moreno/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/agreed he/PRP/nsubj/agreed
            agreed=agree/VBD/ccomp/said ./././said
            """,
            [
                ("Rivera", "said", "“The law is bad,” … “It must go now.”"),
                ("Moreno", "said", "that he agreed"),
            ],
            id="a quotation that goes on before another speaker",
        ),
        pytest.param(
            """
            The/DT/det/men men=man/NNS/nsubj/ate ate=eat/VBD/ROOT bread/NN/dobj/ate and/CC/cc/ate
            slept=sleep/VBD/conj/ate in/IN/prep/slept a/DT/det/barn barn/NN/pobj/in ./././ate
            """,
            [],
            id="plain narrative",
        ),
    ],
)
def test_the_finders_together(written: str, expected: list[tuple[str, str, str]]) -> None:
    text = reading(written)
    assert [told(text.doc, a) for a in attributions(text)] == expected


def test_the_same_words_are_reported_once() -> None:
    """Both "said" and "according to" report the clause: the earlier cue stays."""
    text = reading(
        """
        According=accord/VBG/prep/said to/IN/prep/According Reuters/NNP/pobj/to ,/././said
        Lin/NNP/nsubj/said said=say/VBD/ROOT fish/NN/nsubj/died had/VBD/aux/died
        died=die/VBN/ccomp/said ./././said
        """
    )
    contents = [told(text.doc, a)[2] for a in attributions(text)]
    assert contents.count("fish had died") == 1
