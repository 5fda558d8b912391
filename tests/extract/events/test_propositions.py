"""The clauses of contents, in parses written by hand and with the real model."""

from __future__ import annotations

import pytest

from kg.extract.events.found import FoundProposition
from kg.extract.events.propositions import MOST, propositions
from kg.parse import Parser
from tests.extract.events.made import by_hand, read


def told(parser: Parser, text: str) -> list[tuple[str, str | None, str | None, str | None, bool]]:
    """The propositions of a text's first statement: predicate, agent, patient, place, negated."""
    found = read(parser, text)
    first = found.reports[0]
    return [
        (p.predicate, p.agent, p.patient, p.place, p.negated)
        for p in propositions(found.discourse, first.contents, (first,))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kyiv said that 155 Chinese nationals were fighting for Russia in Ukraine.",
            [("fight for", "country/CN", "country/RU", "country/UA", False)],
        ),
        (
            "Chad said that Mali had not captured Libyan soldiers.",
            [("capture", "country/ML", "country/LY", None, True)],
        ),
        (
            "Chad said that two Libyans were captured by Mali.",
            [("capture", "country/ML", "country/LY", None, False)],
        ),
        ("Chad said that Mali was wrong.", [("be wrong", "country/ML", None, None, False)]),
        (
            "Chad denied Mali's involvement in the war against Libya.",
            [
                ("involvement", "country/ML", None, None, False),
                ("war against", None, "country/LY", None, False),
            ],
        ),
        ("Chad denied the report.", []),
    ],
)
def test_who_does_what_to_whom(
    parser: Parser,
    text: str,
    expected: list[tuple[str, str | None, str | None, str | None, bool]],
) -> None:
    assert told(parser, text) == expected


def test_what_is_whose_in_a_claim_that_another_rejects_is_not_the_claimants(
    parser: Parser,
) -> None:
    found = read(
        parser,
        "China rejected Ukraine's claim that large numbers of its citizens fight for Russia.",
    )
    agents = {
        p.agent
        for report in found.reports
        for p in propositions(found.discourse, report.contents, found.reports)
        if p.predicate.startswith("fight")
    }
    assert agents == {"country/CN"}


def test_the_words_are_those_of_the_predicate() -> None:
    text = by_hand("""Mali/NNP/nsubj/fighting is=be/VBZ/aux/fighting not/RB/neg/fighting
        fighting=fight/VBG/ROOT for/IN/prep/fighting Chad/NNP/pobj/for""")
    assert propositions(text.discourse, ((0, 6),)) == (
        FoundProposition((1, 5), "fight for", "country/ML", "country/TD", None, True),
    )


def test_a_speech_gives_its_first_clauses(parser: Parser) -> None:
    clauses = ", ".join(f"Mali met Chad {n} times" for n in range(9))
    found = read(parser, f"Niger said that {clauses}.")
    whole = ((0, len(found.discourse.doc)),)
    assert len(propositions(found.discourse, whole)) == MOST


def test_nothing_said_puts_nothing_forward() -> None:
    assert propositions(by_hand("Mali/NNP/ROOT").discourse, ()) == ()
