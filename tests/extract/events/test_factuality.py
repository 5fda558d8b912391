"""How events are put, given how the clause is put and which statement holds it."""

from __future__ import annotations

import pytest

from kg.extract.events.factuality import factuality_of
from kg.extract.events.found import Report
from kg.extract.events.standing import Standing
from kg.kinds import Factuality, StatementType
from tests.docs import doc

DENIAL = """Mali/NNP/nsubj/denied denied=deny/VBD/ROOT that/IN/mark/sent it/PRP/nsubj/sent
    had/VBD/aux/sent sent=send/VBN/ccomp/denied troops=troop/NNS/dobj/sent when/WRB/advmod/fell
    Gao/NNP/nsubj/fell fell=fall/VBD/advcl/sent in/IN/prep/sent a/DT/det/claim claim/NN/pobj/in"""
DENIED = Report("d", StatementType.DENIAL, ((2, 13),), cue=(1, 2))
SAID = Report("a", StatementType.ASSERTION, ((0, 13),))


@pytest.mark.parametrize(
    ("standing", "report", "expected"),
    [
        (Standing(), None, Factuality.HAPPENED),
        (Standing(hedged=True), None, Factuality.ALLEGED),
        (Standing(negated=True), None, Factuality.DENIED),
        (Standing(disavowed=True), None, Factuality.DENIED),
        (Standing(planned=True), None, Factuality.PLANNED),
        (Standing(negated=True, planned=True), None, Factuality.DENIED),
        (Standing(undone=True), None, None),
        (Standing(), SAID, Factuality.ALLEGED),
        (Standing(), Report("c", StatementType.CONFIRMATION, ((0, 13),)), Factuality.ALLEGED),
        (Standing(planned=True), SAID, Factuality.PLANNED),
        (Standing(), Report("q", StatementType.QUESTION, ((0, 13),)), Factuality.PLANNED),
        (Standing(), Report("n", StatementType.ASSERTION, ((0, 13),), negated=True), None),
        (Standing(), DENIED, Factuality.DENIED),
        (Standing(negated=True), DENIED, Factuality.ALLEGED),
        (Standing(), Report("d", StatementType.DENIAL, ((2, 13),)), Factuality.ALLEGED),
    ],
)
def test_how_an_event_is_put(
    standing: Standing, report: Report | None, expected: Factuality | None
) -> None:
    assert factuality_of(doc(DENIAL)[5], standing, report) == expected


def test_what_a_denial_only_speaks_of_is_not_denied() -> None:
    text = doc(DENIAL)
    assert factuality_of(text[9], Standing(), DENIED) is Factuality.ALLEGED
    assert factuality_of(text[12], Standing(), DENIED) is Factuality.ALLEGED
