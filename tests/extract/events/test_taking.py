"""Who takes part in events, and their labels, in parses written by hand."""

from __future__ import annotations

import pytest

from kg.kinds import Part
from tests.docs import words
from tests.extract.events.made import by_hand

CASES = {
    "a metaphor": ("prices=price/NNS/nsubj/hit hit/VBD/ROOT Mali/NNP/dobj/hit", "", ()),
    "a country's strikes": (
        """Israeli/JJ/amod/strikes strikes=strike/NNS/ROOT on/IN/prep/strikes
        Mali/NNP/pobj/on""",
        "Israel – strikes – Mali",
        (("agent", "Israeli"), ("patient", "Mali")),
    ),
    "a war at a place": (
        """the/DT/det/invasion Mali/NNP/compound/invasion invasion/NN/nsubj/began
        by/IN/prep/invasion Chad/NNP/pobj/by began/VBD/ROOT""",
        "Chad – invasion",
        (("agent", "Chad"),),
    ),
    "somebody's arrest": (
        """Berg/NNP/poss/arrest/PERSON 's/POS/case/Berg arrest/NN/ROOT in/IN/prep/arrest
        1990/CD/pobj/in""",
        "arrest – Berg",
        (("patient", "Berg"),),
    ),
    "its own attack": (
        """Mali/NNP/nsubj/launched launched=launch/VBD/ROOT its/PRP$/poss/attack
        attack/NN/dobj/launched on/IN/prep/attack Chad/NNP/pobj/on""",
        "Mali – attack – Chad",
        (("agent", "Mali"), ("patient", "Chad")),
    ),
    "what is part of the word": (
        """Mali/NNP/nsubj/opened opened=open/VBD/ROOT fire/NN/dobj/opened on/IN/prep/opened
        the/DT/det/crowd crowd/NN/pobj/on""",
        "Mali – opened fire – crowd",
        (("agent", "Mali"), ("patient", "the crowd")),
    ),
    "nobody": (
        """no/DT/det/men men=man/NNS/nsubjpass/killed were=be/VBD/auxpass/killed
        killed=kill/VBN/ROOT""",
        "not killed – men",
        (("patient", "no men"),),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_who_takes_part(name: str) -> None:
    written, label, parts = CASES[name]
    text = by_hand(written)
    doc = text.discourse.doc
    if not label:
        assert text.events == ()
        return
    (event,) = text.events
    assert event.label == label
    taken = [(p.part, words(doc, p.words)) for p in event.participants]
    assert taken == [(Part(part), said) for part, said in parts]
