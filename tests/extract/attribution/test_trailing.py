"""Reports behind what they report, found by their form, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.trailing import trailers
from tests.docs import doc, words

ENDED = "The/DT/det/talks talks=talk/NNS/nsubj/ended ended=end/VBD/ROOT"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            ENDED
            + """
            ,/././ended the/DT/det/ministry ministry/NN/nsubj/told told=tell/VBD/conj/ended
            reporters=reporter/NNS/dobj/told ./././ended
            """,
            [("the ministry", "told")],
            id="source and verb",
        ),
        pytest.param(
            ENDED
            + """
            ,/././ended the/DT/det/ministry ministry/NN/nsubj/said later/RB/advmod/said
            said=say/VBD/conj/ended ./././ended
            """,
            [("the ministry", "said")],
            id="an adverb before the verb is no source",
        ),
        pytest.param(
            ENDED
            + """
            ,/././ended and/CC/cc/ended the/DT/det/ministry ministry/NN/nsubj/told
            told=tell/VBD/conj/ended reporters=reporter/NNS/dobj/told ./././ended
            """,
            [],
            id="a clause joined by and",
        ),
        pytest.param(
            ENDED
            + """
            ,/././ended the/DT/det/ministry ministry/NN/nsubj/said said=say/VBD/conj/ended
            it/PRP/nsubj/knew knew=know/VBD/ccomp/said ./././ended
            """,
            [],
            id="a verb with content of its own",
        ),
        pytest.param(
            """
            After/IN/mark/ended talks=talk/NNS/nsubj/ended ended=end/VBD/advcl/told ,/././told
            Lin/NNP/nsubj/told told=tell/VBD/ROOT reporters=reporter/NNS/dobj/told ./././told
            """,
            [],
            id="a circumstance before it",
        ),
        pytest.param(
            ENDED
            + """
            ,/././ended later/RBR/advmod/ended than/IN/prep/later the/DT/det/ministry
            ministry/NN/nsubj/said had=have/VBD/aux/said said=say/VBD/pcomp/than ./././ended
            """,
            [],
            id="what it is compared with",
        ),
        pytest.param(
            ENDED
            + """
            ,/././ended the/DT/det/ministry ministry/NN/nsubj/rose rose=rise/VBD/conj/ended
            ./././ended
            """,
            [],
            id="a verb that reports nothing",
        ),
    ],
)
def test_a_report_at_the_end_of_a_sentence(written: str, expected: list[tuple[str, str]]) -> None:
    parsed = doc(written)
    assert [(words(parsed, t.source), parsed[t.verb].text) for t in trailers(parsed)] == expected
