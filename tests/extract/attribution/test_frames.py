"""The frames of reporting verbs, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.frames import frame_of
from kg.extract.attribution.verbs import cue_of
from tests.docs import doc


def frames(written: str, verb: int) -> dict[str, str]:
    """The frame of each complement of a verb, by its head word."""
    token = doc(written)[verb]
    cue = cue_of(token)
    assert cue is not None
    found = {c.text: frame_of(c, token, cue) for c in token.children}
    return {text: frame for text, frame in found.items() if frame is not None}


@pytest.mark.parametrize(
    ("written", "verb", "expected"),
    [
        pytest.param(
            """
            Kiel/NNP/nsubj/put put/VBD/ROOT the/DT/det/damage damage/NN/dobj/put at/IN/prep/put
            two/CD/compound/million million/CD/pobj/at ./././put
            """,
            1,
            {"damage": "object", "at": "figure"},
            id="what a thing is put at",
        ),
        pytest.param(
            """
            She/PRP/nsubj/put put/VBD/ROOT the/DT/det/cup cup/NN/dobj/put at/IN/prep/put
            an/DT/det/edge edge/NN/pobj/at ./././put
            """,
            1,
            {"cup": "object"},
            id="where a thing is put",
        ),
        pytest.param(
            """
            Lin/NNP/nsubj/put put/VBD/ROOT soldiers=soldier/NNS/dobj/put at/IN/prep/put
            gate/NN/pobj/at nine/CD/nummod/gate ./././put
            """,
            1,
            {"soldiers": "object"},
            id="where people are put",
        ),
        pytest.param(
            """
            men=man/NNS/nsubjpass/said are=be/VBP/auxpass/said said=say/VBN/ROOT by/IN/agent/said
            police/NNS/pobj/by to/TO/aux/fled have/VB/aux/fled fled=flee/VBN/xcomp/said ./././said
            """,
            2,
            {"fled": "inf"},
            id="what somebody is said to have done",
        ),
        pytest.param(
            """
            a/DT/det/deal deal/NN/ROOT that/IN/dobj/announced he/PRP/nsubj/announced
            announced=announce/VBD/relcl/deal ./././deal
            """,
            4,
            {},
            id="a relative pronoun is no content",
        ),
    ],
)
def test_complements_fill_frames(written: str, verb: int, expected: dict[str, str]) -> None:
    assert frames(written, verb) == expected
