"""Where and when events were, in parses written by hand."""

from __future__ import annotations

import pytest

from tests.docs import words
from tests.extract.events.made import by_hand

CASES = {
    "behind in": (
        """Mali/NNP/nsubj/freed freed=free/VBD/ROOT Ann/NNP/dobj/freed/PERSON in/IN/prep/freed
        Chad/NNP/pobj/in""",
        "Chad",
        "TD",
        "",
    ),
    "hung on the object": (
        """Mali/NNP/nsubj/arrested arrested=arrest/VBD/ROOT men=man/NNS/dobj/arrested
        near/IN/prep/men Goma/NNP/pobj/near/GPE""",
        "Goma",
        None,
        "",
    ),
    "about what": (
        """Mali/NNP/nsubj/vetoed vetoed=veto/VBD/ROOT resolution/NN/dobj/vetoed
        on/IN/prep/resolution Chad/NNP/pobj/on""",
        "",
        None,
        "",
    ),
    "the place that was invaded": (
        """Mali/NNP/nsubj/invaded invaded=invade/VBD/ROOT Chad/NNP/dobj/invaded in/IN/prep/invaded
        1990/CD/pobj/in/DATE""",
        "Chad",
        "TD",
        "in 1990",
    ),
    "a time of another event": (
        """Mali/NNP/nsubj/jailed jailed=jail/VBD/ROOT a/DT/det/man man/NN/dobj/jailed
        arrested=arrest/VBN/acl/man in/IN/prep/arrested 1990/CD/pobj/in/DATE""",
        "",
        None,
        "",
    ),
    "where the one who acts is": (
        """police/NNS/nsubj/jailed in/IN/prep/police Chad/NNP/pobj/in jailed=jail/VBD/ROOT
        Ann/NNP/dobj/jailed/PERSON""",
        "Chad",
        "TD",
        "",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_where_and_when_an_event_was(name: str) -> None:
    written, place, country, time = CASES[name]
    text = by_hand(written)
    event = text.events[0]
    doc = text.discourse.doc
    told = words(doc, event.time.words) if event.time else ""
    assert (words(doc, event.place), event.country, told) == (place, country, time)
