"""Agents, negation, future and asides, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.acts.case import case_of
from kg.extract.acts.clauses import agent_of, is_aside, is_future, is_negated, named_in
from kg.extract.attribution.attribution import Attribution
from tests.docs import doc


@pytest.mark.parametrize(
    ("written", "verb", "agent"),
    [
        ("troops=troop/NNS/nsubj/crossed crossed=cross/VBD/ROOT", 1, "troops"),
        (
            """
            citizens=citizen/NNS/ROOT who/WP/nsubj/fight fight/VBP/relcl/citizens
            """,
            2,
            "citizens",
        ),
        (
            """
            men=man/NNS/nsubjpass/shot were=be/VBD/auxpass/shot shot=shoot/VBN/ROOT
            by/IN/agent/shot police/NNS/pobj/by
            """,
            2,
            "police",
        ),
        (
            """
            men=man/NNS/nsubj/sent sent=send/VBD/ROOT to/TO/aux/fight fight/VB/xcomp/sent
            """,
            3,
            "men",
        ),
        ("Russia/NNP/poss/war 's/POS/case/Russia war/NN/ROOT", 2, "Russia"),
        ("rain/NN/ROOT", 0, None),
    ],
)
def test_who_does_it(written: str, verb: int, agent: str | None) -> None:
    found = agent_of(doc(written)[verb])
    assert (found.text if found is not None else None) == agent


def test_an_agent_is_named_by_its_modifiers_and_by_of_in_and_from() -> None:
    parsed = doc(
        """
        officials=official/NNS/nsubj/lied in/IN/prep/officials Beijing/NNP/pobj/in
        with/IN/prep/officials friends=friend/NNS/pobj/with lied=lie/VBD/ROOT
        """
    )
    assert [token.text for token in named_in(parsed[0])] == ["officials", "in", "Beijing"]


@pytest.mark.parametrize(
    ("written", "verb", "expected"),
    [
        ("he/PRP/nsubj/go will/MD/aux/go go/VB/ROOT", 2, True),
        ("he/PRP/nsubj/go would/MD/aux/go go/VB/ROOT", 2, False),
        (
            """
            he/PRP/nsubj/said said=say/VBD/ROOT he/PRP/nsubj/go would/MD/aux/go
            go/VB/ccomp/said
            """,
            4,
            True,
        ),
        ("he/PRP/nsubj/went went=go/VBD/ROOT", 1, False),
    ],
)
def test_would_is_the_future_of_what_was_reported(written: str, verb: int, expected: bool) -> None:
    assert is_future(doc(written)[verb]) is expected


def test_never_negates() -> None:
    parsed = doc("he/PRP/nsubj/went never/RB/advmod/went went=go/VBD/ROOT")
    assert is_negated(parsed[2])
    assert not is_negated(parsed[0])


def test_what_stands_under_anothers_report_or_in_a_concession_is_aside() -> None:
    parsed = doc(
        """
        they/PRP/nsubj/know know/VBP/ROOT the/DT/det/reports reports=report/NNS/dobj/know
        of/IN/prep/reports men=man/NNS/pobj/of fighting=fight/VBG/acl/men
        while/IN/mark/join some/DT/nsubj/join join/VBP/advcl/know
        """
    )
    case = case_of(parsed, Attribution(None, (), ((0, 10),), "that"), [], [])
    assert is_aside(case, parsed[6])
    assert is_aside(case, parsed[9])
    assert not is_aside(case, parsed[1])
