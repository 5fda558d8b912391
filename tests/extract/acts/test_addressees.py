"""To whom a statement is addressed, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.find import cast_of
from kg.extract.acts.addressees import addressed
from kg.extract.attribution.find import attributions
from kg.extract.coreference import Discourse
from tests.docs import reading


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("warned=warn/VBD/ROOT Peru/NNP/dobj/warned/GPE", "country/PE"),
        ("told=tell/VBD/ROOT reporters=reporter/NNS/dobj/told", None),
        ("told=tell/VBD/ROOT Reuters/NNP/dobj/told/ORG", None),
        ("told=tell/VBD/ROOT the/DT/det/court court/NN/dobj/told", None),
        (
            "told=tell/VBD/ROOT a/DT/det/ship Peruvian/JJ/amod/ship/NORP ship/NN/dobj/told",
            "country/PE",
        ),
        ("said=say/VBD/ROOT Peru/NNP/npadvmod/said/GPE", None),
        ("asked=ask/VBD/ROOT on/IN/prep/asked Friday/NNP/pobj/on/DATE", None),
        ("asked=ask/VBD/ROOT Peru/NNP/dobj/asked/GPE", "country/PE"),
    ],
)
def test_who_is_spoken_to(told: str, expected: str | None) -> None:
    text = reading(
        f"""
        Chile/NNP/nsubj/+1/GPE {told} that/IN/mark/rose prices=price/NNS/nsubj/rose
        rose=rise/VBD/ccomp/{told.split("=")[0]} ./././rose
        """
    )
    discourse = Discourse(text, cast_of(text.doc))
    assert addressed(discourse, attributions(text)[0]) == expected
