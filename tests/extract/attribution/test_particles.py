"""Verbs that report only with a particle, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.particles import particle, phrasal
from tests.docs import doc

RULED = """
Rome/NNP/nsubj/ruled ruled=rule/VBD/ROOT that/IN/dobj/ruled out/RP/prt/ruled ./././ruled
"""
LAUGHED = """
Rome/NNP/nsubj/laughed laughed=laugh/VBD/ROOT off/IN/prep/laughed threats=threat/NNS/pobj/off
./././laughed
"""
REIGNED = """
Rome/NNP/nsubj/ruled ruled=rule/VBD/ROOT the/DT/det/seas seas=sea/NNS/dobj/ruled ./././ruled
"""


@pytest.mark.parametrize(
    ("written", "lemma"), [(RULED, "rule out"), (LAUGHED, "laugh off"), (REIGNED, None)]
)
def test_a_particle_makes_the_verb(written: str, lemma: str | None) -> None:
    verb = doc(written)[1]
    cue = phrasal(verb)
    assert (cue.lemma if cue else None) == lemma
    assert (particle(verb) is not None) == (lemma is not None)
